import type { Form, FormAnswers, FormOutcome, FormRequest, Reply } from '../../chat.ts';
import { emptyEntry, isOn, touch } from '../draft/draft-entries.ts';
import { checkForm, fillEntry, formFor } from '../draft/draft-form.ts';
import { openDraft } from '../draft/step-draft.ts';
import type { UpdateDraft } from '../draft/update-draft.ts';
import { DRAFT } from '../draft/wording.ts';
import { sayText } from '../say-text.ts';
import { readVersionValue } from '../version-value.ts';
import { FORM, RIGHTS } from '../wording.ts';
import { draftFrom, isAmending, withRecommendation } from './begin-draft.ts';
import { alreadyDone, type Desk, draftHere, draftOf, toolsOf } from './desk.ts';
import { settleStep } from './settle-step.ts';
import { showDraft } from './show-draft.ts';

export type OpenedForm = { readonly form: Form } | { readonly reply: Reply };

/** A form over the draft that a button names, else over the one that waits here, else over a new one. */
export function openForm(request: FormRequest, desk: Desk): OpenedForm {
  if (!desk.rights.isStaff(request.person)) return { reply: sayText(RIGHTS.guest) };
  const draft = request.draft ? draftOf(request.draft, request, desk)?.draft : draftHere(request, desk).draft;
  if (request.draft && !draft) return { reply: alreadyDone(request.draft, desk) };
  // A message that was chosen is not passed over for what was begun before.
  if (draft && request.text) return { reply: showDraft(draft, request, desk, DRAFT.first) };
  const shown = draft ?? draftFrom(request.text ?? null, request, desk);
  const at = draft?.asking?.entry ?? firstShown(draft);
  const entry = withRecommendation(shown.entries[at] ?? emptyEntry(), request.recommendation);
  return { form: formFor(`${shown.id}:${at}`, entry, desk.recommendations, desk.naming) };
}

/** Of several the one that is shown, where only some are. */
function firstShown(draft: UpdateDraft | null | undefined): number {
  const at = draft?.entries.findIndex((entry) => isOn(entry, draft.only)) ?? 0;
  return Math.max(0, at);
}

/**
 * Takes in a form. It is its own confirmation: where nothing is left to ask, it is saved. Of several updates it has shown
 * but one, and so all are shown back first.
 */
export async function submitForm(answers: FormAnswers, desk: Desk): Promise<FormOutcome> {
  const { record, drafts, recommendations } = desk;
  const say = (reply: Reply): FormOutcome => ({ kind: 'reply', reply });
  if (!desk.rights.isStaff(answers.person)) return say(sayText(RIGHTS.guest));
  const errors = checkForm(answers.values, recommendations);
  if (Object.keys(errors).length > 0) return { kind: 'errors', errors };
  const { id, version: at } = readVersionValue(answers.form);
  const kept = draftOf(answers.form, answers, desk);
  const here = draftHere(answers, desk);
  if (record.find(id) || (!kept && (isAmending(id) || drafts.byId(id)))) return say(sayText(FORM.gone));
  // Begun in the chat while the form was open: it must not be lost, nor what has been filled in.
  if (!kept && here.draft) return { kind: 'errors', errors: { recommendation: FORM.errors.waiting } };
  const draft = kept?.draft ?? { ...draftFrom(null, answers, desk), id };
  const filled = fillEntry(draft.entries[at] ?? emptyEntry(), answers.values);
  const entries = draft.entries.map((entry, index) => (index === at ? filled : entry));
  const stepped = openDraft(touch({ ...draft, entries }, answers.at), answers.at, toolsOf(desk));
  const isSeen = stepped.outcome.kind === 'confirm' && entries.length === 1;
  const final = isSeen ? { ...stepped, outcome: { kind: 'save', entries: [0] } as const } : stepped;
  return say((await settleStep(final, answers, kept?.place ?? here.place, desk)) ?? sayText(DRAFT.gone));
}

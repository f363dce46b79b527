import type { Action, Message, Reply } from '../../chat.ts';
import type { Recommendation } from '../../corpus/types.ts';
import { openDraft } from '../draft/step-draft.ts';
import { DRAFT } from '../draft/wording.ts';
import type { Update } from '../record/update.ts';
import { sayText } from '../say-text.ts';
import { RECEIPTS, RIGHTS, SEEING } from '../wording.ts';
import { amendDraft, unchangedDraft } from './begin-draft.ts';
import { editSaved } from './change-saved.ts';
import { type Desk, draftHere, toolsOf } from './desk.ts';
import { settleStep } from './settle-step.ts';
import { showDraft } from './show-draft.ts';
import { startDraft, takeStep } from './take-step.ts';

/** Begins a draft, or goes on with the one that waits here; null words begin an empty one. */
export async function beginDraft(by: Message | Action, words: string | null, desk: Desk): Promise<Reply> {
  if (!desk.rights.isStaff(by.person)) return sayText(RIGHTS.guest);
  const { place, draft } = draftHere(by, desk);
  // "Change R4 to amber" begins nothing where R4 has just been saved.
  const changed = !draft && words && 'text' in by ? await editSaved(by, place, desk) : null;
  if (changed) return changed;
  const reply = draft
    ? words && (await takeStep(draft, { kind: 'said', text: words }, by, place, desk))
    : await startDraft(words, by, place, desk);
  return reply || (draft ? showDraft(draft, by, desk) : sayText(DRAFT.begin));
}

/** One draft that says again what stands of these recommendations; those with nothing, or complete, are left out. */
export async function beginUnchanged(
  message: Message,
  owned: readonly Recommendation[],
  desk: Desk,
): Promise<Reply> {
  const { people, record } = desk;
  const { place, draft } = draftHere(message, desk);
  if (draft) return showDraft(draft, message, desk, DRAFT.first);
  if (owned.length === 0) return sayText(people.ownersConfigured ? SEEING.noneMine : SEEING.nobodyConfigured);
  const ids = owned.map(({ id }) => id).filter((id) => isOpen(record.latest(id)));
  if (ids.length === 0) return sayText(DRAFT.nothingStands);
  const unchanged = openDraft(unchangedDraft(ids, message, desk), message.at, toolsOf(desk));
  return (await settleStep(unchanged, message, place, desk, { isNew: true })) ?? sayText(DRAFT.begin);
}

function isOpen(update: Update | null): boolean {
  return update !== null && update.status !== 'complete';
}

/** A draft of an update on record, or of the person's latest; saved, it becomes the next version. */
export async function beginAmending(by: Message | Action, id: string | null, desk: Desk): Promise<Reply> {
  const { record, drafts, people, naming, rights } = desk;
  const { place, draft } = draftHere(by, desk);
  if (draft) return showDraft(draft, by, desk, DRAFT.first);
  const update = id ? record.find(id) : record.latestBy(people.keyOf(by.person, by.platform));
  if (!update) return sayText(RECEIPTS.nothingToAmend);
  if (!people.mayWrite(by.person, by.platform, update.recommendation))
    return sayText(rights.refusal(update.recommendation, naming));
  const amending = amendDraft(update, by, desk);
  await drafts.put(place, amending);
  return showDraft(amending, by, desk, DRAFT.amending);
}

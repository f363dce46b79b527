import type { Action, FormAnswers, FormOutcome, FormRequest, Message, Reply } from '../chat.ts';
import type { Recommendation } from '../corpus/types.ts';
import { describeDraft } from './draft/draft-reply.ts';
import { draftPlace } from './draft/drafts.ts';
import { canSave } from './draft/save-step.ts';
import { openDraft } from './draft/step-draft.ts';
import { asideReply, type Expired, findExpired } from './draft/sweep-drafts.ts';
import { DRAFT } from './draft/wording.ts';
import type { Update } from './record/update.ts';
import { amendDraft, unchangedDraft } from './reporting/begin-draft.ts';
import { editSaved } from './reporting/change-saved.ts';
import { alreadyDone, type Desk, draftHere, draftOf, type ReportingDeps, toolsOf } from './reporting/desk.ts';
import { type OpenedForm, openForm, submitForm } from './reporting/forms.ts';
import { type Heard, hearMessage, showAll } from './reporting/hear-message.ts';
import { keptReply } from './reporting/kept-reply.ts';
import { restoreTakenBack } from './reporting/restore-taken-back.ts';
import { saysItWaits } from './reporting/says-it-waits.ts';
import { settleStep } from './reporting/settle-step.ts';
import { dropDraft, showDraft } from './reporting/show-draft.ts';
import { startDraft, takeStep } from './reporting/take-step.ts';
import { createRights } from './rights.ts';
import { sayText } from './say-text.ts';
import { readVersionValue } from './version-value.ts';
import { RECEIPTS, RIGHTS, SEEING } from './wording.ts';

/** The journey of an update: from words, a form or a click to a draft, and from the draft to the record. */
export interface Reporting {
  /** `asked`: the question before, for a report that does not say which recommendation it is on. */
  hear(message: Message, asked?: string | null): Promise<Heard>;
  /** Begins a draft from words that were said before ("log it"), on a recommendation, or from nothing. */
  begin(by: Message | Action, words: string | null): Promise<Reply>;
  /** "No change on any of mine": one draft of all that stands of some recommendations. */
  beginUnchanged(message: Message, owned: readonly Recommendation[]): Promise<Reply>;
  save(action: Action): Promise<Reply>;
  edit(action: Action): Promise<Reply>;
  cancel(action: Action): Promise<Reply>;
  /** Makes a draft of an update that is on record; the latest of the person without an id. */
  amend(by: Message | Action, update: string | null): Promise<Reply>;
  /** A draft of what the person has taken back last; on one recommendation, where one is named. */
  restore(message: Message, recommendation: string | null): Promise<Reply>;
  /** Puts aside a draft that has no status yet, with its words; null where none waits, or one that could be saved. */
  putAside(message: Message): Promise<Reply | null>;
  openForm(request: FormRequest): Promise<OpenedForm>;
  submitForm(answers: FormAnswers): Promise<FormOutcome>;
  /** The draft of this place where it has grown too old, with what its author is to be told; null where none has. */
  expired(message: Message): Expired | null;
  /** A word that a draft still waits, or null. */
  waiting(message: Message): string | null;
  /** The recommendations that the waiting draft is on. */
  waitingOn(message: Message): readonly string[];
  /** "Is that saved?": the draft that waits is not, and the last update is; `whole` shows the draft. */
  kept(message: Message, whole: boolean): Promise<Reply>;
}

/** The journey over the parts it needs; drafts and record are those of the store behind them. */
export function createReporting(deps: ReportingDeps): Reporting {
  const { record, drafts, people, naming } = deps;
  const desk: Desk = { ...deps, rights: createRights(people) };
  const { rights } = desk;
  return {
    hear: (message, asked = null) => hearMessage(message, asked, desk),
    async begin(by, words) {
      if (!rights.isStaff(by.person)) return sayText(RIGHTS.guest);
      const { place, draft } = draftHere(by, desk);
      // "Change R4 to amber" begins nothing where R4 has just been saved.
      const changed = !draft && words && 'text' in by ? await editSaved(by, place, desk) : null;
      if (changed) return changed;
      const reply = draft
        ? words && (await takeStep(draft, { kind: 'said', text: words }, by, place, desk))
        : await startDraft(words, by, place, desk);
      return reply || (draft ? showDraft(draft, by, desk) : sayText(DRAFT.begin));
    },
    async beginUnchanged(message, owned) {
      const { place, draft } = draftHere(message, desk);
      if (draft) return showDraft(draft, message, desk, DRAFT.first);
      if (owned.length === 0)
        return sayText(people.ownersConfigured ? SEEING.noneMine : SEEING.nobodyConfigured);
      const ids = owned.map(({ id }) => id).filter((id) => isOpen(record.latest(id)));
      if (ids.length === 0) return sayText(DRAFT.nothingStands);
      const unchanged = openDraft(unchangedDraft(ids, message, desk), message.at, toolsOf(desk));
      return (await settleStep(unchanged, message, place, desk, { isNew: true })) ?? sayText(DRAFT.begin);
    },
    async save(action) {
      const found = draftOf(action.value, action, desk);
      if (!found) return alreadyDone(action.value, desk);
      const { version } = readVersionValue(action.value);
      const reply = await takeStep(found.draft, { kind: 'save', version }, action, found.place, desk);
      return { ...(reply ?? sayText(DRAFT.gone)), replaces: true };
    },
    async edit(action) {
      return draftOf(action.value, action, desk) ? sayText(DRAFT.editHint) : alreadyDone(action.value, desk);
    },
    async cancel(action) {
      const found = draftOf(action.value, action, desk);
      if (!found) return alreadyDone(action.value, desk);
      return { ...(await dropDraft(found.place, action.at, desk)), replaces: true };
    },
    async amend(by, id) {
      const { place, draft } = draftHere(by, desk);
      if (draft) return showDraft(draft, by, desk, DRAFT.first);
      const update = id ? record.find(id) : record.latestBy(people.keyOf(by.person, by.platform));
      if (!update) return sayText(RECEIPTS.nothingToAmend);
      if (!people.mayWrite(by.person, by.platform, update.recommendation))
        return sayText(rights.refusal(update.recommendation, naming));
      const amending = amendDraft(update, by, desk);
      await drafts.put(place, amending);
      return showDraft(amending, by, desk, DRAFT.amending);
    },
    restore: (message, recommendation) => restoreTakenBack(message, recommendation, desk),
    async putAside(message) {
      const { place, draft } = draftHere(message, desk);
      if (!draft || draft.entries.some(canSave)) return null;
      await drafts.remove(place);
      return asideReply(draft, naming);
    },
    openForm: async (request) => openForm(request, desk),
    submitForm: (answers) => submitForm(answers, desk),
    expired(message) {
      const place = draftPlace(message, people.keyOf(message.person, message.platform));
      return findExpired(place, drafts, naming, message.at);
    },
    waiting(message) {
      const { draft } = draftHere(message, desk);
      return draft && saysItWaits(draft, message, desk);
    },
    waitingOn: (message) =>
      draftHere(message, desk).draft?.entries.flatMap(({ words }) => words.recommendation ?? []) ?? [],
    async kept(message, whole) {
      const { place, draft } = draftHere(message, desk);
      if (draft && whole) return showAll(draft, message, place, desk);
      if (draft) return sayText(DRAFT.notKept(describeDraft(draft, naming)));
      return whole ? sayText(DRAFT.none) : keptReply(message, desk);
    },
  };
}

function isOpen(update: Update | null): boolean {
  return update !== null && update.status !== 'complete';
}

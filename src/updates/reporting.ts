import type { Action, FormAnswers, FormOutcome, FormRequest, Message, Reply } from '../chat.ts';
import type { Recommendation } from '../corpus/types.ts';
import { describeDraft } from './draft/draft-reply.ts';
import { draftPlace } from './draft/drafts.ts';
import { canSave } from './draft/save-step.ts';
import { asideReply, type Expired, findExpired } from './draft/sweep-drafts.ts';
import { DRAFT } from './draft/wording.ts';
import { beginAmending, beginDraft, beginUnchanged } from './reporting/begin.ts';
import { alreadyDone, type Desk, draftHere, draftOf, type ReportingDeps } from './reporting/desk.ts';
import { type OpenedForm, openForm, submitForm } from './reporting/forms.ts';
import { type Heard, hearMessage, showAll } from './reporting/hear-message.ts';
import { keptReply } from './reporting/kept-reply.ts';
import { restoreTakenBack } from './reporting/restore-taken-back.ts';
import { saysItWaits } from './reporting/says-it-waits.ts';
import { dropDraft } from './reporting/show-draft.ts';
import { takeStep } from './reporting/take-step.ts';
import { createRights } from './rights.ts';
import { sayText } from './say-text.ts';
import { readVersionValue } from './version-value.ts';

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
  const { drafts, people, naming } = deps;
  const desk: Desk = { ...deps, rights: createRights(people) };
  return {
    hear: (message, asked = null) => hearMessage(message, asked, desk),
    begin: (by, words) => beginDraft(by, words, desk),
    beginUnchanged: (message, owned) => beginUnchanged(message, owned, desk),
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
    amend: (by, id) => beginAmending(by, id, desk),
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
      return findExpired(place, drafts, naming, message);
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

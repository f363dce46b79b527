import type { Action, FormAnswers, FormOutcome, FormRequest, Message, Reply } from '../chat.ts';
import type { Recommendation } from '../corpus/types.ts';
import { UNSEEN } from './draft/draft-entries.ts';
import { describeDraft } from './draft/draft-reply.ts';
import { readDraftWord } from './draft/draft-words.ts';
import { type DraftPlace, draftPlace } from './draft/drafts.ts';
import { readOrder } from './draft/read-order.ts';
import { canSave } from './draft/save-step.ts';
import { type DraftInput, openDraft, stepDraft } from './draft/step-draft.ts';
import { asideReply, type Expired, findExpired } from './draft/sweep-drafts.ts';
import type { UpdateDraft } from './draft/update-draft.ts';
import { DRAFT } from './draft/wording.ts';
import type { Update } from './record/update.ts';
import { assistDraft } from './reporting/assist-draft.ts';
import {
  amendDraft,
  draftFrom,
  standingDraft,
  supposeTarget,
  unchangedDraft,
} from './reporting/begin-draft.ts';
import { correctSaved, editSaved, hasJustSaved } from './reporting/change-saved.ts';
import { alreadyDone, type Desk, draftHere, draftOf, type ReportingDeps, toolsOf } from './reporting/desk.ts';
import { type OpenedForm, openForm, submitForm } from './reporting/forms.ts';
import { goneReply } from './reporting/gone-reply.ts';
import { keptReply } from './reporting/kept-reply.ts';
import { inputOf, inputOfOrder, toNothing } from './reporting/read-input.ts';
import { followedBy } from './reporting/receipts.ts';
import { dropDraft, settleStep, showDraft } from './reporting/settle-step.ts';
import { type Untaken, untakenIn } from './reporting/untaken.ts';
import { createRights } from './rights.ts';
import { sayText } from './say-text.ts';
import { readVersionValue } from './version-value.ts';
import { RECEIPTS, RIGHTS, SEEING } from './wording.ts';

/**
 * What came of a message. `pass`: it is for somebody else; `waiting` then says that a draft still waits, `untaken` is an update
 * behind the question.
 */
export type Heard =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | {
      readonly kind: 'pass';
      readonly waiting: string | null;
      readonly unsure: boolean;
      readonly untaken?: Untaken;
    };

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

export function createReporting(deps: ReportingDeps): Reporting {
  const { reader, record, drafts, people, naming } = deps;
  const desk: Desk = { ...deps, rights: createRights(people) };
  const { rights } = desk;
  const tools = toolsOf(deps);
  const step = (draft: UpdateDraft, input: DraftInput, by: Message | Action, place: DraftPlace) =>
    settleStep(stepDraft(draft, input, by.at, tools), by, place, desk);
  const start = async (
    words: string | null,
    by: Message | Action,
    place: DraftPlace,
    asked: string | null = null,
  ) => {
    const read = await assistDraft(draftFrom(words, by, desk), words, by, desk);
    const supposed = asked === null || words === null ? null : supposeTarget(read, words, asked, desk);
    const opened = openDraft(supposed ?? read, by.at, tools);
    const notes = supposed ? [{ kind: 'supposed' } as const] : [];
    return settleStep({ ...opened, notes }, by, place, desk, true);
  };
  // Under an answer that others read, nothing is told of what a draft is about.
  const waiting = (draft: UpdateDraft, { private: isPrivate }: Message) =>
    isPrivate
      ? DRAFT.waiting(describeDraft(draft, naming), draft.asking?.want ?? null)
      : DRAFT.waitingQuietly;

  /** "R2 due 17 December now" changes what stands. */
  const changeStanding = async (message: Message, place: DraftPlace): Promise<Reply | null> => {
    const standing = standingDraft(message.text, message, desk);
    return standing && settleStep(openDraft(standing, message.at, tools), message, place, desk, true);
  };

  /** "Perfect, save, and also R6 amber …": what was shown is saved, and the other begins after it. */
  const opensAnother = (rest: string, { asking, entries }: UpdateDraft) =>
    asking === null &&
    reader.named(rest).some((id) => entries.every(({ words }) => words.recommendation !== id));

  const saveThen = async (message: Message, draft: UpdateDraft, rest: string): Promise<Heard> => {
    const { place } = draftHere(message, desk);
    const saved = await step(draft, { kind: 'save', version: null }, message, place);
    const next = await reporting.hear({ ...message, text: rest });
    if (!saved) return next;
    return said(next.kind === 'reply' ? followedBy(saved, next.reply) : saved);
  };

  const hearFirst = async (sent: Message, place: DraftPlace, asked: string | null): Promise<Heard> => {
    const order = readOrder(sent.text);
    const message = order?.kind === 'save-with' ? { ...sent, text: order.rest } : sent;
    if (order && order.kind !== 'save-with')
      return said(sayText(order.kind === 'save-some' ? DRAFT.noneToSave : DRAFT.none));
    const word = readDraftWord(message.text);
    if (word === 'cancel' && hasJustSaved(message, desk)) return said(sayText(RECEIPTS.sayUndo));
    const answer = toNothing(word, message.text);
    if (answer !== null) return said(sayText(answer));
    const edited = rights.isStaff(message.person) ? await editSaved(message, place, desk) : null;
    return edited ? said(edited) : hearReport(message, place, asked);
  };

  const hearReport = async (message: Message, place: DraftPlace, asked: string | null): Promise<Heard> => {
    const { intent, sure, corrects, drafts: read } = reader.first(message.text, message.at);
    const isStaff = rights.isStaff(message.person);
    const corrected = isStaff
      ? await correctSaved(message, place, desk, { corrects, drafts: read, sure })
      : null;
    if (corrected) return said(corrected);
    if (intent !== 'update' || !sure)
      return isStaff ? hearUnsure(message, place, intent === 'update') : pass(null);
    if (!isStaff) return said(sayText(RIGHTS.guest));
    const reply = await start(message.text, message, place, asked);
    return reply ? said(reply) : pass(null);
  };

  /** What may be no news at all: a change of what stands, a question with news behind it, or just a question. */
  const hearUnsure = async (message: Message, place: DraftPlace, unsure: boolean): Promise<Heard> => {
    const changed = await changeStanding(message, place);
    if (changed) return said(changed);
    const untaken = untakenIn(message, reader);
    return { ...pass(null, unsure), ...(untaken ? { untaken } : {}) };
  };

  /** What waits, all of it: where only a part was to be saved, that is settled anew. */
  const showAll = async (draft: UpdateDraft, message: Message, place: DraftPlace): Promise<Reply> => {
    const whole = draft.only === null ? draft : { ...draft, ...UNSEEN };
    await drafts.put(place, whole);
    return showDraft(whole, message, desk);
  };

  const hearLater = async (message: Message, draft: UpdateDraft, place: DraftPlace): Promise<Heard> => {
    const word = readDraftWord(message.text);
    if (word === 'cancel') return said(await dropDraft(place, message.at, desk));
    if (word === 'edit') return said(sayText(DRAFT.editHint));
    if (word === 'show') return said(await showAll(draft, message, place));
    const order = word === null ? readOrder(message.text) : null;
    if (order?.kind === 'save-with' && order.leads && opensAnother(order.rest, draft))
      return saveThen(message, draft, order.rest);
    const input = order ? inputOfOrder(order, reader) : inputOf(word, message.text, draft);
    const reply = await step(draft, input, message, place);
    return reply ? said(reply) : pass(waiting(draft, message));
  };

  const reporting: Reporting = {
    async hear(message, asked = null) {
      const { place, draft } = draftHere(message, desk);
      const gone = rights.isStaff(message.person) ? goneReply(message, draft, desk) : null;
      if (gone) return said(gone);
      return draft ? hearLater(message, draft, place) : hearFirst(message, place, asked);
    },
    async begin(by, words) {
      if (!rights.isStaff(by.person)) return sayText(RIGHTS.guest);
      const { place, draft } = draftHere(by, desk);
      // "Change R4 to amber" begins nothing where R4 has just been saved.
      const changed = !draft && words && 'text' in by ? await editSaved(by, place, desk) : null;
      if (changed) return changed;
      const reply = draft
        ? words && (await step(draft, { kind: 'said', text: words }, by, place))
        : await start(words, by, place);
      return reply || (draft ? showDraft(draft, by, desk) : sayText(DRAFT.begin));
    },
    async beginUnchanged(message, owned) {
      const { place, draft } = draftHere(message, desk);
      if (draft) return showDraft(draft, message, desk, DRAFT.first);
      if (owned.length === 0)
        return sayText(people.ownersConfigured ? SEEING.noneMine : SEEING.nobodyConfigured);
      const ids = owned.map(({ id }) => id).filter((id) => isOpen(record.latest(id)));
      if (ids.length === 0) return sayText(DRAFT.nothingStands);
      const unchanged = openDraft(unchangedDraft(ids, message, desk), message.at, tools);
      return (await settleStep(unchanged, message, place, desk, true)) ?? sayText(DRAFT.begin);
    },
    async save(action) {
      const found = draftOf(action.value, action, desk);
      if (!found) return alreadyDone(action.value, desk);
      const { version } = readVersionValue(action.value);
      const reply = await step(found.draft, { kind: 'save', version }, action, found.place);
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
      return draft && waiting(draft, message);
    },
    waitingOn: (message) =>
      draftHere(message, desk).draft?.entries.flatMap(({ words }) => words.recommendation ?? []) ?? [],
    async kept(message, whole) {
      const { place, draft } = draftHere(message, desk);
      if (draft && whole) return showAll(draft, message, place);
      if (draft) return sayText(DRAFT.notKept(describeDraft(draft, naming)));
      return whole ? sayText(DRAFT.none) : keptReply(message, desk);
    },
  };
  return reporting;
}

function isOpen(update: Update | null): boolean {
  return update !== null && update.status !== 'complete';
}

function said(reply: Reply): Heard {
  return { kind: 'reply', reply };
}

function pass(waiting: string | null, unsure = false): Heard {
  return { kind: 'pass', waiting, unsure };
}

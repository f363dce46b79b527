import type { Action, FormAnswers, FormOutcome, FormRequest, Message, Reply } from '../chat.ts';
import { describeDraft } from './draft/draft-reply.ts';
import { type DraftWord, readDraftWord } from './draft/draft-words.ts';
import { type DraftPlace, draftPlace } from './draft/drafts.ts';
import { type DraftInput, openDraft, stepDraft } from './draft/step-draft.ts';
import { type Expired, findExpired } from './draft/sweep-drafts.ts';
import type { UpdateDraft } from './draft/update-draft.ts';
import { UNDO_MINUTES } from './record/record.ts';
import { assistDraft } from './reporting/assist-draft.ts';
import { amendDraft, draftFrom } from './reporting/begin-draft.ts';
import { alreadyDone, type Desk, draftHere, draftOf, type ReportingDeps } from './reporting/desk.ts';
import { type OpenedForm, openForm, submitForm } from './reporting/forms.ts';
import { dropDraft, settleStep, showDraft } from './reporting/settle-step.ts';
import { createRights } from './rights.ts';
import { sayText } from './say-text.ts';
import { readVersionValue } from './version-value.ts';
import { DRAFT, RECEIPTS, RIGHTS } from './wording.ts';

/** What came of a message. `pass`: it is for somebody else; `waiting` then says that a draft still waits. */
export type Heard =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'pass'; readonly waiting: string | null; readonly unsure: boolean };

/** The journey of an update: from words, a form or a click to a draft, and from the draft to the record. */
export interface Reporting {
  hear(message: Message): Promise<Heard>;
  /** Begins a draft from words that were said before ("log it"), on a recommendation, or from nothing. */
  begin(by: Message | Action, words: string | null): Promise<Reply>;
  save(action: Action): Promise<Reply>;
  edit(action: Action): Promise<Reply>;
  cancel(action: Action): Promise<Reply>;
  /** Makes a draft of an update that is on record; the latest of the person without an id. */
  amend(by: Message | Action, update: string | null): Promise<Reply>;
  openForm(request: FormRequest): Promise<OpenedForm>;
  submitForm(answers: FormAnswers): Promise<FormOutcome>;
  /** The draft of this place where it has grown too old, with what its author is to be told; null where none has. */
  expired(message: Message): Expired | null;
  /** A word that a draft still waits, or null. */
  waiting(message: Message): string | null;
}

export function createReporting(deps: ReportingDeps): Reporting {
  const { reader, record, drafts, people, naming } = deps;
  const desk: Desk = { ...deps, rights: createRights(people) };
  const { rights } = desk;
  const tools = { reader, latest: (id: string) => record.latest(id) };
  const step = (draft: UpdateDraft, input: DraftInput, by: Message | Action, place: DraftPlace) =>
    settleStep(stepDraft(draft, input, by.at, tools), by, place, desk);
  const start = async (words: string | null, by: Message | Action, place: DraftPlace) => {
    const draft = await assistDraft(draftFrom(words, by, desk), words, by, desk);
    return settleStep(openDraft(draft, by.at, tools), by, place, desk, true);
  };
  // Under an answer that others read, nothing is told of what a draft is about.
  const waiting = (draft: UpdateDraft, { private: isPrivate }: Message) =>
    isPrivate
      ? DRAFT.waiting(describeDraft(draft, naming), draft.asking?.want ?? null)
      : DRAFT.waitingQuietly;

  /** "Sorry, the 10th", said when the update has just been saved, amends it. Null where it is about something else. */
  const correct = async (message: Message, place: DraftPlace): Promise<Reply | null> => {
    const last = record.latestBy(people.keyOf(message.person, message.platform));
    if (!last || message.at.getTime() - Date.parse(last.at) > UNDO_MINUTES * 60_000) return null;
    if (!people.mayWrite(message.person, message.platform, last.recommendation)) return null;
    const amending = stepDraft(
      amendDraft(last, message, desk),
      { kind: 'said', text: message.text },
      message.at,
      tools,
    );
    if (amending.outcome.kind === 'withdrawn') return sayText(RECEIPTS.sayUndo);
    return settleStep(amending, message, place, desk);
  };

  const hearFirst = async (message: Message, place: DraftPlace): Promise<Heard> => {
    const answer = toNothing(readDraftWord(message.text));
    if (answer !== null) return said(sayText(answer));
    const { intent, sure, corrects, drafts: read } = reader.first(message.text, message.at);
    const isStaff = rights.isStaff(message.person);
    const namesNone = read.every(({ recommendation }) => recommendation === null);
    const corrected = corrects && namesNone ? await correct(message, place) : null;
    if (corrected) return said(corrected);
    if (intent !== 'update' || !sure) return pass(null, intent === 'update' && isStaff);
    if (!isStaff) return said(sayText(RIGHTS.guest));
    const reply = await start(message.text, message, place);
    return reply ? said(reply) : pass(null);
  };

  return {
    async hear(message) {
      const { place, draft } = draftHere(message, desk);
      if (!draft) return hearFirst(message, place);
      const word = readDraftWord(message.text);
      if (word === 'cancel') return said(await dropDraft(place, desk));
      if (word === 'edit') return said(sayText(DRAFT.editHint));
      if (word === 'show') return said(showDraft(draft, message, desk));
      const reply = await step(draft, inputOf(word, message.text, draft), message, place);
      return reply ? said(reply) : pass(waiting(draft, message));
    },
    async begin(by, words) {
      if (!rights.isStaff(by.person)) return sayText(RIGHTS.guest);
      const { place, draft } = draftHere(by, desk);
      const reply = draft
        ? words && (await step(draft, { kind: 'said', text: words }, by, place))
        : await start(words, by, place);
      return reply || (draft ? showDraft(draft, by, desk) : sayText(DRAFT.begin));
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
      return { ...(await dropDraft(found.place, desk)), replaces: true };
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
  };
}

/** What a message is to a draft that waits. Asked how it stands, "all good" tells it. */
function inputOf(word: DraftWord | null, text: string, { asking }: UpdateDraft): DraftInput {
  if (asking?.want === 'status' && /\b(?:good|fine)\b/i.test(text)) return { kind: 'said', text };
  switch (word) {
    case 'save':
      return { kind: 'save', version: null };
    case 'yes':
    case 'no':
    case 'skip':
      return { kind: word };
    default:
      return { kind: 'said', text };
  }
}

/** The answer to words that speak to a draft where none waits; null for all others. */
function toNothing(word: DraftWord | null): string | null {
  switch (word) {
    case 'save':
      return DRAFT.noneToSave;
    case 'cancel':
    case 'show':
      return DRAFT.none;
    case 'yes':
    case 'no':
    case 'skip':
      return DRAFT.nothingAsked;
    default:
      return null;
  }
}

function said(reply: Reply): Heard {
  return { kind: 'reply', reply };
}

function pass(waiting: string | null, unsure = false): Heard {
  return { kind: 'pass', waiting, unsure };
}

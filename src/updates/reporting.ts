import type { Action, Block, Form, FormAnswers, FormOutcome, FormRequest, Message, Reply } from '../chat.ts';
import type { Recommendation } from '../corpus/types.ts';
import { checkForm, fillEntry, formFor } from './draft/draft-form.ts';
import { askReply, confirmReply, describeDraft, readDraftValue } from './draft/draft-reply.ts';
import { readDraftWord } from './draft/draft-words.ts';
import { type DraftPlace, type Drafts, draftPlace, reachOf } from './draft/drafts.ts';
import {
  type DraftInput,
  dayIn,
  emptyEntry,
  openDraft,
  readingOf,
  type Stepped,
  stepDraft,
} from './draft/step-draft.ts';
import { dropExpired } from './draft/sweep-drafts.ts';
import type { UpdateDraft } from './draft/update-draft.ts';
import type { Naming } from './naming.ts';
import type { People } from './people.ts';
import { EMPTY_DRAFT } from './reading/draft.ts';
import type { DraftReader } from './reading/draft-reader.ts';
import { type ProgressRecord, UNDO_MINUTES } from './record/record.ts';
import type { Author, Update } from './record/update.ts';
import { createRights, type Rights } from './rights.ts';
import { saveDraft } from './save-draft.ts';
import { sayText } from './say-text.ts';
import { DRAFT, FORM, RECEIPTS, RIGHTS, showDay } from './wording.ts';

/** What came of a message. `pass`: it is for somebody else; `waiting` then says that a draft still waits. */
export type Heard =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'pass'; readonly waiting: string | null; readonly unsure: boolean };

/** The journey of an update: from words, a form or a click to a draft, and from the draft to the record. */
export interface Reporting {
  hear(message: Message): Promise<Heard>;
  /** Begins a draft from words that were said before ("log it"), on a recommendation, or from nothing. */
  begin(message: Message, words: string | null): Promise<Reply>;
  /** Begins a draft on a recommendation (a button in a reminder). */
  beginOn(action: Action): Promise<Reply>;
  save(action: Action): Promise<Reply>;
  edit(action: Action): Promise<Reply>;
  cancel(action: Action): Promise<Reply>;
  /** Makes a draft of an update that is on record; the latest of the person without an id. */
  amend(by: Message | Action, update: string | null): Promise<Reply>;
  openForm(request: FormRequest): Promise<{ readonly form: Form } | { readonly reply: Reply }>;
  submitForm(answers: FormAnswers): Promise<FormOutcome>;
  /** Puts aside the draft of this place if it has grown too old; what there is to say about it. */
  dropExpired(message: Message): Promise<readonly Block[]>;
  /** A word that a draft still waits, or null. */
  waiting(message: Message): string | null;
}

export interface ReportingDeps {
  readonly recommendations: readonly Recommendation[];
  readonly naming: Naming;
  readonly reader: DraftReader;
  readonly record: ProgressRecord;
  readonly drafts: Drafts;
  readonly people: People;
  readonly newId: () => string;
  /** Tells the owners of a recommendation of a suggestion. */
  readonly notifyOwners: (suggestion: string) => Promise<void>;
}

export function createReporting(deps: ReportingDeps): Reporting {
  const { reader, record, drafts, people, naming, recommendations } = deps;
  const rights = createRights(people);
  const tools = { reader, latest: (id: string) => record.latest(id) };
  const desk: Desk = { ...deps, rights };

  /** The draft of a place, and where it is kept. */
  const open = (by: Message | Action | FormRequest | FormAnswers) => {
    const place = draftPlace(by, people.keyOf(by.person, by.platform));
    return { place, draft: drafts.of(place, by.at) };
  };
  const step = (draft: UpdateDraft, input: DraftInput, by: Message | Action, place: DraftPlace) =>
    settle(stepDraft(draft, input, by.at, tools), draft, by, place, desk);
  const start = (draft: UpdateDraft, by: Message | Action, place: DraftPlace) =>
    settle(openDraft(draft, by.at, tools), null, by, place, desk);

  return {
    async hear(message) {
      const { place, draft } = open(message);
      const word = readDraftWord(message.text);
      if (!draft) return hearFirst(message, place, desk, start);
      const input: DraftInput | null =
        word === 'save'
          ? { kind: 'save', version: null }
          : word === 'skip' && draft.asking
            ? { kind: 'skip' }
            : null;
      if (word === 'cancel') return said(await drop(place, desk));
      if (word === 'edit') return said(sayText(DRAFT.editHint));
      if (word === 'show') return said(confirm(draft, message, desk));
      const reply = await step(draft, input ?? { kind: 'said', text: message.text }, message, place);
      return reply
        ? said(reply)
        : { kind: 'pass', waiting: DRAFT.waiting(describeDraft(draft, naming)), unsure: false };
    },
    async begin(message, words) {
      if (!rights.isStaff(message.person)) return sayText(RIGHTS.guest);
      const { place, draft } = open(message);
      if (draft) return confirm(draft, message, desk);
      if (!words) return sayText(DRAFT.begin);
      const reply = await start(draftFrom(words, message, desk), message, place);
      return reply ?? sayText(DRAFT.begin);
    },
    async beginOn(action) {
      const { place, draft } = open(action);
      if (draft) return confirm(draft, action, desk);
      if (!recommendations.some(({ id }) => id === action.value)) return sayText(DRAFT.begin);
      const words = { ...EMPTY_DRAFT, recommendation: action.value };
      const begun = { ...newDraft(action, desk), entries: [emptyEntry(words)] };
      return (await start(begun, action, place)) ?? sayText(DRAFT.begin);
    },
    async save(action) {
      const { id, version } = readDraftValue(action.value);
      const found = findDraft(id, action, desk);
      if (!found) return alreadyDone(id, desk);
      const reply = await step(found.draft, { kind: 'save', version }, action, found.place);
      return { ...(reply ?? sayText(DRAFT.gone)), replaces: true };
    },
    async edit(action) {
      const found = findDraft(readDraftValue(action.value).id, action, desk);
      return found ? sayText(DRAFT.editHint) : alreadyDone(readDraftValue(action.value).id, desk);
    },
    async cancel(action) {
      const { id } = readDraftValue(action.value);
      const found = findDraft(id, action, desk);
      if (!found) return alreadyDone(id, desk);
      return { ...(await drop(found.place, desk)), replaces: true };
    },
    async amend(by, id) {
      const { place, draft } = open(by);
      if (draft) return confirm(draft, by, desk);
      const update = id ? record.find(id) : record.latestBy(people.keyOf(by.person, by.platform));
      if (!update) return sayText(RECEIPTS.nothingToAmend);
      if (!people.mayWrite(by.person, by.platform, update.recommendation))
        return sayText(rights.refusal(update.recommendation, naming));
      const amending = amendDraft(update, by, desk);
      await drafts.put(place, amending);
      return confirm(amending, by, desk);
    },
    async openForm(request) {
      if (!rights.isStaff(request.person)) return { reply: sayText(RIGHTS.guest) };
      const draft = request.draft
        ? findDraft(readDraftValue(request.draft).id, request, desk)?.draft
        : open(request).draft;
      if (request.draft && !draft) return { reply: alreadyDone(readDraftValue(request.draft).id, desk) };
      const shown = draft ?? draftFrom(request.text ?? '', request, desk);
      const at = draft?.asking?.entry ?? 0;
      const entry = withRecommendation(shown.entries[at] ?? emptyEntry(EMPTY_DRAFT), request.recommendation);
      return { form: formFor(`${shown.id}:${at}`, entry, recommendations, naming) };
    },
    async submitForm(answers) {
      const errors = checkForm(answers.values, recommendations);
      if (Object.keys(errors).length > 0) return { kind: 'errors', errors };
      const { id, version: at } = readDraftValue(answers.form);
      if (record.find(id)) return { kind: 'reply', reply: sayText(FORM.gone) };
      const { place } = open(answers);
      const kept = drafts.byId(id);
      if (!kept && id.startsWith(AMENDING)) return { kind: 'reply', reply: sayText(FORM.gone) };
      const draft = kept?.draft ?? { ...draftFrom('', answers, desk), id };
      const entries = replaceAt(
        draft.entries,
        at,
        fillEntry(draft.entries[at] ?? emptyEntry(EMPTY_DRAFT), answers.values),
      );
      const filled = { ...draft, entries, version: draft.version + 1, touchedAt: answers.at.toISOString() };
      const stepped = openDraft(filled, answers.at, tools);
      // The form is its own confirmation: where nothing is left to ask, it is saved.
      const final: Stepped =
        stepped.outcome.kind === 'confirm' ? { ...stepped, outcome: { kind: 'save' } } : stepped;
      const reply = await settle(final, null, answers, kept?.place ?? place, desk);
      return { kind: 'reply', reply: reply ?? sayText(DRAFT.gone) };
    },
    dropExpired(message) {
      const place = draftPlace(message, people.keyOf(message.person, message.platform));
      return dropExpired(place, drafts, naming, message.at);
    },
    waiting(message) {
      const { draft } = open(message);
      return draft ? DRAFT.waiting(describeDraft(draft, naming)) : null;
    },
  };
}

interface Desk extends ReportingDeps {
  readonly rights: Rights;
}

type Start = (draft: UpdateDraft, by: Message, place: DraftPlace) => Promise<Reply | null>;

async function hearFirst(message: Message, place: DraftPlace, desk: Desk, start: Start): Promise<Heard> {
  const word = readDraftWord(message.text);
  if (word === 'cancel' || word === 'show') return said(sayText(DRAFT.none));
  if (word === 'save' && /\b(?:save|submit|record|confirm)\b/i.test(message.text))
    return said(sayText(DRAFT.noneToSave));
  if (word === 'save' || word === 'skip') return said(sayText(DRAFT.nothingAsked));
  if (word !== null) return { kind: 'pass', waiting: null, unsure: false };
  const first = desk.reader.first(message.text, message.at);
  if (first.intent !== 'update') return { kind: 'pass', waiting: null, unsure: false };
  if (!first.sure) return { kind: 'pass', waiting: null, unsure: desk.rights.isStaff(message.person) };
  if (!desk.rights.isStaff(message.person)) return said(sayText(RIGHTS.guest));
  const reply = await start(draftFrom(message.text, message, desk), message, place);
  return reply ? said(reply) : { kind: 'pass', waiting: null, unsure: false };
}

/** Does what a step asks for, and says it. Null where the message is a question for somebody else. */
async function settle(
  { draft, outcome }: Stepped,
  before: UpdateDraft | null,
  by: Message | Action | FormAnswers,
  place: DraftPlace,
  desk: Desk,
): Promise<Reply | null> {
  const { drafts, naming } = desk;
  switch (outcome.kind) {
    case 'question':
      return null;
    case 'withdrawn':
      return drop(place, desk);
    case 'outdated':
      return confirm(draft, by, desk, DRAFT.outdated);
    case 'cannot-skip':
      return askReply(
        draft,
        { kind: 'ask', entry: draft.asking?.entry ?? 0, want: outcome.want, check: null, again: true },
        naming,
        NO_NOTES,
      );
    case 'ask': {
      await drafts.put(place, draft);
      const notes = before === null ? desk.rights.notes(draft, by, naming) : NO_NOTES;
      return askReply(draft, outcome, naming, { ...notes, owner: null });
    }
    case 'confirm':
      await drafts.put(place, draft);
      return confirm(draft, by, desk);
    case 'save':
      return saveAndSay(draft, by, place, desk);
  }
}

/** Begins the id of a draft that amends: without the draft, its form must not become a new update. */
const AMENDING = 'amend-';
const NO_NOTES = { lead: [], owner: null } as const;

async function saveAndSay(
  draft: UpdateDraft,
  by: Message | Action | FormAnswers,
  place: DraftPlace,
  desk: Desk,
): Promise<Reply> {
  const { record, drafts, people, notifyOwners } = desk;
  const author = authorOf(by, desk);
  // Kept until everything is on disk: what fails can be saved again, and what was saved is not saved twice.
  await drafts.put(place, draft);
  const mayWrite = (recommendation: string) => people.mayWrite(by.person, by.platform, recommendation);
  const saved = await saveDraft(draft, author, by.at, { record, mayWrite });
  await drafts.remove(place);
  for (const one of saved) if (one.kind === 'suggested') await notifyOwners(one.suggestion);
  return receiptReply(saved, desk);
}

type Saved = Awaited<ReturnType<typeof saveDraft>>[number];

function receiptReply(saved: readonly Saved[], desk: Desk): Reply {
  const lines = saved.map((one) => receiptLine(one, desk));
  const updates = saved.flatMap((one) => (one.kind === 'saved' ? [one.update] : []));
  const blocks: Block[] = lines.map((text) => ({ type: 'text', text }));
  const [only] = updates;
  if (only && updates.length === 1)
    blocks.push(
      {
        type: 'buttons',
        buttons: [
          { action: 'undo', label: RECEIPTS.undo, value: only.id },
          { action: 'amend', label: RECEIPTS.amend, value: only.id },
          { action: 'board', label: RECEIPTS.board, value: '' },
        ],
      },
      { type: 'hint', text: RECEIPTS.next(UNDO_MINUTES) },
    );
  return { summary: lines.join(' '), blocks };
}

function receiptLine(saved: Saved, { naming, rights }: Desk): string {
  const { update } = saved;
  const name = naming.recommendation(update.recommendation);
  const status = naming.status(update.status);
  switch (saved.kind) {
    case 'saved':
      return update.version === 1
        ? RECEIPTS.saved(name, status, update.author.name, showDay(dayIn(new Date(update.at))))
        : RECEIPTS.amended(name, status, update.version);
    case 'known':
      return RECEIPTS.known(name);
    case 'suggested':
      return RIGHTS.passedOn(rights.ownersOf(update.recommendation), name);
  }
}

async function drop(place: DraftPlace, { drafts }: Desk): Promise<Reply> {
  await drafts.remove(place);
  return sayText(DRAFT.cancelled);
}

function confirm(draft: UpdateDraft, by: Message | Action | FormAnswers, desk: Desk, lead?: string): Reply {
  const notes = desk.rights.notes(draft, by, desk.naming);
  const dates = draft.entries.flatMap((entry) => dateNotes(readingOf(entry), dayIn(by.at), desk));
  return confirmReply(draft, desk.naming, { ...notes, lead: [...notes.lead, ...dates] }, lead);
}

/** A date that moves is said to move; one that has passed, that it has. */
function dateNotes(
  { recommendation, due, status }: ReturnType<typeof readingOf>,
  today: string,
  { record }: Desk,
): string[] {
  if (!recommendation || !due || status === 'complete') return [];
  const last = record.latest(recommendation);
  const moved = last?.due && last.due !== due ? [DRAFT.movedDue(showDay(last.due), showDay(due))] : [];
  return [...moved, ...(due < today ? [DRAFT.pastDue(showDay(due))] : [])];
}

/** A button of a draft that is no longer there: it was saved by an earlier click, or dropped. */
function alreadyDone(id: string, { record, naming }: Desk): Reply {
  const update = record.find(id) ?? record.find(`${id}-1`);
  return sayText(update ? RECEIPTS.known(naming.recommendation(update.recommendation)) : DRAFT.gone);
}

/** The draft that a button names, if it is the person's own. */
function findDraft(id: string, by: Action | FormRequest, { drafts, people }: Desk) {
  const found = drafts.byId(id);
  return found && found.draft.author.person === people.keyOf(by.person, by.platform) ? found : null;
}

type Delivery = Message | Action | FormRequest | FormAnswers;

function authorOf({ person, platform }: Delivery, { people }: Desk): Author {
  const name = people.identify(person, platform)?.name ?? person.name;
  return { person: people.keyOf(person, platform), name, platform };
}

function newDraft(by: Delivery, desk: Desk): UpdateDraft {
  const at = by.at.toISOString();
  return {
    ...{ id: desk.newId(), version: 1, author: authorOf(by, desk), reach: reachOf(by.person) },
    ...{ conversation: by.conversation, startedAt: at, touchedAt: at },
    ...{ entries: [], asking: null, amends: null, unchanged: false },
  };
}

/** A draft from words; words that are no update by themselves are its progress. */
function draftFrom(words: string, by: Delivery, desk: Desk): UpdateDraft {
  const { drafts, unchanged } = desk.reader.first(words, by.at);
  const { text, links } = desk.reader.plainWords(words);
  const plain = { ...EMPTY_DRAFT, progress: text ? [text] : [], evidence: links };
  const entries = (drafts.length > 0 ? drafts : [plain]).map(emptyEntry);
  return { ...newDraft(by, desk), entries, unchanged };
}

function amendDraft(update: Update, by: Delivery, desk: Desk): UpdateDraft {
  const lines = (text: string | null) => (text === null ? [] : [text]);
  const entry = emptyEntry({
    ...{ recommendation: update.recommendation, status: update.status, due: update.due },
    ...{ progress: lines(update.progress), nextStep: lines(update.nextStep), blocker: lines(update.blocker) },
    ...{ figures: update.figures, evidence: update.evidence },
  });
  const { correctiveAction, explanation } = update;
  return {
    ...newDraft(by, desk),
    id: `${AMENDING}${desk.newId()}`,
    entries: [
      { ...entry, correctiveAction, explanation, checked: ['correctiveAction', 'evidence', 'explanation'] },
    ],
    amends: { update: update.id, version: update.version },
  };
}

function withRecommendation(entry: UpdateDraft['entries'][number], recommendation: string | undefined) {
  if (!recommendation || entry.words.recommendation) return entry;
  return { ...entry, words: { ...entry.words, recommendation } };
}

function replaceAt<T>(items: readonly T[], at: number, item: T): T[] {
  return at < items.length ? items.map((one, index) => (index === at ? item : one)) : [...items, item];
}

function said(reply: Reply): Heard {
  return { kind: 'reply', reply };
}

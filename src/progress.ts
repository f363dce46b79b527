import type { AnsweringHelp } from './answering.ts';
import { assistReading } from './assist-reading.ts';
import type { Action, Block, Message, Person, Post, Reply } from './chat.ts';
import type { Corpus } from './corpus/library.ts';
import type { Recommendation } from './corpus/types.ts';
import { lazily } from './lazily.ts';
import type { RecordIntent } from './record-intent.ts';
import { type Afterwards, createAfterwards } from './updates/afterwards.ts';
import { type Days, readDays } from './updates/board/read-period.ts';
import { dayAt } from './updates/days.ts';
import { createDrafts, type Drafts } from './updates/draft/drafts.ts';
import { currentRecommendations } from './updates/load-update-knowledge.ts';
import { createNaming, type Naming } from './updates/naming.ts';
import { authorOf } from './updates/people/author-of.ts';
import type { People } from './updates/people.ts';
import { createDraftReader, type DraftReader } from './updates/reading/draft-reader.ts';
import { NUMBERED_PLAINLY } from './updates/reading/numbered.ts';
import { createRecord, type ProgressRecord } from './updates/record/record.ts';
import type { Store } from './updates/record/store.ts';
import { followedBy } from './updates/reporting/receipts.ts';
import { createReporting, type Reporting } from './updates/reporting.ts';
import { changeReminders, type ReminderWish } from './updates/rhythm/change-reminders.ts';
import type { WorkingDays } from './updates/rhythm/working-days.ts';
import { sayText } from './updates/say-text.ts';
import { createSeeing, type Seeing } from './updates/seeing.ts';
import { findStatusByWord, type Status, type StatusScale } from './updates/statuses.ts';
import { GUIDES, RECEIPTS, SEEING } from './updates/wording.ts';

/** Everything about progress: reporting it, seeing it, taking it back. */
export interface Progress {
  readonly reporting: Reporting;
  readonly afterwards: Afterwards;
  readonly seeing: Seeing;
  readonly record: ProgressRecord;
  readonly drafts: Drafts;
  readonly naming: Naming;
  /** Where the council is on the clock of its peer challenge. */
  clock(now: Date, asksForReturn?: boolean): Reply;
  /** Changes what reminders a person gets. */
  remind(wish: ReminderWish, by: Message | Action): Promise<Reply>;
  /** One key for one person on every platform. */
  keyOf(person: Person, platform: string): string;
  /** The recommendation that words name: by number, else by what it is about; null where none is meant. */
  find(words: string): Recommendation | null;
  /** The statuses that words name: their own, a colour. */
  statuses(words: readonly string[] | undefined): readonly Status[];
  /** The reply to what a message wants from the record; null where it is a question for the documents after all. */
  show(intent: RecordIntent, message: Message): Promise<Shown | null>;
  /** Where the recommendations that an answer touches stand; empty for guests, and beside them where it can be asked. */
  note(ids: readonly string[], by: Message | Action): Block[];
  /** Prepares what reading a message needs, so that nobody's message has to wait for it. */
  warmUp(): void;
}

/** A reply from the record. */
export interface Shown {
  readonly reply: Reply;
  /**
   * What of the record was seen, for the audit: "board", "standing cpc/R5". Null where nothing was: a guest is refused, and
   * what is written has an event of its own.
   */
  readonly seen: string | null;
}

export interface ProgressDeps {
  readonly corpus: Corpus;
  readonly store: Store;
  readonly people: People;
  readonly statuses: StatusScale;
  readonly newId: () => string;
  readonly send: (post: Post) => Promise<unknown>;
  readonly clock: Progress['clock'];
  /** Loaded when first wanted: the calendar takes a moment. */
  readonly workingDays: () => Promise<WorkingDays>;
  readonly zone: string;
  readonly draftHours?: number;
  readonly help?: AnsweringHelp;
}

export function createProgress(deps: ProgressDeps): Progress {
  const { corpus, store, people, statuses, newId, send } = deps;
  const recommendations = currentRecommendations(corpus.recommendations, [...corpus.sources.values()]);
  const naming = createNaming(recommendations, statuses);
  const knowledge = { recommendations, statuses, glossary: corpus.glossary };
  const reader = createReaderLater(() => createDraftReader(knowledge));
  const record = createRecord(store);
  const drafts = createDrafts(store, deps.draftHours);
  const afterwards = createAfterwards({ record, people, naming, send });
  const ownerOf = (id: string) => nameOf(people, people.responsibleFor(id).owner);
  const seeing = createSeeing({ recommendations, view: record, scale: statuses, ownerOf, people });
  const reporting = createReporting({
    ...{ recommendations, naming, reader, record, drafts, people, newId },
    assist: assistReading(deps.help ?? {}, knowledge),
    notifyOwners: afterwards.notifyOwners,
  });
  const progress: Progress = {
    ...{ reporting, afterwards, seeing, record, drafts, naming },
    clock: deps.clock,
    remind: async (wish, by) =>
      changeReminders(wish, {
        ...{ store, zone: deps.zone, workingDays: await deps.workingDays() },
        author: authorOf(by, people),
        id: `${by.platform} ${by.id}`,
        at: by.at,
      }),
    keyOf: people.keyOf,
    statuses: (words = []) => words.flatMap((word) => findStatusByWord(word, statuses) ?? []),
    find: (words) => findRecommendation(words, recommendations, reader),
    async show(intent, message) {
      if (intent.kind === 'standing') return showStanding(intent.about, message, progress);
      // A name that a guest asks about may stand in the documents; who reports is for staff to know.
      if (isGuest(message)) return intent.kind === 'saved' && intent.by ? null : REFUSED;
      const reply = await show(intent, message, progress);
      return reply && { reply, seen: UNSEEN.includes(intent.kind) ? null : intent.kind };
    },
    // Before the first update there is no progress to set beside the findings.
    note(ids, { person, at, guestsRead }) {
      if (person.standing === 'guest' || record.all().length === 0) return [];
      const note = seeing.note(ids, at);
      return guestsRead && note.length > 0 ? [{ type: 'text', text: SEEING.noteBesideGuests }] : note;
    },
    warmUp: () => warmUpReading(reader),
  };
  return progress;
}

/**
 * The engine turns a pattern into machine code when it is used for the second time, once for texts with curly quotation
 * marks and the like, once for those without. There are hundreds of patterns.
 */
function warmUpReading(reader: DraftReader): void {
  for (const text of ["It's on track, next step by Friday.", 'It’s on track, next step by Friday.'])
    for (let time = 1; time <= 2; time++) reader.first(text, new Date());
}

/** A reader that is prepared when the first message is read: the greeting need not wait for it. */
function createReaderLater(make: () => DraftReader): DraftReader {
  const made = lazily(make);
  return {
    first: (...words) => made().first(...words),
    later: (...words) => made().later(...words),
    about: (...words) => made().about(...words),
    facts: (...words) => made().facts(...words),
    named: (words) => made().named(words),
    unknownNumbers: (words) => made().unknownNumbers(words),
    recommendationIn: (words) => made().recommendationIn(words),
    plainWords: (words) => made().plainWords(words),
  };
}

function nameOf(people: People, id: string | null): string | null {
  return id === null ? null : (people.byId(id)?.name ?? null);
}

/** Everything of the record is for staff alone. */
const isGuest = ({ person }: Message) => person.standing === 'guest';
const REFUSED: Shown = { reply: sayText(SEEING.staffOnly), seen: null };
/** What writes, and what shows nothing of what others reported. */
const UNSEEN: readonly RecordIntent['kind'][] = ['undo', 'amend', 'log', 'unchanged', 'guide', 'kept'];

/**
 * What names no recommendation is a question for the documents, whoever asks it. So is "how are we doing on housing?"
 * while nothing has been reported on it.
 */
function showStanding(about: string, message: Message, { find, record, seeing }: Progress): Shown | null {
  const recommendation = find(about);
  if (!recommendation) return null;
  if (isGuest(message)) return REFUSED;
  if (!NAMES_NUMBER.test(about) && !record.latest(recommendation.id)) return null;
  return { reply: seeing.standing(recommendation, message.at), seen: `standing ${recommendation.id}` };
}

async function show(intent: RecordIntent, message: Message, progress: Progress): Promise<Reply | null> {
  const { reporting, afterwards, seeing } = progress;
  const { at } = message;
  switch (intent.kind) {
    case 'board':
    case 'blocked':
    case 'travel':
    case 'attention':
    case 'overdue':
    case 'silent':
    case 'stale':
      return intent.mine
        ? seeing.ownOf(message, (own) => see(intent, own, message.at, progress))
        : see(intent, seeing, at, progress);
    case 'picture':
      return seeing.picture(at);
    case 'clock':
      return progress.clock(at, intent.returns);
    case 'changes':
      return seeing.changes(at, daysOf(intent.period, at));
    case 'due':
      return seeing.due(message, daysOf(intent.period, at), intent.mine);
    case 'saved':
      return showSaved(intent, message, progress);
    case 'kept':
      return reporting.kept(message, intent.whole ?? false);
    case 'guide':
      return sayText(GUIDES[intent.topic]);
    case 'unchanged':
      return reporting.beginUnchanged(message, seeing.owned(message.person, message.platform));
    case 'mine':
      return seeing.mine(message);
    case 'undo':
      return undo(intent.of, message, progress);
    case 'amend':
      return amend(intent, message, progress);
    case 'log':
      return reporting.begin(message, intent.words);
    case 'suggestions':
      return afterwards.suggestions(message);
    default:
      return null;
  }
}

type SeenIntent = Extract<
  RecordIntent,
  { readonly kind: 'board' | 'blocked' | 'travel' | 'attention' | 'overdue' | 'silent' | 'stale' }
>;

/** What can be seen of all recommendations, or of some. */
function see(intent: SeenIntent, seeing: Omit<Seeing, 'ownOf'>, at: Date, { statuses }: Progress): Reply {
  switch (intent.kind) {
    case 'board':
      return seeing.board(at, statuses(intent.only));
    case 'blocked':
      return seeing.blocked(at, statuses(intent.only));
    case 'travel':
      return seeing.travel(at, intent.direction);
    case 'attention':
      return seeing.attention(at);
    case 'overdue':
      return seeing.overdue(at);
    case 'silent':
      return seeing.silent(at, daysOf(intent.period, at));
    case 'stale':
      return seeing.stale(at);
  }
}

function daysOf(period: string | null | undefined, at: Date): Days | null {
  return period ? readDays(period, dayAt(at)) : null;
}

/** A number that no recommendation has is for the documents to explain. */
function showSaved(
  { mine, by, of, period }: Extract<RecordIntent, { kind: 'saved' }>,
  message: Message,
  { seeing, find }: Progress,
): Reply | null {
  const named = of === undefined ? null : find(of);
  if (of !== undefined && !named) return null;
  const days = daysOf(period, message.at);
  return seeing.saved(message, { mine, ...(by === undefined ? {} : { by }), of: named, days });
}

/** "Undo R5" takes back the latest update on it, and no other. */
async function undo(
  of: string | undefined,
  message: Message,
  { afterwards, find }: Progress,
): Promise<Reply> {
  if (of === undefined) return afterwards.undoLast(message);
  const named = find(of);
  return named ? afterwards.undoLast(message, named.id) : sayText(RECEIPTS.nothingToUndo);
}

/** "Amend R5: status amber" opens what is on record and changes it in one go; a draft that waits comes first. */
async function amend(
  { of, words }: Extract<RecordIntent, { kind: 'amend' }>,
  message: Message,
  { reporting, record, find }: Progress,
): Promise<Reply> {
  const named = of === undefined ? null : find(of);
  const update = named && record.latest(named.id);
  const aside = update ? await reporting.putAside(message) : null;
  const wasWaiting = reporting.waiting(message) !== null;
  if (of !== undefined && !update && !wasWaiting) return sayText(RECEIPTS.nothingToAmendOn(of));
  const opened = await reporting.amend(message, update?.id ?? null);
  const isOpen = !wasWaiting && reporting.waiting(message) !== null;
  const reply = words && isOpen ? await reporting.begin(message, words) : opened;
  return aside ? followedBy(aside, reply) : reply;
}

const NAMES_NUMBER = new RegExp(`\\b${NUMBERED_PLAINLY}\\b|^\\d{1,2}$`, 'i');
const NUMBERED = /^(?:the )?(?:r|recs?|recommendation)?\s*(?:no\.?|number|#)?\s*(\d{1,2})$/i;

function findRecommendation(
  words: string,
  recommendations: readonly Recommendation[],
  reader: DraftReader,
): Recommendation | null {
  const number = NUMBERED.exec(words.trim())?.[1];
  if (number !== undefined) return recommendations.find((one) => one.number === Number(number)) ?? null;
  const id = reader.recommendationIn(words);
  return recommendations.find((one) => one.id === id) ?? null;
}

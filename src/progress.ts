import { assistReading } from './assist-reading.ts';
import type { Action, Block, Message, Person, Post, Reply } from './chat.ts';
import type { Corpus } from './corpus/library.ts';
import type { Recommendation } from './corpus/types.ts';
import { numberNamed } from './intents/record-parts.ts';
import { lazily } from './lazily.ts';
import type { AnsweringHelp } from './talk/answering.ts';
import { type Afterwards, createAfterwards } from './updates/afterwards.ts';
import { createDrafts, type Drafts } from './updates/draft/drafts.ts';
import { currentRecommendations } from './updates/load-update-knowledge.ts';
import { createNaming, type Naming } from './updates/naming.ts';
import { authorOf } from './updates/people/author-of.ts';
import type { People } from './updates/people.ts';
import { createDraftReader, type DraftReader } from './updates/reading/draft-reader.ts';
import { createRecord, type ProgressRecord } from './updates/record/record.ts';
import type { Store } from './updates/record/store.ts';
import { createReporting, type Reporting } from './updates/reporting.ts';
import { changeReminders, type ReminderWish } from './updates/rhythm/change-reminders.ts';
import type { WorkingDays } from './updates/rhythm/working-days.ts';
import { createSeeing, type Seeing } from './updates/seeing.ts';
import { findStatusByWord, type Status, type StatusScale } from './updates/statuses.ts';
import type { ClockQuestion } from './updates/wanted.ts';
import { SEEING } from './updates/wording.ts';

/** Everything about progress: reporting it, seeing it, taking it back. */
export interface Progress {
  readonly reporting: Reporting;
  readonly afterwards: Afterwards;
  readonly seeing: Seeing;
  readonly record: ProgressRecord;
  readonly drafts: Drafts;
  readonly naming: Naming;
  /** Where the council is on the clock of its peer challenge. */
  clock(now: Date, asks?: ClockQuestion): Reply;
  /** Changes what reminders a person gets. */
  remind(wish: ReminderWish, by: Message | Action): Promise<Reply>;
  /** One key for one person on every platform. */
  keyOf(person: Person, platform: string): string;
  /** The recommendation that words name: by number, else by what it is about; null where none is meant. */
  find(words: string): Recommendation | null;
  /** The statuses that words name: their own, a colour. */
  statuses(words: readonly string[] | undefined): readonly Status[];
  /** Where the recommendations that an answer touches stand; empty for guests, and beside them where it can be asked. */
  note(ids: readonly string[], by: Message | Action, isAsked?: boolean): Block[];
  /** Prepares what reading a message needs, so that nobody's message has to wait for it. */
  warmUp(): void;
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

/** Puts the parts of progress together over one store; reads no message before the first comes, or `warmUp`. */
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
  return {
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
    // Before the first update there is no progress to set beside the findings.
    note(ids, { person, at, guestsRead }, isAsked = false) {
      if (person.standing === 'guest' || (record.all().length === 0 && !isAsked)) return [];
      const note = seeing.note(ids, at);
      return guestsRead && note.length > 0 ? [{ type: 'text', text: SEEING.noteBesideGuests }] : note;
    },
    warmUp: () => warmUpReading(reader),
  };
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
    doubts: (...words) => made().doubts(...words),
    named: (words) => made().named(words),
    unknownNumbers: (words) => made().unknownNumbers(words),
    question: (...words) => made().question(...words),
    recommendationIn: (words) => made().recommendationIn(words),
    leavesOutMail: (words) => made().leavesOutMail(words),
    handsOver: (words) => made().handsOver(words),
    plainWords: (words) => made().plainWords(words),
  };
}

function nameOf(people: People, id: string | null): string | null {
  return id === null ? null : (people.byId(id)?.name ?? null);
}

function findRecommendation(
  words: string,
  recommendations: readonly Recommendation[],
  reader: DraftReader,
): Recommendation | null {
  const number = numberNamed(words);
  if (number !== null) return recommendations.find((one) => one.number === number) ?? null;
  const id = reader.recommendationIn(words);
  return recommendations.find((one) => one.id === id) ?? null;
}

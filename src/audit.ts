import type { Answer } from './answers/answer.ts';
import type { Action, Block, Message, Reply } from './chat.ts';
import { describeError } from './errors.ts';
import type { Log } from './log.ts';
import { authorOf } from './updates/people/author-of.ts';
import type { People } from './updates/people.ts';
import type { RecordEvent, ShownSpan } from './updates/record/events.ts';
import type { Store } from './updates/record/store.ts';
import { AUDIT } from './wording.ts';

/** What is put on record beside the updates: who asked what, which words were shown, who saw the record. */
export interface Audit {
  /** An answer with the spans that it showed, under the id by which its buttons name it. */
  answerShown(id: string, answer: Answer, by: Message | Action, model: string | null): Promise<void>;
  answerRated(id: string, helpful: boolean, by: Action): Promise<void>;
  recordSeen(what: string, by: Message | Action): Promise<void>;
  /**
   * The question behind an answer that was shown before a restart, and whether another answer rests on all that it rested
   * on: a question that leaned on the one before is answered differently alone. Null where it is not on record.
   */
  shownAs(answer: string): ShownBefore | null;
  /** For administrators: what people rated as not helpful, and the questions that found nothing. */
  ratings(): Reply;
}

/** An answer that was shown earlier. */
export interface ShownBefore {
  readonly question: string;
  readonly isAnsweredBy: (answer: Answer) => boolean;
}

/** The newest of a list are what an administrator works on. */
const MOST_LISTED = 15;

/**
 * Writing to the audit is not allowed to cost an answer: what cannot be put on record is logged with its cause, and the
 * answer is given all the same.
 */
export function createAudit(store: Store, people: People, log: Log): Audit {
  const append = async (event: RecordEvent) => {
    try {
      await store.append(event);
    } catch (cause) {
      log.error({ kind: event.kind, cause: describeError(cause) }, 'the audit could not be written');
    }
  };
  const about = (by: Message | Action) => ({ at: by.at.toISOString(), by: authorOf(by, people) });
  const shown = () => store.eventsOf('answer-shown');
  return {
    async answerShown(id, answer, by, model) {
      const { question, outcome } = answer;
      await append({
        ...{ kind: 'answer-shown', key: `answer ${id}`, answer: id, question, outcome, model },
        ...about(by),
        spans: spansOf(answer),
      });
    },
    async answerRated(id, helpful, by) {
      const person = people.keyOf(by.person, by.platform);
      const count = store.eventsOf('answer-rated').filter(({ answer }) => answer === id).length;
      // A person may change their mind; each rating stays on record.
      const key = `rated ${id} ${person} ${count}`;
      await append({ kind: 'answer-rated', key, ...about(by), answer: id, helpful });
    },
    async recordSeen(what, by) {
      await append({ kind: 'record-seen', key: `seen ${by.platform} ${by.id}`, ...about(by), what });
    },
    shownAs(id) {
      const event = shown().find(({ answer }) => answer === id);
      return event
        ? { question: event.question, isAnsweredBy: (answer) => restsOn(spansOf(answer), event.spans) }
        : null;
    },
    ratings() {
      const questions = new Map(shown().map(({ answer, question }) => [answer, question]));
      const latest = new Map(
        store
          .eventsOf('answer-rated')
          .map(({ answer, by, helpful }) => [`${answer} ${by.person}`, { answer, helpful }]),
      );
      const unhelpful = [...latest.values()].flatMap(({ answer, helpful }) =>
        helpful ? [] : (questions.get(answer) ?? []),
      );
      const unanswered = shown()
        .filter(({ outcome }) => outcome === 'not-found')
        .map(({ question }) => question);
      const blocks = [...listOf(AUDIT.unhelpful, unhelpful), ...listOf(AUDIT.unanswered, unanswered)];
      if (blocks.length === 0) blocks.push({ type: 'text', text: AUDIT.noRatings });
      const summary = AUDIT.ratings(unhelpful.length, unanswered.length);
      return { summary, blocks, audience: 'asker' };
    },
  };
}

function listOf(heading: string, questions: readonly string[]): Block[] {
  const newest = [...new Set(questions.toReversed())].slice(0, MOST_LISTED);
  if (newest.length === 0) return [];
  return [
    { type: 'heading', text: heading },
    { type: 'list', items: newest },
  ];
}

/** The words that an answer rests on; without the document its place alone is known. */
/** It opens with the same span and has every other one: what it adds, it adds beside them. */
function restsOn(spans: readonly ShownSpan[], wanted: readonly ShownSpan[]): boolean {
  const isSame = (one: ShownSpan | undefined, other: ShownSpan | undefined) =>
    one?.source === other?.source && one?.start === other?.start && one?.end === other?.end;
  return isSame(spans[0], wanted[0]) && wanted.every((one) => spans.some((span) => isSame(span, one)));
}

function spansOf({ claims, quotes }: Answer): ShownSpan[] {
  const cited = claims.flatMap(({ citations }) => citations);
  return [...cited, ...quotes].map(({ source, section, start, end }) => ({ source, section, start, end }));
}

import { UserError } from '../../errors.ts';
import { remember } from '../../remember.ts';
import { dayAt } from '../days.ts';
import type { StatusId } from '../statuses.ts';
import { OPENS_AS_CORRECTION } from './correction-words.ts';
import { dayOf } from './dates/calendar.ts';
import { type DateDoubt, findDateDoubts } from './dates/date-doubts.ts';
import type { FoundDate } from './dates/find-dates.ts';
import { decodeMessage } from './decode-message.ts';
import type { Draft } from './draft.ts';
import { followUp } from './follow-up.ts';
import { handsOver } from './hand-over.ts';
import { isSure } from './is-sure.ts';
import { dropOldDays, keepSteps } from './keep-steps.ts';
import { findMentions } from './mentions.ts';
import { onlyAsks, openQuestion } from './open-question.ts';
import {
  type Asked,
  isPlaced,
  isTopicOnly,
  namesOne,
  placeAnswer,
  tellsMore,
  withLinks,
} from './place-answer.ts';
import { readAbout, readMessage } from './read-message.ts';
import type { Intent } from './reading.ts';
import { keepBeside, restate, restateFigures } from './restate.ts';
import { splitParts } from './split-parts.ts';
import { type Heard, viewLater } from './take-correction.ts';
import { unchangedIn } from './unchanged.ts';
import {
  type MessageView,
  prepareReading,
  type ReadingTools,
  type UpdateKnowledge,
  viewMessage,
} from './view.ts';
import { readWithdrawal } from './withdrawal.ts';

/** A first message as read. */
export interface FirstReading {
  readonly intent: Intent;
  readonly drafts: readonly Draft[];
  /**
   * A status, a number or a thing done is named and nothing is asked: an update beyond doubt. An update that is not
   * sure is better answered as a question than taken for a report.
   */
  readonly sure: boolean;
  /** Of each draft "same as last week", in the sender's words: the rest is as in the last update. Null where not said. */
  readonly unchanged: readonly (string | null)[];
  /** It begins as a correction does: "sorry, 10 December", "actually make that red". */
  readonly corrects: boolean;
}

/** A later message as read. */
export interface LaterReading {
  readonly drafts: readonly Draft[];
  /** Everything has been taken back. */
  readonly withdrawn: boolean;
  /** It might take everything back, or speak of something else: whoever wrote it is to be asked. */
  readonly mayWithdraw: boolean;
  /** As in a first reading, of the drafts that the message names. */
  readonly unchanged: readonly (string | null)[];
  /** The message only asks something, which is for somebody else to answer. */
  readonly asks: boolean;
  /** It says by itself where it belongs ("next step: …", "R6: …", "sorry, the 9th"): it need not be the answer. */
  readonly placed: boolean;
  /**
   * It names a status or a day, or a recommendation of the draft, and nothing that the draft has not got: it is about the
   * update, even if it changes nothing.
   */
  readonly speaks: boolean;
}

/** What words name, whatever they are about. */
export interface Facts {
  readonly dates: readonly FoundDate[];
  readonly statuses: readonly StatusId[];
}

/** Reads the messages of a draft one by one. `at` is when the message was sent: relative dates count from its day. */
export interface DraftReader {
  first(text: string, at: Date): FirstReading;
  /** What does not say itself where it belongs goes to what was `asked` for. */
  later(drafts: readonly Draft[], text: string, at: Date, asked: Asked | null): LaterReading;
  /** What a message tells of the recommendations that it names, though by itself it would be no report. */
  about(text: string, at: Date): Pick<FirstReading, 'drafts' | 'unchanged'>;
  /** The days and statuses that words name. */
  facts(text: string, at: Date): Facts;
  /** What is wrong with the days that words name. */
  doubts(text: string, at: Date): readonly DateDoubt[];
  /** Ids of the recommendations that a message names by number. */
  named(text: string): readonly string[];
  /** The numbers of recommendations that a message names and that do not exist. */
  unknownNumbers(text: string): readonly number[];
  /** What a message asks of the bot beside what it reports; null where it asks nothing. */
  question(text: string, at: Date): string | null;
  /** Id of the recommendation that words name; null where they could mean several, or none. */
  recommendationIn(words: string): string | null;
  /** Whether a message is an e-mail of which head, signature or quoted lines are not read. */
  leavesOutMail(text: string): boolean;
  /** Whether a message tells who is to report from now on, which is not read either. */
  handsOver(text: string): boolean;
  /** Web addresses of a message, and its text without markup. */
  plainWords(text: string): { readonly text: string; readonly links: readonly string[] };
}

/** One message is looked at for what it reports, asks and doubts: it is taken apart once. */
const VIEWS_KEPT = 8;
const DAYS_KEPT = 2;

/** Prepares a reader, which takes a moment. Its methods throw a `UserError` where `at` is no day. */
export function createDraftReader(knowledge: UpdateKnowledge): DraftReader {
  const tools = prepareReading(knowledge);
  const viewsOf = remember(DAYS_KEPT, (day: string) =>
    remember(VIEWS_KEPT, (text: string) => viewMessage(text, noonOf(day), tools)),
  );
  const view = (text: string, at: Date) => viewsOf(dayAt(at))(text);
  return {
    first(text, at) {
      const seen = view(text, at);
      const { intent, drafts, unchanged } = readMessage(seen, tools);
      const sure = intent === 'update' && isSure(seen, drafts, unchanged.some(Boolean));
      return { intent, drafts, unchanged, sure, corrects: OPENS_AS_CORRECTION.test(seen.plain) };
    },
    later(drafts, text, at, asked) {
      const heard = viewLater(text.replace(BARE_DAY, 'due $1'), asked !== null, todayAt(at), tools);
      const seen = heard.view;
      const isQuestion = onlyAsks(seen);
      const nothing = { withdrawn: false, mayWithdraw: false, unchanged: [], placed: false, speaks: false };
      if (isQuestion || isTopicOnly(seen, asked, tools)) return { ...nothing, drafts, asks: isQuestion };
      const names = seen.hits.length > 0 || seen.dates.length > 0 || namesOne(drafts, seen, tools);
      const speaks = names && !tellsMore(drafts, seen, tools);
      const read = followUp(drafts, heard, tools, asked?.draft ?? null);
      if (read.length === 0 && drafts.length > 0)
        return { ...nothing, drafts, asks: false, withdrawn: true, speaks };
      const mayWithdraw = readWithdrawal(heard.whole.plain) !== null;
      const kept = keepSteps(drafts, withLinks(read, seen, asked, tools), heard);
      const next = dropOldDays(drafts, kept, heard);
      const placed = isPlaced(drafts, next, heard, asked);
      const answered = placed ? next : placeAnswer(drafts, next, seen, asked, tools);
      const isAnswer = asked !== null && !(placed && heard.corrects);
      const told = isAnswer ? answered : restateOnly(drafts, answered, heard, tools);
      const unchanged = unchangedOf(told, seen, tools, drafts.length);
      return { drafts: told, withdrawn: false, mayWithdraw, unchanged, asks: false, placed, speaks };
    },
    about(text, at) {
      const seen = view(text, at);
      if (seen.asking.size > 0) return { drafts: [], unchanged: [] };
      const drafts = splitParts(seen, tools).flatMap(({ clauses, ids, mention }) =>
        mention ? ids.map((id) => readAbout(id, { ...seen, clauses }, tools)) : [],
      );
      const unchanged = unchangedOf(drafts, seen, tools);
      // "Same for", with its number, is no news.
      const told = drafts.map((one, index) =>
        (unchanged[index] ?? null) === null
          ? one
          : { ...one, progress: one.progress.filter((line) => !IS_SAME.test(line)) },
      );
      return { drafts: told, unchanged };
    },
    facts(text, at) {
      const { dates, hits } = view(text, at);
      const statuses = [...new Set(hits.flatMap(({ status }) => status ?? []))];
      return { dates, statuses };
    },
    doubts(text, at) {
      const { dates, plain } = view(text, at);
      return findDateDoubts(plain, dates, todayAt(at));
    },
    named(text) {
      const numbers = findMentions(text).flatMap((mention) => (mention.denied ? [] : mention.numbers));
      return tools.recommendations.flatMap(({ id, number }) => (numbers.includes(number ?? 0) ? [id] : []));
    },
    unknownNumbers(text) {
      const bare = /^\D{0,12}(\d{1,2})\D{0,12}$/.exec(text.trim())?.[1];
      const named = findMentions(text).flatMap(({ numbers }) => numbers);
      const all = named.length > 0 || bare === undefined ? named : [Number(bare)];
      return all.filter((number) => !tools.recommendations.some((one) => one.number === number));
    },
    question: (text, at) => openQuestion(view(text, at)),
    recommendationIn(words) {
      const named = findMentions(words).find(({ denied }) => !denied)?.numbers[0];
      if (named !== undefined)
        return tools.recommendations.find(({ number }) => number === named)?.id ?? null;
      return tools.topics.guess([{ text: words, weight: 1 }]);
    },
    leavesOutMail: (text) => decodeMessage(text).leftOut,
    handsOver,
    plainWords(text) {
      const { text: shown, links } = view(text, new Date(0));
      return { text: shown.trim(), links: links.map(({ url }) => url) };
    },
  };
}

/** A report on the one update that was shown back: with a status, so that it is no mere remark on it. */
function restateOnly(
  before: readonly Draft[],
  after: readonly Draft[],
  { view, corrects }: Heard,
  tools: ReadingTools,
): readonly Draft[] {
  const [old, ...others] = before;
  const [draft, ...more] = after;
  if (!old || !draft || others.length + more.length > 0) return after;
  const news = readAbout(old.recommendation, view, tools);
  if (corrects) return [keepBeside(old, restateFigures(old, draft, news), news)];
  return news.status === null ? after : [restate(old, draft, news)];
}

const IS_SAME = /^(?:and |the )*same(?: (?:again|still|here|as ever|please|for|on|with))*$/i;

/**
 * Of each draft the words, as sent, by which it is said to be unchanged. Of several those of the part that names it; of a
 * later message (`known` drafts came before) no draft that is not named by its number.
 */
function unchangedOf(
  drafts: readonly Draft[],
  view: MessageView,
  tools: ReadingTools,
  known: number | null = null,
): (string | null)[] {
  const parts = splitParts(view, tools);
  return drafts.map(({ recommendation }) => {
    const isOnly = known === null && drafts.length === 1;
    const own = parts.filter(({ ids, mention }) => mention !== null && ids.includes(recommendation));
    const clauses = isOnly ? view.clauses : own.flatMap((part) => part.clauses);
    const [span] = clauses.flatMap((clause) => unchangedIn(view, clause, recommendation, tools.topics) ?? []);
    return span ? view.text.slice(span.start, span.end) : null;
  });
}

function todayAt(at: Date) {
  return noonOf(dayAt(at));
}

function noonOf(named: string) {
  const day = dayOf(named);
  if (!day) throw new UserError('That message has no readable date.');
  return day;
}

/** "10/12" alone could be ten of twelve; said of an update it is a day. */
const BARE_DAY =
  /^\s*(?:(?:sorry|oops|actually|no|make it|make that)[ ,]+)?(\d{1,2}\/\d{1,2}(?:\/\d{2,4})?)(?:[ ,]+please)?\.?\s*$/i;

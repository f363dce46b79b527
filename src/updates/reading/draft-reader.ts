import { UserError } from '../../errors.ts';
import { dayAt } from '../days.ts';
import type { Draft } from './draft.ts';
import { dayOf } from './find-dates.ts';
import { followUp } from './follow-up.ts';
import { findMentions } from './mentions.ts';
import {
  type Asked,
  isPlaced,
  isTopicOnly,
  keepSteps,
  namesOne,
  placeAnswer,
  withLinks,
} from './place-answer.ts';
import { readMessage } from './read-message.ts';
import type { Intent } from './reading.ts';
import { hasPast } from './roles.ts';
import { type MessageView, prepareReading, type UpdateKnowledge, viewMessage } from './view.ts';

/** A first message as read. */
export interface FirstReading {
  readonly intent: Intent;
  readonly drafts: readonly Draft[];
  /**
   * A status, a number or a thing done is named and nothing is asked: an update beyond doubt. An update that is not
   * sure is better answered as a question than taken for a report.
   */
  readonly sure: boolean;
  /**
   * For each draft "same as last week", in the sender's words: what is not said comes from the last update. Null where it
   * is not said of that one.
   */
  readonly unchanged: readonly (string | null)[];
  /** It begins as a correction does: "sorry, 10 December", "actually make that red". */
  readonly corrects: boolean;
}

/** A later message as read. */
export interface LaterReading {
  readonly drafts: readonly Draft[];
  /** Everything has been taken back. */
  readonly withdrawn: boolean;
  /** The message only asks something, which is for somebody else to answer. */
  readonly asks: boolean;
  /** It says by itself where it belongs ("next step: …", "R6: …", "sorry, the 9th"): it need not be the answer. */
  readonly placed: boolean;
  /** It names a status or a day, or a recommendation of the draft: it is about the update, even if it changes nothing. */
  readonly speaks: boolean;
}

/** Reads the messages of a draft one by one. `at` is when the message was sent: relative dates count from its day. */
export interface DraftReader {
  first(text: string, at: Date): FirstReading;
  /** What does not say itself where it belongs goes to what was `asked` for. */
  later(drafts: readonly Draft[], text: string, at: Date, asked: Asked | null): LaterReading;
  /** The numbers of recommendations that a message names and that do not exist. */
  unknownNumbers(text: string): readonly number[];
  /** Id of the recommendation that words name; null where they could mean several, or none. */
  recommendationIn(words: string): string | null;
  /** Web addresses of a message, and its text without markup. */
  plainWords(text: string): { readonly text: string; readonly links: readonly string[] };
}

/** Words of a question about the documents, however much they sound like a report. */
const ABOUT_DOCUMENTS =
  /\b(?:peers?|quot\w*|papers?|documents?|reports? (?:say|said)|told us|anything|figures? for)\b/i;

export function createDraftReader(knowledge: UpdateKnowledge): DraftReader {
  const tools = prepareReading(knowledge);
  const view = (text: string, at: Date) => viewMessage(text, todayAt(at), tools);
  return {
    first(text, at) {
      const seen = view(text, at);
      const { intent, drafts, unchanged } = readMessage(seen, tools);
      const isCarried = unchanged.some((words) => words !== null);
      const sure = intent === 'update' && isSure(seen, drafts, isCarried);
      return { intent, drafts, unchanged, sure, corrects: CORRECTING.test(seen.plain) };
    },
    later(drafts, text, at, asked) {
      const seen = view(text.replace(BARE_DAY, 'due $1'), at);
      const isQuestion = seen.clauses.length > 0 && seen.clauses.every((clause) => seen.asking.has(clause));
      const asks = isQuestion || isTopicOnly(seen, asked, tools);
      if (asks) return { drafts, withdrawn: false, asks, placed: false, speaks: false };
      const speaks = seen.hits.length > 0 || seen.dates.length > 0 || namesOne(drafts, seen, tools);
      const read = followUp(drafts, seen, tools, asked?.draft ?? null);
      if (read.length === 0 && drafts.length > 0)
        return { drafts, withdrawn: true, asks, placed: false, speaks };
      const next = keepSteps(drafts, withLinks(read, seen, asked, tools), seen);
      const placed = isPlaced(drafts, next, seen, asked);
      const answered = placed ? next : placeAnswer(drafts, next, seen, asked, tools);
      return { drafts: answered, withdrawn: false, asks, placed, speaks };
    },
    unknownNumbers(text) {
      const bare = /^\D{0,12}(\d{1,2})\D{0,12}$/.exec(text.trim())?.[1];
      const named = findMentions(text).flatMap(({ numbers }) => numbers);
      const all = named.length > 0 || bare === undefined ? named : [Number(bare)];
      return all.filter((number) => !tools.recommendations.some((one) => one.number === number));
    },
    recommendationIn(words) {
      const named = findMentions(words).find(({ denied }) => !denied)?.numbers[0];
      if (named !== undefined)
        return tools.recommendations.find(({ number }) => number === named)?.id ?? null;
      return tools.topics.guess([{ text: words, weight: 1 }]);
    },
    plainWords(text) {
      const { text: shown, links } = view(text, new Date(0));
      return { text: shown.trim(), links: links.map(({ url }) => url) };
    },
  };
}

function todayAt(at: Date) {
  const day = dayOf(dayAt(at));
  if (!day) throw new UserError('That message has no readable date.');
  return day;
}

function isSure(view: MessageView, drafts: readonly Draft[], unchanged: boolean): boolean {
  if (unchanged || drafts.some(({ status }) => status !== null))
    return !view.clauses.every((clause) => view.asking.has(clause));
  if (view.mentions.some(({ denied }) => !denied)) return true;
  return hasPast(view.plain) && !ABOUT_DOCUMENTS.test(view.plain) && view.asking.size === 0;
}

/** "10/12" alone could be ten of twelve; said of an update it is a day. */
const BARE_DAY =
  /^\s*(?:(?:sorry|oops|actually|no|make it|make that)[ ,]+)?(\d{1,2}\/\d{1,2}(?:\/\d{2,4})?)(?:[ ,]+please)?\.?\s*$/i;

/** Words that open a correction of what was said last. */
const CORRECTING =
  /^(?:no|nope)[ ,]+(?:the |it'?s |it is |by )?\d{1,2}(?:st|nd|rd|th)?(?: of)?(?: \p{L}{3,9})?(?: \d{4})?[.!]?$|^(?:(?:oh|ah|no|hi|and)[ ,]+)?(?:sorry|apologies|correction|oops|whoops|actually|i meant|i mean|meant to say|make (?:that|it)|should (?:be|say|have been|have said)|change (?:that|it|the)|my mistake|my bad|typo|scrap that|on reflection)\b/iu;

import type { DateTime } from 'luxon';
import type { Glossary, Recommendation } from '../../corpus/types.ts';
import { lazily } from '../../lazily.ts';
import type { StatusScale } from '../statuses.ts';
import { findBareNumbers } from './bare-numbers.ts';
import { LEADS_TO_REASON } from './blocker-words.ts';
import { APOLOGY, CHATTER, EXCUSE, LATE_SENDER, WAS_AWAY, WHY_SENT } from './chatter.ts';
import { type Clause, type Span, splitClauses } from './clauses.ts';
import { type FoundDate, findDates } from './dates/find-dates.ts';
import { type DecodedMessage, decodeMessage } from './decode-message.ts';
import { findAsking } from './find-asking.ts';
import { createStatusFinder, type StatusFinder, type StatusHit } from './find-statuses.ts';
import { tellsWhoReports } from './hand-over.ts';
import { findMentions, type Mention } from './mentions.ts';
import { spellOutTable } from './pasted-table.ts';
import { createTopics, type Topics } from './topics.ts';
import { FRAME_WORDS } from './words.ts';

/** What reading rests on, from `knowledge/`. */
export interface UpdateKnowledge {
  /** The recommendations that are being delivered now; those of an earlier challenge are not among them. */
  readonly recommendations: readonly Recommendation[];
  readonly statuses: StatusScale;
  readonly glossary: Glossary;
}

/** The knowledge, prepared once for reading many messages. */
export interface ReadingTools {
  readonly recommendations: readonly Recommendation[];
  readonly topics: Topics;
  readonly findStatuses: StatusFinder;
}

/** A message with everything in it that the slots are read from. */
export interface MessageView extends DecodedMessage {
  readonly clauses: readonly Clause[];
  readonly mentions: readonly Mention[];
  readonly hits: readonly StatusHit[];
  readonly dates: readonly FoundDate[];
  /** The clauses that ask instead of telling. */
  readonly asking: ReadonlySet<Clause>;
}

/** Prepares what every message is read with. Takes a moment: once for all messages. */
export function prepareReading({ recommendations, statuses, glossary }: UpdateKnowledge): ReadingTools {
  return {
    recommendations,
    topics: createTopics(recommendations, glossary),
    findStatuses: createStatusFinder(statuses),
  };
}

/** Takes a message apart: text without markup, clauses, numbers, statuses, days. `today` is noon of the day it was sent. */
export function viewMessage(raw: string, today: DateTime, tools: ReadingTools): MessageView {
  const decoded = decodeMessage(spellOutTable(raw));
  const { plain } = decoded;
  const clauses = splitClauses(plain);
  // Most messages are questions, which are known for it without these two: they take the most time.
  const hits = lazily(() => tools.findStatuses(plain));
  const dates = lazily(() => findDates(plain, today));
  return {
    ...decoded,
    clauses,
    asking: findAsking(plain, clauses),
    mentions: mentionsIn(plain, tools),
    get hits() {
      return hits();
    },
    get dates() {
      return dates();
    },
  };
}

/** A later message of a conversation: the numbers of what has been reported on may stand alone in it. */
export function expectNumbers(
  view: MessageView,
  numbers: readonly number[],
  tools: ReadingTools,
): MessageView {
  return { ...view, mentions: mentionsIn(view.plain, tools, numbers) };
}

function mentionsIn(
  plain: string,
  { recommendations, topics }: ReadingTools,
  expected: readonly number[] = [],
): Mention[] {
  const marked = findMentions(plain);
  return [...marked, ...findBareNumbers(plain, marked, recommendations, topics, expected)].sort(
    (one, other) => one.start - other.start,
  );
}

/** Whether two spans have a character in common. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Those of some spans that touch a span. They must be in order and disjoint: a long message has thousands. */
export function within<T extends Span>(items: readonly T[], span: Span): T[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < items.length; at++) {
    const item = items[at];
    if (!item || item.start >= span.end) break;
    found.push(item);
  }
  return found;
}

/** The days that a span names and that are still to come. */
export function comingDays(view: MessageView, span: Span): FoundDate[] {
  return within(view.dates, span).filter(({ denied, past }) => !denied && !past);
}

/** "Held up by R7", "waiting for R6": a recommendation that is only named as what another waits for. */
export function namesReason({ plain }: MessageView, { start }: Span, mention: Span): boolean {
  return LEADS_TO_REASON.test(plain.slice(start, mention.start));
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'&.]*/gu;

/** The words of a span that neither frame a status nor name the recommendation (any of them, for null). */
export function tellingWords(
  view: MessageView,
  span: Span,
  recommendation: string | null,
  topics: Topics,
): string[] {
  const skipped = [...within(view.mentions, span), ...within(view.hits, span)];
  const words: string[] = [];
  for (const match of view.plain.slice(span.start, span.end).matchAll(WORD)) {
    const at = { start: span.start + match.index, end: span.start + match.index + match[0].length };
    if (skipped.some((other) => overlaps(other, at))) continue;
    const word = match[0].replace(/[.']+$/, '');
    if (!FRAME_WORDS.has(word.toLowerCase()) && !topics.isName(word, recommendation)) words.push(word);
  }
  return words;
}

/** A clause that only greets, thanks, apologises or tells who reports, or gives the reason of an apology: "sorry this is late, budget season!" */
export function isChatter(view: MessageView, span: Span): boolean {
  const text = textOf(view, span);
  if (CHATTER.test(text) || WHY_SENT.test(text) || LATE_SENDER.test(text) || tellsWhoReports(text))
    return true;
  const own = view.clauses.find(({ start, end }) => start <= span.start && end >= span.end);
  const isAway = WAS_AWAY.test(text);
  if ((own?.before !== 'comma' && own?.before !== 'word') || (!isAway && !EXCUSE.test(text))) return false;
  const sorry = view.clauses.filter(({ sentence, start }) => sentence === own.sentence && start < own.start);
  const saysMore = [...view.mentions, ...view.hits, ...(isAway ? [] : view.dates)].some((found) =>
    overlaps(found, own),
  );
  return (
    !saysMore &&
    sorry.every((clause) => CHATTER.test(textOf(view, clause))) &&
    sorry.some((clause) => APOLOGY.test(textOf(view, clause)))
  );
}

/** A span as it stands, in levelled text. */
export function textOf(view: MessageView, { start, end }: Span): string {
  return view.plain.slice(start, end);
}

import type { Span } from '../clauses.ts';
import { MONTH_NAMES, MONTH_STEMS } from './date-words.ts';

/** A text with its short forms and slips of the pen around dates written out, and the way back to where they stood. */
export interface Respelled {
  readonly text: string;
  /** The span of the original that a span of the text was written for. */
  readonly origin: (span: Span) => Span;
}

const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    wk: 'week',
    wks: 'weeks',
    nxt: 'next',
    mth: 'month',
    mnth: 'month',
    mths: 'months',
    qtr: 'quarter',
    tomo: 'tomorrow',
    tomoz: 'tomorrow',
    tmrw: 'tomorrow',
    tmw: 'tomorrow',
    tomorow: 'tomorrow',
    tommorow: 'tomorrow',
    tommorrow: 'tomorrow',
    eoy: 'end of year',
    eow: 'end of the week',
    eoq: 'end of the quarter',
  }),
);

/** Shorter ones have words beside them that are one letter away: "match", "gone". */
const TYPO_LENGTH = 5;
const NOT_MISSPELT = 'march';
const BESIDE_DAY =
  /(?:\d{1,2}(?:st|nd|rd|th)?(?: of)?|\b(?:by|in|until|till|end of|end|mid|early|late|before|for|to|of|this|next)) $/i;
const DAY_FOLLOWS = /^ (?:the )?\d{1,2}(?:st|nd|rd|th)?\b/i;

interface Change {
  /** In the respelled text. */
  readonly start: number;
  readonly end: number;
  readonly from: Span;
}

/** Writes out short forms ("nxt wk", "tmrw") and mends slips in the names of months. */
export function respellDates(plain: string): Respelled {
  const changes: Change[] = [];
  let text = '';
  let at = 0;
  for (const { 0: word, index } of plain.matchAll(/(?<![\p{L}\p{N}'/])\p{L}{2,10}(?![\p{L}\p{N}'])/gu)) {
    const written = SHORT.get(word.toLowerCase()) ?? monthMeant(word, plain, index);
    if (written === undefined) continue;
    text += plain.slice(at, index);
    at = index + word.length;
    changes.push({ start: text.length, end: text.length + written.length, from: { start: index, end: at } });
    text += written;
  }
  text += plain.slice(at);
  return {
    text,
    origin: (span) => ({ start: back(span.start, changes, 'start'), end: back(span.end, changes, 'end') }),
  };
}

/** A place in the respelled text, in the original; inside a word that was written out, that end of it. */
function back(place: number, changes: readonly Change[], side: 'start' | 'end'): number {
  const last = changes.findLast(({ start, end }) =>
    side === 'start' ? start <= place : end <= place || start < place,
  );
  if (!last) return place;
  if (place < last.end || (place === last.end && side === 'end')) return last.from[side];
  return place - last.end + last.from.end;
}

/** "By Feb", "from Dec to Feb": a date library reads so short a name behind "in" alone. "Sent to Jan" may be somebody. */
const LEADS_TO_MONTH = new RegExp(
  `\\b(?:by|due|until|till|til|before|since|this|next|end of|mid|early|late|from (?:${MONTH_STEMS.join('|')})\\p{L}{0,6} (?:to|until|till))[ -]$`,
  'iu',
);
/** "From Dec to Feb" */
const OPENS_RANGE = new RegExp(`^ (?:to|until|till) (?:${MONTH_STEMS.join('|')})`, 'i');

/** "14 Janu", "by Febuary": a month cut short or one letter wrong, where a day or a word for it stands beside. */
function monthMeant(word: string, plain: string, index: number): string | undefined {
  const lower = word.toLowerCase();
  if (lower.length === 3 && MONTH_STEMS.includes(lower))
    return LEADS_TO_MONTH.test(plain.slice(Math.max(0, index - 24), index)) ||
      (/\bfrom $/i.test(plain.slice(0, index)) && OPENS_RANGE.test(plain.slice(index + lower.length)))
      ? MONTH_NAMES.find((month) => month.startsWith(lower))
      : undefined;
  const after = plain.slice(index + word.length, index + word.length + 8);
  if (MONTH_NAMES.includes(lower) || lower.length < 4) return undefined;
  if (!BESIDE_DAY.test(plain.slice(Math.max(0, index - 16), index)) && !DAY_FOLLOWS.test(after))
    return undefined;
  return MONTH_NAMES.find(
    (month) =>
      (lower.length > 3 && month.length > TYPO_LENGTH && month.startsWith(lower) && lower !== 'sept') ||
      (month.length >= TYPO_LENGTH &&
        month !== NOT_MISSPELT &&
        lower.length >= TYPO_LENGTH - 1 &&
        isOneSlip(lower, month)),
  );
}

/** One letter left out, added, wrong, or two swapped. */
export function isOneSlip(word: string, right: string): boolean {
  if (word === right || Math.abs(word.length - right.length) > 1) return false;
  let head = 0;
  while (head < word.length && word[head] === right[head]) head++;
  let tail = 0;
  const least = Math.min(word.length, right.length) - head;
  while (tail < least && word.at(-1 - tail) === right.at(-1 - tail)) tail++;
  const left = word.slice(head, word.length - tail);
  const wanted = right.slice(head, right.length - tail);
  return (
    (left.length <= 1 && wanted.length <= 1) || (left.length === 2 && left === [...wanted].reverse().join(''))
  );
}

import { CARDINALS, readNumberWord } from '../../corpus/number-words.ts';
import type { Recommendation } from '../../corpus/types.ts';
import type { Mention } from './mentions.ts';
import type { Topics } from './topics.ts';
import { STATUS_WORD } from './words.ts';

/** Numbers without "rec" before them that can be nothing but recommendations. */

const NUMBER = `\\d{1,2}|${CARDINALS.join('|')}`;
const HEAD = '(?<=^|[\\n.;!]\\s*)';
const STATED = `(?=\\s*(?:[:=)]|[-–]\\s)|(?<=\\d)\\s+(?:is|${STATUS_WORD})\\b)`;
/** "6 is amber: …", after "R6 & R7 from me". */
const AGAIN = new RegExp(`(?<=^|[\\n.;,!]\\s*)(?<number>${NUMBER})${STATED}`, 'giu');
/** "Five is back to green" */
const IN_WORDS = new RegExp(
  `(?<=^|[\\n.;!,]\\s*)(?<number>${CARDINALS.join('|')})(?=(?:'s| is) (?:(?:now|still|back|to|on|at|gone|an?) )*${STATUS_WORD}\\b)`,
  'giu',
);
/** "5 - housing", "8: people strategy" */
const BEFORE_NAME = new RegExp(
  `${HEAD}(?<number>\\d{1,2})(?=\\s*[-–:)]\\s*(?<name>\\p{L}[\\p{L}&' /-]{2,40}))`,
  'giu',
);
/** "growth strategy (10)", "member dev - 2" */
const AFTER_NAME = new RegExp(
  `${HEAD}(?:\\S+ )??(?<name>\\p{L}[\\p{L}&' /-]{2,40}?)\\s*(?<mark>[(\\[](?:no\\.? ?)?(?<number>\\d{1,2})[)\\]])`,
  'giu',
);

/** Mentions beside those that are marked as such; `known` are these, in order; `expected` have been reported on before. */
export function findBareNumbers(
  plain: string,
  known: readonly Mention[],
  recommendations: readonly Recommendation[],
  topics: Topics,
  expected: readonly number[] = [],
): Mention[] {
  const found: Mention[] = [];
  const isFree = (start: number, end: number) =>
    ![...known, ...found].some((other) => start < other.end && other.start < end);
  const add = (start: number, end: number, number: number) => {
    if (isFree(start, end)) found.push({ start, end, numbers: [number], denied: false, unsure: false });
  };
  const isNamed = (number: number, name: string) => {
    const id = recommendations.find((item) => item.number === number)?.id;
    return (
      id !== undefined && (topics.names(id, name, 1) || topics.guess([{ text: name, weight: 1 }]) === id)
    );
  };
  for (const { index, groups } of plain.matchAll(AGAIN)) {
    const word = groups?.number ?? '';
    const named = known
      .filter(({ end, denied }) => end <= index && !denied)
      .flatMap(({ numbers }) => numbers);
    const all = new Set([...named, ...expected]);
    if (all.size > 1 && all.has(readNumberWord(word) ?? 0))
      add(index, index + word.length, readNumberWord(word) ?? 0);
  }
  for (const { index, groups } of plain.matchAll(IN_WORDS)) {
    const word = groups?.number ?? '';
    add(index, index + word.length, readNumberWord(word) ?? 0);
  }
  for (const { index, groups } of plain.matchAll(BEFORE_NAME)) {
    const digits = groups?.number ?? '';
    if (isNamed(Number(digits), groups?.name ?? '')) add(index, index + digits.length, Number(digits));
  }
  for (const { 0: whole, index, groups } of plain.matchAll(AFTER_NAME)) {
    const end = index + whole.length;
    if (isNamed(Number(groups?.number), groups?.name ?? ''))
      add(end - (groups?.mark ?? '').length, end, Number(groups?.number));
  }
  return found;
}

import type { Figure } from '../corpus/figures.ts';

/** "How much will it be?": what has been paid so far is another sum. */
export function asksOfFuture(question: string): boolean {
  return /\bhow (?:much|many)\b.*\b(?:will|(?:is|are) (?:\w+ )?going to)\b/i.test(question);
}

/** Whether the clause of a figure tells what has been so far. */
export function isOfPast(
  { start, text: { length } }: Pick<Figure, 'start' | 'text'>,
  words: string,
): boolean {
  const before = words.slice(0, start).split(CLAUSE).at(-1) ?? '';
  const after = words.slice(start + length).split(CLAUSE)[0] ?? '';
  return HAS_BEEN.test(before) || SINCE.test(`${before}#${after}`);
}

const CLAUSE = /[.;:,]\s|\bbut\b/;
const HAS_BEEN =
  /\b(?:has|have) (?:(?:since|already|so far|over)[^,.;]{0,20} )?(?:been )?(?:\p{L}+ed|paid|spent|given|cost|put|made|won|got|had)\b/iu;
const SINCE = /\bsince (?:19|20)\d\d\b/i;

/** How sums, shares and other figures are written, as parts of patterns for any case. */

/** What stands behind the digits of a figure and belongs to it. */
export const UNITS = 'k|m|mn|bn|million|billion|thousand|%';
/** Of a figure that is given in the place of another, "no, 48 percent": what stands behind any other word is counted. */
export const UNITS_GIVEN = '%|k|m|bn|million|percent';
/** Where a figure may begin: not within a word or another figure. */
export const FIGURE_START = '(?<![\\p{L}\\p{N}£.,])';

const SUM = /£\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:k|m|mn|mil|bn|b|million|billion|thousand|grand)\b)?/giu;

/** Sums of money as written: "£2.4m", "£340k", "£1,250". */
export function readMoney(text: string): string[] {
  return [...new Set([...text.matchAll(SUM)].map(([sum]) => sum.replace(/,$/, '')))];
}

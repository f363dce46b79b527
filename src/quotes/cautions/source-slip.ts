import type { Slip } from '../slips.ts';
import type { Caution } from './caution.ts';
import { CAUTIONS } from './wording.ts';

/** "the the", "of of"; "had had" and "that that" can be right. */
const DOUBLED = /(?<![\p{L}\p{N}])(?!had\b|that\b)(\p{Ll}{2,})[ \u00a0]+\1(?![\p{L}\p{N}’'-])/u;
const ARTICLE_ASTRAY =
  /(?<![\p{L}\p{N}])(?:the|an?)[ \u00a0]+(?:the|an|of|to|and|is|are|in)(?![\p{L}\p{N}’'-])/u;

/** A typing error of the source: it stays in the quotation, and a note keeps it from being blamed on the quoter. */
export function sourceSlip(slips: readonly Slip[]): Caution {
  return ({ text }) => {
    const known = slips.filter((slip) => holdsWords(text, slip.as));
    if (known.length > 0) return known.map(({ as, meant }) => CAUTIONS.slip(as, meant)).join(' ');
    const words = (DOUBLED.exec(text) ?? ARTICLE_ASTRAY.exec(text))?.[0];
    return words ? CAUTIONS.doubled(words) : null;
  };
}

function holdsWords(text: string, words: string): boolean {
  const at = text.indexOf(words);
  if (at < 0) return false;
  const isLetter = (unit: string | undefined) => unit !== undefined && /\p{L}/u.test(unit);
  return !isLetter(text[at - 1]) && !isLetter(text[at + words.length]);
}

import type { AskResult } from '../answers/result.ts';
import type { Ground } from './ground.ts';

export interface Exactness {
  readonly exact: number;
  readonly of: number;
}

/**
 * How many quotations and quotes of citations are the source's own characters. A citation without a quote counts only
 * where the document is at hand: there it should have one.
 */
export function countExact(
  { claims, quotes }: Pick<AskResult, 'claims' | 'quotes'>,
  ground: Ground,
): Exactness {
  const shown = [
    ...claims.flatMap(({ citations }) =>
      citations.map(({ quote, ...place }) => ({ ...place, words: quote })),
    ),
    ...quotes.map(({ text, ...place }) => ({ ...place, words: text })),
  ].filter(({ source, end, words }) => isChecked(source, end, words, ground));
  const exact = shown.filter(({ source, start, end, words }) => {
    const text = ground.textOf(source);
    return text !== null && end > start && text.slice(start, end) === words;
  });
  return { exact: exact.length, of: shown.length };
}

/** Phrases of the digest have no span while the document is not at hand: there is nothing to compare them with. */
function isChecked(source: string, end: number, words: string | null, ground: Ground): boolean {
  return ground.textOf(source) !== null || (words !== null && end > 0);
}

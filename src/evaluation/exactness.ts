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
  ].filter(({ source, words }) => words !== null || ground.textOf(source) !== null);
  const exact = shown.filter(({ source, start, end, words }) => {
    const text = ground.textOf(source);
    return text !== null && end > start && text.slice(start, end) === words;
  });
  return { exact: exact.length, of: shown.length };
}

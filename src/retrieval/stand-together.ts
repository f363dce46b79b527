import type { Facet } from './query.ts';

/** Words that may stand between those of a term: "centre of the old town". */
const APART = 2;

/**
 * Whether the stems of a term stand together among those of a text. A term of two words is one thing: "climate change" is
 * not spoken of where the climate is named and something else changes.
 */
export function standTogether(parts: readonly string[], stems: readonly string[]): boolean {
  if (parts.length === 0) return false;
  return stems.some((_, at) => {
    const near = stems.slice(at, at + parts.length + APART);
    return parts.every((part) => near.includes(part));
  });
}

/** A text as it is searched for a subject. */
export interface Words {
  readonly tokens: ReadonlySet<string>;
  /** The stems of its words, in order. */
  readonly stems: readonly string[];
}

/** Whether a text names one thing of a question: in one of its ways, or with all words of its term together. */
export function namesFacet({ tokens, stems }: Words, facet: Pick<Facet, 'tokens' | 'parts'>): boolean {
  return facet.tokens.some((token) => tokens.has(token)) || standTogether(facet.parts, stems);
}

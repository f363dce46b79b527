import type { Theme } from '../corpus/types.ts';
import type { Concepts } from './concepts.ts';
import type { Facet } from './query.ts';
import { isFiller, readWords } from './words.ts';

/** Finds the themes that the facets of a question belong to, by the words that the glossary lists for each theme. */
export function createThemeFinder(
  themes: readonly Theme[],
  concepts: Concepts,
): (facets: readonly Facet[]) => string[] {
  const themesOf = new Map<string, Set<string>>();
  for (const { id, words } of themes)
    for (const term of words)
      for (const token of termTokens(term, concepts)) {
        const known = themesOf.get(token) ?? new Set();
        themesOf.set(token, known.add(id));
      }
  return (facets) => [
    ...new Set(
      facets.flatMap(({ tokens, parts }) =>
        [...tokens, ...parts].flatMap((token) => [...(themesOf.get(token) ?? [])]),
      ),
    ),
  ];
}

/** A one-word term stands for its stem; a phrase only for the concept it forms. */
function termTokens(term: string, concepts: Concepts): string[] {
  const words = readWords(term);
  const whole = concepts.find(words).filter(({ length }) => length === words.length);
  const single = words.length === 1 ? words.filter((word) => !isFiller(word)).map(({ stem }) => stem) : [];
  return [...single, ...whole.map(({ token }) => token)];
}

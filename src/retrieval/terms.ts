import type { Facet } from './query.ts';

/** The text without its terms of several words: "know our own problems" is a strength, whatever its words mean elsewhere. */
export function withoutTerms(text: string, facets: readonly Facet[]): string {
  const terms = facets.filter(({ light }) => !light).map(({ words }) => words);
  return [...terms.filter(isTerm), ...longTerms(facets)].reduce(
    (rest, words) => rest.replaceAll(words, ' '),
    text,
  );
}

/** Terms of the glossary so long that none of their words says anything else. */
export function longTerms(facets: readonly Facet[]): string[] {
  return facets.map(({ words }) => words).filter((words) => words.split(' ').length >= LONG_TERM);
}

/** Shorter ones ("poor housing", "biggest problems we face") have their judgement in a word of their own. */
function isTerm(words: string): boolean {
  return words.split(' ').length >= TERM;
}

const TERM = 3;
const LONG_TERM = 4;

import { isInOtherWords, isShortForm } from './concepts.ts';
import type { Facet } from './query.ts';
import { themeToken } from './search-index.ts';
import type { UnderstandDeps } from './understand-deps.ts';
import { isCue } from './word-roles.ts';
import { isFiller, readWords } from './words.ts';

/** Concept tokens count less than the word that was typed. */
const CONCEPT_WEIGHT = 0.6;
/** A phrase or a short form as a whole says more than a word of the phrase, and than the letters that were typed. */
const PHRASE_WEIGHT = 0.8;
const PART_WEIGHT = 0.7;
const LETTERS_WEIGHT = 0.3;
/** Cue words and the council's own name may still break a tie. */
const CUE_WEIGHT = 0.15;
/** The subject as a whole ("housing") counts less than its words. */
const THEME_WEIGHT = 0.4;
/** Share of its rarity that an everyday word counts. */
export const LIGHT_SHARE = 0.25;
/** One rare word must not outweigh the rest of a question: it is often the verb. Words nobody knows may. */
export const MOST_WEIGHT = 4.5;

/** A facet with what it weighs: `share` of its rarity, 1 for one that carries the subject. */
export function toFacet(
  words: string,
  tokens: readonly string[],
  parts: readonly string[],
  deps: UnderstandDeps,
  share: number,
): Facet {
  return { words, tokens, parts, light: share < 1, weight: facetWeight(tokens, parts, deps) * share };
}

/** A facet is as rare as the commonest of the ways to say it; half a phrase is no way to say it. */
function facetWeight(tokens: readonly string[], parts: readonly string[], deps: UnderstandDeps): number {
  const known = tokens.filter((token) => deps.index.has(token));
  const ways = known.length > 0 ? known : parts.filter((part) => deps.index.has(part));
  if (ways.length === 0) return deps.index.rarity(tokens[0] ?? parts[0] ?? '');
  return Math.min(MOST_WEIGHT, ...ways.map((token) => deps.index.rarity(token)));
}

/** How much an index token of a facet says. */
function tokenWeight(token: string, { parts, tokens }: Facet): number {
  if (parts.includes(token)) return PART_WEIGHT;
  if (isShortForm(token) || (isInOtherWords(token) && parts.length > 0)) return PHRASE_WEIGHT;
  if (isInOtherWords(token)) return CONCEPT_WEIGHT;
  return tokens.some(isShortForm) ? LETTERS_WEIGHT : 1;
}

/** Index tokens of facets to their weight, with those of the themes and of the cue words. */
export function weighTokens(
  text: string,
  facets: readonly Facet[],
  deps: UnderstandDeps,
): Map<string, number> {
  const tokens = new Map<string, number>();
  const raise = (token: string, weight: number) =>
    tokens.set(token, Math.max(weight, tokens.get(token) ?? 0));
  for (const facet of facets)
    for (const token of [...facet.tokens, ...facet.parts])
      raise(token, tokenWeight(token, facet) * (facet.light ? LIGHT_SHARE : 1));
  for (const theme of deps.themesOf(facets)) raise(themeToken(theme), THEME_WEIGHT);
  for (const word of readWords(text)) if (isCue(word, deps) && !isFiller(word)) raise(word.stem, CUE_WEIGHT);
  return tokens;
}

import { readCounted, readGroup } from './figure-cues.ts';
import { asksForFigureByName, readQuantity } from './quantity-cues.ts';
import { type Facet, heavyFacets } from './query.ts';
import { contentStems } from './words.ts';

/** The index tokens of the facet that names what is to be counted. */
export function countedTokens(text: string, facets: readonly Facet[]): readonly string[] {
  if (asksForFigureByName(text)) return readQuantity(text)?.counted ?? [];
  const named = readCounted(text)
    .map(({ raw }) => raw.toLowerCase())
    .filter((word) => !/^\d+$/.test(word));
  // "How many of the asylum seekers stay": what stands first is what is counted.
  const placeOf = ({ words }: Facet) =>
    Math.min(
      ...words
        .toLowerCase()
        .split(' ')
        .map((word) => named.indexOf(word))
        .filter((at) => at >= 0),
    );
  const [facet] = facets
    .filter((one) => !one.light && placeOf(one) < named.length)
    .sort((one, other) => placeOf(one) - placeOf(other));
  if (!facet) return [];
  // "How many staff" is one term of the glossary; what stands beside the number is the staff.
  return COUNTS.test(facet.words)
    ? [...facet.tokens, ...facet.parts]
    : facet.tokens.length > 0
      ? facet.tokens
      : facet.parts;
}

/** The index tokens of those whose part is asked for, where the question says more than who they are. */
export function amongTokens(text: string, facets: readonly Facet[]): readonly string[] {
  const group = contentStems(readGroup(text));
  const isGroup = ({ words }: Facet) => contentStems(words).some((stem) => group.includes(stem));
  const named = facets.filter(isGroup);
  const isOfOthers = heavyFacets(facets).some((facet) => !named.includes(facet));
  return isOfOthers ? named.flatMap(({ tokens, parts }) => [...tokens, ...parts]) : [];
}

const COUNTS = /^how many\b/i;

import { rememberWith } from '../remember.ts';
import { isInOtherWords } from './concepts.ts';
import { type Query, weightOf } from './query.ts';

/** What a text must hold to speak of one facet of a question: index tokens, or their numbers. */
export interface Need<Token> {
  /** Share of the question's subject, 0 to 1. */
  readonly share: number;
  readonly stems: readonly Token[];
  readonly concepts: readonly Token[];
  readonly parts: readonly Token[];
}

/** A text that speaks of a thing in other words may mean something slightly different. */
const BY_CONCEPT = 0.85;

/** What speaks of the subject of a question, facet by facet. */
export const needsOf = rememberWith(({ facets }: Query): readonly Need<string>[] => {
  const total = weightOf(facets);
  return facets.map(({ weight, tokens, parts }) => ({
    share: total === 0 ? 0 : weight / total,
    stems: tokens.filter((token) => !isInOtherWords(token)),
    concepts: tokens.filter(isInOtherWords),
    parts,
  }));
});

/** The same by the places of the tokens in a list; what is not in it, nothing can hold. */
export function placeNeeds(needs: readonly Need<string>[], tokens: readonly string[]): Need<number>[] {
  const places = new Map(tokens.map((token, at) => [token, at]));
  const place = (listed: readonly string[]) => listed.map((token) => places.get(token) ?? -1);
  return needs.map(({ share, stems, concepts, parts }) => ({
    share,
    stems: place(stems),
    concepts: place(concepts),
    parts: place(parts),
  }));
}

/** Share of the question's subject, 0 to 1, that is spoken of by whatever holds these tokens. */
export function shareMet<Token>(needs: readonly Need<Token>[], holds: (token: Token) => boolean): number {
  let met = 0;
  for (const need of needs) met += need.share * howFarMet(need, holds);
  return met;
}

function howFarMet<Token>({ stems, concepts, parts }: Need<Token>, holds: (token: Token) => boolean): number {
  if (stems.some(holds)) return 1;
  if (concepts.some(holds)) return parts.length > 0 ? 1 : BY_CONCEPT;
  return parts.length === 0 ? 0 : parts.filter(holds).length / parts.length;
}

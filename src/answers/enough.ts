import type { Statement } from '../corpus/statements.ts';
import { heavyFacets, type Query, weightOf } from '../retrieval/query.ts';
import { ASKS_WHO_HOLDS } from './holder.ts';
import { isOneThing } from './unheard.ts';

/** Share of the question's subject that the best statements must speak of. */
const ENOUGH = 0.38;
/** A figure or an outcome wants more than half of the subject in one statement itself, without its passage. */
export const MORE_THAN_HALF = 0.51;

/** "And in 2018?": the subject is the one before, and a statement must be about that. */
const NAMES_YEAR_ALONE =
  /^\W*(?:(?:and|so|but|ok|what about|how about|back|in|of|from|for|the|year) )*20\d\d\W*$/i;

/** "Did anybody bring up the fire?": no, if they spoke of something like it. */
const DID_ANYBODY = /^\W*(?:(?:so|and|but|ok) )?did any(?:one|body)\b/i;

/** The share of a question, 0 to 1, that a statement must speak of. A raw signal: never the fused score. */
export function enoughFor({ text, facets }: Query): number {
  if (facets.length === 1 || [ASKS_WHO_HOLDS, NAMES_YEAR_ALONE, DID_ANYBODY].some((form) => form.test(text)))
    return MORE_THAN_HALF;
  const heavy = heavyFacets(facets);
  if (!isOneThing(heavy, text)) return ENOUGH;
  // More than the rarer of the two alone.
  return Math.max(...heavy.map(({ weight }) => weight)) / weightOf(facets) + A_LITTLE;
}

const A_LITTLE = 0.01;

/** What a statement says by itself, under its heading. */
export function ownWords({ text, subheading, section }: Statement): string {
  return [text, subheading ?? '', section].join(' . ');
}

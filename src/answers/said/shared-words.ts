import { isFiller } from '../../retrieval/words.ts';
import type { Item, Sense } from './read-sense.ts';

/** Whether two words stand on one line of opposites, on whichever side. */
export function areOpposed(item: Item, other: Item): boolean {
  return item.sides.some(({ line }) => other.sides.some((side) => side.line === line));
}

export function sharesWay({ ways }: Item, other: Item): boolean {
  return ways.some((way) => other.ways.includes(way));
}

/** Whether two words stand on the same side of the opposition that they share. */
export function signOf(item: Item, other: Item): boolean {
  return item.sides.some(({ line, sign }) =>
    other.sides.some((side) => side.line === line && side.sign === sign),
  );
}

/** Whether a sentence has any word of a claim, or one on its side of an opposition. */
export function sharesWord(claim: Sense, sentence: Sense, known: ReadonlySet<string>): boolean {
  return unknownTo(known, claim).some((item) =>
    sentence.items.some((other) => sharesWay(item, other) || signOf(item, other)),
  );
}

/** So many words more than in the claim may stand between the two. */
const NEARBY = 8;

/**
 * Whether a text speaks of the thing that is claimed and of what is claimed of it, whatever it says: it has the
 * first word of the claim and the last, not far apart.
 */
export function sharesEnds(claim: Sense, text: Sense, known: ReadonlySet<string>): boolean {
  const all = unknownTo(known, claim);
  const telling = all.filter(
    ({ raw, ways, sides }) => !isFiller({ raw, stem: ways[0] ?? raw }) || sides.some(({ turns }) => !turns),
  );
  const ends = [telling[0] ?? all[0], telling.at(-1) ?? all.at(-1)].filter((item) => item !== undefined);
  const places = ends.map((item) =>
    text.items.filter((other) => sharesWay(item, other) || areOpposed(item, other)).map(({ at }) => at),
  );
  const [firsts = [], lasts = []] = places;
  const width = (ends.at(-1)?.at ?? 0) - (ends[0]?.at ?? 0);
  return firsts.some((from) => lasts.some((to) => Math.abs(to - from) <= width + NEARBY));
}

export function unknownTo(known: ReadonlySet<string>, { items }: Sense): readonly Item[] {
  return items.filter(({ ways }) => !ways.some((way) => known.has(way)));
}

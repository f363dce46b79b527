import type { Item, Sense } from './read-sense.ts';
import { areOpposed, sharesWay, signOf, unknownTo } from './shared-words.ts';

/**
 * What a sentence makes of a claim: says it, says the opposite (of the same thing, or of a `narrower` one), or holds its
 * words and may say something else.
 */
export type Likeness = 'same' | 'opposite' | 'narrower' | 'unsure' | 'apart';

export interface CompareOptions {
  /** Words that need not be found: the council's own name. */
  readonly known: ReadonlySet<string>;
  /** The claim asks for something, or speaks of something to come; or that is what the question is about. */
  readonly maySuppose: boolean;
  /** The claim is a mere subject, of which something may be said that turns it: "IT" where IT has worsened. */
  readonly mayTurn: boolean;
  /** The sentence is advice: what follows "recommend" is asked for in all its clauses. */
  readonly isAdvice: boolean;
}

/**
 * A word of the claim beside the word of the sentence that stands for it. Where the two are opposites, or might have been,
 * their denials are `weighed`; `flipped` where the sentence then says the opposite.
 */
interface Pair {
  readonly item: Item;
  readonly other: Item;
  readonly weighed: boolean;
  readonly flipped: boolean;
}

/** A claim of one word ("no vision") is too little to be contradicted. */
const FEWEST = 2;
/** A word that turns the sense ("fewer", "declined") and stands this near to a word of the claim belongs to it. */
const BESIDE = 4;

/**
 * Holds the words of a claim against a sentence. All must stand there, denied where the claim denies them and on the same
 * side of their oppositions; words that turn the sense beside them must be the claim's own.
 */
export function compareSense(
  claim: Sense,
  sentence: Sense,
  { known, maySuppose, mayTurn, isAdvice }: CompareOptions,
): Likeness {
  const wanted = unknownTo(known, claim).filter((item) => !(claim.asks && isImplied(item, sentence)));
  if (wanted.length === 0) return 'apart';
  const plain = matchPlain(wanted, sentence.items);
  const pairs = wanted.map((item) => findPair(item, wanted, plain, sentence.items));
  const found = pairs.filter((pair) => pair !== null);
  if (found.length < wanted.length) return 'apart';
  const flips = countFlips(claim, sentence, found);
  const isTurned =
    (!mayTurn && hasStrangeTurn(claim, sentence, found)) ||
    (!maySuppose && isSupposed(claim, sentence, found, isAdvice));
  const isAskedFor = isAdvice || sentence.supposed.length > 0;
  if (isTurned || flips > 1 || (claim.asks && !isAskedFor) || !isTogether(found)) return 'unsure';
  if (wanted.length === 1 && !isOfPlace(claim, sentence, found, known)) return 'unsure';
  if (flips === 0) return 'same';
  if (wanted.length < FEWEST) return 'unsure';
  return isNarrowed(sentence, found, known) ? 'narrower' : 'opposite';
}

/** "The town is safe" leaves one word beside a name that every document has: the sentence has to say it of that name. */
function isOfPlace(
  claim: Sense,
  { items }: Sense,
  pairs: readonly Pair[],
  known: ReadonlySet<string>,
): boolean {
  const isName = ({ ways }: Item) => ways.some((way) => known.has(way));
  if (!claim.items.some(isName)) return true;
  return items.some(
    (item) => isName(item) && pairs.some(({ other }) => other.clause === item.clause && other.at > item.at),
  );
}

/** Whoever asks for homes asks for more of them, unless for fewer. */
function isImplied(item: Item, { items }: Sense): boolean {
  return /^more$/i.test(item.raw) && !items.some((other) => areOpposed(item, other));
}

/** "Harbour crime fell" denies nothing of crime at large: a word that the claim does not have stands before the thing. */
function isNarrowed({ items }: Sense, pairs: readonly Pair[], known: ReadonlySet<string>): boolean {
  const isOwn = (item: Item) => pairs.some(({ other }) => other === item);
  const things = pairs.filter(({ weighed }) => !weighed).map(({ other }) => other);
  return items.some(
    (item) =>
      !isOwn(item) &&
      item.sides.length === 0 &&
      !item.ways.some((way) => known.has(way)) &&
      things.some(({ at, clause }) => clause === item.clause && at === item.at + 1),
  );
}

/**
 * Words that stand for themselves. What stands as often in both is taken in its order, all else at its place nearest to
 * the words of its clause that can stand in one place alone.
 */
function matchPlain(wanted: readonly Item[], items: readonly Item[]): ReadonlyMap<Item, Item> {
  const placesFor = (item: Item) =>
    items.filter((other) => sharesWay(item, other) || areOpposed(item, other)).map(({ at }) => at);
  const middleOf = (clause: number) => {
    const places = wanted.filter((item) => item.clause === clause).map(placesFor);
    const sure = places.filter(({ length }) => length === 1).flat();
    const some = sure.length > 0 ? sure : places.flat();
    return some.reduce((sum, at) => sum + at, 0) / (some.length || 1);
  };
  const found = wanted.flatMap((item) => {
    const others = items.filter((other) => sharesWay(item, other));
    const alike = wanted.filter((own) => sharesWay(own, item));
    const middle = middleOf(item.clause);
    const other =
      others.length === alike.length
        ? others[alike.indexOf(item)]
        : [...others].sort((one, two) => Math.abs(one.at - middle) - Math.abs(two.at - middle))[0];
    return other ? [[item, other] as const] : [];
  });
  return new Map(found);
}

/** What stands for a word: of an opposition the side that belongs to the same neighbours, else the word itself. */
function findPair(
  item: Item,
  wanted: readonly Item[],
  plain: ReadonlyMap<Item, Item>,
  items: readonly Item[],
): Pair | null {
  const rivals = items.filter((other) => areOpposed(item, other));
  if (rivals.length > 0) {
    const alike = wanted.filter((own) => areOpposed(own, item));
    const inOrder = rivals.length === alike.length ? rivals[alike.indexOf(item)] : undefined;
    const other = inOrder ?? nearestTo(item, plain, rivals);
    return {
      item,
      other,
      weighed: true,
      flipped: signOf(item, other) !== (isDenied(item) === isDenied(other)),
    };
  }
  const other = plain.get(item);
  if (other) return { item, other, weighed: false, flipped: false };
  const denied = items.find(
    ({ ways, denied: stem }) =>
      (stem !== null && item.ways.includes(stem)) || (item.denied !== null && ways.includes(item.denied)),
  );
  return denied ? { item, other: denied, weighed: true, flipped: isDenied(item) === isDenied(denied) } : null;
}

function isDenied({ denials }: Item): boolean {
  return denials.length % 2 === 1;
}

/** Of several places the one that stands by the neighbours of the word. */
function nearestTo(item: Item, plain: ReadonlyMap<Item, Item>, rivals: readonly Item[]): Item {
  const neighbours = [...plain.keys()]
    .filter((other) => other !== item && other.sides.length === 0)
    .sort((one, two) => distance(one, item) - distance(two, item))
    .slice(0, 2);
  const farOff = (rival: Item) =>
    neighbours.reduce((sum, neighbour, rank) => {
      const place = plain.get(neighbour);
      return sum + (place ? distance(place, rival) / (rank + 1) : 0);
    }, 0);
  return [...rivals].sort((one, two) => farOff(one) - farOff(two))[0] as Item;
}

/** Another clause is further off than any word of the same. */
function distance(one: Item, other: Item): number {
  return Math.abs(one.at - other.at) + (one.clause === other.clause ? 0 : OTHER_CLAUSE);
}

const OTHER_CLAUSE = 8;

/** How often the sentence says the opposite: words on the other side, and denials on one side alone. */
function countFlips(claim: Sense, sentence: Sense, pairs: readonly Pair[]): number {
  const weighed = pairs.filter((pair) => pair.weighed);
  const spent = new Set(weighed.flatMap(({ item }) => item.denials));
  const spentThere = new Set(weighed.flatMap(({ other }) => other.denials));
  let flips = pairs.filter(({ flipped }) => flipped).length;
  const met = new Set<number>();
  for (const denial of claim.denials.filter((place) => !spent.has(place))) {
    const answer = pairs
      .filter(({ item }) => item.denials.includes(denial))
      .flatMap(({ other }) => other.denials)
      .find((place) => !met.has(place));
    if (answer === undefined) flips++;
    else met.add(answer);
  }
  const there = sentence.denials.filter((place) => !met.has(place) && !spentThere.has(place));
  flips += there.filter((denial) => pairs.some(({ other }) => other.denials.includes(denial))).length;
  return flips;
}

/** "The share … has declined" beside words of the claim, which speaks of no decline. */
function hasStrangeTurn(claim: Sense, { items }: Sense, pairs: readonly Pair[]): boolean {
  return items.some(
    (item) =>
      item.sides.some(({ turns }) => turns) &&
      !claim.items.some((own) => areOpposed(own, item)) &&
      pairs.some(({ other }) => other.clause === item.clause && Math.abs(other.at - item.at) <= BESIDE),
  );
}

/** What the sentence only wishes, fears or doubts, the claim takes for so. */
function isSupposed(claim: Sense, sentence: Sense, pairs: readonly Pair[], isAdvice: boolean): boolean {
  if (claim.supposed.length > 0) return false;
  return sentence.supposed.some(({ at, clause }) =>
    pairs.some(({ other }) => other.at > at && (isAdvice || other.clause === clause)),
  );
}

/** Words of one clause of the claim that stand far apart in the sentence are words of several things. */
function isTogether(pairs: readonly Pair[]): boolean {
  return [...new Set(pairs.map(({ item }) => item.clause))].every((clause) => {
    const own = pairs.filter(({ item }) => item.clause === clause);
    return spanOf(own.map(({ other }) => other)) <= 2 * spanOf(own.map(({ item }) => item)) + LOOSE;
  });
}

const LOOSE = 6;
const CLAUSE_WEIGHS = 3;

/** Words from the first to the last, and what the clauses between them weigh. */
function spanOf(items: readonly Item[]): number {
  const width = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers);
  return width(items.map(({ at }) => at)) + CLAUSE_WEIGHS * width(items.map(({ clause }) => clause));
}

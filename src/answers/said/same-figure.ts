import { type Figure, findFigures } from '../../corpus/figures.ts';
import { sentencesOf } from '../support/evidence.ts';
import type { Item, Sense, SenseReader } from './read-sense.ts';
import { sharesWay, unknownTo } from './shared-words.ts';

/** How many words from the figure, on either side, the thing that it is a figure of may be named. */
const REACH = 14;

/**
 * Tells of statements whether one of their sentences gives the very figure that is claimed, and names beside it what it is
 * claimed of. Null where no figure, or nothing else, is claimed. That they give it is no "yes" to the words around it.
 */
export function sameFigureTest(
  claim: { readonly text: string; readonly sense: Sense },
  read: SenseReader,
  known: ReadonlySet<string>,
): ((text: string) => boolean) | null {
  const figures = findFigures(claim.text).filter(({ number, unit }) => unit !== 'plain' || !isYear(number));
  const things = unknownTo(known, claim.sense).filter(isThing);
  if (figures.length === 0 || things.length === 0) return null;
  return (text) => sentencesOf(text).some((sentence) => givesEach(sentence, figures, things, read));
}

function givesEach(
  sentence: string,
  figures: readonly Figure[],
  things: readonly Item[],
  read: SenseReader,
): boolean {
  const told = findFigures(sentence);
  if (!figures.every((figure) => told.some((other) => isSame(figure, other)))) return false;
  const { items } = read(sentence);
  const numbers = figures.map(({ number }) => number);
  const places = items.filter(({ raw }) => numbers.includes(numberOf(raw))).map(({ at }) => at);
  return items.some(
    (item) =>
      things.some((thing) => sharesWay(thing, item)) && places.some((at) => Math.abs(at - item.at) <= REACH),
  );
}

/** "£3m" may be written "3 million"; a share is a share. */
function isSame(one: Figure, other: Figure): boolean {
  return one.number === other.number && (one.unit === 'percent') === (other.unit === 'percent');
}

/** "Per cent" and the numbers themselves name nothing. */
function isThing({ raw }: Item): boolean {
  return !/\d/.test(raw) && !/^(?:cent|percent|million|billion|thousand)$/i.test(raw);
}

function numberOf(raw: string): string {
  return raw.replaceAll(',', '').replace(/\p{L}+$/u, '');
}

function isYear(number: string): boolean {
  return /^(?:19|20)\d\d$/.test(number);
}

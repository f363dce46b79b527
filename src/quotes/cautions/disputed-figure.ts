import { findFigures } from '../../corpus/figures.ts';
import { levelSpaces } from '../../corpus/import/import-document.ts';
import type { Corpus } from '../../corpus/library.ts';
import { isSameSection } from '../../corpus/link.ts';
import type { Caution, QuotedWords } from './caution.ts';
import { CAUTIONS } from './wording.ts';

type Dispute = Corpus['disputedFigures'][number];
type Place = Dispute['figures'][number];

const MOST_OTHERS = 3;

/** A figure that another place gives differently. `namePlace` words a place: "peer challenge report 2024, section 1". */
export function disputedFigure(
  disputes: readonly Dispute[],
  namePlace: (place: { source: string; section: string }) => string,
): Caution {
  return (words) => {
    const found = disputes.flatMap((dispute) => describe(dispute, words, namePlace) ?? [])[0];
    return found ?? null;
  };
}

function describe(
  { about, figures }: Dispute,
  words: QuotedWords,
  namePlace: (place: Place) => string,
): string | null {
  const own = figures.find((place) => standsHere(place, words));
  if (!own) return null;
  const others = figures.filter((place) => !holdsSame(place.figure, own.figure)).slice(0, MOST_OTHERS);
  if (others.length === 0) return null;
  return CAUTIONS.disputed(about, others.map((place) => `${place.figure} (${namePlace(place)})`).join(', '));
}

function standsHere({ source, section, anchor, figure }: Place, words: QuotedWords): boolean {
  if (source !== words.source.id || !isSameSection(words.section, section)) return false;
  if (!levelSpaces(words.passage).includes(levelSpaces(anchor))) return false;
  const numbers = numbersOf(figure);
  if (numbers.length === 0) return levelSpaces(words.text).includes(figure);
  const own = numbersOf(words.text);
  return numbers.every((number) => own.includes(number));
}

function holdsSame(one: string, other: string): boolean {
  return numbersOf(one).join(' ') === numbersOf(other).join(' ') && numbersOf(one).length > 0;
}

function numbersOf(text: string): string[] {
  return findFigures(text).map(({ number }) => number);
}

import { findFigures } from '../corpus/figures.ts';
import type { Corpus } from '../corpus/library.ts';
import type { Voice } from '../corpus/types.ts';
import { createSentenceBook, type PlacedSentence } from '../quotes/document-sentences.ts';
import { isQuotable } from '../quotes/sentence-quality.ts';
import { writerOf } from '../quotes/writer-of.ts';
import { createSeeded, pickOne } from './seeded.ts';

export const ALTERATIONS = [
  'word swapped',
  'negation removed',
  'figure changed',
  'sentences joined',
  'other voice',
] as const;
export type Alteration = (typeof ALTERATIONS)[number];

/** A text with the voice and year that it is said to be of. */
export interface Sample {
  readonly text: string;
  readonly voice: Voice;
  readonly year: number;
  readonly alteration: Alteration | null;
}

/** Draws true quotations: whole sentences and runs of two or three, with their own voice and year. */
export function drawTrue(corpus: Corpus, count: number, seed: number): Sample[] {
  const random = createSeeded(seed);
  const book = createSentenceBook(corpus);
  const sentences = book.all.filter(({ text }) => isQuotable(text));
  return Array.from({ length: count }, () => {
    const first = pickOne(sentences, random);
    const siblings = book.inPassage(first.passage);
    const at = siblings.indexOf(first);
    const length = random() < 0.7 ? 1 : 2 + Math.floor(random() * 2);
    const last = siblings[Math.min(at + length, siblings.length) - 1] ?? first;
    return { ...claimOf(first, corpus), text: slice(corpus, first, last), alteration: null };
  });
}

/** Draws altered quotations, as many of each kind; none of them stands in any document as claimed. */
export function drawAltered(corpus: Corpus, count: number, seed: number): Sample[] {
  const random = createSeeded(seed);
  const sentences = createSentenceBook(corpus).all.filter(({ text }) => isQuotable(text));
  return Array.from({ length: count }, (_, number) => {
    const alteration = pickKind(number);
    for (;;) {
      const sample = alter(alteration, pickOne(sentences, random), sentences, corpus, random);
      if (sample && !standsAsClaimed(sample, corpus)) return sample;
    }
  });
}

function pickKind(number: number): Alteration {
  return ALTERATIONS[number % ALTERATIONS.length] as Alteration;
}

function claimOf(sentence: PlacedSentence, corpus: Corpus): Pick<Sample, 'voice' | 'year'> {
  const { year } = sentence.passage;
  return { voice: writerOf(sentence.passage), year: year ?? corpus.sources.get(sentence.source)?.year ?? 0 };
}

function slice({ documents }: Corpus, first: PlacedSentence, last: PlacedSentence): string {
  return documents.get(first.source)?.text.slice(first.start, last.end) ?? '';
}

function alter(
  alteration: Alteration,
  sentence: PlacedSentence,
  sentences: readonly PlacedSentence[],
  corpus: Corpus,
  random: () => number,
): Sample | null {
  const claim = claimOf(sentence, corpus);
  if (alteration === 'other voice')
    return {
      ...claim,
      voice: claim.voice === 'peers' ? 'council' : 'peers',
      text: sentence.text,
      alteration,
    };
  const other = pickOne(sentences, random);
  const text = alterText(alteration, sentence.text, other.text, random);
  return text === null ? null : { ...claim, text, alteration };
}

function alterText(
  alteration: Exclude<Alteration, 'other voice'>,
  text: string,
  other: string,
  random: () => number,
): string | null {
  switch (alteration) {
    case 'word swapped':
      return swapWord(text, other, random);
    case 'negation removed': {
      const removed = text.replace(/ (?:not|never|no)\b(?=[ ,;])/u, '');
      return removed === text ? null : removed;
    }
    case 'figure changed':
      return changeFigure(text, random);
    case 'sentences joined':
      return random() < 0.5
        ? `${text} ${other}`
        : `${text.replace(/[.!]$/u, '')}, and ${other.charAt(0).toLowerCase()}${other.slice(1)}`;
  }
}

const WORD = /\p{L}{4,}/gu;

function swapWord(text: string, other: string, random: () => number): string | null {
  const words = [...text.matchAll(WORD)];
  const donors = [...other.matchAll(WORD)].map(([word]) => word.toLowerCase());
  if (words.length === 0 || donors.length === 0) return null;
  const { 0: word, index } = pickOne(words, random);
  const donor = pickOne(donors, random);
  if (donor === word.toLowerCase()) return null;
  return text.slice(0, index) + donor + text.slice(index + word.length);
}

function changeFigure(text: string, random: () => number): string | null {
  const figures = findFigures(text);
  if (figures.length === 0) return null;
  const figure = pickOne(figures, random);
  const digits = [...figure.text.matchAll(/\d/g)];
  const { 0: digit, index } = pickOne(digits, random);
  const at = figure.start + text.slice(figure.start).indexOf(figure.text) + index;
  return `${text.slice(0, at)}${(Number(digit) + 1 + Math.floor(random() * 8)) % 10}${text.slice(at + 1)}`;
}

/** A change can happen to make another true sentence; that would be no alteration. */
function standsAsClaimed({ text, voice, year }: Sample, { documents, sources }: Corpus): boolean {
  return [...documents.values()].some((document) =>
    document.passages.some((passage) => {
      const at = document.text.indexOf(text, passage.start);
      const isThere = at >= passage.start && at < passage.end;
      const spoken = passage.year ?? sources.get(document.source)?.year;
      return isThere && writerOf(passage) === voice && spoken === year;
    }),
  );
}

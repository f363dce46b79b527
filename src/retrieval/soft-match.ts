import type { Statement } from '../corpus/statements.ts';
import { remember } from '../remember.ts';
import { listNumbers, type NumberLists } from './number-lists.ts';
import { type Facet, type Query, weightOf } from './query.ts';
import { DIMENSIONS, type WordVectors } from './word-vectors.ts';
import { isFiller, readWords } from './words.ts';

/**
 * The second signal: how near the words of a statement come in meaning to what is asked about, where they are not the
 * same words. Each facet counts by the nearest word of the statement ("MaxSim", as in ColBERT, over static vectors).
 */
export interface SoftMatch {
  /** Nearness to the query, 0 to 1, of the statements at these places of the list, in their order. */
  near(query: Query, places: readonly number[]): Float64Array;
}

/** Below this cosine two words have little to do with each other. */
const UNRELATED = 0.3;
/** Words of questions whose relations are kept: some hundred words are near to each, so a few kilobytes a word. */
const MOST_KEPT = 1000;

export function createSoftMatch(statements: readonly Statement[], vectors: WordVectors): SoftMatch {
  const vocabulary = new Map<string, number>();
  const held = listWords(statements, vocabulary);
  const matrix = vectorMatrix([...vocabulary.keys()], vectors);
  const relationsOf = remember(MOST_KEPT, (word: string) =>
    findRelations(vectors.bytesOf(word), vocabulary.get(word), matrix),
  );
  return {
    near({ facets }, places) {
      const total = weightOf(facets);
      const near = new Float64Array(places.length);
      if (total === 0) return near;
      const nearness = new Float32Array(vocabulary.size);
      for (const facet of facets) {
        nearness.fill(0);
        for (const word of facetWords(facet)) raiseNearness(nearness, relationsOf(word));
        const share = facet.weight / total;
        for (let at = 0; at < near.length; at++)
          near[at] = (near[at] as number) + share * nearestOf(places[at] as number, held, nearness);
      }
      return near;
    },
  };
}

/** The words of the vocabulary that a word has to do with, by their places, and how near they are, 0 to 1. */
interface Relations {
  readonly places: Uint32Array;
  readonly nearness: Float32Array;
}

/** A word is as near to what is asked about as to the nearest of the words that ask. */
function raiseNearness(nearness: Float32Array, { places, nearness: near }: Relations): void {
  for (let at = 0; at < places.length; at++) {
    const word = places[at] as number;
    if ((near[at] as number) > (nearness[word] as number)) nearness[word] = near[at] as number;
  }
}

/** Each statement is as near as the nearest of its own words. */
function nearestOf(statement: number, { starts, numbers }: NumberLists, nearness: Float32Array): number {
  let nearest = 0;
  const end = starts[statement + 1] as number;
  for (let at = starts[statement] as number; at < end; at++) {
    const near = nearness[numbers[at] as number] as number;
    if (near > nearest) nearest = near;
  }
  return nearest;
}

/** The words of each statement, by their places in the vocabulary, which grows by them. */
function listWords(statements: readonly Statement[], vocabulary: Map<string, number>): NumberLists {
  const holders: number[] = [];
  const words: number[] = [];
  for (const [holder, { text, finding }] of statements.entries())
    for (const word of wordPlaces([text, ...(finding?.asked ?? [])].join(' . '), vocabulary)) {
      holders.push(holder);
      words.push(word);
    }
  return listNumbers(holders, words, statements.length);
}

/**
 * The vectors of the statements' words, as bytes: a quarter of the room. They stand number by number, the first of all words
 * before the second of any. By each word its place in the vocabulary and 1 / length.
 */
interface Matrix {
  readonly bytes: Int8Array;
  readonly places: Uint32Array;
  readonly scales: Float64Array;
}

function vectorMatrix(words: readonly string[], vectors: WordVectors): Matrix {
  // Half of the words of a large collection are names and typing errors, which have none.
  const known = words.flatMap((word, place) => {
    const vector = vectors.bytesOf(word);
    return vector ? [{ place, vector }] : [];
  });
  const bytes = new Int8Array(known.length * DIMENSIONS);
  for (const [row, { vector }] of known.entries())
    for (let at = 0; at < DIMENSIONS; at++) bytes[at * known.length + row] = vector[at] as number;
  return {
    bytes,
    places: Uint32Array.from(known, ({ place }) => place),
    scales: Float64Array.from(known, ({ vector }) => 1 / lengthOf(vector)),
  };
}

/** The words of the matrix that a vector has to do with; the word itself, at `same`, is as near as can be. */
function findRelations(vector: Int8Array | null, same: number | undefined, matrix: Matrix): Relations {
  const places: number[] = [];
  const nearness: number[] = [];
  if (vector) {
    const scale = 1 / lengthOf(vector);
    for (const [row, product] of multiply(matrix, vector).entries()) {
      const cosine = product * (matrix.scales[row] as number) * scale;
      if (cosine <= UNRELATED) continue;
      places.push(matrix.places[row] as number);
      nearness.push((cosine - UNRELATED) / (1 - UNRELATED));
    }
  }
  if (same !== undefined) {
    places.push(same);
    nearness.push(1);
  }
  return { places: Uint32Array.from(places), nearness: Float32Array.from(nearness) };
}

/**
 * The product of a vector with each word's. A new word of a question is held against the whole vocabulary, which is most of
 * the work of an answer: in whole numbers, four of each vector at a time.
 */
function multiply({ bytes, places: { length } }: Matrix, vector: Int8Array): Int32Array {
  const products = new Int32Array(length);
  for (let at = 0; at < DIMENSIONS; at += 4) {
    const [one, two, three, four] = vector.subarray(at, at + 4) as Int8Array &
      [number, number, number, number];
    for (let row = 0, from = at * length; row < length; row++, from++)
      products[row] =
        ((products[row] as number) +
          Math.imul(one, bytes[from] as number) +
          Math.imul(two, bytes[from + length] as number) +
          Math.imul(three, bytes[from + 2 * length] as number) +
          Math.imul(four, bytes[from + 3 * length] as number)) |
        0;
  }
  return products;
}

function lengthOf(vector: Int8Array): number {
  return Math.sqrt(vector.reduce((sum, number) => sum + number * number, 0));
}

function facetWords({ words }: Facet): string[] {
  return readWords(words)
    .filter((word) => !isFiller(word))
    .map(({ raw }) => raw.toLowerCase());
}

function wordPlaces(text: string, vocabulary: Map<string, number>): Set<number> {
  const places = new Set<number>();
  for (const word of readWords(text)) {
    if (isFiller(word)) continue;
    const lower = word.raw.toLowerCase().replace(/['’]s?$/, '');
    const place = vocabulary.get(lower) ?? vocabulary.size;
    vocabulary.set(lower, place);
    places.add(place);
  }
  return places;
}

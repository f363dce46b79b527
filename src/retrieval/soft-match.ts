import type { Statement } from '../corpus/statements.ts';
import { remember } from '../remember.ts';
import { type Facet, type Query, weightOf } from './query.ts';
import { DIMENSIONS, type WordVectors } from './word-vectors.ts';
import { isFiller, readWords } from './words.ts';

/**
 * The second signal: how near the words of a statement come in meaning to what is asked about, where they are not the
 * same words. Each facet counts by the nearest word of the statement ("MaxSim", as in ColBERT, over static vectors).
 */
export interface SoftMatch {
  /** Nearness of each statement to the query, 0 to 1, by its place in the list of statements. */
  near(query: Query): Float64Array;
}

/** Below this cosine two words have little to do with each other. */
const UNRELATED = 0.3;
/** Words of questions whose relations are kept: some hundred words are near to each, so a few kilobytes a word. */
const MOST_KEPT = 1000;

export function createSoftMatch(statements: readonly Statement[], vectors: WordVectors): SoftMatch {
  const vocabulary = new Map<string, number>();
  const holders = listHolders(
    statements.map((statement) => wordPlaces(statement.text, vocabulary)),
    vocabulary,
  );
  const matrix = vectorMatrix([...vocabulary.keys()], vectors);
  const relationsOf = remember(MOST_KEPT, (word: string) =>
    findRelations(vectors.bytesOf(word), vocabulary.get(word), matrix),
  );
  return {
    near({ facets }) {
      const total = weightOf(facets);
      const near = new Float64Array(statements.length);
      if (total === 0) return near;
      const nearest = new Float32Array(statements.length);
      for (const facet of facets) {
        nearest.fill(0);
        for (const word of facetWords(facet)) raiseNearest(nearest, relationsOf(word), holders);
        for (let place = 0; place < near.length; place++)
          near[place] = (near[place] as number) + facet.weight * (nearest[place] as number);
      }
      return near.map((sum) => sum / total);
    },
  };
}

/** The words of the vocabulary that a word has to do with, by their places, and how near they are, 0 to 1. */
interface Relations {
  readonly places: Uint32Array;
  readonly nearness: Float32Array;
}

/** Each statement is as near to a word as the nearest of its own words. */
function raiseNearest(nearest: Float32Array, { places, nearness }: Relations, holders: Holders): void {
  for (let at = 0; at < places.length; at++) {
    const word = places[at] as number;
    const near = nearness[at] as number;
    const end = holders.starts[word + 1] as number;
    for (let one = holders.starts[word] as number; one < end; one++) {
      const statement = holders.statements[one] as number;
      if (near > (nearest[statement] as number)) nearest[statement] = near;
    }
  }
}

/** Which statements hold which word, in one row: those of word `n` stand from `starts[n]` up to `starts[n + 1]`. */
interface Holders {
  readonly starts: Uint32Array;
  readonly statements: Uint32Array;
}

function listHolders(
  wordsOf: readonly ReadonlySet<number>[],
  vocabulary: ReadonlyMap<string, number>,
): Holders {
  const holding: number[][] = Array.from(vocabulary, () => []);
  wordsOf.forEach((words, statement) => {
    for (const word of words) holding[word]?.push(statement);
  });
  const starts = new Uint32Array(holding.length + 1);
  holding.forEach((list, word) => {
    starts[word + 1] = (starts[word] as number) + list.length;
  });
  return { starts, statements: Uint32Array.from(holding.flat()) };
}

/** The vectors of all words of the statements, as bytes: a quarter of the room, with 1 / length. */
interface Matrix {
  readonly bytes: Int8Array;
  /** 0 for a word without a vector. */
  readonly scales: Float64Array;
}

function vectorMatrix(words: readonly string[], vectors: WordVectors): Matrix {
  const bytes = new Int8Array(words.length * DIMENSIONS);
  const scales = new Float64Array(words.length);
  words.forEach((word, at) => {
    const vector = vectors.bytesOf(word);
    if (!vector) return;
    bytes.set(vector, at * DIMENSIONS);
    scales[at] = 1 / lengthOf(vector);
  });
  return { bytes, scales };
}

/** The words of the matrix that a vector has to do with; the word itself, at `same`, is as near as can be. */
function findRelations(vector: Int8Array | null, same: number | undefined, matrix: Matrix): Relations {
  const found = new Map<number, number>();
  if (vector) {
    const scale = 1 / lengthOf(vector);
    for (let word = 0; word < matrix.scales.length; word++) {
      const cosine =
        dotProduct(vector, matrix.bytes, word * DIMENSIONS) * (matrix.scales[word] as number) * scale;
      if (cosine > UNRELATED) found.set(word, (cosine - UNRELATED) / (1 - UNRELATED));
    }
  }
  if (same !== undefined) found.set(same, 1);
  return { places: Uint32Array.from(found.keys()), nearness: Float32Array.from(found.values()) };
}

/**
 * Of whole numbers, four sums side by side: a new word of a question is held against the whole vocabulary, which is most
 * of the work of an answer.
 */
function dotProduct(vector: Int8Array, bytes: Int8Array, from: number): number {
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  for (let at = 0; at < DIMENSIONS; at += 4) {
    const other = from + at;
    one = (one + Math.imul(vector[at] as number, bytes[other] as number)) | 0;
    two = (two + Math.imul(vector[at + 1] as number, bytes[other + 1] as number)) | 0;
    three = (three + Math.imul(vector[at + 2] as number, bytes[other + 2] as number)) | 0;
    four = (four + Math.imul(vector[at + 3] as number, bytes[other + 3] as number)) | 0;
  }
  return one + two + three + four;
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

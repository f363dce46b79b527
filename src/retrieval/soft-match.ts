import type { Statement } from '../corpus/statements.ts';
import { remember } from '../remember.ts';
import type { Facet, Query } from './query.ts';
import { DIMENSIONS, type WordVectors } from './word-vectors.ts';
import { isFiller, readWords } from './words.ts';

/**
 * The second signal: how near the words of a statement come in meaning to what is asked about, where they are not the
 * same words. Each facet counts by the nearest word of the statement ("MaxSim", as in ColBERT, over static vectors).
 */
export interface SoftMatch {
  /** Nearness of each statement to the query, 0 to 1, by its place in the list of statements. */
  near(query: Query): (place: number) => number;
}

/** Below this cosine two words have little to do with each other. */
const UNRELATED = 0.3;
/** Words of questions whose relations are kept: some hundred words are near to each, so a few kilobytes a word. */
const MOST_KEPT = 1000;

export function createSoftMatch(statements: readonly Statement[], vectors: WordVectors): SoftMatch {
  const vocabulary = new Map<string, number>();
  const wordsOf = statements.map((statement) => wordPlaces(statement.text, vocabulary));
  const matrix = vectorMatrix([...vocabulary.keys()], vectors);
  const relationsOf = remember(MOST_KEPT, (word: string) =>
    findRelations(vectors.bytesOf(word), vocabulary.get(word), matrix),
  );
  return {
    near({ facets }) {
      const total = facets.reduce((sum, { weight }) => sum + weight, 0);
      const wanted = facets.map((facet) => ({
        weight: facet.weight,
        nearness: joinRelations(facetWords(facet).map(relationsOf), vocabulary.size),
      }));
      return (place) => {
        const held = wordsOf[place] as Uint32Array;
        let sum = 0;
        for (const { weight, nearness } of wanted) sum += weight * nearest(held, nearness);
        return total === 0 ? 0 : sum / total;
      };
    },
  };
}

/** The words of the vocabulary that a word has to do with, by their places, and how near they are, 0 to 1. */
interface Relations {
  readonly places: Uint32Array;
  readonly nearness: Float32Array;
}

/** Nearness of every word of the vocabulary to the nearest of several words. */
function joinRelations(all: readonly Relations[], words: number): Float32Array {
  const joined = new Float32Array(words);
  for (const { places, nearness } of all)
    places.forEach((place, at) => {
      joined[place] = Math.max(joined[place] as number, nearness[at] as number);
    });
  return joined;
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

function nearest(held: Uint32Array, nearness: Float32Array): number {
  let best = 0;
  for (let at = 0; at < held.length; at++) {
    const near = nearness[held[at] as number] as number;
    if (near > best) best = near;
  }
  return best;
}

function wordPlaces(text: string, vocabulary: Map<string, number>): Uint32Array {
  const places = new Set<number>();
  for (const word of readWords(text)) {
    if (isFiller(word)) continue;
    const lower = word.raw.toLowerCase().replace(/['’]s?$/, '');
    const place = vocabulary.get(lower) ?? vocabulary.size;
    vocabulary.set(lower, place);
    places.add(place);
  }
  return Uint32Array.from(places);
}

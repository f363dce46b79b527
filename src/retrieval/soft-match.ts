import type { Statement } from '../corpus/statements.ts';
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
/** Words whose nearness to the whole vocabulary is kept: each takes four bytes for every word of the vocabulary. */
const CACHE = 200;

export function createSoftMatch(statements: readonly Statement[], vectors: WordVectors): SoftMatch {
  const vocabulary = new Map<string, number>();
  const wordsOf = statements.map((statement) => wordPlaces(statement.text, vocabulary));
  const matrix = vectorMatrix([...vocabulary.keys()], vectors);
  const cache = new Map<string, Float32Array>();
  const nearnessOf = (word: string): Float32Array => {
    const known = cache.get(word);
    if (known) return known;
    if (cache.size >= CACHE) cache.clear();
    const nearness = compare(vectors.vectorOf(word), matrix);
    const same = vocabulary.get(word);
    if (same !== undefined) nearness[same] = 1;
    cache.set(word, nearness);
    return nearness;
  };
  return {
    near({ facets }) {
      const total = facets.reduce((sum, { weight }) => sum + weight, 0);
      const wanted = facets.map((facet) => ({
        weight: facet.weight,
        nearness: facetWords(facet).map(nearnessOf),
      }));
      return (place) => {
        const held = wordsOf[place] as Uint32Array;
        const sum = wanted.reduce(
          (share, { weight, nearness }) => share + weight * nearest(held, nearness),
          0,
        );
        return total === 0 ? 0 : sum / total;
      };
    },
  };
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
    scales[at] = 1 / Math.sqrt(vector.reduce((sum, number) => sum + number * number, 0));
  });
  return { bytes, scales };
}

/** Nearness of one word to every word of the matrix, 0 to 1. */
function compare(vector: Float32Array | null, { bytes, scales }: Matrix): Float32Array {
  const nearness = new Float32Array(scales.length);
  if (!vector) return nearness;
  for (let word = 0, from = 0; word < scales.length; word++, from += DIMENSIONS) {
    const scale = scales[word] as number;
    if (scale === 0) continue;
    let product = 0;
    for (let at = 0; at < DIMENSIONS; at++) product += (vector[at] as number) * (bytes[from + at] as number);
    nearness[word] = Math.max(0, (product * scale - UNRELATED) / (1 - UNRELATED));
  }
  return nearness;
}

function facetWords({ words }: Facet): string[] {
  return readWords(words)
    .filter((word) => !isFiller(word))
    .map(({ raw }) => raw.toLowerCase());
}

function nearest(held: Uint32Array, nearness: readonly Float32Array[]): number {
  let best = 0;
  for (const values of nearness) for (const word of held) best = Math.max(best, values[word] as number);
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

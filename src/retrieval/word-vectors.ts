import { readFileSync } from 'node:fs';

/**
 * English word vectors: how near two words are in meaning, from the company they keep. The 30,000 commonest English
 * words of GloVe (100 dimensions, Public Domain Dedication and License) as one signed byte a number; see
 * vectors/README.md for how the files are made.
 */
export interface WordVectors {
  /** The vector of a word in lower case, of length 1; null for a word that is not among them. */
  vectorOf(word: string): Float32Array | null;
  /** The same as stored, a signed byte a number, of any length. */
  bytesOf(word: string): Int8Array | null;
}

export const DIMENSIONS = 100;

export function loadWordVectors(folder: string): WordVectors {
  const words = readFileSync(`${folder}/english.txt`, 'utf8').trimEnd().split('\n');
  const numbers = new Int8Array(readFileSync(`${folder}/english.bin`));
  const index = new Map(words.map((word, at) => [word, at]));
  const bytesOf = (word: string) => {
    const at = index.get(word);
    return at === undefined ? null : numbers.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS);
  };
  return {
    bytesOf,
    vectorOf(word) {
      const bytes = bytesOf(word);
      return bytes && normalise(bytes);
    },
  };
}

function normalise(numbers: Int8Array): Float32Array {
  const vector = Float32Array.from(numbers);
  const length = Math.sqrt(vector.reduce((sum, number) => sum + number * number, 0));
  return vector.map((number) => number / length);
}

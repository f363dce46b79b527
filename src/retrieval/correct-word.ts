import type { UnderstandDeps } from './understand-deps.ts';
import { isCue, isLight } from './word-roles.ts';
import { isFiller, stemWord, type Word } from './words.ts';

/** A word of a question: as it was typed, and as it is read. */
export interface HeardWord {
  readonly typed: string;
  readonly word: Word;
  /** Neither the documents nor the glossary nor everyday talk have it, nor one that is spelt like it. */
  readonly isUnknown: boolean;
}

/** A word that nobody knows is read as the nearest word of the documents, the glossary or everyday talk. */
export function correctWord(word: Word, hasConcept: boolean, deps: UnderstandDeps): HeardWord {
  const asTyped = { typed: word.raw, word, isUnknown: false };
  if (hasConcept || isFiller(word) || isCue(word, deps) || isLight(word)) return asTyped;
  const near = readAs(word.raw, deps);
  // "Houseing" has the stem of "house", and means "housing" all the same.
  if (deps.index.has(word.stem) && (!near || stemWord(near) === word.stem || /\d/.test(word.raw)))
    return asTyped;
  const read = SOUNDS_LIKE.get(word.raw.toLowerCase()) ?? near;
  if (!read) return { ...asTyped, isUnknown: true };
  return { ...asTyped, word: { raw: read, stem: stemWord(read) } };
}

/** Those who speak, as they sound: read so where no document has the word. */
const SOUNDS_LIKE: ReadonlyMap<string, string> = new Map([
  ['piers', 'peers'],
  ['pears', 'peers'],
]);

/** A real English word is what was meant, unless it is another country's spelling of a word that is known. */
function readAs(raw: string, { spelling, isEnglish, meansTheSame }: UnderstandDeps): string | null {
  const lower = raw.toLowerCase();
  // "Moneywise": as far as money goes.
  const ofKind = /^(\p{L}{3,})wise$/u.exec(lower)?.[1];
  if (ofKind && isEnglish(ofKind) && !isEnglish(lower)) return ofKind;
  // "Divi" is no word: it was cut off rather than mistyped.
  if (!isEnglish(lower) && raw === lower) {
    const whole = spelling.complete(lower);
    if (whole) return whole;
  }
  const read = spelling.correct(raw);
  return read && isEnglish(raw.toLowerCase()) && !meansTheSame(raw.toLowerCase(), read) ? null : read;
}

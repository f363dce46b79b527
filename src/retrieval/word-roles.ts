import { CUE_WORDS, LIGHT_WORDS } from './light-words.ts';
import { isStanceWord } from './stance-cues.ts';
import type { UnderstandDeps } from './understand-deps.ts';
import { stemWord, type Word } from './words.ts';

const LIGHT_STEMS = new Set([...LIGHT_WORDS].map(stemWord));

/** An everyday word, or a small number: part of many questions, the subject of few. */
export function isLight({ raw, stem }: Word): boolean {
  return LIGHT_WORDS.has(raw.toLowerCase()) || LIGHT_STEMS.has(stem) || /^\d{1,2}$/.test(raw);
}

/** A word that says who speaks, of when or how, and not about what. */
export function isCue(word: Word, deps: UnderstandDeps): boolean {
  return (
    CUE_WORDS.has(word.raw.toLowerCase()) ||
    isStanceWord(word.raw) ||
    deps.councilStems.has(word.stem) ||
    deps.years.includes(Number(word.raw))
  );
}

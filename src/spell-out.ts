import { CARDINALS } from './corpus/number-words.ts';

const NUMBERS = ['no', ...CARDINALS];

/** "no", "one", "twelve": a small number as it stands in a sentence; larger ones in figures. */
export function spell(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** The words as a sentence begins with them. */
export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "a", "a and b", "a, b and c". */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

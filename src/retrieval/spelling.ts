import { distance } from 'fastest-levenshtein';

/** Reads misspelt words as the nearest known word. */
export interface Spelling {
  /** The known word that was meant, or null when none is near enough to be sure. */
  correct(word: string): string | null;
  /** The commonest known word that was cut off ("divi", "regen"), or null where nothing begins so. */
  complete(word: string): string | null;
}

/** Shorter words are too near to one another for a guess. */
const SHORTEST = 4;
/** From this length a word may have two slips. */
const LONG = 7;

/** What is cut off keeps this many letters, and loses at least as many as make it shorter to type. */
const SHORTEST_CUT = 4;
const FEWEST_LOST = 3;

/** Shorter words with and without a doubled letter are words of their own ("later", "latter"). */
const LONG_TWIN = 9;

/** Words with the commoner spelling of those that differ in doubled letters alone: a document misspells, too. */
function findTwins(words: Iterable<string>): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const twins = new Map<string, string>();
  for (const word of words) {
    if (word.length < LONG_TWIN) continue;
    const bare = word.replace(/(.)\1/g, '$1');
    const commoner = first.get(bare);
    if (commoner === undefined) first.set(bare, word);
    else twins.set(word, commoner);
  }
  return twins;
}

/** `words` are listed with the commonest first: of two equally near, the earlier wins. */
export function createSpelling(words: Iterable<string>): Spelling {
  const known = new Set(words);
  const twins = findTwins(known);
  const isRight = (word: string) => !twins.has(word);
  const byLength = new Map<number, KnownWord[]>();
  for (const word of [...known].filter(isRight)) {
    const alike = byLength.get(word.length) ?? [];
    alike.push({ word, letters: lettersOf(word) });
    byLength.set(word.length, alike);
  }
  const all = [...byLength.values()].flat();
  return {
    complete(raw) {
      const cut = raw.toLowerCase();
      if (cut.length < SHORTEST_CUT || /[^a-z]/.test(cut)) return null;
      const whole = all.filter(({ word }) => word.startsWith(cut) && word.length >= cut.length + FEWEST_LOST);
      return whole.sort((one, other) => one.word.length - other.word.length)[0]?.word ?? null;
    },
    correct(raw) {
      const typed = raw.toLowerCase();
      if (typed.length < SHORTEST || /\d/.test(typed)) return null;
      if (known.has(typed)) return twins.get(typed) ?? typed;
      return nearestTo(typed, byLength);
    },
  };
}

function nearestTo(typed: string, byLength: ReadonlyMap<number, readonly KnownWord[]>): string | null {
  const letters = lettersOf(typed);
  let best: string | null = null;
  let least = typed.length >= LONG ? 2.5 : 1.5;
  for (let length = typed.length - 2; length <= typed.length + 2; length++)
    for (const known of byLength.get(length) ?? []) {
      if (fewestSlips(letters, known.letters) >= least) continue;
      const slips = slipsBetween(typed, known.word);
      if (slips < least) [best, least] = [known.word, slips];
    }
  return best;
}

interface KnownWord {
  readonly word: string;
  readonly letters: number;
}

/** Which letters a word has, a bit each; what is no letter of a to z shares one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - A;
    letters |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return letters;
}

const A = 'a'.charCodeAt(0);

/** A slip brings in one letter at most, and drops one: told in a moment, where the distance itself takes long. */
function fewestSlips(one: number, other: number): number {
  return Math.max(countBits(one & ~other), countBits(other & ~one));
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/**
 * Edit distance in which two neighbouring letters that swapped places count as one slip, and the first letter is safe. A
 * letter is left out or doubled sooner than another one is typed: "poice" is "police", not "price".
 */
function slipsBetween(typed: string, known: string): number {
  const swapped = isSwap(typed, known);
  const edits = swapped ? 1 : distance(typed, known);
  const replaced = !swapped && typed.length === known.length && edits > 0 ? REPLACED : 0;
  return edits + replaced + (typed[0] === known[0] ? 0 : 1);
}

/** Too little to make one slip of two. */
const REPLACED = 0.25;

function isSwap(typed: string, known: string): boolean {
  if (typed.length !== known.length) return false;
  let at = 0;
  while (at < typed.length && typed[at] === known[at]) at++;
  return (
    at < typed.length &&
    typed[at] === known[at + 1] &&
    typed[at + 1] === known[at] &&
    typed.slice(at + 2) === known.slice(at + 2)
  );
}

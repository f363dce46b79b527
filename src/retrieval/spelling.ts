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

/** `words` are listed with the commonest first: of two equally near, the earlier wins. */
export function createSpelling(words: Iterable<string>): Spelling {
  const byLength = new Map<number, string[]>();
  for (const word of new Set(words)) {
    const alike = byLength.get(word.length) ?? [];
    alike.push(word);
    byLength.set(word.length, alike);
  }
  const all = [...byLength.values()].flat();
  return {
    complete(raw) {
      const word = raw.toLowerCase();
      if (word.length < SHORTEST_CUT || /[^a-z]/.test(word)) return null;
      const whole = all.filter(
        (known) => known.startsWith(word) && known.length >= word.length + FEWEST_LOST,
      );
      return whole.sort((one, other) => one.length - other.length)[0] ?? null;
    },
    correct(raw) {
      const word = raw.toLowerCase();
      if (word.length < SHORTEST || /\d/.test(word)) return null;
      let best: string | null = null;
      let least = word.length >= LONG ? 2.5 : 1.5;
      for (let length = word.length - 2; length <= word.length + 2; length++)
        for (const known of byLength.get(length) ?? []) {
          const slips = slipsBetween(word, known);
          if (slips < least) [best, least] = [known, slips];
        }
      return best;
    },
  };
}

/** Edit distance in which two neighbouring letters that swapped places count as one slip, and the first letter is safe. */
function slipsBetween(typed: string, known: string): number {
  const edits = isSwap(typed, known) ? 1 : distance(typed, known);
  return edits + (typed[0] === known[0] ? 0 : 1);
}

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

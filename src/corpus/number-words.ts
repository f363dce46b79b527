/** "one" stands first: a word's number is its place and one. */
export const CARDINALS: readonly string[] =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
export const ORDINALS: readonly string[] =
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** "7", "seven" and "seventh" as 7; null for a word that is no number. */
export function readNumberWord(word: string): number | null {
  const lower = word.toLowerCase();
  if (/^\d+$/.test(lower)) return Number(lower);
  const at = Math.max(CARDINALS.indexOf(lower), ORDINALS.indexOf(lower));
  return at >= 0 ? at + 1 : null;
}

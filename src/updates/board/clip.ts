import { splitSentences } from '../../corpus/sentences.ts';

/**
 * The beginning of somebody's own words: whole sentences as far as they fit, else words; a cut is marked with "…". A line that
 * ends without a stop gets a semicolon, so that two points don't run together; nothing is reworded.
 */
export function clipWords(text: string, most: number): string {
  const words = text
    .trim()
    .replace(/(?<=[\p{L}\p{N})])[^\S\n]*\n\s*/gu, '; ')
    .replace(/\s+/g, ' ');
  if (words.length <= most) return words;
  const end = splitSentences(words)
    .filter((sentence) => sentence.end <= most)
    .at(-1)?.end;
  if (end !== undefined) return `${words.slice(0, end)} …`;
  const cut = words.slice(0, most).replace(/\s+\S*$/, '');
  return `${cut.replace(/[\s,;:–-]+$/, '')} …`;
}

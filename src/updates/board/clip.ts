import { splitSentences } from '../../corpus/sentences.ts';

/**
 * The beginning of somebody's own words: whole sentences as far as they fit, else a cut at a word with "…". Line breaks
 * become blanks. Nothing is reworded.
 */
export function clipWords(text: string, most: number): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length <= most) return words;
  const end = splitSentences(words)
    .filter((sentence) => sentence.end <= most)
    .at(-1)?.end;
  if (end !== undefined) return words.slice(0, end);
  const cut = words.slice(0, most).replace(/\s+\S*$/, '');
  return `${cut.replace(/[\s,;:–-]+$/, '')} …`;
}

/** How many words a text has, as a reader sees them between blanks. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

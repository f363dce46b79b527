/** How many words a text has, as a reader sees them between blanks. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** How many words there are to print: what a limit counts. A dash alone is none, and one inside parts two. */
export function countPrintedWords(text: string): number {
  return text.match(/[\p{L}\p{N}£%][^\s–—]*/gu)?.length ?? 0;
}

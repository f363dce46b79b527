/** A status and what was reported with it: a stop between them where the words begin as a sentence does. */
export function followWith(status: string, words: string): string {
  return `${status}${/^\p{Ll}/u.test(words) ? ';' : '.'} ${words}`;
}

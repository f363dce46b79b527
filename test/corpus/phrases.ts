/** The phrases that a text of ours quotes, without their quotation marks. */
export function phrasesIn(text: string): string[] {
  return [...text.matchAll(/["“]([^"“”]+)["”]/g)].map(([, phrase]) => phrase ?? '');
}

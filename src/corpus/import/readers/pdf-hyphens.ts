/** First and last parts that English commonly joins with a hyphen: cut there, the hyphen belongs to the word. */
const KEEPS_AFTER =
  /^(?:self|well|non|co|ex|cross|long|short|high|low|full|part|half|first|second|third|two|three|four|five|mid|all|day|face|year|hard|best|in|on|end|place|user|value|evidence)$/i;
const KEEPS_BEFORE =
  /^(?:based|led|making|wide|term|time|being|level|quality|free|related|specific|driven|owned|funded|profile|ranging|standing|running|added|focused|facing|to|of|the|on|up|out|off|year|day|page|in)\b/i;

/** The words of a document, in lower case, with how often each occurs. Compounds count as one word. */
export type Vocabulary = ReadonlySet<string>;

/** The words that stand whole inside a row; the halves of a cut word, at the ends of rows, are no evidence. */
export function vocabularyOf(rows: readonly string[]): Vocabulary {
  const words = new Set<string>();
  for (const row of rows) {
    for (const [word] of row.replace(/\S+-$/, '').matchAll(/\p{L}+(?:[-’']\p{L}+)*/gu))
      words.add(word.toLowerCase());
  }
  return words;
}

/**
 * Joins two lines of a paragraph with the right thing between them: a space, nothing (a word cut in two), or the
 * hyphen it already has. The document itself is the dictionary: if it has "wellbeing" elsewhere, so does the cut
 * word; if it has both halves as words, it was a compound. Without evidence a hyphen after lower case is a cut.
 */
export function joinLines(head: string, tail: string, vocabulary: Vocabulary): string {
  if (head.endsWith('\u00ad')) return head.slice(0, -1) + tail;
  if (/\d[-–]$/.test(head) && /^\d/.test(tail)) return head + tail;
  const before = /(\p{L}+)-$/u.exec(head)?.[1];
  const after = /^\p{L}+(?:[-’']\p{L}+)*/u.exec(tail)?.[0];
  if (/^(?:and|or)$/i.test(after ?? '')) return `${head} ${tail}`; // "short- and long-term"
  if (!before || !after) return /[\p{L}\p{N}]-$/u.test(head) ? head + tail : `${head} ${tail}`;
  return keepsHyphen(before, after, vocabulary) ? head + tail : head.slice(0, -1) + tail;
}

function keepsHyphen(before: string, after: string, vocabulary: Vocabulary): boolean {
  const has = (word: string) => vocabulary.has(word.toLowerCase());
  if (/^\p{Lu}/u.test(after)) return true;
  if (has(before + after)) return false;
  if (has(`${before}-${after}`) || (has(before) && has(after))) return true;
  return KEEPS_AFTER.test(before) || KEEPS_BEFORE.test(after);
}

/** A sentence as a span of the text it was found in. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The segmenter ends a sentence after these; a reader does not. */
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|cf|vs|no|cllr|dr|mr|mrs|ms|st|approx|dept|s|p|pp)\.,?|\(s\.)\s*$/i;

/**
 * Splits a text into sentences by Unicode's rules, mended where an abbreviation ends in a full stop.
 * Spans hold no outer white space; offsets count UTF-16 code units.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let open: number | null = null;
  for (const { segment, index } of segmenter.segment(text)) {
    const start: number = open ?? index;
    const end = index + segment.length;
    const next = text.slice(end).trimStart();
    if (ABBREVIATION.test(text.slice(start, end)) && /^[\p{Ll}\d(]|^\p{Lu}[\p{Ll}'’]+ \p{Lu}/u.test(next)) {
      open = start;
      continue;
    }
    open = null;
    pushTrimmed(sentences, text, start, end);
  }
  if (open !== null) pushTrimmed(sentences, text, open, text.length);
  return sentences;
}

function pushTrimmed(sentences: Sentence[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const trimmedStart = start + (raw.length - raw.trimStart().length);
  const trimmedEnd = end - (raw.length - raw.trimEnd().length);
  if (trimmedEnd > trimmedStart) sentences.push({ start: trimmedStart, end: trimmedEnd });
}

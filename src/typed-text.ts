/** What people type, in one form for the patterns that read it. Never for words that are kept or printed. */

/** No word has a letter, and no sentence a sign or a blank, so often in a row. */
const LONGEST_RUN = 60;
const LONG_RUN = new RegExp(`(.)\\1{${LONGEST_RUN},}`, 'gsu');
const LONG_GAP = new RegExp(`\\s{${LONGEST_RUN},}`, 'g');

/**
 * A message with runs of one character, or of blanks, cut to a bearable length: whoever leans on a key says nothing by it,
 * and patterns that look for an end try every place of a run.
 */
export function withoutLongRuns(text: string): string {
  const cut = (run: string) => run.slice(0, LONGEST_RUN);
  return text.replace(LONG_GAP, cut).replace(LONG_RUN, cut);
}

/** Apostrophes as a keyboard has them: phones and word processors curl them. */
export function straighten(text: string): string {
  return text.replace(/[’‘]/g, "'");
}

/** Straight apostrophes, one space between words, none around them. */
export function levelTyped(text: string): string {
  return straighten(text).replace(/\s+/g, ' ').trim();
}

/** Without the marks at its end. Only the first of a run is tried, so that a page of full stops takes no longer. */
export function withoutEndMarks(text: string): string {
  return text.replace(/(?<![.!?\s])[.!?\s]+$/, '');
}

/** A whole message for patterns that read it from end to end: as `levelTyped`, without the marks at its end. */
export function levelMessage(text: string): string {
  return withoutEndMarks(levelTyped(text));
}

/** What people say before a question, which asks nothing. */
const OPENERS = /^(?:(?:and|but|so|ok|okay|oh|well|hm+|hi|hiya|hello|please|right|now|yes|no)[ ,]+)+/i;

/** A whole question for patterns that read it from end to end: without opening words, end marks and "what's". */
export function levelQuestion(text: string): string {
  const asked = withoutEndMarks(levelTyped(text).replace(OPENERS, ''));
  return asked.replace(/^(what|where|who)'?s\b/i, '$1 is');
}

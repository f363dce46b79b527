/** What people type, in one form for the patterns that read it. Never for words that are kept or printed. */

/** Apostrophes as a keyboard has them: phones and word processors curl them. */
export function straighten(text: string): string {
  return text.replace(/[’‘]/g, "'");
}

/** Straight apostrophes, one space between words, none around them. */
export function levelTyped(text: string): string {
  return straighten(text).replace(/\s+/g, ' ').trim();
}

/** A whole message for patterns that read it from end to end: as `levelTyped`, without the marks at its end. */
export function levelMessage(text: string): string {
  return levelTyped(text).replace(/[.!?]+$/, '');
}

/** What people say before a question, which asks nothing. */
const OPENERS = /^(?:(?:and|but|so|ok|okay|oh|well|hm+|hi|hello|please|right|now|yes|no)[ ,]+)+/i;

/** A whole question for patterns that read it from end to end: without opening words, end marks and "what's". */
export function levelQuestion(text: string): string {
  return levelTyped(text)
    .replace(OPENERS, '')
    .replace(/[?.!\s]+$/, '')
    .replace(/^(what|where|who)'?s\b/i, '$1 is');
}

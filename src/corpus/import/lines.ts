/** What a reader of a format knows about a line. Plain text knows nothing and leaves it to the structure step. */
export type LineRole = 'heading' | 'item' | 'row' | 'paragraph';

/**
 * One line of a document as a format reader hands it over: a whole paragraph, a heading, a list item or a table
 * row (cells joined by tabs), without any markup of its format. Blank lines are lines with empty text.
 */
export interface Line {
  readonly text: string;
  readonly role?: LineRole;
  /** Heading level (1 is the top) or nesting depth of a list item (0 is the outermost). */
  readonly level?: number;
}

/** A line left out of the kept text, and why: shown in the import report. */
export interface LeftOut {
  readonly text: string;
  readonly reason: string;
}

export function isBlank(line: Line): boolean {
  return line.text.trim() === '';
}

/** Text as a reader sees it: HTML tags and `**` of a scrape gone, white space collapsed. */
export function plainText(text: string): string {
  return text
    .replace(/<\/(?:p|li|ul)>/gi, '; ')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replaceAll('**', '')
    .replace(/\s+/g, ' ')
    .replace(/(?:; ?)+(?=;|$)/g, '')
    .trim();
}

import { BULLET } from './headings.ts';
import type { Line } from './lines.ts';

/** Lines of an infographic and labels are at most this long. */
export const LABEL_LENGTH = 90;
/** A row of a table, its cells joined by tabs. */
export function isRow(line: Line): boolean {
  return line.role === 'row' || line.text.includes('\t');
}

/** A list item by its reader's word, or by its bullet or number where plain text says no more. */
export function isItem(line: Line): boolean {
  return (
    line.role === 'item' || (!line.role && (BULLET.test(line.text) || /^\s*\d{1,2}[.)]\s+\S/.test(line.text)))
  );
}

/** "a.", "II." or "3" alone on its line. */
export function isLoneMarker(text: string): boolean {
  return /^\s*(?:[a-z]\.|[IVX]+\.|\d{1,2}\.?)\s*$/.test(text);
}

/** A short numbered line without a full stop: the title of the paragraph below. */
export function isNumberedTitle(text: string): boolean {
  return (
    /^\s*\d{1,2}[.)]\s+\S/.test(text) && text.trim().length <= LABEL_LENGTH && !/[.?!:]$/.test(text.trim())
  );
}

import { decodeText } from './decode.ts';
import type { Reading, Source } from './reading.ts';

/**
 * Reads plain text: every line becomes a Line without a role, blank ones too. Only line ends change (CRLF and a
 * lone CR count as one), so joining the lines with `\n` gives back the file; quotations depend on that.
 */
export function readText(source: Source): Reading {
  const { text, notes } = decodeText(source);
  return { lines: text.split(/\r\n|\n|\r/).map((line) => ({ text: line })), notes };
}

import { UserError } from '../../errors.ts';
import { detectFormat, type Format } from './detect-format.ts';
import { isBlank, type Line } from './lines.ts';
import type { Reading, Source } from './readers/reading.ts';
import { readText } from './readers/text.ts';

/** Far above any report; a file beyond it is a mistake, and reading it would take the memory of the whole bot. */
export const MAX_BYTES = 50 * 1024 * 1024;

/**
 * Reads a document of any supported format. `name` is what the user calls the file; its ending decides only where
 * the content does not. `contentType` is what a web server declared. `notes` are sentences that the user should see.
 *
 * Throws UserError, one sentence with the file's name and what to do next, when the file is empty, too large,
 * damaged, protected, of another format, or without text.
 */
export async function readDocument(input: {
  name: string;
  bytes: Uint8Array;
  contentType?: string;
}): Promise<{ lines: Line[]; format: Format; notes: string[] }> {
  const { name, bytes } = input;
  if (bytes.length === 0)
    throw new UserError(`“${name}” is empty: check the file, save it again and import that.`);
  if (bytes.length > MAX_BYTES) {
    throw new UserError(
      `“${name}” is larger than 50 MB: save it without its pictures, or in parts, and import that.`,
    );
  }
  const detected = await detectFormat(input);
  if (!('format' in detected)) {
    throw new UserError(`“${name}” is ${detected.kind}, which Peersay cannot read: ${detected.advice}.`);
  }
  const { lines, notes } = await read(detected.format, input);
  if (lines.every(isBlank)) {
    throw new UserError(`“${name}” has no text in it: check that it is the right file and import it again.`);
  }
  return { lines, format: detected.format, notes };
}

/** The libraries behind the formats are loaded when a document needs them: the chat must not wait for them. */
async function read(format: Format, source: Source): Promise<Reading> {
  switch (format) {
    case 'text':
      return readText(source);
    case 'markdown':
      return (await import('./readers/markdown.ts')).readMarkdown(source);
    case 'html':
      return (await import('./readers/html.ts')).readHtml(source);
    case 'docx':
      return (await import('./readers/docx.ts')).readDocx(source);
    case 'pdf':
      return (await import('./readers/pdf.ts')).readPdf(source);
  }
}

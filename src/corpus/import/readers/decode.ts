import { UserError } from '../../../errors.ts';
import type { Source } from './reading.ts';

/** The characters of bytes 0x80 to 0x9F in Windows-1252; `\u0081` and the like are unassigned there. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Turns the bytes of a text file into text: UTF-16 when its mark says so, UTF-8 when the bytes are valid UTF-8,
 * else Windows-1252, which older Windows programs write (and which never fails, hence the note). The byte order
 * mark is dropped. Throws UserError for bytes that are not text.
 */
export function decodeText({ name, bytes }: Source): { text: string; notes: string[] } {
  const marked = utf16Mark(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), notes: [] };
  refuseBinary(name, bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    const note = `“${name}” is not UTF-8, so it was read as Windows-1252: check its quotation marks, dashes and pound signs.`;
    return { text: decodeWindows1252(bytes), notes: [note] };
  }
}

/** By hand: Node 20's TextDecoder reads "windows-1252" as Latin-1, which loses curly quotes, dashes and the euro. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(
    /[\x80-\x9f]/g,
    (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character,
  );
}

export function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Control characters other than tab, line feed, vertical tab, form feed, carriage return and escape. */
function isControl(byte: number): boolean {
  return byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b;
}

/** One in a hundred tolerates the odd stray character of a real text file; a NUL is never in one. */
const MOST_CONTROLS = 0.01;

function refuseBinary(name: string, bytes: Uint8Array): void {
  let controls = 0;
  for (const byte of bytes) if (isControl(byte)) controls++;
  if (!bytes.includes(0) && controls <= bytes.length * MOST_CONTROLS) return;
  throw new UserError(
    `“${name}” holds binary data, not text: save the document as .docx, PDF or plain text (UTF-8) and import that.`,
  );
}

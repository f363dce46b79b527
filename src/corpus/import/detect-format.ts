import { utf16Mark } from './readers/decode.ts';
import type { Source } from './readers/reading.ts';

export type Format = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

/** Either a format that we read, or what the file is instead and how to bring its content in. */
export type Detected = { format: Format } | { kind: string; advice: string };

const SAVE_AS = 'save it as .docx or PDF and import that';
const TEXT_NEEDED = 'import a .docx, PDF, web page, Markdown or plain text file instead';
const WRONG_KIND: Record<string, { kind: string; advice: string }> = {
  spreadsheet: { kind: 'a spreadsheet', advice: 'save the part you need as PDF and import that' },
  slides: { kind: 'a slide deck', advice: 'save it as PDF and import that' },
  oldWord: {
    kind: 'an old Word document (.doc)',
    advice: 'open it in Word, save it as .docx and import that',
  },
  locked: {
    kind: 'an Office document protected with a password',
    advice: 'open it, take the password off, save it as .docx and import that',
  },
  email: { kind: 'an e-mail', advice: 'save its text or its attachment and import that' },
  otherDocument: { kind: 'a document in another format', advice: SAVE_AS },
  image: { kind: 'a picture', advice: 'turn it into text with text recognition (OCR) and import the result' },
  archive: { kind: 'an archive', advice: 'unpack it and import the documents one by one' },
  data: { kind: 'a data file', advice: TEXT_NEEDED },
};

const BY_EXTENSION: ReadonlyMap<string, string> = new Map([
  ...each('spreadsheet', 'xlsx xlsm xls xltx ods csv tsv numbers'),
  ...each('slides', 'pptx pptm ppt ppsx potx odp key'),
  ...each('oldWord', 'doc dot'),
  ...each('email', 'msg eml'),
  ...each('otherDocument', 'odt rtf pages epub xps'),
  ...each('archive', 'zip 7z rar gz tar bz2 xz'),
  ...each('data', 'json xml yaml yml'),
]);
const READABLE: ReadonlyMap<string, Format> = new Map([
  ...each<Format>('markdown', 'md markdown mdown mkd'),
  ...each<Format>('html', 'html htm xhtml aspx'),
  ...each<Format>('text', 'txt text'),
  // No sign of either in the content: their readers will say that the file is damaged.
  ...each<Format>('docx', 'docx'),
  ...each<Format>('pdf', 'pdf'),
]);

/** Loaded only for a document that may be binary: no start over texts has to wait for it. */
async function readMagic(bytes: Uint8Array) {
  const { fileTypeFromBuffer } = await import('file-type');
  return fileTypeFromBuffer(bytes);
}

/**
 * Says what a file is: by its content first, then by the ending of its name, last by the declared media type.
 * Bytes of no known kind count as text; the text reader refuses them if they are binary.
 */
export async function detectFormat({ name, bytes, contentType = '' }: Source): Promise<Detected> {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  if (looksLikePdf(head)) return { format: 'pdf' };
  if (head.startsWith('\xd0\xcf\x11\xe0')) return wrong(compoundKind(bytes));
  if (looksLikeHtml(bytes, head)) return { format: 'html' };
  const magic = utf16Mark(bytes) || !mayBeBinary(head) ? undefined : await readMagic(bytes);
  return magic ? byMagic(magic, bytes) : byName(name, contentType);
}

/** A text that begins with "BM" is no bitmap: binary formats hold a NUL early on, RTF and XML do not need one. */
function mayBeBinary(head: string): boolean {
  return head.includes('\0') || /^(?:\xef\xbb\xbf)?(?:\{\\rtf|<\?xml )/.test(head);
}

function byMagic({ ext, mime }: { ext: string; mime: string }, bytes: Uint8Array): Detected {
  if (/^(?:doc|dot)[xm]$/.test(ext)) return { format: 'docx' };
  if (ext === 'zip') return officeKind(bytes);
  return wrong(BY_EXTENSION.get(ext) ?? (mime.startsWith('image/') ? 'image' : 'unknown'));
}

/** file-type goes by an Office file's list of contents; a file that lacks it still names its parts. */
function officeKind(bytes: Uint8Array): Detected {
  const file = asBuffer(bytes);
  if (file.includes('word/document.xml')) return { format: 'docx' };
  if (file.includes('xl/workbook.')) return wrong('spreadsheet');
  return wrong(file.includes('ppt/presentation.xml') ? 'slides' : 'archive');
}

function byName(name: string, contentType: string): Detected {
  const ending = /\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const readable = READABLE.get(ending);
  if (readable) return { format: readable };
  const other = BY_EXTENSION.get(ending);
  if (other) return wrong(other);
  if (/^text\/html|application\/xhtml/i.test(contentType)) return { format: 'html' };
  return { format: /^text\/(?:x-)?markdown/i.test(contentType) ? 'markdown' : 'text' };
}

function wrong(kind: string): Detected {
  return WRONG_KIND[kind] ?? { kind: 'of a kind that Peersay does not know', advice: TEXT_NEEDED };
}

/** OLE compound files hold their streams by UTF-16 name. Office wraps an encrypted document of any kind in one. */
function compoundKind(bytes: Uint8Array): string {
  const file = asBuffer(bytes);
  const has = (stream: string) => file.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return 'locked';
  if (has('WordDocument')) return 'oldWord';
  if (has('Workbook')) return 'spreadsheet';
  if (has('PowerPoint Document')) return 'slides';
  return has('__substg1.0') ? 'email' : 'otherDocument';
}

/** Readers of PDF allow for some bytes before the mark, but a text may speak of "%PDF-" too; binary bytes tell. */
function looksLikePdf(head: string): boolean {
  const start = head.slice(0, 1024).indexOf('%PDF-');
  return start === 0 || (start > 0 && /[^\t\n\r\x20-\x7e]/.test(head));
}

/** Begins as a page begins, after comments and an XML declaration. Tags further on may be examples in a text. */
function looksLikeHtml(bytes: Uint8Array, head: string): boolean {
  const mark = utf16Mark(bytes);
  const text = mark
    ? new TextDecoder(mark).decode(bytes.subarray(0, 2048))
    : head.replace(/^\xef\xbb\xbf/, '');
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(text);
}

function each<Kind extends string>(kind: Kind, endings: string): [string, Kind][] {
  return endings.split(' ').map((ending) => [ending, kind]);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

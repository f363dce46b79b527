import { describe, expect, test } from 'vitest';
import { MAX_BYTES, readDocument } from '../../../src/corpus/import/read-document.ts';
import { UserError } from '../../../src/errors.ts';
import { makeDocx, paragraph } from './make-docx.ts';
import { lockedPdf, makePdf } from './make-pdf.ts';

const pdf = () => makePdf([[{ text: 'High water at noon.', x: 72, y: 120 }]]);
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function formatOf(name: string, content: string | Uint8Array, contentType?: string) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return (await readDocument({ name, bytes, ...(contentType ? { contentType } : {}) })).format;
}

async function refusal(name: string, content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const outcome = await readDocument({ name, bytes }).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(UserError);
  return (outcome as UserError).message;
}

/** The head of an OLE compound file with one named stream; enough for telling what it is. */
function compound(stream: string): Uint8Array {
  const magic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([magic, Buffer.alloc(1024), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);
}

/** A zip of stored files, without the directory at its end, as a cut-off download would be. */
function zip(...paths: string[]): Uint8Array {
  const entries = paths.map((path) => {
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(path.length, 26);
    return Buffer.concat([header, Buffer.from(path)]);
  });
  return Buffer.concat(entries);
}

describe('the format', () => {
  test('is told by content, whatever the name says', async () => {
    expect(await formatOf('tides.txt', await pdf())).toBe('pdf');
    expect(await formatOf('tides', await makeDocx([paragraph('Text')]))).toBe('docx');
    expect(await formatOf('tides.md', '<!-- x --><!DOCTYPE html><p>Text')).toBe('html');
    expect(await formatOf('tides', Buffer.from('\ufeff<html><p>Text', 'utf16le'))).toBe('html');
  });

  test('is told by the ending where the content is plain', async () => {
    expect(await formatOf('tides.md', '# Tides')).toBe('markdown');
    expect(await formatOf('tides.htm', '<p>Tides')).toBe('html');
    expect(await formatOf('tides.TXT', '# Tides')).toBe('text');
    expect(await formatOf('Tides v1.2', 'Tides')).toBe('text');
  });

  test('is told by the media type where neither says', async () => {
    expect(await formatOf('tides', '<p>Tides', 'text/html; charset=utf-8')).toBe('html');
    expect(await formatOf('tides', '# Tides', 'text/markdown')).toBe('markdown');
    expect(await formatOf('tides', '# Tides')).toBe('text');
  });

  test('is text for a text that happens to begin like a picture', async () => {
    expect(await formatOf('tides.txt', 'BM is the mark of the buoy at the harbour mouth.')).toBe('text');
  });

  test('is PDF with stray bytes before its mark, but not text that speaks of the mark', async () => {
    expect(await formatOf('tides', Buffer.concat([Buffer.from('\r\n'), await pdf()]))).toBe('pdf');
    expect(await formatOf('tides', 'A PDF begins with %PDF- and a version.')).toBe('text');
  });

  test('comes with the lines and the notes of its reader', async () => {
    expect(await readDocument({ name: 'tides.txt', bytes: Buffer.from([0x80, 0x35]) })).toEqual({
      lines: [{ text: '€5' }],
      format: 'text',
      notes: [expect.stringContaining('Windows-1252')],
    });
  });
});

describe('a refusal names the file, the fault and the next step', () => {
  test('for an empty file', async () => {
    expect(await refusal('tides.txt', '')).toBe(
      '“tides.txt” is empty: check the file, save it again and import that.',
    );
  });

  test('for a file without words', async () => {
    const sentence = 'has no text in it: check that it is the right file and import it again.';
    expect(await refusal('tides.txt', ' \n\u00a0\t\r\n')).toBe(`“tides.txt” ${sentence}`);
    expect(await refusal('tides.html', '<html><nav>Menu</nav></html>')).toBe(`“tides.html” ${sentence}`);
    expect(await refusal('tides.docx', await makeDocx([paragraph('')]))).toBe(`“tides.docx” ${sentence}`);
  });

  test('for a file above the limit, and for none at it', async () => {
    const large = Buffer.alloc(MAX_BYTES + 1, 'a');
    expect(await refusal('tides.txt', large)).toBe(
      '“tides.txt” is larger than 50 MB: save it without its pictures, or in parts, and import that.',
    );
    expect(await formatOf('tides.txt', large.subarray(1))).toBe('text');
  });

  test('for a picture', async () => {
    expect(await refusal('chart.pdf', Buffer.from(PNG, 'base64'))).toBe(
      '“chart.pdf” is a picture, which Peersay cannot read: turn it into text with text recognition (OCR) and import the result.',
    );
  });

  test('for spreadsheets and slides, by content or by name', async () => {
    const sheet =
      'is a spreadsheet, which Peersay cannot read: save the part you need as PDF and import that.';
    expect(await refusal('boats', zip('xl/workbook.xml', 'xl/styles.xml'))).toBe(`“boats” ${sheet}`);
    expect(await refusal('boats.csv', 'pier,boats')).toBe(`“boats.csv” ${sheet}`);
    expect(await refusal('boats.xls', compound('Workbook'))).toBe(`“boats.xls” ${sheet}`);
    expect(await refusal('talk', zip('ppt/presentation.xml', 'ppt/x.xml'))).toBe(
      '“talk” is a slide deck, which Peersay cannot read: save it as PDF and import that.',
    );
  });

  test('for an old Word document', async () => {
    expect(await refusal('tides.doc', compound('WordDocument'))).toBe(
      '“tides.doc” is an old Word document (.doc), which Peersay cannot read: open it in Word, save it as .docx and import that.',
    );
  });

  test('for a Word document with a password', async () => {
    expect(await refusal('tides.docx', compound('EncryptedPackage'))).toBe(
      '“tides.docx” is an Office document protected with a password, which Peersay cannot read: open it, take the password off, save it as .docx and import that.',
    );
  });

  test('for a PDF with a password', async () => {
    expect(await refusal('tides.pdf', lockedPdf())).toBe(
      '“tides.pdf” is protected with a password: save a copy without the password and import that.',
    );
  });

  test('for a damaged PDF', async () => {
    expect(await refusal('tides.pdf', '%PDF-1.7\nand then nothing of use')).toBe(
      '“tides.pdf” is damaged and cannot be read as a PDF: download or export it again and import the new copy.',
    );
    expect(await refusal('tides.pdf', 'Sorry, not found')).toContain('“tides.pdf” is damaged');
  });

  test('for a damaged Word document', async () => {
    expect(await refusal('tides.docx', (await makeDocx([paragraph('Text')])).subarray(0, 2000))).toContain(
      '“tides.docx” is damaged',
    );
    expect(await refusal('tides.docx', 'Sorry, not found')).toContain('“tides.docx” is damaged');
  });

  test('for a scan', async () => {
    expect(await refusal('scan.pdf', await makePdf([[]]))).toContain(
      'run text recognition (OCR) on it first',
    );
  });

  test('for other documents, archives, e-mails and data', async () => {
    expect(await refusal('tides.rtf', '{\\rtf1 Tides}')).toContain('save it as .docx or PDF');
    expect(await refusal('tides.zip', zip('tides.txt'))).toContain('is an archive');
    expect(await refusal('tides.msg', compound('__substg1.0'))).toContain('is an e-mail');
    expect(await refusal('tides.json', '{"high": 12}')).toContain('is a data file');
  });

  test('for binary data of no known kind', async () => {
    expect(await refusal('tides', Buffer.from([7, 1, 0, 3, 200, 1, 2, 0, 9]))).toContain(
      'holds binary data, not text',
    );
  });
});

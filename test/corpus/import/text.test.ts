import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/corpus/import/readers/text.ts';

const read = (bytes: Uint8Array) => readText({ name: 'minutes.txt', bytes });
const joined = (bytes: Uint8Array) =>
  read(bytes)
    .lines.map((line) => line.text)
    .join('\n');

describe('plain text', () => {
  test('every line becomes a line without a role, blank ones too', () => {
    expect(read(Buffer.from('Tide tables\r\n\r\nHigh at noon')).lines).toEqual([
      { text: 'Tide tables' },
      { text: '' },
      { text: 'High at noon' },
    ]);
  });

  test('all characters but line ends stay as they are', () => {
    const odd = '  “Tide”\u00a0tables\t**high**  at\u200bnoon – ‘ebb’ \u00ad ';
    expect(joined(Buffer.from(odd))).toBe(odd);
  });

  test('joining the lines gives the text back, whatever it is', () => {
    const lines = fc.array(
      fc.string({ unit: 'grapheme' }).filter((line) => !/[\r\n\p{Cc}]|^\ufeff/u.test(line)),
    );
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n', '\r'), (texts, end) => {
        expect(joined(Buffer.from(texts.join(end)))).toBe(texts.join('\n'));
      }),
    );
  });
});

describe('encodings', () => {
  test('the byte order mark of UTF-8 goes', () => {
    expect(joined(Buffer.from('\ufeffTide'))).toBe('Tide');
  });

  test('UTF-16 with a mark is read in either byte order', () => {
    const little = Buffer.from('\ufeffÉbb £5', 'utf16le');
    expect(joined(little)).toBe('Ébb £5');
    expect(joined(Buffer.from(little).swap16())).toBe('Ébb £5');
  });

  test('what is not UTF-8 is read as Windows-1252, with a note', () => {
    const { lines, notes } = read(Buffer.from([0x93, 0xa3, 0x35, 0x94, 0x20, 0x96, 0x20, 0x80, 0x36]));
    expect(lines).toEqual([{ text: '“£5” – €6' }]);
    expect(notes).toEqual([
      '“minutes.txt” is not UTF-8, so it was read as Windows-1252: check its quotation marks, dashes and pound signs.',
    ]);
  });

  test('UTF-8 brings no note', () => {
    expect(read(Buffer.from('“£5”')).notes).toEqual([]);
  });

  test('binary data is refused', () => {
    expect(() => read(Buffer.from([0x54, 0x00, 0x01, 0x02, 0x69]))).toThrow(
      '“minutes.txt” holds binary data, not text: save the document as .docx, PDF or plain text (UTF-8) and import that.',
    );
  });
});

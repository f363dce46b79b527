import {
  DeletedTextRun,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/corpus/import/readers/docx.ts';
import { makeDocx, paragraph } from './make-docx.ts';

async function read(...made: Parameters<typeof makeDocx>) {
  return readDocx({ name: 'tides.docx', bytes: await makeDocx(...made) });
}

const change = { id: 1, author: 'Harbour office', date: '2024-05-01T00:00:00Z' };
const cell = (...texts: string[]) => new TableCell({ children: texts.map(paragraph) });

describe('Word documents', () => {
  test('the title and heading styles become headings', async () => {
    const { lines } = await read([
      new Paragraph({ text: 'Tides', heading: HeadingLevel.TITLE }),
      new Paragraph({ text: 'Spring', heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ text: 'High', heading: HeadingLevel.HEADING_3 }),
      paragraph('At noon.'),
    ]);
    expect(lines).toEqual([
      { text: 'Tides', role: 'heading', level: 1 },
      { text: 'Spring', role: 'heading', level: 1 },
      { text: 'High', role: 'heading', level: 3 },
      { text: 'At noon.', role: 'paragraph' },
    ]);
  });

  test('lists keep their nesting', async () => {
    const { lines } = await read([
      new Paragraph({ text: 'Spring', bullet: { level: 0 } }),
      new Paragraph({ text: 'high', bullet: { level: 1 } }),
      new Paragraph({ text: 'Neap', bullet: { level: 0 } }),
    ]);
    expect(lines).toEqual([
      { text: 'Spring', role: 'item', level: 0 },
      { text: 'high', role: 'item', level: 1 },
      { text: 'Neap', role: 'item', level: 0 },
    ]);
  });

  test('numbered lists become items without a number', async () => {
    const levels = [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }];
    const { lines } = await read(
      [new Paragraph({ text: 'Dredge', numbering: { reference: 'steps', level: 0 } })],
      { numbering: { config: [{ reference: 'steps', levels }] } },
    );
    expect(lines).toEqual([{ text: 'Dredge', role: 'item', level: 0 }]);
  });

  test('tables become rows, and a box of one cell becomes paragraphs', async () => {
    const { lines } = await read([
      new Table({
        rows: [
          new TableRow({ children: [cell('Pier'), cell('Boats')] }),
          new TableRow({ children: [cell('North', 'old'), cell('14')] }),
        ],
      }),
      new Table({ rows: [new TableRow({ children: [cell('First.', 'Second.')] })] }),
    ]);
    expect(lines).toEqual([
      { text: 'Pier\tBoats', role: 'row' },
      { text: 'North old\t14', role: 'row' },
      { text: 'First.', role: 'paragraph' },
      { text: 'Second.', role: 'paragraph' },
    ]);
  });

  test('runs are joined without a space, and tabs and double spaces stay', async () => {
    const runs = [
      new TextRun('Spring'),
      new TextRun({ text: 'tide', bold: true }),
      new TextRun('\tat  5\u00a0pm'),
    ];
    expect((await read([new Paragraph({ children: runs })])).lines[0]?.text).toBe(
      'Springtide\tat  5\u00a0pm',
    );
  });

  test('insertions are accepted and deletions left out', async () => {
    const children = [
      new TextRun('High at '),
      new DeletedTextRun({ text: 'one', ...change }),
      new InsertedTextRun({ text: 'noon', ...change }),
      new TextRun('.'),
    ];
    expect((await read([new Paragraph({ children })])).lines).toEqual([
      { text: 'High at noon.', role: 'paragraph' },
    ]);
  });

  test('the mark of a footnote goes and its text follows at the end, with a note', async () => {
    const children = [new TextRun('Fifty boats'), new FootnoteReferenceRun(1), new TextRun(' came.')];
    const { lines, notes } = await read([new Paragraph({ children }), paragraph('They left.')], {
      footnotes: { 1: { children: [paragraph('Counted at dawn.')] } },
    });
    expect(lines).toEqual([
      { text: 'Fifty boats came.', role: 'paragraph' },
      { text: 'They left.', role: 'paragraph' },
      { text: 'Counted at dawn.', role: 'paragraph' },
    ]);
    expect(notes).toEqual(['The footnotes of “tides.docx” stand at the end of its text, without numbers.']);
  });

  test('a damaged file is refused', async () => {
    const whole = await makeDocx([paragraph('Text')]);
    await expect(readDocx({ name: 'tides.docx', bytes: whole.subarray(0, 900) })).rejects.toThrow(
      '“tides.docx” is damaged and cannot be read: open it in Word, save it again as .docx and import that.',
    );
  });
});

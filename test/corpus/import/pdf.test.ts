import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/corpus/import/readers/pdf.ts';
import { makePdf, type Print, wrap } from './make-pdf.ts';

const COLUMN = { x: 72, width: 450 };
const SENTENCES =
  'The harbour committee met in the old library to hear how the ferry service had fared over the winter months. ' +
  'Members asked why so many sailings were late, and heard that the spare vessel had been away for repairs. ' +
  'They agreed to look at the timetable again once the new pontoon is open to passengers in the spring.';
const OTHER =
  'Parking near the quay remains a worry for residents, who told the committee that visitors block their gates. ' +
  'A trial of permits will begin in June and its results will come back to the committee before the autumn.';

async function read(pages: readonly (readonly Print[])[]) {
  return readPdf({ name: 'harbour.pdf', bytes: await makePdf(pages) });
}

const texts = (lines: readonly { text: string }[]) => lines.map((line) => line.text);

describe('paragraphs', () => {
  test('printed lines become one paragraph again', async () => {
    const { lines } = await read([await wrap(SENTENCES, { ...COLUMN, y: 120 })]);
    expect(lines).toEqual([{ text: SENTENCES, role: 'paragraph' }]);
  });

  // Lower-case starts and no full stops: nothing but the sign under test can part these lines.
  const three = (third: { x: number; y: number }) => [
    { text: 'low water is at dawn and the boats lie in the mud of the inner harbour', x: 72, y: 120 },
    { text: 'where the children look for crabs among the ropes and the old chains', x: 72, y: 133.2 },
    { text: 'high water is at noon and the boats float again until the evening', ...third },
  ];

  test('a gap between lines parts paragraphs', async () => {
    expect((await read([three({ x: 72, y: 146.4 })])).lines).toHaveLength(1);
    expect((await read([three({ x: 72, y: 152 })])).lines).toHaveLength(2);
  });

  test('an indented first line parts paragraphs that no gap parts', async () => {
    expect((await read([three({ x: 90, y: 146.4 })])).lines).toHaveLength(2);
    const first = await wrap(SENTENCES, { ...COLUMN, y: 120, indent: 18 });
    expect((await read([first])).lines).toHaveLength(1);
  });

  test('a short last line parts paragraphs that no gap parts', async () => {
    const first = await wrap(`${SENTENCES} So it ends.`, { ...COLUMN, y: 120 });
    const second = await wrap(OTHER, { ...COLUMN, y: (first.at(-1)?.y ?? 0) + 13.2 });
    expect(texts((await read([[...first, ...second]])).lines)).toEqual([`${SENTENCES} So it ends.`, OTHER]);
  });

  test('a sentence that runs over the page is joined, and one that ends there is not', async () => {
    const long = await wrap(SENTENCES, { ...COLUMN, y: 700 });
    const overleaf = long.splice(2).map((print, index) => ({ ...print, y: 120 + index * 13.2 }));
    const next = await wrap(OTHER, { ...COLUMN, y: 300 });
    const last = await wrap(SENTENCES, { ...COLUMN, y: 120 });
    expect(texts((await read([long, [...overleaf, ...next], last])).lines)).toEqual([
      SENTENCES,
      OTHER,
      SENTENCES,
    ]);
  });

  test('a change of font inside a line neither adds nor loses a space', async () => {
    const { lines } = await read([
      [
        { text: 'Only ', x: 72, y: 120 },
        { text: 'nine', x: 98.9, y: 120, bold: true },
        { text: 'teen ferries', x: 122.1, y: 120 },
      ],
    ]);
    expect(texts(lines)).toEqual(['Only nineteen ferries']);
  });
});

describe('words cut at the end of a line', () => {
  const cut = async (before: string, after: string, elsewhere = '') => {
    const page = [
      { text: `The committee spoke at length and with some care about ${before}-`, x: 72, y: 120 },
      { text: `${after} on the quay.`, x: 72, y: 133.2 },
      { text: elsewhere || 'Nothing else.', x: 72, y: 170 },
    ];
    return (await read([page])).lines[0]?.text;
  };

  test('are made whole', async () => {
    expect(await cut('trans', 'port')).toContain('about transport on the quay.');
  });

  test('keep the hyphen of a compound that stands elsewhere in the document', async () => {
    expect(await cut('ferry', 'goers', 'Most ferry-goers walk.')).toContain('about ferry-goers on');
  });

  test('keep the hyphen when both halves are words of the document', async () => {
    expect(await cut('harbour', 'master', 'The harbour has a master.')).toContain('about harbour-master on');
  });

  test('lose the hyphen when the document has the whole word elsewhere', async () => {
    expect(await cut('sea', 'wall', 'A sea and a wall make a seawall.')).toContain('about seawall on');
  });

  test('keep the hyphen in common compounds, and the space after a hanging hyphen', async () => {
    expect(await cut('self', 'service')).toContain('about self-service on');
    expect(await cut('short', 'and long-stay parking')).toContain('about short- and long-stay parking on');
  });
});

describe('headings and items', () => {
  test('larger print makes headings, ranked by size, and bold lines of body size stand below them', async () => {
    const body = await wrap(SENTENCES, { ...COLUMN, y: 200 });
    const { lines } = await read([
      [
        { text: 'Harbour review', x: 72, y: 120, size: 22, bold: true },
        { text: 'What we heard', x: 72, y: 150, size: 15 },
        { text: 'Ferries', x: 72, y: 180, bold: true },
        ...body,
      ],
    ]);
    expect(lines).toEqual([
      { text: 'Harbour review', role: 'heading', level: 1 },
      { text: 'What we heard', role: 'heading', level: 2 },
      { text: 'Ferries', role: 'heading', level: 3 },
      { text: SENTENCES, role: 'paragraph' },
    ]);
  });

  test('a heading of two lines is one heading', async () => {
    const { lines } = await read([
      [
        { text: 'A review of the harbour', x: 72, y: 120, size: 22 },
        { text: 'And of its ferries', x: 72, y: 146, size: 22 },
        ...(await wrap(SENTENCES, { ...COLUMN, y: 200 })),
      ],
    ]);
    expect(lines[0]).toEqual({
      text: 'A review of the harbour And of its ferries',
      role: 'heading',
      level: 1,
    });
  });

  test('a bold word at the start or end of a paragraph makes no heading', async () => {
    const body = await wrap(SENTENCES, { ...COLUMN, y: 120 });
    const last = body.at(-1);
    if (last) body[body.length - 1] = { ...last, bold: true };
    expect((await read([body])).lines).toEqual([{ text: SENTENCES, role: 'paragraph' }]);
  });

  test('a large number without words is no heading', async () => {
    const body = await wrap(SENTENCES, { ...COLUMN, y: 200 });
    const { lines } = await read([[{ text: '72%', x: 72, y: 120, size: 40 }, ...body]]);
    expect(lines[0]).toEqual({ text: '72%', role: 'paragraph' });
  });

  test('bullets become items without the bullet, with their nesting and their further lines', async () => {
    const first = await wrap(SENTENCES, { x: 90, width: 430, y: 120 });
    const { lines } = await read([
      [
        { text: '•', x: 72, y: 120 },
        ...first,
        { text: '•', x: 72, y: 180 },
        { text: 'Permits', x: 90, y: 180 },
        { text: '•', x: 108, y: 193.2 },
        { text: 'for residents', x: 126, y: 193.2 },
        { text: '• Gates', x: 72, y: 206.4 },
      ],
    ]);
    expect(lines).toEqual([
      { text: SENTENCES, role: 'item', level: 0 },
      { text: 'Permits', role: 'item', level: 0 },
      { text: 'for residents', role: 'item', level: 1 },
      { text: 'Gates', role: 'item', level: 0 },
    ]);
  });

  test('numbered items keep the number that is printed', async () => {
    const { lines } = await read([
      [
        { text: '1. Open the pontoon by May.', x: 72, y: 120 },
        { text: '2. Publish the timetable.', x: 72, y: 133.2 },
        ...(await wrap(SENTENCES, { ...COLUMN, y: 180 })),
      ],
    ]);
    expect(lines.slice(0, 2)).toEqual([
      { text: '1. Open the pontoon by May.', role: 'item', level: 0 },
      { text: '2. Publish the timetable.', role: 'item', level: 0 },
    ]);
  });
});

describe('what is not running text', () => {
  const furnished = async (number: number, body: readonly Print[]): Promise<Print[]> => [
    { text: 'Harbour review, autumn', x: 72, y: 40, size: 9 },
    ...body,
    { text: `Page ${number}`, x: 280, y: 800, size: 9 },
  ];

  test('repeated headers and page numbers go, and a note names the header', async () => {
    const first = await furnished(1, await wrap(SENTENCES, { ...COLUMN, y: 120 }));
    const second = await furnished(2, await wrap(OTHER, { ...COLUMN, y: 120 }));
    const { lines, notes } = await read([first, second]);
    expect(texts(lines)).toEqual([SENTENCES, OTHER]);
    expect(notes).toEqual(['Left out as page headers and footers: “Harbour review, autumn”.']);
  });

  test('bare page numbers go', async () => {
    const { lines } = await read([
      [...(await wrap(SENTENCES, { ...COLUMN, y: 120 })), { text: '1', x: 290, y: 800 }],
      [...(await wrap(OTHER, { ...COLUMN, y: 120 })), { text: '2', x: 290, y: 800 }],
    ]);
    expect(texts(lines)).toEqual([SENTENCES, OTHER]);
  });

  test('headers that change with the chapter go when they end in the number of the page', async () => {
    const page = async (number: number, chapter: string) => [
      { text: `${chapter} ${number + 2}`, x: 72, y: 40, size: 9 },
      ...(await wrap(number % 2 ? SENTENCES : OTHER, { ...COLUMN, y: 120 })),
    ];
    const chapters = ['Ferries', 'Ferries', 'Quay', 'Quay', 'Costs'];
    const { lines } = await read(
      await Promise.all(chapters.map((chapter, index) => page(index + 1, chapter))),
    );
    expect(texts(lines)).toEqual([SENTENCES, OTHER, SENTENCES, OTHER, SENTENCES]);
  });

  test('numbered headings at the top of each page stay', async () => {
    const page = async (number: number, body: string) => [
      { text: `Finding ${number}`, x: 72, y: 80, size: 16 },
      ...(await wrap(body, { ...COLUMN, y: 120 })),
    ];
    const { lines } = await read([await page(1, SENTENCES), await page(2, OTHER)]);
    expect(texts(lines)).toEqual(['Finding 1', SENTENCES, 'Finding 2', OTHER]);
  });

  test('a line in the margin of a single page stays', async () => {
    const { lines } = await read([await furnished(3, await wrap(SENTENCES, { ...COLUMN, y: 120 }))]);
    expect(texts(lines)).toContain('Harbour review, autumn');
  });

  test('a raised note number is not glued to its word, and the note follows the text', async () => {
    const note = '1 Counted by the harbour office.';
    const body = await wrap(SENTENCES, { ...COLUMN, y: 120 });
    const { lines, notes } = await read([
      [
        { text: 'Forty boats', x: 72, y: 80 },
        { text: '1', x: 129, y: 76, size: 6 },
        { text: 'came in.', x: 136, y: 80 },
        ...body,
        { text: note, x: 72, y: 760, size: 8 },
      ],
      [{ text: 'and then went home again.', x: 72, y: 120 }],
    ]);
    expect(texts(lines)[0]).toBe('Forty boats came in.');
    expect(texts(lines).at(-1)).toBe(note);
    expect(notes).toEqual(['The footnotes of “harbour.pdf” stand at the end of its text.']);
  });

  test('sideways text is left out with a note', async () => {
    const body = await wrap(SENTENCES, { ...COLUMN, y: 120 });
    const { lines, notes } = await read([[...body, { text: 'DRAFT', x: 30, y: 400, turned: true }]]);
    expect(texts(lines)).toEqual([SENTENCES]);
    expect(notes).toEqual(['Text printed sideways was left out on 1 of 1 pages.']);
  });
});

describe('columns and tables', () => {
  test('two columns are read one after the other, below the line that spans them', async () => {
    const title = 'The committee looked at two things this year, and this line runs across the whole page';
    const left = await wrap(`${SENTENCES} ${SENTENCES}`, { x: 60, y: 160, width: 225 });
    const right = await wrap(`${OTHER} ${OTHER}`, { x: 310, y: 160, width: 225 });
    const { lines } = await read([[{ text: title, x: 60, y: 120 }, ...left, ...right]]);
    expect(texts(lines)).toEqual([title, `${SENTENCES} ${SENTENCES}`, `${OTHER} ${OTHER}`]);
  });

  test('rows of a table have their cells parted by tabs', async () => {
    const rows = [
      ['Pier', 'Boats', 'Year'],
      ['North', '14', '2021'],
      ['South', '9', '2022'],
    ];
    const prints = rows.flatMap((cells, row) =>
      cells.map((text, cell) => ({ text, x: 72 + cell * 120, y: 300 + row * 16 })),
    );
    const { lines } = await read([[...(await wrap(SENTENCES, { ...COLUMN, y: 120 })), ...prints]]);
    expect(lines.slice(1)).toEqual(rows.map((cells) => ({ text: cells.join('\t'), role: 'row' })));
  });
});

describe('scans', () => {
  test('pages without text are counted in a note', async () => {
    const { notes } = await read([await wrap(SENTENCES, { ...COLUMN, y: 120 }), [], []]);
    expect(notes).toEqual(['2 of 3 pages without text (pages 2, 3).']);
  });

  test('a document of pictures alone is refused', async () => {
    await expect(read([[], []])).rejects.toThrow(
      '“harbour.pdf” has no text, only pictures of pages: run text recognition (OCR) on it first and import the result.',
    );
  });
});

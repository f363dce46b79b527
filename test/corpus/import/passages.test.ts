import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHeadings } from '../../../src/corpus/import/headings.ts';
import { splitIntoPassages } from '../../../src/corpus/import/passages.ts';
import { PARAGRAPH, readings, readStructure } from './structure.ts';

describe('paragraphs', () => {
  test('are passages of their section and subheading, sliced out of the kept text', () => {
    const { text, sections, passages } = readStructure(
      `1. Summary\n\n  ${PARAGRAPH}  \n\nBoats\n\n${PARAGRAPH}`,
    );
    expect(sections).toEqual(['1']);
    expect(passages.map(({ section, subheading, kind }) => [section, subheading, kind])).toEqual([
      ['1', null, 'paragraph'],
      ['1', 'Boats', 'paragraph'],
    ]);
    for (const { start, end } of passages) expect(text.slice(start, end)).toBe(PARAGRAPH);
  });

  test('read without bold marks, and keep them in the text', () => {
    const { text, passages } = readStructure('The quay is **very** full of boats today.');
    expect(passages.map(({ reading }) => reading)).toEqual(['The quay is very full of boats today.']);
    expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual([text]);
  });

  test('a short line above a list is its subheading, not a paragraph', () => {
    const { passages } = readStructure('The crews do\n\n  • a crane for the boats');
    expect(passages.map(({ subheading, reading }) => [subheading, reading])).toEqual([
      ['The crews do', 'a crane for the boats'],
    ]);
  });

  test('a section that opens twice is one section', () => {
    const { sections, passages } = readStructure(
      `IT\n\n${PARAGRAPH}\n\nHOUSING\n\n${PARAGRAPH}\n\nIT\n\nMore of it.`,
      'capitals',
    );
    expect(sections).toEqual(['IT', 'HOUSING']);
    expect(passages.map(({ section }) => section)).toEqual(['IT', 'HOUSING', 'IT']);
  });
});

describe('list items', () => {
  test('read with the words that introduce them; the span is the item alone', () => {
    const { text, passages } = readStructure(
      'It is slow. The harbour needs:\n\n  • a crane for the largest boats',
    );
    const item = passages[1];
    expect(item).toMatchObject({ kind: 'item', reading: 'The harbour needs: a crane for the largest boats' });
    expect(text.slice(item?.start, item?.end)).toBe('a crane for the largest boats');
  });

  test('of a deeper level read with the item above that introduces them, and the next item does not', () => {
    const annex = `Annex – what was said

- The way money is looked after:
 - The budget of the harbour was met in every single year
 - The harbour is willing and able to spend on its boats
- An appetite for trade with other ports
- Sound rules at the top:
 - Everybody knows what their work is`;
    expect(readings(annex)).toEqual([
      'The way money is looked after:',
      'The way money is looked after: The budget of the harbour was met in every single year',
      'The way money is looked after: The harbour is willing and able to spend on its boats',
      'An appetite for trade with other ports',
      'Sound rules at the top:',
      'Sound rules at the top: Everybody knows what their work is',
    ]);
  });

  test('of a few words become one list, because each alone says too little', () => {
    expect(
      readStructure('The harbour has:\n\n- Nets\n- Ropes\n- Cranes\n\nNothing else is needed at all.')
        .passages,
    ).toMatchObject([
      { reading: 'The harbour has:' },
      { kind: 'list', reading: 'The harbour has: Nets; Ropes; Cranes' },
      { kind: 'paragraph' },
    ]);
  });

  test('of two sections are two lists', () => {
    expect(readings('NETS\n\n- Mended\n- Sold\n\nROPES\n\n- Spliced\n- Sold', 'capitals')).toEqual([
      'Mended; Sold',
      'Spliced; Sold',
    ]);
  });

  test('with a figure in them stay apart', () => {
    expect(readings('- 40 boats\n- 20 crews')).toEqual(['40 boats', '20 crews']);
  });

  test('in the section of the recommendations are recommendations, elsewhere not', () => {
    const text = `1. Summary\n\n- Count the boats before the season begins\n\n2. Advice\n\n- Publish the tide tables in good time`;
    expect(
      readStructure(text, 'numbered', { recommendations: '2' }).passages.map(({ kind }) => kind),
    ).toEqual(['item', 'recommendation']);
  });
});

test('a numbered recommendation is its title and the paragraph below, although its number is that of a section', () => {
  const text = `1. Summary\n\n${PARAGRAPH}\n\n2. Advice\n\n1. Tide tables\n\n${PARAGRAPH}\n\n2. Nets\n\n${PARAGRAPH}\n\n3. Crews\n\n${PARAGRAPH}\n\n3. Method\n\nIt took a week to see all.`;
  const { sections, passages } = readStructure(text, 'numbered', { recommendations: '2' });
  expect(sections).toEqual(['1', '2', '3']);
  expect(passages.map(({ section, kind, reading }) => [section, kind, reading.slice(0, 12)])).toEqual([
    ['1', 'paragraph', 'The harbour '],
    ['2', 'recommendation', 'Tide tables:'],
    ['2', 'recommendation', 'Nets: The ha'],
    ['2', 'recommendation', 'Crews: The h'],
    ['3', 'paragraph', 'It took a we'],
  ]);
});

describe('a list marker alone on its line', () => {
  test.each(['a.', 'II.', '3', '12.'])('“%s” belongs to the paragraph below', (marker) => {
    const { text, passages } = readStructure(`${marker}\n\n${PARAGRAPH}\n\nThe next one stands alone.`);
    expect(passages.map(({ kind, reading }) => [kind, reading])).toEqual([
      ['item', PARAGRAPH],
      ['paragraph', 'The next one stands alone.'],
    ]);
    expect(text.slice(passages[0]?.start, passages[0]?.end)).toBe(`${marker}\n\n${PARAGRAPH}`);
  });

  test('above a heading, or at the end, is nothing', () => {
    expect(readings('b.\n\nHOUSING\n\nThe quay is full of boats.\n\n4', 'capitals')).toEqual([
      'The quay is full of boats.',
    ]);
  });
});

describe('a figure and its label', () => {
  test('belong together over up to six lines, and apart where the gap is wider', () => {
    const text =
      'HARBOUR LIFE\n\n225,300\nboats\nin all\n\n\n\n55% of the\ncrews\nare from\nother\ncoves\nnearby';
    expect(readStructure(text, 'capitals').passages.map(({ kind, reading }) => [kind, reading])).toEqual([
      ['figure', '225,300 boats in all'],
      ['figure', '55% of the crews are from other coves nearby'],
    ]);
  });

  test('belong together with a blank line between, whichever comes first', () => {
    expect(readings('31%\n\nof the crews hold a licence\n\n\nMean fee:\n\n£1,050', 'capitals')).toEqual([
      '31% of the crews hold a licence',
      'Mean fee: £1,050',
    ]);
  });

  test('are one span from the first line to the last', () => {
    const { text, passages } = readStructure('£33,920\naverage pay\nfor crews', 'capitals');
    expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual([text]);
  });

  test('are not seen in sentences that hold figures', () => {
    const text = '40 boats came in May.\n\nIn June, 50 boats came.';
    expect(readStructure(text).passages.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });
});

describe('a question', () => {
  test('is one passage with its answer on the next line', () => {
    const text =
      'How many boats have been and will be bought?\n40 boats by May\nWho mends the nets?\nThe crews do';
    expect(readStructure(text).passages.map(({ kind, reading }) => [kind, reading])).toEqual([
      ['answer', 'How many boats have been and will be bought? 40 boats by May'],
      ['answer', 'Who mends the nets? The crews do'],
    ]);
  });

  test('that another question or nothing follows has no answer', () => {
    expect(
      readStructure('Are there boats?\nAre there nets?\n\nThere are none at all.').passages,
    ).not.toContainEqual(expect.objectContaining({ kind: 'answer' }));
  });
});

describe('a table', () => {
  test('reads under the short line above it as its caption, and not under a paragraph', () => {
    const rows = 'Berth\tBoats\nNorth quay\t40';
    expect(readings(`Boats in May\n${rows}`)).toContain('Boats in May. Berth: North quay; Boats: 40');
    expect(readings(`${PARAGRAPH}\n${rows}`)).toContain('Berth: North quay; Boats: 40');
  });

  test('ends where a line has no tab', () => {
    const { passages } = readStructure('Berth\tBoats\nNorth quay\t40\nAnd that is all there is.');
    expect(passages.map(({ kind }) => kind)).toEqual(['row', 'paragraph']);
  });
});

describe('whatever the lines are', () => {
  const line = fc.constantFrom(
    ...[
      '',
      '',
      '1. Summary',
      '2. Advice',
      '2.1 Boats',
      '1. Tide tables',
      '3. Crews',
      'IT',
      'HOUSING',
      'Boats and nets',
    ],
    ...[
      '- Nets',
      ' - Ropes are sold here',
      '  • a crane for the boats',
      'The harbour needs:',
      PARAGRAPH,
      'a.',
      'II.',
      '3',
    ],
    ...[
      'Berth\tBoats',
      'North quay\t40',
      '\t50',
      'Who mends?',
      'The crews do',
      '225,300',
      '55% of the',
      'crews',
      '  ',
    ],
    ...['**Bold** words', '—', '“Quoted” words.', '£1,050'],
  );
  const role = fc.constantFrom(
    undefined,
    undefined,
    undefined,
    'paragraph' as const,
    'item' as const,
    'heading' as const,
  );
  const style = fc.constantFrom('auto' as const, 'numbered' as const, 'capitals' as const, 'listed' as const);
  const document = fc.array(
    fc.tuple(line, role).map(([text, given]) => (given && text ? { text, role: given } : { text })),
    { maxLength: 25 },
  );

  test('passages are trimmed slices of the kept text, in order and apart', () => {
    fc.assert(
      fc.property(document, style, (lines, headings) => {
        const { text, sections, passages } = splitIntoPassages(lines, {
          headings: { style: headings, list: ['Boats and nets'] },
          recommendations: '2',
        });
        expect(text).toBe(lines.map((each) => each.text).join('\n'));
        let end = 0;
        for (const passage of passages) {
          const words = text.slice(passage.start, passage.end);
          expect(passage.start).toBeGreaterThanOrEqual(end);
          expect(words).toBe(words.trim());
          expect(words).not.toBe('');
          expect(passage.reading).not.toBe('');
          if (passage.section !== '') expect(sections).toContain(passage.section);
          end = passage.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no paragraph, item or figure is lost', () => {
    fc.assert(
      fc.property(document, style, (lines, headings) => {
        const hints = { style: headings, list: [] };
        const { text, passages } = splitIntoPassages(lines, { headings: hints, recommendations: null });
        const titles = findHeadings(lines, hints);
        let start = 0;
        lines.forEach((each, index) => {
          const at = start;
          start += each.text.length + 1;
          if (
            !/^(?:[-•\s]*(?:Nets|Ropes|a crane)|The harbour (?:needs|has)|The crews|55%|£|“)/.test(each.text)
          )
            return;
          // A short line above a list or a long paragraph is the title of what follows.
          if (titles.has(index)) return;
          const words = each.text.replace(/^\s*[-•]\s+/, '').trim();
          const place = text.indexOf(words, at);
          expect(
            passages.some((passage) => passage.start <= place && passage.end >= place + words.length),
          ).toBe(true);
        });
      }),
      {
        numRuns: 500,
        examples: [[[{ text: 'The crews do' }, { text: '' }, { text: '  • a crane for the boats' }], 'auto']],
      },
    );
  });
});

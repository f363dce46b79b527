import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/corpus/import/lines.ts';
import { readTable } from '../../../src/corpus/import/tables.ts';

/** Reads lines as the rows of one table and gives the readings with the words they stand for. */
function read(lines: readonly string[], caption: string | null = null) {
  const text = lines.join('\n');
  let start = 0;
  const rows = lines.map((line) => {
    const row = { text: line, start };
    start += line.length + 1;
    return row;
  });
  return readTable(rows, caption).map((row) => ({
    reading: row.reading,
    words: text.slice(row.start, row.end),
  }));
}
const readings = (...given: Parameters<typeof read>) => read(...given).map(({ reading }) => reading);

describe('a table with a header', () => {
  test('is read row by row, each cell with its header cell', () => {
    expect(read(['Berth\tCapacity\tBoats', 'North quay\t460\t419', 'South quay\t204\t129'])).toEqual([
      { reading: 'Berth: North quay; Capacity: 460; Boats: 419', words: 'North quay\t460\t419' },
      { reading: 'Berth: South quay; Capacity: 204; Boats: 129', words: 'South quay\t204\t129' },
    ]);
  });

  test('stands under its caption', () => {
    expect(readings(['Berth\tBoats', 'North\t4'], 'Boats in May')).toEqual([
      'Boats in May. Berth: North; Boats: 4',
    ]);
  });

  test('carries a merged first cell down', () => {
    const table = [
      'Priority\tDeliverable\tBy',
      'Quays\tA new crane\t2025',
      '\tA new wall\t2028',
      'Nets\tA net loft\t2025',
    ];
    expect(readings(table)).toEqual([
      'Priority: Quays; Deliverable: A new crane; By: 2025',
      'Priority: Quays; Deliverable: A new wall; By: 2028',
      'Priority: Nets; Deliverable: A net loft; By: 2025',
    ]);
  });

  test('puts a row right that has lost its leading tab', () => {
    const table = ['Priority\tDeliverable\tBy', 'Quays\tA new crane\t2025', 'A new wall\t2028'];
    expect(readings(table)[1]).toBe('Priority: Quays; Deliverable: A new wall; By: 2028');
  });

  test('a first row that is one cell short has lost its last cell: there is nothing to carry down', () => {
    expect(readings(['Priority\tDeliverable\tBy', 'Quays\tA new crane'])).toEqual([
      'Priority: Quays; Deliverable: A new crane',
    ]);
  });

  test('leaves out empty cells, and rows that hold nothing but their first cell', () => {
    expect(readings(['Berth\tCapacity\tBoats', 'North quay\t\t4', 'South quay\t\t'])).toEqual([
      'Berth: North quay; Boats: 4',
    ]);
  });

  test('shows the HTML in its cells as text', () => {
    const cell = '<p>Work has begun:</p><ul><li>piles are in</li><li>cranes are due</li></ul>';
    expect(readings(['Deliverable\tProgress', `A **new** wall\t${cell}`])).toEqual([
      'Deliverable: A new wall; Progress: Work has begun:; piles are in; cranes are due',
    ]);
  });
});

describe('a table without a header', () => {
  test('is a grid of statements, each with its own span', () => {
    expect(read(['4 boats came \t The quay is full', '\tCrews come'])).toEqual(
      ['4 boats came', 'The quay is full', 'Crews come'].map((words) => ({ reading: words, words })),
    );
  });

  test('is seen where the first row begins with a figure or is a sentence', () => {
    const sentence = 'Every boat that moors here has been seen by the harbour master and is sound';
    expect(readings(['£33,920\taverage fee', '4\tboats in all'])).toEqual(['average fee', 'boats in all']);
    expect(readings([`${sentence}\tso they say`, 'Nets\tsold'])).toHaveLength(4);
  });
});

test('every row is a trimmed span of the text, and what its cells say stands in its reading', () => {
  const cell = fc.stringMatching(/^[a-z]{3,8}( [a-z]{1,8}){0,2}$/);
  const row = fc.array(cell, { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (rows) => {
      const [, ...body] = rows;
      const found = read(rows.map((cells) => cells.join('\t')));
      expect(found).toHaveLength(body.length);
      body.forEach((cells, at) => {
        expect(found[at]?.words).toBe(cells.join('\t'));
        for (const each of cells) expect(found[at]?.reading).toContain(each);
      });
    }),
  );
});

describe('plain text', () => {
  test('drops tags and bold marks and keeps the paragraphs of a cell apart', () => {
    expect(plainText('<p>One.</p> <p>**Two**</p>')).toBe('One.; Two');
    expect(plainText('a < b and 3 > 2')).toBe('a < b and 3 > 2');
  });

  test('has no white space to spare', () => {
    expect(plainText(' one\u00a0 two\n three ')).toBe('one two three');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLines } from '../../../src/corpus/import/clean.ts';
import { filled, PARAGRAPH, toLines } from './structure.ts';

const clean = (text: string, furniture: readonly string[] = []) => cleanLines(toLines(text), furniture);
const LONG = `${PARAGRAPH.slice(0, -1)} still, although crews complain of silo working or`;

describe('a sentence that a page break has cut in two', () => {
  test('is one line again, with one space in the place of the break', () => {
    const { lines, leftOut } = clean(`${LONG}\n\n\ndisconnect on the quay.\n\nNext.`);
    expect(filled(lines)).toEqual([`${LONG} disconnect on the quay.`, 'Next.']);
    expect(leftOut).toEqual([]);
  });

  test('is one line again after a comma, and over a page number', () => {
    const { lines, leftOut } = clean(`${LONG},\n\nPage 4 of 9\n\ndisconnect.`);
    expect(filled(lines)).toEqual([`${LONG}, disconnect.`]);
    expect(leftOut).toEqual([{ text: 'Page 4 of 9', reason: 'page furniture' }]);
  });

  test('is one line again over two page breaks', () => {
    expect(filled(clean(`${LONG}\n\nin small\n\ncoves.`).lines)).toEqual([`${LONG} in small coves.`]);
  });

  test.each([
    ['ends its sentence', `${LONG}.`, 'boats come.'],
    ['introduces a list', `${LONG}:`, 'boats come.'],
    ['is a label and no paragraph', 'average rent', 'for a berth'],
    ['goes on with a capital', LONG, 'Boats come.'],
    ['goes on with a lone list marker', LONG, 'a.'],
    ['goes on with a list item', LONG, 'ii) boats come'],
    ['is a table row', `${LONG}\tboats`, 'come'],
    ['meets a table row', LONG, 'boats\tcome'],
  ])('is not suspected where a line %s', (_, head, tail) => {
    expect(filled(clean(`${head}\n\n${tail}`).lines)).toEqual([head, tail]);
  });

  test('is not suspected in lines that follow at once, nor where the format says item or heading', () => {
    expect(filled(clean(`${LONG}\ndisconnect.`).lines)).toHaveLength(2);
    const lines = [{ text: LONG, role: 'item' as const }, { text: '' }, { text: 'disconnect.' }];
    expect(filled(cleanLines(lines, []).lines)).toHaveLength(2);
  });
});

describe('page furniture', () => {
  test('is left out as whole lines, or by their beginnings, and reported', () => {
    const { lines, leftOut } = clean('**HARBOUR**\n2040\nHARBOUR LIFE\nDownload 81 Kb\nText.', [
      'HARBOUR',
      '2040',
      'Download…',
    ]);
    expect(filled(lines)).toEqual(['HARBOUR LIFE', 'Text.']);
    expect(leftOut.map(({ text }) => text)).toEqual(['**HARBOUR**', '2040', 'Download 81 Kb']);
  });

  test.each(['Page 3', 'page 12 of 40', '- 7 -', '– 7 –'])('“%s” is a page number', (line) => {
    expect(filled(clean(`Text.\n${line}\nMore.`).lines)).toEqual(['Text.', 'More.']);
  });

  test.each(['See page 85', '- 7 boats -', '7'])('“%s” is text', (line) => {
    expect(filled(clean(line).lines)).toEqual([line]);
  });
});

describe('a contents list', () => {
  const entries = ['Quays\t2\tNets\t30', 'Tides\t4\tCranes\t31', 'Boats\t9', 'Crews\t11', 'Storms\t12'];

  test('of tabbed lines below its word goes with it, and the text below stays', () => {
    const { lines, leftOut } = clean(`CONTENTS\n\n${entries.join('\n\n')}\n\nQUAYS\n\nText.\n\nBoats\t9`);
    expect(filled(lines)).toEqual(['QUAYS', 'Text.', 'Boats\t9']);
    expect(leftOut.map(({ reason }) => reason)).toEqual(Array(6).fill('contents list'));
  });

  test('of dotted lines goes too', () => {
    const dotted = ['Quays', 'Tides', 'Boats', 'Crews', 'Storms'].map((title, at) => `${title} ..... ${at}`);
    expect(filled(clean(`Table of contents\n${dotted.join('\n')}\nText.`).lines)).toEqual(['Text.']);
  });

  test('is not seen in a small table, nor without its word', () => {
    const few = `Contents\n${entries.slice(0, 4).join('\n')}`;
    expect(filled(clean(few).lines)).toHaveLength(5);
    expect(filled(clean(entries.join('\n')).lines)).toHaveLength(5);
  });
});

test('cleaning adds and loses nothing but what it reports, and the space of a break', () => {
  const line = fc.constantFrom(
    '',
    LONG,
    PARAGRAPH,
    'disconnect on the quay',
    'a.',
    'Page 3',
    'HARBOUR',
    'Boats\t9',
  );
  const letters = (texts: readonly string[]) => texts.join('').replace(/\s/g, '');
  fc.assert(
    fc.property(fc.array(line), (texts) => {
      const { lines, leftOut } = cleanLines(
        texts.map((text) => ({ text })),
        ['HARBOUR'],
      );
      const left = leftOut.map(({ text }) => text);
      const kept = texts.filter((text) => !left.includes(text.trim()));
      expect(letters(lines.map(({ text }) => text))).toBe(letters(kept));
    }),
  );
});

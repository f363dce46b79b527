import { describe, expect, test } from 'vitest';
import { findHeadings, type HeadingHints } from '../../../src/corpus/import/headings.ts';
import { PARAGRAPH, toLines } from './structure.ts';

function headings(
  text: string,
  style: HeadingHints['style'] = 'auto',
  list: readonly string[] = [],
): string[] {
  const found = findHeadings(toLines(text), { style, list });
  return [...found]
    .sort(([one], [other]) => one - other)
    .map(([, { kind, label }]) => (kind === 'section' ? label : `> ${label}`));
}

describe('numbered headings', () => {
  test('open sections and sections of sections', () => {
    const text = `1. Summary\n\n${PARAGRAPH}\n\n4.1 is no heading here\n\n2. Detail\n\n2.1 Boats\n\n2.2. Nets\n\n3 Next steps`;
    expect(headings(text)).toEqual(['1', '2', '2.1', '2.2', '3']);
  });

  test('are not confused with the numbered recommendations inside a section', () => {
    const items = Array.from({ length: 10 }, (_, at) => `${at + 1}. Topic ${at + 1}\n\n${PARAGRAPH}`);
    const text = `1. Summary\n\n2. Recommendations\n\n${items.join('\n\n')}\n\n3. Method\n\n3.1 Team\n\n3.2 Scope`;
    expect(headings(text, 'numbered')).toEqual(['1', '2', '3', '3.1', '3.2']);
  });

  test('are not confused with numbered questions or themes', () => {
    const themes = '1. Boats – are they sound?\n2. Nets – who mends them?\n3. Tides';
    expect(
      headings(`1. Summary\n\n2. Method\n\n${themes}\n\n3. Findings\n\n3.1 A\n\n3.2 B`, 'numbered'),
    ).toEqual([...['1', '2', '3', '3.1', '3.2']]);
  });

  test.each([
    '1. The boats were counted.',
    '1. Boats,',
    '1. Are the boats sound?',
    `1. ${PARAGRAPH} ${PARAGRAPH}`,
  ])('“%s” opens no section', (line) => {
    expect(headings(line, 'numbered')).toEqual([]);
  });
});

describe('headings in capitals', () => {
  test('may be as short as two letters', () => {
    expect(headings(`IT\n\n${PARAGRAPH}\n\nHOUSING\n\n${PARAGRAPH}`)).toEqual(['IT', 'HOUSING']);
  });

  test('may hold figures and signs', () => {
    expect(headings("HARBOUR'S ROAD MAP TO 2040\n\nHEALTH – A PLAN")).toEqual([
      "HARBOUR'S ROAD MAP TO 2040",
      'HEALTH – A PLAN',
    ]);
  });

  test.each(['£1,050', '(UK', 'A', '55% OF BOATS', 'Harbour', 'THE END.', 'BOATS\tNETS'])(
    'are not seen in “%s”',
    (line) => {
      expect(headings(line, 'capitals')).toEqual([]);
    },
  );

  test('that stand twice open their section twice', () => {
    expect(headings(`HOUSING\n\n${PARAGRAPH}\n\nIT\n\n${PARAGRAPH}\n\nHOUSING\n\n${PARAGRAPH}`)).toHaveLength(
      3,
    );
  });
});

describe('listed headings', () => {
  test('are whole lines, or beginnings that end in “…”, and nothing else is a heading', () => {
    const text = `Business\n${PARAGRAPH}\nLeadership: how we know\n${PARAGRAPH}\nOther\n\n${PARAGRAPH}\nAnnex A`;
    expect(headings(text, 'listed', ['Business', 'Leadership…'])).toEqual([
      'Business',
      'Leadership: how we know',
    ]);
  });

  test('add to what another style finds', () => {
    expect(headings('HOUSING\n\nCase Study: boats', 'capitals', ['Case Study…'])).toEqual([
      'HOUSING',
      'Case Study: boats',
    ]);
  });
});

describe('an annex', () => {
  test.each([
    ['Annex – what was presented', 'Annex'],
    ['Annex A: the team', 'Annex A'],
    ['Appendix 12', 'Appendix 12'],
    ['Annex – A plan', 'Annex'],
  ])('“%s” is cited as %s', (line, label) => {
    expect(headings(line, 'numbered')).toEqual([label]);
  });

  test.each(['Annexed coves', 'Annex B of the plan lists the boats.', 'The Annex'])(
    'is not seen in “%s”',
    (line) => {
      expect(headings(line, 'numbered')).toEqual([]);
    },
  );
});

describe('subheadings', () => {
  test('are short lines above a paragraph or a list', () => {
    expect(headings(`Boats and nets\n\n${PARAGRAPH}\n\nTides\n\n- high\n- low`, 'numbered')).toEqual([
      '> Boats and nets',
      '> Tides',
    ]);
  });

  test.each([
    ['ends like a sentence', 'Boats and nets.', PARAGRAPH],
    ['introduces something', 'Boats and nets:', PARAGRAPH],
    ['starts in lower case', 'boats and nets', PARAGRAPH],
    ['stands above a short line', 'Boats and nets', 'Tides'],
    ['is a list item', '- Boats and nets', PARAGRAPH],
    ['is a figure', '225,300', PARAGRAPH],
  ])('are not seen in a line that %s', (_, line, below) => {
    expect(headings(`${line}\n\n${below}`, 'numbered')).toEqual([]);
  });

  test('are not seen in the last line of a paragraph, nor far above the next one', () => {
    expect(headings(`The quay\nBoats and nets\n\n${PARAGRAPH}`, 'numbered')).toEqual([]);
    expect(headings(`Boats and nets\n\n\n\n${PARAGRAPH}`, 'numbered')).toEqual([]);
  });
});

test('where the format marks its headings, the two highest levels are sections, deeper ones subheadings', () => {
  const lines = [1, 2, 3].map((level) => ({ text: `Level ${level}`, role: 'heading' as const, level }));
  const found = findHeadings([...lines, { text: 'CAPITALS', role: 'paragraph' }], {
    style: 'auto',
    list: [],
  });
  expect([...found.values()].map(({ kind, label }) => [kind, label])).toEqual([
    ['section', 'Level 1'],
    ['section', 'Level 2'],
    ['subheading', 'Level 3'],
  ]);
});

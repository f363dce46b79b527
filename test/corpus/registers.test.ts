import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  loadDeliverables,
  loadDisputedFigures,
  loadGlossary,
  loadRecommendations,
} from '../../src/corpus/registers.ts';
import { makeFolder } from './import-command/harbour.ts';

const write = (text: string) => join(makeFolder({ 'register.yml': text }), 'register.yml');

describe('the recommendations', () => {
  const item = (id: string, more = '') =>
    `- {id: ${id}, source: peers-2020, number: 1, title: Tides, asks: " Publish the tides. ", section: "2", anchor: tide tables${more}}\n`;

  test('need no more than what the report says; the rest is empty until the council fills it', () => {
    expect(loadRecommendations(write(item('peers-2020/R1')))).toEqual([
      {
        ...{ id: 'peers-2020/R1', source: 'peers-2020', number: 1, numbered: true, title: 'Tides' },
        ...{ asks: 'Publish the tides.', section: '2', anchor: 'tide tables', related: [], themes: [] },
        ...{ dates: [], aliases: [], owner: null, leadMember: null, deputy: null },
      },
    ]);
  });

  test('keep their order and their owners', () => {
    const read = loadRecommendations(write(item('a/R2', ', owner: Ann Otter') + item('a/R1')));
    expect(read.map(({ id, owner }) => [id, owner])).toEqual([
      ['a/R2', 'Ann Otter'],
      ['a/R1', null],
    ]);
  });

  test.each([
    ['an id of another form', item('R1'), /0\.id: an id looks like cpc-2024\/R5/],
    ['a section number without quotation marks', item('a/R1').replace('"2"', '2'), /0\.section/],
    ['no anchor', item('a/R1').replace(', anchor: tide tables', ''), /0\.anchor/],
  ])('with %s are refused, with the place', (_, text, fault) => {
    expect(() => loadRecommendations(write(text))).toThrow(fault);
  });
});

describe('the deliverables', () => {
  const file = (entry: string) =>
    write(
      `source: plan\nsection: ROAD MAP\nthemes: [vision]\nreported: May 2020\ndeliverables:\n  - {id: plan/D01, priority: Quays, deliverable: A new quay will stand., anchor: new quay, tracked: false, ${entry}}\n`,
    );

  test('are findings that say what is due, by when, and the state that was reported', () => {
    expect(loadDeliverables(file('state: underway, detail: Piles are in., by: 2025'))).toEqual([
      {
        ...{ id: 'plan/D01', source: 'plan', section: 'ROAD MAP', anchors: ['new quay'], themes: ['vision'] },
        ...{ stance: 'commitment', voice: 'council', figures: [], asked: [], phrases: [] },
        statement:
          'Road-map deliverable (Quays, due by 2025): A new quay will stand. State reported in May 2020: under way. Piles are in.',
      },
    ]);
  });

  test('claim no date and no detail where there is none', () => {
    const [finding] = loadDeliverables(file('state: unclear, detail: null, by: null'));
    expect(finding?.statement).toBe(
      'Road-map deliverable (Quays): A new quay will stand. State reported in May 2020: not clear from the table.',
    );
  });

  test('take no state of their own making', () => {
    expect(() => loadDeliverables(file('state: green, detail: null, by: null'))).toThrow(
      /deliverables\.0\.state/,
    );
  });
});

describe('the disputed figures', () => {
  const place = '{figure: 39, says: x, source: a, section: "1", anchor: y}';
  const file = (figures: string, words = '[boats]') =>
    write(`- {id: boats, about: boats, words: ${words}, figures: [${figures}]}\n`);

  test('are at least two places, with or without a note', () => {
    const read = loadDisputedFigures(file(`${place}, ${place}`.replaceAll('39', '"39"')));
    expect(read).toMatchObject([{ id: 'boats', note: null, figures: [{ figure: '39' }, { figure: '39' }] }]);
  });

  test('of one place, or without words to find them by, are refused', () => {
    const quoted = place.replace('39', '"39"');
    expect(() => loadDisputedFigures(file(quoted))).toThrow(/0\.figures/);
    expect(() => loadDisputedFigures(file(`${quoted}, ${quoted}`, '[]'))).toThrow(/0\.words/);
  });
});

describe('the glossary', () => {
  const file = (local: string) =>
    write(
      `general:\n  abbreviations: {TA: temporary accommodation, DA: [domestic abuse, dispersed accommodation]}\n  synonyms: [[boat, vessel]]\nlocal: ${local}\nthemes:\n  - {id: quays, title: Quays, words: [quay]}\n`,
    );

  test('puts the general and the local part together', () => {
    const glossary = loadGlossary(
      file('{abbreviations: {HB: Harbour Board}, synonyms: [[the club, the Gulls]]}'),
    );
    expect(glossary.abbreviations).toEqual([
      { short: 'TA', long: ['temporary accommodation'] },
      { short: 'DA', long: ['domestic abuse', 'dispersed accommodation'] },
      { short: 'HB', long: ['Harbour Board'] },
    ]);
    expect(glossary.synonyms).toEqual([
      ['boat', 'vessel'],
      ['the club', 'the Gulls'],
    ]);
  });

  test('needs no local part worth the name', () => {
    expect(loadGlossary(file('{}')).synonyms).toEqual([['boat', 'vessel']]);
  });

  test('refuses a group of one term, and a key given twice', () => {
    expect(() => loadGlossary(file('{synonyms: [[alone]]}'))).toThrow(/local\.synonyms\.0/);
    expect(() => loadGlossary(file('{abbreviations: {HB: a, HB: b}}'))).toThrow(/could not be read/);
  });
});

test('a register that a council does without is empty, but a faulty one is named', () => {
  expect(loadDisputedFigures('/nowhere/disputed-figures.yml')).toEqual([]);
  expect(loadDeliverables('/nowhere/deliverables.yml')).toEqual([]);
  const file = write('- {id: [');
  expect(() => loadDisputedFigures(file)).toThrow(new RegExp(`${file} could not be read`));
});

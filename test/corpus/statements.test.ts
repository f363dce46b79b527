import { describe, expect, test } from 'vitest';
import { listStatements } from '../../src/corpus/statements.ts';
import { importText, makeCorpus, makeFinding } from './documents.ts';

const report = importText(`1. Summary

The quay is full of boats, and the crews are proud.

We thank everybody who showed us round the harbour.

The harbour needs:

- The harbour needs a crane that lifts the largest boats.

2. Recommendations

Publish the tide tables before the season begins.
`);
const RECOMMENDATION = {
  ...{ id: 'peers-2020/R1', source: 'peers-2020', number: 1, numbered: false, title: 'Tide tables' },
  ...{
    asks: 'Publish them.',
    section: '2',
    anchor: 'tide tables before',
    related: [],
    themes: [],
    dates: [],
  },
  ...{ aliases: [], owner: null, leadMember: null, deputy: null },
};
const leaveOut = (...words: string[]) => ({
  digests: [
    {
      source: 'peers-2020',
      findings: [],
      notSummarised: words.map((each) => ({ words: each, reason: 'courtesy' })),
    },
  ],
});
const statementsWith = (...given: Parameters<typeof makeCorpus>) => listStatements(makeCorpus(...given));

describe('the statements of a corpus', () => {
  test('are the findings first, with the passages they rest on, then passages without a finding', () => {
    const statements = statementsWith([report], [makeFinding({ anchors: ['full of boats'] })]);
    expect(statements[0]).toMatchObject({
      id: 'peers-2020#1',
      text: 'Peers praise the quay.',
      year: 2020,
      passages: [{ section: '1' }],
    });
    expect(statements.slice(1).map(({ text, finding }) => [text.slice(0, 14), finding])).toEqual([
      ['We thank every', null],
      ['The harbour ne', null],
      ['Publish the ti', null],
    ]);
  });

  test('without the documents are the findings alone', () => {
    const statements = statementsWith([], [makeFinding()], {
      sources: new Map([['peers-2020', report.entry.source]]),
    });
    expect(statements).toMatchObject([{ id: 'peers-2020#1', section: '1', year: 2020, passages: [] }]);
  });

  test('a passage that the digest leaves out on purpose is none', () => {
    const texts = statementsWith([report], [], leaveOut('We thank everybody')).map(({ text }) => text);
    expect(texts).toHaveLength(3);
    expect(texts.join()).not.toContain('We thank');
  });

  test('leaving out a lead-in does not leave out the items below it, whose readings begin with it', () => {
    const items = statementsWith([report], [], leaveOut('The harbour needs:')).map(({ text }) => text);
    expect(items).toContain('The harbour needs: The harbour needs a crane that lifts the largest boats.');
    expect(items).not.toContain('The harbour needs:');
  });

  test('words from the middle of a passage leave nothing out', () => {
    expect(statementsWith([report], [], leaveOut('thank', 'boats', 'the'))).toHaveLength(4);
  });

  test('a lead-in and a heading state nothing', () => {
    const texts = statementsWith([report], []).map(({ text }) => text);
    expect(texts).not.toContain('The harbour needs:');
    expect(texts.some((text) => text.startsWith('The harbour needs: The harbour'))).toBe(true);
  });
});

describe('a statement belongs to a recommendation', () => {
  const recommendationOf = (fields: Parameters<typeof makeFinding>[0]) =>
    statementsWith([report], [makeFinding({ section: '2', ...fields })], {
      recommendations: [RECOMMENDATION],
    })[0]?.recommendation;

  test('if it sums up the recommendation’s own paragraph', () => {
    expect(recommendationOf({ anchors: ['Publish the tide tables before the season'] })).toBe(
      'peers-2020/R1',
    );
    expect(recommendationOf({ anchors: ['tables before', 'tide tables before'] })).toBe('peers-2020/R1');
  });

  test('not if it stands elsewhere, in the section or in the corpus', () => {
    expect(recommendationOf({ anchors: ['season begins'] })).toBeNull();
    expect(recommendationOf({ section: '1', anchors: ['tide tables before'] })).toBeNull();
    expect(recommendationOf({ source: 'other', anchors: ['tide tables before'] })).toBeNull();
  });

  test('not if it sums up the whole list of recommendations', () => {
    expect(recommendationOf({ anchors: ['tide tables before', 'a', 'b'] })).toBeNull();
  });
});

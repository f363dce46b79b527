import { describe, expect, test } from 'vitest';
import { isSameSection, linkFindings } from '../../src/corpus/link.ts';
import { importText, makeFinding } from './documents.ts';

const LONG =
  'It is long enough to stand below a subheading, because it tells of the boats, the nets and the tides.';
const TEXT = `1. Summary

The quay is full of boats, and the quay is safe.

2. Detail

Context

The quay is${'\u00a0'}full again, say the crews who moor there. ${LONG}

The nets are mended.

3. Outlook

Context

The quay will grow. ${LONG}
`;
const { document } = importText(TEXT);
const textOf = (at: { start: number; end: number } | undefined) => document.text.slice(at?.start, at?.end);
const link = (section: string, ...anchors: string[]) => {
  const { passagesOf, faults } = linkFindings([makeFinding({ section, anchors })], [document]);
  return { passages: passagesOf.get('peers-2020#1') ?? [], faults };
};

describe('linking a finding to its passages', () => {
  test('takes the passage of its section that holds the anchor', () => {
    const { passages, faults } = link('1', 'the quay is safe');
    expect(passages.map(textOf)).toEqual(['The quay is full of boats, and the quay is safe.']);
    expect(faults).toEqual([]);
  });

  test('a space typed by a person finds the no-break space of the document', () => {
    expect(link('2', 'quay is full again').faults).toEqual([]);
  });

  test('two anchors in one passage give it once, in two passages give both', () => {
    expect(link('1', 'full of boats', 'quay is safe').passages).toHaveLength(1);
    expect(link('2', 'full again', 'nets are mended').passages).toHaveLength(2);
  });

  test('an anchor of another section is a fault', () => {
    const { passages, faults } = link('1', 'nets are mended');
    expect(passages).toEqual([]);
    expect(faults).toMatchObject([{ anchor: 'nets are mended', found: 0 }]);
  });

  test('an anchor that stands in two passages is a fault, and gives one of them', () => {
    const { passages, faults } = link('2', 'nets');
    expect(faults).toMatchObject([{ anchor: 'nets', found: 2 }]);
    expect(passages).toHaveLength(1);
  });

  test('the words of a subheading stand for the first passage below it, in every section that has it', () => {
    for (const [section, begins] of [
      ['2', 'The quay is'],
      ['3', 'The quay will'],
    ] as const) {
      const { passages, faults } = link(section, 'Context');
      expect(faults).toEqual([]);
      expect(textOf(passages[0])).toMatch(new RegExp(`^${begins}`));
    }
  });

  test('a finding of a document that is not at hand is neither linked nor at fault', () => {
    const { passagesOf, faults } = linkFindings([makeFinding({ source: 'elsewhere' })], [document]);
    expect([passagesOf.size, faults.length]).toEqual([0, 0]);
  });
});

test('the digest may shorten a heading to what stands before its colon, and no further', () => {
  expect(isSameSection('MARMOT TOWN: HEALTH', 'MARMOT TOWN')).toBe(true);
  expect(isSameSection('MARMOT TOWN: HEALTH', 'MARMOT')).toBe(false);
  expect(isSameSection('4.1', '4')).toBe(false);
});

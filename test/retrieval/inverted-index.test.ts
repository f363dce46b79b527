import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { createInvertedIndex } from '../../src/retrieval/inverted-index.ts';

const WEIGHTS = { text: 1, behind: 0.5 };
const words = (text: string) => text.split(' ').filter(Boolean);
const entry = (text: string, behind = '') => ({ text: words(text), behind: words(behind) });
const ask = (text: string) => new Map(words(text).map((word) => [word, 1]));

const index = createInvertedIndex(
  [entry('ferry pier'), entry('ferry ferry rota'), entry('rota', 'ferry'), entry('council', 'pier')],
  WEIGHTS,
);

describe('the inverted index', () => {
  test('finds the entries that hold a term, the fuller one first', () => {
    expect(index.search(ask('ferry rota'), 9).entries).toEqual([1, 2, 0]);
  });

  test('tells which fields hold which term', () => {
    const found = index.search(ask('sunday rota ferry'), 9);
    const rank = found.entries.indexOf(2);
    const held = (fields: ('text' | 'behind')[]) =>
      [-1, 0, 1, 2].filter((term) => found.within(fields)(rank, term));
    expect([held(['text']), held(['behind']), held(['text', 'behind']), held([])]).toEqual([
      [1],
      [2],
      [1, 2],
      [],
    ]);
  });

  test('counts an entry once, in however many fields and however often it holds a term', () => {
    expect([index.frequency('ferry'), index.frequency('pier'), index.frequency('sunday')]).toEqual([3, 2, 0]);
  });

  test('finds nothing for terms that nobody holds, and in nothing', () => {
    expect(index.search(ask('sunday'), 9).entries).toEqual([]);
    expect(createInvertedIndex([], WEIGHTS).search(ask('ferry'), 9).entries).toEqual([]);
  });
});

const term = fc.constantFrom(...'abcdefgh'.split(''));
const terms = fc.array(term, { maxLength: 12 });
const entries = fc.array(fc.record({ text: terms, behind: terms }), { minLength: 1, maxLength: 40 });
const query = fc.dictionary(term, fc.double({ min: 0.1, max: 3, noNaN: true }), { minKeys: 1 });

/** MiniSearch over the same terms: the scores that it gives are the measure. */
function searchPlainly(list: readonly { text: string[]; behind: string[] }[], asked: Record<string, number>) {
  const plain = new MiniSearch({
    fields: ['text', 'behind'],
    tokenize: words,
    processTerm: (word) => word,
    searchOptions: { boost: WEIGHTS, boostTerm: (word) => asked[word] ?? 1 },
  });
  plain.addAll(list.map(({ text, behind }, id) => ({ id, text: text.join(' '), behind: behind.join(' ') })));
  return plain.search(Object.keys(asked).join(' '));
}

describe('laws', () => {
  test('entries score as MiniSearch scores them', () => {
    fc.assert(
      fc.property(entries, query, (list, asked) => {
        const found = createInvertedIndex(list, WEIGHTS).search(new Map(Object.entries(asked)), 99);
        const expected = searchPlainly(list, asked);
        expect(found.entries).toHaveLength(expected.length);
        for (const { id, score } of expected)
          expect(found.scores[found.entries.indexOf(id)]).toBeCloseTo(score, 6);
      }),
    );
  });

  test('the best few are the first of all', () => {
    fc.assert(
      fc.property(entries, query, fc.integer({ min: 1, max: 10 }), (list, asked, most) => {
        const made = createInvertedIndex(list, WEIGHTS);
        const all = made.search(new Map(Object.entries(asked)), 99);
        const { entries: best, scores } = made.search(new Map(Object.entries(asked)), most);
        expect([best, scores]).toEqual([all.entries.slice(0, most), all.scores.slice(0, most)]);
      }),
    );
  });
});

import { expect, it } from 'vitest';
import { newestToldFirst } from '../../src/answers/newest-told.ts';
import type { Query } from '../../src/retrieval/query.ts';
import type { Hit } from '../../src/retrieval/retriever.ts';

const hit = (text: string, score: number, coverage = 1) =>
  ({ score, coverage, statement: { text, year: 2023 } }) as Hit;
const asked = (current: boolean) => ({ current, shape: 'finding' }) as Query;
const HITS = [hit('In 2019 it was failing.', 1.5), hit('It is hard.', 0.8), hit('In 2022 it passed.', 0.7)];
const textsOf = (hits: readonly Hit[]) => hits.map(({ statement }) => statement.text);

it('puts the newest judgement before the one it replaced, where it is asked how it is now', () => {
  expect(textsOf(newestToldFirst(HITS, asked(true)))).toEqual([
    'It is hard.',
    'In 2022 it passed.',
    'In 2019 it was failing.',
  ]);
  expect(newestToldFirst(HITS, asked(false))).toEqual(HITS);
});

it('goes by years that had come, of statements on the same subject', () => {
  const hits = [
    hit('In 2019 it was failing.', 1.5),
    hit('By 2030 it will be well.', 0.9),
    hit('In 2022 the port grew.', 0.8, 0.4),
  ];
  expect(newestToldFirst(hits, asked(true))).toEqual(hits);
});

import { expect, it } from 'vitest';
import { newestToldFirst } from '../../src/answers/newest-told.ts';
import type { Hit } from '../../src/retrieval/hit.ts';
import type { Query } from '../../src/retrieval/query.ts';

const hit = (text: string, score: number, coverage = 1, stance = 'fact') =>
  ({ score, coverage, statement: { text, stance, year: 2023 } }) as Hit;
const asked = (current: boolean, text = 'how is it') =>
  ({ current, text, shape: 'finding', years: [] as number[] }) as unknown as Query;
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

it('puts a grade that a later one has replaced after it, whatever is asked, but not where its time is', () => {
  const hits = [
    hit('Inspectors judged the nursery Inadequate in 2019.', 1),
    hit('In 2022 it was rated Outstanding overall.', 0.8),
    hit('By 2023 it will have been rated Outstanding.', 0.7, 1, 'commitment'),
  ];
  const [, newest] = hits;
  expect(newestToldFirst(hits, asked(false))[0]).toEqual(newest);
  expect(newestToldFirst(hits, asked(false, 'how was it graded in 2019'))).toEqual(hits);
  expect(newestToldFirst(hits, asked(false, 'what was the original grade'))).toEqual(hits);
  expect(newestToldFirst(hits, asked(false, 'how was it graded, and how has it gone since'))).toEqual(hits);
});

it('takes nothing but a grade for one that replaced another', () => {
  const hits = [hit('In 2019 the nursery was judged Inadequate.', 1), hit('It reported in 2023.', 0.8)];
  expect(newestToldFirst(hits, asked(true, 'what grade are we now'))).toEqual(hits);
  expect(newestToldFirst(hits, asked(true))[0]).toEqual(hits[1]);
});

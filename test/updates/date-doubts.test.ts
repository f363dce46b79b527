import { describe, expect, it, test } from 'vitest';
import { createDraftReader } from '../../src/updates/reading/draft-reader.ts';
import { KNOWLEDGE } from './knowledge.ts';

/** A Monday. */
const AT = new Date('2026-11-23T10:00:00Z');
const reader = createDraftReader(KNOWLEDGE);
const doubts = (text: string) => reader.doubts(text, AT);

describe('a day that does not exist', () => {
  it.each([
    ['workshop on 31/11', '31/11', '2026-11-30'],
    ['workshop on 31.11.2026', '31.11.2026', '2026-11-30'],
    ['workshop on 31.11, board after', '31.11', '2026-11-30'],
    ['tender out by 30.2.', '30.2', '2027-02-28'],
    ['due 30 February', '30 February', '2027-02-28'],
    ['due the 31st of April', '31st of April', '2027-04-30'],
    ['by November 31', 'November 31', '2026-11-30'],
  ])('“%s”', (text, said, last) => expect(doubts(text)).toEqual([{ kind: 'no-such-day', said, last }]));

  it.each(['31/10 of the plans', '31 October', '29/11', 'due 31/12', '30 of 31 audits', '£31.11m', '12/30'])(
    '“%s” is none',
    (text) => expect(doubts(text)).toEqual([]),
  );
});

describe('a figure with a part behind it', () => {
  it.each([
    ...['31.4 FTE crew posts filled', '30.2 per cent of homes', 'down to 29.2k', '31.6 out of 100'],
    ...[
      'spend is 30.2 million',
      'up by 31.4',
      'rose by 30.2 points',
      'on 31.4 FTE',
      '31/6 of them',
      'para 31.2',
    ],
  ])('“%s” names no day', (text) => expect(doubts(text)).toEqual([]));
});

describe('a weekday that is another', () => {
  it.each([
    ['workshop on Monday 8 December', '2026-12-08', 'Monday', '2026-12-07'],
    ['make it Thursday 11 December', '2026-12-11', 'Thursday', '2026-12-10'],
    ['board on Sunday the 5th of December', '2026-12-05', 'Sunday', '2026-12-06'],
  ])('“%s”', (text, day, weekday, other) =>
    expect(doubts(text)).toEqual([{ kind: 'weekday', day, weekday, other }]),
  );

  it.each([
    ...['Tuesday 8 December', 'the panel sat 8 December', 'Monday', 'Monday 10am on 8 December'],
    'workshop held Thursday, 30 partners came',
  ])('“%s” is none', (text) => expect(doubts(text)).toEqual([]));
});

test('of two days none is chosen unseen', () => {
  const [doubt, ...others] = doubts('workshop 8 December or 15 December');
  expect(doubt).toEqual({ kind: 'either', days: ['2026-12-08', '2026-12-15'] });
  expect(others).toEqual([]);
  expect(doubts('workshop 8 December, board 15 December')).toEqual([]);
});

test('“fortnight on Tuesday” needs no article', () => {
  const day = (text: string) => reader.facts(text, AT).dates.map(({ date }) => date);
  expect(day('committee fortnight on Tuesday')).toEqual(['2026-12-08']);
  expect(day('committee week on Friday')).toEqual(['2026-12-04']);
  expect(day('next week on Friday')).toEqual(['2026-12-04']);
});

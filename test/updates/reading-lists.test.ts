import { describe, expect, it } from 'vitest';
import { read } from './knowledge.ts';

/** Several recommendations in one message. Today is a Monday. */
const all = (message: string) => read([message], '2026-11-23').readings;
const id = (number: number) => `cpc-2024/R${number}`;
const numbers = (message: string) =>
  all(message).map(({ recommendation }) => Number(recommendation?.split('/R')[1]));

describe('a numbered list with a status each', () => {
  const LIST = [
    '1. green - exec met. next forward plan 4 Dec.',
    '2. amber - 23 of 48 audits back. next chase 11 Dec.',
    '3. no change.',
    '4. red - lead left, next recruit by 8 January.',
    '6. complete - 64 managers trained.',
  ];
  it.each([LIST.join(' '), LIST.join('\n')])('goes by the recommendations: “%s”', (message) =>
    expect(all(message)).toMatchObject([
      { recommendation: id(1), status: 'on-track', progress: 'exec met', due: '2026-12-04' },
      { recommendation: id(2), status: 'at-risk', progress: '23 of 48 audits back', due: '2026-12-11' },
      { recommendation: id(3), status: null, progress: null },
      { recommendation: id(4), status: 'off-track', blocker: 'lead left', due: '2027-01-08' },
      { recommendation: id(6), status: 'complete', progress: '64 managers trained' },
    ]),
  );
  it.each([
    ['R5 amber and 7 red', ['at-risk', 'off-track']],
    ['5 amber, 7 red', ['at-risk', 'off-track']],
    ['R5 amber, 6 green and 7 red', ['at-risk', 'on-track', 'off-track']],
    ['1: green, exec met. 5: amber, viability', ['on-track', 'at-risk']],
  ])('however short: “%s”', (message, statuses) =>
    expect(all(message).map(({ status }) => status)).toEqual(statuses),
  );
  it.each([
    'R7 amber. 2 red, 5 amber, 1 complete',
    'R5 amber, 6 sites, 7 homes done',
    'R5 amber. done so far:\n1. complete survey\n2. land deal agreed\n3. 6 sites found',
    'R9 green, 41 notices and 7 red cards issued',
    'R5: amber, sites 3, 6 and 7 are complete',
  ])('while a count is none: “%s”', (message) => expect(all(message)).toHaveLength(1));
});

describe('a list of names', () => {
  it.each([
    ['R5, 6 and 7 amber', [5, 6, 7]],
    ['green for R1, 6 and 10 this week. exec met twice', [1, 6, 10]],
    ['R1 (exec), R9 (town centre) and R10 - all fine, next review 10 December', [1, 9, 10]],
    ['R1 (exec), R9 (town centre), R10 (growth) all on track, next review 10 December', [1, 9, 10]],
    ['R1 (green), R9 (amber) and R10 (red)', [1, 9, 10]],
  ])('loses none: “%s”', (message, named) => expect(numbers(message)).toEqual(named));
  it('shares the status and the step that are said of all', () =>
    expect(all('R1 exec met. R6 64 trained. R10 drafted. All green, next review 18 December')).toMatchObject(
      [
        { progress: 'exec met', status: 'on-track', due: '2026-12-18' },
        { progress: '64 trained', status: 'on-track', due: '2026-12-18' },
        { progress: 'drafted', status: 'on-track', due: '2026-12-18' },
      ].map((one) => ({ ...one, nextStep: 'next review' })),
    ));
  it('and a status right behind a number settles which it is', () =>
    expect(all('R4 not started next mapping session 15 January')).toMatchObject([
      { recommendation: id(4), status: 'not-started', due: '2027-01-15' },
    ]));
});

describe('a status before its numbers', () => {
  const read = (message: string) =>
    all(message).map(({ recommendation, status }) => [Number(recommendation?.split('/R')[1]), status]);

  it.each([
    'all on track for R2 R3 and R4, nothing to report',
    'everything green on 2, 3 and 4',
    'on track: R2, R3 and R4',
    'green on R2 R3 R4',
  ])('is the status of each: “%s”', (message) =>
    expect(read(message)).toEqual([
      [2, 'on-track'],
      [3, 'on-track'],
      [4, 'on-track'],
    ]),
  );
  it.each([
    'On track: R2, R3. At risk: R5 because of capacity',
    'Green: 2 and 3. Amber: 5',
    'Green: 2, 3\nAmber: 5',
  ])('is followed by another: “%s”', (message) =>
    expect(read(message)).toEqual([
      [2, 'on-track'],
      [3, 'on-track'],
      [5, 'at-risk'],
    ]),
  );
  it('may only be counted', () => expect(all('Green: 5, amber: 3, red: 2')).toEqual([]));
  it('of numbers in a row, none is lost', () => expect(numbers('no change on R2 R3 R4')).toEqual([2, 3, 4]));
});

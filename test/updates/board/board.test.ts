import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBoard } from '../../../src/updates/board/board.ts';
import { directionOf } from '../../../src/updates/board/direction.ts';
import { createDatesOf } from '../../../src/updates/record/dates-of.ts';
import { anyDay, anyRecord } from '../../support/any-record.ts';
import { depsOf, NOW, RECOMMENDATIONS, STORY, updateOf } from '../../support/harbour-record.ts';

const rowOf = (number: number, now = NOW, more = {}) => {
  const row = makeBoard(depsOf(STORY, more), now).rows[number - 1];
  if (!row) throw new Error(`The board has no row ${number}.`);
  return row;
};

describe('the board', () => {
  it('groups the recommendations in the order of the scale, those without an update last', () => {
    const { groups } = makeBoard(depsOf(STORY), NOW);
    expect(groups.map(({ status, rows }) => [status?.id ?? null, rows.map((row) => row.reference)])).toEqual([
      ['complete', ['R3']],
      ['on-track', ['R2', 'R4']],
      ['at-risk', []],
      ['off-track', ['R1']],
      ['not-started', ['R5']],
      [null, ['R6', 'R7', 'R8']],
    ]);
  });

  it('marks an update as stale after the days allowed, and not on the last of them', () => {
    const two = depsOf([updateOf(2, '2026-11-07')]);
    const at = (day: string, deps = two) => makeBoard(deps, new Date(`${day}T12:00:00Z`)).rows[1]?.stale;
    expect([at('2026-11-21'), at('2026-11-22')]).toEqual([false, true]);
    expect(at('2026-11-10', { ...two, staleAfterDays: 2 })).toBe(true);
  });

  it('counts a step as overdue from the day after its date', () => {
    const deps = depsOf([updateOf(2, '2026-11-07', { nextStep: 'Lease', due: '2026-11-13' })]);
    const at = (day: string) => makeBoard(deps, new Date(`${day}T12:00:00Z`)).rows[1]?.overdueDays;
    expect([at('2026-11-13'), at('2026-11-14'), at('2026-11-21')]).toEqual([0, 1, 8]);
  });

  it('says late, not overdue, where only a moved date keeps a step from being overdue', () => {
    expect(rowOf(1)).toMatchObject({ overdueDays: 0, late: true });
    expect(rowOf(2)).toMatchObject({ overdueDays: 8, late: false });
  });

  it('calls nothing that is complete stale, late or overdue', () => {
    expect(rowOf(3, new Date('2027-06-01T12:00:00Z'))).toMatchObject({
      stale: false,
      late: false,
      overdueDays: 0,
    });
  });

  it('shows what stood at its moment, not what was reported later', () => {
    expect(rowOf(1, new Date('2026-10-20T12:00:00Z'))).toMatchObject({
      status: { id: 'at-risk' },
      direction: 'worse',
      dates: { current: '2026-11-06' },
    });
  });

  it('counts days by the clocks of the council', () => {
    const late = updateOf(2, '2026-06-01', { at: '2026-06-01T23:30:00.000Z' });
    const board = makeBoard(depsOf([late]), new Date('2026-06-02T12:00:00Z'));
    expect(board.rows[1]?.age).toBe(0);
  });
});

describe('the direction of travel', () => {
  it.each([
    [null, 'on-track', 'first'],
    ['at-risk', 'at-risk', 'same'],
    ['off-track', 'at-risk', 'better'],
    ['on-track', 'complete', 'better'],
    ['complete', 'on-track', 'worse'],
    ['on-track', 'off-track', 'worse'],
    ['not-started', 'off-track', 'begun'],
    ['off-track', 'not-started', 'worse'],
  ] as const)('from %s to %s is %s', (before, now, direction) => {
    expect(directionOf(before, now)).toBe(direction);
  });
});

describe('whatever is on record', () => {
  it('the totals of the board are the number of recommendations, each in one group', () => {
    fc.assert(
      fc.property(anyRecord, anyDay, (updates, now) => {
        const { groups, rows } = makeBoard(depsOf(updates), now);
        const grouped = groups.flatMap((group) => group.rows.map(({ reference }) => reference));
        expect(grouped.toSorted()).toEqual(RECOMMENDATIONS.map(({ number }) => `R${number}`).toSorted());
        expect(rows).toHaveLength(RECOMMENDATIONS.length);
      }),
    );
  });

  it('no row is both overdue and late', () => {
    fc.assert(
      fc.property(anyRecord, anyDay, (updates, now) => {
        expect(
          makeBoard(depsOf(updates), now).rows.filter(({ overdueDays, late }) => overdueDays > 0 && late),
        ).toEqual([]);
      }),
    );
  });
});

describe('a date that was amended', () => {
  const first = updateOf(2, '2026-11-02', { nextStep: 'Lease ten homes', due: '2026-11-13' });
  const amended = (at: string) => ({ ...first, version: 2, due: '2026-12-11', at });
  const datesOf = (...versions: readonly (typeof first)[]) => {
    const deps = depsOf(versions.slice(-1));
    return makeBoard({ ...deps, view: { ...deps.view, datesOf: createDatesOf(() => versions) } }, NOW).rows[1]
      ?.dates;
  };

  it('has moved, as much as one that another update changed', () => {
    expect(datesOf(first, amended('2026-11-12T09:00:00.000Z'))).toMatchObject({
      original: '2026-11-13',
      moves: [{ from: '2026-11-13', to: '2026-12-11', at: '2026-11-12T09:00:00.000Z' }],
    });
  });

  it('was a slip of the pen where it was put right on the same day', () => {
    expect(datesOf(first, amended('2026-11-02T16:00:00.000Z'))).toMatchObject({
      original: '2026-12-11',
      moves: [],
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlip, readStepDates } from '../../../src/updates/record/step-dates.ts';
import type { Update } from '../../../src/updates/record/update.ts';
import { STATUS_IDS } from '../../../src/updates/statuses.ts';
import { PAT, SAM, updateOf } from '../../support/harbour-record.ts';

const step = (day: string, nextStep: string | null, due: string | null, more: Partial<Update> = {}) =>
  updateOf(1, day, { nextStep, due, ...more });

describe('the dates of the next step', () => {
  it('keep the first date when it moves, and say who moved it and when', () => {
    const dates = readStepDates([
      step('2026-09-14', 'Land decision at cabinet', '2026-10-14'),
      step('2026-10-12', 'Land decision at cabinet', '2026-11-11', { author: SAM }),
    ]);
    expect(dates).toMatchObject({ original: '2026-10-14', current: '2026-11-11' });
    expect(dates.moves).toMatchObject([
      { from: '2026-10-14', to: '2026-11-11', by: SAM, at: '2026-10-12T12:00:00.000Z', replaced: false },
    ]);
  });

  it('count a second move from the second date, still against the first one set', () => {
    const dates = readStepDates([
      step('2026-09-14', 'Land decision', '2026-10-14'),
      step('2026-10-12', 'Cabinet decision on the land', '2026-11-11'),
      step('2026-11-09', 'Decision on land', '2026-12-09', { author: PAT }),
    ]);
    expect(dates.original).toBe('2026-10-14');
    expect(dates.moves.map(({ from, to }) => [from, to])).toEqual([
      ['2026-10-14', '2026-11-11'],
      ['2026-11-11', '2026-12-09'],
    ]);
  });

  it('begin anew where the earlier step is reported done and another is set', () => {
    const dates = readStepDates([
      step('2026-09-14', 'Land decision at cabinet', '2026-10-14'),
      step('2026-10-15', 'Appoint the builder', '2026-12-01', {
        progress: 'Cabinet took the decision on the land.',
      }),
    ]);
    expect(dates).toMatchObject({ original: '2026-12-01', current: '2026-12-01', moves: [] });
  });

  it.each([
    'Cabinet decision on the land postponed.',
    'The land decision was not taken.',
    'Cabinet has yet to take the land decision.',
    'Good conversations with tenants.',
    null,
  ])('show a move where another step is set and the progress is %j', (progress) => {
    const { moves } = readStepDates([
      step('2026-09-14', 'Land decision at cabinet', '2026-10-14'),
      step('2026-10-15', 'Appoint the builder', '2026-12-01', { progress }),
    ]);
    expect(moves).toMatchObject([{ step: 'Land decision at cabinet', replaced: true }]);
  });

  it('show a move where the sentence of the delay stands beside one of success', () => {
    const { moves } = readStepDates([
      step('2026-09-14', 'Land decision at cabinet', '2026-10-14'),
      step('2026-10-15', 'Appoint the builder', '2026-12-01', {
        progress: 'Tenants were met. Land decision at cabinet deferred.',
      }),
    ]);
    expect(moves).toHaveLength(1);
  });

  it('keep the moves of finished steps on the record', () => {
    const { moves, earlierMoves } = readStepDates([
      step('2026-09-14', 'Land decision', '2026-10-14'),
      step('2026-10-12', 'Land decision', '2026-11-11'),
      step('2026-11-12', 'Appoint the builder', '2027-01-20', { progress: 'Land decision taken.' }),
    ]);
    expect(moves).toEqual([]);
    expect(earlierMoves).toMatchObject([{ from: '2026-10-14', to: '2026-11-11' }]);
  });

  it('stand as they are where an update gives none', () => {
    const dates = readStepDates([
      step('2026-09-14', 'Land decision', '2026-10-14'),
      step('2026-10-01', null, null),
    ]);
    expect(dates).toMatchObject({ original: '2026-10-14', current: '2026-10-14', moves: [] });
  });

  it('begin anew after a recommendation that was complete is opened again', () => {
    const dates = readStepDates([
      step('2026-09-14', 'Land decision', '2026-10-14'),
      step('2026-10-12', null, null, { status: 'complete' }),
      step('2026-11-12', 'Land decision', '2027-01-20'),
    ]);
    expect(dates).toMatchObject({ original: '2027-01-20', moves: [] });
  });

  it('tell a date that was brought forward from one that slipped', () => {
    const { moves } = readStepDates([
      step('2026-09-14', 'Land decision', '2026-10-14'),
      step('2026-09-20', 'Land decision', '2026-10-07'),
    ]);
    expect(moves.map(isSlip)).toEqual([false]);
  });
});

const history = fc
  .array(
    fc.record({
      status: fc.constantFrom(...STATUS_IDS),
      nextStep: fc.constantFrom(null, 'Land decision', 'Appoint the builder', 'Open the doors'),
      due: fc.constantFrom(null, '2026-10-01', '2026-11-01', '2026-12-01'),
      progress: fc.constantFrom(
        null,
        'Land decision taken.',
        'Land decision not taken.',
        'Builder appointed.',
      ),
    }),
    { maxLength: 8 },
  )
  .map((list) => list.map((more, at) => updateOf(1, `2026-09-${10 + at}`, more)));

describe('whatever is reported', () => {
  it('the moves of a step lead from its first date to its present one without a gap', () => {
    fc.assert(
      fc.property(history, (updates) => {
        const { original, current, moves } = readStepDates(updates);
        const days = moves.flatMap(({ from, to }) => [from, to]);
        expect([original, ...days, current].filter((_, at) => at % 2 === 0)).toEqual(
          [original, ...days, current].filter((_, at) => at % 2 === 1),
        );
        expect(moves.every(({ from, to }) => from !== to)).toBe(true);
      }),
    );
  });

  it('no other date stays without either a move or a finished step', () => {
    fc.assert(
      fc.property(history, (updates) => {
        const silent = updates.map((update) => ({
          ...update,
          progress: null,
          status: 'on-track' as const,
        }));
        const dated = silent.flatMap(({ due }) => due ?? []);
        const changes = dated.filter((due, at) => at > 0 && due !== dated[at - 1]).length;
        expect(readStepDates(silent).moves).toHaveLength(changes);
      }),
    );
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderReply } from '../../../adapters/console/render.ts';
import { clockReply } from '../../../src/updates/clock/clock-reply.ts';
import { loadPeerChallenge, type PeerChallenge } from '../../../src/updates/clock/load-peer-challenge.ts';
import { findMilestones } from '../../../src/updates/clock/milestones.ts';
import { CLOCK } from '../../../src/updates/clock/wording.ts';
import type { ClockQuestion } from '../../../src/updates/wanted.ts';

const ZONE = 'Europe/London';
const HARBOUR: PeerChallenge = {
  ...{ source: 'peers-2023', onSite: { from: '2023-06-06', to: '2023-06-09' } },
  ...{ reportPublished: null, actionPlanPublished: null, progressReviewHeld: null },
  ...{ progressReviewPublished: null, progressReviewExpected: null },
};

const statesOn = (today: string, more: Partial<PeerChallenge> = {}) =>
  findMilestones({ ...HARBOUR, ...more }, today).map(({ state }) => state);
const textOn = (today: string, more: Partial<PeerChallenge> = {}) =>
  renderReply(clockReply({ ...HARBOUR, ...more }, new Date(`${today}T12:00Z`), ZONE)).replace(/\s+/g, ' ');

describe('the clock', () => {
  test('counts months from the last day on site', () => {
    const steps = findMilestones(HARBOUR, '2023-06-10').map(({ id, target, latest }) => [id, target, latest]);
    expect(steps).toEqual([
      ['report', '2023-09-09', '2023-11-09'],
      ['action-plan', '2023-09-09', '2023-11-09'],
      ['review', '2024-04-09', '2024-06-09'],
      ['review-report', '2024-06-09', '2024-06-09'],
    ]);
  });

  test('ends a month that is too short on its last day', () => {
    const onSite = { from: '2023-11-28', to: '2023-11-30' };
    expect(findMilestones({ ...HARBOUR, onSite }, '2023-12-01')[0]?.target).toBe('2024-02-29');
  });

  test.each([
    ['on the last usual day', '2023-09-09', ['out', 'ahead', 'ahead', 'ahead']],
    ['a day after it', '2023-09-10', ['out', 'past-target', 'ahead', 'ahead']],
    ['on the very last day', '2023-11-09', ['out', 'past-target', 'ahead', 'ahead']],
    ['a day after that', '2023-11-10', ['out', 'unrecorded', 'ahead', 'ahead']],
    ['after a year', '2024-06-10', ['out', 'unrecorded', 'unrecorded', 'unrecorded']],
  ])('knows %s', (_, today, states) => {
    expect(statesOn(today)).toEqual(states);
  });

  test('takes a recorded day for done, after the last day for late, and a day to come for a plan', () => {
    const dates = {
      reportPublished: '2023-08-01',
      actionPlanPublished: '2023-12-01',
      progressReviewHeld: '2024-04-16',
    };
    expect(statesOn('2024-01-10', dates)).toEqual(['done', 'done-late', 'ahead', 'ahead']);
    expect(statesOn('2024-04-16', dates)[2]).toBe('done');
  });

  test('begins with their return where that is asked', () => {
    const returnOn = (more: Partial<PeerChallenge>) =>
      clockReply({ ...HARBOUR, ...more }, new Date('2024-08-01T12:00Z'), ZONE, 'return').summary;
    expect(returnOn({ progressReviewExpected: 'in spring 2024' })).toBe(
      `${CLOCK.expected('in spring 2024')} ${CLOCK.noReturn}`,
    );
    expect(returnOn({})).toBe(CLOCK.noReturn);
    expect(returnOn({ progressReviewHeld: '2024-04-16' })).toBe(CLOCK.returned('16 April 2024'));
  });

  test('tells of the outcome and of the action plan alone, where those are asked', () => {
    const told = (asks: ClockQuestion, more: Partial<PeerChallenge> = {}) =>
      clockReply({ ...HARBOUR, ...more }, new Date('2024-08-01T12:00Z'), ZONE, asks);
    expect(told('outcome').summary).toBe(CLOCK.noOutcome(null));
    expect(told('outcome', { progressReviewHeld: '2024-04-16' }).summary).toContain('16 April 2024');
    expect(told('action-plan').summary).toBe(CLOCK.actionPlan(null));
    expect(told('action-plan', { actionPlanPublished: '2023-09-01' }).summary).toContain('1 September 2023');
    expect(told('outcome').blocks).toHaveLength(2);
  });

  test('the report that answers are made from is out, with or without its date', () =>
    expect(textOn('2024-08-01')).toContain('published: I answer from it'));

  test('never runs backwards, and no step is due before the one ahead of it', () => {
    const anyDay = fc
      .date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const order = ['out', 'ahead', 'past-target', 'unrecorded'];
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (to, one, other) => {
        const [earlier = '', later = ''] = [one, other].sort();
        const on = (today: string) => findMilestones({ ...HARBOUR, onSite: { from: to, to } }, today);
        on(earlier).forEach(({ state, target, latest }, at) => {
          expect(order.indexOf(on(later)[at]?.state ?? '')).toBeGreaterThanOrEqual(order.indexOf(state));
          expect(to < target && target <= latest).toBe(true);
          expect((on(later)[at + 1]?.target ?? '9999') >= target).toBe(true);
        });
      }),
    );
  });
});

describe('asked where the council is on it', () => {
  test('says how long ago the peers were there, what comes next, and where every step is', () => {
    const text = textOn('2023-08-01');
    expect(text).toContain('The peers were on site from 6 June 2023 to 9 June 2023, 1 month ago.');
    expect(text).toContain('Next: action plan published, by 9 September 2023.');
    expect(text).toMatch(/progress review held about 9 April 2024, at the latest 9 June .*252 days left/);
  });

  test('calls what has no date unrecorded, never missed, and says who records dates', () => {
    const text = textOn('2025-01-10');
    expect(text).toContain('For 3 steps whose time has passed no date is recorded.');
    expect(text).toContain(CLOCK.record);
    expect(text).toMatch(/no date recorded; its time passed 1[34] months ago|its time passed 7 months/);
    expect(text).not.toMatch(/missed|overdue/);
  });

  test('names the next step beside those that are not recorded', () => {
    const text = textOn('2024-02-01', { reportPublished: '2023-09-01' });
    expect(text).toContain(
      'For one step whose time has passed no date is recorded. Next: progress review held, about 9 April 2024.',
    );
    expect(text).toContain('done on 1 September 2023');
  });

  test('names the last day once the usual one has passed', () => {
    const dates = { reportPublished: '2023-09-01', actionPlanPublished: '2023-09-01' };
    expect(textOn('2024-05-01', dates)).toContain('Next: progress review held, by 9 June 2024.');
  });

  test('says when the report expects the peers back, until they have been', () => {
    const expected = { progressReviewExpected: 'in spring 2024' };
    expect(textOn('2024-02-01', expected)).toContain('speaks of their return in spring 2024.');
    expect(textOn('2024-05-01', { ...expected, progressReviewHeld: '2024-04-16' })).not.toContain('spring');
  });

  test('says that all is done when it is', () => {
    const all = {
      ...{ reportPublished: '2023-09-01', actionPlanPublished: '2023-09-01' },
      ...{ progressReviewHeld: '2024-04-16', progressReviewPublished: '2024-06-01' },
    };
    expect(textOn('2024-07-01', all)).toContain('Every step is done.');
    expect(textOn('2024-07-01', all)).not.toContain(CLOCK.record);
  });

  test('counts the day by the council’s clocks', () => {
    const lateEvening = new Date('2023-09-09T23:30:00Z');
    const [, , table] = clockReply(HARBOUR, lateEvening, ZONE).blocks;
    expect(table).toMatchObject({
      rows: [
        expect.anything(),
        [expect.anything(), expect.anything(), expect.stringMatching(/^past/)],
        expect.anything(),
        expect.anything(),
      ],
    });
  });

  test('says what is missing where the visit is not known', () => {
    expect(renderReply(clockReply(null, new Date(), ZONE))).toContain(CLOCK.unknown);
  });
});

describe('the dates of a peer challenge', () => {
  const load = (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'peersay-clock-'));
    try {
      writeFileSync(join(folder, 'peer-challenge.yml'), text);
      return loadPeerChallenge(join(folder, 'peer-challenge.yml'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test('need no more than the visit', () => {
    expect(load('{ source: peers-2023, onSite: { from: 2023-06-06, to: 2023-06-09 } }')).toEqual(HARBOUR);
  });

  test('are none where there is no file', () => {
    expect(loadPeerChallenge('/nowhere/peer-challenge.yml')).toBeNull();
  });

  test.each([
    [
      'a day that does not exist',
      '{ source: a, onSite: { from: 2023-06-06, to: 2023-06-31 } }',
      /onSite.to: a day/,
    ],
    [
      'a visit that ends before it begins',
      '{ source: a, onSite: { from: 2023-06-09, to: 2023-06-06 } }',
      /ends before/,
    ],
    [
      'a field that is not known',
      '{ source: a, onSite: { from: 2023-06-06, to: 2023-06-09 }, held: 1 }',
      /held/,
    ],
  ])('are refused with %s', (_, text, fault) => {
    expect(() => load(text)).toThrow(fault);
  });

  test('of this repository can be loaded', () => {
    const file = resolve(import.meta.dirname, '../../../knowledge/peer-challenge.yml');
    expect(loadPeerChallenge(file)?.onSite.to).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

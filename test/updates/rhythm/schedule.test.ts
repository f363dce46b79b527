import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { dueJobs } from '../../../src/updates/rhythm/due-jobs.ts';
import { createCalendar, type Schedule } from '../../../src/updates/rhythm/period.ts';
import {
  DEFAULT_DIGEST,
  DEFAULT_REMINDER,
  parseWeeklyTime,
  type WeeklyTime,
} from '../../../src/updates/rhythm/weekly-time.ts';
import { loadWorkingDays } from '../../../src/updates/rhythm/working-days.ts';

const ZONE = 'Europe/London';
const SCHEDULE: Schedule = { zone: ZONE, reminder: DEFAULT_REMINDER, digest: DEFAULT_DIGEST };
const LONG_AGO = new Date('2020-01-01T00:00:00Z');
const workingDays = await loadWorkingDays();
const day = (date: string) => DateTime.fromISO(date, { zone: ZONE });
const at = (time: string) => day(time).toJSDate();

describe('working days of England', () => {
  // As published on gov.uk for England and Wales.
  test.each([
    ['2024', '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    ['2025', '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    ['2026', '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    ['2027', '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    ['2028', '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
  ])('of %s leave out exactly its bank holidays, substitute days among them', (year, holidays) => {
    const all = Array.from({ length: 366 }, (_, days) => day(`${year}-01-01`).plus({ days }));
    const closed = all.filter(
      (date) => date.year === Number(year) && date.weekday < 6 && !workingDays.isWorkingDay(date),
    );
    expect(closed.map((date) => date.toFormat('MM-dd')).join(' ')).toBe(holidays);
  });

  test('leave out further days that are configured', async () => {
    const closing = await loadWorkingDays(['2026-12-29']);
    expect(closing.isWorkingDay(day('2026-12-29'))).toBe(false);
    expect(workingDays.isWorkingDay(day('2026-12-29'))).toBe(true);
    expect(closing.onOrBefore(day('2026-12-29T10:00')).toISODate()).toBe('2026-12-24');
  });
});

describe('a time of the week', () => {
  test.each([
    ['Thursday 10:00', { weekday: 4, hour: 10, minute: 0 }],
    ['fri 15.30', { weekday: 5, hour: 15, minute: 30 }],
    [' Monday  9:05 ', { weekday: 1, hour: 9, minute: 5 }],
  ])('is read from “%s”', (text, time) => {
    expect(parseWeeklyTime(text)).toEqual(time);
  });

  test.each(['Thursday', 'Thursday 25:00', 'Thursday 10:75', 'Thurs 10:00', '10:00', '', 'weekly 10:00'])(
    'is not read from “%s”',
    (text) => {
      expect(parseWeeklyTime(text)).toBeNull();
    },
  );
});

/** Reminder and digest of the period that closes in the week of a day, in UTC. */
function timesOf(date: string, schedule = SCHEDULE) {
  const key = day(date).toFormat("kkkk-'W'WW");
  const period = createCalendar(schedule, workingDays)
    .around(at(date))
    .find((one) => one.key === key);
  return [period?.reminder, period?.closes].map((time) => time?.toUTC().toFormat("ccc yyyy-MM-dd HH:mm'Z'"));
}

describe('reminder and digest', () => {
  test.each([
    ['a usual week in winter', '2026-11-18', 'Thu 2026-11-19 10:00Z', 'Fri 2026-11-20 15:00Z'],
    ['a usual week in summer', '2026-07-01', 'Thu 2026-07-02 09:00Z', 'Fri 2026-07-03 14:00Z'],
    ['the week before the clocks go forward', '2026-03-26', 'Thu 2026-03-26 10:00Z', 'Fri 2026-03-27 15:00Z'],
    [
      'the week after the clocks went forward, Good Friday',
      '2026-03-31',
      'Thu 2026-04-02 09:00Z',
      'Thu 2026-04-02 14:00Z',
    ],
    ['the week before the clocks go back', '2026-10-22', 'Thu 2026-10-22 09:00Z', 'Fri 2026-10-23 14:00Z'],
    ['the week after the clocks went back', '2026-10-28', 'Thu 2026-10-29 10:00Z', 'Fri 2026-10-30 15:00Z'],
    ['Good Friday of 2025', '2025-04-16', 'Thu 2025-04-17 09:00Z', 'Thu 2025-04-17 14:00Z'],
    ['Christmas on a Thursday', '2025-12-23', 'Wed 2025-12-24 10:00Z', 'Wed 2025-12-24 15:00Z'],
    ['New Year on a Thursday', '2025-12-31', 'Wed 2025-12-31 10:00Z', 'Fri 2026-01-02 15:00Z'],
    ['Christmas on a Friday', '2026-12-22', 'Thu 2026-12-24 10:00Z', 'Thu 2026-12-24 15:00Z'],
  ])('of %s', (_, date, reminder, digest) => {
    expect(timesOf(date)).toEqual([reminder, digest]);
  });

  test('keep their order when bank holidays bring both to one day', () => {
    const lateReminder = { ...SCHEDULE, reminder: { weekday: 4, hour: 16, minute: 0 } };
    expect(timesOf('2025-12-23', lateReminder)).toEqual(['Tue 2025-12-23 16:00Z', 'Wed 2025-12-24 15:00Z']);
  });

  test('on a Monday go out after Easter, not before the period has begun', () => {
    const mondays = { ...SCHEDULE, reminder: { weekday: 1, hour: 10, minute: 0 } };
    expect(timesOf('2026-04-08', mondays)[0]).toBe('Tue 2026-04-07 09:00Z');
  });

  test('in an hour that the spring skips go out an hour later, and once in the hour that autumn repeats', () => {
    const atNight = { ...SCHEDULE, digest: { weekday: 7, hour: 1, minute: 30 } };
    const everyDay = { ...workingDays, onOrBefore: (date: DateTime) => date };
    const closings = (date: string) =>
      createCalendar(atNight, everyDay)
        .around(at(date))
        .map(({ closes }) => closes.toUTC().toFormat('MM-dd HH:mm'))
        .filter((time) => /^(?:03-29|10-25)/.test(time));
    expect(closings('2026-03-29')).toEqual(['03-29 01:30']);
    expect(closings('2026-10-25')).toEqual(['10-25 00:30']);
  });
});

const anyTime = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2028-12-01'), noInvalidDate: true })
  .filter((date) => !Number.isNaN(date.getTime()));
const anyWeekly: fc.Arbitrary<WeeklyTime> = fc.record({
  ...{ weekday: fc.integer({ min: 1, max: 5 }), hour: fc.integer({ min: 0, max: 23 }) },
  minute: fc.integer({ min: 0, max: 59 }),
});

describe('periods', () => {
  test('follow one another without gap or overlap, and a reminder lies in its own', () => {
    fc.assert(
      fc.property(anyTime, anyWeekly, anyWeekly, (time, reminder, digest) => {
        const calendar = createCalendar({ zone: ZONE, reminder, digest }, workingDays);
        const periods = calendar.around(time);
        periods.slice(1).forEach((period, index) => {
          expect(period.opens.toMillis()).toBe(periods[index]?.closes.toMillis());
        });
        for (const period of periods) {
          if (!period.reminder) continue;
          expect(period.reminder > period.opens && period.reminder < period.closes).toBe(true);
          expect(workingDays.isWorkingDay(period.reminder)).toBe(true);
        }
        const { opens, closes } = calendar.at(time);
        expect(opens.toMillis() < time.getTime() && time.getTime() <= closes.toMillis()).toBe(true);
      }),
    );
  });
});

/** What is due, as "reminder 2026-W47", with "late" where it is. */
function dueAt(time: string, since = LONG_AGO, schedule = SCHEDULE): string[] {
  return dueJobs(at(time), since, createCalendar(schedule, workingDays)).map(
    ({ kind, period, late }) => `${kind} ${period.key}${late ? ' late' : ''}`,
  );
}

describe('due', () => {
  test.each([
    ['a minute before the reminder', '2026-11-19T09:59', []],
    ['on the minute', '2026-11-19T10:00', ['reminder 2026-W47']],
    ['within the hour', '2026-11-19T10:59', ['reminder 2026-W47']],
    ['the same afternoon', '2026-11-19T14:00', ['reminder 2026-W47 late']],
    ['at night', '2026-11-19T23:00', []],
    ['the next morning', '2026-11-20T08:00', ['reminder 2026-W47 late']],
    ['when the period closes', '2026-11-20T15:00', ['digest 2026-W47']],
    ['once it has closed', '2026-11-20T15:01', ['digest 2026-W47']],
    ['on Saturday', '2026-11-21T11:00', []],
    ['on Monday, when what Friday missed is caught up', '2026-11-23T09:00', ['digest 2026-W47 late']],
    ['on Tuesday, when Friday’s digest is history', '2026-11-24T09:00', []],
    ['on Easter Saturday', '2026-04-04T11:00', []],
    ['on Easter Monday', '2026-04-06T11:00', []],
    ['on the Tuesday after Easter', '2026-04-07T11:00', ['digest 2026-W14 late']],
  ])('%s', (_, time, jobs) => {
    expect(dueAt(time)).toEqual(jobs);
  });

  test('is only what the bot was there to miss: nothing from before its first start', () => {
    expect(dueAt('2026-11-19T14:00', at('2026-11-19T12:00'))).toEqual([]);
    expect(dueAt('2026-11-19T14:00', at('2026-11-19T09:00'))).toEqual(['reminder 2026-W47 late']);
  });

  test('is nothing that has been switched off', () => {
    const off: Schedule = { zone: ZONE, reminder: null, digest: null };
    expect(dueAt('2026-11-19T10:00', LONG_AGO, off)).toEqual([]);
    expect(dueAt('2026-11-20T15:00', LONG_AGO, off)).toEqual([]);
    expect(dueAt('2026-11-19T10:00', LONG_AGO, { ...off, reminder: DEFAULT_REMINDER })).toEqual([
      'reminder 2026-W47',
    ]);
  });

  test('is at most one job of a kind, whenever the bot comes back', () => {
    const calendar = createCalendar(SCHEDULE, workingDays);
    fc.assert(
      fc.property(anyTime, (time) => {
        const kinds = dueJobs(time, LONG_AGO, calendar).map(({ kind }) => kind);
        expect(new Set(kinds).size).toBe(kinds.length);
      }),
    );
  });
});

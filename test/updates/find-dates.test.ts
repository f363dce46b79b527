import fc from 'fast-check';
import type { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/updates/reading/dates/calendar.ts';
import { findDates } from '../../src/updates/reading/dates/find-dates.ts';
import { loadWorkingDays } from '../../src/updates/rhythm/working-days.ts';

function on(now: string): DateTime {
  const day = dayOf(now);
  if (!day) throw new Error(now);
  return day;
}
/** The coming days that a text names, as of 12 June 2024, a Wednesday. */
function days(text: string, now = '2024-06-12'): string[] {
  return findDates(text, on(now))
    .filter(({ past, denied }) => !past && !denied)
    .map(({ date }) => date);
}

describe('days of the week', () => {
  it.each([
    ['on Friday', '2024-06-14'],
    ['this friday', '2024-06-14'],
    ['wednesday', '2024-06-19'],
    ['Friday week', '2024-06-21'],
    ['a week on Monday', '2024-06-24'],
    ['two weeks on Friday', '2024-06-28'],
    ['a week tomorrow', '2024-06-20'],
    ['tomorrow week', '2024-06-20'],
    ['today fortnight', '2024-06-26'],
    ['next Tuesday', '2024-06-18'],
    ['end of next week', '2024-06-21'],
    ['by thurs', '2024-06-13'],
    ['in a fortnight', '2024-06-26'],
    ['in six weeks', '2024-07-24'],
  ])('"%s", said on a Wednesday, is %s', (text, day) => expect(days(text)).toEqual([day]));
});

describe('days of the year', () => {
  it.each([
    ['by 5.2.25', '2025-02-05'],
    ['by 5Feb', '2025-02-05'],
    ['due 29th', '2024-06-29'],
    ['due Dec', '2024-12-31'],
    ['in 2-3 weeks', '2024-07-03'],
    ['by Feb', '2025-02-28'],
    ['until Dec', '2024-12-31'],
    ['by mid-Feb', '2025-02-15'],
    ['from Dec to Feb', '2025-02-28'],
    ['by 04/10', '2024-10-04'],
    ['27/09', '2024-09-27'],
    ['by 14.11', '2024-11-14'],
    ['14.11.24', '2024-11-14'],
    ['Nov 14', '2024-11-14'],
    ['Tues 3rd Dec', '2024-12-03'],
    ['10 Jan', '2025-01-10'],
    ['10 Jan 25', '2025-01-10'],
    ['the 29th', '2024-06-29'],
    ['on the 4th', '2024-07-04'],
    ['w/c 9 Sept', '2024-09-09'],
    ['w/c 11 Sept', '2024-09-09'],
    ['12-14 July', '2024-07-14'],
    ['2024-11-14', '2024-11-14'],
  ])('"%s" is %s: the day stands before the month, and the year rolls forward', (text, day) =>
    expect(days(text)).toEqual([day]),
  );

  it.each([
    ['end of October', '2024-10-31'],
    ['by end of next month', '2024-07-31'],
    ['end of the month', '2024-06-30'],
    ['mid-Oct', '2024-10-15'],
    ['early November', '2024-11-07'],
    ['in October', '2024-10-31'],
    ['make it March', '2025-03-31'],
    ['by May', '2025-05-31'],
    ['by Christmas', '2024-12-25'],
    ['before Christmas', '2024-12-24'],
    ['before Easter', '2025-04-20'],
    ['before the summer', '2024-07-31'],
    ['year end', '2025-03-31'],
  ])('"%s" is %s: the last day where the words leave it open', (text, day) =>
    expect(days(text)).toEqual([day]),
  );

  it.each([
    ['2024-06-12', 'end of Q1', '2024-06-30'],
    ['2024-07-03', 'by end of Q2', '2024-09-30'],
    ['2024-11-06', 'Q3', '2024-12-31'],
    ['2024-11-06', 'end of Q4', '2025-03-31'],
    ['2025-02-06', 'end of Q4', '2025-03-31'],
    ['2024-06-12', 'end of Q2 25/26', '2025-09-30'],
    ['2024-08-06', 'the end of the quarter', '2024-09-30'],
  ])('on %s "%s" is %s: quarters are those of the financial year', (now, text, day) =>
    expect(days(text, now)).toEqual([day]),
  );
});

describe('days as they are written in a hurry', () => {
  it.each([
    ['end of next wk', '2026-11-27'],
    ['tomo', '2026-11-23'],
    ['EOY', '2026-12-31'],
    ['new year', '2027-01-31'],
    ['spring', '2027-05-31'],
    ['summer 2027', '2027-08-31'],
    ['1st week of Feb', '2027-02-07'],
    ['2nd week of Jan', '2027-01-14'],
    ['first Tues in Dec', '2026-12-01'],
    ['last Friday of Jan', '2027-01-29'],
    ['w/e 4 Dec', '2026-12-04'],
    ['by 14 Janury', '2027-01-14'],
    ['by 14 Febr', '2027-02-14'],
    ['on the 8th with finance', '2026-12-08'],
  ])('"%s" is %s', (text, day) => expect(days(text, '2026-11-22')).toEqual([day]));

  it('stand where they were written', () => {
    const text = 'tomo and wk of 7 Dec, 14 Janury';
    expect(findDates(text, on('2026-11-22')).map(({ start, end }) => text.slice(start, end))).toEqual([
      'tomo',
      'wk of 7 Dec',
      '14 Janury',
    ]);
  });

  it.each([
    'Christmas market',
    'the Q3 report',
    'Xmas patrol plan',
    'before autumn half-term',
    'every Friday',
    'each second Tuesday',
    'by 31 Nov',
    'down to 1,140 from 1,310 in August',
    '3 match reports',
  ])('"%s" names none', (text) => expect(days(text, '2026-11-22')).toEqual([]));
});

describe('bank holidays', () => {
  it('are those that reminders go by', async () => {
    const england = await loadWorkingDays();
    const names = [
      'Good Friday',
      'Easter Monday',
      'early May bank holiday',
      'spring bank holiday',
      'August bank holiday',
    ];
    for (let year = 2021; year <= 2035; year++)
      for (const name of names) {
        const [day = ''] = days(name, `${year}-01-02`);
        // In 2022 the spring holiday was moved for a jubilee; the calendar knows, a rule does not.
        if (year !== 2022 || !name.startsWith('spring'))
          expect([name, day, england.isWorkingDay(on(day))]).toEqual([name, day, false]);
      }
  });
});

describe('what is no coming day', () => {
  it.each([
    'since August',
    'last week',
    'met yesterday',
    '2 weeks ago',
    '(9/9)',
    '2/9 posts filled',
    '24/7 cover',
    '£2.4m bid',
    'every 2 weeks',
    '14 of 22',
    '10 mins late',
    'you may go',
    'we march on',
    'on 1 Sept',
  ])('"%s"', (text) => expect(days(text, '2024-09-17')).toEqual([]));

  it('is a day that was denied', () => expect(days('not the 24th, the 28th')).toEqual(['2024-06-28']));
  it('is a day that was moved away from', () =>
    expect(days('slipped from Sept to March')).toEqual(['2025-03-31']));
});

describe('any text and day', () => {
  const someDay = fc
    .date({ min: new Date('2015-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('"in N days" is N days later, whatever the clocks do', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 28 }), (now, count) => {
        expect(days(`in ${count} days`, now)).toEqual([on(now).plus({ days: count }).toFormat('yyyy-MM-dd')]);
      }),
    );
  });

  it('a weekday lies within the coming seven days, and its "week" seven days later', () => {
    const weekday = fc.constantFrom('Monday', 'Tuesday', 'Thursday', 'Friday');
    fc.assert(
      fc.property(someDay, weekday, (now, name) => {
        const [day = ''] = days(`on ${name}`, now);
        const ahead = on(day).diff(on(now), 'days').days;
        expect(ahead).toBeGreaterThanOrEqual(1);
        expect(ahead).toBeLessThanOrEqual(7);
        expect(days(`${name} week`, now)).toEqual([on(day).plus({ weeks: 1 }).toFormat('yyyy-MM-dd')]);
      }),
    );
  });

  it('a day without a year never lies more than a year ahead', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 12 }),
        (now, day, month) => {
          const name = on(now).set({ month }).setLocale('en').toFormat('LLLL');
          for (const date of days(`by ${day} ${name}`, now))
            expect(on(date).diff(on(now), 'days').days).toBeLessThanOrEqual(366);
        },
      ),
    );
  });
});

import { DateTime } from 'luxon';
import { councilZone } from '../../../council-clock.ts';
import { monthNumber, readCount, readYear, weekdayNumber } from './date-words.ts';

/**
 * Which day is meant, counted from `today`. All days are at noon by the council's clocks, far enough from midnight for any
 * clock change; months and weekdays count from 1.
 */

/** A day this recently gone by, with no year, is meant as past; anything earlier is taken as next year's. */
const JUST_GONE = 60;
/** The month in which the financial year begins. */
const APRIL = 4;

/** Noon of a day (YYYY-MM-DD). Null if there is no such day. */
export function dayOf(date: string): DateTime | null {
  const day = DateTime.fromISO(`${date}T12:00`, { zone: councilZone() });
  return /^\d{4}-\d\d-\d\d$/.test(date) && day.isValid ? day : null;
}

/** The last day of the month of a day. */
export function lastDay(date: DateTime): DateTime {
  return date.set({ day: date.daysInMonth ?? 28 });
}

/** A day of the month of another; null where that month has no such day. */
export function onDay(month: DateTime, day: number): DateTime | null {
  return day >= 1 && day <= (month.daysInMonth ?? 28) ? month.set({ day }) : null;
}

/** A day (YYYY-MM-DD) of the month in which another lies; null where that month has no such day. */
export function inMonthOf(date: string, day: number): string | null {
  const moved = `${date.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return dayOf(moved) ? moved : null;
}

/** The Monday of a week. */
export function startOfWeek(date: DateTime): DateTime {
  return date.startOf('week').set({ hour: 12 });
}

/** The Friday of a week: where the day of a working week is left open, it is meant. */
export function fridayOf(date: DateTime): DateTime {
  return date.plus({ days: 5 - date.weekday });
}

/** The coming one of a weekday: on a Friday, "Friday" is a week away. */
export function comingWeekday(today: DateTime, weekday: number): DateTime {
  return today.plus({ days: ((weekday - today.weekday + 6) % 7) + 1 });
}

/** "today", "now", "tomorrow", or the coming one of a weekday. */
export function namedDay(today: DateTime, word = ''): DateTime {
  if (/today|now/i.test(word)) return today;
  return /tomorrow/i.test(word) ? today.plus({ days: 1 }) : comingWeekday(today, weekdayNumber(word));
}

/** A weekday of the week after this one. */
export function weekdayOfNextWeek(today: DateTime, word = ''): DateTime {
  return today.startOf('week').plus({ weeks: 1, days: weekdayNumber(word) - 1, hours: 12 });
}

/** "the 29th": this month's while it lies ahead, else next month's. */
export function comingOrdinal(today: DateTime, day: number): DateTime | null {
  const here = onDay(today, day);
  return here && here >= today ? here : onDay(today.startOf('month').plus({ months: 1, hours: 12 }), day);
}

/** A day of a month without a year: this year's or next year's. */
export function rollDay(today: DateTime, month: number, day: number, year: number | null): DateTime | null {
  const inYear = (value: number) =>
    DateTime.fromObject({ year: value, month, day, hour: 12 }, { zone: today.zone });
  const date = inYear(year ?? today.year);
  if (!date.isValid) return month === 2 && day === 29 && year === null ? nextLeapDay(today) : null;
  if (year !== null || date >= today) return date;
  const gone = today.diff(date, 'days').days;
  return gone <= JUST_GONE ? date : inYear(today.year + 1);
}

function nextLeapDay(today: DateTime): DateTime | null {
  const next = DateTime.fromObject(
    { year: today.year + 1, month: 2, day: 29, hour: 12 },
    { zone: today.zone },
  );
  return next.isValid ? next : null;
}

/** A day, or the last day, of a month by its name; `year` as it was typed, or "next year". */
export function monthDay(
  today: DateTime,
  name: string | undefined,
  year: string | undefined,
  day: number | 'last',
): DateTime | null {
  const first = rollDay(today, monthNumber(name), 28, yearMeant(today, year));
  if (!first) return null;
  return day === 'last' ? lastDay(first) : first.set({ day });
}

/** A year as it was typed, or "next year"; null where none is named. */
export function yearMeant(today: DateTime, year: string | undefined): number | null {
  return year?.toLowerCase() === 'next year' ? today.year + 1 : readYear(year);
}

/** The coming one of a day that is the same every year. */
export function nextFixed(today: DateTime, month: number, day: number): DateTime {
  const date = today.set({ month, day });
  return date >= today ? date : date.plus({ years: 1 });
}

/** The coming one of a day that every year has, on another date each time. */
export function nextYearly(today: DateTime, inYear: (year: number) => DateTime): DateTime {
  const date = inYear(today.year);
  return date >= today ? date : inYear(today.year + 1);
}

/** The first, second … or last of a weekday in the month of a day. */
export function nthWeekday(month: DateTime, nth: number | 'last', weekday: number): DateTime {
  const first = month.set({ day: 1 });
  if (nth === 'last') {
    const end = lastDay(month);
    return end.minus({ days: (end.weekday - weekday + 7) % 7 });
  }
  return first.plus({ days: ((weekday - first.weekday + 7) % 7) + (nth - 1) * 7 });
}

/** The calendar year in which the financial year of a day began. */
export function financialYear(today: DateTime): number {
  return today.month >= APRIL ? today.year : today.year - 1;
}

/** The quarter (1 to 4) of the financial year in which a day lies. */
export function currentQuarter(today: DateTime): number {
  return Math.floor(((today.month + 8) % 12) / 3) + 1;
}

/**
 * The last day of a quarter of a financial year: Q1 ends on 30 June, Q4 on 31 March. `startYear` is the calendar year in
 * which that financial year began; null for the coming one.
 */
export function quarterEnd(today: DateTime, quarter: number, startYear: number | null): DateTime {
  const month = quarter === 4 ? 3 : quarter * 3 + 3;
  const inYear = (start: number) =>
    lastDay(today.set({ year: quarter === 4 ? start + 1 : start, month, day: 1 }));
  if (startYear !== null) return inYear(startYear);
  const date = inYear(financialYear(today));
  return date >= today ? date : inYear(financialYear(today) + 1);
}

/** A day (YYYY-MM-DD) moved by a number of days, weeks, months or fortnights; null where the count is none. */
export function shifted(day: string, count: string, unit: string, earlier: boolean): string | null {
  const from = dayOf(day);
  const to = from && after(from, count, unit);
  const moved = from && to && earlier ? from.minus(to.diff(from, ['months', 'days'])) : to;
  return moved?.toFormat('yyyy-MM-dd') ?? null;
}

/** A number of days, weeks, months or fortnights from today; null where the count is none. */
export function after(today: DateTime, count = '', unit = ''): DateTime | null {
  const number = readCount(count);
  if (!Number.isFinite(number) || number < 1) return null;
  if (unit.startsWith('d')) return today.plus({ days: number });
  if (unit.startsWith('m')) return today.plus({ months: number });
  return today.plus({ weeks: unit.startsWith('f') ? number * 2 : number });
}

import type { DateTime } from 'luxon';

/** On which days offices are open. Days are taken in the zone of the `DateTime`; the time of day is kept. */
export interface WorkingDays {
  isWorkingDay(day: DateTime): boolean;
  /** The day itself, or the nearest working day before it. */
  onOrBefore(day: DateTime): DateTime;
  /** The day itself, or the nearest working day after it. */
  onOrAfter(day: DateTime): DateTime;
  /** The first working day after the day. */
  after(day: DateTime): DateTime;
}

const SATURDAY = 6;

/**
 * Monday to Friday without England's bank holidays, substitute days among them, and without `closed` (YYYY-MM-DD): a
 * bank holiday that was proclaimed at short notice, or days on which the council closes.
 * The calendar is loaded when it is asked for: it takes a quarter of a second, and a question does not need it.
 */
export async function loadWorkingDays(closed: readonly string[] = []): Promise<WorkingDays> {
  const { default: Holidays } = await import('date-holidays');
  const england = new Holidays('GB', 'ENG');
  const years = new Map<number, ReadonlySet<string>>();
  const holidaysOf = (year: number) => {
    const known = years.get(year);
    if (known) return known;
    // `date` is the day in England whatever the zone of the machine: "2026-12-28 00:00:00".
    const bank = england.getHolidays(year).filter(({ type }) => type === 'public');
    const days = new Set([...bank.map(({ date }) => date.slice(0, 10)), ...closed]);
    years.set(year, days);
    return days;
  };
  const isWorkingDay = (day: DateTime) =>
    day.weekday < SATURDAY && !holidaysOf(day.year).has(day.toFormat('yyyy-MM-dd'));
  const seek = (from: DateTime, days: 1 | -1): DateTime => {
    let day = from;
    while (!isWorkingDay(day)) day = day.plus({ days });
    return day;
  };
  return {
    isWorkingDay,
    onOrBefore: (day) => seek(day, -1),
    onOrAfter: (day) => seek(day, 1),
    after: (day) => seek(day.plus({ days: 1 }), 1),
  };
}

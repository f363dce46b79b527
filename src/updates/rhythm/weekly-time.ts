import { type DateTime, Info } from 'luxon';

/** A time of each week, by the clock on the wall. `weekday` counts from Monday, 1, to Sunday, 7. */
export interface WeeklyTime {
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

/** Thursday 10:00: a day is left before the digest. */
export const DEFAULT_REMINDER: WeeklyTime = { weekday: 4, hour: 10, minute: 0 };
/** Friday 15:00: the week is over, and people are still there to read it. */
export const DEFAULT_DIGEST: WeeklyTime = { weekday: 5, hour: 15, minute: 0 };

const WEEKLY_TIME = /^([a-z]{3,9})\s+(\d{1,2})[:.](\d\d)$/i;

/** Reads "Thursday 10:00" (or "Thu 10.00"). Null where that is no time of the week. */
export function parseWeeklyTime(text: string): WeeklyTime | null {
  const [, day = '', hours, minutes] = WEEKLY_TIME.exec(text.trim()) ?? [];
  const names = Info.weekdays('long', { locale: 'en-GB' }).map((name) => name.toLowerCase());
  const weekday = names.findIndex((name) => [name, name.slice(0, 3)].includes(day.toLowerCase())) + 1;
  const [hour, minute] = [Number(hours), Number(minutes)];
  return weekday > 0 && hour < 24 && minute < 60 ? { weekday, hour, minute } : null;
}

/** That time in the week that begins with `monday`, in its zone. In the hour that spring skips, an hour later. */
export function timeInWeek(monday: DateTime, { weekday, hour, minute }: WeeklyTime): DateTime {
  return monday
    .startOf('day')
    .plus({ days: weekday - 1 })
    .set({ hour, minute });
}

import { DateTime } from 'luxon';
import { councilZone } from '../council-clock.ts';

/** The day (YYYY-MM-DD) of a moment as the council's clocks show it. */
export function dayAt(at: Date | string): string {
  const moment = typeof at === 'string' ? DateTime.fromISO(at) : DateTime.fromJSDate(at);
  return moment.setZone(councilZone()).toFormat('yyyy-MM-dd');
}

/** Midnight at the beginning of a day (YYYY-MM-DD), by the council's clocks. */
export function startOfDay(day: string): DateTime {
  return DateTime.fromISO(day, { zone: councilZone() }).startOf('day');
}

/** A day some days after another; before it for a negative number. */
export function addDays(day: string, days: number): string {
  return startOfDay(day).plus({ days }).toFormat('yyyy-MM-dd');
}

/** How many days lie between two days; negative where the second is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return Math.round(startOfDay(to).diff(startOfDay(from), 'days').days);
}

/** "14 October 2026". */
export function printDay(day: string): string {
  return startOfDay(day).setLocale('en-GB').toFormat('d MMMM yyyy');
}

/** "14 October 2026 at 10:04", by the council's clocks. */
export function printMoment(at: string): string {
  const time = DateTime.fromISO(at).setZone(councilZone()).toFormat('HH:mm');
  return `${printDay(dayAt(at))} at ${time}`;
}

/** "14 Oct 2026", for the narrow columns of a table. */
export function printShortDay(day: string): string {
  return startOfDay(day).setLocale('en-GB').toFormat('d LLL yyyy');
}

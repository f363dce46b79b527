import { DateTime } from 'luxon';

/** "19 November 2026" of a time or of a day (YYYY-MM-DD), in the zone of the council. */
export function wordDay(day: string | DateTime, zone: string): string {
  return local(day, zone).toFormat('d MMMM yyyy');
}

/** "Thursday 19 November": for days near enough that the year goes without saying. */
export function wordWeekday(day: string | DateTime, zone: string): string {
  return local(day, zone).toFormat('cccc d MMMM');
}

/** "10:00" */
export function wordTime(time: DateTime, zone: string): string {
  return local(time, zone).toFormat('HH:mm');
}

/** A day without a time is a day of that zone; a time is a moment, whose day depends on the zone. */
function local(day: string | DateTime, zone: string): DateTime {
  const time = typeof day === 'string' ? DateTime.fromISO(day, { zone }) : day.setZone(zone);
  return time.setLocale('en-GB');
}

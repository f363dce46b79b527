import { addDays, dayAt, startOfDay } from '../days.ts';
import { type Days, readDays } from './read-period.ts';

const BEFORE = /^before /i;

/**
 * The end of a day that has passed, so that all that was reported on it counts: "1 October", "last Friday"; of "October" and
 * "last month" their last day. Null where the words name no day.
 */
export function readMoment(words: string, now: Date): Date | null {
  const today = dayAt(now);
  const isBefore = BEFORE.test(words);
  const days = daysNamed(words.replace(BEFORE, ''), today);
  if (!days) return null;
  const day = isBefore ? addDays(days.from, -1) : days.to;
  return day < today ? startOfDay(day).endOf('day').toJSDate() : now;
}

function daysNamed(words: string, today: string): Days | null {
  const whole = readDays(words, today) ?? readDays(`in ${words}`, today);
  if (whole && (whole.from <= today || /\d{4}/.test(words))) return whole;
  // A month that lies ahead is that of last year.
  if (whole) return { from: yearBefore(whole.from), to: yearBefore(whole.to) };
  const day = readDays(`since ${words}`, today)?.from;
  return day ? { from: day, to: day } : null;
}

function yearBefore(day: string): string {
  return startOfDay(day).minus({ years: 1 }).toFormat('yyyy-MM-dd');
}

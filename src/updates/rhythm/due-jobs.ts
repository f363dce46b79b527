import { DateTime } from 'luxon';
import type { Calendar, Period } from './period.ts';
import type { WorkingDays } from './working-days.ts';

/** Something that is to go out for a period. */
export interface Job {
  readonly kind: 'reminder' | 'digest';
  readonly period: Period;
  readonly due: DateTime;
  /** It goes out so long after its time that the reply says so. */
  readonly late: boolean;
}

/** Within this time after its hour a job is on time: a restart or a slow minute is not worth a word. */
const LATE_AFTER_MINUTES = 60;
/** What is late waits for these hours of a working day: nobody is reminded at night because a server came back. */
const OFFICE_HOURS = { from: 8, to: 18 } as const;

/**
 * What is to go out at `now`, pure: of each kind the latest alone, so that what was missed is caught up once.
 *
 * A job stays due from its time to the end of the next working day, which lets a bot that was down over a weekend catch
 * up on Monday; later than that a digest is history, and the next one says more. A reminder ends with its period: after
 * the digest it would ask for what has been counted already. What lies before `since` (when the bot was first started)
 * is not missed but never was. A job that is due may have been done: whoever runs it finds that in its claim.
 */
export function dueJobs(now: Date, since: Date, { around, schedule, workingDays }: Calendar): Job[] {
  const jobs = around(now).flatMap((period): Omit<Job, 'late'>[] => [
    ...(period.reminder ? [{ kind: 'reminder' as const, period, due: period.reminder }] : []),
    ...(schedule.digest ? [{ kind: 'digest' as const, period, due: period.closes }] : []),
  ]);
  const at = DateTime.fromJSDate(now, { zone: schedule.zone });
  return (['reminder', 'digest'] as const).flatMap((kind) => {
    const latest = jobs.filter((job) => job.kind === kind && job.due <= at).at(-1);
    if (!latest || latest.due.toJSDate() <= since) return [];
    if (kind === 'reminder' && at >= latest.period.closes) return [];
    const timing = timingOf(latest.due, at, workingDays);
    return timing === 'not-now' ? [] : [{ ...latest, late: timing === 'late' }];
  });
}

/** How a time that has come relates to now: to be done on time, to be caught up, or not (yet, or no longer). */
export function timingOf(
  due: DateTime,
  at: DateTime,
  workingDays: WorkingDays,
): 'on-time' | 'late' | 'not-now' {
  if (at < due) return 'not-now';
  if (at < due.plus({ minutes: LATE_AFTER_MINUTES })) return 'on-time';
  const end = workingDays.after(due).set({ hour: OFFICE_HOURS.to, minute: 0 });
  const isOffice = workingDays.isWorkingDay(at) && at.hour >= OFFICE_HOURS.from && at.hour < OFFICE_HOURS.to;
  return isOffice && at <= end ? 'late' : 'not-now';
}

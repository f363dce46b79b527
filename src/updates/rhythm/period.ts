import { DateTime } from 'luxon';
import { DEFAULT_DIGEST, timeInWeek, type WeeklyTime } from './weekly-time.ts';
import type { WorkingDays } from './working-days.ts';

/** When reminders and digests go out; null for never. `zone` is an IANA name. */
export interface Schedule {
  readonly zone: string;
  readonly reminder: WeeklyTime | null;
  readonly digest: WeeklyTime | null;
}

/**
 * A week of reporting: from one digest to the next. An update counts for the period in which it was posted
 * (`opens` < at <= `closes`), and is asked for once within it.
 */
export interface Period {
  /** ISO week of the day on which it was to close, "2026-W47": stays the same when bank holidays move the day. */
  readonly key: string;
  readonly opens: DateTime;
  /** When those without an update are reminded. */
  readonly reminder: DateTime | null;
  /** When the digest goes out; periods close at the usual time of the digest where there is none. */
  readonly closes: DateTime;
}

/** The periods of a schedule. */
export interface Calendar {
  readonly schedule: Schedule;
  readonly workingDays: WorkingDays;
  /** Those that close in the weeks around a time, oldest first. */
  around(at: Date): readonly Period[];
  /** The one in which a time lies. */
  at(at: Date): Period;
  /** The one that closed when this one opened. */
  before(period: Period): Period;
}

/** Two weeks closed in a row can move a digest back by so many weeks. */
const WEEKS_AROUND = [-3, -2, -1, 0, 1, 2, 3];

/** The weekly periods of a schedule, moved where the council is closed. */
export function createCalendar(schedule: Schedule, workingDays: WorkingDays): Calendar {
  // Asked every minute, and the same for ever: worked out once a week.
  const known = new Map<number, readonly Period[]>();
  const around = (time: Date) => {
    const week = DateTime.fromJSDate(time, { zone: schedule.zone }).startOf('week');
    const periods =
      known.get(week.toMillis()) ??
      WEEKS_AROUND.map((weeks) => periodClosingIn(week.plus({ weeks }), schedule, workingDays)).filter(
        ({ opens, closes }) => opens < closes,
      );
    known.set(week.toMillis(), periods);
    return periods;
  };
  const at = (time: Date) => {
    const found = around(time).find(
      ({ opens, closes }) => opens.toJSDate() < time && time <= closes.toJSDate(),
    );
    if (!found) throw new RangeError(`no period holds ${time.toISOString()}`);
    return found;
  };
  return { schedule, workingDays, around, at, before: ({ opens }) => at(opens.toJSDate()) };
}

function periodClosingIn(week: DateTime, schedule: Schedule, workingDays: WorkingDays): Period {
  const opens = closingIn(week.minus({ weeks: 1 }), schedule, workingDays);
  const closes = closingIn(week, schedule, workingDays);
  const usual = schedule.reminder && usualReminder(week, schedule, schedule.reminder);
  return {
    key: week.toFormat("kkkk-'W'WW"),
    opens,
    reminder: usual && fitBetween(opens, closes, usual, workingDays),
    closes,
  };
}

function closingIn(week: DateTime, { digest }: Schedule, workingDays: WorkingDays): DateTime {
  return workingDays.onOrBefore(timeInWeek(week, digest ?? DEFAULT_DIGEST));
}

/** The last reminder before the digest of that week, as the schedule alone has it. */
function usualReminder(week: DateTime, { digest }: Schedule, reminder: WeeklyTime): DateTime {
  const sameWeek = timeInWeek(week, reminder);
  const isBefore = sameWeek < timeInWeek(week, digest ?? DEFAULT_DIGEST);
  return isBefore ? sameWeek : timeInWeek(week.minus({ weeks: 1 }), reminder);
}

/**
 * On the working day before where the usual day is none; earlier still where holidays would bring it behind the digest.
 * Where that leads out of the period (a Monday reminder on Easter Monday), on the working day after. Null where a
 * period is too short for any.
 */
function fitBetween(
  opens: DateTime,
  closes: DateTime,
  usual: DateTime,
  workingDays: WorkingDays,
): DateTime | null {
  let at = workingDays.onOrBefore(usual);
  while (at >= closes) at = workingDays.onOrBefore(at.minus({ days: 1 }));
  if (at > opens) return at;
  const after = workingDays.onOrAfter(usual);
  return after > opens && after < closes ? after : null;
}

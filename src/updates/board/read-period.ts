import { DateTime } from 'luxon';
import { CARDINALS } from '../../corpus/number-words.ts';
import { addDays, startOfDay } from '../days.ts';
import { dayOf } from '../reading/dates/calendar.ts';
import { WEEKDAY_NAME } from '../reading/dates/date-words.ts';
import { findDates } from '../reading/dates/find-dates.ts';

/** Days that somebody asks about, both counted (YYYY-MM-DD). */
export interface Days {
  readonly from: string;
  readonly to: string;
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

const WHOLE = /\b(this|current|next|coming|last|previous|past) (week|month|quarter|year)\b/i;
/** What has begun goes on until today: "since last month" leaves out no day of this one. */
const BEGUN = /^(?:since|from) (?:the )?(?:beginning of |start of )?last (week|month|quarter|year)$/i;
const COUNTED =
  /\b(next|coming|last|past) (?:(\d{1,2}|[a-z]+) )?(days?|weeks?|months?|quarters?|years?|fortnight)\b/i;
const EDGE = /^(since|from|after|by|before|until)\s+/i;
const IN_MONTH = /^in (\p{L}+)/iu;
const FEAST = /^(?:christmas|xmas|easter)$/i;
const WEEKDAY = new RegExp(`^${WEEKDAY_NAME}$`, 'i');

/** Whether days that are named without a year are looked for in what is to come, or in what has been. */
export type Side = 'ahead' | 'behind';

/** "this month", "since 10 November", "in the last 30 days", as of a day; null where no period is named. */
export function readDays(words: string, today: string, side: Side | null = null): Days | null {
  const plain = words.trim().toLowerCase();
  const at = startOfDay(today);
  const single = { today: 0, tomorrow: 1, yesterday: -1 }[plain];
  if (single !== undefined) return { from: addDays(today, single), to: addDays(today, single) };
  const begun = BEGUN.exec(plain)?.[1];
  if (begun) return { from: wholeDays('last', begun as Unit, at).from, to: today };
  const whole = WHOLE.exec(plain);
  // "The last month" counts back from today; "last month" is the one in the calendar.
  if (whole && !/\bthe (?:last|past|next|coming)\b|\bpast\b|\bcoming\b/.test(plain))
    return wholeDays(whole[1] ?? '', (whole[2] ?? 'week') as Unit, at);
  const counted = COUNTED.exec(plain);
  if (counted) return countedDays(counted, at);
  if (EDGE.test(plain)) return edgeDays(plain, today);
  const month = IN_MONTH.exec(plain)?.[1];
  const days = month ? monthDays(plain.replace(/^in /, ''), today) : null;
  return days && side && !/\d{4}/.test(plain) ? nearestYear(days, today, side) : days;
}

/** "Due in January", asked in November, is next year's; "changed in December", last year's. */
function nearestYear({ from, to }: Days, today: string, side: Side): Days {
  const years = side === 'ahead' && to < today ? 1 : side === 'behind' && from > today ? -1 : 0;
  const move = (day: string) => iso(startOfDay(day).plus({ years }));
  return { from: move(from), to: move(to) };
}

function wholeDays(which: string, unit: Unit, at: DateTime): Days {
  const step = which === 'next' ? 1 : which === 'last' || which === 'previous' ? -1 : 0;
  const start = at.startOf(unit).plus({ [unit]: step });
  return { from: iso(start), to: iso(start.endOf(unit)) };
}

function countedDays([, which, count, unit = 'days']: RegExpExecArray, at: DateTime): Days {
  const number = count === undefined ? 1 : Number(count) || CARDINALS.indexOf(count) + 1 || 1;
  const length = unit === 'fortnight' ? { weeks: 2 * number } : { [unit.replace(/s?$/, 's')]: number };
  return /next|coming/.test(which ?? '')
    ? { from: iso(at), to: iso(at.plus(length)) }
    : { from: iso(at.minus(length).plus({ days: 1 })), to: iso(at) };
}

/** "Since Monday" looks back, "by 5 January" ahead. */
function edgeDays(plain: string, today: string): Days | null {
  const edge = EDGE.exec(plain)?.[1] ?? '';
  const said = plain.replace(EDGE, '').replace(/^the start of /, '');
  const named = said.replace(/^last /, '');
  const isBack = /since|from|after/.test(edge);
  const month = monthDays(named, today);
  const found = dayIn(named, today) ?? (isBack ? month?.from : month?.to) ?? null;
  // "Since last Thursday", said on a Thursday, is a week ago.
  const day = found === today && said !== named ? addDays(found, -7) : found;
  if (day === null) return null;
  return isBack
    ? { from: backOf(day, named, today), to: today }
    : { from: today, to: aheadOf(day, named, today) };
}

function dayIn(named: string, today: string): string | null {
  const now = dayOf(today);
  if (!now || (/^\p{L}+$/u.test(named) && !FEAST.test(named)))
    return WEEKDAY.test(named) && now ? weekdayBehind(named, now) : null;
  return findDates(named, now)[0]?.date ?? null;
}

function weekdayBehind(named: string, now: DateTime): string {
  const wanted = WEEKDAYS.indexOf(named.slice(0, 3).toLowerCase()) + 1;
  return iso(now.minus({ days: (now.weekday - wanted + 7) % 7 }));
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** A day without a year that would lie ahead is the one behind. */
function backOf(day: string, named: string, today: string): string {
  return day > today && !/\d{4}/.test(named) ? iso(startOfDay(day).minus({ years: 1 })) : day;
}

/** "By January", said in November, is the one to come. */
function aheadOf(day: string, named: string, today: string): string {
  return day < today && !/\d{4}/.test(named) ? iso(startOfDay(day).plus({ years: 1 })) : day;
}

function monthDays(named: string, today: string): Days | null {
  const [, name = '', year] = /^(\p{L}+)(?: (\d{4}))?$/u.exec(named.trim()) ?? [];
  const number = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (number === 0) return null;
  const now = startOfDay(today);
  const start = DateTime.fromObject(
    { year: Number(year) || now.year, month: number, day: 1 },
    { zone: now.zone },
  );
  return { from: iso(start), to: iso(start.endOf('month')) };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function iso(at: DateTime): string {
  return at.toFormat('yyyy-MM-dd');
}

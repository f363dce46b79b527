import type { DateTime } from 'luxon';
import { IMPERATIVE, NEXT_CUE } from '../step-words.ts';
import { dayOf, lastDay, rollDay } from './calendar.ts';
import {
  DAY,
  MONTH,
  monthNumber,
  readDay,
  readYear,
  WEEKDAY_NAME,
  weekdayNumber,
  YEAR,
} from './date-words.ts';
import type { FoundDate } from './find-dates.ts';
import { isFraction } from './fraction.ts';

/** What cannot be right about the days that a message names, or leaves them open. Days are YYYY-MM-DD. */
export type DateDoubt =
  /** "31/11", as it was typed; the month ends on `last`. */
  | { readonly kind: 'no-such-day'; readonly said: string; readonly last: string }
  /** "Monday 8 December", which is none; `other` is the nearest that is. */
  | {
      readonly kind: 'weekday';
      readonly day: string;
      readonly weekday: string;
      readonly other: string;
    }
  /** "8 December or 15 December" */
  | { readonly kind: 'either'; readonly days: readonly [string, string] }
  /** "Feb 27", as it was typed: the 27th, on `day`, or the month of that year, `month`. */
  | {
      readonly kind: 'day-or-year';
      readonly said: string;
      readonly day: string;
      readonly month: string;
    }
  /** "Chase the rest by 12 November", said after that day: what is to be done by then, and nothing that was. */
  | { readonly kind: 'passed'; readonly day: string };

const IN_WORDS = new RegExp(`\\b(${DAY})(?: of)? (${MONTH})\\b(?:,? (${YEAR})\\b)?`, 'gi');
const MONTH_FIRST = new RegExp(`\\b(${MONTH}) (${DAY})\\b(?!\\s*(?:st|nd|rd|th)?\\s*\\d)()`, 'gi');
const IN_FIGURES = /(?<![\d/£])(\d{1,2})[/.](\d{1,2})(?:[/.](20\d\d|\d\d))?(?![\d/%])/g;
/** What rose "by" something rose by a figure. */
const LEADS_DAY =
  /(?:\b(?:on|due|until|till|before)|(?<!\b(?:up|down|rose|fell|grew|risen|fallen|\w+ed) )\bby)\s+$/i;
const ENDS_DAY = /^\s*(?:$|[.,;)\n]|(?:and|or|at|for|to|but|then|with|latest)\b)/i;
/** Some short forms are other words as well: "the panel sat". */
const SAID_WEEKDAY = new RegExp(
  `\\b(${WEEKDAY_NAME}|mon|tues?|weds?|thurs?|fri),?\\s+(?:the )?(?=\\d{1,2}(?:st|nd|rd|th|\\b(?!\\s+(?!${MONTH}\\b|(?:of|at|for|and|or|to|then|in|with|latest)\\b)\\p{L})))`,
  'giu',
);
const OR = /^[\s,]*(?:or|otherwise)\s+(?:maybe |possibly |perhaps |even )?(?:the |on |by )*$/i;

/** The doubts about the days of a text, in the order of their kinds; `dates` are those found in it. */
export function findDateDoubts(
  plain: string,
  dates: readonly FoundDate[],
  today: DateTime,
): readonly DateDoubt[] {
  return [
    ...findImpossible(plain, today),
    ...findOtherWeekday(plain, dates),
    ...findEither(plain, dates),
    ...findPassed(plain, dates),
    ...findDayOrYear(plain, dates, today),
  ];
}

/** So many years ahead somebody may plan. */
const YEARS_PLANNED = 4;
const MONTH_AND_NUMBER = new RegExp(`\\b(?:${MONTH}) (\\d\\d)(?!\\d|st|nd|rd|th|[ ,]+20\\d\\d)\\b`, 'gi');

/** Days are said before their months here, so that "Feb 27", said in 2026, may be February of the year after. */
function findDayOrYear(plain: string, dates: readonly FoundDate[], today: DateTime): DateDoubt[] {
  return [...plain.matchAll(MONTH_AND_NUMBER)].flatMap(({ 0: said, 1: number, index }): DateDoubt[] => {
    const year = 2000 + Number(number);
    const found = dates.find(({ start, end }) => start <= index && end >= index + said.length);
    const day = found && dayOf(found.date);
    const isPlanned = year >= today.year && year <= today.year + YEARS_PLANNED;
    if (!day || day.day !== Number(number) || !isPlanned) return [];
    return [
      { kind: 'day-or-year', said, day: found.date, month: `${day.setLocale('en-GB').monthLong} ${year}` },
    ];
  });
}

function findPassed(plain: string, dates: readonly FoundDate[]): DateDoubt[] {
  return dates.flatMap(({ date, start, exact, past, denied }): DateDoubt[] => {
    if (!exact || !past || denied) return [];
    const before = plain.slice(0, start);
    const clause = before.split(/[.;,\n]\s*/).at(-1) ?? '';
    const isToCome = DUE_BY.test(before) && (IMPERATIVE.test(clause.trim()) || NEXT_CUE.test(clause));
    return isToCome ? [{ kind: 'passed', day: date }] : [];
  });
}

const DUE_BY = /\b(?:by|due(?: on| by)?|deadline(?: is)?)\s+(?:the )?$/i;

function findImpossible(plain: string, today: DateTime): DateDoubt[] {
  const said = [
    ...[...plain.matchAll(IN_WORDS)].map(([text, day, month, year]) => ({
      ...{ text, day: readDay(day), month: monthNumber(month), year: readYear(year) },
    })),
    ...[...plain.matchAll(MONTH_FIRST)].map(([text, month, day]) => ({
      ...{ text, day: readDay(day), month: monthNumber(month), year: null },
    })),
    ...[...plain.matchAll(IN_FIGURES)].filter(namesDay).map(([text, day, month, year]) => ({
      ...{ text, day: readDay(day), month: Number(month), year: year ? (Number(year) % 100) + 2000 : null },
    })),
  ];
  return said.flatMap(({ text, day, month, year }): DateDoubt[] => {
    if (day < 29 || day > 31 || month < 1 || month > 12) return [];
    if (rollDay(today, month, day, year)) return [];
    const first = rollDay(today, month, 1, year);
    const last = first && lastDay(first).toFormat('yyyy-MM-dd');
    return last ? [{ kind: 'no-such-day', said: text, last }] : [];
  });
}

/** "31.11.2026" and "on 31.11." name a day; "31.4 FTE", "up by 30.2", "para 31.2" and "31/6 of them" count or cite. */
function namesDay({ 0: text, 3: year, index, input }: RegExpExecArray): boolean {
  if (year) return true;
  const before = input.slice(0, index);
  const after = input.slice(index + text.length);
  return text.includes('.')
    ? LEADS_DAY.test(before) && ENDS_DAY.test(after)
    : !isFraction(text, before, after);
}

function findOtherWeekday(plain: string, dates: readonly FoundDate[]): DateDoubt[] {
  return [...plain.matchAll(SAID_WEEKDAY)].flatMap((match): DateDoubt[] => {
    const end = match.index + match[0].length;
    const found = dates.find((one) => one.start <= end && one.end > end && one.exact);
    const date = found && dayOf(found.date);
    const wanted = weekdayNumber(match[1]);
    if (!date || wanted === 0 || date.weekday === wanted) return [];
    const ahead = (wanted - date.weekday + 7) % 7;
    const other = date.plus({ days: ahead > 3 ? ahead - 7 : ahead });
    const weekday = date
      .set({ weekday: wanted as 1 })
      .setLocale('en-GB')
      .toFormat('cccc');
    return [{ kind: 'weekday', day: found.date, weekday, other: other.toFormat('yyyy-MM-dd') }];
  });
}

function findEither(plain: string, dates: readonly FoundDate[]): DateDoubt[] {
  return dates.flatMap((one, at): DateDoubt[] => {
    const next = dates[at + 1];
    if (!next || one.denied || next.denied || one.past || next.past || one.date === next.date) return [];
    return OR.test(plain.slice(one.end, next.start)) ? [{ kind: 'either', days: [one.date, next.date] }] : [];
  });
}

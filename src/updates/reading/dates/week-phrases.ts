import {
  after,
  comingOrdinal,
  comingWeekday,
  fridayOf,
  monthDay,
  namedDay,
  nthWeekday,
  rollDay,
  startOfWeek,
  weekdayOfNextWeek,
} from './calendar.ts';
import type { DatePhrase } from './date-phrase.ts';
import {
  COUNT,
  DAY,
  MONTH,
  monthNumber,
  NTH,
  readCount,
  readDay,
  readYear,
  WEEKDAY,
  weekdayNumber,
  YEAR,
} from './date-words.ts';

const WEEK_ENDING = `(?:w\\/e|week[ -]ending) (?:on )?(?:the )?(?:${WEEKDAY},? (?:the )?)?`;
const WEEK_OF =
  '(?:w\\/?c|w\\/?b|week[ -](?:commencing|beginning|starting)|week of)\\.? (?:on )?(?:the )?(?:mon(?:day)? )?(?:the )?';
const NTH_WEEKDAY = `(?:the )?(${NTH}|last) (${WEEKDAY}) (?:of|in)`;
const LENGTH = '(days?|weeks?|wks?|months?|fortnights?)';

function readNth(word = ''): number | 'last' {
  return /last/i.test(word) ? 'last' : readCount(word);
}

/** Weeks, weekdays of a week or a month, and lengths of time. */
export const WEEK_PHRASES: readonly DatePhrase[] = [
  // "week ending Friday 7 November", "w/e 7/11"
  {
    pattern: new RegExp(
      `\\b${WEEK_ENDING}(${DAY})(?:(?: of)? (${MONTH})\\b(?:,? (${YEAR}))?|[/.](0?[1-9]|1[0-2])\\b)`,
      'gi',
    ),
    resolve: ([, day, name, year, month], today) =>
      rollDay(today, name ? monthNumber(name) : Number(month), readDay(day), readYear(year)),
  },
  // "the second week of March": its last day
  {
    pattern: new RegExp(`\\b(?:the )?(${NTH}) week (?:of|in) (${MONTH})\\b(?:,? (${YEAR}|next year))?`, 'gi'),
    resolve: ([, nth, month, year], today) => monthDay(today, month, year, readCount(nth) * 7),
  },
  // "the last Friday in March", "the first Monday of next month"
  {
    pattern: new RegExp(`\\b${NTH_WEEKDAY} (${MONTH})\\b(?:,? (${YEAR}|next year))?`, 'gi'),
    resolve: ([, nth, day, month, year], today) => {
      const first = monthDay(today, month, year, 1);
      return first && nthWeekday(first, readNth(nth), weekdayNumber(day));
    },
  },
  {
    pattern: new RegExp(`\\b${NTH_WEEKDAY} (this|the|next) month\\b`, 'gi'),
    resolve: ([, nth, day, which], today) =>
      nthWeekday(
        today.startOf('month').plus({ months: which?.toLowerCase() === 'next' ? 1 : 0, hours: 12 }),
        readNth(nth),
        weekdayNumber(day),
      ),
  },
  // "w/c 9 March", "week commencing 9/3", "week of the 9th": the Monday
  {
    pattern: new RegExp(`\\b${WEEK_OF}(${DAY}) (?:of )?(${MONTH})\\b(?: (${YEAR}))?`, 'gi'),
    resolve: ([, day, month, year], today) => {
      const date = rollDay(today, monthNumber(month), readDay(day), readYear(year));
      return date && startOfWeek(date);
    },
  },
  {
    pattern: new RegExp(`\\b${WEEK_OF}(${DAY})[/.](0?[1-9]|1[0-2])(?:[/.](\\d{2,4}))?\\b`, 'gi'),
    resolve: ([, day, month, year], today) => {
      const date = rollDay(today, Number(month), readDay(day), readYear(year));
      return date && startOfWeek(date);
    },
  },
  {
    pattern: new RegExp(`\\b${WEEK_OF}(\\d{1,2})(?:st|nd|rd|th)?\\b`, 'gi'),
    resolve: ([, day], today) => {
      const date = comingOrdinal(today, Number(day));
      return date && startOfWeek(date);
    },
  },
  // "two weeks on Friday", "a fortnight today", "3 days from now"
  {
    pattern: new RegExp(
      `\\b(${COUNT}) (days?(?= from)|weeks?|fortnights?) (?:on |from |this |next )?(${WEEKDAY}|today|tomorrow|now)\\b`,
      'gi',
    ),
    resolve: ([, count, unit, day], today) => {
      if (unit?.startsWith('d')) return today.plus({ days: readCount(count) });
      const weeks = readCount(count) * (unit?.startsWith('f') ? 2 : 1);
      return namedDay(today, day).plus({ weeks });
    },
  },
  // "committee fortnight on Tuesday", "board week on Friday"
  {
    pattern: new RegExp(
      `(?<!\\b(?:every|each|per|next|last|this|that|the|an?|same|following|past|coming|first|second|third|fourth|final|working|in|of|one) )\\b(week|fortnight) (?:on|from) (${WEEKDAY}|today|tomorrow)\\b`,
      'gi',
    ),
    resolve: ([, unit = '', day], today) => namedDay(today, day).plus({ weeks: /f/i.test(unit) ? 2 : 1 }),
  },
  // "Friday week", "tomorrow fortnight", "a week on Friday"
  {
    pattern: new RegExp(`\\b(?:this |next )?(${WEEKDAY}) (week|fortnight)\\b(?! (?:before|after|of))`, 'gi'),
    resolve: ([, day, unit], today) =>
      comingWeekday(today, weekdayNumber(day)).plus({ weeks: unit === 'fortnight' ? 2 : 1 }),
  },
  {
    pattern: /\b(today|tomorrow) (week|fortnight)\b/gi,
    resolve: ([, day, unit = ''], today) => namedDay(today, day).plus({ weeks: /f/i.test(unit) ? 2 : 1 }),
  },
  {
    pattern: new RegExp(`\\bweek (?:on |from )(${WEEKDAY}|today|tomorrow)\\b`, 'gi'),
    resolve: ([, day], today) => namedDay(today, day).plus({ weeks: 1 }),
  },
  // "end of the week", "by the weekend", "later this week"
  {
    pattern:
      /\b(?:end|back end|later|late|close)(?: of| in)? (?:the |this )?week\b|\b(?:by|before) (?:the )?weekend\b|\blater this week\b/gi,
    resolve: (_, today) => (today.weekday > 5 ? fridayOf(today).plus({ weeks: 1 }) : fridayOf(today)),
  },
  // "early next week", "Tuesday next week", "late next week", "the week after next", "next Tuesday"
  {
    pattern: /\b(?:start|beginning|early)(?: of| in)? next week\b/gi,
    resolve: (_, today) => today.startOf('week').plus({ weeks: 1, hours: 12 }),
  },
  {
    pattern: new RegExp(`\\b(${WEEKDAY})(?: of)? next week\\b|\\bnext week (?:on )?(${WEEKDAY})\\b`, 'gi'),
    resolve: ([, one, other], today) => weekdayOfNextWeek(today, one ?? other),
  },
  {
    pattern: /\b(?:(?:the )?(?:end|back end|late)(?: of)? )?next week\b/gi,
    resolve: (_, today) => fridayOf(today).plus({ weeks: 1 }),
  },
  { pattern: /\b(?:a )?week after next\b/gi, resolve: (_, today) => fridayOf(today).plus({ weeks: 2 }) },
  {
    pattern: new RegExp(`\\bnext (${WEEKDAY})\\b`, 'gi'),
    resolve: ([, day], today) => weekdayOfNextWeek(today, day),
  },
  // "in about three weeks", "over the next two months", "6 weeks' time"
  {
    pattern: new RegExp(
      `\\b(?:(?:in|within|over|during|for) (?:about |around |the next |another |roughly |under |approx )?|(?:the )?next |another )(${COUNT})(?: or so)?[ -]${LENGTH}\\b(?:'? time)?|\\b(${COUNT}) ${LENGTH}'? time\\b`,
      'gi',
    ),
    resolve: ([, count, unit, otherCount, otherUnit], today) =>
      after(today, count ?? otherCount, unit ?? otherUnit),
  },
  { pattern: /\b(?:in )?a fortnight(?:'s time)?\b/gi, resolve: (_, today) => today.plus({ weeks: 2 }) },
];

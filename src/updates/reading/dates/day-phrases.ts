import { BODIES } from '../words.ts';
import { after, comingOrdinal, comingWeekday, monthDay, rollDay, yearMeant } from './calendar.ts';
import type { DatePhrase } from './date-phrase.ts';
import {
  COUNT,
  DAY,
  MONTH,
  monthNumber,
  readDay,
  readYear,
  WEEKDAY,
  weekdayNumber,
  YEAR,
} from './date-words.ts';

/** Single days, in the forms that a date library misses or takes for something else. */
export const DAY_PHRASES: readonly DatePhrase[] = [
  // A length of time as the whole of an answer says when.
  {
    pattern: new RegExp(
      `^\\s*(?:in |about |around |say |within |maybe |probably )*(${COUNT}) (days?|weeks?|months?|fortnights?)(?: (?:or so|time|please|pls|i think|tops|max))*[.!]?\\s*$`,
      'gi',
    ),
    resolve: ([, count, unit], today) => after(today, count, unit),
  },
  // … and so does the day of a month.
  {
    pattern: /^\s*(?:the |on |by )*(\d{1,2})(?:st|nd|rd|th)(?: (?:please|pls|i think))?[.!]?\s*$/gi,
    resolve: ([, day], today) => comingOrdinal(today, Number(day)),
  },
  {
    pattern:
      /\b(?:today|tonight|this (?:afternoon|evening|morning)|(?:by )?(?:end of (?:the )?day|eod|cop|close of play)(?: today)?)\b(?! (?:mon|tue|wed|thu|fri)\w*)/gi,
    resolve: (_, today) => today,
  },
  // "Friday the 9th", "by the 9th", "on 9th"
  {
    pattern: new RegExp(
      `\\b${WEEKDAY},? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?! ?(?:${MONTH}|of ${MONTH}|[/:.]\\d|am|pm|%|of|sites|people|members))\\b`,
      'gi',
    ),
    resolve: ([, day], today) => comingOrdinal(today, Number(day)),
  },
  {
    pattern: new RegExp(
      `\\b(?:on |by |for |before |until |till )?the (\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:${MONTH}|of ${MONTH}|(?!(?:with|after|before|from|then|when|where|which|because|until|about|please|latest|hopefully|instead|they|there|once)\\b)\\p{L}{4,}))`,
      'giu',
    ),
    resolve: ([, day], today) => comingOrdinal(today, Number(day)),
  },
  {
    pattern: new RegExp(
      `\\b(?:on|by|for|before|until|till|due) (\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:${MONTH}|of ${MONTH})|,? ?(?:-|–|to|and|&|/) ?${DAY} (?:of )?${MONTH})`,
      'gi',
    ),
    resolve: ([, day], today) => comingOrdinal(today, Number(day)),
  },
  // "Nov 14": a date library takes the number for a year
  {
    pattern: new RegExp(
      `(?<!\\d ?(?:st|nd|rd|th)?(?: of)? )\\b(${MONTH}) (?:the )?(${DAY})\\b(?!:|[ -]?(?:%|of|sites|people|posts|staff|to))(?:,? (${YEAR}))?`,
      'gi',
    ),
    resolve: ([, month, day, year], today) =>
      rollDay(today, monthNumber(month), readDay(day), readYear(year)),
  },
  // "9-11 March": a range ends on its last day
  {
    pattern: new RegExp(
      `\\b(?:${WEEKDAY},? )?(?:${DAY}, ?)*(?:${DAY})(?:,? ?(?:-|–|to|and|&|/) ?)(${DAY}) (?:of )?(${MONTH})\\b(?:,? (${YEAR}))?`,
      'gi',
    ),
    resolve: ([, day, month, year], today) =>
      rollDay(today, monthNumber(month), readDay(day), readYear(year)),
  },
  // "10 & 11/12"
  {
    pattern:
      /(?<![\d.,/£-])(?:0?[1-9]|[12]\d|3[01]) ?(?:-|–|to|and|&) ?(0?[1-9]|[12]\d|3[01])\/(0?[1-9]|1[0-2])(?:\/((?:20)?[23]\d))?\b(?![/.\d%])/g,
    resolve: ([, day, month, year], today) =>
      rollDay(today, Number(month), Number(day), year ? 2000 + (Number(year) % 100) : null),
  },
  {
    pattern: new RegExp(
      `(?<![\\d/.£])\\b(?:${WEEKDAY}\\.?,? (?:the )?)?(${DAY})(?: of)? ?(${MONTH})\\b(?:,? (${YEAR}|next year|[23]\\d(?=\\s*(?:$|[.,;:)\\n]))))?`,
      'gi',
    ),
    resolve: ([, day, month, year], today) =>
      rollDay(today, monthNumber(month), readDay(day), yearMeant(today, year)),
  },
  // "5.2.27": a date library wants two figures for each
  {
    pattern: /(?<![\d.,/£-])(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.((?:20)?[23]\d)\b(?![.\d%])/g,
    resolve: ([, day, month, year], today) =>
      rollDay(today, Number(month), Number(day), 2000 + (Number(year) % 100)),
  },
  // "in 2-3 weeks": the longer one
  {
    pattern: new RegExp(
      `\\b(?:in|within) (?:about |around )?(?:${COUNT}) ?(?:-|–|to|or) ?(${COUNT}) (days?|weeks?|wks?|months?)\\b`,
      'gi',
    ),
    resolve: ([, count, unit], today) => after(today, count, unit),
  },
  // "by 14.11": without a year a date library reads a decimal
  {
    pattern: /\b(?:by|on|due|until|till|before|w\/c) (0?[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])\b(?![.\d%])/gi,
    resolve: ([, day, month], today) => rollDay(today, Number(month), Number(day), null),
  },
  // "by May": a date library fears the verb
  {
    pattern: new RegExp(
      `\\b(by|until|till|to|before|for|this|next|now|of) (may)\\b(?! ?(?:be|not|have|need|\\d))(?:,? (${YEAR}|next year))?`,
      'gi',
    ),
    resolve: ([, lead = '', month, year], today) => {
      const date = monthDay(today, month, year, 'last');
      return date && date < today && !/^of$/i.test(lead) ? date.plus({ years: 1 }) : date;
    },
  },
  // "cabinet Feb": a date library wants "in" before it
  {
    pattern: new RegExp(
      `(?<=\\b(?:${BODIES}|meeting|launch|consultation|decision|go[ -]live) )(${MONTH})\\b(?=\\s*(?:$|[.,;)\\n]))`,
      'gi',
    ),
    resolve: ([, month], today) => monthDay(today, month, undefined, 'last'),
  },
  {
    pattern: new RegExp(
      `(?<!last |previous )\\b(?:(?:on|by|this|before|until|for) (?:this |coming )?(${WEEKDAY})|(weds|tues|thurs|thur))\\b(?!,? \\d)`,
      'gi',
    ),
    resolve: ([, led, bare], today) => comingWeekday(today, weekdayNumber(led ?? bare)),
  },
];

import { lastDay, monthDay, onDay } from './calendar.ts';
import type { DatePhrase } from './date-phrase.ts';
import { DAY, MONTH, readDay, YEAR } from './date-words.ts';

/** The day that "early in the month" ends on, and the one in its middle. */
const EARLY = 7;
const MID = 15;

const IN_YEAR = `(?:,? (${YEAR}|next year))?`;

/** Months as a whole and parts of them: where the day of a month is left open, its last is meant. */
export const MONTH_PHRASES: readonly DatePhrase[] = [
  // "end of next month", "early next month", "mid next month"
  {
    pattern:
      /\b(?:the )?(?:end|back end|close|late(?:r)?|last (?:day|week))(?: of| in)? (?:the )?next month\b|\bnext month(?:'s)? end\b/gi,
    resolve: (_, today) => lastDay(today.plus({ months: 1 })),
  },
  {
    pattern: /\b(?:the )?(?:start|beginning|early)(?: of| in)? next month\b/gi,
    resolve: (_, today) => today.plus({ months: 1 }).set({ day: EARLY }),
  },
  {
    pattern: /\b(?:the )?(?:middle of|mid) next month\b/gi,
    resolve: (_, today) => today.plus({ months: 1 }).set({ day: MID }),
  },
  // "the 9th of next month", "the 9th of this month"
  {
    pattern: new RegExp(`\\b(?:the )?(${DAY}) (?:of )?next month\\b`, 'gi'),
    resolve: ([, day], today) => onDay(today.plus({ months: 1 }), readDay(day)),
  },
  {
    pattern: new RegExp(`\\b(?:the )?(${DAY}) (?:of )?this month\\b`, 'gi'),
    resolve: ([, day], today) => onDay(today, readDay(day)),
  },
  // "next month", "month end", "late in the month"
  {
    pattern: /(?<!the )\b(?:sometime |some time )?next month\b/gi,
    resolve: (_, today) => lastDay(today.plus({ months: 1 })),
  },
  {
    pattern:
      /\b(?:the )?(?:end|back end|close|later|last (?:day|week))(?: of| in)? (?:the|this) month\b|\bmonth[ -]end\b(?! (?:clos(?:e|ing)|process\w*|reporting|accounts?|accruals?|figures?|returns?|procedures?|routine|work|journals?)\b)|\bend of month\b|\beom\b/gi,
    resolve: (_, today) => lastDay(today),
  },
  // "end of March", "mid-March", "early March", "start of March next year"
  {
    pattern: new RegExp(
      `\\b(?:the )?(?:end|close|back end|last (?:day|week)|late(?:r)?|end-of)(?:[ -]of| in)?[ -](?:the )?(${MONTH})\\b${IN_YEAR}`,
      'gi',
    ),
    resolve: ([, month, year], today) => monthDay(today, month, year, 'last'),
  },
  {
    pattern: new RegExp(`\\b(?:the )?(?:mid|middle)(?:[ -]of)?[ -]?(${MONTH})\\b${IN_YEAR}`, 'gi'),
    resolve: ([, month, year], today) => monthDay(today, month, year, MID),
  },
  {
    pattern: new RegExp(
      `\\b(?:the )?(?:(start|beginning|first)|early(?: part)?|(?:first|1st) (?:week|wk))(?: of| in)?[ -](?:the )?(${MONTH})\\b${IN_YEAR}`,
      'gi',
    ),
    resolve: ([, start, month, year], today) => monthDay(today, month, year, start ? 1 : EARLY),
  },
];

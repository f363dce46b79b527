import type { DatePhrase } from './date-phrase.ts';
import { DAY_PHRASES } from './day-phrases.ts';
import { BANK_HOLIDAYS, FEAST_PHRASES } from './feast-phrases.ts';
import { MONTH_PHRASES } from './month-phrases.ts';
import { WEEK_PHRASES } from './week-phrases.ts';
import { YEAR_PHRASES } from './year-phrases.ts';

/**
 * All phrases in the order in which they are tried: words that one has taken are not read by the next. So what names a week
 * or a month as a whole comes before the plain days in it.
 */
export const DATE_PHRASES: readonly DatePhrase[] = [
  ...BANK_HOLIDAYS,
  ...WEEK_PHRASES,
  ...MONTH_PHRASES,
  ...YEAR_PHRASES,
  ...FEAST_PHRASES,
  ...DAY_PHRASES,
];

import { readNumberWord } from '../../../corpus/number-words.ts';

/** The words of the calendar, as patterns and as numbers. Patterns are parts of larger ones, for any case. */

export const WEEKDAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
/** In full. */
export const WEEKDAY_NAME = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** "5", "05", "5th"; 1 to 31. */
export const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
/** "2026", "'26" */
export const YEAR = "(?:20\\d\\d|'\\d\\d)";
/** How many days, weeks or months. */
export const COUNT =
  '(?:\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|couple of|a couple of)';
/** Which week, or which of a weekday, in a month. */
export const NTH = '(?:first|second|third|fourth|1st|2nd|3rd|4th)';

/** In full and in small letters, January first. */
export const MONTH_NAMES: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');
/** The first three letters, by which a month is known however it is shortened. */
export const MONTH_STEMS: readonly string[] = MONTH_NAMES.map(stemOf);
const WEEKDAY_STEMS = 'mon tue wed thu fri sat sun'.split(' ');

function stemOf(name: string): string {
  return name.slice(0, 3).toLowerCase();
}

/** Monday is 1; 0 for no weekday. */
export function weekdayNumber(word = ''): number {
  return WEEKDAY_STEMS.indexOf(stemOf(word)) + 1;
}

/** January is 1; 0 for no month. */
export function monthNumber(word = ''): number {
  return MONTH_STEMS.indexOf(stemOf(word)) + 1;
}

/** The number of a `DAY` of a month; NaN where there is none. */
export function readDay(word = ''): number {
  return Number.parseInt(word, 10);
}

/** A `COUNT`, an `NTH` or the number of a quarter: "a couple of" is 2, "third" and "3rd" are 3. NaN for anything else. */
export function readCount(word = ''): number {
  const bare = word
    .toLowerCase()
    .replace(/^(?:a )?couple of$/, 'two')
    .replace(/^an?$/, 'one');
  return readNumberWord(bare) ?? Number.parseInt(bare, 10);
}

/** All four digits of a `YEAR`, or of two digits of this century; null where none is named. */
export function readYear(word: string | undefined): number | null {
  if (!word) return null;
  const digits = Number(word.replace("'", ''));
  return digits < 100 ? 2000 + digits : digits;
}

import { DateTime } from 'luxon';
import { BANK_HOLIDAYS, FEAST_PHRASES, lastDay, nextFixed, nthWeekday } from './feast-phrases.ts';

/** How people in British councils name a day, beyond what a date library knows. Days are at noon. */
export interface DatePhrase {
  readonly pattern: RegExp;
  /** The day meant, or null where the words turn out to name none. */
  readonly resolve: (match: RegExpExecArray, today: DateTime) => DateTime | null;
  /** Before a noun it says of what kind that is, and names no day: "Christmas market", "Q3 report". */
  readonly modifies?: boolean;
}

const WEEKDAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = "(?:20\\d\\d|'\\d\\d)";
const COUNT =
  '(?:\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|couple of|a couple of)';

const NTH = '(?:first|second|third|fourth|1st|2nd|3rd|4th)';

const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  couple: 2,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
};
/** A day this recently gone by, with no year, is meant as past; anything earlier is taken as next year's. */
const JUST_GONE = 60;
/** The day that "early in the month" ends on, and the one in its middle. */
const EARLY = 7;
const MID = 15;

function weekdayNumber(word: string): number {
  return DAY_NAMES.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function monthNumber(word: string): number {
  return MONTH_NAMES.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function readCount(word: string): number {
  const bare = word
    .toLowerCase()
    .replace(/^a couple.*/, 'couple')
    .replace(/ of$/, '');
  return COUNTS[bare] ?? Number(bare);
}

function readYear(word: string | undefined): number | null {
  if (!word) return null;
  const digits = Number(word.replace("'", ''));
  return digits < 100 ? 2000 + digits : digits;
}

function readNth(word: string): number {
  return COUNTS[word.toLowerCase()] ?? Number.parseInt(word, 10);
}

/** The coming one of that weekday: on a Friday, "Friday" is a week away. */
function coming(today: DateTime, weekday: number): DateTime {
  return today.plus({ days: ((weekday - today.weekday + 6) % 7) + 1 });
}

/** A day of a month without a year: this year's or next year's. */
export function rollDay(today: DateTime, month: number, day: number, year: number | null): DateTime | null {
  const inYear = (value: number) =>
    DateTime.fromObject({ year: value, month, day, hour: 12 }, { zone: today.zone });
  const date = inYear(year ?? today.year);
  if (!date.isValid) return month === 2 && day === 29 && year === null ? leapDay(today) : null;
  if (year !== null || date >= today) return date;
  const gone = today.diff(date, 'days').days;
  return gone <= JUST_GONE ? date : inYear(today.year + 1);
}

function leapDay(today: DateTime): DateTime | null {
  const next = DateTime.fromObject(
    { year: today.year + 1, month: 2, day: 29, hour: 12 },
    { zone: today.zone },
  );
  return next.isValid ? next : null;
}

function monthDay(
  today: DateTime,
  name: string,
  year: string | undefined,
  day: number | 'last',
): DateTime | null {
  const month = monthNumber(name);
  const first = rollDay(today, month, 28, readYear(year));
  if (!first) return null;
  return day === 'last' ? lastDay(first) : first.set({ day });
}

/** The last day of a financial-year quarter: Q1 ends 30 June, Q4 31 March. */
function quarterEnd(today: DateTime, quarter: number, startYear: number | null): DateTime {
  const month = quarter === 4 ? 3 : quarter * 3 + 3;
  const inYear = (start: number) =>
    lastDay(today.set({ year: quarter === 4 ? start + 1 : start, month, day: 1 }));
  if (startYear !== null) return inYear(startYear);
  const financialYear = today.month >= 4 ? today.year : today.year - 1;
  const date = inYear(financialYear);
  return date >= today ? date : inYear(financialYear + 1);
}

function readQuarter(word: string): number {
  return COUNTS[word.toLowerCase()] ?? Number(word);
}

function currentQuarter(today: DateTime): number {
  return Math.floor(((today.month + 8) % 12) / 3) + 1;
}

function fridayOf(date: DateTime): DateTime {
  return date.plus({ days: 5 - date.weekday });
}

/** Where the day of a working week is left open, Friday is meant; where the day of a month is, its last. */
export const DATE_PHRASES: readonly DatePhrase[] = [
  ...BANK_HOLIDAYS,
  // ---- weeks ----
  {
    pattern: new RegExp(
      `\\b(?:w\\/e|week[ -]ending) (?:on )?(?:the )?(?:${WEEKDAY},? (?:the )?)?(${DAY})(?:(?: of)? (${MONTH})\\b(?:,? (${YEAR}))?|[/.](0?[1-9]|1[0-2])\\b)`,
      'gi',
    ),
    resolve: ([, day, name, year, month], today) =>
      rollDay(
        today,
        name ? monthNumber(name) : Number(month),
        Number.parseInt(day ?? '', 10),
        readYear(year),
      ),
  },
  {
    pattern: new RegExp(`\\b(?:the )?(${NTH}) week (?:of|in) (${MONTH})\\b(?:,? (${YEAR}|next year))?`, 'gi'),
    resolve: ([, nth, month, year], today) =>
      monthDay(today, month ?? '', nextYear(year, today), readNth(nth ?? '') * 7),
  },
  {
    pattern: new RegExp(
      `\\b(?:the )?(${NTH}|last) (${WEEKDAY}) (?:of|in) (${MONTH})\\b(?:,? (${YEAR}|next year))?`,
      'gi',
    ),
    resolve: ([, nth, day, month, year], today) => {
      const first = monthDay(today, month ?? '', nextYear(year, today), 1);
      return (
        first &&
        nthWeekday(first, /last/i.test(nth ?? '') ? 'last' : readNth(nth ?? ''), weekdayNumber(day ?? ''))
      );
    },
  },
  {
    pattern: new RegExp(`\\b(?:the )?(${NTH}|last) (${WEEKDAY}) (?:of|in) (this|the|next) month\\b`, 'gi'),
    resolve: ([, nth, day, which], today) =>
      nthWeekday(
        today.startOf('month').plus({ months: which?.toLowerCase() === 'next' ? 1 : 0, hours: 12 }),
        /last/i.test(nth ?? '') ? 'last' : readNth(nth ?? ''),
        weekdayNumber(day ?? ''),
      ),
  },
  {
    pattern: new RegExp(
      `\\b(?:w\\/?c|w\\/?b|week[ -](?:commencing|beginning|starting)|week of)\\.? (?:on )?(?:the )?(?:mon(?:day)? )?(?:the )?(${DAY}) (?:of )?(${MONTH})\\b(?: (${YEAR}))?`,
      'gi',
    ),
    resolve: ([, day, month, year], today) => {
      const date = rollDay(today, monthNumber(month ?? ''), Number.parseInt(day ?? '', 10), readYear(year));
      return date ? date.startOf('week').set({ hour: 12 }) : null;
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:w\\/?c|w\\/?b|week[ -](?:commencing|beginning|starting)|week of)\\.? (?:on )?(?:the )?(?:mon(?:day)? )?(?:the )?(${DAY})[/.](0?[1-9]|1[0-2])(?:[/.](\\d{2,4}))?\\b`,
      'gi',
    ),
    resolve: ([, day, month, year], today) => {
      const date = rollDay(today, Number(month), Number.parseInt(day ?? '', 10), readYear(year));
      return date ? date.startOf('week').set({ hour: 12 }) : null;
    },
  },
  {
    pattern:
      /\b(?:w\/?c|w\/?b|week[ -](?:commencing|beginning|starting)|week of)\.? (?:on )?(?:the )?(?:mon(?:day)? )?(?:the )?(\d{1,2})(?:st|nd|rd|th)?\b/gi,
    resolve: ([, day], today) => ordinal(today, Number(day))?.startOf('week').set({ hour: 12 }) ?? null,
  },
  {
    pattern: new RegExp(
      `\\b(${COUNT}) (days?(?= from)|weeks?|fortnights?) (?:on |from |this |next )?(${WEEKDAY}|today|tomorrow|now)\\b`,
      'gi',
    ),
    resolve: ([, count, unit, day], today) => {
      if (unit?.startsWith('d')) return today.plus({ days: readCount(count ?? '') });
      const weeks = readCount(count ?? '') * (unit?.startsWith('f') ? 2 : 1);
      const from = /today|now/i.test(day ?? '')
        ? today
        : /tomorrow/i.test(day ?? '')
          ? today.plus({ days: 1 })
          : coming(today, weekdayNumber(day ?? ''));
      return from.plus({ weeks });
    },
  },
  {
    pattern: new RegExp(`\\b(?:this |next )?(${WEEKDAY}) (week|fortnight)\\b(?! (?:before|after|of))`, 'gi'),
    resolve: ([, day, unit], today) =>
      coming(today, weekdayNumber(day ?? '')).plus({ weeks: unit === 'fortnight' ? 2 : 1 }),
  },
  {
    pattern: /\b(today|tomorrow) (week|fortnight)\b/gi,
    resolve: ([, day, unit], today) =>
      (/today/i.test(day ?? '') ? today : today.plus({ days: 1 })).plus({
        weeks: /f/i.test(unit ?? '') ? 2 : 1,
      }),
  },
  {
    pattern: new RegExp(`\\bweek (?:on |from )(${WEEKDAY}|today|tomorrow)\\b`, 'gi'),
    resolve: ([, day], today) =>
      (/today/i.test(day ?? '')
        ? today
        : /tomorrow/i.test(day ?? '')
          ? today.plus({ days: 1 })
          : coming(today, weekdayNumber(day ?? ''))
      ).plus({ weeks: 1 }),
  },
  {
    pattern:
      /\b(?:end|back end|later|late|close)(?: of| in)? (?:the |this )?week\b|\b(?:by|before) (?:the )?weekend\b|\blater this week\b/gi,
    resolve: (_, today) => (today.weekday > 5 ? fridayOf(today).plus({ weeks: 1 }) : fridayOf(today)),
  },
  {
    pattern: /\b(?:start|beginning|early)(?: of| in)? next week\b/gi,
    resolve: (_, today) => today.startOf('week').plus({ weeks: 1, hours: 12 }),
  },
  {
    pattern: new RegExp(`\\b(${WEEKDAY})(?: of)? next week\\b|\\bnext week (?:on )?(${WEEKDAY})\\b`, 'gi'),
    resolve: ([, one, other], today) =>
      today.startOf('week').plus({ weeks: 1, days: weekdayNumber(one ?? other ?? '') - 1, hours: 12 }),
  },
  {
    pattern: /\b(?:(?:the )?(?:end|back end|late)(?: of)? )?next week\b/gi,
    resolve: (_, today) => fridayOf(today).plus({ weeks: 1 }),
  },
  { pattern: /\b(?:a )?week after next\b/gi, resolve: (_, today) => fridayOf(today).plus({ weeks: 2 }) },
  {
    pattern: new RegExp(`\\bnext (${WEEKDAY})\\b`, 'gi'),
    resolve: ([, day], today) =>
      today.startOf('week').plus({ weeks: 1, days: weekdayNumber(day ?? '') - 1, hours: 12 }),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:in|within|over|during|for) (?:about |around |the next |another |roughly |under |approx )?|(?:the )?next |another )(${COUNT})(?: or so)?[ -](days?|weeks?|wks?|months?|fortnights?)\\b(?:'? time)?|\\b(${COUNT}) (days?|weeks?|wks?|months?|fortnights?)'? time\\b`,
      'gi',
    ),
    resolve: ([, count, unit, otherCount, otherUnit], today) =>
      after(today, count ?? otherCount ?? '', unit ?? otherUnit ?? ''),
  },
  { pattern: /\b(?:in )?a fortnight(?:'s time)?\b/gi, resolve: (_, today) => today.plus({ weeks: 2 }) },
  // ---- months ----
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
  {
    pattern: new RegExp(`\\b(?:the )?(${DAY}) (?:of )?next month\\b`, 'gi'),
    resolve: ([, day], today) => onDay(today.plus({ months: 1 }), Number.parseInt(day ?? '', 10)),
  },
  {
    pattern: new RegExp(`\\b(?:the )?(${DAY}) (?:of )?this month\\b`, 'gi'),
    resolve: ([, day], today) => onDay(today, Number.parseInt(day ?? '', 10)),
  },
  {
    pattern: /(?<!the )\b(?:sometime |some time )?next month\b/gi,
    resolve: (_, today) => lastDay(today.plus({ months: 1 })),
  },
  {
    pattern:
      /\b(?:the )?(?:end|back end|close|later|last (?:day|week))(?: of| in)? (?:the|this) month\b|\bmonth[ -]end\b|\bend of month\b|\beom\b/gi,
    resolve: (_, today) => lastDay(today),
  },
  {
    pattern: new RegExp(
      `\\b(?:the )?(?:end|close|back end|last (?:day|week)|late(?:r)?|end-of)(?:[ -]of| in)?[ -](?:the )?(${MONTH})\\b(?:,? (${YEAR}|next year))?`,
      'gi',
    ),
    resolve: ([, month, year], today) => monthDay(today, month ?? '', nextYear(year, today), 'last'),
  },
  {
    pattern: new RegExp(
      `\\b(?:the )?(?:mid|middle)(?:[ -]of)?[ -]?(${MONTH})\\b(?:,? (${YEAR}|next year))?`,
      'gi',
    ),
    resolve: ([, month, year], today) => monthDay(today, month ?? '', nextYear(year, today), MID),
  },
  {
    pattern: new RegExp(
      `\\b(?:the )?(?:(start|beginning|first)|early(?: part)?|first week)(?: of| in)?[ -](?:the )?(${MONTH})\\b(?:,? (${YEAR}|next year))?`,
      'gi',
    ),
    resolve: ([, start, month, year], today) =>
      monthDay(today, month ?? '', nextYear(year, today), start ? 1 : EARLY),
  },
  // ---- quarters and years ----
  {
    pattern:
      /\b(?:(?:the )?end of |in |by |during )?(?:the )?(?:q ?([1-4])|quarter ([1-4]|one|two|three|four)|(first|second|third|fourth) quarter)\b(?:,? (?:of )?(?:fy ?)?(?:(20\d\d|\d\d)[/-](?:20)?\d\d|(20\d\d)|(next year)))?/gi,
    resolve: ([, digit, word, ordinalWord, span, single, next], today) => {
      const quarter = readQuarter(digit ?? word ?? ordinalWord ?? '');
      const financialYear = today.month >= 4 ? today.year : today.year - 1;
      if (next) return quarterEnd(today, quarter, financialYear + 1);
      if (span) return quarterEnd(today, quarter, readYear(span));
      if (single) return quarterEnd(today, quarter, quarter === 4 ? Number(single) - 1 : Number(single));
      return quarterEnd(today, quarter, null);
    },
    modifies: true,
  },
  {
    pattern: /\b(?:(?:the )?end of |by |before )?(?:the )?next quarter(?:'s end)?\b/gi,
    resolve: (_, today) => quarterEnd(today, (currentQuarter(today) % 4) + 1, null),
  },
  {
    pattern: /\b(?:the )?end of (?:the|this) quarter\b|\bquarter[ -]end\b|\b(?:later )?this quarter\b/gi,
    resolve: (_, today) => quarterEnd(today, currentQuarter(today), null),
  },
  {
    pattern:
      /\b(?:the )?(?:end of (?:the |this )?(?:financial|fiscal|municipal) year|(?:financial )?year[ -]end|end of (?:the )?fy)\b/gi,
    resolve: (_, today) => nextFixed(today, 3, 31),
  },
  {
    pattern:
      /\b(?:the )?end of (?:the |this )?(?:calendar )?year\b|\b(?:later|before the end of) this year\b/gi,
    resolve: (_, today) => nextFixed(today, 12, 31),
  },
  ...FEAST_PHRASES,
  // A length of time as the whole of an answer says when.
  {
    pattern: new RegExp(
      `^\\s*(?:in |about |around |say |within |maybe |probably )*(${COUNT}) (days?|weeks?|months?|fortnights?)(?: (?:or so|time|please|pls|i think|tops|max))*[.!]?\\s*$`,
      'gi',
    ),
    resolve: ([, count, unit], today) => after(today, count ?? '', unit ?? ''),
  },
  // ---- days ----
  {
    pattern:
      /\b(?:today|tonight|this (?:afternoon|evening|morning)|(?:by )?(?:end of (?:the )?day|eod|cop|close of play)(?: today)?)\b(?! (?:mon|tue|wed|thu|fri)\w*)/gi,
    resolve: (_, today) => today,
  },
  {
    pattern: new RegExp(
      `\\b${WEEKDAY},? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?! ?(?:${MONTH}|of ${MONTH}|[/:.]\\d|am|pm|%|of|sites|people|members))\\b`,
      'gi',
    ),
    resolve: ([, day], today) => ordinal(today, Number(day)),
  },
  {
    pattern: new RegExp(
      `\\b(?:on |by |for |before |until |till )?the (\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:${MONTH}|of ${MONTH}|(?!(?:with|after|before|from|then|when|where|which|because|until|about|please|latest|hopefully|instead|they|there|once)\\b)\\p{L}{4,}))`,
      'giu',
    ),
    resolve: ([, day], today) => ordinal(today, Number(day)),
  },
  {
    pattern: new RegExp(
      `\\b(?:on|by|for|before|until|till) (\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:${MONTH}|of ${MONTH}))`,
      'gi',
    ),
    resolve: ([, day], today) => ordinal(today, Number(day)),
  },
  // "Nov 14": a date library takes the number for a year
  {
    pattern: new RegExp(
      `(?<!\\d ?(?:st|nd|rd|th)?(?: of)? )\\b(${MONTH}) (?:the )?(${DAY})\\b(?!:|[ -]?(?:%|of|sites|people|posts|staff|to))(?:,? (${YEAR}))?`,
      'gi',
    ),
    resolve: ([, month, day, year], today) =>
      rollDay(today, monthNumber(month ?? ''), Number.parseInt(day ?? '', 10), readYear(year)),
  },
  // a range ends on its last day
  {
    pattern: new RegExp(
      `\\b(?:${WEEKDAY},? )?(?:${DAY}, ?)*(?:${DAY})(?:,? ?(?:-|–|to|and|&|/) ?)(${DAY}) (?:of )?(${MONTH})\\b(?:,? (${YEAR}))?`,
      'gi',
    ),
    resolve: ([, day, month, year], today) =>
      rollDay(today, monthNumber(month ?? ''), Number.parseInt(day ?? '', 10), readYear(year)),
  },
  {
    pattern: new RegExp(
      `(?<![\\d/.£])\\b(?:${WEEKDAY}\\.?,? (?:the )?)?(${DAY})(?: of)? (${MONTH})\\b(?:,? (${YEAR}|next year|[23]\\d(?=\\s*(?:$|[.,;:)\\n]))))?`,
      'gi',
    ),
    resolve: ([, day, month, year], today) =>
      rollDay(
        today,
        monthNumber(month ?? ''),
        Number.parseInt(day ?? '', 10),
        readYear(nextYear(year, today)),
      ),
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
    resolve: ([, lead, month, year], today) => {
      const date = monthDay(today, month ?? '', nextYear(year, today), 'last');
      return date && date < today && !/^of$/i.test(lead ?? '') ? date.plus({ years: 1 }) : date;
    },
  },
  {
    pattern: new RegExp(
      `(?<!last |previous )\\b(?:(?:on|by|this|before|until|for) (?:this |coming )?(${WEEKDAY})|(weds|tues|thurs|thur))\\b(?!,? \\d)`,
      'gi',
    ),
    resolve: ([, led, bare], today) => coming(today, weekdayNumber(led ?? bare ?? '')),
  },
];

function nextYear(year: string | undefined, today: DateTime): string | undefined {
  return year?.toLowerCase() === 'next year' ? String(today.year + 1) : year;
}

function onDay(month: DateTime, day: number): DateTime | null {
  return day >= 1 && day <= (month.daysInMonth ?? 28) ? month.set({ day }) : null;
}

/** "the 29th": this month's while it lies ahead, else next month's. */
function ordinal(today: DateTime, day: number): DateTime | null {
  const here = onDay(today, day);
  return here && here >= today ? here : onDay(today.startOf('month').plus({ months: 1, hours: 12 }), day);
}

function after(today: DateTime, count: string, unit: string): DateTime | null {
  const number = readCount(count);
  if (!Number.isFinite(number) || number < 1) return null;
  if (unit.startsWith('d')) return today.plus({ days: number });
  if (unit.startsWith('m')) return today.plus({ months: number });
  return today.plus({ weeks: unit.startsWith('f') ? number * 2 : number });
}

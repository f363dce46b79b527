// English alone: the whole package brings twenty languages, and every start would read them.
import { GB, type ParsedResult } from 'chrono-node/en';
import { DateTime } from 'luxon';
import { councilZone } from '../../../council-clock.ts';
import type { Span } from '../clauses.ts';
import { words } from '../words.ts';
import { lastDay, rollDay } from './calendar.ts';
import { DATE_PHRASES } from './date-phrases.ts';
import { MONTH } from './date-words.ts';
import { isFraction } from './fraction.ts';
import { respellDates } from './respell.ts';

/** A day named in a message. */
export interface FoundDate extends Span {
  /** YYYY-MM-DD */
  readonly date: string;
  /** The day lies behind, or the words say so ("since June", "last week"). */
  readonly past: boolean;
  /** A day, a weekday or a count of days; not a month, a quarter or a feast, whose last day stands for it. */
  readonly exact: boolean;
  /** Said only to be denied: "not the 24th". */
  readonly denied: boolean;
}

/** Words before a date that make it one that has been. "to", "until" and the like speak of an extent, not of a due day. */
const PAST_LEAD =
  /\b(?:since|last|back in|as of|previous|during|earlier in|in the (?:last|past)|from [£\d][\d,.]*\s?(?:k|m|%)?(?: (?:in|at|on))?)\s+(?:the\s+)?$/i;
const DENIED_LEAD =
  /(?<!(?:n't|dont|not|never) )\b(?:scrap|forget|ignore|cancel|can't do|cant do|can't make|cant make)\s+(?:the\s+)?$|\b(?:not|instead of|rather than|isn't|wasn't|no longer|n't)\s+(?:the\s+|on\s+|by\s+|in\s+|until\s+|end of\s+)*$/i;

/** "13 May has moved", "the 9th is off": said of a day, it is no longer the one. */
const DENIED_TAIL =
  /^\s*(?:has|have|had|is|was|got|'s)\s+(?:now |been |got )*(?:moved|changed|slipped|shifted|gone|off|cancelled|postponed|no good|too (?:soon|early))\b(?! to\b)/i;

/** Every day that a text names, in order, as of `today` (noon). */
export function findDates(original: string, today: DateTime): FoundDate[] {
  const { text: plain, origin } = respellDates(original);
  const found: { start: number; end: number; date: DateTime }[] = [];
  let rest = plain;
  const take = (start: number, end: number, date: DateTime | null) => {
    if (date) found.push({ start, end, date });
    rest = rest.slice(0, start) + '\u0000'.repeat(end - start) + rest.slice(end);
  };
  for (const { pattern, resolve, modifies } of DATE_PHRASES)
    for (const match of rest.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const lead = plain.slice(0, match.index);
      const isNone =
        REPEATED.test(lead) ||
        isPaired(plain, match.index, end) ||
        (modifies && (AFTER.test(lead) || isModifier(plain, match)));
      const date = isNone ? null : resolve(match, today);
      if (date || isNone) take(match.index, end, date);
    }
  for (const { start, end, date } of readWithLibrary(rest, today))
    if (!REPEATED.test(plain.slice(0, start)) && !isPaired(plain, start, end)) take(start, end, date);
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, date }, index, all) => {
      const next = all[index + 1];
      const lead = plain.slice(Math.max(0, start - 30), start);
      return {
        ...origin({ start, end }),
        date: date.toFormat('yyyy-MM-dd'),
        past: date < today || PAST_LEAD.test(lead) || isLeft(lead, next ? plain.slice(end, next.start) : ''),
        exact: isExact(plain.slice(start, end)),
        denied: DENIED_LEAD.test(lead) || DENIED_TAIL.test(plain.slice(end, end + 40)),
      };
    });
}

/** "every Friday", "each second Tuesday": no day in particular. */
const REPEATED = /\b(?:every|each|most|alternate)\s+(?:other |second |single |two |three )?$/i;

/** "After Easter" is no day by which anything is due. */
const AFTER = /\b(?:after|following|post)[ -]$/i;

/** "No officers Thurs/Fri": weekdays of every week. */
function isPaired(plain: string, start: number, end: number): boolean {
  const around = plain.slice(Math.max(0, start - 8), end + 6);
  return !/\d/.test(plain.slice(start, end)) && PAIR.test(around);
}

const PAIR = /\b(?:mon|tues?|weds?|thurs?|fri|sat|sun)(?:day)?\s?\/\s?(?:mon|tue|wed|thu|fri|sat|sun)/i;

/** What may follow a day; another word after a feast, a season or a quarter is a noun, and they only say of what kind. */
const AFTER_DAY = words(`
  a after again all also although am an and as asap at because before but by can depending due during each eta except exec finally first for
  from given hopefully i if in instead is it just latest likely most no not now on once only onwards or our over pending please
  pls plus possibly probably rather remains said same since so still subject that the their then there they this though to too tbc unless until
  was we were when where whereas which while will with without you
`);
const NEVER_DAY =
  /^[ -](?:half|terms?|recess|statement|conference|budget|part(?:y|ies)|lunch|lights|market|do)\b/i;

function isModifier(plain: string, match: RegExpExecArray): boolean {
  const after = plain.slice(match.index + match[0].length);
  if (NEVER_DAY.test(after)) return true;
  const next = /^[ -](\p{L}[\p{L}']*)/u.exec(after)?.[1];
  if (next === undefined || AFTER_DAY.has(next.toLowerCase())) return false;
  const lead = plain.slice(Math.max(0, match.index - 12), match.index);
  return (
    !/^(?:(?:the )?end of|by|before|until|pre|ahead of)\b(?! the)/i.test(match[0]) &&
    !/\b(?:by|before|until|till|end of)\s+$/i.test(lead)
  );
}

const WEEKDAY_NAME = /\b(?:mon|tues?|weds?|wednes|thurs?|fri|satur|sun)(?:day)?\b/i;

function isExact(words: string): boolean {
  if (WEEKDAY_NAME.test(words) || /\b(?:today|tonight|tomorrow|days?|weeks?|fortnight)\b/i.test(words))
    return !/\b(?:end|early|later?|next|this) (?:of )?(?:the )?(?:next )?week\b/i.test(words);
  return (
    /(?<![\d/])\d{1,2}(?:st|nd|rd|th)?(?!\d)/.test(words) &&
    !/\b(?:q ?[1-4]|quarter|months?|years?)\b/i.test(words)
  );
}

/** "from 14 October to early December": the day moved away from. */
function isLeft(lead: string, between: string): boolean {
  return /\bfrom (?:the )?$/i.test(lead) && /^\s*(?:to|until|into)\s*(?:the )?$/i.test(between);
}

/** Absolute days, weekdays, month names and "tomorrow" are the library's; years are rolled here. */
function readWithLibrary(text: string, today: DateTime): { start: number; end: number; date: DateTime }[] {
  const reference = { instant: today.toJSDate(), timezone: today.offset };
  const shown = text.replaceAll('\u0000', '#').replace(TIME_OF_DAY, (word) => '#'.repeat(word.length));
  return GB.parse(shown, reference, { forwardDate: true }).flatMap((result) => {
    const date = dateOf(result, text, today);
    return date ? [{ start: result.index, end: result.index + result.text.length, date }] : [];
  });
}

/** "Light night on 15/11": the library would join the time of day to the day. "Last night" is a day by itself. */
const TIME_OF_DAY = /(?<!\blast )\b(?:night|evening|afternoon|morning)\b/gi;

/** What the library found, with the words on both sides of it. */
interface LibraryDate {
  /** "from Sept to March", "12 July to 14 August": the day by which it is over. */
  readonly parts: ParsedResult['start'];
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

function dateOf(result: ParsedResult, text: string, today: DateTime): DateTime | null {
  const end = result.index + result.text.length;
  const found = {
    parts: result.end ?? result.start,
    words: result.text.trim(),
    before: text.slice(Math.max(0, result.index - 80), result.index),
    after: text.slice(end, end + 16),
  };
  if (found.parts.isCertain('day') && found.parts.isCertain('month')) return dayAndMonth(found, today);
  if (found.parts.isCertain('weekday')) return weekday(found, today);
  return found.parts.isCertain('month') ? monthAlone(found, today) : null;
}

function dayAndMonth({ parts, words, before, after }: LibraryDate, today: DateTime): DateTime | null {
  if (isFraction(words, before, after)) return null;
  const month = parts.get('month') ?? 0;
  const day = parts.get('day') ?? 0;
  if (!isRelative(words))
    return rollDay(today, month, day, parts.isCertain('year') ? parts.get('year') : null);
  return DISTANCE.test(words) ? fromParts(parts.get('year') ?? today.year, month, day) : null;
}

/** "sat", "sun" and "wed" are words too: they must be led in. */
function weekday({ parts, words, before }: LibraryDate, today: DateTime): DateTime | null {
  if (/^(?:sat|sun|wed)$/i.test(words) && !/\b(?:on|by|this|next|for|before|until)\s+$/i.test(before))
    return null;
  const day = DateTime.fromJSDate(parts.date(), { zone: councilZone() }).set({ hour: 12 });
  if (/^last\b/i.test(words)) return day < today ? day : day.minus({ weeks: 1 });
  return day > today ? day : day.plus({ weeks: 1 });
}

function fromParts(year: number, month: number, day: number): DateTime | null {
  const date = DateTime.fromObject({ year, month, day, hour: 12 }, { zone: councilZone() });
  return date.isValid ? date : null;
}

/** "in 3 weeks", "2 months ago", "tomorrow"; not "every 2 weeks", nor "£2m", which a date library takes for minutes. */
const DISTANCE =
  /\b(?:today|tonight|tomorrow|tmrw|yesterday|last \p{L}+|past \p{L}+|(?:in|within) .*(?:days?|weeks?|months?|years?)|.*ago)\b/iu;

function isRelative(text: string): boolean {
  return !new RegExp(
    `\\b${MONTH}\\b|(?<!\\d)\\d{1,4}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?(?![\\d\\p{L}])`,
    'iu',
  ).test(text);
}

const OF_A_MONTH =
  /^\s+(?:leave|holidays?|figures|data|payroll|numbers|returns?|invoices?|intake|sickness)\b/i;

/** A month by itself is due on its last day. "may" and "march" must be led in, being verbs too. */
function monthAlone({ parts, words, before, after }: LibraryDate, today: DateTime): DateTime | null {
  if (!new RegExp(`\\b${MONTH}\\b`, 'i').test(words)) return null;
  // "August leave", "May payroll": of what month it is.
  if (OF_A_MONTH.test(after)) return null;
  const verb = /^(?:may|march|mar)$/i.test(words);
  const led =
    /\b(?:in|by|to|until|till|til|for|from|since|of|next|this|before|during|now|it|is|around|early|late|into|:)\s*$/i.test(
      before,
    );
  if (verb && !led && !(/^(?:May|March)$/.test(words) && /^\s*(?:$|[.,;)\n])/.test(after))) return null;
  if (/^(?:sat|sun|dec|mar|sec)$/i.test(words) && !led) return null;
  const month = parts.get('month') ?? 1;
  const year = parts.isCertain('year') ? parts.get('year') : null;
  const rolled = rollDay(today, month, 28, year);
  if (!rolled) return null;
  const end = lastDay(rolled);
  // "by May", said in June, is next year's; "in May" may be the one just gone
  return end < today && year === null && /\b(?:by|to|until|till|before)\s*$/i.test(before)
    ? end.plus({ years: 1 })
    : end;
}

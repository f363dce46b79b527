import { readNumberWord } from '../corpus/number-words.ts';

const BEFORE =
  /\b(?:the one before|before (?:that|then)(?=\W*$)|(?:previous|earlier|older|old) (?:one|report|review|team|lot|peers?|peer challenge|visit|paper|document|quot(?:e|ation)|line)s?|first (?:report|review|peer challenge)|an older|last (?:time|report|peer challenge)|the time before|back then)\b/i;
const LATEST =
  /\b(?:(?:latest|newest|most recent|recent|current|new) (?:one|report|review|team|peers?|peer challenge|visit)|(?:the|our|their) (?:latest|newest|most recent)\W*$|this time)\b/i;

/** "13, 18 & 24", "13/18/24", "'18", "2013/2018": a list of years, or one year cut short. */
const YEAR_LIST =
  /(?<![£\d.,/])['’]?(?:20)?\d\d(?:(?: ?(?:,|\/|&|-) ?(?:and )?| (?:and|v|vs\.?|versus|to) )['’]?(?:20)?\d\d)+(?![\d.%/:]|,\d| ?(?:per cent|percent|million|billion|years?|yrs?|m|bn|k)\b)/gi;
const SHORT_YEAR = /(?<![\w£])['’](\d\d)(?![\d%])/g;

/**
 * Years that are cut short, written out, as far as they are years of documents: "13, 18 & 24" becomes "2013, 2018 & 2024".
 * A pair of years that follow each other ("23/24") is a financial year and stays.
 */
export function spellOutYears(text: string, years: readonly number[]): string {
  const isKnown = (digits: string) => years.includes(fullYear(digits));
  const listed = text.replace(YEAR_LIST, (list, at: number) => {
    const numbers = list.match(/\d+/g) ?? [];
    const [before, after] = [text.slice(0, at), text.slice(at + list.length)];
    if (!numbers.every(isKnown) || isFinancialYear(list, numbers)) return list;
    if (COUNTS_ELSE.test(before) || GOES_ON.test(after) || !meansYears(list, numbers, before)) return list;
    return numbers.map(fullYear).join(', ');
  });
  return listed.replace(SHORT_YEAR, (short, digits: string) =>
    isKnown(digits) ? String(fullYear(digits)) : short,
  );
}

/** Ages, pages, wards: numbers of something else. */
const COUNTS_ELSE =
  /\b(?:aged?|ages?|between the ages? of|pages?|wards?|items?|recs?|recommendations?|sections?|nos?\.?|numbers?|stages?|junctions?)\s*$/i;
const GOES_ON =
  /^(?:s\b|-|\s*(?:olds?|year|yr|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|per|%|people|homes|staff))/i;

/** Two short numbers are years only with a sign of it: an apostrophe, "vs", a whole year beside them, "in" or "report" before them. */
function meansYears(list: string, numbers: readonly string[], before: string): boolean {
  return (
    numbers.length > 2 ||
    /['’]|20\d\d|\bv(?:s|ersus)?\b/i.test(list) ||
    /\b(?:in|from|between|reports?|reviews?|years|yrs|peers)\W*$/i.test(before)
  );
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function isFinancialYear(list: string, numbers: readonly string[]): boolean {
  const [from = '', to = ''] = numbers;
  return numbers.length === 2 && /[/-]/.test(list) && fullYear(to) - fullYear(from) === 1;
}

/** "But not from 2018": of the newest, then. */
const NOT_FROM =
  /\b(?:not|n['’]?t|except|excluding|other than|apart from) (?:(?:from|in|of|the) )*20\d\d\b(?: (?:one|report|review))?/gi;

/**
 * The documents that a question means by year: named ("in 2018", "2018 lot") or by their order ("the one before").
 * Years that are no document's year, and financial years ("2024/25"), are part of the subject instead.
 */
export function readDocumentYears(
  text: string,
  years: readonly number[],
  peerYears: readonly number[],
): number[] {
  const left = text.replace(NOT_FROM, ' ');
  const named = [...left.matchAll(/\b(20\d\d)\b(?![/-]\d)/g)].map((match) => Number(match[1]));
  const asked = years.filter((year) => named.includes(year) && !sinceOnly(text, year));
  if (asked.length > 0) return asked;
  if (left !== text) return years.slice(-1);
  if (BEFORE.test(text) && !/\bsince\b/i.test(text)) return peerYears.slice(-2, -1);
  return LATEST.test(text) ? years.slice(-1) : readAge(text, years);
}

const AGO =
  /\b(over |more than |at least )?(\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten)( ?\+)? ?(?:or (?:more|so) )?(years?|yrs?|decade) (?:ago|back)\b/i;
const DECADE = 10;
/** Years by which a memory may miss the document that it means. */
const NEAR = 2;

/** "Ten years ago", told from the newest document: the one that is nearest, or of "over ten" the nearest before. */
function readAge(text: string, years: readonly number[]): number[] {
  const [, over, number = '', plus, unit = ''] = AGO.exec(text) ?? [];
  const count = /^an?$/i.test(number) ? 1 : readNumberWord(number);
  const newest = years.at(-1);
  if (count === null || newest === undefined) return [];
  const meant = newest - count * (/decade/i.test(unit) ? DECADE : 1);
  const distance = (year: number) => Math.abs(year - meant);
  const fitting = years.filter((year) => distance(year) <= NEAR && !((over || plus) && year > meant));
  return fitting.toSorted((one, other) => distance(one) - distance(other)).slice(0, 1);
}

/** "since 2018" asks for what came after, not for the document of 2018. */
function sinceOnly(text: string, year: number): boolean {
  return new RegExp(`\\bsince (?:\\w+ )?${year}\\b`, 'i').test(text);
}

/** "Has it got better since 2018?": then, and now. */
export function readSince(text: string, years: readonly number[]): number[] {
  return years.filter((year) => sinceOnly(text, year));
}

/** "and the year after" moves the financial years of the question before by one. */
export function shiftFinancialYears(earlier: string, followUp: string): string {
  if (THIS_YEAR.test(followUp)) return earlier.replace(FINANCIAL_YEAR, ' ');
  const step = stepOf(followUp);
  if (step === 0) return earlier;
  const shift = (digits: string) => String(Number(digits) + step).padStart(digits.length, '0');
  return earlier.replace(FINANCIAL_YEAR, (_, from: string, to: string) => `${shift(from)}/${shift(to)}`);
}

const FINANCIAL_YEAR = /\b((?:20)?\d\d)\/((?:20)?\d\d)\b/g;
/** "And this year": of the year that was named nothing is left. */
const THIS_YEAR =
  /^\W*(?:(?:and|so|what about|how about) )*(?:(?:for|in) )?(?:this|the current) (?:financial )?year\W*$/i;

function stepOf(followUp: string): number {
  if (/\b(?:year after|next year|following year)\b/i.test(followUp)) return 1;
  return /\byear before\b/i.test(followUp) ? -1 : 0;
}

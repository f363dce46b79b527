import { DateTime } from 'luxon';
import { lastDay, nextFixed, nextYearly, nthWeekday } from './calendar.ts';
import type { DatePhrase } from './date-phrase.ts';

/** Easter Sunday: the anonymous Gregorian computus (Meeus, Astronomical Algorithms). */
function easter(year: number, zone: DateTime['zone']): DateTime {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return DateTime.fromObject({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1, hour: 12 }, { zone });
}

/**
 * Seasons end as the weather office has it. "By" or "before" one means the day before it begins; "before the summer" in
 * a council means before the recess in August.
 */
const SEASONS: Readonly<Record<string, { readonly first: number; readonly last: number }>> = {
  spring: { first: 3, last: 5 },
  summer: { first: 8, last: 8 },
  autumn: { first: 9, last: 11 },
  winter: { first: 12, last: 2 },
};

function season(today: DateTime, name: string, beforeIt: boolean): DateTime | null {
  const months = SEASONS[name.toLowerCase()];
  if (!months) return null;
  const month = beforeIt ? ((months.first + 10) % 12) + 1 : months.last;
  const date = lastDay(today.set({ month, day: 1 }));
  return date >= today ? date : lastDay(today.plus({ years: 1 }).set({ month, day: 1 }));
}

/** The last day of a season that begins in a year. */
function seasonOf(today: DateTime, name: string, year: number): DateTime | null {
  const months = SEASONS[name.toLowerCase()];
  if (!months) return null;
  return lastDay(
    today.set({ year: months.last < months.first ? year + 1 : year, month: months.last, day: 1 }),
  );
}

/** Bank holidays of England, the days beside them, and other days with a name; read before the months that some of them name. */
export const BANK_HOLIDAYS: readonly DatePhrase[] = [
  {
    pattern: /\bgood friday\b/gi,
    resolve: (_, today) => nextYearly(today, (year) => easter(year, today.zone).minus({ days: 2 })),
  },
  {
    pattern: /\beaster (?:monday|bank holiday)(?: bank holiday)?\b/gi,
    resolve: (_, today) => nextYearly(today, (year) => easter(year, today.zone).plus({ days: 1 })),
  },
  {
    pattern: /\b(?:early )?may(?: day)? bank holiday\b|\bmay day\b/gi,
    resolve: (_, today) =>
      nextYearly(today, (year) => nthWeekday(today.set({ year, month: 5, day: 1 }), 1, 1)),
  },
  {
    pattern: /\b(?:late may|whitsun|spring) bank holiday\b/gi,
    resolve: (_, today) =>
      nextYearly(today, (year) => nthWeekday(today.set({ year, month: 5, day: 1 }), 'last', 1)),
  },
  {
    pattern: /\b(?:august|summer) bank holiday\b/gi,
    resolve: (_, today) =>
      nextYearly(today, (year) => nthWeekday(today.set({ year, month: 8, day: 1 }), 'last', 1)),
  },
  { pattern: /\bboxing day\b/gi, resolve: (_, today) => nextFixed(today, 12, 26) },
  { pattern: /\bchristmas eve\b|\bxmas eve\b/gi, resolve: (_, today) => nextFixed(today, 12, 24) },
  { pattern: /\b(?:christmas|xmas) day\b/gi, resolve: (_, today) => nextFixed(today, 12, 25) },
  { pattern: /\bvalentine'?s?(?: day)?\b/gi, resolve: (_, today) => nextFixed(today, 2, 14) },
  { pattern: /\bburns night\b/gi, resolve: (_, today) => nextFixed(today, 1, 25) },
  { pattern: /\bst\.? (?:patrick'?s?) day\b/gi, resolve: (_, today) => nextFixed(today, 3, 17) },
  { pattern: /\bhalloween\b/gi, resolve: (_, today) => nextFixed(today, 10, 31) },
  { pattern: /\b(?:bonfire|guy fawkes|fireworks) night\b/gi, resolve: (_, today) => nextFixed(today, 11, 5) },
  { pattern: /\bnew year'?s? eve\b/gi, resolve: (_, today) => nextFixed(today, 12, 31) },
  { pattern: /\bnew year'?s? day\b/gi, resolve: (_, today) => nextFixed(today, 1, 1) },
];

/** Feasts and seasons. */
export const FEAST_PHRASES: readonly DatePhrase[] = [
  {
    pattern: /\b(?:in |by |during )?(?:the )?(spring|summer|autumn|winter)(?: of)? (20\d\d)\b/gi,
    resolve: ([, name, year], today) => seasonOf(today, name ?? '', Number(year)),
  },
  {
    pattern: /\b(before |pre-?)(?:christmas|xmas|crimbo)\b/gi,
    resolve: (_, today) => nextFixed(today, 12, 24),
    modifies: true,
  },
  {
    pattern: /\b(?:christmas|xmas|crimbo)\b(?! (?:party|do|lunch|lights|market))/gi,
    resolve: (_, today) => nextFixed(today, 12, 25),
    modifies: true,
  },
  { pattern: /\b(?:early (?:in )?(?:the )?new year)\b/gi, resolve: (_, today) => nextFixed(today, 1, 31) },
  { pattern: /\b(?:by|before) (?:the )?new year\b/gi, resolve: (_, today) => nextFixed(today, 12, 31) },
  {
    pattern: /(?<!happy )\b(?:in )?(?:the )?new year\b(?!'?s? (?:eve|day))/gi,
    resolve: (_, today) => nextFixed(today, 1, 31),
    modifies: true,
  },
  {
    pattern: /\b(?:easter)\b(?! (?:monday|bank))/gi,
    resolve: (_, today) => nextYearly(today, (year) => easter(year, today.zone)),
    modifies: true,
  },
  {
    pattern: /\b(?:the )?end of (?:the )?(summer|autumn|winter|spring)\b/gi,
    resolve: ([, name], today) => season(today, name ?? '', false),
    modifies: true,
  },
  {
    pattern:
      /\b(by|before|ahead of|pre) (?:the )?(summer|autumn|winter|spring)\b(?! (?:recess|term|statement|conference))/gi,
    resolve: ([, , name], today) => season(today, name ?? '', true),
    modifies: true,
  },
  {
    pattern:
      /\b(?:in |during |over |this |late |later )(?:the |this )?(summer|autumn|winter|spring)\b(?! (?:recess|term|statement|conference))/gi,
    resolve: ([, name], today) => season(today, name ?? '', false),
    modifies: true,
  },
  {
    pattern: /(?<!\p{L} the )\b(spring|summer|autumn|winter)\b/giu,
    resolve: ([, name], today) => season(today, name ?? '', false),
    modifies: true,
  },
];

import { MONTH } from './dates/date-words.ts';
import {
  IMPERATIVE,
  NEXT_CUE,
  NEXT_LEAD,
  PAST,
  REACHES,
  SAME_IN_PAST,
  SCHEDULED,
  SLIPPED,
} from './step-words.ts';
import { soundsLikeTrouble, TREND } from './trouble.ts';

/** Whether words tell of what has been, or of what is to come. */

/** Whether words tell of something that has happened; "set up the board" may be an order. */
export function hasPast(text: string): boolean {
  return PAST.test(text.replace(NAMED_SO, ' ')) && !(IMPERATIVE.test(text) && SAME_IN_PAST.test(text));
}

/** "Lessons learned session": a name, and nothing that was done. */
const NAMED_SO = /\blessons?[ -]learn(?:ed|t)\b/gi;

/** "8 homes completed": done, whatever was asked for. */
export function countsDone(text: string): boolean {
  return /^(?:all |over |about |only )?\d/i.test(text) && hasPast(text) && !soundsLikeTrouble(text);
}

/** "Those who missed it", "the plan that was agreed": tells of whom or what the clause speaks. */
const WHO_DID = /\b(?:who|that|which)(?: (?:has|have|had|was|were|been))* \p{L}+(?= |$)/giu;

/** "Order placed by 20 September", said before that day, is still to come. */
const DONE_BY = new RegExp(
  `\\b(?:\\p{L}+ed|done|sent|built|made|held|let|up|in|out|on|off)\\s+(?:by|before) (?:the )?(?:(?:end|start|middle) of |mid |early |late |this |next )*(?:\\d{1,2}(?:st|nd|rd|th)? ?(?:of )?${MONTH}|\\d{1,2}/\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)\\b|${MONTH}\\b|(?:mon|tues?|wednes|thurs?|fri)day|christmas|xmas|easter|(?:the )?(?:week|month|quarter|year|term))`,
  'iu',
);

/** "Revised tender out on 18/11", "bringing a revised timetable": what sort of paper it is, not what was done. */
const CHANGED_PAPER =
  /(^|\b(?:the|our|a|an|its|their) )(?:revised|updated|amended|redrafted|refreshed|detailed|combined) (?=\p{L})/giu;

/** A clause with a coming day speaks of the future, unless it tells what has been: "agreed up to March". */
export function speaksOfFuture(text: string): boolean {
  if (IMPERATIVE.test(text) || SCHEDULED.test(text) || NEXT_LEAD.test(text)) return true;
  if (REACHES.test(text)) return false;
  const cue = NEXT_CUE.exec(text)?.[0];
  // "Went to the board" names who met, not what is to come.
  const isPlace = cue !== undefined && /^(?:to|for) (?!be\b|go\b|follow\b)/i.test(cue) && PAST.test(text);
  if (cue && !isPlace && !/\b(?:was|were) (?:due|going|planned|expected)\b/i.test(text)) return true;
  if (DONE_BY.test(text)) return true;
  const main = text.replace(NAMED_SO, ' ').replace(WHO_DID, ' ').replace(CHANGED_PAPER, '$1');
  return !PAST.test(main) && !TREND.test(main) && !SLIPPED.test(main);
}

import { MONTH_NAMES } from '../reading/dates/date-words.ts';
import type { Edit } from './edit.ts';

/** Reads what is to go from a draft, by words of it. */

/** How somebody orders something to go. */
export const TAKE_OUT =
  '(?:(?:drop|remove|delete|clear|lose|scrap|omit|blank|cut|strike|strip)(?: out)?|take out|get rid of|leave out)';
const BIT = '(?:bit|part|sentence|line|words?|phrase|clause|mention|piece|reference|point)s?';
const CUT_BIT = [
  // "take out the bit about public health"
  new RegExp(
    `^${TAKE_OUT} (?:the |that |any )?${BIT} (?:(?:about|on|of|to|saying|that says?|which says?|where it says|with|regarding|re|mentioning|that|for) )?(?:the )?["“]?(.+?)["”]?$`,
    'is',
  ),
  // "drop the publication bit"
  new RegExp(`^${TAKE_OUT} (?:the |that )["“]?(.+?)["”]? (?:bit|part|sentence|line|clause)$`, 'is'),
  // "take the bit about the college out"
  new RegExp(`^take (?:the |that )?${BIT} (?:about|on|with|saying) (?:the )?(.+?) (?:out|off|away)$`, 'is'),
];
/** "Take out 30 of 48 trained": nobody says so of the work; "drop in complaints" and "cut the backlog" may. */
const CUT_ANY =
  /^(?:take out|remove|delete|drop|leave out|get rid of|strike(?: out)?) (?:the )?["“]?(.+?)["”]?$/is;
const ONLY_ORDERS = /^(?:take out|remove|delete|leave out|strike)\b/i;
/** "Remove the old cameras by 4 December" is something to do; "delete it" is for the whole draft. */
const TO_BE_DONE = new RegExp(
  `\\b(?:by|on|before|in|until|next) (?:the )?(?:\\d|\\p{L}+day\\b|week|month|${MONTH_NAMES.join('|')}|spring|summer|autumn|winter)`,
  'iu',
);
const ALL_OF_IT =
  /^(?:it|that|this|them|all|everything|(?:my|the|this|that|last|whole)? ?(?:update|draft|one|message|post)s?)(?: .*)?$/i;
const FROM_IT =
  /,? (?:from|of|in) (?:it|that|this|there|the (?:update|draft|text)|(?:the |my )?(?:progress|next steps?|blockers?))$/i;

/** What is to go; null where nothing is. `asked`: something was asked for, so that "drop in complaints" may be the answer. */
export function readCut(plain: string, asked: boolean): Edit | null {
  for (const pattern of CUT_BIT) {
    const words = pattern.exec(plain)?.[1];
    if (words) return { kind: 'cut', words: words.replace(FROM_IT, ''), exact: false, named: true };
  }
  const words = CUT_ANY.exec(plain)?.[1]?.replace(FROM_IT, '');
  if (!words || ALL_OF_IT.test(words) || (asked && words.split(/\s+/).length < 3)) return null;
  const named = !asked && ONLY_ORDERS.test(plain) && !TO_BE_DONE.test(words);
  return { kind: 'cut', words, exact: asked || !named, named };
}

import { levelMessage } from '../typed-text.ts';
import type { RecordIntent } from './record-intent.ts';
import { ONE } from './record-parts.ts';
import { readWhole, wholePatterns } from './whole-patterns.ts';

/**
 * Orders to the bot itself. Each names something that only the bot keeps or does, so that it is one even where a draft asks
 * for the next step: "send reminders to schools" is a step, "send reminders" is none.
 */

const LIST = `${ONE}(?:(?:,| and|,? &|\\s)+(?:and )?(?:${ONE}|\\d{1,2}))*`;
const OWNERS =
  '(?:(?:all|the|other|missing|late|silent|every|each|those|remaining) )*(?:owners?|directors?|leads?|laggards?|stragglers?|late ones?|everyone|everybody|whoever|people)(?: (?:who|that)\\b.{2,40})?';
const FILE =
  '(?:spreadsheet|excel|csv|word|pdf|print(?:ed)?|docx?|paper)(?: (?:version|copy|file|document|sheet|print-?out))?';
const KEPT =
  '(?:(?:progress[- ]?review |review )?pack|board|record|updates?|history|position statement for the review|log)';
const GIVE =
  '(?:(?:give|have|send|email|get|make|create|do|print|export|download|produce|show)(?: me| us)? |i (?:want|need) )?';

const ORDERS = wholePatterns<RecordIntent>([
  [
    [
      `(?:remind|chase|nudge|prompt)(?: up)? (?:(?:the )?${LIST}(?:'s)?(?: (?:owners?|directors?|leads?))?|${OWNERS})(?: (?:again|by email|today|now|tomorrow|for (?:an update|updates|their updates?)))*`,
    ],
    { kind: 'guide', topic: 'chase' },
  ],
  [
    [
      '(?:send|issue)(?: out)? (?:the |some |all )?(?:weekly )?(?:reminders?|chasers?|nudges?)(?: out| now| again| today| tomorrow)*',
    ],
    { kind: 'guide', topic: 'chase' },
  ],
  [
    [
      `${GIVE}(?:an? |the |that as an? |it as an? |this as an? )?${FILE}(?: of (?:the |this |that |it |all )*(?:${KEPT})?)?|${GIVE}(?:a |the |our )?${KEPT} (?:as|in|to|into) (?:an? )?${FILE}`,
    ],
    { kind: 'guide', topic: 'export' },
  ],
  [
    [
      '(?:list|show|name|see) (?:me |us )?(?:all|everything|anything|the ones|those|what)?(?: (?:that is|that are|thats|is|are|which are))? ?(?:late|overdue|stale)(?:,? (?:and|or|\\/) ?(?:late|overdue|stale))+',
    ],
    { kind: 'attention' },
  ],
  [
    [
      "(?:show |list |see )?(?:what(?: is|'?s| has)? (?:changed|new|happened|moved)|changes|anything new|the changes) since (?:i|we) (?:was|were|last|have been|had been)(?: \\w+){0,4}",
    ],
    { kind: 'changes' },
  ],
]);

const SHOWN = new RegExp(
  `^(?:show|see|open|view|display|pull up|bring up|history of|print)(?: (?:me|us))?(?: the)? (${ONE})(?: history)?$`,
  'i',
);

const BEFORE =
  /^(?:(?:please|pls|hi|hiya|hello|hey|ok|okay|and|now|so|just)[ ,]+|(?:can|could|would|will) (?:you|we|i) |i(?:'d| would)? (?:want|like|need) to |let me )+/i;
const AFTER = /(?:[ ,]+(?:please|pls|thanks|thank you|now|for me|for us))+$/i;
/** What is longer tells a story. */
const LONGEST = 100;

/** Reads an order to the bot; null for everything else. */
export function readBotOrder(text: string): RecordIntent | null {
  const level = levelMessage(text);
  if (level.length > LONGEST) return null;
  const bare = level.replace(BEFORE, '').replace(AFTER, '');
  const about = SHOWN.exec(bare)?.[1];
  if (about) return { kind: 'standing', about };
  return readWhole(ORDERS, bare);
}

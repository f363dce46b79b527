import { straighten } from '../typed-text.ts';
import { readBotOrder } from './bot-orders.ts';
import { readAskedOfRecord } from './record-asked.ts';
import { readDuty } from './record-duty.ts';
import { readGuideAsked } from './record-guides.ts';
import type { RecordIntent } from './record-intent.ts';
import { readOfOne } from './record-of-one.ts';
import { readBareOrder, readOrder } from './record-orders.ts';
import { readPast } from './record-past.ts';
import { readRecordQuestion } from './record-questions.ts';
import { readShown } from './record-shown.ts';
import { readStanding, readView } from './record-views.ts';

/** Politeness before and after; what is left is what is wanted. */
const BEFORE =
  /^(?:(?:so|and|ok|okay|right|hi|hey|hello|morning|oops|sorry|please|pls|peersay|just)[ ,]+|(?:can|could|would|will) (?:you|we|i) |i(?:'d| would)? (?:want|like|need) to |let me |let's )+/i;
const AFTER = /(?:[ ,]+(?:please|pls|thanks|thank you|now|today|at the moment|currently|for me|for us))+$/i;
const THANKS = /(?:[ ,]+(?:please|pls|thanks|thank you|for me|for us))+$/i;
const SHOW =
  /^(?:show|see|open|give|get|view|list|tell|send|post|pull up|bring up)(?: me| us)?(?: about)? (?:what(?:'s| is) )?/i;

/** "Can you record R6 as green?" asks nothing. */
const COURTESY = /^\W*(?:(?:hi|hiya|hello|please|ok|and)[ ,]+)*(?:can|could|would|will) (?:you|we|i)\b/i;

/** All that was said of one is wanted, not where it stands alone. */
const WHOLE = /\b(?:history|timeline|trend|versions?)\b/i;

/** Yes or no is wanted first. */
const LATE = /^is\b.*\b(?:late|over ?due|behind(?: schedule)?)$/i;

/** What is longer tells a story and is no command. */
const LONGEST_COMMAND = 120;

/** Reads what a message wants from the record; null where it wants nothing of it. */
export function readRecordIntent(text: string): RecordIntent | null {
  const asked = straighten(text).trim().replace(BEFORE, '');
  const order = readOrder(asked, COURTESY.test(text));
  if (order || asked.length > LONGEST_COMMAND) return order;
  const level = asked.replace(/\p{Cc}+|\s+/gu, ' ').replace(/[.!?\s]+$/, '');
  const bare = level.replace(AFTER, '');
  const core = bare.replace(SHOW, '');
  const intent =
    readBareOrder(bare) ??
    readByParts(level.replace(THANKS, '')) ??
    readShown(core) ??
    // “Outstanding for me” says whose.
    readDuty(level) ??
    readDuty(level.replace(THANKS, '')) ??
    readBotOrder(text) ??
    // Before "today" is off, which may be the days that are asked about.
    readRecordQuestion(text, level.replace(THANKS, '')) ??
    readRecordQuestion(text, core) ??
    readRecordQuestion(text, bare) ??
    readView(core) ??
    readView(bare) ??
    readStanding(core) ??
    readStanding(bare) ??
    readOfOne(asked);
  if (intent?.kind !== 'standing') return intent;
  return {
    ...intent,
    ...(WHOLE.test(core) ? { whole: true } : {}),
    ...(LATE.test(level) ? { late: true } : {}),
  };
}

/** "Today" is a part of a question; "show me" is none. */
function readByParts(level: string): RecordIntent | null {
  const shown = level.replace(SHOW, 'show ');
  return (
    readAskedOfRecord(level) ??
    readGuideAsked(level) ??
    readAskedOfRecord(shown) ??
    readGuideAsked(shown) ??
    readPast(level) ??
    readPast(shown)
  );
}

import type { DateTime } from 'luxon';
import { CORRECTION, CORRECTION_LEAD, CORRECTION_TAIL, STILL_TO_WAIT } from './correction-words.ts';
import { STATUS_NAME } from './status-words.ts';
import { type MessageView, type ReadingTools, viewMessage } from './view.ts';

/** A later message as it is read, and as it was sent: the words by which it corrects are no part of what it says. */
export interface Heard {
  readonly view: MessageView;
  readonly whole: MessageView;
  readonly corrects: boolean;
}

/** "No planner" lacks one, "no change really" tells of none; "no leave it" and "no change the date" disagree. */
const NO = new RegExp(
  `^(?:no|nope|nah)[ ,]+(?=(?:leave|keep|make) (?:it|that|this)\\b|change (?:it|that|this|the|my|r ?\\d)\\b|not (?:at )?${STATUS_NAME}\\b|i meant\\b|(?:it's|its|it is|that's) (?:still |now |all )?${STATUS_NAME}\\b)`,
  'i',
);
/** Where nothing was asked, "no" disagrees with what was shown. */
const NO_UNASKED = /^(?:no|nope|nah)(?:\s*[,.;:!–—-]+\s*|\s+(?=(?:it|that|this)(?:'s| is| should| was)\b))/i;
const LEFT_AS = new RegExp(
  `^(?:leave|keep) (?:it|that|this)(?: (?:as|at|on))? (?=(?:an? )?${STATUS_NAME}\\b)`,
  'i',
);
/** A message without the words around a correction; as it is where it has none, or holds nothing else. */
export function withoutCorrection(text: string, asked: boolean): string {
  const sent = text.trim();
  let rest = sent.replaceAll('’', "'");
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(CORRECTION_LEAD, '').replace(NO, '').replace(LEFT_AS, '');
    if (!asked) rest = rest.replace(NO_UNASKED, '');
  }
  const start = sent.length - rest.length;
  const { length } = rest.replace(CORRECTION_TAIL, '');
  const said = sent.slice(start, start + length);
  return said.length < sent.length && /[\p{L}\p{N}]/u.test(said) ? said : text;
}

/** Reads a later message without its words of correction, and without the status that it denies before it gives another. */
export function viewLater(text: string, asked: boolean, today: DateTime, tools: ReadingTools): Heard {
  const whole = viewMessage(text, today, tools);
  const said = withoutCorrection(text, asked);
  const view = said === text ? whole : viewMessage(said, today, tools);
  const corrects = view !== whole || CORRECTION.test(whole.plain.replace(STILL_TO_WAIT, ''));
  const affirmed = view.links.length === 0 ? withoutDenied(view) : null;
  if (affirmed === null) return { view, whole, corrects };
  return { view: viewMessage(affirmed, today, tools), whole, corrects: true };
}

const DENIES =
  /(?:^|(?<=[,;.–-]\s*))\s*(?:(?:it|that|this|status|rag)(?:'s| is| was)? |it's |its |(?:is|was) )?(?:not|isn't|isnt|wasn't)(?: (?:at|really|quite|actually))? $/i;
const INSTEAD =
  /^\s*[,;.–-]?\s*(?:(?:but|rather|and)\s+)*(?:(?:it|that|this)(?:'s| is| was| should be)|its|more like|now|rather)?\s*/i;

/** "It is not amber it is red", "red not amber": what is left is "red". Null where no status is denied, or none is given. */
function withoutDenied({ hits, plain, text }: MessageView): string | null {
  const at = hits.findIndex(({ usage }) => usage === 'denied');
  const [before, denied, given] = [hits[at - 1], hits[at], hits[at + 1]];
  if (!denied) return null;
  if (before?.usage === 'now' && NOT.test(plain.slice(before.end, denied.start)))
    return text.slice(0, before.end) + text.slice(denied.end);
  if (given?.usage !== 'now') return null;
  const lead = DENIES.exec(plain.slice(0, denied.start));
  const between = INSTEAD.exec(plain.slice(denied.end))?.[0] ?? '';
  if (!lead || denied.end + between.length !== given.start) return null;
  return text.slice(0, lead.index) + text.slice(given.start);
}

const NOT = /^[ ,]+(?:and )?not (?:at )?$/i;

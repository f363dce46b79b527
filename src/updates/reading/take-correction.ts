import type { DateTime } from 'luxon';
import { type MessageView, type ReadingTools, viewMessage } from './view.ts';
import { CORRECTION, STATUS_NAME } from './words.ts';

/** A later message as it is read, and as it was sent: the words by which it corrects are no part of what it says. */
export interface Heard {
  readonly view: MessageView;
  readonly whole: MessageView;
  readonly corrects: boolean;
}

const GAP = '(?:\\s*[,.;:!–—-]+\\s*|\\s+)';
/** Said before a correction, and before nothing else. */
const SURE =
  "(?:oops|whoops|sorry|actually|no,? (?:wait|sorry|actually|hang on|hold on)|i meant(?: to (?:say|put|type|write))?|i mean|meant to (?:say|put|type|write)|(?:that'?s|that is|this is) (?:wrong|incorrect|not right)|(?:i|we) (?:got|had|put|typed) (?:the |that |a )?(?:\\w+ )?wrong|(?:scratch|scrap|ignore) that|(?:just |please )?say(?= \\d+ (?:of|out of) \\d))";
/** Words with another use, which a comma or a stop must set apart. */
const SET_APART =
  '(?:apologies|(?:i )?(?:forgot|meant|should have) to (?:say|mention|add|put)(?: (?:that|this))?|correction|hang on|hold on|wait|my (?:mistake|bad|fault)|typo|(?:i )?jumped the gun(?: there| on that| a bit)?|spoke too soon|wrong (?:one|number|rec(?:ommendation)?|ref)|on reflection)\\s*[,.;:!–—-]+\\s*';
const LEAD = new RegExp(
  `^(?:(?:and|oh|ah|hmm+|but)[ ,]+)?(?:${SURE}${GAP}|${SET_APART})+(?:(?:but|and) )?`,
  'i',
);
const TO_DO = /\bwait (?:for|until|till|on|to)\b|\bhold on (?=\p{L})/giu;
/** "No planner" lacks one; "no leave it" disagrees. */
const NO = new RegExp(
  `^(?:no|nope|nah)[ ,]+(?=(?:leave|keep|make) (?:it|that|this)\\b|change\\b|not (?:at )?${STATUS_NAME}\\b|i meant\\b|(?:it's|its|it is|that's) (?:still |now |all )?${STATUS_NAME}\\b)`,
  'i',
);
/** Where nothing was asked, "no" disagrees with what was shown. */
const NO_UNASKED = /^(?:no|nope|nah)(?:\s*[,.;:!–—-]+\s*|\s+(?=(?:it|that|this)(?:'s| is| should| was)\b))/i;
const LEFT_AS = new RegExp(
  `^(?:leave|keep) (?:it|that|this)(?: (?:as|at|on))? (?=(?:an? )?${STATUS_NAME}\\b)`,
  'i',
);
const TAIL =
  /[ ,–-]+(?:sorry|oops|whoops|apologies|my (?:mistake|bad)|typo|(?:that )?(?:i|we) (?:was|were|am|are) (?:talking|writing|reporting|thinking) (?:about|of|on)|(?:is )?(?:what|the one) i meant)[.!]*$/i;

/** A message without the words around a correction; as it is where it has none, or holds nothing else. */
export function withoutCorrection(text: string, asked: boolean): string {
  const sent = text.trim();
  let rest = sent.replaceAll('’', "'");
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(LEAD, '').replace(NO, '').replace(LEFT_AS, '');
    if (!asked) rest = rest.replace(NO_UNASKED, '');
  }
  const start = sent.length - rest.length;
  const { length } = rest.replace(TAIL, '');
  const said = sent.slice(start, start + length);
  return said.length < sent.length && /[\p{L}\p{N}]/u.test(said) ? said : text;
}

/** Reads a later message without its words of correction, and without the status that it denies before it gives another. */
export function viewLater(text: string, asked: boolean, today: DateTime, tools: ReadingTools): Heard {
  const whole = viewMessage(text, today, tools);
  const said = withoutCorrection(text, asked);
  const view = said === text ? whole : viewMessage(said, today, tools);
  const corrects = view !== whole || CORRECTION.test(whole.plain.replace(TO_DO, ''));
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

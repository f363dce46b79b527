import type { Clause } from './clauses.ts';
import { inMonthOf } from './dates/calendar.ts';
import type { Draft } from './draft.ts';
import { isRelief } from './trouble.ts';
import { type MessageView, textOf } from './view.ts';

/** What a later message puts in the place of what was told before: a day, a next step, a blocker. */

/** Days by their number alone, one given and one denied: said of a day that stands, another day of its month. */
export function sameMonth(due: string | null, before: string | null, { plain }: MessageView): string | null {
  if (!due || !before || !(GIVEN_FIRST.test(plain) || DENIED_FIRST.test(plain))) return due;
  return inMonthOf(before, Number(due.slice(8))) ?? due;
}

/** "The review is the 9th, not the 5th" */
const GIVEN_FIRST =
  /^\W*(?:(?:no|sorry|oops|actually|scrap|it's|its|make it|wait)[ ,]+)*(?:(?:the |our )?(?:[\p{L}'-]+ ){1,4}(?:is|was) )?(?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)[ ,]+(?:and )?not (?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)\W*$/iu;
/** "Not the 7th, the 17th" */
const DENIED_FIRST =
  /^\W*(?:(?:no|sorry|oops|actually|scrap|it's|its|make it)[ ,]+)*not (?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)[ ,;.–-]+(?:but |it's |its |make it )*(?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)\W*$/iu;

/** "To exec on 2 September": where the step goes that was told before, and no other step. */
export function stepAfter(before: readonly string[], said: readonly string[]): readonly string[] {
  if (before.length > 0 && said.every((line) => isDayOf(before, line))) return before;
  const isPlace = before.length > 0 && said.every((line) => IS_PLACE.test(line));
  return isPlace ? [...new Set([...before, ...said])] : said;
}

/** "And the lease is 15 November", where the step is to sign it: its day, and no other step. */
function isDayOf(before: readonly string[], line: string): boolean {
  const thing = DAY_OF.exec(line)?.[1];
  if (thing === undefined) return false;
  const known = new Set(longWords(before.join(' ')));
  const named = longWords(thing);
  return named.length > 0 && named.every((word) => known.has(word));
}

const DAY_OF =
  /^(?:(?:and|but|also) )?(?:(?:the|our|that|this) )?((?:[\p{L}'-]+ ){1,4}?)(?:is|are|will be|should be|moves? to|moved to)(?: (?:now|on|the|by))* (?:\d|(?:(?:end|start|beginning|middle) of|mid|early|late|next)\b)/iu;
const IS_PLACE = /^(?:to|at|with|before|via) (?:the |our |full )*[\p{L}'-]+(?: [\p{L}'-]+){0,2}$/iu;

/** "The faults are fixed", all well again: what stood in the way is named, and over. */
export function putsRight(text: string, { status, blocker }: Draft): boolean {
  if ((status !== 'on-track' && status !== 'complete') || !isRelief(text)) return false;
  const named = new Set(longWords(blocker.join(' ')));
  return longWords(text).some((word) => named.has(word));
}

/** "The blocker is the supplier, not the contractor": of the reasons given, the one that begins with what is denied goes. */
export function deniesReason(view: MessageView, clause: Clause, line: string): boolean {
  if (!NAMES_BLOCKER.test(textOf(view, clause))) return false;
  const denied = longWords(DENIED.exec(view.plain.slice(clause.start))?.[1] ?? '');
  const [subject] = longWords(line);
  return subject !== undefined && denied.includes(subject);
}

const NAMES_BLOCKER =
  /^(?:(?:and|but|so|the|our|real|main|actual) )*(?:blockers?|reason|cause|problem|issue|hold[ -]?up)(?:'s| is| was)\b/i;
const DENIED = /^[^.;\n]*,? (?:and )?(?:not|rather than|instead of) (?:the |our |because of )?([^.,;\n]+)/i;

function longWords(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
}

import type { Span } from './clauses.ts';
import { type Draft, type TextSlot, toReading, wordsOf } from './draft.ts';
import { dueIn } from './due-day.ts';
import type { ReadPart } from './intent.ts';
import { missingSlots } from './reading.ts';
import { countsDone, hasPast } from './tense.ts';
import { blockerEnd, endsBlocker } from './trouble.ts';
import { type MessageView, overlaps, type ReadingTools, tellingWords, textOf } from './view.ts';
import { FRAME_WORDS } from './words.ts';

/** What doesn't say goes to what was asked for: progress first, then the reason, then the step. */
export function placeLoose(
  draft: Draft,
  view: MessageView,
  { slots, part }: Pick<ReadPart, 'slots' | 'part'>,
  corrects: boolean,
  tools: ReadingTools,
): Draft {
  const over = [...slots.loose, ...slots.blocker].flatMap((span) => newsBeforeEnd(view, span) ?? []);
  if (over.length > 0) return add(draft, 'progress', wordsOf(view, over));
  const loose = slots.loose.filter(
    (span) =>
      (tells(view, span, tools) || MEASURES.test(textOf(view, span)) || isDeed(view, span)) &&
      !/^(?:not\b|n't)/i.test(textOf(view, span)) &&
      !endsBlocker(textOf(view, span)),
  );
  if (loose.length === 0 || part.clauses.length === 0) return draft;
  const lacks = missingSlots(toReading(draft));
  const slot = (['progress', 'blocker', 'nextStep'] as const).find((name) => lacks.includes(name));
  // "We have found a planner, so no blocker now": what ended it is no blocker.
  if (blockerEnd(view.plain) !== null) return add(draft, 'progress', wordsOf(view, loose));
  if (corrects) return lacks.includes('blocker') ? add(draft, 'blocker', wordsOf(view, loose)) : draft;
  if (slot) {
    // "8 homes completed" is neither the next step nor a reason.
    const done =
      slot === 'progress'
        ? []
        : loose.filter((span) => countsDone(textOf(view, span)) || IS_DONE.test(textOf(view, span)));
    const rest = loose.filter((span) => !done.includes(span));
    const placed = add(add(draft, 'progress', wordsOf(view, done)), slot, wordsOf(view, rest));
    return slot === 'nextStep' && rest.length > 0
      ? { ...placed, due: placed.due ?? dueIn(ofPart(view, part)) }
      : placed;
  }
  // Beside a status or a step it is news as well; alone it may be a mere remark on the draft.
  const reports = part.mention !== null || slots.nextStep.length + slots.blocker.length > 0;
  return reports || loose.some((span) => MEASURES.test(textOf(view, span)) || hasPast(textOf(view, span)))
    ? add(draft, 'progress', wordsOf(view, loose))
    : draft;
}

/** Only the days that stand in a part: those of the next report are not its own. */
function ofPart(view: MessageView, { clauses }: ReadPart['part']): MessageView {
  return { ...view, dates: view.dates.filter((date) => clauses.some((clause) => overlaps(date, clause))) };
}

/** "The engineer has been found so no blocker now": what ended it, which is told before. */
function newsBeforeEnd(view: MessageView, { start, end }: Span): Span | null {
  const text = view.plain.slice(start, end);
  const at = endsBlocker(text) ? (blockerEnd(text) ?? 0) : 0;
  const told = text.slice(0, at).replace(LEADS_TO_END, '');
  return hasPast(told) && told.trim().split(/\s+/).length > 2 ? { start, end: start + told.length } : null;
}

/** "… so there is", "… which means that the" */
const LEADS_TO_END =
  /[\s,]+(?:(?:so|and|hence|which means|meaning|that|there|there's|we|we've|have|got|is|are|it|it's|r ?\d{1,2}|now|the|our|this)[\s,]*)+$/i;

/** "29 turned up", "exec met": something done, in words that elsewhere only frame or name. */
function isDeed(view: MessageView, span: Span): boolean {
  const text = textOf(view, span);
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  return hasPast(text) && (words.length > 2 || words.some((word) => !FRAME_WORDS.has(word)));
}

/** "The paper is done" holds up nothing, and is not to come. */
const IS_DONE = /\b(?:is|are|now|all)(?: now| all)? (?:done|finished|completed?)$/i;
const MEASURES = /\d\s?%|\d+ (?:of|out of) \d/;

/** More than a number, a name and frame words. */
function tells(view: MessageView, span: Span, tools: ReadingTools): boolean {
  return tellingWords(view, span, null, tools.topics).some((word) => !/^\d/.test(word));
}

function add(draft: Draft, slot: TextSlot, lines: readonly string[]): Draft {
  return { ...draft, [slot]: [...draft[slot], ...lines] };
}

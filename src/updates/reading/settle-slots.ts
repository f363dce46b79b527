import { trimSpan } from './clauses.ts';
import { ACTION_NAMES } from './labels.ts';
import type { Sorted } from './pieces.ts';
import { ACTION_LEAD, BARE_THING, NOT_DONE } from './roles.ts';
import { BASE_VERB } from './step-words.ts';
import { hasPast } from './tense.ts';
import { dropLastDate } from './trim-role.ts';
import { soundsLikeTrouble } from './trouble.ts';
import { comingDays, type MessageView, textOf } from './view.ts';

/**
 * Second thoughts about pieces that were sorted one by one: what a piece is may depend on those beside it. Changes the list
 * and the roles in it.
 */
export function settleSlots(view: MessageView, sorted: Sorted[]): void {
  joinBareEvents(view, sorted);
  freeOtherEvents(view, sorted);
  settleTrouble(view, sorted);
  takeActionAsStep(view, sorted);
}

/** "Consultation closes 18 December … Next step is the analysis": the day of another event, and no step where one is named. */
function freeOtherEvents(view: MessageView, sorted: Sorted[]): void {
  const [named, ...others] = sorted.filter(({ role, led }) => role === 'nextStep' && led);
  if (!named || others.length > 0) return;
  for (const [at, item] of sorted.entries()) {
    const isElsewhere = item.role === 'nextStep' && !item.led && item.piece.sentence !== named.piece.sentence;
    if (isElsewhere && OTHER_EVENT.test(textOf(view, item.dated)))
      sorted[at] = { ...item, role: 'loose', span: item.dated, dates: [] };
  }
}

const OTHER_EVENT =
  /^(?:the |our )?(?:[\p{L}\p{N}'-]+ ){1,4}(?:closes|ends|opens|starts|begins|expires|joins|arrives)\b/iu;

/**
 * "Wardens' contract extension, decision 5 December": what is to be decided stands before the comma. "We go out to quotes,
 * budget £45k, tomorrow week": so does what is done, and the aside has but its day.
 */
function joinBareEvents(view: MessageView, sorted: readonly Sorted[]): void {
  for (const [at, { role, span, piece }] of sorted.entries()) {
    const before = sorted[at - 1];
    if (role !== 'nextStep' || before?.role !== 'loose' || piece.before !== 'comma') continue;
    if (before.piece.sentence !== piece.sentence || hasPast(textOf(view, before.span))) continue;
    const told = textOf(view, before.span);
    const isAside =
      SAYS_WHAT_WE_DO.test(told) && !IS_HABIT.test(told) && !HAS_SUBJECT.test(textOf(view, span));
    if (isAside || BARE_EVENT.test(textOf(view, span))) before.role = 'nextStep';
  }
}

const SAYS_WHAT_WE_DO = new RegExp(`^(?:(?:and|so|then|now) )*(?:we|i|they) (?:all )?${BASE_VERB}\\b`, 'iu');
const IS_HABIT = /\b(?:every|each|weekly|fortnightly|monthly|quarterly|daily|regular(?:ly)?|usually)\b/i;
const HAS_SUBJECT = /^(?:(?:and|so|then|but) )*(?:we|i|they|it|he|she|this|that|there)\b/i;

const BARE_EVENT =
  /^(?:final )?(?:out|live|decision|vote|sign[ -]?off|approval|hearing|go[ -]live|start|launch|opening)$/i;

/**
 * What merely sounds like a reason is one only where no reason is given as such. Of several such clauses the first tells
 * what happened, and the others why.
 */
function settleTrouble(view: MessageView, sorted: Sorted[]): void {
  const doubtful = sorted.filter(({ role, sure }) => role === 'blocker' && !sure);
  const given = sorted.some(({ role, sure }) => role === 'blocker' && sure);
  const told = sorted.some(({ role }) => role === 'progress' || role === 'loose');
  const happened = doubtful.filter(({ piece }) => {
    const text = textOf(view, piece);
    return (hasPast(text) && !NOT_DONE.test(text)) || /\d/.test(text);
  });
  const freed = given
    ? told
      ? happened
      : doubtful
    : told || doubtful.length < 2
      ? []
      : happened.slice(0, 1);
  // "baselines missing because the agreement isn't signed": the reason stands beside it, so it is what came of it
  const explained = doubtful.filter(({ piece }) =>
    sorted.some((one) => one.role === 'blocker' && one.sure && one.piece.sentence === piece.sentence),
  );
  for (const item of [...freed, ...explained])
    if (!addsReason(view, item, sorted[sorted.indexOf(item) - 1])) item.role = 'loose';
}

/** "Because the grant is cut, and the land deal is late", "no capacity, recruitment freeze": another reason, and not what came of the first. */
function addsReason(view: MessageView, { piece }: Sorted, before: Sorted | undefined): boolean {
  const isSame = before?.role === 'blocker' && before.sure && before.piece.sentence === piece.sentence;
  if (!isSame) return false;
  const text = textOf(view, piece);
  return (
    /^and (?:the|our|we|there|nobody|no|it|they)\b/i.test(text) ||
    (piece.before === 'comma' && (NOT_DONE.test(text) || (BARE_THING.test(text) && soundsLikeTrouble(text))))
  );
}

const CALLED_ACTION = new RegExp(`${ACTION_LEAD.source}|^(?:${ACTION_NAMES})\\s*[:=–-]`, 'i');

/** "Corrective action is a review, back on 16 October": with no other step named, it is the next one. */
function takeActionAsStep(view: MessageView, sorted: Sorted[]): void {
  const at = sorted.findIndex(({ span }) => CALLED_ACTION.test(textOf(view, span)));
  const item = sorted[at];
  if (!item || hasPast(textOf(view, item.span))) return;
  const next = sorted[at + 1];
  // "…, signing 29 November" goes on with it
  const goesOn = next?.role === 'nextStep' && !next.led && next.piece.sentence === item.piece.sentence;
  if (!goesOn && sorted.some(({ role }) => role === 'nextStep')) return;
  // A label is kept: it tells that the step is meant to mend something.
  const lead = ACTION_LEAD.exec(textOf(view, item.span))?.[0].length ?? 0;
  const dated = trimSpan(view.plain, { start: item.span.start + lead, end: item.span.end });
  const dates = comingDays(view, dated);
  sorted[at] = { ...item, role: 'nextStep', span: dropLastDate(view, dated, dates), dated, dates };
}

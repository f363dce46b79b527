import type { Clause, Span } from './clauses.ts';
import type { FoundDate } from './dates/find-dates.ts';
import { attachDate, chooseDue, isDateOnly } from './due-day.ts';
import { isIdle } from './idle.ts';
import { labelOf } from './labels.ts';
import { namesDay } from './names-day.ts';
import { givesOwner } from './owners.ts';
import {
  cutPieces,
  inScope,
  type Piece,
  type Role,
  readLabel,
  type Scope,
  type SlotContext,
  type Sorted,
} from './pieces.ts';
import { ACTION_LEAD, roleOf } from './roles.ts';
import { settleSlots } from './settle-slots.ts';
import { evidenceIn } from './shown-evidence.ts';
import { SLIPPED } from './step-words.ts';
import { hasPast, speaksOfFuture } from './tense.ts';
import { dropLastDate, trimRole } from './trim-role.ts';
import { isTrouble } from './trouble.ts';
import { comingDays, type MessageView, textOf, within } from './view.ts';

/** What a stretch of a message says for each text slot, as spans, and the day that goes with the next step. */
export interface SlotSpans {
  readonly progress: readonly Span[];
  readonly nextStep: readonly Span[];
  readonly blocker: readonly Span[];
  /** Those of the blockers that only sound like one. */
  readonly doubtful: readonly Span[];
  /** Said without any sign of what it is: progress in a first message, the answer in a later one. */
  readonly loose: readonly Span[];
  /** What shows it, in words: minutes, a paper. Addresses are found elsewhere. */
  readonly evidence: readonly Span[];
  readonly due: string | null;
}

/** Sorts the clauses of one part into slots. */
export function readSlots(view: MessageView, clauses: readonly Clause[], context: SlotContext): SlotSpans {
  const pieces = clauses.flatMap((clause) => cutPieces(view, clause, context));
  const sorted: Sorted[] = [];
  const bareDates: FoundDate[] = [];
  const labelledDates: FoundDate[] = [];
  const evidence: Span[] = [];
  let scope: Scope | null = null;
  for (const [index, piece] of pieces.entries()) {
    const label = readLabel(view, piece, pieces[index + 1]);
    if (label) {
      scope = label;
      bareDates.push(...comingDays(view, piece));
      continue;
    }
    if (scope && !inScope(scope, piece)) scope = null;
    if (marksBlocker(view, piece, sorted) || isSilent(view, piece, context) || isOldDay(view, piece))
      continue;
    if (givesOwner(view, piece, sorted, scope)) continue;
    const dates = datesOf(view, piece, scope);
    const shown = evidenceIn(view, piece, scope);
    if (shown) {
      evidence.push(...shown);
      continue;
    }
    const isDue = scope?.role === 'due' || namesDay(view, piece);
    if (isDue || isDayAlone(view, piece, dates, sorted.at(-1), scope)) {
      (isDue ? labelledDates : bareDates).push(...dates);
      attachDate(view, sorted, piece, dates);
      continue;
    }
    const item = sortPiece(view, piece, dates, scope, sorted.at(-1), context);
    sorted.push(headed(item, view, pieces[index - 1], context));
  }
  settleSlots(view, sorted);
  const due = dueDay(view, sorted, labelledDates, bareDates);
  return {
    progress: spansOf(sorted, 'progress'),
    nextStep: stepSpans(sorted, due),
    blocker: spansOf(sorted, 'blocker'),
    doubtful: sorted.filter(({ role, sure }) => role === 'blocker' && !sure).map(({ span }) => span),
    loose: spansOf(sorted, 'loose'),
    evidence,
    due,
  };
}

/** A day, and nothing that is to be done on it. A day that has passed tells of what stands before it in the sentence. */
function isDayAlone(
  view: MessageView,
  piece: Piece,
  dates: readonly FoundDate[],
  last: Sorted | undefined,
  scope: Scope | null,
): boolean {
  const told = dates.length === 0 && last?.piece.sentence === piece.sentence;
  return isDateOnly(view, piece) && !told && !isOutlook(view, piece) && !isDeedNamed(view, piece, scope);
}

/** "Next steps: finish by 31 January": called the step, it names what is to be done, however short. */
function isDeedNamed(view: MessageView, piece: Piece, scope: Scope | null): boolean {
  return scope?.role === 'nextStep' && /^(?:finish|complete|done)\b/i.test(textOf(view, piece));
}

/** "R8: 4 sessions held. EDI: paper went to CLT": what is told of a part of the work is told with its name. */
function headed(item: Sorted, view: MessageView, before: Piece | undefined, context: SlotContext): Sorted {
  if (before?.after !== 'colon' || before.sentence !== item.piece.sentence || before.cut) return item;
  const isUnder = view.mentions.some(({ end }) => end <= before.start) && isIdle(view, before, context);
  const isLabel = readLabel(view, before, item.piece) !== null || within(view.mentions, before).length > 0;
  if (!isUnder || isLabel || item.role === 'blocker') return item;
  return { ...item, span: { ...item.span, start: before.start } };
}

/** A piece that tells nothing, and is no answer to what was asked in the same breath. */
function isSilent(view: MessageView, piece: Piece, context: SlotContext): boolean {
  return isIdle(view, piece, context) && !isOwnAnswer(view, piece);
}

/** "Was December, now March": the day that counts no more. */
const WAS_DUE = /^(?:it |that |this )?(?:was|were|had been) (?:due |set |planned |originally )*/i;

function isOldDay(view: MessageView, piece: Piece): boolean {
  const was = WAS_DUE.exec(textOf(view, piece))?.[0];
  return was !== undefined && isDateOnly(view, { ...piece, start: piece.start + was.length });
}

/** "…, which is the only thing holding us up": what went before in the sentence is the reason, whatever the status. */
function marksBlocker(view: MessageView, piece: Piece, sorted: Sorted[]): boolean {
  const last = sorted.at(-1);
  if (!last || last.piece.sentence !== piece.sentence || !POINTS_BACK.test(textOf(view, piece))) return false;
  sorted[sorted.length - 1] = { ...last, role: 'blocker', sure: true };
  return true;
}

const POINTS_BACK =
  /^(?:(?:and|but|so) )?(?:which|that|this|it)(?:'?s| is| was)? (?:(?:now|really|basically|actually) )?(?:the|our|what's|what is) (?:(?:only|main|one|real|biggest|big) )*(?:(?:thing|bit|part)(?: that's| that is)? )?(?:holding (?:us|it|things|everything) (?:up|back)|blocker|hold-?up|barrier|sticking point|bottleneck)$/i;

/** What stands under "Due:" is the day, whatever other days are named; of several there, the last one said. */
function dueDay(
  view: MessageView,
  sorted: readonly Sorted[],
  labelled: readonly FoundDate[],
  bare: readonly FoundDate[],
): string | null {
  const [only, ...more] = labelled;
  if (only && more.length === 0) return only.date;
  return chooseDue(view, sorted, [...labelled.slice(-1), ...bare]);
}

/** The days that count for a piece. What is called the next step has its day even where that has passed already. */
function datesOf(view: MessageView, piece: Piece, scope: Scope | null): FoundDate[] {
  const said = within(view.dates, piece).filter(({ denied }) => !denied);
  const ahead = said.filter(({ past }) => !past);
  const isStep = scope?.role === 'nextStep' || scope?.role === 'due' || CALLED_NEXT.test(textOf(view, piece));
  const isBehind = ahead.length === 0 && said.length === 1 && isStep && !hasPast(textOf(view, piece));
  return isBehind ? said.filter(({ exact }) => exact) : ahead;
}

/** "First thing is to scope the brief" */
const COMES_FIRST = /^(?:(?:and|so|then|our|my|the)[ ,]+)*first (?:job|task|thing|step|action|priority)\b/i;
const CALLED_NEXT = /^(?:(?:and|so|then|our|my|the)[ ,]+)*next\b/i;

/** "should be green by June", "if we hear nothing by then …": what may be, and no step. */
function isOutlook(view: MessageView, piece: Piece): boolean {
  const hoped = within(view.hits, piece).some(({ usage }) => usage === 'hoped');
  return hoped || /^(?:(?:and|but|so) )?(?:if|unless|assuming|provided)\b/i.test(textOf(view, piece));
}

/** "Has exec agreed it? Yes, on 16 Nov": what is asked and answered in one breath tells. */
function isOwnAnswer(view: MessageView, piece: Piece): boolean {
  const asked = view.clauses.some(
    (clause) => clause.asked && clause.sentence === piece.sentence - 1 && !view.asking.has(clause),
  );
  return asked && !piece.cut && /^(?:yes|yep|yeah|yup|no|nope)$/i.test(textOf(view, piece));
}

function spansOf(sorted: readonly Sorted[], role: Role): Span[] {
  return sorted.filter((item) => item.role === role).map(({ span }) => span);
}

/** Of several steps each keeps its own day in its words, but for the day that has a slot of its own. */
function stepSpans(sorted: readonly Sorted[], due: string | null): Span[] {
  return sorted
    .filter(({ role }) => role === 'nextStep')
    .map(({ span, dated, dates }) =>
      // what was cut off the end of a step is its last day, be there others in it
      dates.length === 0 || dates.at(-1)?.date === due ? span : dated,
    );
}

/** "…, out for consultation, closes on the 30th": what closes was the last word before. */
function withSubject(view: MessageView, step: Span, piece: Piece, last: Sorted | undefined): Span {
  if (!last || piece.before !== 'comma' || !VERB_ALONE.test(textOf(view, step))) return step;
  const before = textOf(view, last.piece);
  if (/^\d/.test(before)) return { ...step, start: eventBefore(view, last.piece) ?? step.start };
  const subject = TELLS_WHEN.test(before) ? before : /[\p{L}-]{4,}$/u.exec(before)?.[0];
  return subject ? { ...step, start: last.piece.end - subject.length } : step;
}

/** "Out to consultation, 214 responses, closes on Friday": what closes was named before it was counted. */
function eventBefore(view: MessageView, { sentence, start }: Piece): number | null {
  const from = view.clauses.find((clause) => clause.sentence === sentence)?.start ?? start;
  const found = [...view.plain.slice(from, start).matchAll(THAT_CLOSES)].at(-1);
  return found ? from + found.index : null;
}

const THAT_CLOSES =
  /\b(?:consultation|tender|survey|advert|applications?|bids?|nominations?|window|pilot|review|recruitment|call)\b/gi;

/** "Consultation launched today": the last word names nothing. */
const TELLS_WHEN =
  /\b(?:today|yesterday|now|week|month|live|out|launched|opened|started|underway|\p{L}+day)$/iu;
const VERB_ALONE =
  /^(?:closes|closing|ends|ending|finishes|starts|begins|opens|reports(?: back)?|returns|meets|launches|goes live|completes)$/i;

/** "Waiting on finance (blocker)": what it is, said behind it. */
const TAG = /(?<=\S)\s*[([](?:the |our |main |key |a )*(blocker|risk|issue|next step|next|progress)[)\]]$/i;

function sortPiece(
  view: MessageView,
  whole: Piece,
  dates: readonly FoundDate[],
  scope: Scope | null,
  last: Sorted | undefined,
  context: SlotContext,
): Sorted {
  const tag = TAG.exec(textOf(view, whole));
  const piece = tag ? { ...whole, end: whole.start + tag.index } : whole;
  const tagged = tag?.[1] ? labelOf(tag[1]) : null;
  const text = textOf(view, piece);
  // "Next step is … to bring it back on track": what it is for does not make it a hope.
  const called = CALLED_NEXT.test(text);
  const outlook = isOutlook(view, piece) && !called;
  const future = dates.length > 0 && speaksOfFuture(text);
  const judged = { text, piece, dates, future, outlook, last, known: context.known };
  const { role, sure } = roleOf(tagged ?? scope?.role ?? null, judged);
  const dated = scope?.role === 'action' ? { ...piece, start: scope.start } : trimRole(view, piece, role);
  const step = role === 'nextStep' ? dropLastDate(view, dated, dates) : dated;
  const span = role === 'nextStep' ? withSubject(view, step, piece, last) : step;
  // A day on which something may turn out, or on which trouble is mended or comes, is no day for the next step.
  const isElsewhere = outlook || scope?.role === 'action' || ACTION_LEAD.test(text) || isTrouble(text);
  const led = scope?.role === 'nextStep' || called || (role === 'nextStep' && COMES_FIRST.test(text));
  return { piece, dates: isElsewhere && !SLIPPED.test(text) ? [] : dates, role, sure, led, dated, span };
}

import type { Clause, Span } from './clauses.ts';
import { trimSpan } from './clauses.ts';
import type { FoundDate } from './find-dates.ts';
import { type LabelRole, labelOf } from './labels.ts';
import type { StatusReading } from './read-status.ts';
import type { Topics } from './topics.ts';
import { unchangedIn } from './unchanged.ts';
import { type MessageView, overlaps, tellingWords, textOf, within } from './view.ts';
import {
  BLOCKER_CUE,
  BLOCKER_LEAD,
  CHATTER,
  CLOSING_REMARK,
  IMPERATIVE,
  NEXT_CUE,
  NEXT_LEAD,
  PAST,
  REASON_LEAD,
  SAME_IN_PAST,
  SCHEDULED,
  SLIPPED,
  TROUBLE,
} from './words.ts';

/** What a stretch of a message says for each text slot, as spans, and the day that goes with the next step. */
export interface SlotSpans {
  readonly progress: readonly Span[];
  readonly nextStep: readonly Span[];
  readonly blocker: readonly Span[];
  /** Those of the blockers that only sound like one. */
  readonly doubtful: readonly Span[];
  /** Said without any sign of what it is: progress in a first message, the answer in a later one. */
  readonly loose: readonly Span[];
  readonly due: string | null;
}

type Role = 'progress' | 'nextStep' | 'blocker' | 'loose';

/** A clause without the words that were spent on the recommendation and the status. */
interface Piece extends Clause {
  /** Something was cut off it: what is left may be mere frame. */
  readonly cut: boolean;
  /** It asks, and so tells nothing. */
  readonly asking: boolean;
}

interface Sorted {
  readonly piece: Piece;
  readonly span: Span;
  /** A next step with its day, for where another day is the one that counts. */
  readonly dated: Span;
  role: Role;
  readonly dates: readonly FoundDate[];
  /** It says so itself, by a label or a word. */
  readonly sure: boolean;
}

interface Scope {
  readonly role: LabelRole;
  readonly line: number;
  readonly sentence: number;
  /** A heading of its own: it holds until the next one. */
  readonly heading: boolean;
}

export interface SlotContext {
  readonly recommendation: string | null;
  readonly status: StatusReading;
  readonly topics: Topics;
  /** The status that counts: stated here or earlier. */
  readonly known: StatusReading['status'];
}

/** Sorts the clauses of one part into slots. */
export function readSlots(view: MessageView, clauses: readonly Clause[], context: SlotContext): SlotSpans {
  const pieces = clauses.flatMap((clause) => cutPieces(view, clause, context));
  const sorted: Sorted[] = [];
  const bareDates: FoundDate[] = [];
  let scope: Scope | null = null;
  for (const [index, piece] of pieces.entries()) {
    const label = readLabel(view, piece, pieces[index + 1]);
    if (label) {
      scope = label;
      continue;
    }
    if (scope && !inScope(scope, piece)) scope = null;
    if (isIdle(view, piece, context)) continue;
    const dates = within(view.dates, piece).filter(({ denied, past }) => !denied && !past);
    if (scope?.role === 'status' || scope?.role === 'evidence') continue;
    if (scope?.role === 'due' || isDateOnly(view, piece)) {
      bareDates.push(...dates);
      attachDate(view, sorted, piece, dates);
      continue;
    }
    sorted.push(sortPiece(view, piece, dates, scope?.role ?? null, sorted.at(-1), context));
  }
  settleTrouble(view, sorted);
  const due = chooseDue(view, sorted, bareDates);
  return {
    progress: spansOf(sorted, 'progress'),
    nextStep: stepSpans(sorted, due),
    blocker: spansOf(sorted, 'blocker'),
    doubtful: sorted.filter(({ role, sure }) => role === 'blocker' && !sure).map(({ span }) => span),
    loose: spansOf(sorted, 'loose'),
    due,
  };
}

/**
 * What merely sounds like a reason is one only where no reason is given as such. Of several such clauses the first tells
 * what happened, and the others why.
 */
function settleTrouble(view: MessageView, sorted: Sorted[]): void {
  const doubtful = sorted.filter(({ role, sure }) => role === 'blocker' && !sure);
  const given = sorted.some(({ role, sure }) => role === 'blocker' && sure);
  const told = sorted.some(({ role }) => role === 'progress' || role === 'loose');
  const happened = doubtful.filter(({ piece }) => hasPast(textOf(view, piece)));
  const freed = given
    ? told
      ? happened
      : doubtful
    : told || doubtful.length < 2
      ? []
      : happened.slice(0, 1);
  for (const item of freed) item.role = 'loose';
}

function spansOf(sorted: readonly Sorted[], role: Role): Span[] {
  return sorted.filter((item) => item.role === role).map(({ span }) => span);
}

/** Of several steps each keeps its own day in its words, but for the day that has a slot of its own. */
function stepSpans(sorted: readonly Sorted[], due: string | null): Span[] {
  return sorted
    .filter(({ role }) => role === 'nextStep')
    .map(({ span, dated, dates }) =>
      dates.length === 0 || dates.some(({ date }) => date === due) ? span : dated,
    );
}

// ---- pieces ----

function cutPieces(view: MessageView, clause: Clause, { status }: SlotContext): Piece[] {
  const cuts = [...within(view.mentions, clause), ...within(status.spent, clause)].sort(
    (a, b) => a.start - b.start,
  );
  if (cuts.length === 0) return [{ ...clause, cut: false, asking: view.asking.has(clause) }];
  const pieces: Piece[] = [];
  let at = clause.start;
  for (const cut of [...cuts, { start: clause.end, end: clause.end }]) {
    const span = trimSpan(view.plain, { start: at, end: Math.max(at, cut.start) });
    if (span.end > span.start)
      pieces.push({
        ...clause,
        ...span,
        cut: true,
        asking: view.asking.has(clause),
        before: at === clause.start ? clause.before : 'word',
        after: cut.start === clause.end ? clause.after : 'word',
      });
    at = Math.max(at, cut.end);
  }
  return pieces;
}

/** "Next:", "Blocker –", or a heading on a line of its own. */
function readLabel(view: MessageView, piece: Piece, next: Piece | undefined): Scope | null {
  const closed =
    piece.after === 'colon' ||
    (piece.after === 'dash' && !piece.cut) ||
    piece.after === 'line' ||
    piece.after === 'end';
  if (!closed) return null;
  const role = labelOf(textOf(view, piece));
  if (!role || !next) return null;
  const heading = !view.clauses.some(({ line, start }) => line === piece.line && start >= piece.end);
  if (heading && piece.before !== 'line' && piece.before !== 'start') return null;
  return { role, line: piece.line, sentence: piece.sentence, heading };
}

function inScope(scope: Scope, piece: Piece): boolean {
  return scope.heading || (scope.line === piece.line && scope.sentence === piece.sentence);
}

/** Greetings, closing remarks, questions, and names of the recommendation with nothing said of it. */
function isIdle(view: MessageView, piece: Piece, context: SlotContext): boolean {
  const text = textOf(view, piece);
  if (!/[\p{L}\p{N}£]/u.test(text)) return true;
  if (piece.asking) return true;
  if (CHATTER.test(text) || CLOSING_REMARK.test(text)) return true;
  if (unchangedIn(view, piece, context.recommendation, context.topics)) return true;
  if (within(view.dates, piece).length > 0) return false;
  const heads = piece.before === 'start' || piece.before === 'line' || piece.before === 'sentence';
  // "task force met weekly" names the recommendation in its own words, and still tells what was done.
  if (!piece.cut && hasPast(text)) return false;
  const labelling =
    piece.cut || heads || piece.after === 'colon' || (piece.after === 'dash' && piece.before !== 'comma');
  return labelling && tellingWords(view, piece, context.recommendation, context.topics).length === 0;
}

// ---- dates ----

const DATE_FRAME =
  /\b(?:by|on|for|at|in|due|before|until|till|til|from|the|a|around|about|circa|no|later|than|latest|deadline|target(?:ing|ed)?|date|scheduled|booked|pencilled|planned|expected|set|aim(?:ing|ed)?|is|its|it's|it|will|be|hopefully|probably|prob|sometime|some time|of|now|then|make|that|this|end|say|think|should|i|we|we're|we'll|were|and|but|to|moved|move|change|changed|new|revised|done|finish(?:ed)?|complet(?:e|ed|ion)|also|still|both|all|please|pls|sorry|actually|correction|not|eta|first thing|afternoon|morning|am|pm|next|step|yes|ok|so|looking|more likely|like|w\/c|im|i'm|week)\b/giu;

/** "it's 8 January for the last two": what follows only says of what the day is. */
const DATE_VERDICT =
  /^(?:and |but |so |sorry,? |actually,? )*(?:it'?s|it is|that'?s|make (?:it|that)|should be|now|moved to|say|call it)\b/i;

/** "by 30 August", "booked for 14 November": a day and nothing to be done on it. */
function isDateOnly(view: MessageView, piece: Piece): boolean {
  const dates = within(view.dates, piece);
  if (dates.length === 0) return false;
  let text = '';
  let at = piece.start;
  for (const date of dates) {
    text += `${view.plain.slice(at, Math.max(at, date.start))} `;
    at = Math.max(at, date.end);
  }
  const lead = view.plain.slice(piece.start, dates[0]?.start ?? piece.start);
  if (DATE_VERDICT.test(lead) && !/[\p{L}\p{N}]/u.test(lead.replace(DATE_FRAME, ' '))) return true;
  text += view.plain.slice(at, Math.max(at, piece.end));
  return !/[\p{L}\p{N}]/u.test(
    text.replace(DATE_FRAME, ' ').replace(/\b(?:mon|tues?|weds?|thurs?|fri)(?:day)?\b/gi, ''),
  );
}

/** "dashboards still to build, 29 Nov": what stands before the day is the step, unless it has already happened. */
function attachDate(view: MessageView, sorted: Sorted[], piece: Piece, dates: readonly FoundDate[]): void {
  const last = sorted.at(-1);
  if (!last || dates.length === 0 || last.piece.sentence !== piece.sentence) return;
  if (last.role !== 'nextStep' && DATE_VERDICT.test(textOf(view, piece))) return;
  if (last.role !== 'nextStep' && (last.sure || last.role === 'blocker')) return;
  if (last.role !== 'nextStep' && hasPast(textOf(view, last.span))) return;
  sorted[sorted.length - 1] = { ...last, role: 'nextStep', dates: [...last.dates, ...dates] };
}

function chooseDue(
  view: MessageView,
  sorted: readonly Sorted[],
  bareDates: readonly FoundDate[],
): string | null {
  for (const { role, dates, piece } of sorted) {
    if (role !== 'nextStep' || dates.length === 0) continue;
    const moved = SLIPPED.test(textOf(view, piece)) || /\bnow\b/i.test(textOf(view, piece));
    const led = dates.filter(({ start }) =>
      /\b(?:by|on|due|before|for)\s+(?:the )?$/i.test(view.plain.slice(Math.max(0, start - 12), start)),
    );
    return (moved ? dates.at(-1) : (led.length === 1 ? led : dates)[0])?.date ?? null;
  }
  const [bare] = bareDates;
  if (bare) return bare.date;
  const slipped = sorted.find(({ dates, piece }) => dates.length > 0 && SLIPPED.test(textOf(view, piece)));
  return slipped?.dates.at(-1)?.date ?? null;
}

// ---- roles ----

function sortPiece(
  view: MessageView,
  piece: Piece,
  dates: readonly FoundDate[],
  scope: LabelRole | null,
  last: Sorted | undefined,
  context: SlotContext,
): Sorted {
  const text = textOf(view, piece);
  const future = dates.length > 0 && speaksOfFuture(text);
  const { role, sure } = roleOf(scope, { text, piece, dates, future, last, known: context.known });
  const dated = trimRole(view, piece, role);
  const span = role === 'nextStep' ? dropLastDate(view, dated, dates) : dated;
  return { piece, dates, role, sure, dated, span };
}

/** A clause with what its role is judged by. */
interface Judged {
  readonly text: string;
  readonly piece: Piece;
  readonly dates: readonly FoundDate[];
  /** It names a coming day on which something is to happen. */
  readonly future: boolean;
  readonly last: Sorted | undefined;
  readonly known: SlotContext['known'];
}

interface Rule {
  readonly role: Role;
  readonly sure: boolean;
  readonly fits: (judged: Judged) => boolean;
}

/** Read top to bottom: the first rule that fits decides. */
const RULES: readonly Rule[] = [
  {
    role: 'blocker',
    sure: true,
    fits: ({ text }) => BLOCKER_LEAD.test(text) && !OTHER_CAUSE.test(text) && !isNoBlocker(text),
  },
  { role: 'nextStep', sure: true, fits: ({ text, known }) => known === 'complete' && NEXT_LEAD.test(text) },
  { role: 'loose', sure: false, fits: ({ known }) => known === 'complete' },
  { role: 'blocker', sure: true, fits: ({ text }) => BLOCKER_CUE.test(text) && !isNoBlocker(text) },
  { role: 'nextStep', sure: true, fits: ({ text }) => NEXT_LEAD.test(text) },
  { role: 'blocker', sure: true, fits: (judged) => givesReason(judged) },
  { role: 'nextStep', sure: true, fits: ({ text, future }) => future && !STUCK.test(text) },
  {
    role: 'blocker',
    sure: false,
    fits: ({ text, known }) => hasReasons(known) && TROUBLE.test(text) && !TREND.test(text),
  },
  { role: 'nextStep', sure: false, fits: (judged) => judged.last?.role === 'nextStep' && continues(judged) },
  { role: 'blocker', sure: false, fits: (judged) => judged.last?.role === 'blocker' && continues(judged) },
  {
    role: 'nextStep',
    sure: true,
    fits: ({ text }) => NEXT_CUE.test(text) && !hasPast(text) && !STUCK.test(text),
  },
  { role: 'nextStep', sure: false, fits: ({ text }) => IMPERATIVE.test(text) && !SAME_IN_PAST.test(text) },
];

function roleOf(scope: LabelRole | null, judged: Judged): { role: Role; sure: boolean } {
  if (scope === 'progress' || scope === 'nextStep' || scope === 'blocker')
    return { role: scopedRole(scope, judged.text, judged.dates), sure: true };
  return RULES.find(({ fits }) => fits(judged)) ?? { role: 'loose', sure: false };
}

/** "down to 188", "thanks to the team": the same words with another meaning. */
const OTHER_CAUSE = /^(?:down to|thanks to|cause) (?!is|was)/i;

/** "amber as the contractor has gone" */
function givesReason({ text, piece, future, known }: Judged): boolean {
  const troubled = known === 'at-risk' || known === 'off-track';
  return troubled && (piece.cut || piece.before === 'word') && REASON_LEAD.test(text) && !future;
}

/** "risk: none", "no blockers" */
function isNoBlocker(text: string): boolean {
  return (
    /\b(?:no|not|isn't|isnt|without|any|nothing)\b(?:\s+\p{L}+)?\s+(?:the |a |an |blocked|waiting|held|issue|problem|risk|blocker|longer)/iu.test(
      text,
    ) && !/\b(?:capacity|lead|staff|one|money|funding)\b/i.test(text)
  );
}

const STUCK =
  /\b(?:can't|cant|cannot|won't|wont|unable|nothing (?:can|will)|until|till|til|not (?:until|before))\b/i;

/** "sickness absence rose to 11.2 days" measures; it gives no reason. */
const TREND =
  /\b(?:rose|risen|fell|fallen|dropped|increased|decreased|reduced|went (?:up|down)|up|down|grew|grown)\b (?:\p{L}+ )*(?:to|by|from|at)? ?£?\d/iu;

/** A label holds, but a clear word to the contrary inside a running sentence holds more. */
function scopedRole(
  scope: 'progress' | 'nextStep' | 'blocker',
  text: string,
  dates: readonly FoundDate[],
): Role {
  if (scope !== 'blocker' && BLOCKER_LEAD.test(text)) return 'blocker';
  if (scope !== 'nextStep' && NEXT_LEAD.test(text) && (dates.length > 0 || /^next\b/i.test(text)))
    return 'nextStep';
  return scope;
}

/** Whether a status is one that has reasons. */
function hasReasons(known: SlotContext['known']): boolean {
  return known === 'at-risk' || known === 'off-track' || known === 'not-started';
}

/** "next: agree the brief, issue the tender": what follows a step in the same breath is part of it. */
function continues({ piece, last, text, dates }: Judged): boolean {
  if (!last?.sure || last.piece.sentence !== piece.sentence || hasPast(text)) return false;
  if (piece.before !== 'comma' && piece.before !== 'word') return false;
  return last.role === 'nextStep' || (dates.length === 0 && !NEXT_CUE.test(text) && !/\d/.test(text));
}

export function hasPast(text: string): boolean {
  return PAST.test(text) && !(IMPERATIVE.test(text) && SAME_IN_PAST.test(text));
}

/** A clause with a coming day speaks of the future, unless it tells what has been: "agreed up to March". */
function speaksOfFuture(text: string): boolean {
  if (IMPERATIVE.test(text) || SCHEDULED.test(text) || NEXT_LEAD.test(text)) return true;
  if (NEXT_CUE.test(text) && !/\b(?:was|were) (?:due|going|planned|expected)\b/i.test(text)) return true;
  return !PAST.test(text) && !SLIPPED.test(text);
}

// ---- trimming ----

function trimRole(view: MessageView, piece: Piece, role: Role): Span {
  const lead = role === 'nextStep' ? NEXT_LEAD : role === 'blocker' ? BLOCKER_LEAD : null;
  let span: Span = piece;
  const found = lead?.exec(textOf(view, span));
  if (found)
    span = keepText(view, span, trimSpan(view.plain, { start: span.start + found[0].length, end: span.end }));
  return dropJoiner(view, span);
}

function dropJoiner(view: MessageView, span: Span): Span {
  const joiner = /^(?:and|but|so|then|though|although|however|also|while|because|cos|coz)[ ,]+/i.exec(
    textOf(view, span),
  );
  return joiner ? keepText(view, span, { start: span.start + joiner[0].length, end: span.end }) : span;
}

const DATE_LEAD =
  /(?:[\s,(:–-]+(?:by|on|for|at|in|due|before|until|till|til|from|the|around|about|circa|no later than|deadline|target|scheduled|booked|pencilled|planned|set|date|hopefully|probably|prob|sometime|of|w\/c))*[\s,(:–-]*$/i;

/** "sign off the plan by 12 July": the day has a slot of its own. */
function dropLastDate(view: MessageView, span: Span, dates: readonly FoundDate[]): Span {
  const last = dates.findLast((date) => overlaps(date, span));
  if (
    !last ||
    /[\p{L}\p{N}]/u.test(
      view.plain
        .slice(last.end, span.end)
        .replace(/\b(?:latest|at the|hopefully|if poss(?:ible)?|tbc|am|pm|now|instead|please|pls)\b/gi, ''),
    )
  )
    return span;
  const before = view.plain.slice(span.start, Math.max(span.start, last.start));
  const kept = before.replace(DATE_LEAD, '');
  return keepText(view, span, trimSpan(view.plain, { start: span.start, end: span.start + kept.length }));
}

/** The shorter span, unless nothing would be left. */
function keepText(view: MessageView, whole: Span, shorter: Span): Span {
  return /[\p{L}\p{N}]/u.test(textOf(view, shorter)) ? shorter : whole;
}

import { ANYWHERE, anyForm } from '../../forms.ts';
import { type Clause, type Span, trimSpan } from './clauses.ts';
import type { FoundDate } from './dates/find-dates.ts';
import { type LabelRole, labelOf } from './labels.ts';
import type { StatusReading } from './read-status.ts';
import { hasPast } from './tense.ts';
import type { Topics } from './topics.ts';
import { type MessageView, namesReason, tellingWords, textOf, within } from './view.ts';
import { FRAME_WORDS } from './words.ts';

/** Which slot a piece is for; loose where it doesn't say. */
export type Role = 'progress' | 'nextStep' | 'blocker' | 'loose';

/** A clause without the words that were spent on the recommendation and the status. */
export interface Piece extends Clause {
  /** Something was cut off it: what is left may be mere frame. */
  readonly cut: boolean;
  /** It asks, and so tells nothing. */
  readonly asking: boolean;
}

export interface Sorted {
  readonly piece: Piece;
  readonly span: Span;
  /** A next step with its day, for where another day is the one that counts. */
  readonly dated: Span;
  /** It is called the next step. */
  readonly led: boolean;
  role: Role;
  readonly dates: readonly FoundDate[];
  /** It says so itself, by a label or a word. */
  readonly sure: boolean;
}

export interface Scope {
  readonly role: LabelRole;
  /** Where the label begins. */
  readonly start: number;
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

/** The pieces of a clause: what is left once the number of a recommendation and the words of its status are cut out. */
export function cutPieces(view: MessageView, clause: Clause, context: SlotContext): Piece[] {
  const named = within(view.mentions, clause).filter((mention) => !isInside(view, clause, mention, context));
  const cuts = [...named, ...within(context.status.spent, clause)].sort((a, b) => a.start - b.start);
  if (cuts.length === 0) return [{ ...clause, cut: false, asking: view.asking.has(clause) }];
  const pieces: Piece[] = [];
  let at = clause.start;
  for (const cut of [...cuts, { start: clause.end, end: clause.end }]) {
    const whole = trimSpan(view.plain, { start: at, end: Math.max(at, cut.start) });
    const span = cut.start === clause.end ? whole : dropDangling(view, whole);
    if (span.end > span.start)
      pieces.push({
        ...clause,
        ...span,
        cut: true,
        asking: view.asking.has(clause),
        before: at === clause.start ? clause.before : 'word',
        // "New date for R6: …": nothing but a name stands between the words and the colon.
        after: isLastOf(view, clause, cut) ? clause.after : 'word',
      });
    at = Math.max(at, cut.end);
  }
  return pieces;
}

function isLastOf(view: MessageView, clause: Clause, cut: Span): boolean {
  const isEnd = cut.start === clause.end;
  return isEnd || (clause.after === 'colon' && !/[\p{L}\p{N}]/u.test(view.plain.slice(cut.end, clause.end)));
}

/** "taking R9 off hold": a number in the middle of what is told is part of it. */
function isInside(view: MessageView, clause: Clause, mention: Span, { topics }: SlotContext): boolean {
  // "held up by R7": the number is the reason, or stands in it
  if (namesReason(view, clause, mention)) return true;
  const lead = { start: clause.start, end: mention.start };
  const tells = tellingWords(view, lead, null, topics).length > 0 || isDeed(textOf(view, lead));
  return tells && /^[ ,]*[\p{L}\p{N}]/u.test(view.plain.slice(mention.end, clause.end));
}

/** "sessions held with R4 partners": something done, though it is worded like the name of a recommendation. */
export function isDeed(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  return hasPast(text) && words.some((word) => !FRAME_WORDS.has(word));
}

/** "patrols relaunched on": what only led to the words that were cut goes with them. */
function dropDangling(view: MessageView, span: Span): Span {
  const text = textOf(view, span);
  const kept = text.replace(
    /(?:(?:^|\s+)(?:on|for|of|in|to|under|re|with|about|from|at|and|is|are|the|rec|number))+$/i,
    '',
  );
  const told = kept.replace(STATUS_LEAD, '');
  return { start: span.start, end: span.start + told.length };
}

/** "…, so we're back to", before a colour: what only leads to the status goes with it. */
const STATUS_LEAD = anyForm(
  {
    'Which means': /(?:^|[\s,]+)(?:so|hence|thus|therefore|which (?:means|makes|puts|leaves))/,
    "i'm quite comfortable to mark":
      /(?:^|\s)(?:(?:i'm|we're|i am|we are) )?(?:so |very |quite )*(?:happy|glad|pleased|delighted|content|comfortable) to(?=\s+(?:call|say|mark|rate|put|report|go)\b)/,
    "and it's staying": /^(?:and |but )?(?:we|it|this|that|i)(?='|\s)/,
  },
  {
    before: ANYWHERE,
    after:
      /(?:[\s,]+(?:that|this|it|we|i|i'm|i'd|it's|we're|that's|is|are|am|us|say|call|calling|rate|rating|mark|marking|put|putting|go|going|gone|stay|staying|now|still|back|to|at|on|as|probably|all|report)|'(?:s|re|m|d))*$/,
    flags: 'iu',
  },
);

/** "Next:", "Blocker –", or a heading on a line of its own. */
export function readLabel(view: MessageView, piece: Piece, next: Piece | undefined): Scope | null {
  const closed =
    piece.after === 'colon' ||
    (piece.after === 'dash' && !piece.cut) ||
    piece.after === 'line' ||
    piece.after === 'end';
  const isAsked = piece.asking && labelOf(textOf(view, piece)) !== null && next !== undefined;
  if (!closed && !isAsked) return null;
  const role = labelOf(withoutDates(view, piece));
  // An address has been taken out of the text, so that its label may be the last thing there is.
  const isLinked = role === 'evidence' && view.links.some(({ at }) => at >= piece.end);
  if (!role || (!next && !isLinked)) return null;
  // "Update R10: …" opens the whole report, steps and all.
  if (role === 'progress' && piece.cut) return null;
  const heading =
    !isLinked && !view.clauses.some(({ line, start }) => line === piece.line && start >= piece.end);
  if (heading && piece.before !== 'line' && piece.before !== 'start') return null;
  // "Why? Two managers have left": the answer is the next sentence.
  const sentence = isAsked && !closed ? next.sentence : piece.sentence;
  return { role, start: piece.start, line: piece.line, sentence, heading };
}

/** "Next step 8 January: …" is a label with its day. */
function withoutDates(view: MessageView, piece: Piece): string {
  if (piece.after !== 'colon') return textOf(view, piece);
  const [date] = within(view.dates, piece);
  return date
    ? `${view.plain.slice(piece.start, date.start)}${view.plain.slice(date.end, piece.end)}`
        .replace(/\b(?:by|on|for)\s*$/i, '')
        .trim()
    : textOf(view, piece);
}

/** Whether a piece stands under a label: to the end of its sentence, or below it where it is a heading. */
export function inScope(scope: Scope, piece: Piece): boolean {
  return scope.heading || (scope.line === piece.line && scope.sentence === piece.sentence);
}

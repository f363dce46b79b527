import { ANYWHERE, anyForm } from '../../forms.ts';
import { CLOSING_REMARK } from './chatter.ts';
import { type Clause, type Span, trimSpan } from './clauses.ts';
import { MONTH } from './dates/date-words.ts';
import type { FoundDate } from './dates/find-dates.ts';
import { type LabelRole, labelOf } from './labels.ts';
import type { StatusReading } from './read-status.ts';
import { STATUS_NAME } from './status-words.ts';
import { NEXT_LEAD } from './step-words.ts';
import { hasPast } from './tense.ts';
import type { Topics } from './topics.ts';
import { unchangedIn } from './unchanged.ts';
import { isChatter, type MessageView, namesReason, tellingWords, textOf, within } from './view.ts';
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
function isDeed(text: string): boolean {
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

/** "R8 is no longer red, it's amber", "last week I said red": what it was, where it is told how it is. */
const WAS_STATUS = new RegExp(
  `^(?:(?:and|but|so) )?(?:last (?:week|time|month),? )?(?:(?:it|this|that|we|i)(?:'s|'re)? )?(?:(?:is|are|was|were|said|had|put|reported|called)(?: (?:it|this|that))?(?: (?:at|as|down as))? )?(?:(?:no longer|not|isn't|isnt) )?(?:an? )?${STATUS_NAME}(?: (?:last (?:week|time|month)|any ?more|before))?$`,
  'i',
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

function isWhole(piece: Span, hit: Span): boolean {
  return hit.start <= piece.start && hit.end >= piece.end;
}

const SITS_ON = /\p{L}\S* (?:now )?(?:sits?|reports|chairs|attends)(?: (?:on|in|at|to|with))? \p{L}/iu;

/** "Forward plan out", "roadmap now live": all the words are those of a name, and it still tells what came of it. */
const IS_OUT =
  /\p{L} (?:is |are |now |all )*(?:out|live|in place|in use|in force|up and running|ready|open)$/iu;

/** Told in no other words than those of a name. */
const TELLS_IN_ITS_WORDS = [SITS_ON, IS_OUT];

/** "Not sure if it's", before two statuses: what is undecided is asked, and tells nothing of the work. */
const UNDECIDED = anyForm(
  {
    "i'm not sure about": /(?:not (?:quite |really |entirely |too |at all )?|un)sure/,
    undecided: /undecided|torn|can't decide|cannot decide|hard to say/,
  },
  {
    before: /^(?:(?:i'm|i am|we're|we are|still) )*/,
    after:
      /(?: (?:if|whether|between|that|about))?(?: (?:it|this|that|we|things)(?:'s|'re| is| are| should be)?| i'd say| to (?:say|call it|put)| still)*$/,
  },
);

/** "Recommendation 3 of 2018": which report made it. */
const OF_REPORT = /^(?:of|in|from) (?:the )?20\d\d(?: (?:report|review|peer challenge|challenge|cpc))?$/i;

/** "Nov update", "on behalf of Ian", "please log against": which report this is, and what is to be done with it. */
const NAMES_REPORT = new RegExp(
  `^(?:(?:the|my|our|an?|this|here(?:'s| is)|short|quick|brief|please|pls|just|week(?:'s)?|month(?:'s)?|weekly|monthly|fortnightly|progress|w/e|${MONTH}|20\\d\\d) ?)*(?:updates?|reports?|return|progress|regarding|re|concerning|(?:(?:save|add|post|log|record|note)(?: (?:this|it))?)?(?: ?(?:against|under|for|on))?|for the record|on behalf of \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?|${MONTH})?$`,
  'iu',
);
/** Beside a number or a status, and nothing of the work. */
const NO_NEWS = [OF_REPORT, UNDECIDED, NAMES_REPORT];

/** What is left between two things that were taken out. */
const JOINS_ONLY =
  /^(?:(?:we )?(?:can't|cant|cannot)(?: yet)?|first(?:ly| up| off)?|and|or|but|so|then|also|plus|with|anyway|otherwise|i\.?e|e\.?g|evidence|links?)\.?$/i;

/** How a part stands, beside the whole: "tracker late", "three on track", "business partners not started". */
function tellsOfPart(view: MessageView, piece: Piece, { status }: SlotContext): boolean {
  const unspent = within(view.hits, piece).filter((hit) => !status.spent.includes(hit));
  if (unspent.some(({ kind }) => kind === 'unclear')) return true;
  const ofPart = unspent.filter((hit) => hit.usage === 'now' && !isWhole(piece, hit));
  return ofPart.some(({ kind }) => status.status !== null || kind === 'whole');
}

/** Whether a piece stands where a name or a label does: at the head of something, or before a mark that leads on. */
function isLabelling(view: MessageView, { start, cut, before, after }: Piece): boolean {
  // "No 10, growth strategy - amber": the name behind its number.
  const isBehind = ({ end }: Span) => end <= start && /^[\s,]*$/.test(view.plain.slice(end, start));
  if (before === 'comma' && view.mentions.some(isBehind)) return true;
  // "Rec 8 - People strategy.": the name behind its number heads what follows.
  const heads = before === 'start' || before === 'line' || before === 'sentence' || before === 'dash';
  return cut || heads || after === 'colon' || (after === 'dash' && before !== 'comma');
}

/** Greetings, closing remarks, questions, and names of the recommendation with nothing said of it. */
export function isIdle(view: MessageView, piece: Piece, context: SlotContext): boolean {
  const text = textOf(view, piece);
  if (!/[\p{L}\p{N}£]/u.test(text) || JOINS_ONLY.test(text)) return true;
  if (within(view.mentions, piece).some((mention) => namesReason(view, piece, mention))) return piece.asking;
  if (piece.asking) return true;
  if (isChatter(view, piece) || CLOSING_REMARK.test(text)) return true;
  if (NEXT_LEAD.test(text)) return false;
  if (piece.cut && NO_NEWS.some((form) => form.test(text))) return true;
  if (context.known !== null && WAS_STATUS.test(text)) return true;
  if (unchangedIn(view, piece, context.recommendation, context.topics)) return true;
  if (within(view.dates, piece).length > 0) return false;
  if (tellsOfPart(view, piece, context)) return false;
  // "S151 now sits on the board" has the words of a name, and says where somebody is
  if (!piece.cut && TELLS_IN_ITS_WORDS.some((form) => form.test(text))) return false;
  // "task force met weekly" names the recommendation in its own words, and still tells what was done.
  if (piece.cut ? isDeed(text) : hasPast(text)) return false;
  return (
    isLabelling(view, piece) && tellingWords(view, piece, context.recommendation, context.topics).length === 0
  );
}

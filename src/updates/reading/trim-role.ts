import { BLOCKER_LEAD } from './blocker-words.ts';
import { type Span, trimSpan } from './clauses.ts';
import type { FoundDate } from './dates/find-dates.ts';
import type { Piece, Role } from './pieces.ts';
import { SAYS_THAT } from './roles.ts';
import { NEXT_LEAD } from './step-words.ts';
import { type MessageView, overlaps, textOf } from './view.ts';

/** The span of a piece without the words that only say which slot it is for: "next step is to", "because". */
export function trimRole(view: MessageView, piece: Piece, role: Role): Span {
  const lead = role === 'nextStep' ? NEXT_LEAD : role === 'blocker' ? BLOCKER_LEAD : null;
  let span: Span = piece;
  const found = lead?.exec(textOf(view, span));
  if (found) {
    const rest = trimSpan(view.plain, { start: span.start + found[0].length, end: span.end });
    // "Next one's three weeks today": a day alone is no step.
    const isBare = isNothingButDay(view, rest) || BEING_BOOKED.test(textOf(view, rest));
    if (role !== 'nextStep' || !isBare) span = keepText(view, span, rest);
  }
  return dropReasonWord(view, dropCopula(view, dropSaying(view, dropJoiner(view, span)), piece), role);
}

/** "I want to say that …" */
function dropSaying(view: MessageView, span: Span): Span {
  const found = SAYS_THAT.exec(textOf(view, span));
  return found ? keepText(view, span, { start: span.start + found[0].length, end: span.end }) : span;
}

/** "R5 is delayed by six weeks": behind the number, the verb joins nothing. */
function dropCopula(view: MessageView, span: Span, { cut }: Piece): Span {
  const found = cut
    ? /^(?:is|are) (?:that |(?:now |currently )?(?=\p{L}+(?:ed|en|ing)\b))/iu.exec(textOf(view, span))
    : null;
  return found ? keepText(view, span, { start: span.start + found[0].length, end: span.end }) : span;
}

/** "Next one is being booked": what is booked stands before. */
const BEING_BOOKED =
  /^(?:being |to be |yet to be )?(?:booked|arranged|scheduled|planned|set up|fixed|agreed|confirmed)$/i;

/** "Cameras down as no engineer": the reason is that there is none. */
function dropReasonWord(view: MessageView, span: Span, role: Role): Span {
  const found = role === 'blocker' ? REASON_WORD.exec(textOf(view, span)) : null;
  return found ? { start: span.start + found[0].length, end: span.end } : span;
}

const REASON_WORD = /^(?:as|since|given(?: that)?) (?=(?:the|we|our|they|there|no|nobody|it|she|he|an?) )/i;

function isNothingButDay({ dates, plain }: MessageView, { start, end }: Span): boolean {
  return (
    dates.some((date) => date.start <= start && date.end >= end) ||
    !/[\p{L}\p{N}]/u.test(plain.slice(start, end))
  );
}

function dropJoiner(view: MessageView, span: Span): Span {
  const joiner =
    /^(?:(?:oh[ ,]+)?(?:and|but|so|then|though|although|however|also|while|because|cos|coz|except(?: that)?)[ ,]+(?:add that )?|(?:please |just )?add that )/i.exec(
      textOf(view, span),
    );
  return joiner ? keepText(view, span, { start: span.start + joiner[0].length, end: span.end }) : span;
}

const DATE_LEAD = new RegExp(
  `(?:(?:[\\s,(:–]|(?<!\\p{L})-)+(?:${[
    'by|on|now|for|at|in|due|before|until|till|til|from|the|around|about|circa|of|no later than',
    'cop|close of play|eod|end of day|first thing|lunchtime|noon|(?<=\\d\\s?)[ap]m|w\\/e|w\\/c',
    '(?:week|wk)(?: |-)?(?:commencing|beginning|ending|starting)|hopefully|probably|prob|sometime',
    'deadline|target|scheduled|promised|fixed|booked|pencilled|planned|set|date',
  ].join('|')}))*[\\s,(:–-]*$`,
  'iu',
);

/** "Interviews have moved to 9 December": the step is to hold them, and its day has moved. */
const MOVED_TO =
  /(?<=\p{L})\s+(?:(?:has|have|had|is|are|was|were|now|been|just|being)\s+)*(?:moved|moves|slipped|slips|pushed|put|rescheduled|rearranged|postponed|delayed|deferred|brought|shifted)(?:\s+(?:back|out|forward|on))?(?:\s+(?:to|until|till))?\s*$/iu;

/** "Closing date", "start date": a name for what happens on the day, of which "date" is part. */
const NAMED_DATE =
  /^.*\b(?:\p{L}+ing|start|end|launch|go[- ]live|interview|completion|handover) date(?=[\s,(:–-]*(?:(?:is|of|on|for) )?$)/isu;

/** A step that would break off here belongs together with its day: "go live no earlier than 1 February". */
const DANGLING =
  /\b(?:than|of|at|by|on|in|to|and|or|the|an?|for|with|from|until|before|after|every|each|between|not?|is|was|are|mid|late|early|end|start|beginning|commencing|week|wk|good|first|second|third|last|half|next|this|the \p{L}+ of|going|starting)$|[&/]$/iu;

/** "sign off the plan by 12 July": the day has a slot of its own. */
export function dropLastDate(view: MessageView, span: Span, dates: readonly FoundDate[]): Span {
  const last = dates.findLast((date) => overlaps(date, span));
  if (
    !last ||
    /[\p{L}\p{N}]/u.test(
      view.plain
        .slice(last.end, span.end)
        .replace(
          /\b(?:latest|at the|hopefully|if poss(?:ible)?|for (?:both|all)|tbc|am|pm|now|instead|please|pls)\b/gi,
          '',
        ),
    )
  )
    return span;
  const before = view.plain.slice(span.start, Math.max(span.start, last.start));
  const bare = NAMED_DATE.exec(before)?.[0] ?? withoutDateLead(before);
  const kept = withParticle(bare, before).replace(MOVED_TO, '');
  if (kept === bare && DANGLING.test(kept.trim())) return span;
  const cut = UNCLOSED.test(kept) ? kept.replace(UNCLOSED, '') : kept;
  return keepText(view, span, trimSpan(view.plain, { start: span.start, end: span.start + cut.length }));
}

/** "Another 30 booked in January": a number alone tells nothing, so that what was done with it stays. */
function withoutDateLead(before: string): string {
  const bare = before.replace(DATE_LEAD, '');
  return NUMBER_ALONE.test(bare) ? before.replace(/[\s,(:–-]+(?:by|on|for|at|in)\s*$/i, '').trimEnd() : bare;
}

const NUMBER_ALONE = /^(?:(?:and|another|a further|the|other|remaining|last|further) )*\d[\d,]*$/i;

/** "The fix goes in 20 September", "last ones on by 6 December": the little word belongs to the verb, or is one. */
function withParticle(kept: string, before: string): string {
  const left = before.slice(kept.length);
  const particle = /^\s+in\b/i.exec(left)?.[0] ?? '';
  return kept + (GOES.test(kept) ? particle : (STANDS_BEFORE_BY.exec(left)?.[0] ?? ''));
}

const STANDS_BEFORE_BY = /^\s+(?:on|in)(?=\s+(?:by|before|no later than)\b)/i;

/** "Recruit (closing date 9 January)": a bracket that held the day goes with it. */
const UNCLOSED = /\s*\([^()]*$/;

const GOES = /\b(?:go|goes|going|went|come|comes|coming|hand|handed|put|puts|send|sent|move|moves|moving)$/i;

/** The shorter span, unless nothing would be left. */
function keepText(view: MessageView, whole: Span, shorter: Span): Span {
  return /[\p{L}\p{N}]/u.test(textOf(view, shorter)) ? shorter : whole;
}

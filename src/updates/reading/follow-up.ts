import type { Clause, Span } from './clauses.ts';
import { correctNumbers } from './correct-numbers.ts';
import { dayOf } from './dates/calendar.ts';
import { type Draft, readExtras, type TextSlot, toReading, withEvidence, wordsOf } from './draft.ts';
import { readMoney } from './figures.ts';
import { findTarget } from './find-target.ts';
import type { ReadPart } from './intent.ts';
import { readAbout, readMessage } from './read-message.ts';
import { readSlots, type SlotSpans } from './read-slots.ts';
import { readStatus } from './read-status.ts';
import { missingSlots } from './reading.ts';
import { countsDone, hasPast } from './roles.ts';
import { type Part, splitParts } from './split-parts.ts';
import type { Heard } from './take-correction.ts';
import { blockerEnd, endsBlocker, isRelief } from './trouble.ts';
import { expectNumbers, type MessageView, type ReadingTools, tellingWords, textOf } from './view.ts';
import { readWithdrawal } from './withdrawal.ts';

/**
 * Reads a message that answers, corrects or adds to what has been read so far. Of several drafts, what names none is
 * about `asked`, the one that was asked about; without one, about all that still lack something.
 */
export function followUp(
  drafts: readonly Draft[],
  heard: Heard,
  tools: ReadingTools,
  asked: number | null = null,
): readonly Draft[] {
  const { whole, corrects } = heard;
  if (readWithdrawal(whole.plain) === 'whole') return [];
  const view = expectNumbers(heard.view, numbersOf(drafts, tools), tools);
  const start: readonly Draft[] = corrects ? correctNumbers(drafts, whole.plain) : drafts;
  const kept = new Set(start.flatMap(({ figures }) => figures));
  const gone = drafts.flatMap(({ figures }) => figures).filter((figure) => !kept.has(figure));
  return splitParts(answerView(view), tools).reduce((state, part) => {
    const target = findTarget(state, part, view, { corrects, asked }, tools);
    const told = state.map((draft, index) =>
      target.indexes.includes(index)
        ? applyPart(
            { ...draft, recommendation: target.renamed ?? draft.recommendation },
            view,
            part,
            { corrects, gone },
            tools,
          )
        : draft,
    );
    return [...told, ...target.opened.map((id) => openDraft(id, part, view, tools))];
  }, start);
}

function numbersOf(drafts: readonly Draft[], { recommendations }: ReadingTools): number[] {
  const known = drafts.map(({ recommendation }) => recommendation);
  return recommendations.flatMap(({ id, number }) => (known.includes(id) ? [number] : []));
}

/** What a part tells of a recommendation that nothing was said of before. */
function openDraft(id: string | null, part: Part, view: MessageView, tools: ReadingTools): Draft {
  const own = { ...view, clauses: part.clauses };
  const read = readMessage(own, tools).drafts.find(({ recommendation }) => recommendation === id);
  return read ?? readAbout(id, own, tools);
}

/** Questions in the middle are for somebody else to answer. */
function answerView(view: MessageView): MessageView {
  return { ...view, clauses: view.clauses.filter((clause) => !view.asking.has(clause)) };
}

/** Whether a message corrects, and the sums that have given way to others. */
interface Correcting {
  readonly corrects: boolean;
  readonly gone: readonly string[];
}

/** Fills and changes the slots of a draft from one part of an answer. */
function applyPart(
  draft: Draft,
  view: MessageView,
  part: Part,
  { corrects, gone }: Correcting,
  tools: ReadingTools,
): Draft {
  const status = readStatus(view, part.clauses, draft.recommendation, tools.topics);
  const known = status.status ?? draft.status;
  const named = draft.recommendation;
  const slots = readSlots(view, part.clauses, { recommendation: named, status, topics: tools.topics, known });
  const extras = withEvidence(readExtras(view, part.clauses), wordsOf(view, slots.evidence));
  const next: Draft = {
    ...draft,
    status: known,
    due: sameMonth(slots.due, draft.due, view) ?? draft.due,
    figures: [
      ...new Set([
        ...draft.figures,
        ...(corrects ? keptFigures(draft, view, extras.figures) : extras.figures).filter(
          (figure) => !gone.includes(figure),
        ),
      ]),
    ],
    evidence: [...new Set([...draft.evidence, ...extras.evidence])],
  };
  return placeLoose(fillNamed(next, view, part, slots), view, { part, slots }, corrects, tools);
}

/** Days by their number alone, one given and one denied: said of a day that stands, another day of its month. */
function sameMonth(due: string | null, before: string | null, { plain }: MessageView): string | null {
  if (!due || !before || !(GIVEN_FIRST.test(plain) || DENIED_FIRST.test(plain))) return due;
  const moved = `${before.slice(0, 8)}${due.slice(8)}`;
  return dayOf(moved) ? moved : due;
}

/** "The review is the 9th, not the 5th" */
const GIVEN_FIRST =
  /^\W*(?:(?:no|sorry|oops|actually|scrap|it's|its|make it|wait)[ ,]+)*(?:(?:the |our )?(?:[\p{L}'-]+ ){1,4}(?:is|was) )?(?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)[ ,]+(?:and )?not (?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)\W*$/iu;
/** "Not the 7th, the 17th" */
const DENIED_FIRST =
  /^\W*(?:(?:no|sorry|oops|actually|scrap|it's|its|make it)[ ,]+)*not (?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)[ ,;.–-]+(?:but |it's |its |make it )*(?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)\W*$/iu;

/** A corrected sum has already replaced the wrong one in the draft. */
function keptFigures(draft: Draft, view: MessageView, figures: readonly string[]): readonly string[] {
  const denied = readMoney([...view.plain.matchAll(/\bnot (£[^\s,;]+)/gi)].map(([, sum]) => sum).join(' '));
  return figures.filter((figure) => !denied.includes(figure) && !draft.figures.includes(figure));
}

/** What says itself which slot it is for. A new next step replaces the old one; progress and reasons add up. */
function fillNamed(draft: Draft, view: MessageView, { clauses }: Part, slots: SlotSpans): Draft {
  const nextStep = wordsOf(view, slots.nextStep);
  // asked how it is going, "lost the data lead" is the answer, whatever else it sounds like
  const answers = draft.progress.length === 0 && slots.progress.length === 0 && slots.loose.length === 0;
  const reasons = answers ? slots.blocker.filter((span) => !slots.doubtful.includes(span)) : slots.blocker;
  const isOver = clauses.some(
    (clause) => endsBlocker(textOf(view, clause)) || putsRight(textOf(view, clause), draft),
  );
  return {
    ...draft,
    progress: [...draft.progress, ...wordsOf(view, answers ? slots.doubtful : slots.progress)],
    nextStep: nextStep.length > 0 ? stepAfter(draft.nextStep, nextStep) : draft.nextStep,
    blocker: [
      ...(isOver
        ? []
        : draft.blocker.filter((line) => !clauses.some((clause) => deniesReason(view, clause, line)))),
      ...wordsOf(
        view,
        reasons.filter((span) => !endsBlocker(textOf(view, span))),
      ),
    ],
  };
}

/** "To exec on 2 September": where the step goes that was told before, and no other step. */
function stepAfter(before: readonly string[], said: readonly string[]): readonly string[] {
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
  /^(?:(?:and|but|also) )?(?:the|our|that|this) ((?:[\p{L}'-]+ ){1,4}?)(?:is|are|will be|should be|moves? to|moved to)(?: (?:now|on|the|by))* \d/iu;
const IS_PLACE = /^(?:to|at|with|before|via) (?:the |our |full )*[\p{L}'-]+(?: [\p{L}'-]+){0,2}$/iu;

/** "The faults are fixed", all well again: what stood in the way is named, and over. */
function putsRight(text: string, { status, blocker }: Draft): boolean {
  if ((status !== 'on-track' && status !== 'complete') || !isRelief(text)) return false;
  const named = new Set(longWords(blocker.join(' ')));
  return longWords(text).some((word) => named.has(word));
}

function longWords(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
}

/** "The blocker is the supplier, not the contractor": of the reasons given, the one that begins with what is denied goes. */
function deniesReason(view: MessageView, clause: Clause, line: string): boolean {
  if (!NAMES_BLOCKER.test(textOf(view, clause))) return false;
  const denied = longWords(DENIED.exec(view.plain.slice(clause.start))?.[1] ?? '');
  const [subject] = longWords(line);
  return subject !== undefined && denied.includes(subject);
}

const NAMES_BLOCKER =
  /^(?:(?:and|but|so|the|our|real|main|actual) )*(?:blockers?|reason|cause|problem|issue|hold[ -]?up)(?:'s| is| was)\b/i;
const DENIED = /^[^.;\n]*,? (?:and )?(?:not|rather than|instead of) (?:the |our |because of )?([^.,;\n]+)/i;

/** What doesn't say goes to what was asked for: progress first, then the reason, then the step. */
function placeLoose(
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
      (tells(view, span, tools) || (part.mention === null && isDeed(view, span))) &&
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
    const done = slot === 'progress' ? [] : loose.filter((span) => countsDone(textOf(view, span)));
    const rest = loose.filter((span) => !done.includes(span));
    return add(add(draft, 'progress', wordsOf(view, done)), slot, wordsOf(view, rest));
  }
  // Beside a status or a step it is news as well; alone it may be a mere remark on the draft.
  const reports = part.mention !== null || slots.nextStep.length + slots.blocker.length > 0;
  return reports || loose.some((span) => MEASURES.test(textOf(view, span)) || hasPast(textOf(view, span)))
    ? add(draft, 'progress', wordsOf(view, loose))
    : draft;
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

/** "29 turned up": something done, in words that elsewhere only frame. */
function isDeed(view: MessageView, span: Span): boolean {
  const text = textOf(view, span);
  return hasPast(text) && text.trim().split(/\s+/).length > 2;
}

const MEASURES = /\d\s?%|\d+ (?:of|out of) \d/;

/** More than a number, a name and frame words. */
function tells(view: MessageView, span: Span, tools: ReadingTools): boolean {
  return tellingWords(view, span, null, tools.topics).some((word) => !/^\d/.test(word));
}

function add(draft: Draft, slot: TextSlot, lines: readonly string[]): Draft {
  return { ...draft, [slot]: [...draft[slot], ...lines] };
}

import { correctNumbers, isOnlyNumber } from './correct-numbers.ts';
import { type Draft, denialIn, denialOf, readExtras, withEvidence, wordsOf } from './draft.ts';
import { readMoney } from './figures.ts';
import { findTarget } from './find-target.ts';
import { placeLoose } from './place-loose.ts';
import { readAbout, readMessage } from './read-message.ts';
import { readSlots, type SlotSpans } from './read-slots.ts';
import { readStatus, type StatusReading } from './read-status.ts';
import { deniesReason, putsRight, sameMonth, stepAfter } from './replace-told.ts';
import { type Part, splitParts } from './split-parts.ts';
import type { Heard } from './take-correction.ts';
import { endsBlocker } from './trouble.ts';
import { expectNumbers, type MessageView, type ReadingTools, textOf } from './view.ts';
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
  const start: readonly Draft[] =
    corrects || isOnlyNumber(whole.plain) ? correctNumbers(drafts, whole.plain) : drafts;
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
  const known = status.status ?? statusLeft(draft, status, view, part);
  const named = draft.recommendation;
  const slots = readSlots(view, part.clauses, { recommendation: named, status, topics: tools.topics, known });
  const extras = withEvidence(readExtras(view, part.clauses), wordsOf(view, slots.evidence));
  const next: Draft = {
    ...draft,
    status: known,
    ...(known === null && draft.status !== null ? denialOf({ statusDenied: true }) : denialIn(status)),
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

/**
 * "R5 not on track", where it was read as on track: what is denied stands no longer, and is asked for anew. So does "not
 * started", where half of it is done.
 */
function statusLeft(
  { status }: Draft,
  { denied }: StatusReading,
  view: MessageView,
  { clauses }: Part,
): Draft['status'] {
  const isBegun = status === 'not-started' && clauses.some((clause) => BEGUN.test(textOf(view, clause)));
  return isBegun || (status !== null && denied.includes(status)) ? null : status;
}

const BEGUN =
  /\b[1-9]\d?\s?(?:%|per ?cent) (?:done|complete|finished|through)\b|\b(?:has|have|'ve|'s|now) (?:now |just |finally )?(?:started|begun)\b/i;

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

import { PUTS_ANOTHER } from './correction-words.ts';
import type { Draft } from './draft.ts';
import { opensWithLabel } from './labels.ts';
import type { Heard } from './take-correction.ts';
import type { MessageView } from './view.ts';

/** What becomes of the next step on record, and of its day, when a later message speaks of another. */

/**
 * A step that is merely mentioned comes beside the one on record; only one that is called the next step replaces it. In a
 * correction it tells more of what is corrected, and neither the step nor its day are touched: "4 of 5, one starts in January".
 */
export function keepSteps(before: readonly Draft[], after: readonly Draft[], heard: Heard): readonly Draft[] {
  const { view, corrects } = heard;
  if (opensWithLabel(view.plain) || /\bnext\b/i.test(view.plain)) return after;
  if (corrects)
    return putsAnother(heard) ? after : after.map((draft, at) => keepStep(before[at], draft, view));
  return after.map((draft, at) => {
    const lost = (before[at]?.nextStep ?? []).filter((line) => !draft.nextStep.includes(line));
    return lost.length === 0 ? draft : { ...draft, nextStep: [...lost, ...draft.nextStep] };
  });
}

/** "I meant the exec on 9 December", "not the board, the exec": another step in the place of the one on record. */
function putsAnother({ view, whole }: Heard): boolean {
  const isThing = view.clauses.length === 1 && !HAS_VERB.test(view.plain);
  return isThing || PUTS_ANOTHER.test(whole.plain);
}

const HAS_VERB =
  /\b(?:starts?|begins?|joins?|comes?|goes|opens?|closes?|is|are|was|were|has|have|had|will|\p{L}{2,}ed)\b/iu;

/** The step and its day as they stood, where a correction speaks of something else; what it tells is progress. */
function keepStep(old: Draft | undefined, draft: Draft, view: MessageView): Draft {
  if (!old || old.nextStep.length === 0 || old.nextStep.every((line) => draft.nextStep.includes(line)))
    return draft;
  const known = new Set(longWords(old.nextStep.join(' ')));
  const isSame = draft.nextStep.some((line) => longWords(line).some((word) => known.has(word)));
  if (isSame) return draft;
  const told = draft.nextStep.map((line) => {
    const clause = view.clauses.find(({ start, end }) => view.text.slice(start, end).includes(line));
    return clause ? view.text.slice(clause.start, clause.end) : line;
  });
  return { ...draft, nextStep: old.nextStep, due: old.due, progress: [...draft.progress, ...told] };
}

function longWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
}

/** The day of a step that another has replaced is not the day of the other: it is asked for anew. */
export function dropOldDays(
  before: readonly Draft[],
  after: readonly Draft[],
  { view, corrects }: Heard,
): readonly Draft[] {
  if (corrects) return after;
  return after.map((draft, at) => {
    const old = before[at];
    const isReplaced =
      old !== undefined &&
      old.nextStep.length > 0 &&
      draft.nextStep.length > 0 &&
      !draft.nextStep.some((line) => old.nextStep.some((step) => line.includes(step) || step.includes(line)));
    const isSaid = view.dates.some(({ date, denied }) => date === draft.due && !denied);
    return isReplaced && draft.due === old.due && !isSaid ? { ...draft, due: null } : draft;
  });
}

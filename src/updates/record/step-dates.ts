import { splitSentences } from '../../corpus/sentences.ts';
import { contentStems } from '../../retrieval/words.ts';
import { MONTH_STEMS } from '../reading/dates/date-words.ts';
import type { Author, Update } from './update.ts';

/** A due date that was changed. Days are YYYY-MM-DD, `at` is the time of the update that changed it. */
export interface DateMove {
  readonly from: string;
  readonly to: string;
  /** What was due on the first of the two days. */
  readonly step: string | null;
  /** Another step stands in its place, although nobody reported the first one done. */
  readonly replaced: boolean;
  readonly by: Author;
  readonly at: string;
}

/** The dates of the next step, and every move of a date on the recommendation. */
export interface StepDates {
  /** As first set for this step; null where no date has been given. */
  readonly original: string | null;
  readonly current: string | null;
  /** Moves of the date of this step, oldest first. */
  readonly moves: readonly DateMove[];
  /** Moves of steps that have been finished since, oldest first: finishing a step does not take them off the record. */
  readonly earlierMoves: readonly DateMove[];
}

/** A date brought forward is a move, but no slip. */
export function isSlip({ from, to }: DateMove): boolean {
  return to > from;
}

interface Track {
  step: string | null;
  readonly original: string;
  current: string;
  readonly moves: DateMove[];
  finished: boolean;
}

/**
 * Follows the due date through the updates of one recommendation (oldest first).
 *
 * The rule: a date belongs to its step. Another date is a new one only where the earlier step is finished, which is so
 * when the recommendation was reported complete, or when another next step is given and the progress of the same update
 * tells of the earlier one without a word of delay ("land decision" … "exec took the decision on the land"). In every
 * other case the date has moved, also where the next step was worded anew or replaced by another: a slip that is shown
 * once too often can be explained, one that is hidden cannot. An update without a date leaves the date as it is.
 */
export function readStepDates(history: readonly Update[]): StepDates {
  const finished: Track[] = [];
  let track: Track | null = null;
  for (const update of history) {
    if (update.due !== null) {
      if (track === null || track.finished || isNextStep(track, update)) {
        if (track !== null) finished.push(track);
        track = startTrack(update, update.due);
      } else {
        moveDate(track, update, update.due);
      }
    }
    if (track !== null && update.status === 'complete') track.finished = true;
  }
  return {
    original: track?.original ?? null,
    current: track?.current ?? null,
    moves: track?.moves ?? [],
    earlierMoves: finished.flatMap(({ moves }) => moves),
  };
}

function startTrack({ nextStep }: Update, due: string): Track {
  return { step: nextStep, original: due, current: due, moves: [], finished: false };
}

function moveDate(track: Track, { nextStep, author, at }: Update, due: string): void {
  if (due !== track.current) {
    const replaced = nextStep !== null && track.step !== null && !isSameStep(track.step, nextStep);
    track.moves.push({ from: track.current, to: due, step: track.step, replaced, by: author, at });
    track.current = due;
  }
  track.step = nextStep ?? track.step;
}

function isNextStep({ step }: Track, { nextStep, progress }: Update): boolean {
  if (step === null || nextStep === null || isSameStep(step, nextStep)) return false;
  return progress !== null && tellsDone(progress, step);
}

/** Share of the words of the shorter text from which two texts mean one step. */
const SAME_STEP = 0.5;

function isSameStep(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [stepStems(one), stepStems(other)];
  const fewer = Math.min(first.size, second.size);
  return fewer === 0 || countShared(first, second) / fewer >= SAME_STEP;
}

/** Words by which a sentence tells that something is still to come, or went wrong. */
const NOT_DONE =
  /\b(?:not|cannot|yet|still|await\w*|waiting|pending|delay\w*|postpone\w*|slip\w*|defer\w*|cancel\w*|put back|pushed|moved|resched\w*|dragg\w*|late|later|behind|unable|fail\w*|stuck|will|due|expect\w*|plan(?:ned)?|aim\w*|hop(?:e|ing))\b|n['’]t\b/i;
/** Share of the words of a step that a sentence of progress holds when it tells of that step. */
const TELLS_OF = 0.5;

function tellsDone(progress: string, step: string): boolean {
  const wanted = stepStems(step);
  const enough = Math.max(Math.min(2, wanted.size), wanted.size * TELLS_OF);
  return splitSentences(progress)
    .flatMap(({ start, end }) => progress.slice(start, end).split(/[,;\n]|\bbut\b/))
    .some((part) => !NOT_DONE.test(part) && countShared(wanted, stepStems(part)) >= enough);
}

const MONTH = new RegExp(`^(?:${MONTH_STEMS.join('|')})`);

/** Without dates: they are what changes. */
function stepStems(text: string): Set<string> {
  return new Set(contentStems(text).filter((stem) => !/\d/.test(stem) && !MONTH.test(stem)));
}

function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((stem) => other.has(stem)).length;
}

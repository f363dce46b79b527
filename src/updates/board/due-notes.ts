import { isSlip } from '../record/step-dates.ts';
import type { BoardRow } from './board.ts';
import { clipWords } from './clip.ts';
import { DUE } from './wording.ts';

/**
 * The next step as every view shows it: that of the latest update, else the one that an earlier update left open, which is
 * marked so. At most so many characters of it. Null where there is none.
 */
export function nextStepOf({ latest, openStep }: BoardRow, most = Number.POSITIVE_INFINITY): string | null {
  if (latest?.nextStep) return clipWords(latest.nextStep, most);
  return openStep?.step ? DUE.stepAsBefore(clipWords(openStep.step, most)) : null;
}

/** The date of the step that is open; null where none is: the date of a step that was finished would look overdue. */
export function openDue({ openStep }: BoardRow): string | null {
  return openStep?.due ?? null;
}

/** What there is to say beside a due date: the one first set, how often it slipped, and whether it has passed. */
export function dueNotes(row: BoardRow): string[] {
  const { dates, overdueDays, late } = row;
  const slips = dates.moves.filter(isSlip).length;
  const moved = dates.original !== null && dates.moves.length > 0;
  return [
    ...asBefore(row),
    ...(moved && dates.original !== null ? [DUE.first(dates.original)] : []),
    ...(slips > 0 ? [DUE.moved(slips)] : []),
    ...(overdueDays > 0 ? [DUE.overdue(overdueDays)] : []),
    ...(late ? [DUE.late] : []),
  ];
}

/** The latest update names no date: this one is that of an earlier step, which need not be the one that is named now. */
function asBefore({ latest, openStep }: BoardRow): string[] {
  if (!latest || !openStep || latest.due !== null) return [];
  const isOther = latest.nextStep !== null && latest.nextStep !== openStep.step;
  return [DUE.asBefore(isOther ? openStep.step : null)];
}

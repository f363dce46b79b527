import { isSlip } from '../record/step-dates.ts';
import type { BoardRow } from './board.ts';
import { DUE } from './wording.ts';

/** What there is to say beside a due date: the one first set, how often it slipped, and whether it has passed. */
export function dueNotes({ dates, overdueDays, late }: BoardRow): string[] {
  const slips = dates.moves.filter(isSlip).length;
  const moved = dates.original !== null && dates.moves.length > 0;
  return [
    ...(moved && dates.original !== null ? [DUE.first(dates.original)] : []),
    ...(slips > 0 ? [DUE.moved(slips)] : []),
    ...(overdueDays > 0 ? [DUE.overdue(overdueDays)] : []),
    ...(late ? [DUE.late] : []),
  ];
}

import type { Block, Reply } from '../../chat.ts';
import { isSlip } from '../record/step-dates.ts';
import { type BoardRow, makeBoard } from './board.ts';
import { dueNotes, nextStepOf, openDue } from './due-notes.ts';
import { OVERDUE } from './list-wording.ts';
import type { StandingDeps } from './standing-reply.ts';
import { DUE, nameRecommendation, nameStatus } from './wording.ts';

const MOST_IN_CELL = 90;

/** "What is overdue": next steps whose date has passed; then those that only a moved date keeps from it. */
export function overdueReply(deps: StandingDeps, now: Date): Reply {
  const { rows, day } = makeBoard(deps, now);
  const overdue = rows
    .filter(({ overdueDays }) => overdueDays > 0)
    .sort((one, other) => other.overdueDays - one.overdueDays);
  const lead = overdue.length === 0 ? OVERDUE.none : OVERDUE.lead(overdue.length);
  return {
    summary: lead.replace(/:$/, '.'),
    blocks: [
      { type: 'text', text: lead },
      ...(overdue.length > 0 ? [overdueTable(overdue, day, deps)] : []),
      ...lateList(rows),
      ...undated(rows),
      ...untold(rows),
    ],
  };
}

function overdueTable(rows: readonly BoardRow[], day: string, { ownerOf }: StandingDeps): Block {
  const cells = rows.map((row) => [
    nameOf(row),
    nameStatus(row.status),
    nextStepOf(row, MOST_IN_CELL) ?? '',
    DUE.cell(openDue(row) ?? day, dueNotes({ ...row, overdueDays: 0 })),
    OVERDUE.days(row.overdueDays),
    ownerOf(row.recommendation.id) ?? OVERDUE.noOwner,
  ]);
  return { type: 'table', caption: OVERDUE.caption(day), columns: OVERDUE.columns, rows: cells };
}

function lateList(rows: readonly BoardRow[]): Block[] {
  const items = rows
    .filter(({ late }) => late)
    .flatMap((row) => {
      const { original, current, moves } = row.dates;
      if (original === null || current === null) return [];
      return [OVERDUE.lateLine(nameOf(row), original, current, moves.filter(isSlip).length)];
    });
  return items.length === 0
    ? []
    : [
        { type: 'text', text: OVERDUE.late },
        { type: 'list', items },
      ];
}

/** A step without a date can never be overdue: that is said rather than passed over. */
function undated(rows: readonly BoardRow[]): Block[] {
  const names = rows
    .filter(({ latest, openStep }) => latest && latest.status !== 'complete' && openStep === null)
    .map(({ reference }) => reference);
  return names.length === 0 ? [] : [{ type: 'hint', text: OVERDUE.undated(names) }];
}

/** Nor can be what nobody has reported on: without this, "nothing is overdue" would sound like good news. */
export function untold(rows: readonly BoardRow[]): Block[] {
  const count = rows.filter(({ latest }) => latest === null).length;
  return count === 0 ? [] : [{ type: 'hint', text: OVERDUE.untold(count, rows.length) }];
}

function nameOf({ reference, recommendation }: BoardRow): string {
  return nameRecommendation(reference, recommendation.title);
}

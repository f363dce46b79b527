import type { Block, Reply } from '../../chat.ts';
import { dayAt } from '../days.ts';
import { type BoardRow, makeBoard } from './board.ts';
import { dueNotes, nextStepOf } from './due-notes.ts';
import { COMING, OVERDUE } from './list-wording.ts';
import { untold } from './overdue-reply.ts';
import type { Days } from './read-period.ts';
import type { StandingDeps } from './standing-reply.ts';
import { DUE, nameRecommendation, nameStatus } from './wording.ts';

const MOST_IN_CELL = 90;

/** "What is due this month": the open steps whose day lies in some days, the next first; all ahead without days. */
export function dueReply(deps: StandingDeps, now: Date, days: Days | null): Reply {
  const { rows, day } = makeBoard(deps, now);
  const from = days?.from ?? dayAt(now);
  const isMeant = (due: string) => due >= from && (days === null || due <= days.to);
  const open = rows.flatMap((row) => (row.openStep ? [{ row, ...row.openStep }] : []));
  const meant = open.filter(({ due }) => isMeant(due)).sort((one, other) => one.due.localeCompare(other.due));
  const overdue = open.filter(({ due }) => due < day && !isMeant(due)).length;
  const hints: Block[] = overdue > 0 ? [{ type: 'hint', text: COMING.overdue(overdue) }] : [];
  const lead = meant.length === 0 ? COMING.none(days) : COMING.lead(meant.length, days);
  if (meant.length === 0)
    return { summary: lead, blocks: [{ type: 'text', text: lead }, ...hints, ...untold(rows)] };
  const cells = meant.map(({ row, due }) => [
    nameOf(row),
    nameStatus(row.status),
    nextStepOf(row, MOST_IN_CELL) ?? '',
    DUE.cell(due, dueNotes({ ...row, overdueDays: 0 })),
    deps.ownerOf(row.recommendation.id) ?? OVERDUE.noOwner,
  ]);
  return {
    summary: lead,
    blocks: [
      { type: 'text', text: lead },
      { type: 'table', caption: COMING.caption(day), columns: COMING.columns, rows: cells },
      ...hints,
    ],
  };
}

function nameOf({ reference, recommendation }: BoardRow): string {
  return nameRecommendation(reference, recommendation.title);
}

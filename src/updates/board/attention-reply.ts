import type { Reply } from '../../chat.ts';
import { worstFirst } from './blocked-reply.ts';
import { type Board, type BoardDeps, type BoardRow, makeBoard } from './board.ts';
import { ATTENTION, STALE } from './list-wording.ts';
import { AGE, BOARD, DUE, nameRecommendation } from './wording.ts';

/** "What needs my attention": what is off track, at risk, overdue or long unreported, each with all that is wrong. */
export function attentionReply(deps: BoardDeps, now: Date): Reply {
  const board = makeBoard(deps, now);
  const shown = worstFirst(board.rows.filter((row) => marksOf(row).length > 0));
  const items = shown.map((row) =>
    ATTENTION.line(nameRecommendation(row.reference, row.recommendation.title), row.status, marksOf(row)),
  );
  const never = board.rows.filter(({ latest }) => latest === null).map(({ reference }) => reference);
  const lead = items.length === 0 ? ATTENTION.none : ATTENTION.lead(items.length);
  return {
    summary: lead.replace(/:$/, '.'),
    blocks: [
      { type: 'text', text: lead },
      ...(items.length > 0 ? [{ type: 'list' as const, items }] : []),
      ...(never.length > 0 ? [{ type: 'hint' as const, text: STALE.never(never) }] : []),
      { type: 'hint', text: keyOf(board) },
    ],
  };
}

function keyOf({ staleAfterDays }: Board): string {
  return `${BOARD.stale(staleAfterDays)} ${BOARD.ownReport}`;
}

function marksOf({ latest, status, overdueDays, late, stale, age }: BoardRow): string[] {
  const isTroubled = status?.id === 'off-track' || status?.id === 'at-risk';
  return [
    ...(isTroubled && latest ? [ATTENTION.blocker(latest.blocker)] : []),
    ...(overdueDays > 0 ? [DUE.overdue(overdueDays)] : []),
    ...(late ? [DUE.late] : []),
    ...(stale && age !== null ? [AGE.stale(age)] : []),
  ];
}

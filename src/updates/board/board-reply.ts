import type { Block, Reply } from '../../chat.ts';
import { dayAt } from '../days.ts';
import type { Status } from '../statuses.ts';
import type { Board, BoardRow } from './board.ts';
import { dueNotes, nextStepOf, openDue } from './due-notes.ts';
import { AGE, BOARD, DIRECTIONS, DUE, NO_UPDATE, nameRecommendation, nameStatus } from './wording.ts';

/** Characters of a next step in a table: more makes its rows too tall to compare. */
const MOST_IN_CELL = 90;

/** The board as a reply: totals first, then every recommendation, then what the statuses mean. */
export function boardReply(board: Board): Reply {
  const { rows, day } = board;
  if (rows.every(({ latest }) => latest === null))
    return { summary: BOARD.empty, blocks: [text(BOARD.empty), table(board), ...key(board)] };
  const totals = boardTotals(board);
  const marks = BOARD.marks(
    rows.filter(({ overdueDays }) => overdueDays > 0).length,
    rows.filter(({ late }) => late).length,
    rows.filter(({ stale }) => stale).length,
  );
  return {
    summary: `${totals} ${marks}`,
    blocks: [
      { type: 'heading', text: BOARD.title(day) },
      text(`${totals} ${marks}`),
      chart(board, totals),
      table(board),
      ...key(board),
      { type: 'hint', text: `${BOARD.ownReport} ${BOARD.next}` },
    ],
  };
}

/** The board of some statuses alone; where none has them, that is said with the totals. */
export function statusReply(board: Board, statuses: readonly Status[]): Reply {
  const isMeant = ({ status }: { readonly status: Status | null }) =>
    statuses.some(({ id }) => id === status?.id);
  const rows = board.rows.filter(isMeant);
  if (rows.length > 0) return boardReply({ ...board, rows, groups: board.groups.filter(isMeant) });
  const line = BOARD.noneWith(statuses, boardTotals(board));
  return { summary: line, blocks: [text(line)] };
}

/** "Ten recommendations: 2 complete, 7 on track and 1 without an update." */
export function boardTotals({ groups, rows }: Pick<Board, 'groups' | 'rows'>): string {
  const parts = groups
    .filter((group) => group.rows.length > 0)
    .map((group) => BOARD.total(group.rows.length, group.status));
  return BOARD.totals(rows.length, parts);
}

/** "What does amber mean?" */
export function keyReply(board: Board): Reply {
  return { summary: BOARD.key, blocks: key(board) };
}

/** The key to the statuses, and to what is marked. */
function key({ scale, staleAfterDays }: Board): Block[] {
  return [
    { type: 'heading', text: BOARD.key },
    { type: 'list', items: scale.statuses.map(BOARD.keyLine) },
    { type: 'hint', text: BOARD.stale(staleAfterDays) },
  ];
}

/** Colours as the scale names them; "none" where there is no update. Labels carry symbol and word. */
function chart({ groups }: Board, totals: string): Block {
  const slices = groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ status, rows }) => ({
      label: nameStatus(status),
      value: rows.length,
      colour: status?.colour ?? 'none',
    }));
  return { type: 'chart', title: BOARD.chart, alt: totals, slices };
}

function table({ groups, rows, day }: Board): Block {
  return {
    type: 'table',
    caption: BOARD.caption(rows.length, day),
    columns: BOARD.columns,
    rows: groups.flatMap((group) => group.rows.map(toCells)),
  };
}

function toCells(row: BoardRow): string[] {
  const { reference, recommendation, latest, status, direction } = row;
  const name = nameRecommendation(reference, recommendation.title);
  if (latest === null || direction === null) return [name, NO_UPDATE.word, '', '', '', ''];
  const step = nextStepOf(row, MOST_IN_CELL) ?? '';
  const open = openDue(row);
  const due = open === null ? '' : DUE.cell(open, dueNotes(row));
  const marks = row.stale && row.age !== null ? [AGE.stale(row.age)] : [];
  const reported = BOARD.latest(dayAt(latest.at), latest.author.name, marks);
  return [name, nameStatus(status), DIRECTIONS[direction], step, due, reported];
}

function text(words: string): Block {
  return { type: 'text', text: words };
}

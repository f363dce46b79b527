import type { Recommendation } from '../../corpus/types.ts';
import { type BoardDeps, type BoardRow, makeBoard } from '../board/board.ts';
import { boardTotals } from '../board/board-reply.ts';
import { nextStepOf } from '../board/due-notes.ts';
import { DIRECTIONS, NO_UPDATE, nameStatus } from '../board/wording.ts';
import { dayAt } from '../days.ts';
import type { Update } from '../record/update.ts';
import type { Status, StatusId } from '../statuses.ts';
import { REVIEW } from './wording.ts';

/** What the documents say of a recommendation. */
export interface PeerStatement {
  readonly text: string;
  /** Voice, year and section: "peers, 2023, section 4.1". */
  readonly place: string;
  /** It is the recommendation itself, not something that elaborates it. */
  readonly own: boolean;
  /** The source's own characters, where the document is at hand. */
  readonly words: string | null;
}

/** Who answers for a recommendation, by name. */
export interface Leads {
  readonly officer: string | null;
  readonly member: string | null;
}

export interface ReviewDeps extends BoardDeps {
  /** As printed: "Harbour Council". */
  readonly council: string;
  readonly leadsOf: (recommendation: string) => Leads;
  readonly peersSaid: (recommendation: Recommendation) => readonly PeerStatement[];
}

/** One recommendation in committee columns. Texts may have several lines; days are YYYY-MM-DD. */
export interface ReviewRow {
  readonly reference: string;
  readonly title: string;
  readonly recommendation: string;
  readonly action: string;
  readonly leadOfficer: string;
  readonly leadMember: string;
  readonly originalDate: string | null;
  /** Null where the date was never moved. */
  readonly revisedDate: string | null;
  readonly moves: readonly string[];
  /** Word and symbol. */
  readonly status: string;
  readonly statusId: StatusId | null;
  readonly direction: string;
  /** What was reported, then what there is to remark about it. */
  readonly progress: readonly string[];
  readonly correctiveAction: readonly string[];
  readonly evidence: readonly string[];
  readonly reported: string;
  /** What else the documents say of it. */
  readonly peers: readonly PeerStatement[];
}

/** What the progress review is given: every recommendation once, with the key. */
export interface ReviewPack {
  readonly council: string;
  readonly day: string;
  readonly exportedBy: string;
  readonly totals: string;
  readonly rows: readonly ReviewRow[];
  readonly key: readonly Status[];
}

/** Makes the pack from the record as it stood at a moment, and from nothing else. */
export function makeReviewPack(deps: ReviewDeps, now: Date, exportedBy: string): ReviewPack {
  const board = makeBoard(deps, now);
  return {
    council: deps.council,
    day: board.day,
    exportedBy,
    totals: boardTotals(board),
    rows: board.rows.map((row) => toReviewRow(row, deps)),
    key: board.scale.statuses,
  };
}

function toReviewRow(row: BoardRow, { leadsOf, peersSaid }: ReviewDeps): ReviewRow {
  const { recommendation, reference, latest, status, direction } = row;
  const leads = leadsOf(recommendation.id);
  const said = peersSaid(recommendation);
  return {
    reference,
    title: recommendation.title,
    recommendation: tellRecommendation(recommendation, said.find(({ own }) => own) ?? null),
    leadOfficer: leads.officer ?? REVIEW.notRecorded,
    leadMember: leads.member ?? REVIEW.notRecorded,
    action: nextStepOf(row) ?? '',
    ...readDates(row),
    status: status ? nameStatus(status) : NO_UPDATE.word,
    statusId: status?.id ?? null,
    direction: direction ? DIRECTIONS[direction] : '',
    progress: latest ? tellProgress(latest, row) : [REVIEW.noUpdate],
    correctiveAction: latest ? tellCorrective(latest) : [],
    evidence: latest?.evidence ?? [],
    reported: latest ? REVIEW.reported(latest.author.name, dayAt(latest.at)) : '',
    peers: said.filter(({ own }) => !own),
  };
}

/** In the report's own words where they are at hand, because a committee may not be shown others for them. */
function tellRecommendation({ title, asks }: Recommendation, own: PeerStatement | null): string {
  if (own === null) return REVIEW.asks(title, asks);
  return own.words === null
    ? REVIEW.asksAt(title, asks, own.place)
    : REVIEW.words(title, own.words, own.place);
}

function readDates({ dates }: BoardRow): Pick<ReviewRow, 'originalDate' | 'revisedDate' | 'moves'> {
  const { original, current, moves } = dates;
  return {
    originalDate: original,
    revisedDate: moves.length > 0 ? current : null,
    moves: moves.map(({ from, to, by, at }) => REVIEW.move(from, to, by.name, dayAt(at))),
  };
}

function tellProgress(
  { progress, blocker, explanation }: Update,
  { overdueDays, stale, age }: BoardRow,
): string[] {
  return [
    ...(progress ? [progress] : []),
    ...(blocker ? [REVIEW.blocker(blocker)] : []),
    ...(explanation ? [REVIEW.explanation(explanation)] : []),
    ...(overdueDays > 0 ? [REVIEW.overdue(overdueDays)] : []),
    ...(stale && age !== null ? [REVIEW.stale(age)] : []),
  ];
}

/** The action alone: what holds up stands with the progress. Off track without one is said, as the column is for that. */
function tellCorrective({ correctiveAction, status }: Update): string[] {
  return correctiveAction ? [correctiveAction] : status === 'off-track' ? [REVIEW.none] : [];
}

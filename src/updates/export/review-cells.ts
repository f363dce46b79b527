import { printDay } from '../days.ts';
import type { PeerStatement, ReviewRow } from './review-pack.ts';
import { REVIEW } from './wording.ts';

export type ReviewColumn = keyof typeof REVIEW.columns;
export const REVIEW_COLUMNS = Object.keys(REVIEW.columns) as readonly ReviewColumn[];

/** A row of the pack as it is printed: the lines of each cell. */
export function toLines(row: ReviewRow): Readonly<Record<ReviewColumn, readonly string[]>> {
  const { originalDate, revisedDate, moves, progress, reported } = row;
  return {
    reference: [row.reference],
    recommendation: [row.recommendation],
    action: filled(row.action),
    leadOfficer: [row.leadOfficer],
    leadMember: [row.leadMember],
    originalDate: originalDate ? [printDay(originalDate)] : [],
    revisedDate: [...(revisedDate ? [printDay(revisedDate)] : []), ...moves],
    status: [row.status],
    direction: filled(row.direction),
    progress: [...progress, ...filled(reported)],
    correctiveAction: row.correctiveAction,
    evidence: row.evidence,
  };
}

/** What else the documents say, a line a statement. */
export function toPeerLines(peers: readonly PeerStatement[]): string[] {
  if (peers.length === 0) return [REVIEW.noStatement];
  return peers.map(({ text, place }) => REVIEW.statement(text, place));
}

function filled(text: string): string[] {
  return text === '' ? [] : [text];
}

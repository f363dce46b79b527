import { writeCsv } from '../../sheets/write-csv.ts';
import { REVIEW_COLUMNS, toLines, toPeerLines } from './review-cells.ts';
import type { ReviewPack, ReviewRow } from './review-pack.ts';
import { REVIEW } from './wording.ts';

/**
 * The pack as comma-separated values: one row a recommendation, days as YYYY-MM-DD so that they can be sorted. The key
 * is a column, the same in each row: rows of another kind under a table would keep spreadsheets from reading it.
 */
export function renderReviewCsv({ rows, key }: ReviewPack): string {
  const heads = [...Object.values(REVIEW.columns), ...Object.values(REVIEW.furtherColumns), REVIEW.keyHead];
  const meanings = key.map(({ symbol, word, means }) => `${symbol} ${word}: ${means}`).join('\n');
  return writeCsv(
    heads,
    rows.map((row) => [...toCells(row), meanings]),
  );
}

function toCells(row: ReviewRow): string[] {
  const lines = {
    ...toLines(row),
    originalDate: [row.originalDate ?? ''],
    revisedDate: [row.revisedDate ?? ''],
    progress: row.progress,
  };
  return [
    ...REVIEW_COLUMNS.map((column) => lines[column].join('\n')),
    row.moves.join('\n'),
    row.reported,
    toPeerLines(row.peers).join('\n'),
  ];
}

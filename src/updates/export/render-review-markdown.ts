import { escapeMarkdown } from '../../sheets/escape-markdown.ts';
import { nameRecommendation, nameStatus } from '../board/wording.ts';
import { REVIEW_COLUMNS, toLines, toPeerLines } from './review-cells.ts';
import type { ReviewPack, ReviewRow } from './review-pack.ts';
import { REVIEW } from './wording.ts';

/** The pack as Markdown: the table in committee columns, what the peers' reports say, the key. */
export function renderReviewMarkdown(pack: ReviewPack): string {
  const parts = [
    `# ${escapeMarkdown(REVIEW.title)}`,
    ...[pack.council, REVIEW.made(pack.day, pack.exportedBy), pack.totals, REVIEW.source].map(escapeMarkdown),
    table(pack.rows),
    `## ${REVIEW.peers}`,
    ...pack.rows.flatMap(peerSection),
    `## ${REVIEW.key}`,
    bullets(pack.key.map((status) => `${nameStatus(status)}: ${status.means}`)),
    bullets(REVIEW.notes),
  ];
  return `${parts.join('\n\n')}\n`;
}

function table(rows: readonly ReviewRow[]): string {
  const heads = REVIEW_COLUMNS.map((column) => REVIEW.columns[column]);
  const lines = rows.map((row) => {
    const cells = toLines(row);
    return REVIEW_COLUMNS.map((column) => cells[column].map(toCell).join('<br>'));
  });
  return [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function peerSection({ reference, title, peers }: ReviewRow): string[] {
  return [`### ${escapeMarkdown(nameRecommendation(reference, title))}`, bullets(toPeerLines(peers))];
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${inOneLine(escapeMarkdown(item))}`).join('\n');
}

/** A line break of any kind inside a cell would end its row, to some readers. A web address by itself stays one that can be followed. */
function toCell(text: string): string {
  if (/^https?:\/\/[^\s<>|\\]+$/.test(text)) return `<${text}>`;
  return escapeMarkdown(text)
    .trim()
    .replace(/\s*[\n\r\u2028\u2029]\s*/g, '<br>');
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

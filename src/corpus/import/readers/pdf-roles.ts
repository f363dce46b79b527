import type { Line } from '../lines.ts';
import { joinLines, type Vocabulary } from './pdf-hyphens.ts';
import { type Measures, roundSize } from './pdf-measures.ts';
import { type Paragraph, withoutBullet } from './pdf-paragraphs.ts';

/** Longer than this in large print is an introduction or a pulled quotation, not a heading. */
const LONGEST_HEADING = 200;
const LONGEST_BOLD_HEADING = 120;

/** Turns paragraphs into lines: what is large or bold beside the body is a heading, bullets are items by indent. */
export function toLines(
  paragraphs: readonly Paragraph[],
  measures: Measures,
  vocabulary: Vocabulary,
): Line[] {
  const texts = paragraphs.map((paragraph) => textOf(paragraph, vocabulary));
  const isTitle = paragraphs.map((paragraph, index) => isHeading(paragraph, texts[index] ?? '', measures));
  const ranks = [...new Set(paragraphs.filter((_, index) => isTitle[index]).map(rankOf))].sort(
    (a, b) => b - a,
  );
  const indents: number[] = [];
  return paragraphs.map((paragraph, index): Line => {
    const text = texts[index] ?? '';
    if (isTitle[index]) {
      indents.length = 0;
      return { text, role: 'heading', level: Math.min(ranks.indexOf(rankOf(paragraph)) + 1, 6) };
    }
    if (paragraph.kind === 'row') return { text, role: 'row' };
    if (paragraph.kind === 'text') return { text, role: 'paragraph' };
    return { text: withoutBullet(text), role: 'item', level: nest(indents, paragraph) };
  });
}

function textOf({ rows, kind }: Paragraph, vocabulary: Vocabulary): string {
  if (kind === 'row') return rows.flatMap((row) => row.cells.map((cell) => cell.text)).join('\t');
  return rows.map((row) => row.text).reduce((head, tail) => joinLines(head, tail, vocabulary));
}

function isHeading({ rows, kind }: Paragraph, text: string, measures: Measures): boolean {
  const first = rows[0];
  if (!first || kind === 'row' || !/\p{L}{3}/u.test(text) || withoutBullet(text) !== text) return false;
  if (first.size > measures.bodySize * 1.12) return text.length <= LONGEST_HEADING;
  const isBold = !measures.bodyBold && rows.every((row) => row.bold) && first.size > measures.bodySize * 0.95;
  return isBold && text.length <= LONGEST_BOLD_HEADING && !/[.;,]$/.test(text);
}

/** Headings of one size are of one level; bold ones stand above light ones of that size. */
function rankOf({ rows }: Paragraph): number {
  const first = rows[0];
  return first ? roundSize(first.size) * 2 + (first.bold ? 0.5 : 0) : 0;
}

/** Keeps the stack of open indents, in points, and gives the item's depth in it. */
function nest(indents: number[], { rows }: Paragraph): number {
  const left = rows[0]?.left ?? 0;
  const tolerance = 0.4 * (rows[0]?.size ?? 0);
  while (indents.length > 1 && (indents.at(-1) ?? 0) > left + tolerance) indents.pop();
  const top = indents.at(-1);
  if (top === undefined || left > top + tolerance) indents.push(left);
  else indents[indents.length - 1] = left;
  return indents.length - 1;
}

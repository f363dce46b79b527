import type { Measures } from './pdf-measures.ts';
import type { Row } from './pdf-rows.ts';

/** Rows that make one paragraph, heading, item or table row. */
export interface Paragraph {
  readonly rows: Row[];
  readonly kind: 'text' | 'item' | 'row';
}

const BULLET = /^[•●▪■◦○‣⁃∙·►▶➢➤✓✔❖◆\uf0b7\uf0a7\uf0d8\uf0fc](?:\s|$)/u;
/** These begin sentences too, and so count only where the line above has ended. */
const WEAK_BULLET = /^[-–—*o]\s/;
const NUMBER = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s/;
const NUMBERED_PARAGRAPH = /^\d{1,2}(?:\.\d{1,3})+\.?\s/;

/** Gathers rows into paragraphs by the signs of print: gaps, indents, short last lines, changes of font, bullets. */
export function toParagraphs(rows: readonly Row[], measures: Measures): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const [index, row] of rows.entries()) {
    const open = paragraphs.at(-1);
    if (isTableRow(row, rows[index - 1], rows[index + 1])) paragraphs.push({ rows: [row], kind: 'row' });
    else if (open && open.kind !== 'row' && continues(open, row, measures)) open.rows.push(row);
    else paragraphs.push({ rows: [row], kind: isItem(row) ? 'item' : 'text' });
  }
  return paragraphs;
}

export function withoutBullet(text: string): string {
  return text.replace(BULLET, '').replace(WEAK_BULLET, '').trimStart();
}

function isItem({ text }: Row): boolean {
  return BULLET.test(text) || WEAK_BULLET.test(text) || NUMBER.test(text);
}

/** A row of a table has parts that stand apart, and a neighbour with a part that starts at the same place. */
function isTableRow(row: Row, above: Row | undefined, below: Row | undefined): boolean {
  if (row.cells.length < 2) return false;
  return [above, below].some((other) => {
    if (other?.block !== row.block || other.cells.length < 2) return false;
    return row.cells
      .slice(1)
      .some((cell) => other.cells.slice(1).some(({ x }) => Math.abs(x - cell.x) < row.size));
  });
}

/** In ems of leading: anything above is more than the distance of lines within a paragraph. */
const GAP = 1.25;

function continues({ rows, kind }: Paragraph, row: Row, measures: Measures): boolean {
  const above = rows.at(-1);
  if (!above || BULLET.test(row.text)) return false;
  if (Math.abs(row.size - above.size) > 0.08 * above.size) return false;
  const ended = endsHere(above, row, measures);
  if (ended && (isItem(row) || NUMBERED_PARAGRAPH.test(row.text))) return false;
  // Overleaf, or at the top of the next column.
  if (row.page !== above.page || row.y < above.y) return carriesOver(above, row, measures);
  if ((row.y - above.y) / row.size > GAP * measures.leading(row)) return false;
  if (row.bold !== above.bold && ended) return false;
  if (isLarge(row, measures)) return true;
  return !isIndented(rows, kind, row) && !ended;
}

/**
 * The line above stops where the first word of this one would still have fitted, or else at a full stop after which
 * this row cannot be a mere continuation; a lower-case start after no full stop is a line that wraps early.
 */
function endsHere(above: Row, row: Row, measures: Measures): boolean {
  const [word = ''] = row.text.split(/\s/, 1);
  const wordWidth = (word.length * (row.right - row.left)) / Math.max(row.text.length, 1);
  const fits = measures.edge(above) - above.right > wordWidth + 0.5 * row.size;
  return fits && (hasSentenceEnd(above) || !/^\p{Ll}/u.test(row.text));
}

/** Over the end of a column or a page only an unfinished sentence goes on. */
function carriesOver(above: Row, row: Row, measures: Measures): boolean {
  if (row.bold !== above.bold || isLarge(row, measures) || hasSentenceEnd(above) || isItem(row)) return false;
  return /^\p{Ll}/u.test(row.text) || /[-\u00ad,]$/.test(above.text) || !endsHere(above, row, measures);
}

function hasSentenceEnd({ text }: Row): boolean {
  return /[.!?:;][”’"')\]]*$/.test(text);
}

function isLarge(row: Row, { bodySize }: Measures): boolean {
  return row.size > bodySize * 1.12;
}

/** A first-line indent, or an item's hanging indent that has come to its end. */
function isIndented(rows: readonly Row[], kind: Paragraph['kind'], row: Row): boolean {
  const first = rows[0];
  if (!first) return false;
  if (kind === 'item') {
    const hangs =
      first.textLeft - first.left > 0.5 * row.size || (rows[1]?.left ?? 0) - first.left > 0.5 * row.size;
    return row.left < first.left - 0.5 * row.size || (hangs && row.left < first.left + 0.4 * row.size);
  }
  if (NUMBERED_PARAGRAPH.test(first.text)) return false;
  const left = rows[1]?.left ?? first.left;
  return row.left > left + 0.9 * row.size;
}

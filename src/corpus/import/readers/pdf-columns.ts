import type { Page, Piece } from './pdf-pages.ts';
import { groupByBaseline } from './pdf-rows.ts';

/** Part of a row: what stands together without a wide gap. */
interface Segment {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly pieces: Piece[];
}

/** In ems. Text set in columns has a gutter wider than this; words in a justified line stand closer. */
const GUTTER = 1.2;
/** Fewer lines than this beside each other are not columns of text. */
const COLUMN_LINES = 5;
/** Columns of text mostly fill their width and hold whole phrases; the columns of a table do not. */
const FILL = 0.6;
const LETTERS = 22;

/**
 * Cuts a page into blocks in reading order. A page in one column is one block. Where a gutter runs between two
 * columns, each line that crosses it ends the columns above, which are read left one first; three columns come out
 * right as the cut is tried again inside each column.
 */
export function readingBlocks(page: Page): Piece[][] {
  return cut(segmentsOf(page.pieces)).map((block) => block.flatMap((segment) => segment.pieces));
}

function segmentsOf(pieces: readonly Piece[]): Segment[] {
  return groupByBaseline(pieces).flatMap((row) => {
    const segments: Piece[][] = [];
    let end = Number.NEGATIVE_INFINITY;
    for (const piece of row) {
      if (piece.x - end > GUTTER * piece.size) segments.push([piece]);
      else segments.at(-1)?.push(piece);
      end = piece.x + piece.width;
    }
    return segments.map(toSegment);
  });
}

function toSegment(pieces: Piece[]): Segment {
  const left = Math.min(...pieces.map((piece) => piece.x));
  const right = Math.max(...pieces.map((piece) => piece.x + piece.width));
  return { left, right, y: Math.max(...pieces.map((piece) => piece.y)), pieces };
}

function cut(segments: readonly Segment[]): Segment[][] {
  const gutter = findGutter(segments);
  if (gutter === null) return segments.length > 0 ? [[...segments]] : [];
  const blocks: Segment[][] = [];
  let left: Segment[] = [];
  let right: Segment[] = [];
  let across: Segment[] = [];
  const endColumns = () => {
    blocks.push(...cut(left), ...cut(right));
    left = [];
    right = [];
  };
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    const isAcross = segment.left < gutter && segment.right > gutter;
    if (isAcross) {
      if (left.length + right.length > 0) endColumns();
      across.push(segment);
      continue;
    }
    if (across.length > 0) blocks.push(across);
    across = [];
    (segment.right <= gutter ? left : right).push(segment);
  }
  endColumns();
  if (across.length > 0) blocks.push(across);
  return blocks;
}

/** The x just left of where a right column starts; null when no place parts the lines into two columns of text. */
function findGutter(segments: readonly Segment[]): number | null {
  const edges = [...new Set(segments.map((segment) => Math.floor(segment.left) - 1))];
  let best: { x: number; score: number } | null = null;
  for (const x of edges) {
    const left = segments.filter((segment) => segment.right <= x);
    const right = segments.filter((segment) => segment.left >= x);
    const score = Math.min(left.length, right.length) - (segments.length - left.length - right.length);
    if (score > (best?.score ?? 0) && isTextColumn(left) && isTextColumn(right) && sideBySide(left, right)) {
      best = { x, score };
    }
  }
  return best?.x ?? null;
}

function isTextColumn(column: readonly Segment[]): boolean {
  if (column.length < COLUMN_LINES) return false;
  const width = Math.max(...column.map(({ right }) => right)) - Math.min(...column.map(({ left }) => left));
  const lengths = column.map(({ pieces }) => pieces.reduce((sum, piece) => sum + piece.text.length, 0));
  return median(column.map(({ left, right }) => right - left)) >= FILL * width && median(lengths) >= LETTERS;
}

function sideBySide(first: readonly Segment[], second: readonly Segment[]): boolean {
  const [top, bottom] = extent(first);
  return second.filter(({ y }) => y >= top && y <= bottom).length >= COLUMN_LINES - 1;
}

function extent(column: readonly Segment[]): [number, number] {
  return [Math.min(...column.map(({ y }) => y)), Math.max(...column.map(({ y }) => y))];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

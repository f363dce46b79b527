import type { Piece } from './pdf-pages.ts';

/** A printed line: the pieces on one baseline of one column. */
export interface Row {
  readonly page: number;
  /** Rows of one block (a page, or a column of it) follow each other on paper. */
  readonly block: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly bold: boolean;
  readonly text: string;
  /** Parts of the row that stand far apart, as in a table; a bullet or number counts with what follows it. */
  readonly cells: readonly Cell[];
  /** Where the text after a leading bullet or number starts, when the file says so; else the same as `left`. */
  readonly textLeft: number;
}

export interface Cell {
  readonly x: number;
  readonly text: string;
}

/** All in ems of the row. Narrower gaps than SPACE are kerning; wider ones than CELL part cells. */
const SPACE = 0.15;
const CELL = 1.8;
/** How far a raised or lowered piece may stand from the baseline and still be of the row. */
const BASELINE = 0.45;

/** Alone at the start of a row these mark an item or a numbered paragraph: the gap after them parts no cells. */
const LONE_MARKER = /^(?:[^\p{L}\p{N}\s]|o|\(?[a-z\d]{1,3}[.)]|\(?[ivx]{1,4}[.)]|\d{1,2}(?:\.\d{1,3})*\.?)$/u;

/** Groups pieces by baseline, from the top down; each group is in order from left to right. */
export function groupByBaseline(pieces: readonly Piece[]): Piece[][] {
  const groups: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const last = groups.at(-1);
    if (last && Math.abs(piece.y - last.y) < BASELINE * Math.max(piece.size, last.size)) {
      last.pieces.push(piece);
      if (piece.size > last.size) Object.assign(last, { y: piece.y, size: piece.size });
    } else {
      groups.push({ y: piece.y, size: piece.size, pieces: [piece] });
    }
  }
  return groups.map((group) => withoutShadows(group.pieces.sort((a, b) => a.x - b.x)));
}

/** Some programs print a word twice, a hair apart, to make it bold or to cast a shadow. */
function withoutShadows(pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece, index) => {
    const before = pieces[index - 1];
    return !before || before.text !== piece.text || piece.x - before.x > 0.2 * piece.size;
  });
}

/** Makes a row of the pieces of one baseline; null when only a note mark was there. */
export function toRow(pieces: readonly Piece[], page: number, block: number): Row | null {
  const main = pieces.reduce((most, piece) => (piece.size > most.size ? piece : most));
  const kept = pieces.filter((piece, index) => !isNoteMark(piece, pieces[index - 1], main));
  const first = kept[0];
  const last = kept.at(-1);
  if (!first || !last) return null;
  const parts = joinCells(kept);
  const cells = mergeMarker(parts);
  return {
    page,
    block,
    y: main.y,
    left: first.x,
    right: last.x + last.width,
    size: main.size,
    bold:
      kept.every((piece) => piece.bold || !/[\p{L}\p{N}]/u.test(piece.text)) &&
      kept.some((piece) => piece.bold),
    text: cells.map((cell) => cell.text).join(' '),
    cells,
    textLeft: LONE_MARKER.test(first.text.trim()) && kept[1] ? kept[1].x : first.x,
  };
}

/** A small raised number after a word points at a note. After a unit of length it is a power (m²). */
function isNoteMark(piece: Piece, before: Piece | undefined, main: Piece): boolean {
  if (!before || !/^[\d,*†‡]{1,5}$/.test(piece.text.trim())) return false;
  const isRaised = piece.size < 0.8 * main.size && main.y - piece.y > 0.15 * main.size;
  return (
    isRaised &&
    /[\p{L}.,;:!?)’”'"]$/u.test(before.text.trim()) &&
    !/(?:^|[\d\s])[kcm]?m$/.test(before.text.trim())
  );
}

function joinCells(pieces: readonly Piece[]): Cell[] {
  const cells: { x: number; text: string }[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    const cell = cells.at(-1);
    const gap = (piece.x - end) / piece.size;
    if (!cell || gap > CELL) cells.push({ x: piece.x, text: piece.text });
    else cell.text += (gap > SPACE || piece.spaced) && !/\s$/.test(cell.text) ? ` ${piece.text}` : piece.text;
    end = piece.x + piece.width;
  }
  return cells.map(({ x, text }) => ({ x, text: text.replace(/ {2,}/g, ' ').trim() }));
}

function mergeMarker(cells: readonly Cell[]): Cell[] {
  const [marker, text, ...more] = cells;
  if (!marker || !text || !LONE_MARKER.test(marker.text)) return [...cells];
  return [{ x: marker.x, text: `${marker.text} ${text.text}` }, ...more];
}

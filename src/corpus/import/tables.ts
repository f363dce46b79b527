import { plainText } from './lines.ts';

/** A row of a table as one line of text, its cells parted by tabs. */
interface RowLine {
  readonly text: string;
  readonly start: number;
}

interface RowPassage {
  readonly start: number;
  readonly end: number;
  readonly reading: string;
}

/** Header cells are labels, not sentences. */
const HEADER_CELL_LENGTH = 60;

/**
 * Turns the rows of one table into passages that a reader understands alone: each cell with its header cell.
 * A blank first cell repeats the one above (merged cells); a row that is one cell short and does not start with a tab
 * has lost that blank cell. A table without a header row is a grid of statements: each cell is a passage.
 */
export function readTable(rows: readonly RowLine[], caption: string | null): RowPassage[] {
  const cells = rows.map((row) => row.text.split('\t').map(plainText));
  const header = cells[0];
  if (rows.length > 1 && header && isHeader(header)) return readRows(rows, cells, header, caption);
  return rows.flatMap((row) => readCells(row));
}

function isHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return (
    filled.length > 1 && filled.every((cell) => cell.length <= HEADER_CELL_LENGTH && !/^[£\d]/.test(cell))
  );
}

function readRows(
  rows: readonly RowLine[],
  cells: readonly string[][],
  header: readonly string[],
  caption: string | null,
): RowPassage[] {
  const passages: RowPassage[] = [];
  let first = '';
  rows.forEach((row, index) => {
    if (index === 0) return;
    const own = alignCells(cells[index] ?? [], header.length, first);
    if (own[0]) first = own[0];
    const filled = [first, ...own.slice(1)];
    if (filled.slice(1).every((cell) => cell === '')) return;
    const body = filled.map((cell, at) => labelled(header[at] ?? '', cell)).filter((part) => part !== '');
    passages.push({ ...spanOf(row), reading: [caption, body.join('; ')].filter(Boolean).join('. ') });
  });
  return passages;
}

/** Without a first cell above to repeat, the cell that is missing is the last. */
function alignCells(cells: readonly string[], columns: number, above: string): string[] {
  const missing = columns - cells.length;
  return missing === 1 && cells[0] !== '' && above !== '' ? ['', ...cells] : [...cells];
}

function labelled(label: string, cell: string): string {
  if (cell === '') return '';
  return label === '' ? cell : `${label}: ${cell}`;
}

/** Cells of a grid: each is a passage of its own, with its own span. */
function readCells(row: RowLine): RowPassage[] {
  const passages: RowPassage[] = [];
  let offset = row.start;
  for (const cell of row.text.split('\t')) {
    const reading = plainText(cell);
    const start = offset + (cell.length - cell.trimStart().length);
    if (/\p{L}{3}/u.test(reading)) passages.push({ start, end: start + cell.trim().length, reading });
    offset += cell.length + 1;
  }
  return passages;
}

function spanOf(row: RowLine): { start: number; end: number } {
  const lead = row.text.length - row.text.trimStart().length;
  return { start: row.start + lead, end: row.start + row.text.trimEnd().length };
}

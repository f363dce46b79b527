import { labelOf } from './labels.ts';
import { findMentions } from './mentions.ts';
import { STATUS_WORD } from './status-words.ts';

/** What a cell of a row is called in a report. */
const NAMES = {
  progress: 'Progress',
  nextStep: 'Next step',
  due: 'Due',
  blocker: 'Blocker',
  evidence: 'Evidence',
  action: 'Corrective action',
  owner: 'Owner',
} as const;
type Column = keyof typeof NAMES | 'status' | 'recommendation';

const RECOMMENDATION = /^(?:rec(?:ommendation)?s?\.?|ref|no\.?|number|#)(?: (?:no\.?|number|ref))?$/i;
/** Without a head, the order in which reports are kept. */
const USUAL: readonly Column[] = ['recommendation', 'status', 'progress', 'nextStep', 'due', 'blocker'];
const STATUS = new RegExp(`^(?:${STATUS_WORD}|🟢|🟡|🟠|🔴|🔵|⚪)$`, 'iu');
/** A cell that is filled with nothing. */
const IS_NONE = /^(?:-+|–|none|nil|n\/?a|tbc|tba)$/i;
const RULE = /^[\s|:-]+$/;

/**
 * A message with the rows of a table, pasted from a spreadsheet or typed with bars, as reports with a label for each cell:
 * "R1: Green. Progress: …". As it is where it holds no such table.
 */
export function spellOutTable(raw: string): string {
  const lines = raw.split(/\r?\n/);
  const rows = lines.map(readCells);
  const head = rows.flatMap((cells) => (cells && isHead(cells) ? [cells.map(columnOf)] : []))[0];
  const isRow = (cells: readonly string[]) =>
    head?.[0] === 'recommendation' || cells.some((cell) => STATUS.test(cell))
      ? opensReport(cells)
      : isAlone(cells);
  if (!rows.some((cells) => cells && isRow(cells))) return raw;
  return lines
    .flatMap((line, at) => {
      const cells = rows[at];
      if (!cells) return RULE.test(line) && line.includes('-') ? [] : [line];
      return isHead(cells) ? [] : [isRow(cells) ? spellOut(cells, head ?? USUAL) : line];
    })
    .join('\n');
}

/** The cells of a line; null where it is no row. */
function readCells(line: string): string[] | null {
  const barred = /^\s*\|(.+)\|\s*$/.exec(line)?.[1];
  // Bars between the cells, and none around them. "RAG: G | Progress: …" has its labels, and is no row.
  const isOpen = barred === undefined && !line.includes(': ') && (line.match(/ \| /g) ?? []).length > 1;
  const open = isOpen ? line : barred;
  const split = open === undefined ? (readCommas(line) ?? line.split('\t')) : open.split('|');
  const cells = split.map((cell) => cell.trim());
  return cells.length > 2 && !RULE.test(line) ? cells : null;
}

/** "R5,Amber,"42 homes, 12 started",31/01/2027": a line of a spreadsheet saved as text, whose commas have no blank behind them. */
function readCommas(line: string): string[] | null {
  if (
    !/^\s*"?(?:(?:r|rec(?:ommendation)?\.?)\s?)?(?:\d{1,2}"?|ref"?|no\.?"?|)(?:,(?:"[^"]*"|[^\s,"][^,"]*)?){3,}\s*$/i.test(
      line,
    )
  )
    return null;
  return [...line.matchAll(/(?<=^|,)(?:"([^"]*)"|([^,]*))(?=,|$)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}

function columnOf(name: string): Column | null {
  return RECOMMENDATION.test(name) ? 'recommendation' : labelOf(name);
}

function isHead(cells: readonly string[]): boolean {
  return cells.filter((cell) => columnOf(cell) !== null).length > 2;
}

/** Its first cell is a recommendation, with its title or by its bare number: for a row that is sure to be a report. */
function opensReport([first = '']: readonly string[]): boolean {
  return /^\d{1,2}$/.test(first) || findMentions(first)[0]?.start === 0;
}

/** Its first cell is "R5" and nothing else: a bare number, with no head and no status, is a figure like the others. */
function isAlone([first = '']: readonly string[]): boolean {
  const [mention] = findMentions(first);
  return mention?.start === 0 && /^[\s:.]*$/.test(first.slice(mention.end));
}

function spellOut(cells: readonly string[], columns: readonly (Column | null)[]): string {
  const [first = '', ...rest] = cells;
  const told = rest.flatMap((cell, at) => {
    const column = columns[at + 1] ?? null;
    if (cell === '' || IS_NONE.test(cell)) return [];
    if (column === 'status') return [`Status: ${cell}`];
    return column === null || column === 'recommendation' ? [cell] : [`${NAMES[column]}: ${cell}`];
  });
  const name = /^\d/.test(first) ? `R${first}` : first;
  return `${name}: ${told.map((cell) => cell.replace(/[.;]$/, '')).join('. ')}.`;
}

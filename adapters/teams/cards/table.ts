import type { FactsBlock, TableBlock } from '../../../src/chat.ts';
import { type CardElement, createParagraph, createPlainText, createRun } from './adaptive-card.ts';

/** Beside more columns than these the words of a table break, on a phone above all. */
const MOST_COLUMNS = 4;
/** Columns longer than this many characters share out what is there like any other. */
const WIDEST = 24;
/** Room around a word, so that none is broken. */
const PADDING = 2;

/** The caption stands above, for everybody. A column with nothing in it would only make the others narrow. */
export function renderTable({ caption, columns, rows }: TableBlock): CardElement[] {
  const shown = columns.flatMap((column, at) => {
    const cells = rows.map((row) => row[at] ?? '');
    return rows.length === 0 || cells.some(Boolean) ? [{ column, cells }] : [];
  });
  const table =
    shown.length > MOST_COLUMNS ? renderStack(shown, rows.length) : [renderGrid(shown, rows.length)];
  return [createPlainText(caption, { spacing: 'Medium' }), ...table];
}

interface Column {
  readonly column: string;
  readonly cells: readonly string[];
}

function renderGrid(columns: readonly Column[], rows: number): CardElement {
  const heads = columns.map(({ column }) => column);
  const body = Array.from({ length: rows }, (_, at) => columns.map(({ cells }) => cells[at] ?? ''));
  return {
    type: 'Table',
    columns: columns.map(({ column, cells }) => ({ width: widthOf([column, ...cells]) })),
    firstRowAsHeaders: true,
    rows: [heads, ...body].map(renderRow),
  };
}

/** Wide enough for the longest word, wider for longer texts. Widths are shares of the whole. */
function widthOf(cells: readonly string[]): number {
  const longest = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
  return Math.max(
    longest(cells.flatMap((cell) => cell.split(/\s+/))) + PADDING,
    Math.min(WIDEST, longest(cells)),
  );
}

/** Row under row: what it is about and how it stands, then the rest with its labels. Empty cells are left out. */
function renderStack([first, second, ...rest]: readonly Column[], rows: number): CardElement[] {
  return Array.from({ length: rows }, (_, at) => {
    const name = createRun(first?.cells[at] ?? '', { weight: 'Bolder' });
    const state = second?.cells[at] ? [createRun(` · ${second.cells[at]}`)] : [];
    const details = rest.flatMap(({ column, cells }) => (cells[at] ? [`${column}: ${cells[at]}`] : []));
    return {
      type: 'Container',
      separator: true,
      spacing: 'Small',
      items: [
        createParagraph([name, ...state]),
        ...(details.length > 0
          ? [createParagraph([createRun(details.join(' · '), { isSubtle: true })], { spacing: 'None' })]
          : []),
      ],
    };
  });
}

/** A table without lines: a fact set would parse markdown in what people wrote. */
export function renderFacts({ facts }: FactsBlock): CardElement {
  return {
    type: 'Table',
    // Room for the longest label.
    columns: [{ width: '140px' }, { width: 1 }],
    showGridLines: false,
    firstRowAsHeaders: false,
    spacing: 'Small',
    rows: facts.map(({ label, value }) => ({
      type: 'TableRow',
      cells: [
        { type: 'TableCell', items: [createParagraph([createRun(label, { weight: 'Bolder' })])] },
        {
          type: 'TableCell',
          items: value.split('\n').map((line) => createPlainText(line, { spacing: 'None' })),
        },
      ],
    })),
  };
}

function renderRow(cells: readonly string[]): CardElement {
  return {
    type: 'TableRow',
    cells: cells.map((cell) => ({ type: 'TableCell', items: [createPlainText(cell)] })),
  };
}

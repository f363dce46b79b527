import type { FactsBlock, TableBlock } from '../../../src/chat.ts';
import { type CardElement, createParagraph, createPlainText, createRun } from './adaptive-card.ts';

/** Columns longer than this many characters share out what is there like any other. */
const WIDEST = 24;
/** Room around a word, so that none is broken. */
const PADDING = 2;

/** The caption stands above, for everybody. A column with nothing in it would only make the others narrow. */
export function renderTable({ caption, columns, rows }: TableBlock): CardElement[] {
  const shown = columns.flatMap((column, at) => {
    const cells = rows.map((row) => row[at] ?? '');
    return rows.length === 0 || cells.some(Boolean) ? [[column, ...cells]] : [];
  });
  return [
    createPlainText(caption, { spacing: 'Medium' }),
    {
      type: 'Table',
      columns: shown.map((cells) => ({ width: widthOf(cells) })),
      firstRowAsHeaders: true,
      rows: [columns, ...rows].map((_, at) => renderRow(shown.map((cells) => cells[at] ?? ''))),
    },
  ];
}

/** Wide enough for the longest word, wider for longer texts. Widths are shares of the whole. */
function widthOf(cells: readonly string[]): number {
  const longest = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
  return Math.max(
    longest(cells.flatMap((cell) => cell.split(/\s+/))) + PADDING,
    Math.min(WIDEST, longest(cells)),
  );
}

/** A table without lines: a fact set would parse markdown in what people wrote. */
export function renderFacts({ facts }: FactsBlock): CardElement {
  return {
    type: 'Table',
    columns: [{ width: 1 }, { width: 3 }],
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

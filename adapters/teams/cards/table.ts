import type { FactsBlock, TableBlock } from '../../../src/chat.ts';
import { type CardElement, createParagraph, createPlainText, createRun } from './adaptive-card.ts';

/** Columns wider than this many characters share out what is there like any other. */
const WIDEST = 40;
const NARROWEST = 6;

/** The caption stands above, for everybody. */
export function renderTable({ caption, columns, rows }: TableBlock): CardElement[] {
  const widths = columns.map((column, at) => {
    const longest = Math.max(column.length, ...rows.map((row) => (row[at] ?? '').length));
    return { width: Math.min(WIDEST, Math.max(NARROWEST, longest)) };
  });
  return [
    createPlainText(caption, { spacing: 'Medium' }),
    {
      type: 'Table',
      columns: widths,
      firstRowAsHeaders: true,
      gridStyle: 'default',
      rows: [columns, ...rows].map((cells) => renderRow(columns.map((_, at) => cells[at] ?? ''))),
    },
  ];
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

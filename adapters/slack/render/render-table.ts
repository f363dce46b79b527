import type { DataTableBlock, KnownBlock } from '@slack/types';
import type { TableBlock } from '../../../src/chat.ts';
import { clip, LIMITS, sizeOf, splitText } from '../limits.ts';
import { ANSWERS } from '../wording.ts';
import { paragraphs, richText, words } from './rich-text.ts';

/** A table this large leaves room for the words around it. */
const LARGEST_TABLE = LIMITS.payload - 3000;
/** Rows seen at once; the reader leafs through the others. */
const ROWS_SHOWN = 15;

/**
 * As a table that can be sorted and leafed through; with more rows than one holds, as several. Wider ones, and rows that
 * are a page each, as words.
 */
export function renderTable(table: TableBlock): KnownBlock[] {
  const pages = table.columns.length > LIMITS.tableColumns ? null : paginate(table);
  return pages ? pages.map((rows) => renderPage(table, rows)) : renderTableAsWords(table);
}

type Rows = TableBlock['rows'];

/** Null where a row alone is too large for a table. */
function paginate({ columns, rows }: TableBlock): Rows[] | null {
  const pages: (readonly string[])[][] = [[]];
  const head = sizeOfRow(columns) + 500;
  let size = head;
  for (const row of rows) {
    const more = sizeOfRow(row);
    if (head + more > LARGEST_TABLE) return null;
    const page = pages.at(-1) ?? [];
    // The head counts as a row.
    if (size + more > LARGEST_TABLE || page.length + 1 >= LIMITS.tableRows) {
      pages.push([row]);
      size = head + more;
    } else {
      page.push(row);
      size += more;
    }
  }
  return pages;
}

const sizeOfRow = (row: readonly string[]) => sizeOf(row.map(toCell));
const toCell = (text: string) => ({ type: 'raw_text' as const, text: text === '' ? ANSWERS.empty : text });

function renderPage({ caption, columns }: TableBlock, rows: Rows): DataTableBlock {
  const filled = rows.map((row) => columns.map((_, at) => toCell(row[at] ?? '')));
  return {
    type: 'data_table',
    caption: clip(caption.trim() || ANSWERS.table, 250),
    rows: [columns.map(toCell), ...filled],
    page_size: Math.min(Math.max(rows.length, 1), ROWS_SHOWN),
  };
}

/** Row by row: the first cell as a heading, under it each column with its head. For places that show no tables. */
export function renderTableAsWords({ caption, columns, rows }: TableBlock): KnownBlock[] {
  return [...paragraphs(caption, { bold: true }), ...rows.flatMap((row) => renderRow(columns, row))];
}

function renderRow(columns: readonly string[], [first = '', ...cells]: readonly string[]): KnownBlock[] {
  const rest = cells.flatMap((cell, at) => (cell === '' ? [] : [`${columns[at + 1] ?? ''}: ${cell}`]));
  const text = `\n${rest.join(' · ')}`;
  if (sizeOf(first) + sizeOf(text) > LIMITS.sectionText)
    return [...paragraphs(first, { bold: true }), ...splitText(text).flatMap((piece) => paragraphs(piece))];
  const elements = [
    ...words(first || ANSWERS.empty, { bold: true }),
    ...(rest.length > 0 ? words(text) : []),
  ];
  return [richText({ type: 'rich_text_section', elements })];
}

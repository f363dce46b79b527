import { UserError } from '../../../errors.ts';
import { readingBlocks } from './pdf-columns.ts';
import { dropFurniture } from './pdf-furniture.ts';
import { vocabularyOf } from './pdf-hyphens.ts';
import { bodySizeOf, measure } from './pdf-measures.ts';
import { type Page, readPages } from './pdf-pages.ts';
import { toParagraphs } from './pdf-paragraphs.ts';
import { toLines } from './pdf-roles.ts';
import { groupByBaseline, type Row, toRow } from './pdf-rows.ts';
import type { Reading, Source } from './reading.ts';

/** A book has a header for each chapter; a note should stay readable. */
const NAMED_HEADERS = 5;

/**
 * Reads a PDF. A PDF stores letters at places, not text, so paragraphs, headings, items, tables and columns are
 * inferred from where things stand; see the `pdf-` files, one step each. Throws UserError for a damaged file, a
 * password, and a scan without text.
 */
export async function readPdf(source: Source): Promise<Reading> {
  const pages = await readPages(source);
  const notes = [...emptyPageNotes(source.name, pages), ...decodingNotes(source.name, pages)];
  const bodySize = bodySizeOf(pages);
  const furniture = dropFurniture(pages, bodySize);
  notes.push(...furnitureNotes(furniture.texts));
  const { rows, columnOf } = toRows(furniture.pages);
  const { text, footnotes } = partFootnotes(rows, bodySize);
  if (footnotes.length > 0) notes.push(`The footnotes of “${source.name}” stand at the end of its text.`);
  const measures = measure(text, bodySize, columnOf);
  const paragraphs = [...toParagraphs(text, measures), ...toParagraphs(footnotes, measures)];
  return { lines: toLines(paragraphs, measures, vocabularyOf(rows.map((row) => row.text))), notes };
}

/** Rows in reading order. Columns are named by page width and left edge, so that like columns share their edge. */
function toRows(pages: readonly Page[]): { rows: Row[]; columnOf: (row: Row) => string } {
  const names: string[] = [];
  const rows = pages.flatMap((page) => {
    const blocks = readingBlocks(page);
    return blocks.flatMap((pieces) => {
      const left = Math.min(...pieces.map((piece) => piece.x));
      const block = names.push(`${page.width}:${blocks.length === 1 ? 'whole' : Math.round(left / 20)}`) - 1;
      return groupByBaseline(pieces).flatMap((row) => toRow(row, page.number, block) ?? []);
    });
  });
  return { rows, columnOf: (row) => names[row.block] ?? '' };
}

/** Small print at the foot of a page that starts with a mark would else cut the sentence that goes on overleaf. */
function partFootnotes(rows: readonly Row[], bodySize: number): { text: Row[]; footnotes: Row[] } {
  const footnotes = new Set<Row>();
  for (const block of new Set(rows.map((row) => row.block))) {
    const own = rows.filter((row) => row.block === block);
    const start = own.findLastIndex((row) => row.size > bodySize * 0.92) + 1;
    const small = own.slice(start);
    if (start > 0 && /^(?:\d{1,3}|[*†‡])\s?\p{Lu}/u.test(small[0]?.text ?? ''))
      for (const row of small) footnotes.add(row);
  }
  return { text: rows.filter((row) => !footnotes.has(row)), footnotes: [...footnotes] };
}

function furnitureNotes(texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const shown = texts.slice(0, NAMED_HEADERS).map((text) => `“${text}”`);
  const more = texts.length > NAMED_HEADERS ? ` and ${texts.length - NAMED_HEADERS} more` : '';
  return [`Left out as page headers and footers: ${shown.join(', ')}${more}.`];
}

function emptyPageNotes(name: string, pages: readonly Page[]): string[] {
  const empty = pages
    .filter((page) => page.pieces.length === 0 && !page.hasSidewaysText)
    .map((page) => page.number);
  if (empty.length === pages.length) {
    throw new UserError(
      `“${name}” has no text, only pictures of pages: run text recognition (OCR) on it first and import the result.`,
    );
  }
  const notes = [];
  const sideways = pages.filter((page) => page.hasSidewaysText).length;
  if (sideways > 0) notes.push(`Text printed sideways was left out on ${sideways} of ${pages.length} pages.`);
  if (empty.length === 0) return notes;
  const places = empty.length === 1 ? `page ${empty[0]}` : `pages ${empty.join(', ')}`;
  return [`${empty.length} of ${pages.length} pages without text (${places}).`, ...notes];
}

/** Some programs leave out which letters their glyphs stand for; what comes out then is not text. */
function decodingNotes(name: string, pages: readonly Page[]): string[] {
  const text = pages.flatMap((page) => page.pieces.map((piece) => piece.text)).join('');
  const unknown = text.match(/[\ufffd\p{Cc}]|(?![\uf0a7\uf0b7\uf0d8\uf0fc])\p{Co}/gu)?.length ?? 0;
  if (unknown > text.length / 2) {
    throw new UserError(
      `The letters of “${name}” cannot be read from the file: run text recognition (OCR) on it and import the result.`,
    );
  }
  return unknown > text.length / 50 ? [`Some letters of “${name}” could not be read: check the text.`] : [];
}

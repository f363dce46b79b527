import type { Page, Piece } from './pdf-pages.ts';
import { groupByBaseline, type Row, toRow } from './pdf-rows.ts';

/** The part of a page's height, at the top and at the bottom, in which headers and footers stand. */
const MARGIN = 0.12;
/** Points by which a header may move from page to page. */
const DRIFT = 3;

interface Candidate {
  readonly page: Page;
  readonly row: Row;
  readonly pieces: readonly Piece[];
  /** The text with every number replaced, so that page numbers do not make two headers differ. */
  readonly key: string;
}

/**
 * Drops what the margins of several pages repeat at the same height, and rows that begin or end with the number of
 * their page, where the row does not look like a heading ("Finding 2"). `texts` are the dropped texts, each once;
 * mere page numbers are not among them.
 */
export function dropFurniture(pages: readonly Page[], bodySize: number): { pages: Page[]; texts: string[] } {
  const candidates = pages.flatMap((page) => marginRows(page));
  const numbered = pageNumberRows(candidates, pages.length);
  const isFurniture = (candidate: Candidate) =>
    isRepeated(candidate, candidates, pages.length) ||
    (numbered.has(candidate) && !looksLikeHeading(candidate, bodySize));
  const dropped = candidates.filter(isFurniture);
  const pieces = new Set(dropped.flatMap((candidate) => candidate.pieces));
  const named = dropped.filter(({ key }) => /\p{L}{2}/u.test(key.replace(/\b(?:page|of|roman)\b/g, '')));
  return {
    pages: pages.map((page) => ({ ...page, pieces: page.pieces.filter((piece) => !pieces.has(piece)) })),
    texts: [...new Map(named.reverse().map(({ key, row }) => [key, row.text])).values()].reverse(),
  };
}

function marginRows(page: Page): Candidate[] {
  const inMargin = ({ y }: Piece) => y < MARGIN * page.height || y > (1 - MARGIN) * page.height;
  return groupByBaseline(page.pieces.filter(inMargin)).flatMap((pieces) => {
    const row = toRow(pieces, page.number, 0);
    return row ? [{ page, row, pieces, key: keyOf(row.text) }] : [];
  });
}

function keyOf(text: string): string {
  const isRomanNumber = /^[ivxl]{1,6}$/i.test(text.trim());
  return isRomanNumber ? 'roman' : text.trim().replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
}

/** The same words at the same height on three pages, or on half of a short document. */
function isRepeated(candidate: Candidate, all: readonly Candidate[], pages: number): boolean {
  const twins = all.filter(
    (other) =>
      isLevel(candidate, other) && (other.row.text === candidate.row.text || isRoman(candidate, other)),
  );
  const onPages = new Set(twins.map(({ page }) => page.number)).size;
  return onPages >= 3 || (onPages === 2 && pages <= 4);
}

function isRoman(one: Candidate, other: Candidate): boolean {
  return one.key === 'roman' && other.key === 'roman';
}

function isLevel(one: Candidate, other: Candidate): boolean {
  return Math.abs(one.row.y - other.row.y) <= DRIFT;
}

/**
 * The rows that carry their page's number. Printed numbers may differ from the count of pages (a cover has none) by
 * an offset, which is the one that most pages agree on; another page must have such a row at the same height.
 */
function pageNumberRows(candidates: readonly Candidate[], pages: number): Set<Candidate> {
  const votes = new Map<number, Set<number>>();
  for (const { page, row } of candidates) {
    for (const number of numbersIn(row.text)) {
      const offset = number - page.number;
      votes.set(offset, (votes.get(offset) ?? new Set()).add(page.number));
    }
  }
  const [offset, voters] = [...votes].sort((a, b) => b[1].size - a[1].size)[0] ?? [0, new Set()];
  const isNumbered = ({ page, row }: Candidate) => numbersIn(row.text).includes(page.number + offset);
  const numbered = voters.size >= 2 && voters.size * 3 >= pages ? candidates.filter(isNumbered) : [];
  const hasPeer = (one: Candidate) =>
    numbered.some((other) => other.page !== one.page && isLevel(one, other));
  return new Set([...numbered.filter(hasPeer), ...candidates.filter(({ key }) => key === 'page # of #')]);
}

/** The number at the start and the one at the end of a row, and the 3 of "Page 3 of 14". */
function numbersIn(text: string): number[] {
  const found = [
    /^\W*(?:page )?(\d{1,4})\b/i.exec(text),
    /\b(\d{1,4})(?: ?(?:of|\/) ?\d+| ?\| ?page)?\W*$/i.exec(text),
  ];
  return found.flatMap((match) => (match ? [Number(match[1])] : []));
}

function looksLikeHeading({ row, key }: Candidate, bodySize: number): boolean {
  return key !== '#' && (row.bold || row.size > bodySize * 1.05);
}

import type { Page } from './pdf-pages.ts';
import type { Row } from './pdf-rows.ts';

/** What is usual in a document, against which a row is judged. */
export interface Measures {
  /** Size of the running text, in points. */
  readonly bodySize: number;
  readonly bodyBold: boolean;
  /** Distance to the row above within a paragraph, in ems, by the size of the row. */
  readonly leading: (row: Row) => number;
  /** Where full rows of this row's column end. */
  readonly edge: (row: Row) => number;
}

/** The size in which most characters are set. */
export function bodySizeOf(pages: readonly Page[]): number {
  const counts = new Map<number, number>();
  for (const { text, size } of pages.flatMap((page) => page.pieces)) {
    counts.set(roundSize(size), (counts.get(roundSize(size)) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Programs scale fonts to sizes like 10.98; half a point parts sizes that the eye parts. */
export function roundSize(size: number): number {
  return Math.round(size * 2) / 2;
}

export function measure(rows: readonly Row[], bodySize: number, columnOf: (row: Row) => string): Measures {
  const body = rows.filter((row) => roundSize(row.size) === bodySize);
  const bold = sum(body.filter((row) => row.bold)) > sum(body) / 2;
  const gaps = new Map<number, number[]>();
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    if (!above || above.block !== row.block || roundSize(above.size) !== roundSize(row.size)) continue;
    const list = gaps.get(roundSize(row.size)) ?? [];
    gaps.set(roundSize(row.size), [...list, (row.y - above.y) / row.size]);
  }
  const edges = new Map<string, number[]>();
  for (const row of body) {
    const list = edges.get(columnOf(row)) ?? [];
    list.push(row.right);
    edges.set(columnOf(row), list);
  }
  const usual = quantile(gaps.get(bodySize) ?? [], 0.25) ?? USUAL_LEADING;
  const leading = new Map(
    [...gaps].map(([size, list]) => [size, list.length > 3 ? quantile(list, 0.25) : usual]),
  );
  const edge = new Map([...edges].map(([column, list]) => [column, quantile(list, 0.9)]));
  return {
    bodySize,
    bodyBold: bold,
    leading: (row) => leading.get(roundSize(row.size)) ?? usual,
    edge: (row) => edge.get(columnOf(row)) ?? row.right,
  };
}

/** In ems: what word processors set as "single". */
const USUAL_LEADING = 1.2;

function sum(rows: readonly Row[]): number {
  return rows.reduce((total, row) => total + row.text.length, 0);
}

/** The lower quarter rather than the middle: a page of one-line paragraphs has more gaps between than within. */
function quantile(values: readonly number[], share: number): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)];
}

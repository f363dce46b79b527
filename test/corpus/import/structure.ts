import type { HeadingHints } from '../../../src/corpus/import/headings.ts';
import { isBlank, type Line } from '../../../src/corpus/import/lines.ts';
import { splitIntoPassages } from '../../../src/corpus/import/passages.ts';

export function toLines(text: string): Line[] {
  return text.split('\n').map((line) => ({ text: line }));
}

/** Splits a text as a reader of plain text would hand it over. */
export function readStructure(
  text: string,
  style: HeadingHints['style'] = 'numbered',
  more: { list?: readonly string[]; recommendations?: string } = {},
) {
  return splitIntoPassages(toLines(text), {
    headings: { style, list: more.list ?? [] },
    recommendations: more.recommendations ?? null,
  });
}

export function readings(...given: Parameters<typeof readStructure>): string[] {
  return readStructure(...given).passages.map(({ reading }) => reading);
}

export function filled(lines: readonly Line[]): string[] {
  return lines.filter((line) => !isBlank(line)).map(({ text }) => text);
}

/** A sentence long enough to stand below a subheading or to run over a page. */
export const PARAGRAPH =
  'The harbour has looked after its boats and its crews for as long as anybody on the quay remembers, and longer.';

import type { Span } from './describe-place.ts';
import { isQuoteMark, type Levelled, levelText } from './level-text.ts';
import { compactText, type IndexedDocument, type QuotationIndex, unhyphen } from './quotation-index.ts';

/** More places than this say nothing new. */
const MOST_PLACES = 20;

/** Where a text stands character for character. */
export function findCharacters({ documents }: QuotationIndex, pasted: string): Span[] {
  return documents
    .flatMap((document) =>
      occurrences(document.text, pasted, MOST_PLACES)
        .map((start) => ({ source: document.source, start, end: start + pasted.length }))
        .filter((span) => isWhole(document.text, span)),
    )
    .slice(0, MOST_PLACES);
}

/** Where a text stands when quotation marks, dashes, white space and capitals are levelled. */
export function findLevelled({ documents }: QuotationIndex, pasted: string): Span[] {
  const { text } = levelText(pasted);
  return documents
    .flatMap((document) =>
      spansOf(document, document.level, text).map((span) => takeMarks(document.text, span, pasted)),
    )
    .slice(0, MOST_PLACES);
}

/** Levelling drops quotation marks; where paste and source both have them at an edge, they belong to the span. */
function takeMarks(text: string, { source, start, end }: Span, pasted: string): Span {
  const opens = isQuoteMark(pasted[0]) && isQuoteMark(text[start - 1]);
  const closes = isQuoteMark(pasted.at(-1)) && isQuoteMark(text[end]);
  return { source, start: opens ? start - 1 : start, end: closes ? end + 1 : end };
}

/** The same where compounds may be written with a hyphen or without. */
export function findUnhyphened({ documents }: QuotationIndex, pasted: string): Span[] {
  const text = unhyphen(levelText(pasted).text);
  return documents
    .flatMap((document) => spansOf(document, { ...document.level, text: document.unhyphened }, text))
    .slice(0, MOST_PLACES);
}

/** Where its letters and digits stand in a row, whatever stands between them. */
export function findCompact({ documents }: QuotationIndex, pasted: string): Span[] {
  const { text } = compactText(levelText(pasted));
  return documents.flatMap((document) => spansOf(document, document.compact, text)).slice(0, MOST_PLACES);
}

export function spansOf(
  { source, text }: IndexedDocument,
  { text: level, offsets }: Levelled,
  wanted: string,
  most = MOST_PLACES,
): Span[] {
  return occurrences(level, wanted, most)
    .map((at) => ({
      source,
      start: offsets[at] as number,
      end: (offsets[at + wanted.length - 1] as number) + 1,
    }))
    .filter((span) => isWhole(text, span));
}

function occurrences(text: string, wanted: string, most: number): number[] {
  const found: number[] = [];
  if (wanted === '') return found;
  for (let at = text.indexOf(wanted); at >= 0 && found.length < most; at = text.indexOf(wanted, at + 1))
    found.push(at);
  return found;
}

/** Whether a span ends between words: not inside a word, a compound ("non-compliant"), a figure or its unit. */
function isWhole(text: string, { start, end }: Pick<Span, 'start' | 'end'>): boolean {
  return !joins(text.slice(Math.max(0, start - 2), start), text[start] ?? '') && !continues(text, end);
}

const INNER = /[\p{L}\p{N}]/u;

function joins(before: string, first: string): boolean {
  if (!INNER.test(first)) return false;
  const last = before.at(-1) ?? '';
  if (INNER.test(last) || last === '£') return true;
  const lastButOne = before.at(-2) ?? '';
  // "3.|5", "non-|compliant", "don’|t"
  return (
    /[.,\-‐‑'’/]/.test(last) && INNER.test(lastButOne) && (/\p{N}/u.test(lastButOne) || !/[.,/]/.test(last))
  );
}

/** After a figure its unit still belongs to it: "15| per cent", "£3.5| million", "39|.5". */
const FIGURE_GOES_ON = /^(?:[.,/]\p{N}|%|\s?(?:per\s?cent|percent|million|billion|m|bn|k)(?![\p{L}\p{N}]))/u;

function continues(text: string, end: number): boolean {
  const last = text[end - 1] ?? '';
  if (!INNER.test(last)) return false;
  const rest = text.slice(end, end + 12);
  if (INNER.test(rest[0] ?? '')) return true;
  if (/\p{N}/u.test(last) && FIGURE_GOES_ON.test(rest)) return true;
  return /^[-‐‑'’][\p{L}\p{N}]/u.test(rest);
}

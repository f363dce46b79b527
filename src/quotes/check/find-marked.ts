import type { Passage } from '../../corpus/types.ts';
import { passageAt, type Span } from './describe-place.ts';
import { spansOf } from './find-exact.ts';
import { levelText } from './level-text.ts';
import type { IndexedDocument, QuotationIndex } from './quotation-index.ts';

/** A pasted text taken apart at its ellipses and square brackets. */
export interface MarkedText {
  readonly parts: readonly string[];
  /** Words that the quoter put in square brackets. */
  readonly insertions: readonly string[];
}

const MARK = /\[\s*(?:…|\.(?:\s?\.){2,})\s*\]|…|\.(?:\s?\.){2,}|\[([^\]]*)\]/gu;
/** "[T]he": a changed capital, part of its word. */
const CAPITAL = /\[(\p{L})\](?=\p{L})/gu;

/** Takes a text apart; null where it holds no marks. */
export function readMarks(pasted: string): MarkedText | null {
  if (pasted.search(MARK) < 0) return null;
  const insertions: string[] = [...pasted.matchAll(CAPITAL)].map((match) => match[1] ?? '');
  const whole = pasted.replace(CAPITAL, '$1');
  const parts: string[] = [];
  let from = 0;
  for (const match of whole.matchAll(MARK)) {
    parts.push(whole.slice(from, match.index));
    if (match[1]?.trim()) insertions.push(match[1].trim());
    from = match.index + match[0].length;
  }
  parts.push(whole.slice(from));
  const kept = parts.map((part) => part.trim()).filter((part) => /[\p{L}\p{N}]/u.test(part));
  return { parts: kept, insertions };
}

/** Parts shorter than this may only stand in one passage: further apart they are found by chance. */
const LONG_PART = 4;
/** A part may be one common word; more places than this no chain needs. */
const MOST_PLACES = 1000;

/** Where all parts stand in this order in one passage, or (long parts) in one section; the tightest chain wins. */
export function findChains(
  index: QuotationIndex,
  parts: readonly string[],
  passagesOf: (source: string) => readonly Passage[],
): Span[][] {
  return index.documents
    .flatMap((document) => chainsIn(document, parts, passagesOf(document.source)))
    .sort((one, other) => reach(one) - reach(other));
}

function reach(chain: readonly Span[]): number {
  return (chain.at(-1)?.end ?? 0) - (chain[0]?.start ?? 0);
}

function chainsIn(
  document: IndexedDocument,
  parts: readonly string[],
  passages: readonly Passage[],
): Span[][] {
  const spans = parts.map((part) => spansOfPart(document, part));
  if (spans.some((found) => found.length === 0)) return [];
  const long = parts.every((part) => part.split(/\s+/).length >= LONG_PART);
  const together = (one: Span, other: Span) => {
    const [first, last] = [passageAt(passages, one.start), passageAt(passages, other.start)];
    if (!first || !last) return false;
    return first.id === last.id || (long && first.section === last.section);
  };
  return (spans[0] ?? []).flatMap((first) => {
    const chain = [first];
    for (const found of spans.slice(1)) {
      const before = chain.at(-1) as Span;
      const next = found.find((span) => span.start >= before.end && together(first, span));
      if (!next) return [];
      chain.push(next);
    }
    return [chain];
  });
}

/** A part may have lost its final stop to the ellipsis, or gained one. */
function spansOfPart(document: IndexedDocument, part: string): Span[] {
  const { text } = levelText(part);
  const whole = spansOf(document, document.level, text, MOST_PLACES);
  if (whole.length > 0) return whole;
  const bare = text.replace(/^[.,;:\s]+|[.,;:\s]+$/g, '');
  return bare === '' ? [] : spansOf(document, document.level, bare, MOST_PLACES);
}

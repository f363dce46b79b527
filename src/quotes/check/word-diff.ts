import type { Token } from './read-tokens.ts';

/**
 * One stretch of a comparison. `text` is the pasted text's own characters (for `removed`: the source's); `source` is
 * what the source has instead of changed words.
 */
export type DiffPart =
  | { readonly kind: 'same' | 'inserted' | 'removed'; readonly text: string }
  | { readonly kind: 'changed'; readonly text: string; readonly source: string };

/** A pasted text laid along the stretch of the source that it fits best. */
export interface Alignment {
  readonly parts: readonly DiffPart[];
  /** First and last token of the source that take part. */
  readonly from: number;
  readonly to: number;
  /** Weighed edits as a share of the longer side, taken from 1. */
  readonly similarity: number;
  /** The longest run of words that the paste adds. */
  readonly longestInsertion: number;
}

/** A comma more or less matters less than a word. */
const PUNCTUATION_COST = 0.25;

type Step = 'both' | 'paste' | 'source';

const DIAGONAL = 1;
const FROM_PASTE = 2;
const FROM_SOURCE = 3;

/**
 * Lays the paste along a window of the source: edit distance over words (Sellers' variant, in which the source may go
 * on before and after at no cost). Quadratic, so both sides are kept short by the caller.
 */
export function alignWords(
  paste: { readonly text: string; readonly tokens: readonly Token[] },
  source: { readonly text: string; readonly tokens: readonly Token[] },
): Alignment | null {
  const rows = paste.tokens.length;
  const columns = source.tokens.length;
  if (rows === 0 || columns === 0) return null;
  const width = columns + 1;
  const steps = new Uint8Array((rows + 1) * width);
  let previous = new Float64Array(width);
  for (let row = 1; row <= rows; row++) {
    const current = new Float64Array(width);
    const token = paste.tokens[row - 1] as Token;
    const own = costOf(token);
    current[0] = (previous[0] as number) + own;
    steps[row * width] = FROM_PASTE;
    for (let column = 1; column <= columns; column++) {
      const other = source.tokens[column - 1] as Token;
      const diagonal = (previous[column - 1] as number) + replaceCost(token, other);
      const fromPaste = (previous[column] as number) + own;
      const fromSource = (current[column - 1] as number) + costOf(other);
      const least = Math.min(diagonal, fromPaste, fromSource);
      current[column] = least;
      steps[row * width + column] =
        least === diagonal ? DIAGONAL : least === fromPaste ? FROM_PASTE : FROM_SOURCE;
    }
    previous = current;
  }
  let end = 0;
  for (let column = 1; column <= columns; column++)
    if ((previous[column] as number) < (previous[end] as number)) end = column;
  return readBack(paste, source, steps, width, rows, end, previous[end] as number);
}

function costOf({ isWord }: Token): number {
  return isWord ? 1 : PUNCTUATION_COST;
}

function replaceCost(one: Token, other: Token): number {
  if (one.text === other.text) return 0;
  return one.isWord === other.isWord ? costOf(one) : 1 + PUNCTUATION_COST;
}

type Side = Parameters<typeof alignWords>[0];

function readBack(
  paste: Side,
  source: Side,
  steps: Uint8Array,
  width: number,
  rows: number,
  end: number,
  cost: number,
): Alignment | null {
  const path: { step: Step; row: number; column: number }[] = [];
  let row = rows;
  let column = end;
  while (row > 0) {
    const step = steps[row * width + column];
    if (step === DIAGONAL) path.push({ step: 'both', row: --row, column: --column });
    else if (step === FROM_PASTE) path.push({ step: 'paste', row: --row, column });
    else path.push({ step: 'source', row, column: --column });
  }
  path.reverse();
  const used = path.filter(({ step }) => step !== 'paste');
  const first = used[0];
  const last = used.at(-1);
  if (!first || !last) return null;
  const spans = toSpans(path, paste, source);
  const weight = Math.max(weigh(paste.tokens), weigh(source.tokens.slice(first.column, last.column + 1)));
  return {
    parts: spans.map((span) => toPart(span, paste.text, source.text)),
    from: first.column,
    to: last.column,
    similarity: 1 - cost / weight,
    longestInsertion: Math.max(
      0,
      ...spans.map(({ kind, pasteWords }) => (kind === 'inserted' ? pasteWords : 0)),
    ),
  };
}

function weigh(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + costOf(token), 0);
}

interface Span {
  kind: DiffPart['kind'];
  pasteFrom: number;
  pasteTo: number;
  sourceFrom: number;
  sourceTo: number;
  pasteWords: number;
}

/** Joins steps into stretches: what differs between two stretches that agree is one change. */
function toSpans(
  path: readonly { step: Step; row: number; column: number }[],
  paste: Side,
  source: Side,
): Span[] {
  const spans: Span[] = [];
  for (const { step, row, column } of path) {
    const same = step === 'both' && paste.tokens[row]?.text === source.tokens[column]?.text;
    const pasteToken = step === 'source' ? undefined : paste.tokens[row];
    const sourceToken = step === 'paste' ? undefined : source.tokens[column];
    let span = spans.at(-1);
    if (!span || (span.kind === 'same') !== same) {
      span = {
        kind: same ? 'same' : 'changed',
        pasteFrom: -1,
        pasteTo: -1,
        sourceFrom: -1,
        sourceTo: -1,
        pasteWords: 0,
      };
      spans.push(span);
    }
    if (pasteToken) {
      if (span.pasteFrom < 0) span.pasteFrom = pasteToken.start;
      span.pasteTo = pasteToken.end;
      if (pasteToken.isWord) span.pasteWords++;
    }
    if (sourceToken) {
      if (span.sourceFrom < 0) span.sourceFrom = sourceToken.start;
      span.sourceTo = sourceToken.end;
    }
  }
  for (const span of spans) {
    if (span.kind === 'same') continue;
    span.kind = span.pasteFrom < 0 ? 'removed' : span.sourceFrom < 0 ? 'inserted' : 'changed';
  }
  return spans;
}

function toPart(span: Span, paste: string, source: string): DiffPart {
  const { kind, pasteFrom, pasteTo, sourceFrom, sourceTo } = span;
  switch (kind) {
    case 'same':
    case 'inserted':
      return { kind, text: paste.slice(pasteFrom, pasteTo) };
    case 'removed':
      return { kind, text: source.slice(sourceFrom, sourceTo) };
    case 'changed':
      return { kind, text: paste.slice(pasteFrom, pasteTo), source: source.slice(sourceFrom, sourceTo) };
  }
}

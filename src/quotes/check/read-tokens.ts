import type { Levelled } from './level-text.ts';

/** A word, a figure or a punctuation mark of a levelled text, with its span in the original. */
export interface Token {
  readonly text: string;
  readonly isWord: boolean;
  readonly start: number;
  readonly end: number;
}

/** The tokens of a whole document, two numbers each: as objects they would take more room than the text. */
export interface TokenRow {
  readonly length: number;
  at(token: number): Token;
  slice(from: number, to: number): Token[];
  /** The first token that begins at an offset of the original or after it; `length` where none does. */
  firstFrom(offset: number): number;
}

/** A figure keeps its sign, decimals and unit letter ("£3.5m", "39.5%"); a hyphen parts words. */
const TOKEN = /£?\p{N}+(?:[.,/]\p{N}+)*(?:%|\p{L}+)?|\p{L}[\p{L}\p{N}]*(?:'\p{L}+)*|[^\s\p{L}\p{N}]/gu;

export function readTokens(levelled: Levelled): Token[] {
  const row = readTokenRow(levelled);
  return row.slice(0, row.length);
}

export function readTokenRow({ text, offsets }: Levelled): TokenRow {
  const found: number[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) found.push(index, index + token.length);
  const spans = Uint32Array.from(found);
  const length = spans.length / 2;
  const at = (token: number): Token => {
    const from = spans[2 * token] as number;
    const to = spans[2 * token + 1] as number;
    const own = text.slice(from, to);
    return {
      text: own,
      isWord: /[\p{L}\p{N}]/u.test(own),
      start: offsets[from] as number,
      end: (offsets[to - 1] as number) + 1,
    };
  };
  return {
    length,
    at,
    slice: (from, to) =>
      Array.from({ length: Math.max(0, Math.min(to, length) - from) }, (_, n) => at(from + n)),
    firstFrom(offset) {
      let low = 0;
      let high = length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((offsets[spans[2 * middle] as number] as number) < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

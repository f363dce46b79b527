import type { Levelled } from './level-text.ts';

/** A word, a figure or a punctuation mark of a levelled text, with its span in the original. */
export interface Token {
  readonly text: string;
  readonly isWord: boolean;
  readonly start: number;
  readonly end: number;
}

/** A figure keeps its sign, decimals and unit letter ("£3.5m", "39.5%"); a hyphen parts words. */
const TOKEN = /£?\p{N}+(?:[.,/]\p{N}+)*(?:%|\p{L}+)?|\p{L}[\p{L}\p{N}]*(?:'\p{L}+)*|[^\s\p{L}\p{N}]/gu;

export function readTokens({ text, offsets }: Levelled): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({
    text: token,
    isWord: /[\p{L}\p{N}]/u.test(token),
    start: offsets[index] as number,
    end: (offsets[index + token.length - 1] as number) + 1,
  }));
}

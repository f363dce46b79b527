import type { Span } from './describe-place.ts';
import { levelText } from './level-text.ts';
import type { QuotationIndex } from './quotation-index.ts';
import { readTokens, type Token } from './read-tokens.ts';

/** A stretch of the pasted text that stands somewhere word for word. */
interface StitchedPiece {
  readonly text: string;
  readonly span: Span;
}

export interface StitchedMatch {
  readonly pieces: readonly StitchedPiece[];
  /** Stretches of the paste that stand nowhere. */
  readonly loose: readonly string[];
}

/** Fewer words in a row are found by chance. */
const FEWEST_WORDS = 4;
/** A text counts as stitched when this share of its words stands somewhere. */
const COVERED = 0.7;
/** Pieces nearer than this in the source are one piece with a change in it. */
const SAME_PIECE = { source: 6, paste: 3 };

/** A run of words: first word in the paste, first word in the index, length. */
interface Run {
  readonly paste: number;
  readonly index: number;
  readonly length: number;
}

/**
 * Covers the paste with the longest stretches that stand somewhere; null unless at least two of them stand apart.
 * `prefer` says which places to take where a stretch stands in several.
 */
export function findStitched(
  index: QuotationIndex,
  pasted: string,
  prefer: (span: Span) => boolean,
): StitchedMatch | null {
  const words = readTokens(levelText(pasted)).filter(({ isWord }) => isWord);
  const runs = cover(index, words, prefer);
  const covered = runs.reduce((sum, { length }) => sum + length, 0);
  if (covered < words.length * COVERED || countApart(runs) < 2) return null;
  return {
    pieces: runs.map((run) => ({
      text: sliceWords(pasted, words, run.paste, run.length),
      span: spanOf(index, run),
    })),
    loose: looseStretches(pasted, words, runs),
  };
}

function cover(index: QuotationIndex, words: readonly Token[], prefer: (span: Span) => boolean): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at + 2 < words.length; ) {
    const run = longestRun(index, words, at, runs.at(-1) ?? null, prefer);
    if (run && run.length >= FEWEST_WORDS) {
      runs.push(run);
      at += run.length;
    } else at++;
  }
  return runs;
}

function longestRun(
  index: QuotationIndex,
  words: readonly Token[],
  at: number,
  before: Run | null,
  prefer: (span: Span) => boolean,
): Run | null {
  const [one, two, three] = [words[at], words[at + 1], words[at + 2]];
  if (!one || !two || !three) return null;
  let best: (Run & { rank: number }) | null = null;
  for (const position of index.triple(one.text, two.text, three.text)) {
    let length = 3;
    const goes = (to: number) => index.stands(words[at + to]?.text ?? '', position + to);
    while (at + length < words.length && goes(length)) length++;
    const run = { paste: at, index: position, length };
    const goesOn = before !== null && follows(before, run);
    const rank = length + (goesOn ? FEWEST_WORDS * 2 : 0) + (prefer(spanOf(index, run)) ? 0.5 : 0);
    if (!best || rank > best.rank) best = { ...run, rank };
  }
  return best;
}

/** Whether a run stands right after another, in the paste and in the source. */
function follows(before: Run, run: Run): boolean {
  const inSource = run.index - (before.index + before.length);
  const inPaste = run.paste - (before.paste + before.length);
  return inSource >= 0 && inSource <= SAME_PIECE.source && inPaste <= SAME_PIECE.paste;
}

function countApart(runs: readonly Run[]): number {
  return runs.filter((run, at) => at === 0 || !follows(runs[at - 1] as Run, run)).length;
}

function spanOf(index: QuotationIndex, { index: word, length }: Run): Span {
  const first = index.placeOf(word);
  const last = index.placeOf(word + length - 1);
  if (!first || !last) return { source: '', start: 0, end: 0 };
  const { source, tokens } = first.document;
  return { source, start: tokens.at(first.token).start, end: tokens.at(last.token).end };
}

function sliceWords(pasted: string, words: readonly Token[], from: number, length: number): string {
  return pasted.slice(words[from]?.start, words[from + length - 1]?.end);
}

function looseStretches(pasted: string, words: readonly Token[], runs: readonly Run[]): string[] {
  const loose: string[] = [];
  let at = 0;
  for (const { paste, length } of [...runs, { paste: words.length, length: 0 }]) {
    if (paste > at) loose.push(sliceWords(pasted, words, at, paste - at));
    at = paste + length;
  }
  return loose;
}

import type { Token } from './read-tokens.ts';

/** A step of an alignment: tokens laid side by side, or one token that the other side lacks. */
export interface Step {
  readonly paste: number | null;
  readonly source: number | null;
}

export interface Alignment {
  readonly steps: readonly Step[];
  readonly cost: number;
  /** First and last token of the source that take part. */
  readonly from: number;
  readonly to: number;
  /** What the longer side would cost altogether. */
  readonly weight: number;
}

/** A comma more or less matters less than a word. */
const PUNCTUATION_COST = 0.25;

const BOTH = 1;
const PASTE = 2;
const SOURCE = 3;

/**
 * Lays the paste along a window of the source: edit distance over words (Sellers' variant, in which the source may go
 * on before and after at no cost). Quadratic, so both sides are kept short by the caller.
 */
export function alignTokens(paste: readonly Token[], source: readonly Token[]): Alignment | null {
  const width = source.length + 1;
  const moves = new Uint8Array((paste.length + 1) * width);
  let above = new Float64Array(width);
  for (let row = 1; row <= paste.length; row++)
    above = fillRow(paste[row - 1] as Token, source, above, moves.subarray(row * width));
  const end = bestEnd(above, paste, source);
  const steps = readBack(moves, width, paste.length, end);
  const used = steps.flatMap(({ source: at }) => at ?? []);
  const from = used[0];
  const to = used.at(-1);
  if (from === undefined || to === undefined) return null;
  const weight = Math.max(weigh(paste), weigh(source.slice(from, to + 1)));
  return { steps, cost: above[end] as number, from, to, weight };
}

/**
 * Where the source costs least. Of several ends the one on the paste's own last word: "the plan is clear" is laid along
 * all of "the plan is not clear", and not along its first three words with one left over.
 */
function bestEnd(costs: Float64Array, paste: readonly Token[], source: readonly Token[]): number {
  const least = costs.reduce((lowest, cost) => Math.min(lowest, cost), Number.POSITIVE_INFINITY);
  const last = paste.at(-1)?.text;
  const onLastWord = costs.findIndex((cost, at) => cost === least && source[at - 1]?.text === last);
  return onLastWord < 0 ? costs.indexOf(least) : onLastWord;
}

function fillRow(
  token: Token,
  source: readonly Token[],
  above: Float64Array,
  moves: Uint8Array,
): Float64Array<ArrayBuffer> {
  const row = new Float64Array(above.length);
  const own = costOf(token);
  row[0] = (above[0] as number) + own;
  moves[0] = PASTE;
  for (let column = 1; column < row.length; column++) {
    const other = source[column - 1] as Token;
    const both = (above[column - 1] as number) + replaceCost(token, other);
    const paste = (above[column] as number) + own;
    const there = (row[column - 1] as number) + costOf(other);
    const least = Math.min(both, paste, there);
    row[column] = least;
    moves[column] = least === both ? BOTH : least === paste ? PASTE : SOURCE;
  }
  return row;
}

function costOf({ isWord }: Token): number {
  return isWord ? 1 : PUNCTUATION_COST;
}

function replaceCost(one: Token, other: Token): number {
  if (one.text === other.text) return 0;
  return one.isWord === other.isWord ? costOf(one) : 1 + PUNCTUATION_COST;
}

function readBack(moves: Uint8Array, width: number, rows: number, end: number): Step[] {
  const steps: Step[] = [];
  let row = rows;
  let column = end;
  while (row > 0) {
    const move = moves[row * width + column];
    if (move !== SOURCE) row--;
    if (move !== PASTE) column--;
    steps.push({ paste: move === SOURCE ? null : row, source: move === PASTE ? null : column });
  }
  return steps.reverse();
}

function weigh(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + costOf(token), 0);
}

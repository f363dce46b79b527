import { alignTokens, type Step } from './align-tokens.ts';
import type { Token } from './read-tokens.ts';

/**
 * One stretch of a comparison. `text` is the pasted text's own characters (for `removed`: the source's); `source` is
 * what the source has instead of changed words.
 */
export type DiffPart =
  | { readonly kind: 'same' | 'inserted' | 'removed'; readonly text: string }
  | { readonly kind: 'changed'; readonly text: string; readonly source: string };

/** A text with its tokens. */
export interface Side {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** A pasted text laid along the stretch of the source that it fits best. */
export interface WordDiff {
  readonly parts: readonly DiffPart[];
  /** First and last token of the source that take part. */
  readonly from: number;
  readonly to: number;
  /** Weighed edits as a share of the longer side, taken from 1. */
  readonly similarity: number;
  /** The longest run of words that the paste adds. */
  readonly longestInsertion: number;
}

/** Compares a paste with a window of a source; what the window holds before and after counts for nothing. */
export function diffWords(paste: Side, source: Side): WordDiff | null {
  const alignment = alignTokens(paste.tokens, source.tokens);
  if (!alignment) return null;
  const { cost, weight } = alignment;
  const steps = withinParagraph(alignment.steps, source);
  const used = steps.flatMap(({ source: at }) => at ?? []);
  const from = used[0] ?? alignment.from;
  const to = used.at(-1) ?? alignment.to;
  const stretches = joinSteps(steps, paste, source);
  const insertions = stretches.filter(({ same, source: span }) => !same && span === null);
  return {
    ...{ from, to },
    parts: stretches.flatMap((stretch) => toPart(stretch, paste.text, source.text)),
    similarity: 1 - cost / weight,
    longestInsertion: Math.max(0, ...insertions.map(({ words }) => words)),
  };
}

/** Words of a heading before, or of a paragraph behind, were not changed into words of the paste: these were added. */
function withinParagraph(steps: readonly Step[], source: Side): Step[] {
  const tokens = steps.flatMap(({ source: at }) => (at === null ? [] : (source.tokens[at] ?? [])));
  const gapBefore = (token: Token) => {
    const before = tokens[tokens.indexOf(token) - 1];
    return before !== undefined && /\n\s*\n/.test(source.text.slice(before.end, token.start));
  };
  const first = tokens.findLast((token, at) => at <= EDGE && gapBefore(token));
  const last = tokens.find((token, at) => at >= tokens.length - EDGE && gapBefore(token));
  const isOutside = (at: number) => {
    const start = source.tokens[at]?.start ?? 0;
    return (first !== undefined && start < first.start) || (last !== undefined && start >= last.start);
  };
  return steps.flatMap((step) => {
    if (step.source === null || !isOutside(step.source)) return [step];
    return step.paste !== null ? [{ paste: step.paste, source: null }] : [];
  });
}

/** So many words at either end may lie in another paragraph by chance. */
const EDGE = 3;

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Stretch {
  readonly same: boolean;
  readonly paste: Range | null;
  readonly source: Range | null;
  /** Words of the paste in it. */
  readonly words: number;
}

/** Joins steps into stretches: what differs between two stretches that agree is one change. */
function joinSteps(steps: readonly Step[], paste: Side, source: Side): Stretch[] {
  const stretches: Stretch[] = [];
  for (const step of steps) {
    const own = step.paste === null ? undefined : paste.tokens[step.paste];
    const other = step.source === null ? undefined : source.tokens[step.source];
    const same = own !== undefined && own.text === other?.text;
    const last = stretches.at(-1);
    const open = last?.same === same ? stretches.pop() : undefined;
    stretches.push({
      same,
      paste: extend(open?.paste ?? null, own),
      source: extend(open?.source ?? null, other),
      words: (open?.words ?? 0) + (own?.isWord ? 1 : 0),
    });
  }
  return stretches;
}

function extend(range: Range | null, token: Token | undefined): Range | null {
  return token ? { start: range?.start ?? token.start, end: token.end } : range;
}

function toPart({ same, paste, source }: Stretch, pasted: string, original: string): DiffPart[] {
  const text = paste ? pasted.slice(paste.start, paste.end) : '';
  const there = source ? original.slice(source.start, source.end) : '';
  if (same) return [{ kind: 'same', text }];
  if (paste && source) return [{ kind: 'changed', text, source: there }];
  return paste ? [{ kind: 'inserted', text }] : [{ kind: 'removed', text: there }];
}

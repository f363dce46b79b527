import type { Corpus } from '../corpus/library.ts';
import type { Verdict } from '../quotes/check/quotation-check.ts';
import type { Quotes } from '../quotes/quotes.ts';
import { ALTERATIONS, type Alteration, drawAltered, drawTrue, type Sample } from './altered-quotations.ts';

type VerdictKind = Verdict['kind'];

/** How many altered quotations of one kind came out how. */
export interface AlterationScore {
  readonly total: number;
  readonly verdicts: Readonly<Partial<Record<VerdictKind, number>>>;
}

export interface QuoteVerdictScore {
  /** True quotations, and those of them that were called exact. */
  readonly trueTotal: number;
  readonly trueExact: number;
  readonly exactShare: number;
  readonly alteredTotal: number;
  /** Altered quotations called exact, or exact but for signs: must be 0. */
  readonly alteredCalledExact: number;
  readonly byAlteration: Readonly<Record<Alteration, AlterationScore>>;
  /** Milliseconds a check. */
  readonly median: number;
  readonly slowest: number;
  /** What came out wrong, for whoever looks into it. */
  readonly wrong: readonly { readonly sample: Sample; readonly verdict: VerdictKind }[];
}

/**
 * Checks generated quotations, true and altered, and scores the verdicts. Needs documents; returns null without.
 * The same seed draws the same quotations.
 */
export function scoreQuoteVerdicts(
  corpus: Corpus,
  quotes: Pick<Quotes, 'check'>,
  { count = 500, seed = 1 }: { readonly count?: number; readonly seed?: number } = {},
): QuoteVerdictScore | null {
  if (corpus.documents.size === 0) return null;
  const times: number[] = [];
  const checked = [...drawTrue(corpus, count, seed), ...drawAltered(corpus, count, seed + 1)].map(
    (sample) => {
      const start = performance.now();
      const { verdict } = quotes.check(sample.text, { voice: sample.voice, year: sample.year });
      times.push(performance.now() - start);
      return { sample, verdict: verdict.kind };
    },
  );
  const genuine = checked.filter(({ sample }) => sample.alteration === null);
  const altered = checked.filter(({ sample }) => sample.alteration !== null);
  const missed = genuine.filter(({ verdict }) => verdict !== 'exact');
  const fooled = altered.filter(({ verdict }) => verdict === 'exact' || verdict === 'exact-but');
  times.sort((one, other) => one - other);
  return {
    trueTotal: genuine.length,
    trueExact: genuine.length - missed.length,
    exactShare: (genuine.length - missed.length) / genuine.length,
    alteredTotal: altered.length,
    alteredCalledExact: fooled.length,
    byAlteration: Object.fromEntries(
      ALTERATIONS.map((alteration) => [
        alteration,
        countVerdicts(altered.filter(({ sample }) => sample.alteration === alteration)),
      ]),
    ) as Record<Alteration, AlterationScore>,
    median: times[times.length >> 1] ?? 0,
    slowest: times.at(-1) ?? 0,
    wrong: [...missed, ...fooled],
  };
}

function countVerdicts(checked: readonly { readonly verdict: VerdictKind }[]): AlterationScore {
  const verdicts: Partial<Record<VerdictKind, number>> = {};
  for (const { verdict } of checked) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  return { total: checked.length, verdicts };
}

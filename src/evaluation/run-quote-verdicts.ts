import type { Corpus } from '../corpus/library.ts';
import type { Quotes } from '../quotes/quotes.ts';
import type { EvaluationRun } from './evaluation-run.ts';
import { shareOf } from './measure.ts';
import { scoreQuoteVerdicts } from './quote-verdicts.ts';

/** Checks generated quotations, true and altered. Null without documents. */
export function runQuoteVerdicts(corpus: Corpus, quotes: Pick<Quotes, 'check'>): EvaluationRun | null {
  const score = scoreQuoteVerdicts(corpus, quotes);
  if (score === null) return null;
  const { trueTotal, trueExact, alteredTotal, alteredCalledExact, wrong } = score;
  return {
    name: 'quotations',
    title: `“Did they say it?” (${trueTotal} true quotations, ${alteredTotal} altered)`,
    measures: [
      shareOf('true called exact', trueExact, trueTotal),
      { name: 'altered called exact', value: alteredCalledExact, unit: 'count', better: 'lower' },
    ],
    kinds: [],
    failures: wrong.map(
      ({ sample, verdict }) =>
        `${sample.alteration ?? 'true'}, said to be ${sample.voice} ${sample.year}, called ${verdict}: ` +
        `“${sample.text.replace(/\s+/g, ' ')}”`,
    ),
  };
}

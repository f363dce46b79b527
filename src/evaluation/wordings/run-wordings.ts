import { checkClaim } from '../../answers/support/check-claim.ts';
import { LEVELS, type SupportLevels } from '../../answers/support/check-sense.ts';
import { findFault } from '../../answers/verify.ts';
import type { Corpus } from '../../corpus/library.ts';
import type { Retriever } from '../../retrieval/retriever.ts';
import type { EvaluationRun } from '../evaluation-run.ts';
import { type Measure, shareOf } from '../measure.ts';
import { drawWordings, type Wording } from './draw-wordings.ts';

/** Levels between which the choice was made. */
const SWEEP: readonly SupportLevels[] = [
  { statement: 0.6, sentence: 0.4 },
  { statement: 0.8, sentence: 0.6 },
  { statement: 0.9, sentence: 0.7 },
  { statement: 1, sentence: 0.6 },
  { statement: 1, sentence: 0.7 },
  { statement: 1, sentence: 0.8 },
  { statement: 1, sentence: 0.9 },
];

/** Holds drawn wordings against their evidence as a model's are; one run by kind, one by level. */
export function runWordings(corpus: Corpus, retriever: Retriever, seed?: number): EvaluationRun[] {
  const checks = drawWordings(corpus, retriever, seed).map((wording) => ({
    wording,
    fault: findFault(wording.claim, corpus),
    check: checkClaim(wording.claim, corpus, retriever),
  }));
  const judge = (levels: SupportLevels): Judged[] =>
    checks.map(({ wording, fault, check }) => ({ wording, fault: fault ?? check(levels) }));
  return [byKind(judge(LEVELS)), byLevel(judge)];
}

interface Judged {
  readonly wording: Wording;
  readonly fault: string | null;
}

function byKind(judged: readonly Judged[]): EvaluationRun {
  const kinds = [...new Set(judged.map(({ wording }) => wording.kind))];
  return {
    name: 'wordings',
    title: `A model’s wordings held against their evidence (${judged.length}), share shown`,
    measures: [
      ...summarise(judged),
      ...kinds.map((kind): Measure => {
        const own = judged.filter(({ wording }) => wording.kind === kind);
        const supported = own[0]?.wording.supported ?? true;
        const measure = shareOf(
          `${supported ? 'true' : 'false'}: ${kind} (${own.length})`,
          own.filter(isShown).length,
          own.length,
        );
        return supported ? measure : { ...measure, better: 'lower' };
      }),
    ],
    kinds: [],
    failures: judged
      .filter(({ wording, fault }) => !wording.supported && fault === null)
      .map(({ wording }) => `${wording.kind}, shown: ${wording.claim.text}`),
  };
}

function byLevel(judge: (levels: SupportLevels) => readonly Judged[]): EvaluationRun {
  const rows = SWEEP.map((levels) => {
    const judged = judge(levels);
    return {
      kind: nameLevels(levels),
      count: judged.length,
      measures: summarise(judged),
    };
  });
  const chosen = rows.find(({ kind }) => kind === nameLevels(LEVELS));
  return {
    name: 'wording levels',
    title: 'The same, by how much of the words must stand in the evidence',
    measures: chosen?.measures ?? [],
    kinds: rows,
    failures: [],
  };
}

const isShown = ({ fault }: Judged) => fault === null;

function summarise(judged: readonly Judged[]): Measure[] {
  const shown = judged.filter(isShown);
  const right = shown.filter(({ wording }) => wording.supported).length;
  return [
    shareOf('precision', right, shown.length),
    shareOf('recall', right, judged.filter(({ wording }) => wording.supported).length),
  ];
}

function nameLevels({ statement, sentence }: SupportLevels): string {
  return `statement ${statement}, sentence ${sentence}`;
}

import type { RemovedClaim } from '../answers/compose/compose.ts';
import type { Config } from '../config.ts';
import type { Corpus } from '../corpus/library.ts';
import type { EvaluationRun } from '../evaluation/evaluation-run.ts';
import type { Question } from '../evaluation/question.ts';
import { runQuestions } from '../evaluation/run-questions.ts';
import type { Asked } from '../evaluation/score-questions.ts';
import { createModels } from '../models/models.ts';
import { budgetDay, createMemoryUsageRecord, type UsageEntry } from '../models/usage.ts';
import { createAnswering } from '../talk/answering.ts';
import { respondOnce } from './ask-once.ts';

export interface Compared {
  readonly compared: readonly EvaluationRun[];
  readonly notes: readonly string[];
}

/** Asks every question with the configured model: to be read beside the run without one over the same corpus. */
export async function runWithModel(
  questions: readonly Question[],
  corpus: Corpus,
  { model }: Config,
): Promise<Compared> {
  if (!model)
    return { compared: [], notes: ['No language model is configured (PEERSAY_MODEL), so none is compared.'] };
  const usage = createMemoryUsageRecord();
  const removed: RemovedClaim[] = [];
  const now = new Date();
  const models = createModels(model, { now: () => now, usage, warnOfBudget: () => {} });
  const answering = createAnswering(corpus, { models, onRemoved: (claim) => removed.push(claim) });
  const answers = new Map<Question, Omit<Asked, 'question'>>();
  const fallbacks = new Map<string, number>();
  for (const question of questions) {
    const { result, answer } = await respondOnce(question.question, question.history, answering, corpus);
    answers.set(question, { result, shape: answer?.query.shape ?? null });
    const why = answer?.withoutModel;
    if (why) fallbacks.set(why, (fallbacks.get(why) ?? 0) + 1);
  }
  const recall = (question: Question) => answers.get(question) ?? never(question);
  const mode = corpus.documents.size > 0 ? 'documents' : 'digest';
  const run = runQuestions(questions, recall, corpus, mode);
  const worded = [...answers.values()].filter(({ result }) => result.model !== 'none').length;
  return {
    compared: [
      {
        ...run,
        name: `${mode} with model`,
        title: `${run.title}, worded by ${model.name} where it may and holds`,
      },
      describeWordings(model.name, worded, removed, fallbacks, usage.entriesOf(budgetDay(now))),
    ],
    notes: [],
  };
}

function never(question: Question): never {
  throw new Error(`question ${question.id} was not asked`);
}

function describeWordings(
  name: string,
  worded: number,
  removed: readonly RemovedClaim[],
  fallbacks: ReadonlyMap<string, number>,
  entries: readonly UsageEntry[],
): EvaluationRun {
  const mean = (value: 'input' | 'output') =>
    Math.round(entries.reduce((sum, entry) => sum + entry[value], 0) / Math.max(1, entries.length));
  const count = (label: string, value: number) => ({
    name: label,
    value,
    unit: 'count' as const,
    better: 'lower' as const,
  });
  return {
    name: 'model',
    title: `What became of the wordings of ${name}`,
    measures: [
      count('answers worded', worded),
      count('claims removed', removed.length),
      ...[...fallbacks].map(([why, times]) => count(`answers without it: ${why}`, times)),
      count('calls', entries.length),
      count('tokens in, mean', mean('input')),
      count('tokens out, mean', mean('output')),
    ],
    kinds: [],
    failures: removed.map(
      ({ question, text, fault }) =>
        `removed (${fault}): “${text.replace(/\s+/g, ' ')}”, asked “${question}”`,
    ),
  };
}

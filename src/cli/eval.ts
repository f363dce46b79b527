import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, readConfig } from '../config.ts';
import { type Corpus, loadCorpus } from '../corpus/library.ts';
import type { EvaluationRun } from '../evaluation/evaluation-run.ts';
import { describeBroken, findBroken, parseFloors, raiseFloors, renderFloors } from '../evaluation/floors.ts';
import { type Question, readQuestions } from '../evaluation/question.ts';
import { runQuestions } from '../evaluation/run-questions.ts';
import { runQuoteVerdicts } from '../evaluation/run-quote-verdicts.ts';
import { runUpdates } from '../evaluation/run-updates.ts';
import type { Asked } from '../evaluation/score-questions.ts';
import { readUpdateCases } from '../evaluation/update-case.ts';
import { runWordings } from '../evaluation/wordings/run-wordings.ts';
import { lazily } from '../lazily.ts';
import { loadQuotes } from '../quotes/quotes.ts';
import { type Answering, createAnswering } from '../talk/answering.ts';
import { currentRecommendations } from '../updates/load-update-knowledge.ts';
import { createUpdateReader } from '../updates/reading/read-update.ts';
import { loadStatuses } from '../updates/statuses.ts';
import { askOnce } from './ask-once.ts';
import { type EvalOptions, readEvalOptions } from './eval-options.ts';
import { renderRun } from './eval-report.ts';
import { runWithModel } from './eval-with-model.ts';
import { readText } from './read-text.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const options = readEvalOptions();
  const config = readConfig();
  const { runs, notes, compared } = await runAll(options, config);
  const floors = existsSync(options.floors) ? parseFloors(readText(options.floors), options.floors) : {};
  const broken = findBroken(floors, runs).map(describeBroken);
  if (options.raise) writeFileSync(options.floors, renderFloors(raiseFloors(floors, runs)));
  const verdict = describeVerdict(runs, broken);
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ runs, ...(options.model ? { compared } : {}), notes, broken, verdict })}\n`
      : `${[...[...runs, ...compared].map((run) => renderRun(run, options.quiet)), ...notes, verdict].join('\n')}\n`,
  );
  return options.check && broken.length > 0 ? 1 : 0;
});

interface Evaluated {
  readonly runs: EvaluationRun[];
  /** The questions asked with a language model, which no floor is held to: another model is another figure. */
  readonly compared: readonly EvaluationRun[];
  /** What was not measured, and why. */
  readonly notes: readonly string[];
}

/** A run, and what to say while it takes its seconds. */
interface Step {
  readonly what: string;
  readonly run: () => EvaluationRun | readonly EvaluationRun[] | null;
}

/** Runs whatever there is something to run on. */
async function runAll(options: EvalOptions, config: Config): Promise<Evaluated> {
  const { knowledge } = config;
  const questions = options.questions ? readQuestions(readText(options.questions), options.questions) : null;
  const cases = options.updates ? readUpdateCases(readText(options.updates), options.updates) : null;
  const digest = await loadCorpus({ knowledge, sources: null });
  const whole = options.sources ? await loadCorpus({ knowledge, sources: options.sources }) : null;
  const documents = whole && whole.documents.size > 0 ? whole : null;
  // Questions and quotations share one index of the documents.
  const overDocuments = lazily(() => createAnswering(documents ?? digest));
  const steps: readonly (Step | null)[] = [
    questions && {
      what: 'Asking the digest alone',
      run: () => runQuestions(questions, askerOf(digest, createAnswering(digest)), digest, 'digest'),
    },
    questions &&
      documents && {
        what: 'Asking the digest with documents',
        run: () => runQuestions(questions, askerOf(documents, overDocuments()), documents, 'documents'),
      },
    cases && { what: 'Reading updates', run: () => runUpdates(cases, readerOf(digest, knowledge)) },
    documents && {
      what: 'Checking quotations',
      run: () => runQuoteVerdicts(documents, loadQuotes(knowledge, documents, overDocuments().retriever)),
    },
    options.wordings
      ? {
          what: 'Holding wordings against their evidence',
          run: () => runWordings(documents ?? digest, overDocuments().retriever),
        }
      : null,
  ];
  const runs = steps.flatMap((step) => {
    if (step && process.stderr.isTTY) process.stderr.write(`${step.what}…\n`);
    return step?.run() ?? [];
  });
  const withModel =
    options.model && questions
      ? await runWithModel(questions, documents ?? digest, config)
      : { compared: [], notes: [] };
  return {
    ...{ runs, compared: withModel.compared },
    notes: [...options.absent, ...noteDocuments(whole), ...withModel.notes],
  };
}

/** Answers as `ask` does. */
function askerOf(corpus: Corpus, answering: Answering): (question: Question) => Omit<Asked, 'question'> {
  return ({ question, history }) => {
    const { result, answer } = askOnce(question, history, answering, corpus);
    return { result, shape: answer?.query.shape ?? null };
  };
}

function readerOf(corpus: Corpus, knowledge: string) {
  const statuses = loadStatuses(join(knowledge, 'statuses.yml'));
  return createUpdateReader({
    recommendations: currentRecommendations(corpus.recommendations, [...corpus.sources.values()]),
    statuses,
    glossary: corpus.glossary,
  });
}

/** Documents that are missing or unreadable weaken the figures without being the bot's fault. */
function noteDocuments(corpus: Corpus | null): string[] {
  if (!corpus) return [];
  const missing = [...corpus.sources.keys()].filter((id) => !corpus.documents.has(id));
  const lacks =
    missing.length > 0
      ? [`The folder of documents holds nothing that was read as ${missing.join(', ')}.`]
      : [];
  return [...corpus.faults, ...lacks];
}

function describeVerdict(runs: readonly EvaluationRun[], broken: readonly string[]): string {
  if (runs.length === 0) return 'evaluation: nothing was measured, so no floor was checked';
  return broken.length === 0
    ? 'evaluation: all floors held'
    : `evaluation: floors broken: ${broken.join('; ')}`;
}

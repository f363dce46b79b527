import { join } from 'node:path';
import type { Config } from './config.ts';
import type { Corpus } from './corpus/library.ts';
import { listStatements } from './corpus/statements.ts';
import { describeError } from './errors.ts';
import type { Log } from './log.ts';
import { redact } from './models/redact.ts';
import { createMeaningIndex } from './retrieval/meaning-index.ts';
import { openUsageFile } from './stores/usage-file.ts';
import { createVectorFiles } from './stores/vector-file.ts';
import type { AnsweringHelp } from './talk/answering.ts';

export interface ModelHelpDeps {
  readonly corpus: Corpus;
  readonly log: Log;
  readonly now: () => Date;
  /** Names of people that are never sent: those of the register. */
  readonly names: readonly string[];
}

/** The models of the configuration, with their record and their index on disk; nothing where none is configured. */
export async function openModelHelp(
  { model, data }: Config,
  { corpus, log, now, names }: ModelHelpDeps,
): Promise<AnsweringHelp> {
  if (!model) return {};
  // The client of the models is large, and most councils configure none.
  const { createModels } = await import('./models/models.ts');
  const models = createModels(model, {
    now,
    usage: openUsageFile(join(data, 'model-usage.jsonl'), (cause) =>
      log.warn({ cause: describeError(cause) }, 'what the language model used could not be written down'),
    ),
    onFailure: (failure, purpose, detail) =>
      log.warn(
        { failure, purpose, ...(detail ? { detail } : {}) },
        'the language model gave nothing that can be used',
      ),
    warnOfBudget: (share) =>
      log.warn(
        { share: Math.round(share * 100) },
        'the day’s budget for the language model is nearly used up',
      ),
  });
  const meaning =
    models.embedding &&
    createMeaningIndex(listStatements(corpus), {
      model: models.embedding,
      store: createVectorFiles(join(data, 'embeddings')),
      clean: (question, asker) =>
        redact(question, { names: asker === null ? names : [...names, asker], strangers: [] }),
    });
  return { models, names, meaning };
}

/** The first index of a large corpus takes a while; whoever asks meanwhile is answered by the words alone. */
const LONGEST_BUILD = 15 * 60_000;

/** Builds the index of embeddings where one is configured. Never throws: without it the words do. */
export async function buildMeaning({ meaning }: AnsweringHelp, log: Log): Promise<void> {
  try {
    const whole = await meaning?.build(AbortSignal.timeout(LONGEST_BUILD));
    if (whole === false) log.warn({}, 'the index of embeddings is not whole; the next start goes on with it');
  } catch (cause) {
    // A full disk, say: the vectors could not be kept.
    log.error({ cause: describeError(cause) }, 'the index of embeddings could not be built');
  }
}

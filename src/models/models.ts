import { type Asker, isAllowed } from './asker.ts';
import type { EmbeddingModel } from './embedding-model.ts';
import { createBudget } from './guard/budget.ts';
import { createCircuitBreaker } from './guard/circuit-breaker.ts';
import { createGuard } from './guard/guard.ts';
import { createQueue } from './guard/queue.ts';
import type { LanguageModel, Purpose } from './language-model.ts';
import type { ModelConfig } from './model-config.ts';
import { createClient } from './openai/create-client.ts';
import { createOpenAiEmbeddingModel } from './openai/openai-embedding-model.ts';
import { createOpenAiLanguageModel } from './openai/openai-language-model.ts';
import type { ModelFailure } from './outcome.ts';
import type { UsageRecord } from './usage.ts';

/** The models that are configured, guarded, with what may be asked of them. */
export interface Models {
  readonly language: LanguageModel;
  readonly embedding: EmbeddingModel | null;
  /** Updates may be read with the model's help. */
  readonly updates: boolean;
  /** The end of the wait for one whole reply, counted from now. */
  deadline(): AbortSignal;
  isAllowed(asker: Asker): boolean;
}

export interface ModelDeps {
  readonly now: () => Date;
  readonly usage: UsageRecord;
  /** Once a day, with the share of the budget that is used, 0 to 1. */
  readonly warnOfBudget: (share: number) => void;
  /** Every call that gave nothing, by kind; never its content. */
  readonly onFailure?: (failure: ModelFailure, purpose: Purpose, detail?: string) => void;
}

/** A reply of ours has a few thousand characters; a batch of embeddings a few megabytes as numbers. */
const MOST_REPLY_BYTES = 512 * 1024;
const MOST_VECTOR_BYTES = 32 * 1024 * 1024;

/** Connects to nothing yet: the first call does. */
export function createModels(
  config: ModelConfig,
  { now, usage, warnOfBudget, onFailure = () => {} }: ModelDeps,
): Models {
  const { access, deadline } = config;
  const client = (mostBytes: number) => {
    let made: ReturnType<typeof createClient> | null = null;
    return () => {
      made ??= createClient(access, { deadline, mostBytes });
      return made;
    };
  };
  const queue = createQueue(config.atOnce);
  const { budget: limit, prices } = config;
  const budget = createBudget({ limit, prices, record: usage, now, warn: warnOfBudget });
  const guard = (model: string) =>
    createGuard({ model, queue, budget, onFailure, breaker: createCircuitBreaker(() => now().getTime()) });
  const { embeddings } = config;
  return {
    language: createOpenAiLanguageModel(client(MOST_REPLY_BYTES), config, guard(config.name)),
    embedding: embeddings
      ? createOpenAiEmbeddingModel(client(MOST_VECTOR_BYTES), embeddings, guard(embeddings))
      : null,
    updates: config.updates,
    deadline: () => AbortSignal.timeout(deadline),
    isAllowed: (asker) => isAllowed(asker, config.notFor),
  };
}

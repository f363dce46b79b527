import type { ModelOutcome } from './outcome.ts';

/** Turns texts into vectors of one length, in their order. Never throws. */
export interface EmbeddingModel {
  readonly name: string;
  embed(texts: readonly string[], deadline: AbortSignal): Promise<ModelOutcome<readonly Float32Array[]>>;
}

import type { z } from 'zod';
import type { ModelOutcome } from './outcome.ts';

/** What a call is for, in the record of tokens. */
export type Purpose = 'answer' | 'update' | 'question' | 'embedding';

export interface ModelRequest<T> {
  readonly purpose: Purpose;
  /** What to do. Ours alone: nothing that a person or a document wrote. */
  readonly instructions: string;
  /** What others wrote, fenced as data. */
  readonly data: string;
  /** The shape wanted. No optional keys, records, transforms or dates: not every server's schema language has them. */
  readonly schema: z.ZodType<T>;
  /** Letters, digits and underscores. */
  readonly schemaName: string;
  /** Most tokens of the reply. */
  readonly mostOutput: number;
}

/**
 * A language model that fills a shape. Never throws: whatever goes wrong is an outcome. `deadline` ends the wait, also
 * where the server hangs.
 */
export interface LanguageModel {
  /** As configured; shown beside what it worded. */
  readonly name: string;
  ask<T>(request: ModelRequest<T>, deadline: AbortSignal): Promise<ModelOutcome<T>>;
}

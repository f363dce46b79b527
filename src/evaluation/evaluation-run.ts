import type { Measure, Run } from './measure.ts';

/** A run with all that is printed of it. */
export interface EvaluationRun extends Run {
  readonly title: string;
  readonly kinds: readonly {
    readonly kind: string;
    readonly count: number;
    readonly measures: readonly Measure[];
  }[];
  /** One line for each case that failed. */
  readonly failures: readonly string[];
}

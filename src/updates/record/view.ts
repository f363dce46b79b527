import type { DatesOf } from './dates-of.ts';
import type { TrailEntry } from './trail.ts';
import type { Update } from './update.ts';

/** The record as it stands: amendments applied, what was undone left out. */
export interface RecordView {
  /** The latest update on a recommendation; with a time, the latest as it stood then. */
  latest(recommendation: string, at?: Date): Update | null;
  /** All updates on a recommendation, oldest first; one that was changed after it had stood for a while is there as both. */
  history(recommendation: string): readonly Update[];
  /** The dates of the steps of a recommendation, by its updates up to a time (oldest first). */
  readonly datesOf: DatesOf;
  /** All updates, oldest first. */
  all(): readonly Update[];
  /** Every version that was ever saved, with what became of it, oldest first. */
  trail(): readonly TrailEntry[];
}

import type { Update } from './update.ts';

/** The record as it stands: amendments applied, what was undone left out. */
export interface RecordView {
  /** The latest update on a recommendation; with a time, the latest as it stood then. */
  latest(recommendation: string, at?: Date): Update | null;
  /** All updates on a recommendation, oldest first. */
  history(recommendation: string): readonly Update[];
  /** The versions of an update that stand, oldest first, where the record can tell them: what it was before it was amended. */
  versions?(update: string): readonly Update[];
  /** All updates, oldest first. */
  all(): readonly Update[];
}

import type { Update } from './update.ts';

/** The updates that stand: each in its latest version, those that were undone left out. Oldest first. */
export interface RecordView {
  /** The update that stands for a recommendation; with `at`, the one that stood then. Null where there is none. */
  latest(recommendation: string, at?: Date): Update | null;
  history(recommendation: string): readonly Update[];
  all(): readonly Update[];
}

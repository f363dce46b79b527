import type { Statement } from '../corpus/statements.ts';

/** A statement found, with the raw signals on which "not found" is decided. */
export interface Hit {
  readonly statement: Statement;
  readonly score: number;
  /** Share of the question's subject that the statement and its passage speak of, 0 to 1, weighed by rarity. */
  readonly coverage: number;
  /** The same for the statement alone. */
  readonly alone: number;
}

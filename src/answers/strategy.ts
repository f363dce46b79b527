import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import type { Claim, Verdict } from './answer.ts';
import type { Twins } from './twins.ts';

export interface AnswerDeps {
  readonly corpus: Corpus;
  readonly retriever: Retriever;
  readonly twins: Twins;
}

/** What a strategy found: ranked claims, or nothing where the documents do not cover the question. */
export interface Draft {
  readonly claims: readonly Claim[];
  readonly further?: readonly Claim[];
  readonly verdict?: Verdict;
  /** Statements that bear the verdict; what else the same speaker says only stands beside them. */
  readonly deciding?: readonly Statement[];
  /** The recommendation that each claim is near to, where what became of them is told. */
  readonly became?: readonly string[];
  readonly elsewhere?: readonly Claim[];
}

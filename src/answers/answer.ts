import type { Statement } from '../corpus/statements.ts';
import type { Voice } from '../corpus/types.ts';
import type { ModelFailure } from '../models/outcome.ts';
import type { Query } from '../retrieval/query.ts';
import type { MissingReport } from './missing-report.ts';

/** A place in a source that a claim rests on. Without the document at hand, `quote` is null and the offsets are 0. */
export interface Citation {
  readonly source: string;
  readonly section: string;
  readonly start: number;
  readonly end: number;
  /** The source's own characters: `text.slice(start, end)`. */
  readonly quote: string | null;
}

/** One statement of an answer, with who makes it, of when, and the places it rests on (the nearest first). */
export interface Claim {
  readonly text: string;
  readonly voice: Voice;
  readonly year: number;
  readonly citations: readonly Citation[];
  readonly statement: Statement;
  /** Where a model worded it: every statement that it rests on, `statement` first. */
  readonly rests?: readonly Statement[];
}

/** Different figures for one thing, each with its place. */
export interface Conflict {
  readonly about: string;
  readonly figures: readonly {
    readonly figure: string;
    readonly says: string;
    readonly source: string;
    readonly section: string;
  }[];
  readonly note: string | null;
}

/** Verbatim words of a source. See `src/quotes`. */
export interface Quotation {
  readonly text: string;
  readonly voice: Voice;
  readonly source: string;
  readonly section: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  readonly attribution: string;
  readonly caution: string | null;
}

/**
 * How "did the peers say that?" comes out. `reported`: their report has it, as what others say; `otherYear`: another of
 * their reports has it; `opposite`: whoever is asked about says the contrary; `narrower`: they say it of a part
 * only; `figure`: they give the figure that is claimed, in words of their own; `near`: nobody is found saying it.
 */
export type Verdict =
  | 'peers'
  | 'reported'
  | 'otherYear'
  | 'opposite'
  | 'narrower'
  | 'figure'
  | 'council'
  | 'both'
  | 'ofsted'
  | 'near';

/** Why a model's wording is not shown: it could not be had, or too little of it held. */
export type Unworded = ModelFailure | 'unsupported';

export type Outcome = 'answered' | 'not-found' | 'refused';

/** What is known in answer to a question, before it is put into words. */
export interface Answer {
  readonly question: string;
  readonly query: Query;
  readonly outcome: Outcome;
  readonly claims: readonly Claim[];
  /** The claims are shown in their own order; else they are gathered by who speaks and of when. */
  readonly inOrder?: boolean;
  /** Where what became of recommendations is told: the one that each claim is near to, in their order. */
  readonly became?: readonly string[];
  /** Further claims that "more" shows. */
  readonly further: readonly Claim[];
  readonly quotes: readonly Quotation[];
  readonly conflicts: readonly Conflict[];
  /** Ids of the recommendations that the answer touches. */
  readonly recommendations: readonly string[];
  /** Topics near a question that is not covered. */
  readonly nearest: readonly string[];
  readonly verdict: Verdict | null;
  /** Statements that bear the verdict; what else the same speaker says only stands beside them. */
  readonly deciding?: readonly Statement[];
  /** Who is silent although nobody in particular was asked: the peers; and the year after which nothing is said. */
  readonly silence: { readonly peers: boolean; readonly since: number | null };
  /** Where nobody of the voice asked for speaks of it, what others say; never mixed with the claims. */
  readonly elsewhere: readonly Claim[];
  /** A report that is asked for by its speaker and year, where there is none. */
  readonly missingReport?: MissingReport | null;
  /** Asked who holds an office of ours, and what is shown names nobody beside it. */
  readonly namesNobody?: boolean;
  /** Asked whether there is a recommendation on something, and none of the list is: how many there are, of which year. */
  readonly noneOnIt?: { readonly count: number; readonly year: number } | null;
  /** The language model that worded the claims; absent or null where none did. */
  readonly model?: string | null;
  /** Why there is no model's wording although one was asked. */
  readonly withoutModel?: Unworded | null;
  /** Where nothing was found: a question that the documents cover and that may have been meant. */
  readonly suggestion?: string | null;
}

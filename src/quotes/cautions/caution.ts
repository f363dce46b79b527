import type { Finding, Source, Voice } from '../../corpus/types.ts';

/** A quotation with all that a caution may need to look at. */
export interface QuotedWords {
  readonly text: string;
  readonly source: Source;
  readonly section: string;
  readonly voice: Voice;
  /** A speaker whose statement the writer passes on, known from the digest. */
  readonly relays: Voice | null;
  /** The sentences beside it in its section; empty at the edge. */
  readonly before: string;
  readonly after: string;
  /** The whole passage it stands in. */
  readonly passage: string;
  /** The findings that sum it up. */
  readonly findings: readonly Finding[];
}

/** One plain sentence that says how the words could mislead when printed alone; null when they could not. */
export type Caution = (words: QuotedWords) => string | null;

import type { Voice } from '../corpus/types.ts';
import type { Concepts } from './concepts.ts';
import type { Facet } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import type { Spelling } from './spelling.ts';

/** What questions are understood with. */
export interface UnderstandDeps {
  readonly index: Pick<SearchIndex, 'rarity' | 'has' | 'isSaid'>;
  readonly spelling: Spelling;
  /** A real English word is not misspelt, even where no document has it. */
  readonly isEnglish: (word: string) => boolean;
  /** Two spellings of one word: they stand in the same company. */
  readonly meansTheSame: (word: string, other: string) => boolean;
  readonly concepts: Concepts;
  /** The themes that the facets of a question belong to. */
  readonly themesOf: (facets: readonly Facet[]) => string[];
  /** Years of the documents, oldest first. */
  readonly years: readonly number[];
  /** Years of the peers' reports, oldest first: "the one before" is the last but one. */
  readonly peerYears: readonly number[];
  /** Whether a document of this voice and year is known. */
  readonly speaks: (voice: Voice, year: number) => boolean;
  /** Stems of the names of the council and its place: every document is about them. */
  readonly councilStems: ReadonlySet<string>;
  /** Ids of the numbered recommendations of the newest report, and of older ones, by year and number. */
  readonly recommendationId: (number: number, year: number | null) => string | null;
  /** What a recommendation is called, by its id. */
  readonly recommendationTitle: (id: string) => string | null;
}

import type { Stance, Voice } from '../corpus/types.ts';
import type { OtherReview } from './other-review.ts';

/** What kind of answer a question wants. */
export type Shape =
  | 'finding'
  | 'figure'
  | 'recommendation'
  | 'recommendation-list'
  | 'further-recommendations'
  | 'compare'
  | 'then-and-now'
  | 'became'
  | 'attribution'
  | 'overview'
  | 'quote';

/**
 * What a statement must hold to be an answer: a figure, a date, names, how something came out, a detail of a service; `later` asks
 * what came of something after the newest document was written, which no document can tell.
 */
export type Wanted = 'figure' | 'date' | 'names' | 'outcome' | 'service' | 'later' | 'anything';

/** The kind of figure that is asked for; `any` where the question does not tell, or asks for none. */
export type Measured = 'money' | 'share' | 'rate' | 'count' | 'frequency' | 'any';

/** One thing the question asks about: a word or a phrase, with every index token that stands for it. */
export interface Facet {
  readonly words: string;
  readonly tokens: readonly string[];
  /** The stems of a phrase: a text that holds half of them speaks of half the phrase. */
  readonly parts: readonly string[];
  /** How much the facet says: the rarity of its own words. */
  readonly weight: number;
  /** An everyday word: it helps to rank, but no statement has to speak of it. */
  readonly light: boolean;
}

/** The facets that are not everyday words. */
export function heavyFacets(facets: readonly Facet[]): Facet[] {
  return facets.filter(({ light }) => !light);
}

/** How much facets say together. */
export function weightOf(facets: readonly Facet[]): number {
  return facets.reduce((sum, { weight }) => sum + weight, 0);
}

/** The same asked for its subject alone: of anybody, of any year, the newest first, whatever kind of answer it wanted. */
export function forSubject(query: Query, stances: readonly Stance[]): Query {
  return {
    ...query,
    ...{
      shape: 'finding',
      wants: 'anything',
      figure: false,
      measured: 'any',
      counted: [],
      among: [],
      per: [],
    },
    ...{ review: null, voice: null, years: [], stances, current: true, unsaid: [] },
  };
}

/** A question as the retriever understands it. */
export interface Query {
  readonly text: string;
  readonly shape: Shape;
  readonly wants: Wanted;
  /** Asks for a number, whatever its shape. */
  readonly figure: boolean;
  readonly measured: Measured;
  /** Index tokens of the thing to be counted ("how many lifeboats"); empty where none is named. */
  readonly counted: readonly string[];
  /** Index tokens of those whose part is asked for ("how many of the staff are women"); empty where none are named. */
  readonly among: readonly string[];
  /** What the figure is a rate of, in the words that tell it ("per space", "each day"); empty where it is none. */
  readonly per: readonly string[];
  /** Another review than those that are reported, where it is asked what that one found. */
  readonly review: OtherReview | null;
  /** Asks for a person by name or office. */
  readonly person: boolean;
  /** Asks about the review itself, such as who was on its team. */
  readonly aboutReview: boolean;
  /** Stems of the thing that the question wants explained; empty for any other question. */
  readonly defined: readonly string[];
  /** Asks for a date. */
  readonly date: boolean;
  /** Asks how things stand now: older documents count less. */
  readonly current: boolean;
  readonly facets: readonly Facet[];
  /** Index tokens to their weight. */
  readonly tokens: ReadonlyMap<string, number>;
  /** Who is asked to speak; null for anybody. */
  readonly voice: Voice | null;
  /** Asks for the peers and the council side by side. */
  readonly bothVoices: boolean;
  /** Years of the documents asked for; empty for any. */
  readonly years: readonly number[];
  /** What the speaker should be doing: praising, worrying, asking for something. */
  readonly stances: readonly Stance[];
  /** "Any criticism?": the one thing that is asked for of what was spoken of before; null where a question says more. */
  readonly tone: 'praise' | 'concern' | null;
  /** Recommendations named by number, as ids. */
  readonly recommendations: readonly string[];
  /** A number that was asked for and that no recommendation has; null otherwise. */
  readonly absentRecommendation: number | null;
  /** Words that only the digest's everyday wordings have: they lead to the findings that are asked for so, and to no others. */
  readonly onlyAsked: readonly string[];
  /** Words of the question that no document knows, corrections aside. */
  readonly unknown: readonly string[];
  /** Words of a yes-or-no question that no document has, although some say the like in other words. */
  readonly unsaid: readonly string[];
  /** Words that were read as other words: what was typed, what was understood. */
  readonly corrected: readonly { readonly typed: string; readonly read: string }[];
}

import type { Voice } from '../../corpus/types.ts';
import type { QuotationOffer, WantedLength, WantedStance } from '../offer.ts';

/** What a request for quotations asks for. What it leaves open is null or empty. */
export interface Wish {
  /** The words that say what about, with all that says how taken out; empty where any subject will do. */
  readonly topic: string;
  /** The day or campaign that it is for, where nothing else says what about; else null. */
  readonly occasion: string | null;
  readonly count: number | null;
  readonly mostWords: number | null;
  readonly mostCharacters: number | null;
  readonly length: WantedLength | null;
  readonly voice: Voice | null;
  /** A speaker whose words are in no document: a person, an office, a group. */
  readonly stranger: string | null;
  readonly sources: readonly string[];
  /** The number of a section in which the quotation must stand. */
  readonly section: string | null;
  readonly years: readonly number[];
  readonly stance: WantedStance | null;
  readonly figures: 'with' | 'without' | null;
  /** Whether it must be the speaker's own judgement, and nothing that is passed on. */
  readonly isOwn: boolean;
  /** Whether it must carry no caution. */
  readonly isSafe: boolean;
  /** Each must stand in the quotation. */
  readonly mentions: readonly string[];
  /** No quotation may speak of any of them. */
  readonly avoids: readonly string[];
  /** What "shorter" and "another one" set: said of the quotations on show, it goes with their speaker and their tone. */
  readonly passing: readonly ('length' | 'count')[];
}

export const ANY_WISH: Wish = {
  ...{
    topic: '',
    occasion: null,
    count: null,
    mostWords: null,
    mostCharacters: null,
    length: null,
    voice: null,
  },
  ...{
    stranger: null,
    sources: [],
    section: null,
    years: [],
    stance: null,
    figures: null,
    isOwn: false,
    isSafe: false,
    mentions: [],
    avoids: [],
  },
  passing: [],
};

/** The wish of a conversation, with what has been shown for it. */
export interface Quoting {
  readonly wish: Wish;
  readonly shown: readonly QuotationOffer[];
  /** Whether the last answer was about quotations, so that "shorter" can only mean them. */
  readonly isLast: boolean;
}

/** What is left of the wish after the next answer: the new one, or the old one, which "shorter" no longer means by itself. */
export function quotingAfter(
  before: Quoting | null,
  { quoting }: { readonly quoting?: Quoting | null | undefined },
): Quoting | null {
  return quoting ?? (before && { ...before, isLast: false });
}

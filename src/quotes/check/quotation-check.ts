import type { Voice } from '../../corpus/types.ts';
import type { Difference } from './level-text.ts';
import type { DiffPart } from './word-diff.ts';

/** Where words stand, who speaks there, and what stands around them. `document.text.slice(start, end) === quote`. */
export interface Place {
  readonly source: string;
  readonly section: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly voice: Voice;
  /** A speaker whose statement the writer only passes on here. */
  readonly relays: Voice | null;
  readonly year: number;
  readonly attribution: string;
  /** The whole sentences that the words stand in. */
  readonly sentences: string;
  /** What of those sentences was left off before and after the words; empty where they are whole. */
  readonly cutBefore: string;
  readonly cutAfter: string;
}

/** Who is said to have said it, and when; null where nobody claims anything. */
export interface Claimed {
  readonly voice: Voice | null;
  readonly year: number | null;
}

/** What a cut or a change does to the sense: "not", "however", a figure. */
export interface Flag {
  readonly kind: 'negation' | 'turn' | 'figure';
  readonly words: string;
}

export interface Exact {
  readonly kind: 'exact';
  readonly places: readonly Place[];
  /** Where nobody is claimed to have said it: places of further speakers, in other marks or cut out of a longer sentence. */
  readonly others?: readonly Place[];
}

/** Differs in nothing but quotation marks, dashes, white space, capitals, bold marks or a final stop. */
export interface ExactBut {
  readonly kind: 'exact-but';
  readonly differences: readonly Difference[];
  readonly places: readonly Place[];
  /** Where nobody is claimed to have said it: places of further speakers, in other marks or cut out of a longer sentence. */
  readonly others?: readonly Place[];
}

/** The words stand there, but the sentence that they are cut from goes on to say something else. */
export interface CutShort {
  readonly kind: 'cut-short';
  readonly differences: readonly Difference[];
  readonly places: readonly Place[];
  readonly flags: readonly Flag[];
}

/** Words were changed. */
export interface Near {
  readonly kind: 'near';
  readonly place: Place;
  readonly diff: readonly DiffPart[];
  readonly flags: readonly Flag[];
  /** 0 to 1. */
  readonly similarity: number;
}

/** A piece of the pasted text, and where it stands. */
export interface Piece {
  readonly text: string;
  readonly place: Place;
}

/** Put together from several places without saying so. `loose` is what stands nowhere. */
export interface Stitched {
  readonly kind: 'stitched';
  readonly pieces: readonly Piece[];
  readonly loose: readonly string[];
}

/** Cut with ellipses or annotated in square brackets; the parts stand in this order in one section. */
export interface Marked {
  readonly kind: 'marked';
  readonly pieces: readonly Piece[];
  readonly differences: readonly Difference[];
  /** What each cut leaves out, word for word, with what is wrong about leaving it out. */
  readonly dropped: readonly { readonly text: string; readonly flags: readonly Flag[] }[];
  /** The words in square brackets: the quoter's, not the source's. */
  readonly insertions: readonly { readonly text: string; readonly flags: readonly Flag[] }[];
}

/** A phrase that the digest quotes; the document itself is not at hand. */
export interface PhraseOnly {
  readonly kind: 'phrase';
  /** Whether the pasted text is (part of) a phrase, or only holds one. */
  readonly covers: 'all' | 'some';
  readonly phrases: readonly {
    readonly text: string;
    readonly source: string;
    readonly section: string;
    readonly voice: Voice;
    readonly year: number;
    readonly attribution: string;
    readonly frame: string;
  }[];
  /** What of the claim is wrong, where somebody else has the phrase. */
  readonly wrong: readonly ('voice' | 'year')[];
}

export interface Absent {
  readonly kind: 'absent';
  /** The sentence that comes nearest, where one comes near enough to be worth reading. */
  readonly nearest: Place | null;
}

/** What is found when nobody asks who said it. */
export type WordsFound = Exact | ExactBut | CutShort | Near | Stitched | Marked;

/** The words stand in the documents, but somebody else says them, or says them in another year. */
export interface Elsewhere {
  readonly kind: 'elsewhere';
  readonly wrong: readonly ('voice' | 'year')[];
  readonly found: WordsFound;
  /** What the claimed speaker says that comes nearest. */
  readonly nearest: Place | null;
}

export type Verdict = WordsFound | Elsewhere | PhraseOnly | Absent;

export interface QuotationCheck {
  readonly pasted: string;
  readonly claimed: Claimed;
  readonly verdict: Verdict;
  /** Sources that were not searched, because only their digest is at hand. */
  readonly notAtHand: readonly string[];
}

import type { Quotation } from '../answers/answer.ts';
import type { Voice } from '../corpus/types.ts';
import type { Use } from './used-quotations.ts';

/** Who is wanted to speak, of when, in what tone, at what length, and how many quotations. */
export interface QuotationOptions {
  /** Peers unless the request or this names another voice. */
  readonly voice?: Voice | undefined;
  readonly year?: number | undefined;
  readonly stance?: WantedStance | undefined;
  readonly length?: WantedLength | undefined;
  readonly most?: number | undefined;
}

export const WANTED_STANCES = ['praise', 'concern', 'balanced', 'any'] as const;
export type WantedStance = (typeof WANTED_STANCES)[number];

/** `short` fits a post of 280 characters; `paragraph` is up to a whole passage. */
export const WANTED_LENGTHS = ['sentence', 'short', 'paragraph'] as const;
export type WantedLength = (typeof WANTED_LENGTHS)[number];

interface Offered extends Quotation {
  readonly year: number;
  /** Attribution for a narrow place: "LGA peer team, 2024". */
  readonly shortAttribution: string;
  /** Who has used these words before, oldest first. */
  readonly usedBy: readonly Use[];
}

/** One span of one document: a sentence or consecutive sentences. `document.text.slice(start, end) === text`. */
export interface SpanOffer extends Offered {
  readonly kind: 'span';
  /** Whether whoever wrote it only passes on what somebody else said. */
  readonly isHandedOn: boolean;
}

/** A short phrase that the digest quotes; the document is not at hand, so `start` and `end` are 0. */
export interface PhraseOffer extends Offered {
  readonly kind: 'phrase';
  /** Our own statement in which the phrase stands. */
  readonly frame: string;
}

export type QuotationOffer = SpanOffer | PhraseOffer;

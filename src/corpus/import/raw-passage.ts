import type { PassageKind } from '../types.ts';

/** A passage before it knows its document: see `Passage` for the fields. */
export interface RawPassage {
  readonly section: string;
  readonly subheading: string | null;
  readonly kind: PassageKind;
  readonly start: number;
  readonly end: number;
  readonly reading: string;
  /** The words that introduce a list item; part of its reading once short items have been joined. */
  readonly lead: string | null;
}

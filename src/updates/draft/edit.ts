import type { NamedSlot } from './slot-names.ts';

/** One change of a draft, as it is said. */
export type Edit =
  | { readonly kind: 'set' | 'add'; readonly slot: NamedSlot; readonly value: string }
  | { readonly kind: 'clear'; readonly slot: NamedSlot }
  /** The old words, which must stand in the draft, and the new. */
  | { readonly kind: 'swap'; readonly from: string; readonly to: string; readonly ordered: boolean }
  /** "Push it back a week": the day of the step, so much later, or earlier. */
  | { readonly kind: 'shift'; readonly count: string; readonly unit: string; readonly earlier: boolean }
  /** "Take out the bit about public health": the clause that has the words. `named`: it can be nothing but an order. */
  | { readonly kind: 'cut'; readonly words: string; readonly exact: boolean; readonly named: boolean }
  /** "Change it to amber": a status by itself; what is none is read as everything else is. */
  | { readonly kind: 'status'; readonly to: string }
  /** "No, 48% response": the number that stands in the draft in the same place. */
  | { readonly kind: 'number'; readonly to: string }
  /** "And results are 19 January now": the day of what is named, and of nothing else. */
  | { readonly kind: 'day'; readonly of: string; readonly to: string; readonly been: boolean };

import type { QuotationOffer } from '../offer.ts';
import { ATTRIBUTION_LABELS, OFFERS } from '../wording.ts';
import { SHEET } from './wording.ts';

/** What a quotation sheet shows. */
export interface QuotationSheet {
  readonly topic: string;
  /** The day it is made, as it is to be printed. */
  readonly day: string;
  readonly offers: readonly QuotationOffer[];
}

export type SheetColumn = keyof typeof SHEET.columns;
export type SheetRow = Readonly<Record<SheetColumn, string>>;

export const SHEET_COLUMNS = Object.keys(SHEET.columns) as readonly SheetColumn[];

/** What stands beside the words themselves, in the order in which it is shown. */
export const BESIDE_QUOTATION = SHEET_COLUMNS.filter((column) => column !== 'quotation');

/** One row a quotation; empty cells where there is nothing to say. */
export function toSheetRow(offer: QuotationOffer): SheetRow {
  return {
    quotation: offer.text,
    speaker: ATTRIBUTION_LABELS[offer.voice],
    attribution: offer.attribution,
    short: offer.shortAttribution,
    caution: offer.caution ?? '',
    before: offer.before,
    after: offer.after,
    used: offer.usedBy.map(({ by, when, where }) => OFFERS.used(by, when, where)).join('; '),
  };
}

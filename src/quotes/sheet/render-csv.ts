import { writeCsv } from '../../sheets/write-csv.ts';
import { type QuotationSheet, SHEET_COLUMNS, toSheetRow } from './quotation-sheet.ts';
import { SHEET } from './wording.ts';

/** The sheet as comma-separated values, one row a quotation. */
export function renderCsv({ offers }: QuotationSheet): string {
  return writeCsv(
    SHEET_COLUMNS.map((column) => SHEET.columns[column]),
    offers.map(toSheetRow).map((row) => SHEET_COLUMNS.map((column) => row[column])),
  );
}

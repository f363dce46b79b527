import { stringify } from 'csv-stringify/sync';
import { SHEET } from '../wording.ts';
import { type QuotationSheet, SHEET_COLUMNS, toSheetRow } from './quotation-sheet.ts';

/**
 * The sheet as comma-separated values, with the mark by which Excel knows UTF-8. `escape_formulas` sets an apostrophe
 * before a cell that begins with = + - @, a tab or a carriage return (and the full-width forms), so that no programme
 * runs it; white space before such a sign is outside its reach, so it is looked at here.
 */
export function renderCsv({ offers }: QuotationSheet): string {
  return stringify(
    offers.map(toSheetRow).map((row) => SHEET_COLUMNS.map((column) => harmless(row[column]))),
    {
      header: true,
      columns: SHEET_COLUMNS.map((key) => ({ key, header: SHEET.columns[key] })),
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
    },
  );
}

/** Some programmes drop leading blanks before they look for a formula. */
function harmless(cell: string): string {
  return /^[ \u00a0\n]+[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

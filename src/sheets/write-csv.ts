import { stringify } from 'csv-stringify/sync';

/**
 * Rows as comma-separated values under their heads, with the mark by which Excel knows UTF-8. `escape_formulas` sets an
 * apostrophe before a cell that begins with = + - @, a tab or a carriage return (and the full-width forms), so that no
 * programme runs it; white space before such a sign is outside its reach, so it is looked at here.
 */
export function writeCsv(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(harmless)),
    {
      header: true,
      columns: heads.map((header, at) => ({ key: String(at), header })),
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
      // By itself the library sets only the whole record delimiter in quotation marks, and a lone line feed ends a row.
      quoted_match: /[\r\n]/,
    },
  );
}

/**
 * Some programmes drop leading blanks before they look for a formula. A cell that looks guarded already gets an apostrophe
 * too, so that whoever takes one off has what was written.
 */
function harmless(cell: string): string {
  return /^(?:[ \u00a0\n]+|'[\s']*)[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

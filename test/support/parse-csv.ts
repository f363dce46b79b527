/** Reads comma-separated values after RFC 4180: what a spreadsheet would see. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  const content = text.replace(/^\ufeff/, '');
  while (cells.lastIndex < content.length) {
    const at = cells.lastIndex;
    const found = cells.exec(content);
    if (!found) throw new Error(`No cell at ${at}: ${content.slice(at, at + 20)}`);
    const [, quoted, plain = '', end] = found;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** The cell without the apostrophe that keeps a spreadsheet from running it. */
export function withoutGuard(cell: string): string {
  return /^'[\s']*[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

import type { QuotationSheet } from './quotation-sheet.ts';
import { renderCsv } from './render-csv.ts';
import { renderMarkdown } from './render-markdown.ts';

export const SHEET_FORMATS = ['md', 'csv', 'docx'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** The bytes of a quotation sheet in the format asked for. */
export async function exportQuotations(sheet: QuotationSheet, format: SheetFormat): Promise<Buffer> {
  switch (format) {
    case 'md':
      return Buffer.from(renderMarkdown(sheet), 'utf8');
    case 'csv':
      return Buffer.from(renderCsv(sheet), 'utf8');
    case 'docx': {
      // Loaded only when asked for: it is the largest package of the house.
      const { renderDocx } = await import('./render-docx.ts');
      return renderDocx(sheet);
    }
  }
}

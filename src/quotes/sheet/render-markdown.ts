import { escapeMarkdown } from '../../sheets/escape-markdown.ts';
import { BESIDE_QUOTATION, type QuotationSheet, toSheetRow } from './quotation-sheet.ts';
import { SHEET } from './wording.ts';

/** The sheet as Markdown: each quotation a block quotation, escaped so that what is shown equals the source. */
export function renderMarkdown({ topic, day, offers }: QuotationSheet): string {
  const entries = offers.map(toSheetRow).map((row) =>
    [
      `> ${quoteMarkdown(row.quotation)}`,
      BESIDE_QUOTATION.filter((column) => row[column] !== '')
        .map((column) => `- ${SHEET.columns[column]}: ${quoteMarkdown(row[column])}`)
        .join('\n'),
    ].join('\n\n'),
  );
  const body = entries.length > 0 ? entries : [SHEET.empty];
  return `${[`# ${escapeMarkdown(SHEET.title(topic))}`, escapeMarkdown(SHEET.made(day)), ...body].join('\n\n')}\n`;
}

/** Escaped, with its line breaks inside the block quotation. */
function quoteMarkdown(text: string): string {
  return escapeMarkdown(text).replace(/\s*\n\s*/g, '\n> ');
}

import { SHEET } from '../wording.ts';
import { BESIDE_QUOTATION, type QuotationSheet, toSheetRow } from './quotation-sheet.ts';

/** The sheet as Markdown: each quotation a block quotation, escaped so that what is shown equals the source. */
export function renderMarkdown({ topic, day, offers }: QuotationSheet): string {
  const entries = offers.map(toSheetRow).map((row) =>
    [
      `> ${escapeMarkdown(row.quotation)}`,
      BESIDE_QUOTATION.filter((column) => row[column] !== '')
        .map((column) => `- ${SHEET.columns[column]}: ${escapeMarkdown(row[column])}`)
        .join('\n'),
    ].join('\n\n'),
  );
  const body = entries.length > 0 ? entries : [SHEET.empty];
  return `${[`# ${escapeMarkdown(SHEET.title(topic))}`, escapeMarkdown(SHEET.made(day)), ...body].join('\n\n')}\n`;
}

/** Sets a backslash before every sign that Markdown could read; a number or a dash at the start is no list. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&!$^=]/g, '\\$&')
    .replace(/^(\s*)([-+])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/(https?|www)([:.])/gi, '$1\\$2')
    .replace(/@/g, '\\@')
    .replace(/\s*\n\s*/g, '\n> ');
}

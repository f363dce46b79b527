import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { loadCorpus } from '../corpus/library.ts';
import { UserError } from '../errors.ts';
import { printDayOf } from '../print-day.ts';
import { loadQuotes } from '../quotes/quotes.ts';
import { exportQuotations, SHEET_FORMATS } from '../quotes/sheet/export-quotations.ts';
import { addUses } from '../quotes/used-quotations.ts';
import { createRetriever } from '../retrieval/retriever.ts';
import { openUseFile } from '../stores/use-file.ts';
import {
  QUOTATION_ARGUMENTS,
  type QuotationArguments,
  readQuotationOptions,
  toFindOptions,
} from './quotation-options.ts';
import { readChoice } from './read-options.ts';
import { writeSheet } from './write-sheet.ts';

const text = { type: 'string' } as const;
export const EXPORT_QUOTES_ARGUMENTS = {
  ...QUOTATION_ARGUMENTS,
  topic: text,
  format: text,
  out: text,
} as const;

export interface ExportQuotesArguments extends QuotationArguments {
  readonly topic?: string | undefined;
  readonly format?: string | undefined;
  readonly out?: string | undefined;
}

/** A sheet holds more than a chat shows. */
const MOST_ON_SHEET = 20;

/** Writes a quotation sheet and gives the exit status. */
export async function exportQuotes({ topic = '', out, ...values }: ExportQuotesArguments): Promise<number> {
  const format = readChoice('format', values.format, SHEET_FORMATS);
  if (topic.trim() === '' || !format)
    throw new UserError('A quotation sheet needs --topic and --format (md, csv or docx).');
  const options = readQuotationOptions(values);
  const config = readConfig();
  const corpus = await loadCorpus({ ...config, sources: values.sources ?? config.sources });
  const quotes = loadQuotes(config.knowledge, corpus, createRetriever(corpus));
  const most = options.most ?? MOST_ON_SHEET;
  const found = quotes.find(topic, toFindOptions({ ...options, most }, corpus));
  const offers = await addUses(found, await openUseFile(join(config.data, 'used-quotations.jsonl')));
  const day = printDayOf(new Date().toISOString());
  const bytes = await exportQuotations({ topic, day, offers }, format);
  const file = writeSheet(bytes, out, nameFile(topic, format));
  const short =
    values.count !== undefined && offers.length < most ? `, no more fit of the ${most} asked for` : '';
  process.stderr.write(`${offers.length} quotations written to ${file}${short}\n`);
  return 0;
}

/** "Town centre" as csv: "quotations-town-centre.csv", in the folder at hand. */
function nameFile(topic: string, format: string): string {
  const words = topic
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `quotations-${words || 'sheet'}.${format}`;
}

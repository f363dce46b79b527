import { writeFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { readConfig } from '../config.ts';
import { loadCorpus } from '../corpus/library.ts';
import { describeError, UserError } from '../errors.ts';
import { loadQuotes } from '../quotes/quotes.ts';
import { exportQuotations, SHEET_FORMATS } from '../quotes/sheet/export-quotations.ts';
import { createRetriever } from '../retrieval/retriever.ts';
import { QUOTATION_ARGUMENTS, type QuotationArguments, readQuotationOptions } from './quotation-options.ts';
import { readChoice } from './read-options.ts';

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
  if (topic.trim() === '' || !format || !out)
    throw new UserError('A quotation sheet needs --topic, --format (md, csv or docx) and --out.');
  const options = readQuotationOptions(values);
  const config = readConfig();
  const corpus = await loadCorpus({ ...config, sources: values.sources ?? config.sources });
  const quotes = loadQuotes(config.knowledge, corpus, createRetriever(corpus));
  const offers = quotes.find(topic, { ...options, most: options.most ?? MOST_ON_SHEET });
  const day = DateTime.now().setZone('Europe/London').setLocale('en-GB').toFormat('d MMMM yyyy');
  const bytes = await exportQuotations({ topic, day, offers }, format);
  try {
    writeFileSync(out, bytes);
  } catch (cause) {
    throw new UserError(`${out} could not be written (${describeError(cause)}).`, { cause });
  }
  process.stderr.write(`${offers.length} quotations written to ${out}\n`);
  return 0;
}

import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { loadCorpus } from '../corpus/library.ts';
import { UserError } from '../errors.ts';
import { describeCheck } from '../quotes/describe-check.ts';
import { describeOffer } from '../quotes/describe-offer.ts';
import { loadQuotes } from '../quotes/quotes.ts';
import { OFFERS } from '../quotes/wording.ts';
import { createRetriever } from '../retrieval/retriever.ts';
import { QUOTATION_ARGUMENTS, readQuotationOptions, toFindOptions } from './quotation-options.ts';
import { orUsage } from './read-options.ts';
import { runCommand } from './run-command.ts';

const USAGE = `Usage: npm run --silent quote -- "topic" [options]
       npm run --silent quote -- --check "pasted text" [--voice VOICE] [--year YEAR]

Offers verbatim quotations with attribution, neighbours and cautions, or checks a pasted one.

  --voice VOICE     who speaks: peers, council, ofsted or other (peers, unless the topic names another)
  --year YEAR       of which year's document
  --stance STANCE   praise, concern, balanced or any
  --length LENGTH   sentence, short (under 280 characters) or paragraph
  --count NUMBER    how many (5); --most means the same
  --max-words N     of so many words at most
  --figures         only those that give a figure
  --sources DIR     folder of the documents (knowledge/sources, or PEERSAY_SOURCES)
  --json            one JSON document on standard output

Exit status: 0 done (nothing found is an answer too), 2 bad usage.`;

await runCommand(async () => {
  const { values, positionals } = readArguments();
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const options = readQuotationOptions(values);
  const topic = positionals.join(' ').trim();
  if ((topic === '') === (values.check === undefined))
    throw new UserError(`Give either a topic or --check with the words.\n${USAGE}`);
  const config = readConfig();
  const corpus = await loadCorpus({ ...config, sources: values.sources ?? config.sources });
  const quotes = loadQuotes(config.knowledge, corpus, createRetriever(corpus));
  const start = performance.now();
  const print = (result: object, lines: readonly string[]) => {
    const milliseconds = Math.round(performance.now() - start);
    const json = () => JSON.stringify({ ...result, milliseconds });
    const plain = () => lines.map(withoutControls).join('\n');
    process.stdout.write(`${values.json ? json() : plain()}\n`);
  };
  if (values.check !== undefined) {
    const claimed = { voice: options.voice ?? null, year: options.year ?? null };
    const check = quotes.check(values.check, claimed);
    print(check, describeCheck(check, corpus, { cautionAt: quotes.cautionAt, toldAt: quotes.toldAt }));
  } else {
    const offers = quotes.find(topic, toFindOptions(options, corpus));
    const lines = offers.flatMap((offer) => [...describeOffer(offer), '']);
    print({ topic, quotes: offers }, offers.length > 0 ? lines.slice(0, -1) : [OFFERS.none]);
  }
  return 0;
});

/** A document may hold signs that steer a terminal; every other sign of a quotation is shown as it stands. */
function withoutControls(line: string): string {
  return line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

function readArguments() {
  const options = {
    ...QUOTATION_ARGUMENTS,
    check: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  return orUsage(USAGE, () => {
    return parseArgs({ options, allowPositionals: true });
  });
}

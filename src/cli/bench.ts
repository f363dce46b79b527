import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { loadCorpus } from '../corpus/library.ts';
import { measureAcks } from '../evaluation/bench/measure-acks.ts';
import { measureSize } from '../evaluation/bench/measure-size.ts';
import { measureOpening, measureStore } from '../evaluation/bench/measure-store.ts';
import { renderAckBench, renderBench, renderStoreBench } from '../evaluation/bench/render-bench.ts';
import { runBench } from '../evaluation/bench/run-bench.ts';
import { ROOT } from '../root.ts';
import { orUsage, readNumber } from './read-options.ts';
import { runCommand } from './run-command.ts';

const USAGE = `Usage: npm run --silent bench -- [--quick] [--store | --slack]
       --store            measures the store alone
       --slack            measures acknowledgements to Slack alone
       … --passages N     measures one size in this process and prints it as JSON
       … --open-store DIR measures opening one store in this process and prints it as JSON`;

const QUESTIONS = 600;
/** Questions asked before those that count. */
const BEFORE = 200;
const MOST_PASSAGES = 1_000_000;

const OPTIONS = {
  quick: { type: 'boolean' },
  store: { type: 'boolean' },
  slack: { type: 'boolean' },
  passages: { type: 'string' },
  'open-store': { type: 'string' },
} as const;

await runCommand(async () => {
  const { quick, store, slack, openStore, passages } = readArguments();
  const config = readConfig();
  if (passages !== undefined)
    return printJson(await measureSize({ ...config, passages, questions: QUESTIONS, before: BEFORE }));
  if (openStore !== undefined) return printJson(await measureOpening(openStore));
  const { knowledge, data } = config;
  const options = {
    ...{ knowledge, data, quick },
    report: (doing: string) => process.stderr.write(`${doing}\n`),
  };
  const now = new Date();
  if (store) return print(renderStoreBench(await measureStore(options), now));
  const sources = await findSources(knowledge, config.sources);
  if (slack) return print(renderAckBench(await measureAcks({ knowledge, sources }), now));
  const measured = await runBench({ ...options, sources });
  return print(renderBench(measured, now, config.model?.prices ?? null));
});

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function printJson(measures: object): number {
  return print(JSON.stringify(measures));
}

function readArguments() {
  return orUsage(USAGE, () => {
    const { quick = false, store = false, slack = false, ...given } = parseArgs({ options: OPTIONS }).values;
    const passages = readNumber('passages', given.passages, [0, MOST_PASSAGES]);
    return { quick, store, slack, passages, openStore: given['open-store'] };
  });
}

/** The documents that are configured, or those beside the checkout; null where there are none. */
async function findSources(knowledge: string, configured: string | null): Promise<string | null> {
  if (configured === null) return null;
  const beside = resolve(ROOT, '../shared/sources');
  for (const sources of [configured, beside])
    if ((await loadCorpus({ knowledge, sources })).documents.size > 0) return sources;
  return null;
}

import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { loadCorpus } from '../corpus/library.ts';
import { measureSize } from '../evaluation/bench/measure-size.ts';
import { renderBench } from '../evaluation/bench/render-bench.ts';
import { runBench } from '../evaluation/bench/run-bench.ts';
import { orUsage, readNumber } from './read-options.ts';
import { runCommand } from './run-command.ts';

const USAGE = `Usage: npm run --silent bench -- [--quick]
       … --passages N     measures one size in this process and prints it as JSON`;

const QUESTIONS = 200;
/** How often each of them is asked, after a first time that does not count. */
const ROUNDS = 3;
const MOST_PASSAGES = 1_000_000;

await runCommand(async () => {
  const { quick, passages } = readArguments();
  const config = readConfig();
  if (passages !== undefined) {
    const measures = await measureSize({ ...config, passages, questions: QUESTIONS, rounds: ROUNDS });
    process.stdout.write(`${JSON.stringify(measures)}\n`);
    return 0;
  }
  const { knowledge } = config;
  const result = await runBench({
    ...{ knowledge, quick, sources: await findSources(knowledge, config.sources) },
    command: fileURLToPath(import.meta.url),
    report: (doing) => process.stderr.write(`${doing}\n`),
  });
  process.stdout.write(`${renderBench(result, new Date(), config.model?.prices ?? null)}\n`);
  return 0;
});

function readArguments(): { quick: boolean; passages: number | undefined } {
  const options = { quick: { type: 'boolean' }, passages: { type: 'string' } } as const;
  return orUsage(USAGE, () => {
    const { quick = false, passages } = parseArgs({ options }).values;
    return { quick, passages: readNumber('passages', passages, [0, MOST_PASSAGES]) };
  });
}

/** The documents that are configured, or those beside the checkout; null where there are none. */
async function findSources(knowledge: string, configured: string | null): Promise<string | null> {
  if (configured === null) return null;
  const beside = resolve(join(import.meta.dirname, '..', '..', '..', 'shared', 'sources'));
  for (const sources of [configured, beside])
    if ((await loadCorpus({ knowledge, sources })).documents.size > 0) return sources;
  return null;
}

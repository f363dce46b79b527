import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { AskResult } from '../answers/result.ts';
import { readConfig } from '../config.ts';
import { loadCorpus } from '../corpus/library.ts';
import { UserError } from '../errors.ts';
import { createLog } from '../log.ts';
import { buildMeaning, openModelHelp } from '../model-help.ts';
import { createAnswering } from '../talk/answering.ts';
import { respondOnce } from './ask-once.ts';
import { type BatchLine, readBatch } from './batch.ts';
import { orUsage } from './read-options.ts';
import { readText } from './read-text.ts';
import { runCommand } from './run-command.ts';

const USAGE = `Usage: npm run --silent ask -- [--json] [--sources DIR] [--history "earlier question"]… "question"
       npm run --silent ask -- --json --batch FILE.jsonl [--sources DIR]     lines {"id","question","history"?}`;

/** One question as a batch file gives it. */
interface Asked extends BatchLine {
  readonly question: string;
  readonly history: readonly string[];
}

await runCommand(async () => {
  const { values, positionals } = readArguments();
  const config = readConfig();
  if (values.sources !== undefined) checkFolder(values.sources);
  const corpus = await loadCorpus({ ...config, sources: values.sources ?? config.sources });
  for (const fault of corpus.faults) process.stderr.write(`${fault}\n`);
  const log = createLog(config.logLevel);
  const help = await openModelHelp(config, { corpus, log, now: () => new Date(), names: [] });
  await buildMeaning(help, log);
  const answering = createAnswering(corpus, help);
  const ask = async (question: string, history: readonly string[]) =>
    (await respondOnce(question, history, answering, corpus)).result;
  if (values.batch !== undefined) return runBatch(values.batch, ask);
  const question = positionals.join(' ');
  const result = await ask(question, values.history ?? []);
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : `${result.text}\n`);
  return 0;
});

function readArguments() {
  const options = {
    json: { type: 'boolean' },
    batch: { type: 'string' },
    sources: { type: 'string' },
    history: { type: 'string', multiple: true },
  } as const;
  return orUsage(USAGE, () => {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (values.batch === undefined && positionals.length === 0)
      throw new UserError(`Give a question.\n${USAGE}`);
    if (values.batch !== undefined && positionals.length > 0)
      throw new UserError(`Give either --batch or a question, not both.\n${USAGE}`);
    return { values, positionals };
  });
}

/** A folder that was named must be there: answering from the digest instead would pass unnoticed. */
function checkFolder(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UserError(`--sources must name a folder; ${folder} is none.\n${USAGE}`);
}

/** Answers line by line; a line that cannot be read is named on standard error, and the others are still answered. */
async function runBatch(
  file: string,
  ask: (question: string, history: readonly string[]) => Promise<AskResult>,
): Promise<number> {
  const { lines, faults } = readBatch(readText(file), readAsked);
  for (const { id, question, history } of lines)
    process.stdout.write(`${JSON.stringify({ id, ...(await ask(question, history)) })}\n`);
  for (const fault of faults) process.stderr.write(`${file}, ${fault}\n`);
  return faults.length > 0 ? 2 : 0;
}

function readAsked(value: Record<string, unknown>): Asked | string {
  const { id, question, history = [] } = value;
  if (typeof question !== 'string') return 'it has no "question"';
  if (!Array.isArray(history) || !history.every((item) => typeof item === 'string'))
    return '"history" must be a list of questions';
  return { id, question, history };
}

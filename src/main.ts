import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pc from 'picocolors';
import { runConsole } from '../adapters/console/console.ts';
import { createBot } from './bot.ts';
import { readConfig } from './config.ts';
import { loadCorpus } from './corpus/library.ts';
import { UserError } from './errors.ts';
import { createLog } from './log.ts';
import { openUseFile } from './stores/use-file.ts';
import { CONSOLE } from './wording.ts';

/** Wires everything. With nothing configured it opens a chat in the terminal over the digest. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const corpus = await loadCorpus(config);
  for (const fault of corpus.faults) log.warn({ fault }, 'a document could not be read');
  const uses = await openUseFile(join(config.data, 'used-quotations.jsonl'));
  const bot = createBot({ corpus, log, uses, newReference: () => randomUUID().slice(0, 8) });
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const chat = runConsole({
    bot,
    input: process.stdin,
    output: process.stdout,
    interactive,
    ...(interactive ? { style: { bold: pc.bold, dim: pc.dim } } : {}),
    greeting: CONSOLE.greeting(corpus.council.name, corpus.documents.size),
    now: () => new Date(),
  });
  // A person reads the greeting while the index is built.
  if (interactive) setImmediate(() => bot.warmUp());
  await chat;
}

// A reader that stops early ("| head") is no fault.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => process.exit(cause.code === 'EPIPE' ? 0 : 1));
main().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof UserError ? cause.message : CONSOLE.failed(cause)}\n`);
  process.exitCode = cause instanceof UserError ? 2 : 1;
});

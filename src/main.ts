import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import pc from 'picocolors';
import { runConsole } from '../adapters/console/console.ts';
import { createBot } from './bot.ts';
import type { Person } from './chat.ts';
import { readConfig } from './config.ts';
import { loadCorpus } from './corpus/library.ts';
import { UserError } from './errors.ts';
import { createLog } from './log.ts';
import { openStoreOrRead } from './open-store.ts';
import { openUseFile } from './stores/use-file.ts';
import { currentRecommendations } from './updates/load-update-knowledge.ts';
import { loadPeople } from './updates/people/load-people.ts';
import { loadStatuses } from './updates/statuses.ts';
import { CONSOLE } from './wording.ts';

/** Wires everything. With nothing configured it opens a chat in the terminal over the digest. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const corpus = await loadCorpus(config);
  for (const fault of corpus.faults) log.warn({ fault }, 'a document could not be read');
  const uses = await openUseFile(join(config.data, 'used-quotations.jsonl'));
  const { keepAuditFor, draftHours } = config;
  const { store, refused } = await openStoreOrRead({
    folder: join(config.data, 'record'),
    log,
    keepAuditFor,
  });
  const current = currentRecommendations(corpus.recommendations, [...corpus.sources.values()]);
  const people = loadPeople(join(config.knowledge, 'people.yml'), current);
  const bot = createBot({
    ...{ corpus, log, uses, store, people, draftHours },
    statuses: loadStatuses(join(config.knowledge, 'statuses.yml')),
    newReference: () => randomUUID().slice(0, 8),
    newId: () => randomUUID(),
  });
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const chat = runConsole({
    bot,
    input: process.stdin,
    output: process.stdout,
    interactive,
    ...(interactive ? { style: { bold: pc.bold, dim: pc.dim } } : {}),
    greeting: [
      CONSOLE.greeting(corpus.council.name, corpus.documents.size),
      ...(refused ? [refused] : []),
    ].join('\n'),
    person: readTerminalPerson(),
    now: () => new Date(),
  });
  // A person reads the greeting while the index is built.
  if (interactive) setImmediate(() => bot.warmUp());
  await chat;
  await store.close();
}

/** Whoever is logged in; a machine that does not say so has somebody at its terminal all the same. */
function readTerminalPerson(): Person {
  try {
    const { username } = userInfo();
    return { id: username, name: username };
  } catch {
    return { id: 'terminal', name: CONSOLE.somebody };
  }
}

// A reader that stops early ("| head") is no fault.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => process.exit(cause.code === 'EPIPE' ? 0 : 1));
main().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof UserError ? cause.message : CONSOLE.failed(cause)}\n`);
  process.exitCode = cause instanceof UserError ? 2 : 1;
});

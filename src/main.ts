import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import pc from 'picocolors';
import { runConsole } from '../adapters/console/console.ts';
import { type Assembled, assembleBot } from './assemble-bot.ts';
import type { Courier, Person } from './chat.ts';
import { type Config, readConfig } from './config.ts';
import { UserError } from './errors.ts';
import { createLog, type Log } from './log.ts';
import { buildMeaning } from './model-help.ts';
import { platformMemory } from './platform-memory.ts';
import { runRhythm } from './run-rhythm.ts';
import { describeRights } from './updates/people/describe-rights.ts';
import { CONSOLE } from './wording.ts';

/** Wires everything. With nothing configured it opens a chat in the terminal over the digest. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const house = await assembleBot(config, log);
  const { refused, people, current, store } = house;
  const notices = [...(refused ? [refused] : []), ...describeRights(people, current)];
  try {
    const adapters = await loadAdapters(config, house, log);
    house.couriers.push(...adapters.map(({ courier }) => courier));
    if (adapters.length > 0) await serve(adapters, house, config, log, notices);
    else await chatInTerminal(house, log, notices);
  } finally {
    await store.close();
  }
}

interface Adapter {
  readonly courier: Courier;
  start(): Promise<unknown>;
  stop(): Promise<void>;
}

/** The adapters that are configured; none means the terminal. Each is loaded only where it is wanted. */
async function loadAdapters(
  { slack, teams }: Config,
  { bot, store }: Assembled,
  log: Log,
): Promise<Adapter[]> {
  const adapters: Adapter[] = [];
  if (slack) {
    const { createSlackAdapter } = await import('../adapters/slack/create-slack-adapter.ts');
    adapters.push(createSlackAdapter({ bot, config: slack, log, memory: platformMemory(store, 'slack') }));
  }
  if (teams) {
    const { createTeamsAdapter } = await import('../adapters/teams/create-teams-adapter.ts');
    adapters.push(
      createTeamsAdapter({
        ...{ bot, config: teams, log, references: platformMemory(store, 'teams') },
        now: () => new Date(),
        newReference: () => randomUUID().slice(0, 8),
      }),
    );
  }
  return adapters;
}

/** Answers on the platforms until the process is told to end; reminders and digests go out meanwhile. */
async function serve(
  adapters: readonly Adapter[],
  house: Assembled,
  config: Config,
  log: Log,
  notices: readonly string[],
): Promise<void> {
  for (const notice of notices) log.warn({}, notice);
  // Listened for from the beginning: whoever ends the process while it starts finds the record closed all the same.
  const told = new Promise<void>((done) => {
    process.once('SIGTERM', done);
    process.once('SIGINT', done);
  });
  try {
    for (const adapter of adapters) await startAdapter(adapter, log);
    house.bot.warmUp();
    void buildMeaning(house.help, log);
    const rhythm = await runRhythm(house, config, log);
    await told;
    await rhythm.stop();
  } finally {
    for (const adapter of adapters) await adapter.stop();
  }
}

/** An adapter that cannot start says why in a sentence: a token, a port, the network. The log has the whole of it. */
async function startAdapter(adapter: Adapter, log: Log): Promise<void> {
  try {
    await adapter.start();
  } catch (cause) {
    const platform = adapter.courier.platform;
    log.error(
      { platform, cause: cause instanceof Error ? cause.stack : String(cause) },
      'a platform could not be joined',
    );
    throw new UserError(cause instanceof Error ? cause.message : String(cause));
  }
}

async function chatInTerminal(
  { bot, corpus, help }: Assembled,
  log: Log,
  notices: readonly string[],
): Promise<void> {
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const chat = runConsole({
    bot,
    input: process.stdin,
    output: process.stdout,
    interactive,
    ...(interactive ? { style: { bold: pc.bold, dim: pc.dim } } : {}),
    greeting: [CONSOLE.greeting(corpus.council.name, corpus.documents.size), ...notices].join('\n'),
    person: readTerminalPerson(),
    now: () => new Date(),
  });
  // A person reads the greeting while the index is built.
  if (interactive) setImmediate(() => bot.warmUp());
  void buildMeaning(help, log);
  await chat;
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

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
import { type Service, serve } from './serve.ts';
import { describeRights } from './updates/people/describe-rights.ts';
import { orderCouriers } from './updates/rhythm/read-rhythm-config.ts';
import type { RunningRhythm } from './updates/rhythm/start-rhythm.ts';
import { CONSOLE, STORE } from './wording.ts';

/** Wires everything. With nothing configured it opens a chat in the terminal over the digest. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const house = await assembleBot(config, log);
  // In every way out: a lock that is left behind has to be judged by the next start.
  try {
    await run(house, config, log);
  } finally {
    await house.store.close();
  }
}

async function run(house: Assembled, config: Config, log: Log): Promise<void> {
  const { refused, people, current, couriers } = house;
  const rights = describeRights(people, current);
  const adapters = await loadAdapters(config, house, log);
  if (adapters.length === 0)
    return chatInTerminal(house, log, refused ? [STORE.readOnly(refused), ...rights] : rights);
  // A second server would answer everything twice, and go on refusing updates when the first has gone.
  if (refused) throw new UserError(refused);
  for (const notice of rights) log.warn({}, notice);
  // In the order in which a person is tried, by whatever is sent.
  couriers.push(
    ...orderCouriers(
      adapters.map(({ courier }) => courier),
      config.rhythm.reach,
    ),
  );
  const end = whenTold();
  house.bot.warmUp();
  void buildMeaning(house.help, log);
  const services = adapters.map((adapter) => ({ ...adapter, start: () => startAdapter(adapter, log) }));
  await serve([...services, rhythmOf(house, config, log)], end, log);
}

/** An adapter that cannot start says why in a sentence: a token, a port, the network. The log has the whole of it. */
async function startAdapter(adapter: Adapter, log: Log): Promise<void> {
  try {
    await adapter.start();
  } catch (cause) {
    const { platform } = adapter.courier;
    const whole = cause instanceof Error ? cause.stack : String(cause);
    log.error({ platform, cause: whole }, 'a platform could not be joined');
    throw new UserError(describeStart(cause));
  }
}

function describeStart(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { code, port } = cause as NodeJS.ErrnoException & { readonly port?: number };
  return code === 'EADDRINUSE' ? CONSOLE.portTaken(port ?? 0) : cause.message;
}

/** Resolves when the process is told to end. A second signal ends it at once. */
function whenTold(): Promise<unknown> {
  return new Promise((done) => {
    process.once('SIGTERM', done);
    process.once('SIGINT', done);
  });
}

/** Reminders and digests go out while the adapters run; the terminal has no use for them. */
function rhythmOf(house: Assembled, config: Config, log: Log): Service {
  let rhythm: RunningRhythm | null = null;
  return {
    async start() {
      const { runRhythm } = await import('./run-rhythm.ts');
      rhythm = await runRhythm(house, config, log);
    },
    stop: async () => rhythm?.stop(),
  };
}

interface Adapter extends Service {
  readonly courier: Courier;
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

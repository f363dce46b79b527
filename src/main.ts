import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import pc from 'picocolors';
import { runConsole } from '../adapters/console/console.ts';
import { createBot } from './bot.ts';
import type { Bot, Courier, Person } from './chat.ts';
import { type Config, readConfig } from './config.ts';
import { type Corpus, loadCorpus } from './corpus/library.ts';
import { describeError, UserError } from './errors.ts';
import { createLog, type Log } from './log.ts';
import { openStoreOrRead } from './open-store.ts';
import { createSender } from './send-post.ts';
import { openUseFile } from './stores/use-file.ts';
import { clockReply } from './updates/clock/clock-reply.ts';
import { loadPeerChallenge } from './updates/clock/load-peer-challenge.ts';
import { createDrafts } from './updates/draft/drafts.ts';
import { sweepDrafts } from './updates/draft/sweep-drafts.ts';
import { currentRecommendations } from './updates/load-update-knowledge.ts';
import { createNaming } from './updates/naming.ts';
import { describeRights } from './updates/people/describe-rights.ts';
import { loadPeople } from './updates/people/load-people.ts';
import { nameOwners } from './updates/people/name-owners.ts';
import type { People } from './updates/people.ts';
import { createRecord } from './updates/record/record.ts';
import type { Store } from './updates/record/store.ts';
import { createCalendar } from './updates/rhythm/period.ts';
import { orderCouriers } from './updates/rhythm/read-rhythm-config.ts';
import { createRhythm } from './updates/rhythm/rhythm.ts';
import { type RunningRhythm, startRhythm } from './updates/rhythm/start-rhythm.ts';
import { loadWorkingDays } from './updates/rhythm/working-days.ts';
import { loadStatuses, type StatusScale } from './updates/statuses.ts';
import { CONSOLE } from './wording.ts';

/** Wires everything. With nothing configured it opens a chat in the terminal over the digest. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const house = await openHouse(config, log);
  const notices = [...(house.refused ? [house.refused] : []), ...describeRights(house.people, house.current)];
  // The bot sends over the adapters, and the adapters carry the bot: the list is filled in between.
  const couriers: Courier[] = [];
  const bot = await makeBot(house, couriers);
  const adapters = await loadAdapters(house, bot);
  couriers.push(...adapters.map(({ courier }) => courier));
  if (adapters.length > 0) await serve(adapters, house, notices);
  else await chatInTerminal(bot, house, notices);
  await house.store.close();
}

/** What everything rests on, loaded once. */
interface House {
  readonly config: Config;
  readonly log: Log;
  readonly corpus: Corpus;
  readonly people: People;
  readonly statuses: StatusScale;
  /** The recommendations that progress is reported on. */
  readonly current: Corpus['recommendations'];
  readonly store: Store;
  /** Why nothing can be recorded; null where it can. */
  readonly refused: string | null;
}

async function openHouse(config: Config, log: Log): Promise<House> {
  const { knowledge, data, keepAuditFor } = config;
  const loaded = await loadCorpus(config);
  for (const fault of loaded.faults) log.warn({ fault }, 'a document could not be read');
  const people = loadPeople(join(knowledge, 'people.yml'), loaded.recommendations);
  const corpus = { ...loaded, recommendations: nameOwners(loaded.recommendations, people) };
  const { store, refused } = await openStoreOrRead({ folder: join(data, 'record'), log, keepAuditFor });
  return {
    ...{ config, log, corpus, people, store, refused },
    statuses: loadStatuses(join(knowledge, 'statuses.yml')),
    current: currentRecommendations(corpus.recommendations, [...corpus.sources.values()]),
  };
}

async function makeBot(house: House, couriers: readonly Courier[]): Promise<Bot> {
  const { config, log } = house;
  const { zone } = config.rhythm.schedule;
  const challenge = loadPeerChallenge(join(config.knowledge, 'peer-challenge.yml'));
  return createBot({
    ...house,
    uses: await openUseFile(join(config.data, 'used-quotations.jsonl')),
    clock: (now) => clockReply(challenge, now, zone),
    workingDays: () => loadWorkingDays(config.rhythm.closed),
    ...{ zone, draftHours: config.draftHours, send: createSender(couriers, log) },
    newReference: () => randomUUID().slice(0, 8),
    newId: () => randomUUID(),
  });
}

/** The adapters that are configured; none means the terminal. Each is loaded only where it is wanted. */
async function loadAdapters({ config, log, store }: House, bot: Bot): Promise<Adapter[]> {
  const adapters: Adapter[] = [];
  if (config.slack) {
    const { createSlackAdapter } = await import('../adapters/slack/create-slack-adapter.ts');
    adapters.push(
      createSlackAdapter({ bot, config: config.slack, log, memory: platformMemory(store, 'slack') }),
    );
  }
  return adapters;
}

/** What an adapter has to remember over a restart: where people can be reached, which threads it is part of. */
function platformMemory(store: Store, platform: string) {
  const own = (key: string) => `${platform} ${key}`;
  return {
    get: (key: string) => store.get('conversation', own(key)),
    put: (key: string, value: unknown) => store.put('conversation', own(key), value),
    remove: (key: string) => store.remove('conversation', own(key)),
    list: () =>
      new Map(
        [...store.list('conversation')].flatMap(([key, value]) =>
          key.startsWith(own('')) ? [[key.slice(own('').length), value] as const] : [],
        ),
      ),
  };
}

interface Adapter {
  readonly courier: Courier;
  start(): Promise<unknown>;
  stop(): Promise<void>;
}

/** Answers on the platforms until the process is told to end; reminders and digests go out meanwhile. */
async function serve(adapters: readonly Adapter[], house: House, notices: readonly string[]): Promise<void> {
  const { log } = house;
  for (const notice of notices) log.warn({}, notice);
  for (const adapter of adapters) await adapter.start();
  const rhythm = await beginRhythm(house, adapters);
  await new Promise<void>((done) => {
    process.once('SIGTERM', done);
    process.once('SIGINT', done);
  });
  await rhythm.stop();
  for (const adapter of adapters) await adapter.stop();
}

async function beginRhythm(house: House, adapters: readonly Adapter[]): Promise<RunningRhythm> {
  const { config, log, store, people, statuses, current } = house;
  const { schedule, channels, reach, closed } = config.rhythm;
  const couriers = orderCouriers(
    adapters.map(({ courier }) => courier),
    reach,
  );
  const record = createRecord(store);
  const rhythm = createRhythm({
    calendar: createCalendar(schedule, await loadWorkingDays(closed)),
    ...{ channels, store, record, people, statuses, couriers, recommendations: current },
    onFault: ({ post, cause }) =>
      log.warn({ post, cause: describeError(cause) }, 'a post could not be delivered'),
  });
  const drafts = createDrafts(store, config.draftHours);
  const naming = createNaming(current, statuses);
  const send = createSender(couriers, log);
  const tick = async (now: Date) => {
    await rhythm.tick(now);
    for (const post of await sweepDrafts(drafts, naming, now)) await send(post);
  };
  return startRhythm(
    { tick },
    {
      now: () => new Date(),
      onFault: (cause) => log.error({ cause: describeError(cause) }, 'reminders and digests were held up'),
    },
  );
}

async function chatInTerminal(bot: Bot, { corpus }: House, notices: readonly string[]): Promise<void> {
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

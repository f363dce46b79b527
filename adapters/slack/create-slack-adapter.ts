import { Server } from 'node:http';
import type { App } from '@slack/bolt';
import type { AdapterLog, AdapterMemory, Bot, Courier } from '../../src/chat.ts';
import { createLanes } from '../../src/lanes.ts';
import { createChannels } from './channels.ts';
import { createClient, createOptionalClient } from './clients.ts';
import { createApp } from './create-app.ts';
import { createCourier } from './create-courier.ts';
import type { Desk } from './desk.ts';
import { forgetOld } from './forget-old.ts';
import { findIdentity } from './identity.ts';
import { createOutbox } from './outbox.ts';
import type { Patience } from './patience.ts';
import { createPeople } from './people.ts';
import type { SlackConfig } from './slack-config.ts';
import { createThreads } from './threads.ts';
import { createTurns, type Turns } from './turns.ts';
import { createWork } from './work.ts';

export interface SlackAdapterDeps {
  readonly bot: Bot;
  readonly config: SlackConfig;
  readonly log: AdapterLog;
  readonly memory: AdapterMemory;
  readonly now?: () => Date;
  /** Between two tries of a call; given by tests that do not want to wait. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

export interface SlackAdapter {
  /** Resolves when Slack's deliveries are taken. Rejects with a sentence where the token or the network is at fault. */
  start(): Promise<void>;
  /** Takes no more deliveries, and waits until what came in is answered. */
  stop(): Promise<void>;
  readonly courier: Courier;
}

/** Slack asks for about a message a second in a channel. */
const COURIER_GAP = 1200;
/** Rather late than never: a question that waits behind a rate limit is answered when there is room. */
const ANSWER_ATTEMPTS = 8;
const START_ATTEMPTS = 3;

/** Carries the bot to Slack: real Bolt in front, over HTTP or Socket Mode as configured. */
export function createSlackAdapter({
  bot,
  config,
  log,
  memory,
  now = () => new Date(),
  wait = sleep,
}: SlackAdapterDeps): SlackAdapter {
  const client = createClient(config, log);
  const optional = createOptionalClient(config, log);
  const patience: Patience = { wait, attempts: ANSWER_ATTEMPTS };
  const post = { client, uploads: client, patience, log };
  const outbox = createOutbox({ ...post, lanes: createLanes() });
  const spaced = createOutbox({ ...post, lanes: createLanes(() => wait(COURIER_GAP)) });
  const turns = createTurns();
  const work = createWork(log);
  let app: App | null = null;

  return {
    courier: createCourier({ client, outbox: spaced, patience, memory, log, now }),
    async start() {
      const identity = await findIdentity(client, { wait, attempts: START_ATTEMPTS });
      const threads = createThreads(memory, log, now);
      const people = createPeople(client, log, () => now().getTime());
      const desk: Desk = {
        ...{ bot, log, identity, client, optional, outbox, turns, patience, now, people, threads },
        channels: createChannels({ client, threads, people, log, now: () => now().getTime() }),
      };
      await forgetOld(memory, now(), log);
      app = createApp(desk, config, work);
      await listen(app, config, turns);
      log.info({ team: identity.team, socketMode: config.socketMode }, 'Slack is connected');
    },
    async stop() {
      await app?.stop();
      app = null;
      await work.idle();
    },
  };
}

/** A connection is the first sign of a delivery over HTTP. */
async function listen(app: App, { socketMode, port, host }: SlackConfig, turns: Turns): Promise<void> {
  if (socketMode) {
    await app.start();
    return;
  }
  const server = await app.start({ port, host });
  if (server instanceof Server) server.on('connection', () => turns.noteArrival());
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

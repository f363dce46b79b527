import { createServer } from 'node:net';
import { onTestFinished, vi } from 'vitest';
import { createSlackAdapter, type SlackAdapter } from '../../../adapters/slack/create-slack-adapter.ts';
import type { AdapterMemory, Bot } from '../../../src/chat.ts';
import { createScriptedBot, type ScriptedBot } from './scripted-bot.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  read,
  SIGNING_SECRET,
  type Slack,
  type SlackOptions,
  startSlack,
} from './start-slack.ts';
import type { Posted, User } from './workspace.ts';

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: object;
  readonly message: string;
}

/** A bot in a workspace: real Bolt over loopback, in front of it a stand-in as strict as Slack. */
export interface Chat<B extends Bot> {
  readonly slack: Slack;
  readonly bot: B;
  readonly adapter: SlackAdapter;
  readonly log: readonly LogLine[];
  readonly memory: { -readonly [Name in keyof AdapterMemory]: AdapterMemory[Name] };
  /** The waits between tries, in milliseconds; none of them is waited. */
  readonly waits: readonly number[];
  /** Waits until the bot has said so many things that this person can see there, and gives them as they are read. */
  answers(user: User, count: number, where?: { channel?: string; thread?: string | null }): Promise<string[]>;
  posts(user: User, count: number, where?: { channel?: string; thread?: string | null }): Promise<Posted[]>;
  /** Ends the adapter, which answers what came in before; for tests that nothing more was said. */
  settle(): Promise<void>;
  /** The adapter anew, with what it wrote down. */
  restart(): Promise<void>;
}

export interface ChatOptions<B extends Bot> extends SlackOptions {
  readonly bot?: B;
  /** Wait between tries as in earnest. */
  readonly isPatient?: boolean;
  readonly prepare?: (slack: Slack) => void;
  readonly now?: () => Date;
}

export async function startChat<B extends Bot = ScriptedBot>(options: ChatOptions<B> = {}): Promise<Chat<B>> {
  const slack = await startSlack(options);
  options.prepare?.(slack);
  const bot = options.bot ?? (createScriptedBot() as Bot as B);
  const log: LogLine[] = [];
  const waits: number[] = [];
  const memory = createMemory();
  const port = await findFreePort();
  const start = async () => {
    const adapter = createSlackAdapter({
      bot,
      log: createLog(log),
      memory,
      ...(options.now ? { now: options.now } : {}),
      ...(options.isPatient
        ? {}
        : {
            wait: async (milliseconds: number) => {
              waits.push(milliseconds);
            },
          }),
      config: {
        botToken: BOT_TOKEN,
        appToken: APP_TOKEN,
        signingSecret: SIGNING_SECRET,
        socketMode: options.socketMode ?? false,
        port,
        host: '127.0.0.1',
        apiUrl: slack.api.url,
      },
    });
    await adapter.start();
    return adapter;
  };
  if (!options.socketMode) slack.connect(`http://127.0.0.1:${port}/slack/events`);
  let running: SlackAdapter | null = null;
  const settle = async () => {
    await running?.stop();
    running = null;
  };
  onTestFinished(async () => {
    await settle();
    await slack.close();
  });
  running = await start();

  const posts: Chat<B>['posts'] = async (user, count, where) => {
    await vi.waitFor(
      () => {
        const seen = slack.seen(user, where).length;
        if (seen < count)
          throw new Error(`${seen} of ${count} answers; log: ${JSON.stringify(log.slice(-3))}`);
      },
      { timeout: 20_000, interval: 5 },
    );
    return slack.seen(user, where);
  };
  return {
    ...{ slack, bot, log, memory, waits, settle, posts },
    get adapter() {
      if (!running) throw new Error('the adapter has been stopped');
      return running;
    },
    answers: async (user, count, where) => (await posts(user, count, where)).map(read),
    async restart() {
      await settle();
      running = await start();
    },
  };
}

function createLog(lines: LogLine[]) {
  const write = (level: LogLine['level']) => (fields: object, message: string) =>
    void lines.push({ level, fields, message });
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

function createMemory(): AdapterMemory {
  const kept = new Map<string, unknown>();
  return {
    get: (key) => kept.get(key),
    put: async (key, value) => void kept.set(key, value),
    remove: async (key) => void kept.delete(key),
    list: () => new Map(kept),
  };
}

function findFreePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => done(port));
    });
  });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type LibraryOptions, loadCorpus } from '../../corpus/library.ts';
import { RUN } from '../../root.ts';
import { type LoopbackSlack, startLoopbackSlack } from './loopback-slack.ts';
import { makeQuestions } from './make-questions.ts';
import { type Spread, spreadOf } from './spread.ts';

/** Milliseconds until a delivery of Slack's is acknowledged. */
export interface AckMeasures {
  readonly inFlight: number;
  /** Of questions that all came in one moment. */
  readonly together: Spread;
  /** Of further ones, which came one by one while those waited for their answers. */
  readonly meanwhile: Spread;
  /** Milliseconds from the first question to the last answer. */
  readonly answered: number;
}

const IN_FLIGHT = 200;
const FURTHER = 200;
/** Milliseconds between two of the further ones: less than an answer takes, so that no fewer are in flight. */
const GAP = 10;
const SEED = 1;

/** Runs the bot in a process of its own, as a council would, over the real Bolt and a stand-in for Slack. */
export async function measureAcks(options: LibraryOptions): Promise<AckMeasures> {
  const { findings } = await loadCorpus(options);
  const questions = makeQuestions(findings, 1 + IN_FLIGHT + FURTHER, SEED);
  const slack = await startLoopbackSlack();
  const data = await mkdtemp(join(tmpdir(), 'peersay-acks-'));
  const bot = spawn(process.execPath, [RUN, 'main'], {
    env: {
      ...{ PEERSAY_KNOWLEDGE: options.knowledge, PEERSAY_SOURCES: options.sources ?? 'none' },
      ...{ PEERSAY_DATA: data, PEERSAY_LOG: 'error', PEERSAY_REMINDER: 'off', PEERSAY_DIGEST: 'off' },
      ...slack.env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    const ask = (number: number) => slack.deliver(number, questions[number] ?? '');
    await whenItListens(() => ask(0));
    await slack.posted(1);
    return await askThemAll(ask, slack);
  } finally {
    await end(bot);
    slack.close();
    await rm(data, { recursive: true, force: true });
  }
}

/** A bot writes its record until it has ended. */
async function end(bot: ChildProcess): Promise<void> {
  if (bot.exitCode !== null || bot.signalCode !== null) return;
  const ended = once(bot, 'exit');
  bot.kill();
  await ended;
}

async function askThemAll(
  ask: (number: number) => Promise<number>,
  slack: LoopbackSlack,
): Promise<AckMeasures> {
  const start = performance.now();
  const together = await Promise.all(Array.from({ length: IN_FLIGHT }, (_, at) => ask(1 + at)));
  const meanwhile: Promise<number>[] = [];
  for (let at = 0; at < FURTHER; at++) {
    await wait(GAP);
    meanwhile.push(ask(1 + IN_FLIGHT + at));
  }
  const further = await Promise.all(meanwhile);
  await slack.posted(1 + IN_FLIGHT + FURTHER);
  const answered = performance.now() - start;
  return { inFlight: IN_FLIGHT, together: spreadOf(together), meanwhile: spreadOf(further), answered };
}

const PATIENCE = 60_000;

async function whenItListens(ask: () => Promise<unknown>): Promise<void> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    try {
      return void (await ask());
    } catch (cause) {
      if (Date.now() > until) throw new Error('the bot did not listen', { cause });
      await wait(50);
    }
  }
}

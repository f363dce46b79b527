import { join } from 'node:path';
import { renderReply } from '../../adapters/console/render.ts';
import { createBot } from '../../src/bot.ts';
import type { Bot, Post, Reply } from '../../src/chat.ts';
import type { Corpus } from '../../src/corpus/library.ts';
import type { Log } from '../../src/log.ts';
import { createProgress } from '../../src/progress.ts';
import { createMemoryUseRegister } from '../../src/quotes/used-quotations.ts';
import { createMemoryStore } from '../../src/stores/memory-store.ts';
import type { AnsweringHelp } from '../../src/talk/answering.ts';
import { clockReply } from '../../src/updates/clock/clock-reply.ts';
import { createPeople } from '../../src/updates/people/create-people.ts';
import type { People } from '../../src/updates/people.ts';
import type { Store } from '../../src/updates/record/store.ts';
import { loadWorkingDays } from '../../src/updates/rhythm/working-days.ts';
import { loadStatuses } from '../../src/updates/statuses.ts';
import { HARBOUR_KNOWLEDGE } from './harbour.ts';

const STATUSES = loadStatuses(join(HARBOUR_KNOWLEDGE, 'statuses.yml'));

export interface BotOptions {
  readonly log?: Log;
  readonly store?: Store;
  /** Nobody is configured where nothing is said: anyone may record. */
  readonly people?: People;
  readonly sent?: Post[];
  /** Whether what the bot sends of its own accord arrives; it does where nothing is said. */
  readonly arrives?: boolean;
  readonly newId?: () => string;
  readonly help?: AnsweringHelp;
}

/** The real bot over a corpus, with a record in memory. Ids count up: "id-1". */
export function makeBot(corpus: Corpus, options: BotOptions = {}): Bot {
  let ids = 0;
  const shared = {
    corpus,
    store: options.store ?? createMemoryStore(),
    help: options.help ?? {},
    people: options.people ?? createPeople([], new Map()),
    newId: options.newId ?? (() => `id-${++ids}`),
    send: async (post: Post) => {
      options.sent?.push(post);
      return options.arrives ?? true;
    },
  };
  const progress = createProgress({
    ...shared,
    statuses: STATUSES,
    clock: (now) => clockReply(null, now, 'Europe/London'),
    workingDays: () => loadWorkingDays(),
    zone: 'Europe/London',
  });
  return createBot({
    ...{ ...shared, progress, log: options.log ?? silent() },
    uses: createMemoryUseRegister(),
    newReference: () => 'ref-1',
  });
}

export function silent(): Log {
  return { info: () => {}, warn: () => {}, error: () => {} };
}

/** Who writes, where and when; what is not said stays as it was at the start of the chat. */
export interface Turn {
  readonly person?: string;
  readonly email?: string | null;
  readonly standing?: 'member' | 'guest';
  readonly platform?: string;
  readonly conversation?: string;
  readonly private?: boolean;
  readonly guestsRead?: boolean;
  readonly at?: string;
  /** Two messages with one id are one message, delivered twice. */
  readonly id?: string;
}

export interface Chat {
  readonly bot: Bot;
  /** Says something; the reply as the terminal shows it, '' where there is none. */
  say(text: string, turn?: Turn): Promise<string>;
  reply(text: string, turn?: Turn): Promise<Reply | null>;
}

/** A chat with the real bot, on 3 February 2026 unless a turn says otherwise. */
export function startChat(
  corpus: Corpus,
  options: BotOptions = {},
  bot: Bot = makeBot(corpus, options),
): Chat {
  let number = 0;
  const reply = (text: string, turn: Turn = {}) => {
    const { person = 'sam', email = null, standing = 'member', at = '2026-02-03T10:00:00Z' } = turn;
    return bot.handle({
      id: turn.id ?? String(++number),
      platform: turn.platform ?? 'test',
      conversation: turn.conversation ?? 'general',
      private: turn.private ?? false,
      guestsRead: turn.guestsRead ?? false,
      person: { id: person, name: person, email, standing },
      text,
      at: new Date(at),
    });
  };
  return {
    bot,
    reply,
    say: async (text, turn) => {
      const said = await reply(text, turn);
      return said ? renderReply(said) : '';
    },
  };
}

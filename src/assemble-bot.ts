import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createBot } from './bot.ts';
import type { Bot, Courier } from './chat.ts';
import type { Config } from './config.ts';
import { type Corpus, loadCorpus } from './corpus/library.ts';
import type { Log } from './log.ts';
import { openModelHelp } from './model-help.ts';
import { openStoreOrRead } from './open-store.ts';
import { createProgress, type Progress } from './progress.ts';
import { createSender } from './send-post.ts';
import { openUseFile } from './stores/use-file.ts';
import type { AnsweringHelp } from './talk/answering.ts';
import { clockReply } from './updates/clock/clock-reply.ts';
import { loadPeerChallenge } from './updates/clock/load-peer-challenge.ts';
import { currentRecommendations } from './updates/load-update-knowledge.ts';
import { loadPeople } from './updates/people/load-people.ts';
import { nameOwners } from './updates/people/name-owners.ts';
import type { People } from './updates/people.ts';
import type { Store } from './updates/record/store.ts';
import { loadWorkingDays } from './updates/rhythm/working-days.ts';
import { loadStatuses, type StatusScale } from './updates/statuses.ts';

/** The bot, with all that it rests on. */
export interface Assembled {
  readonly bot: Bot;
  readonly progress: Progress;
  readonly corpus: Corpus;
  readonly people: People;
  readonly statuses: StatusScale;
  /** The recommendations that progress is reported on. */
  readonly current: Corpus['recommendations'];
  readonly store: Store;
  /** Why nothing can be recorded; null where it can. */
  readonly refused: string | null;
  readonly help: AnsweringHelp;
  /** Adapters that carry messages of the bot's own accord: filled in by whoever starts them, for they carry the bot. */
  readonly couriers: Courier[];
}

/** Builds the bot over a folder of knowledge and a folder of data. Throws a `UserError` where one of them is faulty. */
export async function assembleBot(config: Config, log: Log): Promise<Assembled> {
  const { knowledge, data, keepAuditFor, draftHours, rhythm } = config;
  const { zone } = rhythm.schedule;
  const loaded = await loadCorpus(config);
  for (const fault of loaded.faults) log.warn({ fault }, 'a document could not be read');
  const people = loadPeople(join(knowledge, 'people.yml'), loaded.recommendations);
  const corpus = { ...loaded, recommendations: nameOwners(loaded.recommendations, people) };
  const statuses = loadStatuses(join(knowledge, 'statuses.yml'));
  const challenge = loadPeerChallenge(join(knowledge, 'peer-challenge.yml'));
  const uses = await openUseFile(join(data, 'used-quotations.jsonl'));
  const names = people.all.map(({ name }) => name);
  const help = await openModelHelp(config, { corpus, log, now: () => new Date(), names });
  const { store, refused } = await openStoreOrRead({ folder: join(data, 'record'), log, keepAuditFor });
  const couriers: Courier[] = [];
  const shared = {
    corpus,
    people,
    help,
    store,
    send: createSender(couriers, log),
    newId: () => randomUUID(),
  };
  const progress = createProgress({
    ...{ ...shared, statuses, zone, draftHours },
    clock: (now, asks) => clockReply(challenge, now, zone, asks),
    workingDays: () => loadWorkingDays(rhythm.closed),
  });
  const bot = createBot({
    ...{ ...shared, progress, uses, log },
    newReference: () => randomUUID().slice(0, 8),
  });
  const current = currentRecommendations(corpus.recommendations, [...corpus.sources.values()]);
  return { bot, progress, corpus, people, statuses, current, store, refused, help, couriers };
}

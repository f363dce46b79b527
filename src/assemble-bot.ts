import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createBot } from './bot.ts';
import type { Bot, Post } from './chat.ts';
import type { Config } from './config.ts';
import { loadCorpus } from './corpus/library.ts';
import type { Log } from './log.ts';
import { openStoreOrRead } from './open-store.ts';
import { openUseFile } from './stores/use-file.ts';
import { currentRecommendations } from './updates/load-update-knowledge.ts';
import { loadPeople } from './updates/people/load-people.ts';
import type { Store } from './updates/record/store.ts';
import { loadStatuses } from './updates/statuses.ts';

export interface Assembled {
  readonly bot: Bot;
  readonly store: Store;
}

/** The whole bot over a folder of knowledge and a folder of data, for commands that talk to it. */
export async function assembleBot(
  config: Config,
  log: Log,
  send?: (post: Post) => Promise<void>,
): Promise<Assembled> {
  const corpus = await loadCorpus(config);
  for (const fault of corpus.faults) log.warn({ fault }, 'a document could not be read');
  const uses = await openUseFile(join(config.data, 'used-quotations.jsonl'));
  const { keepAuditFor, draftHours } = config;
  const { store } = await openStoreOrRead({ folder: join(config.data, 'record'), log, keepAuditFor });
  const current = currentRecommendations(corpus.recommendations, [...corpus.sources.values()]);
  const bot = createBot({
    ...{ corpus, log, uses, store, draftHours },
    people: loadPeople(join(config.knowledge, 'people.yml'), current),
    statuses: loadStatuses(join(config.knowledge, 'statuses.yml')),
    newReference: () => randomUUID().slice(0, 8),
    newId: () => randomUUID(),
    ...(send ? { send } : {}),
  });
  return { bot, store };
}

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createBot } from './bot.ts';
import type { Bot } from './chat.ts';
import type { Config } from './config.ts';
import { loadCorpus } from './corpus/library.ts';
import type { Log } from './log.ts';
import { openStoreOrRead } from './open-store.ts';
import { openUseFile } from './stores/use-file.ts';
import { clockReply } from './updates/clock/clock-reply.ts';
import { loadPeerChallenge } from './updates/clock/load-peer-challenge.ts';
import { loadPeople } from './updates/people/load-people.ts';
import { nameOwners } from './updates/people/name-owners.ts';
import type { Store } from './updates/record/store.ts';
import { loadWorkingDays } from './updates/rhythm/working-days.ts';
import { loadStatuses } from './updates/statuses.ts';

export interface Assembled {
  readonly bot: Bot;
  readonly store: Store;
}

/** The whole bot over a folder of knowledge and a folder of data, without anything that it says of its own accord. */
export async function assembleBot(config: Config, log: Log): Promise<Assembled> {
  const { knowledge, data, keepAuditFor, draftHours, rhythm } = config;
  const { zone } = rhythm.schedule;
  const loaded = await loadCorpus(config);
  for (const fault of loaded.faults) log.warn({ fault }, 'a document could not be read');
  const people = loadPeople(join(knowledge, 'people.yml'), loaded.recommendations);
  const { store } = await openStoreOrRead({ folder: join(data, 'record'), log, keepAuditFor });
  const challenge = loadPeerChallenge(join(knowledge, 'peer-challenge.yml'));
  const bot = createBot({
    ...{ log, store, people, draftHours, zone },
    corpus: { ...loaded, recommendations: nameOwners(loaded.recommendations, people) },
    statuses: loadStatuses(join(knowledge, 'statuses.yml')),
    uses: await openUseFile(join(data, 'used-quotations.jsonl')),
    clock: (now) => clockReply(challenge, now, zone),
    workingDays: () => loadWorkingDays(rhythm.closed),
    newReference: () => randomUUID().slice(0, 8),
    newId: () => randomUUID(),
  });
  return { bot, store };
}

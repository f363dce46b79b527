import { join } from 'node:path';
import type { Config } from '../config.ts';
import { createLog } from '../log.ts';
import { openStoreOrRead } from '../open-store.ts';
import { loadUpdateKnowledge } from '../updates/load-update-knowledge.ts';
import { loadPeople } from '../updates/people/load-people.ts';
import type { People } from '../updates/people.ts';
import { createRecord } from '../updates/record/record.ts';
import type { Store } from '../updates/record/store.ts';
import type { RecordView } from '../updates/record/view.ts';

/** The record as commands use it. Whoever opens it closes it: the store keeps other processes out meanwhile. */
export interface OpenRecord {
  readonly store: Store;
  readonly view: RecordView;
  readonly people: People;
  close(): Promise<void>;
}

/**
 * Opens the record of updates in the data folder. While the bot has it open it can be read and exported; what else would
 * be written is refused with a `UserError`. Throws one where the record is damaged or cannot be read.
 */
export async function openRecord({ data, knowledge, keepAuditFor }: Config): Promise<OpenRecord> {
  const { recommendations } = loadUpdateKnowledge(knowledge);
  const people = loadPeople(join(knowledge, 'people.yml'), recommendations);
  // That the record is in use is no fault here: warnings of it would only bury what the command has to say.
  const options = { folder: join(data, 'record'), log: createLog('error'), keepAuditFor };
  const { store } = await openStoreOrRead(options);
  return { store, view: createRecord(store), people, close: () => store.close() };
}

import type { Config } from '../config.ts';
import { UserError } from '../errors.ts';
import type { People } from '../updates/people.ts';
import type { Store } from '../updates/record/store.ts';
import type { RecordView } from '../updates/record/view.ts';

/** The record as commands use it. Whoever opens it closes it: the store keeps other processes out meanwhile. */
export interface OpenRecord {
  readonly store: Store;
  readonly view: RecordView;
  readonly people: People;
  close(): Promise<void>;
}

/** Opens the record of updates in the data folder. Throws a `UserError` where it cannot be opened. */
export async function openRecord(config: Config): Promise<OpenRecord> {
  throw new UserError(`No record of updates can be opened in ${config.data} yet.`);
}

import type { Store } from '../updates/record/store.ts';
import type { RecordView } from '../updates/record/view.ts';

/** The record as a command reads it: without the right to write, also while the bot runs. */
export interface RecordReading {
  readonly record: RecordView;
  readonly store: Pick<Store, 'eventsOf'>;
}

/** Reads the record of a data folder. Until a store writes one there, it is the record of nothing. */
export function loadRecord(_folder: string): Promise<RecordReading> {
  return Promise.resolve({
    record: { latest: () => null, history: () => [], all: () => [] },
    store: { eventsOf: () => [] },
  });
}

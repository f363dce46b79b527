import { describeError, UserError } from './errors.ts';
import type { Log } from './log.ts';
import { openFileStore, readFileStore } from './stores/file-store.ts';
import { createReadingStore } from './stores/reading-store.ts';
import type { Store } from './updates/record/store.ts';
import { STORE } from './wording.ts';

export interface OpenStoreOptions {
  readonly folder: string;
  readonly log: Log;
  readonly keepAuditFor: number | null;
}

export interface OpenedStore {
  readonly store: Store;
  /** Why nothing can be recorded; null where it can. */
  readonly refused: string | null;
}

/** Opens the record for writing; throws a `UserError` where that cannot be done. */
function openStore({ folder, log, keepAuditFor }: OpenStoreOptions): Promise<Store> {
  return openFileStore({
    ...{ folder, log, now: () => new Date() },
    ...(keepAuditFor === null ? {} : { keepAuditFor }),
  });
}

/**
 * Opens the record for a chat that need not write: where it is in use or its folder cannot be written, it is read, and
 * whoever tries to record something is told why that cannot be done. A damaged record is a fault all the same.
 */
export async function openStoreOrRead(options: OpenStoreOptions): Promise<OpenedStore> {
  try {
    return { store: await openStore(options), refused: null };
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    options.log.warn({ cause: describeError(cause) }, 'the record cannot be written');
    const view = await readFileStore({ folder: options.folder });
    const store = createReadingStore(view, options.folder, STORE.readOnly(cause.message));
    return { store, refused: cause.message };
  }
}

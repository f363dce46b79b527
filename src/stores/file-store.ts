import { describeError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Store } from '../updates/record/store.ts';
import { createStore, createView, type StoreView } from './create-store.ts';
import { createCommitQueue } from './file/commit-queue.ts';
import { explainUnopened, explainUnsaved } from './file/explain-fault.ts';
import { type FolderLock, lockFolder } from './file/folder-lock.ts';
import { createIntake, readLeftEvents } from './file/inbox.ts';
import { findOlder, keepOlder } from './file/migrate.ts';
import { clearFolder, makeFolder } from './file/prepare-folder.ts';
import { readFolder } from './file/read-folder.ts';
import { readyJournal } from './file/ready-journal.ts';
import { createRounds } from './file/rounds.ts';
import { SCHEMA, type Schema } from './file/schema.ts';
import { createUpkeep } from './file/upkeep.ts';
import type { Request } from './requests.ts';

export interface FileStoreOptions {
  readonly folder: string;
  readonly now: () => Date;
  readonly log?: Log;
  /** Days for which it is kept who asked and saw what; without it, for ever. */
  readonly keepAuditFor?: number;
  /** Changes between two snapshots. */
  readonly snapshotEvery?: number;
  /** Milliseconds between two signs of life for other machines that share the folder. */
  readonly heartbeat?: number;
  /** Milliseconds between two looks for events that other processes have left. */
  readonly inboxEvery?: number;
  readonly schema?: Schema;
}

const SNAPSHOT_EVERY = 500;
const INBOX_EVERY = 5000;

/**
 * The store of one process, in a folder of its own: a journal that is synced before anything is confirmed, a snapshot
 * of the state (lowdb), and an archive for each past quarter. Throws a `UserError` where the folder cannot be written,
 * is in use, or is damaged beyond what can be made good; it never starts empty over damage.
 */
export async function openFileStore(options: FileStoreOptions): Promise<Store> {
  const { folder, log, heartbeat } = options;
  try {
    await makeFolder(folder);
    const lock = await lockFolder(folder, { log, heartbeat });
    try {
      return await openLocked(options, lock);
    } catch (cause) {
      await lock.release().catch(() => {});
      throw cause;
    }
  } catch (cause) {
    throw explainUnopened(cause, folder);
  }
}

/**
 * What a folder holds, without the right to write: also while another process has it open. Events that were left for
 * that process are there as if it had taken them in.
 */
export async function readFileStore({
  folder,
  schema = SCHEMA,
}: Pick<FileStoreOptions, 'folder' | 'schema'>): Promise<StoreView> {
  try {
    const left = await readLeftEvents(folder);
    const { contents } = await readFolder(folder, schema);
    for (const { event } of left)
      if (event !== null && !contents.hasEvent(event.key))
        contents.apply(contents.sequence + 1, { do: 'append', event });
    return createView(contents);
  } catch (cause) {
    throw explainUnopened(cause, folder);
  }
}

async function openLocked(options: FileStoreOptions, lock: FolderLock): Promise<Store> {
  const { folder, log, now, schema = SCHEMA } = options;
  const { snapshotEvery = SNAPSHOT_EVERY, inboxEvery = INBOX_EVERY } = options;
  await clearFolder(folder);
  const reading = await readFolder(folder, schema);
  const { contents } = reading;
  const journal = await readyJournal(folder, reading, schema, log);
  const upkeep = createUpkeep({
    ...{ folder, contents, journal, reading, version: schema.version },
    keepAuditFor: options.keepAuditFor ?? null,
  });
  const older = findOlder(reading, schema);
  if (older.length > 0) {
    await keepOlder(folder, older);
    await upkeep.tidy(now(), true);
    log?.info({ files: older, version: schema.version }, 'the record was brought to a newer format');
  }
  const rounds = createRounds({ upkeep, lock, now, log, snapshotEvery });
  await rounds.start();
  const queue = createCommitQueue({
    contents,
    write: async (text) => {
      await lock.confirm();
      await journal.append(text);
    },
    afterBatch: rounds.afterBatch,
  });
  const commit = async (request: Request) => {
    try {
      return await queue.commit(request);
    } catch (cause) {
      log?.error({ fault: describeError(cause) }, 'a change of the record was not saved');
      throw explainUnsaved(cause);
    }
  };
  const intake = createIntake({ folder, commit, log, every: inboxEvery });
  await intake.start();
  return createStore(contents, commit, async () => {
    await intake.end();
    await queue.idle();
    await rounds.end();
    await journal.close();
    await lock.release();
  });
}

import { describeError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Store } from '../updates/record/store.ts';
import { createStore, createView, type StoreView } from './create-store.ts';
import { createCommitQueue } from './file/commit-queue.ts';
import { explainUnopened, explainUnsaved } from './file/explain-fault.ts';
import { type FolderLock, lockFolder } from './file/folder-lock.ts';
import { migrate, needsMigration } from './file/migrate.ts';
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
  readonly schema?: Schema;
}

const SNAPSHOT_EVERY = 500;

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

/** What a folder holds, without the right to write: also while another process has it open. */
export async function readFileStore({
  folder,
  schema = SCHEMA,
}: Pick<FileStoreOptions, 'folder' | 'schema'>): Promise<StoreView> {
  return createView((await readFolder(folder, schema)).contents);
}

async function openLocked(options: FileStoreOptions, lock: FolderLock): Promise<Store> {
  const { folder, log, now, schema = SCHEMA, snapshotEvery = SNAPSHOT_EVERY } = options;
  await clearFolder(folder);
  const reading = await readFolder(folder, schema);
  const { contents } = reading;
  const journal = await readyJournal(folder, reading, schema, log);
  const upkeep = createUpkeep({
    ...{ folder, contents, journal, reading, version: schema.version },
    keepAuditFor: options.keepAuditFor ?? null,
  });
  if (needsMigration(reading, schema)) await migrate(folder, reading, () => upkeep.tidy(now(), true));
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
  return createStore(contents, commit, async () => {
    await queue.idle();
    await rounds.end();
    await journal.close();
    await lock.release();
  });
}

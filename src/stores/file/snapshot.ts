import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import * as z from 'zod';
import type { StatePairs } from '../contents.ts';
import { StateShape } from './entries.ts';
import { syncFolder, UNFINISHED } from './replace-file.ts';

/** All state as it was at a number. Events are not in it: they are never replaced, so the journal has them once. */
export interface Snapshot {
  /** 0 where no snapshot was ever written. */
  readonly version: number;
  readonly sequence: number;
  readonly state: StatePairs;
}

const SnapshotShape = z.object({
  version: z.int().nonnegative(),
  sequence: z.int().nonnegative(),
  state: StateShape,
});

const none = (): Snapshot => ({ version: 0, sequence: 0, state: {} });

/** Reads a snapshot; null where it is damaged, so that the caller rebuilds it from the journal. */
export async function readSnapshot(file: string): Promise<Snapshot | null> {
  const db = new Low<Snapshot>(new JSONFile(file), none());
  try {
    await db.read();
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
  return SnapshotShape.safeParse(db.data).data ?? null;
}

export async function writeSnapshot(file: string, snapshot: Snapshot): Promise<void> {
  await new Low<Snapshot>(createSyncedFile(file), snapshot).write();
}

/** lowdb's file writes whole files but does not wait for the disk: here the file is synced before it takes its place. */
function createSyncedFile<T>(file: string): Adapter<T> {
  const beside = `${file}${UNFINISHED}`;
  return {
    read: () => new JSONFile<T>(file).read(),
    async write(data) {
      await new JSONFile<T>(beside).write(data);
      const handle = await open(beside, 'r+');
      try {
        await handle.chmod(0o600);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(beside, file);
      await syncFolder(dirname(file));
    },
  };
}

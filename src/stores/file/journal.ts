import type { FileHandle } from 'node:fs/promises';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder, UNFINISHED, writeAll, writeBeside } from './replace-file.ts';

/** What a journal needs of an open file. */
export type JournalHandle = Pick<FileHandle, 'write' | 'sync' | 'truncate' | 'close'>;

/** The journal as it is written. One call at a time. */
export interface Journal {
  /** Resolves when the text is on disk. When it rejects, nothing of the text is kept. */
  append(text: string): Promise<void>;
  /** Puts a whole new journal in the place of this one, or leaves it as it is. */
  replace(text: string): Promise<void>;
  close(): Promise<void>;
}

export async function openJournal(file: string, length: number): Promise<Journal> {
  return createJournal(await open(file, 'r+'), length, file);
}

/** The journal over an open file of which `length` bytes are good. */
export function createJournal(first: JournalHandle, length: number, file: string): Journal {
  let handle = first;
  let good = length;
  let unsettled = false;
  let unnamed = false;

  /** Cuts what a failed write has left, so that the next line neither joins it nor leaves it behind. */
  async function settle(): Promise<void> {
    if (unnamed) await syncFolder(dirname(file));
    unnamed = false;
    if (!unsettled) return;
    await handle.truncate(good);
    await handle.sync();
    unsettled = false;
  }

  return {
    async append(text) {
      await settle();
      const bytes = Buffer.from(text);
      unsettled = true;
      try {
        await writeAll(handle, bytes, good);
        await handle.sync();
      } catch (cause) {
        // Where even that fails, the next write tries it again before anything else.
        await settle().catch(() => {});
        throw cause;
      }
      good += bytes.length;
      unsettled = false;
    },
    async replace(text) {
      await settle();
      const next = await writeBeside(file, text);
      try {
        await rename(`${file}${UNFINISHED}`, file);
      } catch (cause) {
        await next.close();
        throw cause;
      }
      const before = handle;
      handle = next;
      good = Buffer.byteLength(text);
      // Until the folder is on disk, a power cut would bring the old journal back, without what is written from now on.
      unnamed = true;
      await before.close();
      await settle();
    },
    close: () => handle.close(),
  };
}

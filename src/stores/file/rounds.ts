import { describeError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { dayOf } from '../contents.ts';
import type { Entry } from './entries.ts';
import type { FolderLock } from './folder-lock.ts';
import type { Upkeep } from './upkeep.ts';

export interface RoundsOptions {
  readonly upkeep: Upkeep;
  readonly lock: Pick<FolderLock, 'confirm'>;
  readonly now: () => Date;
  readonly log: Log | undefined;
  /** Changes between two snapshots. */
  readonly snapshotEvery: number;
}

/** When the files are tidied (once a day) and the snapshot is written. Nothing is confirmed by it, so a fault can wait. */
export interface Rounds {
  start(): Promise<void>;
  afterBatch(entries: readonly Entry[]): Promise<void>;
  end(): Promise<void>;
}

export function createRounds({ upkeep, lock, now, log, snapshotEvery }: RoundsOptions): Rounds {
  let unsaved = 0;
  let tidied = '';

  async function attempt(doing: string, run: () => Promise<void>): Promise<void> {
    try {
      await lock.confirm();
      await run();
    } catch (cause) {
      log?.warn({ fault: describeError(cause) }, `${doing} failed, and will be tried again; nothing is lost`);
    }
  }

  async function tidyDaily(): Promise<void> {
    const today = now();
    const day = dayOf(today.toISOString());
    if (day === tidied) return;
    tidied = day;
    await attempt('tidying the record', () => upkeep.tidy(today));
  }

  async function saveSnapshot(): Promise<void> {
    unsaved = 0;
    await attempt('the snapshot of the record', upkeep.saveSnapshot);
  }

  return {
    async start() {
      await tidyDaily();
      await saveSnapshot();
    },
    async afterBatch(entries) {
      upkeep.noteWritten(entries);
      unsaved += entries.length;
      await tidyDaily();
      if (unsaved >= snapshotEvery) await saveSnapshot();
    },
    async end() {
      if (unsaved > 0) await saveSnapshot();
    },
  };
}

import type { Contents } from '../contents.ts';
import { createOutlook, decide, type Request } from '../requests.ts';
import { type Entry, renderEntry } from './entries.ts';

/** Requests that wait for one write at most: a bound on what is in memory twice. */
const LARGEST_BATCH = 1000;

export interface CommitQueue {
  /** Resolves with whether it was done, when it is on disk. */
  commit(request: Request): Promise<boolean>;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
}

export interface CommitOptions {
  readonly contents: Contents;
  /** Writes lines: on disk when it resolves, not there when it rejects. */
  readonly write: (text: string) => Promise<void>;
  /** Called with what each batch has written, while nothing is written. Must not reject. */
  readonly afterBatch: (entries: readonly Entry[]) => Promise<void>;
}

interface Waiting {
  readonly request: Request;
  readonly resolve: (done: boolean) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Decides and writes requests in the order in which they came. All that came while a write was under way share the next
 * one, and its sync (group commit).
 */
export function createCommitQueue({ contents, write, afterBatch }: CommitOptions): CommitQueue {
  const waiting: Waiting[] = [];
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      // Those whose last write was just confirmed come in before the next one begins.
      await new Promise(setImmediate);
      await afterBatch(await commitBatch(waiting.splice(0, LARGEST_BATCH)));
    }
    running = null;
  }

  async function commitBatch(batch: readonly Waiting[]): Promise<Entry[]> {
    const outlook = createOutlook(contents);
    const entries: Entry[] = [];
    const decisions = batch.map(({ request, resolve }) => {
      const { change, done } = decide(request, outlook);
      if (change !== null) {
        outlook.expect(change);
        entries.push({ ...change, n: contents.sequence + entries.length + 1 });
      }
      return () => resolve(done);
    });
    try {
      if (entries.length > 0) await write(entries.map(renderEntry).join(''));
    } catch (cause) {
      for (const { reject } of batch) reject(cause);
      return [];
    }
    for (const entry of entries) contents.apply(entry.n, entry);
    for (const confirm of decisions) confirm();
    return entries;
  }

  return {
    commit: (request) =>
      new Promise((resolve, reject) => {
        waiting.push({ request, resolve, reject });
        running ??= run();
      }),
    idle: async () => {
      await running;
    },
  };
}

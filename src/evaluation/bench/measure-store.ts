import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { RUN } from '../../root.ts';
import { openFileStore } from '../../stores/file-store.ts';
import type { RecordEvent } from '../../updates/record/events.ts';
import type { Store } from '../../updates/record/store.ts';
import { makeEvents } from './make-events.ts';
import { type BoardMeasures, measureBoard } from './measure-board.ts';
import { type Spread, spreadOf } from './spread.ts';

export interface StoreBenchOptions {
  readonly knowledge: string;
  /** A folder on the disk that the record will be on: how fast that one syncs is what is measured. */
  readonly data: string;
  readonly quick: boolean;
  readonly report: (doing: string) => void;
}

export interface StoreMeasures {
  readonly board: BoardMeasures;
  /** Confirmed updates a second, by how many write at once. */
  readonly writes: readonly { readonly writers: number; readonly perSecond: number }[];
  /** Opening a folder with so many events, each time in a process of its own: milliseconds, and resident MB. */
  readonly starts: readonly {
    readonly events: number;
    readonly megabytes: number;
    readonly opening: Spread;
    readonly memory: number;
  }[];
}

export interface OpeningMeasures {
  readonly events: number;
  readonly milliseconds: number;
  readonly memory: number;
}

const SEED = 1;
const WRITERS = [1, 50];
/** Appends that are asked for together when a folder is filled. */
const CHUNK = 5000;
const now = () => new Date('2026-11-21T12:00:00Z');

export async function measureStore({
  knowledge,
  data,
  quick,
  report,
}: StoreBenchOptions): Promise<StoreMeasures> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(data, 'bench-'));
  try {
    const writes = [];
    for (const writers of WRITERS) {
      report(`saving updates, ${writers} at once`);
      const perSecond = await measureWrites(join(folder, `writes-${writers}`), writers, quick ? 1000 : 5000);
      writes.push({ writers, perSecond });
    }
    const starts = [];
    for (const events of quick ? [10_000] : [10_000, 100_000]) {
      report(`opening a record of ${events} events`);
      starts.push(await measureStart(join(folder, `start-${events}`), events, quick ? 3 : 5));
    }
    report('drawing up the board over 10000 updates');
    return { writes, starts, board: await measureBoard(knowledge) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens a store once, in a process that has done nothing else. */
export async function measureOpening(folder: string): Promise<OpeningMeasures> {
  const start = performance.now();
  const store = await openFileStore({ folder, now });
  const milliseconds = performance.now() - start;
  const events = store.events().length;
  await store.close();
  return { events, milliseconds, memory: process.memoryUsage.rss() / 2 ** 20 };
}

async function measureWrites(folder: string, writers: number, milliseconds: number): Promise<number> {
  const store = await openFileStore({ folder, now });
  const made = makeEvents(1000, SEED, { updates: 1 });
  const start = performance.now();
  let confirmed = 0;
  const write = async (writer: number) => {
    for (let number = 0; performance.now() - start < milliseconds; number++) {
      await store.append({ ...pick(made, number), key: `${writer} ${number}` });
      confirmed += 1;
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  const perSecond = (confirmed / (performance.now() - start)) * 1000;
  await store.close();
  return perSecond;
}

function pick(events: readonly RecordEvent[], number: number): RecordEvent {
  const event = events[number % events.length];
  if (event === undefined) throw new RangeError('There are no events.');
  return event;
}

async function measureStart(folder: string, events: number, runs: number) {
  await fill(await openFileStore({ folder, now }), makeEvents(events, SEED));
  // The first opening moves the events of past quarters to their archives.
  await openAlone(folder);
  const openings: OpeningMeasures[] = [];
  for (let run = 0; run < runs; run++) openings.push(await openAlone(folder));
  if (openings.some((opening) => opening.events !== events)) throw new Error('the store has lost events');
  return {
    events,
    megabytes: await sizeOf(folder),
    opening: spreadOf(openings.map(({ milliseconds }) => milliseconds)),
    memory: spreadOf(openings.map(({ memory }) => memory)).p50,
  };
}

async function fill(store: Store, events: readonly RecordEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += CHUNK)
    await Promise.all(events.slice(from, from + CHUNK).map((event) => store.append(event)));
  await store.close();
}

const run = promisify(execFile);

async function openAlone(folder: string): Promise<OpeningMeasures> {
  const { stdout } = await run(process.execPath, [RUN, 'cli/bench', '--open-store', folder]);
  return JSON.parse(stdout) as OpeningMeasures;
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const name of await readdir(folder)) bytes += (await stat(join(folder, name))).size;
  return bytes / 2 ** 20;
}

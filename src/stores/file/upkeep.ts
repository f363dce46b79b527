import { join } from 'node:path';
import { AUDIT_KINDS, type RecordEvent } from '../../updates/record/events.ts';
import { type Contents, dayOf, isAuditBefore, type Recorded } from '../contents.ts';
import { renderArchive } from './archive-text.ts';
import { type Entry, renderEntry } from './entries.ts';
import type { Journal } from './journal.ts';
import { renderJournal } from './journal-text.ts';
import { archiveName, type Quarter, quarterOf } from './quarters.ts';
import { type FolderReading, SNAPSHOT } from './read-folder.ts';
import { replaceFile } from './replace-file.ts';
import { writeSnapshot } from './snapshot.ts';

/** Lines of a journal that later ones have made void, before it is written anew without them. */
const MOST_VOID_LINES = 10_000;
const DAY = 86_400_000;

export interface UpkeepOptions {
  readonly folder: string;
  readonly contents: Contents;
  readonly journal: Journal;
  /** What was found on disk. */
  readonly reading: Pick<FolderReading, 'journal' | 'archives'>;
  readonly version: number;
  /** Days for which the audit is kept; null for ever. */
  readonly keepAuditFor: number | null;
}

/** What has to be done to the files beside appending. One call at a time, and none while a batch is written. */
export interface Upkeep {
  /** Drops what need not be kept, moves events of past quarters to archives, and shortens the journal. */
  tidy(now: Date, isForced?: boolean): Promise<void>;
  saveSnapshot(): Promise<void>;
  /** Takes note of what was appended. */
  noteWritten(entries: readonly Entry[]): void;
}

export function createUpkeep(options: UpkeepOptions): Upkeep {
  const { folder, contents, journal, reading, version, keepAuditFor } = options;
  /** The numbers of the events of each archive. */
  const archives = new Map(
    [...reading.archives].map(([quarter, { events }]) => [quarter, events.map(({ n }) => n)]),
  );
  /** Of the journal: its lines after the first, and how many of them are events. */
  let lines = reading.journal?.lines ?? 0;
  let events = reading.journal?.events ?? 0;

  function noteWritten(entries: readonly Entry[]): void {
    lines += entries.length;
    events += entries.filter((entry) => entry.do === 'append').length;
  }

  async function dropAudit(now: Date): Promise<void> {
    if (keepAuditFor === null) return;
    const before = dayOf(new Date(now.getTime() - keepAuditFor * DAY).toISOString());
    const stale = contents.eventsOf(...AUDIT_KINDS).filter((event) => isAuditBefore(event, before));
    if (stale.length === 0) return;
    const event = noteDropping(before, stale.length, now);
    const entry: Entry = { do: 'append', n: contents.sequence + 1, event };
    await journal.append(renderEntry(entry));
    contents.apply(entry.n, entry);
    noteWritten([entry]);
  }

  /** Archives come first: a crash in between leaves events in both files, which is no fault. */
  async function writeArchives(past: ReadonlyMap<Quarter, readonly Recorded[]>, isForced: boolean) {
    for (const quarter of new Set([...archives.keys(), ...past.keys()])) {
      const recorded = past.get(quarter) ?? [];
      const numbers = recorded.map(({ n }) => n);
      if (!isForced && isSame(numbers, archives.get(quarter))) continue;
      await replaceFile(join(folder, archiveName(quarter)), renderArchive(quarter, recorded, version));
      archives.set(quarter, numbers);
    }
  }

  async function writeJournal(kept: readonly Recorded[]): Promise<void> {
    const head = {
      ...{ version, n: contents.sequence, kept: kept.length },
      ...{ archives: [...archives.keys()].sort().map(archiveName), state: contents.statePairs() },
    };
    await journal.replace(renderJournal(head, kept));
    lines = kept.length;
    events = kept.length;
  }

  return {
    noteWritten,
    async tidy(now, isForced = false) {
      await dropAudit(now);
      const { past, present } = splitByQuarter(contents.recorded(), quarterOf(now));
      await writeArchives(past, isForced);
      const hasVoidLines = lines - events > MOST_VOID_LINES;
      if (isForced || hasVoidLines || events !== present.length) await writeJournal(present);
    },
    saveSnapshot: () =>
      writeSnapshot(join(folder, SNAPSHOT), {
        ...{ version, sequence: contents.sequence, state: contents.statePairs() },
      }),
  };
}

function noteDropping(before: string, events: number, now: Date): RecordEvent {
  return {
    ...{ kind: 'audit-dropped', key: `audit-dropped ${before} ${now.toISOString()}` },
    ...{ at: now.toISOString(), by: { person: 'peersay', name: 'Peersay', platform: 'store' } },
    ...{ before, events },
  };
}

function splitByQuarter(recorded: readonly Recorded[], current: Quarter) {
  const past = new Map<Quarter, Recorded[]>();
  const present: Recorded[] = [];
  for (const item of recorded) {
    const quarter = quarterOf(item.event.at);
    if (quarter >= current) present.push(item);
    else past.get(quarter)?.push(item) ?? past.set(quarter, [item]);
  }
  return { past, present };
}

function isSame(one: readonly number[], other: readonly number[] | undefined): boolean {
  return one.length === other?.length && one.every((number, at) => number === other[at]);
}

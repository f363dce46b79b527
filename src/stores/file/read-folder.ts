import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { type Contents, createContents, type Recorded } from '../contents.ts';
import { freezeDeep } from '../requests.ts';
import { DAMAGE } from '../wording.ts';
import { type ArchiveReading, readArchive } from './archive-text.ts';
import { ifThere } from './if-there.ts';
import { type JournalReading, readJournal } from './journal-text.ts';
import { archivedQuarter, archiveName, type Quarter } from './quarters.ts';
import type { Schema } from './schema.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';

export const JOURNAL = 'journal.jsonl';
export const SNAPSHOT = 'record.json';

export interface FolderReading {
  readonly contents: Contents;
  /** Null in a folder where nothing was ever kept. */
  readonly journal: JournalReading | null;
  readonly archives: ReadonlyMap<Quarter, ArchiveReading>;
  readonly snapshot: 'whole' | 'damaged' | 'none';
}

/**
 * Reads everything that is kept in a folder, and writes nothing. The order matters where another process is writing:
 * what is read later has at least what was read before. Throws a `UserError` for damage that cannot be made good.
 */
export async function readFolder(folder: string, schema: Schema): Promise<FolderReading> {
  const snapshot = await readSnapshot(join(folder, SNAPSHOT));
  const file = join(folder, JOURNAL);
  const bytes = await ifThere(readFile(file));
  const journal = bytes && readJournal(bytes, file, schema);
  const archives = await readArchives(folder, schema);
  if (journal === null) refuseWithout(file, snapshot, archives);
  else checkWhole(folder, journal, snapshot, archives);
  return {
    contents: journal === null ? createContents() : replay(folder, journal, snapshot, archives, schema),
    ...{ journal, archives },
    snapshot: snapshot === null ? 'damaged' : snapshot.version === 0 ? 'none' : 'whole',
  };
}

async function readArchives(folder: string, schema: Schema): Promise<Map<Quarter, ArchiveReading>> {
  const archives = new Map<Quarter, ArchiveReading>();
  for (const name of ((await ifThere(readdir(folder))) ?? []).sort()) {
    const quarter = archivedQuarter(name);
    if (quarter === null) continue;
    const file = join(folder, name);
    archives.set(quarter, readArchive(await readFile(file), file, schema));
  }
  return archives;
}

/** The journal is made before anything else: where others are and it is not, it was lost. */
function refuseWithout(
  file: string,
  snapshot: Snapshot | null,
  archives: ReadonlyMap<Quarter, unknown>,
): void {
  const [quarter] = archives.keys();
  if (quarter !== undefined) throw new UserError(DAMAGE.missing(file, `there is ${archiveName(quarter)}`));
  if (snapshot?.version !== 0) throw new UserError(DAMAGE.missing(file, `there is ${SNAPSHOT}`));
}

function checkWhole(
  folder: string,
  { head, sequence }: JournalReading,
  snapshot: Snapshot | null,
  archives: ReadonlyMap<Quarter, unknown>,
): void {
  const file = join(folder, JOURNAL);
  if (snapshot !== null && sequence < snapshot.sequence)
    throw new UserError(DAMAGE.shorter(file, sequence, snapshot.sequence));
  for (const name of head.archives)
    if (!archives.has(archivedQuarter(name) ?? ''))
      throw new UserError(DAMAGE.missing(join(folder, name), `${JOURNAL} names it`));
}

/** The later of the two copies of the state, and every change after it; all events there are. */
function replay(
  folder: string,
  { head, kept, changes, sequence }: JournalReading,
  snapshot: Snapshot | null,
  archives: ReadonlyMap<Quarter, ArchiveReading>,
  schema: Schema,
): Contents {
  const isLater = snapshot?.version === schema.version && snapshot.sequence > head.n;
  const { state, from } = isLater
    ? { state: freezeDeep(snapshot.state), from: snapshot.sequence }
    : { state: head.state, from: head.n };
  const appended = changes.filter((entry) => entry.do === 'append');
  const recorded = [...archives.values()].flatMap(({ events }) => events).concat(kept, appended);
  const contents = createContents(joinEvents(recorded, join(folder, JOURNAL)), state, from);
  for (const entry of changes) if (entry.do !== 'append' && entry.n > from) contents.apply(entry.n, entry);
  contents.continueFrom(sequence);
  return contents;
}

/** In the order of their numbers. While events move to an archive, both files may have them. */
function joinEvents(recorded: readonly Recorded[], file: string): Recorded[] {
  const byNumber = new Map<number, Recorded>();
  for (const item of recorded) {
    const other = byNumber.get(item.n);
    if (other !== undefined && other.event.key !== item.event.key)
      throw new UserError(DAMAGE.twice(file, item.n));
    byNumber.set(item.n, item);
  }
  return [...byNumber.values()].sort((one, other) => one.n - other.n);
}

import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../../log.ts';
import { type Journal, openJournal } from './journal.ts';
import { type JournalReading, renderJournal } from './journal-text.ts';
import { cutTorn } from './prepare-folder.ts';
import { type FolderReading, JOURNAL, SNAPSHOT } from './read-folder.ts';
import { replaceFile } from './replace-file.ts';
import type { Schema } from './schema.ts';

/** Makes the journal of a new folder, or mends what a crash has left of one, and says in the log what was found. */
export async function readyJournal(
  folder: string,
  { journal, archives, snapshot, contents }: FolderReading,
  schema: Schema,
  log: Log | undefined,
): Promise<Journal> {
  const file = join(folder, JOURNAL);
  if (journal === null) return startJournal(file, schema);
  if (snapshot === 'damaged') {
    await rename(join(folder, SNAPSHOT), join(folder, `${SNAPSHOT}.damaged`));
    log?.warn({ snapshot }, 'the snapshot was damaged; it is made again from the journal, which is whole');
  }
  if (journal.torn.length > 0) await mendTorn(folder, journal, log);
  const givenUp = [...archives.values(), journal].reduce((sum, part) => sum + part.givenUp, 0);
  if (givenUp > 0) log?.warn({ givenUp }, 'the record goes on without lines that were given up');
  const found = { events: contents.recorded().length, archives: archives.size, sequence: contents.sequence };
  log?.info(found, 'the record was read');
  const ready = await openJournal(file, journal.length);
  if (!journal.isEnded) await ready.append('\n');
  return ready;
}

async function startJournal(file: string, { version }: Schema): Promise<Journal> {
  const text = renderJournal({ version, n: 0, kept: 0, archives: [], state: {} }, []);
  await replaceFile(file, text);
  return openJournal(file, Buffer.byteLength(text));
}

async function mendTorn(folder: string, { length, torn }: JournalReading, log: Log | undefined) {
  const aside = await cutTorn(folder, length, torn);
  log?.warn(
    { bytes: torn.length, aside },
    'the last line of the journal was torn; it was never confirmed, was cut off, and is kept aside',
  );
}

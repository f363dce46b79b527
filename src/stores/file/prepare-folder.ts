import { appendFile, chmod, mkdir, open, readdir, rm, stat, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { archivedQuarter } from './quarters.ts';
import { JOURNAL, SNAPSHOT } from './read-folder.ts';
import { syncFolder } from './replace-file.ts';

/** Where the torn ends of journals are kept, one a line. */
const TORN = `${JOURNAL}.torn`;

/** Makes the folder, for its owner alone. What people are asked and say is no matter of the machine's other users. */
export async function makeFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made !== undefined) await syncFolder(dirname(made));
  await makePrivate(folder);
}

/**
 * Takes away what a crash has left half written, and the rights that a copy or a restore has given to others. Locks are
 * left alone: one that somebody is setting aside may have to be given back.
 */
export async function clearFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const isOurs = name === JOURNAL || name === SNAPSHOT || name === TORN || archivedQuarter(name) !== null;
    if (isOurs) await makePrivate(file);
    else if (isUnfinished(name)) await rm(file, { force: true });
  }
}

/** Also what lowdb writes beside the file that it replaces. */
function isUnfinished(name: string): boolean {
  const of = /^\.?(.+)\.new(?:\.tmp)?$/.exec(name)?.[1] ?? '';
  return of === JOURNAL || of === SNAPSHOT || archivedQuarter(of) !== null;
}

/** Takes rights away and gives none: a folder that its owner has made read-only stays so. */
async function makePrivate(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o077) !== 0) await chmod(path, mode & 0o700);
}

/** Cuts the torn end off a journal, and keeps it aside first: it may be all there is of what somebody wrote. */
export async function cutTorn(folder: string, length: number, torn: Buffer): Promise<string> {
  const aside = join(folder, TORN);
  await appendFile(aside, Buffer.concat([torn, Buffer.from('\n')]), { mode: 0o600, flush: true });
  const journal = join(folder, JOURNAL);
  await truncate(journal, length);
  const handle = await open(journal, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  return aside;
}

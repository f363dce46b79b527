import { constants, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveName } from './quarters.ts';
import { type FolderReading, JOURNAL } from './read-folder.ts';
import { syncFolder } from './replace-file.ts';
import type { Schema } from './schema.ts';

type Found = Pick<FolderReading, 'journal' | 'archives'>;

export function needsMigration({ journal, archives }: Found, { version }: Schema): boolean {
  return versionsOf({ journal, archives }).some(([, older]) => older < version);
}

/** Keeps the files as they are under another name, then has all of them written in the version of today. */
export async function migrate(folder: string, found: Found, rewrite: () => Promise<void>): Promise<void> {
  for (const [name, version] of versionsOf(found)) {
    const file = join(folder, name);
    // After a crash in the middle, the first copy is the one that counts.
    await copyFile(file, `${file}.v${version}`, constants.COPYFILE_EXCL).catch(unlessThere);
  }
  await syncFolder(folder);
  await rewrite();
}

function versionsOf({ journal, archives }: Found): [name: string, version: number][] {
  const past = [...archives].map(([quarter, { version }]) => [archiveName(quarter), version] as const);
  return [...past, [JOURNAL, journal?.head.version ?? Number.POSITIVE_INFINITY] as const].map(
    ([name, version]) => [name, version],
  );
}

function unlessThere(cause: NodeJS.ErrnoException): void {
  if (cause.code !== 'EEXIST') throw cause;
}

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveName } from './quarters.ts';
import { type FolderReading, JOURNAL } from './read-folder.ts';
import { replaceFile } from './replace-file.ts';
import type { Schema } from './schema.ts';

/** The files of a folder that are of an older version than today's, with that version. */
export function findOlder(
  { journal, archives }: Pick<FolderReading, 'journal' | 'archives'>,
  { version }: Schema,
): { name: string; version: number }[] {
  const files = [...archives].map(([quarter, archive]) => ({
    name: archiveName(quarter),
    version: archive.version,
  }));
  if (journal !== null) files.push({ name: JOURNAL, version: journal.head.version });
  return files.filter((file) => file.version < version);
}

/** Keeps files as they are, under names that tell their version. After a crash in the middle the first copy counts. */
export async function keepOlder(
  folder: string,
  older: readonly { name: string; version: number }[],
): Promise<void> {
  for (const { name, version } of older) {
    const copy = join(folder, `${name}.v${version}`);
    if (!existsSync(copy)) await replaceFile(copy, await readFile(join(folder, name)));
  }
}

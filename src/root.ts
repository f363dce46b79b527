import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the project, wherever this file has been compiled to: the nearest one upwards with a package.json. */
export const ROOT = findRoot(import.meta.dirname);

/** Runs a command in a process of its own: `node RUN cli/ask …`. */
export const RUN = join(ROOT, 'run.mjs');

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('There is no package.json above the files of Peersay.');
  return findRoot(above);
}

import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { ROOT } from '../../../src/root.ts';

/** A script in plain JavaScript: starting it takes a fifth of the time, and these tests start hundreds. */
export interface Compiled {
  readonly script: string;
  remove(): void;
}

export function compileScript(file: string): Compiled {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'peersay-compiled-')));
  const script = join(folder, 'script.mjs');
  buildSync({
    entryPoints: [join(ROOT, file)],
    outfile: script,
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'esm', logLevel: 'warning' },
  });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return { script, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

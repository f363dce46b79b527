import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const CHECK = resolve(ROOT, '../shared/tools/own-words.mjs');
const here = existsSync(CHECK);

test.skipIf(!here)(
  `no file repeats a run of words of the documents${here ? '' : `: skipped, ${CHECK} is not here`}`,
  { timeout: 120_000 },
  async () => {
    const { stdout, code } = await promisify(execFile)(process.execPath, [CHECK, ROOT]).then(
      (done) => ({ ...done, code: 0 }),
      (fault: { stdout: string; code: number }) => fault,
    );
    expect(stdout.trim()).toMatch(/^own words: \d+ files, no run of/);
    expect(code).toBe(0);
  },
);

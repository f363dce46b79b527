import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formsMade } from '../../src/forms.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LONGEST = 400;

const files = ['src', 'adapters'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(ROOT, folder, file)),
);

// Loading a file makes its patterns.
for (const file of files)
  if (/\banyForm\(/.test(readFileSync(file, 'utf8')) && !file.endsWith('/forms.ts')) await import(file);

describe('patterns are read form by form', () => {
  test.each(formsMade())('$example is found, and by one form only', ({ example, whole, others }) => {
    expect(example).toMatch(new RegExp(whole.source, whole.flags.replace('g', '')));
    expect(example).not.toMatch(new RegExp(others.source, others.flags.replace('g', '')));
  });

  test(`no pattern is written in one line of more than ${LONGEST} characters`, () => {
    const long = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.length > LONGEST && /[(]\?[:<!=]/.test(line))
        .map((line) => `${file.slice(ROOT.length + 1)}: ${line.trim().slice(0, 60)}…`),
    );
    expect(long).toEqual([]);
  });
});

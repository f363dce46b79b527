import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from './harbour.ts';

const MAIN = resolve(import.meta.dirname, '../../..');
const PLAN = 'Tides\n\nThe \u001b[31mtides\u001b[0m of the harbour are told a year ahead.\n\nPage 3\n';

/** Runs the real command with nothing of this shell's own configuration. */
async function run(args: string[], env: Record<string, string> = {}) {
  const command = spawn(process.execPath, ['run.mjs', 'cli/import', ...args], {
    cwd: MAIN,
    env: { PATH: process.env.PATH, ...env },
  });
  const output = { stdout: '', stderr: '' };
  command.stdout.on('data', (chunk) => (output.stdout += chunk));
  command.stderr.on('data', (chunk) => (output.stderr += chunk));
  const status = await new Promise<number | null>((done) => command.on('close', done));
  return { status, ...output };
}

const described = ['--title', 'Tide plan', '--voice', 'council', '--date', 'May 2025', '--publisher', 'H'];

describe('npm run import', () => {
  test('tells what it read, what it left out and why, and ends with 0', async () => {
    const folder = makeFolder({ 'plan.txt': PLAN });
    const { status, stdout, stderr } = await run([
      join(folder, 'plan.txt'),
      ...described,
      '--into',
      join(folder, 'into'),
    ]);
    expect(stdout.split('\n')).toEqual([
      'tide-plan: Tide plan',
      `  Read from ${join(folder, 'plan.txt')}: 0 sections, 2 passages.`,
      '  Left out (page furniture): 1 line, “Page 3”.',
      '  Note: No headings were found, so its passages have no section.',
      '',
      `Imported 1 of 1 document into ${join(folder, 'into')}.`,
      '',
    ]);
    expect(stderr).toBe(`Reading 1 of 1: ${join(folder, 'plan.txt')}\n`);
    expect(status).toBe(0);
  });

  test('ends with 1 where some were not imported, and prints one JSON document with --json', async () => {
    const folder = makeFolder({ 'plan.txt': PLAN });
    const { status, stdout } = await run([join(folder, 'plan.txt'), '--json'], { PEERSAY_SOURCES: folder });
    expect(JSON.parse(stdout)).toEqual({
      into: folder,
      documents: [
        {
          outcome: 'failed',
          name: join(folder, 'plan.txt'),
          fault: expect.stringContaining('add --title and --voice'),
        },
      ],
      skipped: [],
    });
    expect(status).toBe(1);
  });

  test.each([
    ['no document', [], 'Name at least one file'],
    ['an unknown option', ['a.txt', '--colour', 'red'], "Unknown option '--colour'"],
    ['an option without its value', ['a.txt', '--title'], '--title'],
    ['a voice that nobody has', ['a.txt', '--voice', 'mayor'], '--voice is one of'],
    ['an empty target', ['a.txt', '--into', ''], '--into is empty'],
  ])('ends with 2 and prints nothing on standard output for %s', async (_, args, fault) => {
    const { status, stdout, stderr } = await run(args);
    expect(stderr).toContain(fault);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test('stores where PEERSAY_SOURCES says', async () => {
    const folder = makeFolder({ 'plan.txt': PLAN });
    const sources = join(folder, 'not', 'yet', 'there');
    await run([join(folder, 'plan.txt'), ...described], { PEERSAY_SOURCES: sources });
    expect(existsSync(join(sources, 'tide-plan.source.json'))).toBe(true);
  });
});

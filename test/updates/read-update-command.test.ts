import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './knowledge.ts';

function run(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['run.mjs', 'cli/read-update', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

describe('read-update', () => {
  it('prints one JSON document with the reading after all turns', () => {
    const { status, stdout } = run([
      '--json',
      '--now',
      '2024-06-27',
      'rec 9 green, hotspot map finished. next: share w police 5 july',
      'sorry, amber',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      intent: 'update',
      readings: [
        {
          recommendation: 'cpc-2024/R9',
          status: 'at-risk',
          progress: 'hotspot map finished',
          nextStep: 'share w police',
          due: '2024-07-05',
          blocker: null,
          figures: [],
          evidence: [],
        },
      ],
      asks: [],
    });
  });

  it('reads the same in any time zone', () => {
    const args = ['--json', '--now', '2024-10-25', 'R5 green, 6 sites bought. next: exec paper friday week'];
    const [east, west] = ['Pacific/Auckland', 'America/Los_Angeles'].map((TZ) => run(args, { TZ }).stdout);
    expect(east).toBe(west);
    expect(JSON.parse(east ?? '').readings[0].due).toBe('2024-11-08');
  });

  it('reads the lines of a batch in order, names those it cannot read, and ends with 2', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'peersay-')), 'batch.jsonl');
    const lines = [
      '{"id":"a","now":"2024-10-01","turns":["R5 green"]}',
      'nope',
      '{"id":"c"}',
      '{"id":"d","now":"2024-13-01","turns":["R5 red"]}',
      '{"id":"e","now":"2024-10-01","turns":["where are we on R5?"]}',
    ];
    writeFileSync(file, lines.join('\n'));
    const { status, stdout, stderr } = run(['--json', '--batch', file]);
    expect(status).toBe(2);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['a', 'e']);
    expect(stderr.match(/line \d/g)).toEqual(['line 2', 'line 3', 'line 4']);
  });

  it.each([
    ['no message', []],
    ['an empty message', ['--json', '  ']],
    ['a day that does not exist', ['--now', '2024-02-30', 'R5 green']],
    ['a day in another form', ['--now', '1/2/2024', 'R5 green']],
    ['an unknown option', ['--jsno', 'R5 green']],
    ['a batch file that is not there', ['--batch', '/nowhere.jsonl']],
    ['a batch and a message', ['--batch', 'x.jsonl', 'R5 green']],
  ])('%s ends with 2 and says why', (_, args) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(stderr.length).toBeGreaterThan(10);
  });

  it('takes control characters and 4,000 characters', () => {
    const { status, stdout } = run([
      '--json',
      '--now',
      '2024-10-01',
      `R5\u0007 green\u001b[31m ${'six sites bought, '.repeat(230)}`,
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).readings[0]).toMatchObject({
      recommendation: 'cpc-2024/R5',
      status: 'on-track',
    });
  });
});

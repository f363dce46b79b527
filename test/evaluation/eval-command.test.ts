import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { HARBOUR_KNOWLEDGE } from '../support/harbour.ts';

const MAIN = resolve(import.meta.dirname, '../..');
const FERRY = {
  id: 'q1',
  question: 'what did peers say about the ferry?',
  kind: 'finding',
  answerable: true,
  voice: 'peers',
  gold: [{ source: 'peers-2023', section: '4.2', snippet: 'does not sail between November and March' }],
  mustInclude: [['November']],
};
const DRAGONS = {
  id: 'q2',
  question: 'did anybody mention dragons?',
  kind: 'unanswerable',
  answerable: false,
  gold: [],
};
/** Covered by no document, though the file says it is: always a failure. */
const MISSED = { ...DRAGONS, id: 'q3', kind: 'figure', answerable: true, gold: FERRY.gold };

/** A folder with the question file and, if given, the floors. */
function makeFolder(questions: readonly object[], floors?: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'peersay-eval-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'questions.jsonl'), questions.map((line) => JSON.stringify(line)).join('\n'));
  if (floors) writeFileSync(join(folder, 'floors.json'), JSON.stringify(floors));
  return folder;
}

/** Runs the command over an invented council's digest, without documents. */
function evaluate(folder: string, ...args: string[]) {
  const questions = ['--questions', join(folder, 'questions.jsonl'), '--floors', join(folder, 'floors.json')];
  return run(MAIN, [...questions, '--updates', 'none', '--sources', 'none', ...args]);
}

async function run(main: string, args: string[]) {
  const command = spawn(process.execPath, ['run.mjs', 'cli/eval', ...args], {
    cwd: main,
    env: { PATH: process.env.PATH, PEERSAY_KNOWLEDGE: HARBOUR_KNOWLEDGE },
  });
  const output = { stdout: '', stderr: '' };
  command.stdout.on('data', (chunk) => (output.stdout += chunk));
  command.stderr.on('data', (chunk) => (output.stderr += chunk));
  const status = await new Promise<number | null>((done) => command.on('close', done));
  return { status, ...output, last: output.stdout.trimEnd().split('\n').at(-1) };
}

/** A clone with nothing beside it. */
function makeClone(): string {
  const folder = makeFolder([]);
  const clone = join(folder, 'clone/main');
  mkdirSync(clone, { recursive: true });
  for (const part of ['src', 'adapters', 'run.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(MAIN, part), join(clone, part), { recursive: true });
  symlinkSync(join(MAIN, 'node_modules'), join(clone, 'node_modules'));
  return clone;
}

// A process of its own takes seconds to start on a busy machine.
describe('npm run eval', { timeout: 120_000 }, () => {
  test('prints a row for each kind, a line for each miss, and that all floors held', async () => {
    const { status, stdout, stderr, last } = await evaluate(
      makeFolder([FERRY, DRAGONS, MISSED], { digest: { 'hit@5': 0.5 } }),
      '--check',
    );
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Questions, digest alone \(3\)$/m);
    expect(stdout).toMatch(/^finding +1 .*1\.00/m);
    expect(stdout).toMatch(/^overall +3 /m);
    expect(stdout).toMatch(/^Missed \(1\):\n {2}q3 figure: .*wrong refusal/m);
    expect(stdout).toContain('No folder of documents: only the digest is measured.');
    expect(last).toBe('evaluation: all floors held');
    expect(status).toBe(0);
  });

  test('--check ends with 1 and names every broken floor; without it the status is 0', async () => {
    const folder = makeFolder([FERRY, MISSED], { digest: { 'hit@5': 0.9, 'wrong refusals': 0.1, facts: 0 } });
    const broken = 'evaluation: floors broken: digest hit@5 0.500 < 0.9; digest wrong refusals 0.500 > 0.1';
    const [checked, told] = await Promise.all([evaluate(folder, '--check', '--quiet'), evaluate(folder)]);
    expect(checked).toMatchObject({ status: 1, last: broken });
    expect(told).toMatchObject({ status: 0, last: broken });
  });

  test('--raise writes what was reached and lowers nothing', async () => {
    const folder = makeFolder([FERRY, MISSED], { digest: { 'hit@5': 0.9, facts: 0.2 }, other: { MRR: 1 } });
    expect(await evaluate(folder, '--raise')).toMatchObject({ status: 0 });
    const floors = JSON.parse(readFileSync(join(folder, 'floors.json'), 'utf8'));
    expect(floors).toMatchObject({
      digest: { 'hit@5': 0.9, facts: 1, 'wrong refusals': 0.5, 'voice confusions': 0 },
      other: { MRR: 1 },
    });
  });

  test('--raise refuses other questions where no other floors are named', async () => {
    const questions = join(makeFolder([FERRY]), 'questions.jsonl');
    const { status, stdout, stderr } = await run(MAIN, ['--questions', questions, '--raise']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('name others with --floors');
  });

  test('--json prints one document', async () => {
    const { status, stdout } = await evaluate(makeFolder([FERRY, MISSED]), '--json');
    const printed = JSON.parse(stdout);
    expect(printed.runs[0]).toMatchObject({
      name: 'digest',
      failures: [expect.stringContaining('q3')],
    });
    expect(printed).toMatchObject({ broken: [], verdict: 'evaluation: all floors held' });
    expect(status).toBe(0);
  });

  test('a clone with nothing beside it passes and says that nothing was measured', async () => {
    const { status, stdout, stderr, last } = await run(makeClone(), ['--check']);
    expect(stderr).toBe('');
    expect(stdout).toContain('No question file: no questions are asked.');
    expect(last).toBe('evaluation: nothing was measured, so no floor was checked');
    expect(status).toBe(0);
  });

  test('a file that was named and is not there, or a line that is no question, ends with 2', async () => {
    const folder = makeFolder([{ id: 'q1' }]);
    const [missing, faulty] = await Promise.all([
      run(MAIN, ['--questions', join(folder, 'none.jsonl')]),
      evaluate(folder),
    ]);
    expect(missing).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('none.jsonl does not exist'),
    });
    expect(faulty).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('questions.jsonl, line 1: question:'),
    });
  });
});

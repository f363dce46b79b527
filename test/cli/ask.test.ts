import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { askResult } from '../support/ask-result.ts';
import { HARBOUR_DOCUMENTS, HARBOUR_KNOWLEDGE, loadHarbour } from '../support/harbour.ts';
import { runProcess } from '../support/run-process.ts';

const ASK = 'cli/ask';
const ENV = { PEERSAY_KNOWLEDGE: HARBOUR_KNOWLEDGE, PEERSAY_SOURCES: 'none' };
const ask = (...args: string[]) => runProcess(ASK, args, { env: ENV });

/** A batch file of its own, gone when the test is done. */
function batchFile(lines: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'peersay-ask-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'questions.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
}
const readLines = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => askResult.parse(JSON.parse(line)));

describe('ask', () => {
  test('prints the reply as the terminal shows it', async () => {
    const { stdout, stderr, status } = await ask('what did peers say about lifeboats?');
    expect(stdout).toBe(
      'The town is proud of its volunteer lifeboats. (peers, 2023, section 4.2) [1]\nYou can go on with: “words 1”.\n',
    );
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  test('takes the words of a question with or without quotation marks', async () => {
    expect((await ask('what', 'about', 'lifeboats')).stdout).toBe((await ask('what about lifeboats')).stdout);
  });

  test('--json prints exactly one JSON document that keeps the contract', async () => {
    const { stdout, stderr, status } = await ask('--json', 'how much will the breakwater cost?');
    const printed: unknown = JSON.parse(stdout);
    expect(askResult.parse(printed)).toEqual(printed);
    expect(printed).toMatchObject({ outcome: 'answered', question: 'how much will the breakwater cost?' });
    expect(printed).not.toHaveProperty('id');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  test('“not found” is an answer: exit status 0', async () => {
    const { stdout, status } = await ask('--json', 'who is Priya Nakamura?');
    expect(askResult.parse(JSON.parse(stdout)).outcome).toBe('not-found');
    expect(status).toBe(0);
  });

  test('--history gives the earlier questions, oldest first', async () => {
    const { stdout } = await ask(
      '--json',
      '--history',
      'ferry',
      '--history',
      'what did peers say about scrutiny?',
      'and in 2019?',
    );
    const { claims } = askResult.parse(JSON.parse(stdout));
    expect(claims.map(({ year }) => year)).toEqual(claims.map(() => 2019));
    expect(claims[0]?.text).toMatch(/crutiny/);
  });

  test.each([
    ['of 4,000 characters', 'ferry '.repeat(667).slice(0, 4000)],
    ['of control characters', '\u001b[2J\u0007\u0001'],
    ['that is empty', ''],
    ['that is a command', 'help'],
  ])('answers a message %s in one JSON document', async (_, question) => {
    const { stdout, stderr, status } = await ask('--json', question);
    const result = askResult.parse(JSON.parse(stdout));
    expect(result.question).toBe(question);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come back
    expect(result.text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });
});

describe('the offsets of every citation', () => {
  const QUESTIONS = [
    'ferry',
    'how much will the breakwater cost?',
    'list the recommendations',
    'technology, 2019 and 2023',
    'museum',
  ];

  test('slice the quotation out of the text that the importer keeps', async () => {
    const { documents } = await loadHarbour();
    const file = batchFile(QUESTIONS.map((question) => JSON.stringify({ id: question, question })));
    const { stdout, status } = await ask('--json', '--batch', file, '--sources', HARBOUR_DOCUMENTS);
    const citations = readLines(stdout).flatMap(({ claims }) => claims.flatMap((claim) => claim.citations));
    expect(citations.length).toBeGreaterThan(15);
    for (const { source, start, end, quote } of citations) {
      expect(quote).not.toBeNull();
      expect(documents.get(source)?.text.slice(start, end)).toBe(quote);
      // These files need no cleaning: what the importer keeps is what stands in them.
      expect(readFileSync(join(HARBOUR_DOCUMENTS, `${source}.txt`), 'utf8')).toContain(quote);
    }
    expect(status).toBe(0);
  });

  test('are nought, and the quotation null, without the documents', async () => {
    const { stdout } = await ask('--json', 'ferry');
    for (const { citations } of askResult.parse(JSON.parse(stdout)).claims)
      for (const citation of citations) expect(citation).toMatchObject({ start: 0, end: 0, quote: null });
  });

  test('a folder of documents that does not exist is an error, not a silent digest', async () => {
    const { stdout, stderr, status } = await ask('--json', '--sources', '/not/there', 'ferry');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain('--sources must name a folder; /not/there is none.');
  });
});

describe('ask --batch', () => {
  test('answers in order, each line with its own id', async () => {
    const entries = [
      { id: 'b', question: 'ferry' },
      { id: 7, question: 'and in 2019?', history: ['what did peers say about scrutiny?'] },
      { question: 'no id here' },
      { id: { nested: true }, question: 'zoo' },
      { id: 'b', question: 'help' },
    ];
    const { stdout, stderr, status } = await ask(
      '--json',
      '--batch',
      batchFile(entries.map((entry) => JSON.stringify(entry))),
    );
    const results = readLines(stdout);
    expect(results.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    expect(results.map(({ question }) => question)).toEqual(entries.map(({ question }) => question));
    expect(results[1]?.claims[0]?.year).toBe(2019);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  test('names every line that it cannot read by its number, and answers the others', async () => {
    const file = batchFile([
      '{"id":1,"question":"ferry"}',
      'not json',
      '',
      '{"id":3}',
      '["ferry"]',
      '{"id":5,"question":"zoo","history":"ferry"}',
      '{"id":6,"question":7}',
      'null',
      '{"id":8,"question":"zoo"}\r',
    ]);
    const { stdout, stderr, status } = await ask('--json', '--batch', file);
    expect(readLines(stdout).map(({ id }) => id)).toEqual([1, 8]);
    const named = stderr
      .trim()
      .split('\n')
      .map((line) => /line (\d+): (.+)$/.exec(line)?.slice(1));
    expect(named).toEqual([
      ['2', 'it is not a JSON object.'],
      ['4', 'it has no "question".'],
      ['5', 'it is not a JSON object.'],
      ['6', '"history" must be a list of questions.'],
      ['7', 'it has no "question".'],
      ['8', 'it is not a JSON object.'],
    ]);
    expect(status).toBe(2);
  });

  test('reads a file that begins with a byte order mark', async () => {
    const { stdout, status } = await ask(
      '--json',
      '--batch',
      batchFile(['\ufeff{"id":1,"question":"ferry"}']),
    );
    expect(readLines(stdout)).toHaveLength(1);
    expect(status).toBe(0);
  });

  test('of an empty file prints nothing and is no error', async () => {
    expect(await ask('--json', '--batch', batchFile(['']))).toEqual({ stdout: '', stderr: '', status: 0 });
  });

  test('answers 100,000 lines, all of them, in order', { timeout: 400_000 }, async () => {
    const questions = ['zoo', 'thanks', 'rec 5', 'help'];
    const lines = Array.from({ length: 100_000 }, (_, id) =>
      JSON.stringify({ id, question: questions[id % questions.length] }),
    );
    const { stdout, stderr, status } = await ask('--json', '--batch', batchFile(lines));
    const ids = stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => Number(/^\{"id":(\d+),/.exec(line)?.[1]));
    expect(ids).toHaveLength(100_000);
    expect(ids.every((id, at) => id === at)).toBe(true);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });

  test('stops quietly when its reader has had enough', async () => {
    const file = batchFile(
      Array.from({ length: 5000 }, (_, id) => JSON.stringify({ id, question: 'ferry' })),
    );
    const child = spawn(process.execPath, ['run.mjs', ASK, '--json', '--batch', file], {
      cwd: resolve(import.meta.dirname, '../..'),
      env: { ...process.env, ...ENV },
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += String(chunk);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((done) => child.on('close', done));
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });
});

describe('bad usage', () => {
  test.each([
    ['no question', []],
    ['an unknown option', ['--colour', 'ferry']],
    ['an option without its value', ['--batch']],
    ['a question beside a batch', ['--batch', 'x.jsonl', 'ferry']],
  ])('%s: exit status 2, the usage on standard error, nothing on standard output', async (_, args) => {
    const { stdout, stderr, status } = await ask(...args);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/Usage: npm run --silent ask -- /);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('a batch file that is not there is named', async () => {
    const { stdout, stderr, status } = await ask('--json', '--batch', '/not/there.jsonl');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/^\/not\/there\.jsonl could not be read/);
  });

  test('a folder of documents that is a file is named', async () => {
    const { stdout, stderr, status } = await ask(
      '--json',
      '--sources',
      join(HARBOUR_DOCUMENTS, 'peers-2023.txt'),
      'ferry',
    );
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain('peers-2023.txt');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

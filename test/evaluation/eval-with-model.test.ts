import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { HARBOUR_KNOWLEDGE } from '../support/harbour.ts';
import { runProcess } from '../support/run-process.ts';
import { claims, readData, type Script, say, standIn } from '../support/stand-in-model.ts';

const FERRY = {
  ...{
    id: 'q1',
    question: 'what did peers say about the ferry?',
    kind: 'finding',
    answerable: true,
    voice: 'peers',
  },
  gold: [{ source: 'peers-2023', section: '4.2', snippet: 'does not sail between November and March' }],
  mustInclude: [['November']],
};

/** Copies what it is shown, and adds a claim of its own. */
const adds: Script = (received, response) => {
  const { passages = [] } = readData(received);
  const good = passages.slice(0, 3).map(({ n, says }) => [says, n] as const);
  say(response, claims(...good, ['The ferry is to be sold to Norway.', 1]));
};

async function evaluate(env: Readonly<Record<string, string>>, ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'peersay-eval-model-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const questions = join(folder, 'questions.jsonl');
  writeFileSync(questions, JSON.stringify(FERRY));
  const usual = [
    '--questions',
    questions,
    '--floors',
    join(folder, 'floors.json'),
    '--updates',
    'none',
    '--sources',
    'none',
  ];
  return runProcess('cli/eval', [...usual, ...args], {
    env: { PEERSAY_KNOWLEDGE: HARBOUR_KNOWLEDGE, ...env },
  });
}

test('--model compares with and without a model, and prints what verification removed', async () => {
  const server = await standIn(adds);
  const env = { PEERSAY_MODEL: 'stand-in', PEERSAY_MODEL_ADDRESS: server.address };
  const { stdout, status } = await evaluate(env, '--model', '--json');
  const printed = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(printed.runs.map(({ name }: { name: string }) => name)).toEqual(['digest']);
  expect(printed.compared.map(({ name }: { name: string }) => name)).toEqual(['digest with model', 'model']);
  expect(printed.compared[1].failures).toEqual([
    'removed (name not in the source): “The ferry is to be sold to Norway.”, asked “what did peers say about the ferry?”',
  ]);
  expect(printed.compared[1].measures).toContainEqual(
    expect.objectContaining({ name: 'answers worded', value: 1 }),
  );
});

test('--model says so where none is configured, and the figures are those without one', async () => {
  const [without, plain] = await Promise.all([evaluate({}, '--model', '--json'), evaluate({}, '--json')]);
  const printed = JSON.parse(without.stdout);
  expect(printed.compared).toEqual([]);
  expect(printed.notes).toContain('No language model is configured (PEERSAY_MODEL), so none is compared.');
  expect(printed.runs).toEqual(JSON.parse(plain.stdout).runs);
});

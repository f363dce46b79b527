import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { askResult } from '../support/ask-result.ts';
import { HARBOUR_DOCUMENTS, HARBOUR_KNOWLEDGE } from '../support/harbour.ts';
import { runProcess } from '../support/run-process.ts';
import { copies, fails, type Script, standIn } from '../support/stand-in-model.ts';

async function ask(script: Script, env: Readonly<Record<string, string>> = {}) {
  const data = mkdtempSync(join(tmpdir(), 'peersay-ask-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const server = await standIn(script);
  const ran = await runProcess('cli/ask', ['--json', 'what did peers say about the ferry?'], {
    env: {
      ...{ PEERSAY_KNOWLEDGE: HARBOUR_KNOWLEDGE, PEERSAY_SOURCES: HARBOUR_DOCUMENTS, PEERSAY_DATA: data },
      ...{ PEERSAY_MODEL: 'stand-in', PEERSAY_MODEL_ADDRESS: server.address, ...env },
    },
  });
  return { ...ran, server, data };
}

test('ask names the model that worded the answer, and its tokens are on record', async () => {
  const { stdout, stderr, status, data } = await ask(copies);
  expect([stderr, status]).toEqual(['', 0]);
  const result = askResult.parse(JSON.parse(stdout));
  expect(result).toMatchObject({ outcome: 'answered', model: 'stand-in' });
  const record = readFileSync(join(data, 'model-usage.jsonl'), 'utf8');
  expect(JSON.parse(record)).toMatchObject({ model: 'stand-in', purpose: 'answer', input: 100 });
  expect(record).not.toContain('ferry');
});

test('ask answers without a model that fails, says so, and logs nothing of what was asked', async () => {
  const { stdout, stderr, status } = await ask(fails(401), { PEERSAY_LOG: 'info' });
  const result = askResult.parse(JSON.parse(stdout));
  expect([result.outcome, result.model, status]).toEqual(['answered', 'none', 0]);
  expect(result.text).toContain('did not accept our key');
  expect(stderr).toContain('no-access');
  expect(stderr).not.toContain('ferry');
});

test('ask says what is wrong with the configuration of a model', async () => {
  const { stderr, status } = await ask(copies, { PEERSAY_MODEL_BUDGET: 'much' });
  expect(status).toBe(2);
  expect(stderr).toContain('PEERSAY_MODEL_BUDGET must be');
});

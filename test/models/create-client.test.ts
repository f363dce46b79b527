import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import type { ModelAccess, ModelConfig } from '../../src/models/model-config.ts';
import { createModels } from '../../src/models/models.ts';
import { createMemoryUsageRecord } from '../../src/models/usage.ts';
import { fails, type Script, says, standIn } from '../support/stand-in-model.ts';

const WORD = '{"word":"quay"}';

async function askAt(access: (address: string) => ModelAccess, script: Script = says(WORD)) {
  const server = await standIn(script);
  const config: ModelConfig = {
    ...{ name: 'my-model', embeddings: null, access: access(server.address), deadline: 2000, atOnce: 1 },
    ...{ budget: null, prices: null, effort: 'low', updates: false, notFor: [] },
  };
  const deps = { now: () => new Date(0), usage: createMemoryUsageRecord(), warnOfBudget: () => {} };
  const { language, deadline } = createModels(config, deps);
  const schema = z.object({ word: z.string() });
  const outcome = await language.ask(
    { ...{ purpose: 'answer', instructions: 'i', data: 'd', schema, schemaName: 'word', mostOutput: 9 } },
    deadline(),
  );
  return { outcome, received: server.received };
}

const azure = (address: string): ModelAccess => ({
  ...{ kind: 'azure', version: '2024-10-21', key: 'secret' },
  endpoint: `${address.replace('/v1', '')}/`,
});

test('Azure is asked at its deployment, with its key and version, whatever else lies in the environment', async () => {
  vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:9/elsewhere');
  vi.stubEnv('AZURE_OPENAI_API_KEY', 'another');
  const { outcome, received } = await askAt(azure);
  vi.unstubAllEnvs();
  expect(outcome).toMatchObject({ ok: true });
  expect(received[0]?.path).toBe('/openai/deployments/my-model/chat/completions?api-version=2024-10-21');
  expect(received[0]?.headers['api-key']).toBe('secret');
  expect(received[0]?.body).toMatchObject({
    store: false,
    max_completion_tokens: 9,
    reasoning_effort: 'low',
  });
});

test('a server of one’s own is asked at its address; one that takes no unknown settings is asked without them', async () => {
  const strict: Script = (received, response, count) =>
    ('store' in received.body ? fails(422) : says(WORD))(received, response, count);
  const { outcome, received } = await askAt(
    (address) => ({ kind: 'compatible', address, key: 'none' }),
    strict,
  );
  expect(outcome).toMatchObject({ ok: true });
  expect(received[0]?.path).toBe('/v1/chat/completions');
  expect(received[0]?.headers.authorization).toBe('Bearer none');
});

import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';

const model = (env: Record<string, string>) => readConfig(env).model;

describe('the configuration of a model', () => {
  test('is none where nothing is set, and a key for another program turns nothing on', () => {
    expect(model({})).toBeNull();
    expect(
      model({ OPENAI_API_KEY: 'k', AZURE_OPENAI_ENDPOINT: 'https://x.example', PEERSAY_MODEL: '' }),
    ).toBeNull();
  });

  test('of OpenAI needs a name and a key', () => {
    expect(model({ PEERSAY_MODEL: 'gpt-x', OPENAI_API_KEY: 'k' })).toEqual({
      name: 'gpt-x',
      access: { kind: 'openai', key: 'k' },
      embeddings: null,
      deadline: 8000,
      atOnce: 4,
      budget: null,
      prices: null,
      effort: null,
      updates: false,
      notFor: [],
    });
  });

  test('of Azure takes a key or an Entra identity', () => {
    const azure = { PEERSAY_MODEL: 'd', AZURE_OPENAI_ENDPOINT: 'https://uk.openai.azure.com' };
    expect(model({ ...azure, AZURE_OPENAI_API_KEY: 'k' })?.access).toMatchObject({ kind: 'azure', key: 'k' });
    expect(model({ ...azure, PEERSAY_MODEL_ENTRA: 'on' })?.access).toMatchObject({
      kind: 'azure',
      key: null,
    });
  });

  test('of another server needs its address alone', () => {
    expect(
      model({ PEERSAY_MODEL: 'm', PEERSAY_MODEL_ADDRESS: 'http://localhost:8000/v1' })?.access,
    ).toMatchObject({
      kind: 'compatible',
      address: 'http://localhost:8000/v1',
    });
  });

  test('has a budget in tokens or pounds, prices, and exceptions', () => {
    const base = { PEERSAY_MODEL: 'm', PEERSAY_MODEL_KEY: 'k', PEERSAY_MODEL_PRICES: '0.12/0.48' };
    expect(
      model({ ...base, PEERSAY_MODEL_BUDGET: '£2.50', PEERSAY_MODEL_NOT_FOR: 'slack:C1, Jo@x.uk' }),
    ).toMatchObject({
      prices: { input: 0.12, output: 0.48 },
      budget: { unit: 'pounds', most: 2.5 },
      notFor: ['slack:c1', 'jo@x.uk'],
    });
    expect(model({ ...base, PEERSAY_MODEL_BUDGET: '200,000 tokens' })?.budget).toEqual({
      unit: 'tokens',
      most: 200_000,
    });
  });

  test('reports every fault at once', () => {
    const env = {
      PEERSAY_MODEL: 'm',
      PEERSAY_MODEL_ADDRESS: 'http://models.example/v1',
      PEERSAY_MODEL_SECONDS: 'soon',
      PEERSAY_MODEL_BUDGET: '£2',
      PEERSAY_MODEL_PRICES: 'cheap',
      PEERSAY_MODEL_UPDATES: 'maybe',
      PEERSAY_MODEL_EFFORT: 'great',
      PEERSAY_LOG: 'loud',
    };
    for (const fault of [
      /_LOG must/,
      /_ADDRESS must/,
      /_SECONDS must/,
      /_BUDGET in pounds/,
      /_PRICES must/,
      /_UPDATES must/,
      /_EFFORT must/,
    ])
      expect(() => readConfig(env)).toThrow(fault);
  });

  test('says what is missing', () => {
    expect(() => model({ PEERSAY_MODEL: 'm' })).toThrow(/PEERSAY_MODEL_KEY/);
    expect(() => model({ PEERSAY_MODEL_KEY: 'k' })).toThrow(/PEERSAY_MODEL must name/);
    expect(() => model({ PEERSAY_MODEL: 'm', AZURE_OPENAI_ENDPOINT: 'https://x.example' })).toThrow(
      /Azure needs/,
    );
  });
});

import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

const KNOWLEDGE = resolve(import.meta.dirname, '../knowledge');

describe('the configuration', () => {
  test('with nothing set is the folders of the checkout', () => {
    const usual = {
      knowledge: KNOWLEDGE,
      sources: resolve(KNOWLEDGE, 'sources'),
      data: resolve(KNOWLEDGE, '../data'),
      logLevel: 'warn',
      // Nothing is used that was not asked for: no platform, no model.
      ...{ slack: null, teams: null, model: null },
      ...{ keepAuditFor: null, draftHours: 48 },
      rhythm: {
        schedule: {
          zone: 'Europe/London',
          reminder: { weekday: 4, hour: 10, minute: 0 },
          digest: { weekday: 5, hour: 15, minute: 0 },
        },
        ...{ channels: [], reach: [], closed: [] },
      },
    };
    expect(readConfig({})).toMatchObject(usual);
    expect(readConfig({ PEERSAY_SOURCES: '', PEERSAY_KNOWLEDGE: '' })).toMatchObject(usual);
  });

  test('takes a folder of documents that does not exist yet, or none', () => {
    expect(readConfig({ PEERSAY_SOURCES: '/not/yet' }).sources).toBe('/not/yet');
    expect(readConfig({ PEERSAY_SOURCES: 'none' }).sources).toBeNull();
  });

  test('reports every fault at once', () => {
    const env = { PEERSAY_KNOWLEDGE: import.meta.dirname, PEERSAY_SOURCES: import.meta.filename };
    expect(() => readConfig(env)).toThrow(/PEERSAY_KNOWLEDGE must name.*\nPEERSAY_SOURCES must name/);
  });

  test('refuses a log level that it does not know', () => {
    expect(() => readConfig({ PEERSAY_LOG: 'loud' })).toThrow(
      /PEERSAY_LOG must be one of silent, error, warn, info/,
    );
  });
});

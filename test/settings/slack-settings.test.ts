import { describe, expect, test } from 'vitest';
import { readSlackSettings } from '../../src/settings/slack-settings.ts';

const read = (env: Readonly<Record<string, string>>) => {
  const faults: string[] = [];
  return { settings: readSlackSettings(env, faults), faults };
};
const TOKEN = { SLACK_BOT_TOKEN: 'xoxb-1' };

describe('the settings for Slack', () => {
  test('are none without a bot token', () => {
    expect(read({})).toEqual({ settings: null, faults: [] });
    expect(read({ SLACK_BOT_TOKEN: ' ', SLACK_APP_TOKEN: 'xapp-1' })).toEqual({ settings: null, faults: [] });
  });

  test('with an app token are for Socket Mode', () => {
    const { settings } = read({ ...TOKEN, SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 's' });
    expect(settings).toMatchObject({ socketMode: true, appToken: 'xapp-1' });
  });

  test('with a signing secret are for HTTP, on the usual port or another', () => {
    const env = { ...TOKEN, SLACK_SIGNING_SECRET: 's' };
    expect(read(env).settings).toEqual({
      botToken: 'xoxb-1',
      appToken: null,
      signingSecret: 's',
      socketMode: false,
      port: 3000,
      host: '0.0.0.0',
      apiUrl: null,
    });
    const elsewhere = {
      PEERSAY_PORT: '8080',
      PEERSAY_HOST: '127.0.0.1',
      SLACK_API_URL: 'http://localhost:9/api/',
    };
    expect(read({ ...env, ...elsewhere }).settings).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      apiUrl: 'http://localhost:9/api/',
    });
  });

  test('send no token in the open to another machine', () => {
    const { settings, faults } = read({
      ...TOKEN,
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_API_URL: 'http://slack.example/api/',
    });
    expect(settings).toBeNull();
    expect(faults.join()).toMatch(/https/);
  });

  test('name every fault, and never a secret', () => {
    expect(read(TOKEN).faults).toEqual([expect.stringMatching(/SLACK_APP_TOKEN.*or SLACK_SIGNING_SECRET/)]);
    const { faults } = read({ SLACK_BOT_TOKEN: 'secret', PEERSAY_PORT: '70000', SLACK_API_URL: 'ftp://x' });
    expect(faults).toHaveLength(3);
    expect(faults.join()).not.toMatch(/secret/);
  });
});

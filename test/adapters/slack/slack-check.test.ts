import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { METHODS, SCOPES } from '../../../adapters/slack/app-surface.ts';
import { checkManifest, Manifest, neededScopes } from '../../../adapters/slack/check-manifest.ts';
import { readYaml } from '../../../src/corpus/read-yaml.ts';
import { HARBOUR_KNOWLEDGE } from '../../support/harbour.ts';
import { runProcess } from '../../support/run-process.ts';
import { APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, startSlack } from '../../support/slack/start-slack.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const FILE = join(ROOT, 'manifest.yml');
const TEXT = readFileSync(FILE, 'utf8');
const NO_SLACK = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: '', SLACK_API_URL: '' };

const check = (env: Readonly<Record<string, string>>, manifest = TEXT) => {
  const file = join(mkdtempSync(join(tmpdir(), 'peersay-')), 'manifest.yml');
  writeFileSync(file, manifest);
  const settings = { PEERSAY_KNOWLEDGE: HARBOUR_KNOWLEDGE, ...NO_SLACK, ...env };
  return runProcess('cli/slack-check', ['--manifest', file], { env: settings });
};
const faultsOf = (text: string, socketMode: boolean | null = null) => {
  const file = join(mkdtempSync(join(tmpdir(), 'peersay-')), 'manifest.yml');
  writeFileSync(file, text);
  return checkManifest(readYaml(file, Manifest), socketMode).map(
    ({ setting, fault }) => `${setting}: ${fault}`,
  );
};

describe('the list of what is used of Slack', () => {
  test('has every method that the code calls, and no other', () => {
    const folder = join(ROOT, 'adapters/slack');
    const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n')
      .replace(/\n\s*\./g, '.');
    const calls = [
      ...code.matchAll(/\b(?:client|optional|uploads|createClient\([^\n]*\))\.((?:\w+\.)*\w+)\(/g),
    ];
    expect(new Set(calls.map(([, method]) => method))).toEqual(new Set(Object.keys(METHODS)));
  });

  test('says of every scope what it is for', () => {
    expect(Object.keys(SCOPES).sort()).toEqual(neededScopes());
  });
});

describe('the manifest', () => {
  test('asks for what the code uses, and for nothing else', () => {
    expect(checkManifest(readYaml(FILE, Manifest), true)).toEqual([]);
  });

  test.each([
    [
      '      - files:write\n',
      '',
      /^oauth_config\.scopes\.bot: add the scope files:write \(Uploads the picture/,
    ],
    ['      - commands\n', '      - commands\n      - admin\n', /: remove the scope admin: nothing uses it$/],
    ['      - message.im\n', '', /^settings\.event_subscriptions\.bot_events: add the event message\.im$/],
    ['      - app_mention\n', '      - app_mention\n      - team_join\n', /remove the event team_join/],
    ['command: /peersay', 'command: /progress', /^features\.slash_commands: add the command \/peersay$/],
    [
      'callback_id: log_from_message',
      'callback_id: log',
      /^features\.shortcuts: add the shortcut log_from_message$/,
    ],
    ['messages_tab_read_only_enabled: false', 'messages_tab_read_only_enabled: true', /nobody can write/],
    [
      'home_tab_enabled: true',
      'home_tab_enabled: false',
      /^features\.app_home\.home_tab_enabled: set it to true/,
    ],
    ['should_escape: true', 'should_escape: false', /should_escape: set it to true/],
    ['is_enabled: true', 'is_enabled: false', /^settings\.interactivity\.is_enabled/],
    [
      'token_rotation_enabled: false',
      'token_rotation_enabled: true',
      /token_rotation_enabled: set it to false/,
    ],
  ])('with %j as %j has its fault named', (from, to, expected) => {
    const changed = TEXT.replace(from, to);
    expect(changed).not.toBe(TEXT);
    expect(faultsOf(changed)[0]).toMatch(expected);
  });

  test('for HTTP needs its address three times, and Socket Mode off', () => {
    expect(faultsOf(TEXT, false).map((line) => line.split(':')[0])).toEqual([
      'settings.socket_mode_enabled',
      'settings.event_subscriptions.request_url',
      'settings.interactivity.request_url',
      'features.slash_commands.url',
    ]);
    const http = TEXT.replaceAll('# request_url:', 'request_url:')
      .replace('# url:', 'url:')
      .replace('socket_mode_enabled: true', 'socket_mode_enabled: false');
    expect(faultsOf(http, false)).toEqual([]);
    expect(faultsOf(http, true)).toEqual([expect.stringContaining('SLACK_APP_TOKEN is set')]);
  });

  test('is refused where a text is too long for Slack', () => {
    expect(() => faultsOf(TEXT.replace('name: Peersay', `name: ${'Peersay '.repeat(5)}`))).toThrow(
      /display_information\.name/,
    );
  });
});

describe('npm run slack:check', () => {
  test('without tokens checks the manifest alone', async () => {
    const { stdout, status } = await check({});
    expect(stdout).toMatch(/nothing else\.\nSLACK_BOT_TOKEN is not set/);
    expect(status).toBe(0);
  });

  test('names the setting to change, and fails', async () => {
    const { stdout, status } = await check({}, TEXT.replace('      - im:write\n', ''));
    expect(stdout).toMatch(/manifest\.yml: oauth_config\.scopes\.bot: add the scope im:write/);
    expect(status).toBe(1);
  });

  test('with tokens tries them, and names the scopes that the workspace did not grant', async () => {
    const slack = await startSlack({ socketMode: true, scopes: ['chat:write', 'commands'] });
    onTestFinished(() => slack.close());
    const tokens = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN, SLACK_API_URL: slack.api.url };
    const { stdout, status } = await check(tokens);
    expect(stdout).toContain('SLACK_BOT_TOKEN is accepted');
    expect(stdout).toContain('SLACK_APP_TOKEN opens connections');
    expect(stdout).toMatch(/lacks the scope im:history: add it under “OAuth & Permissions”/);
    expect(stdout).not.toMatch(/lacks the scope chat:write/);
    expect(status).toBe(1);
  });

  test('says which token Slack refuses', async () => {
    const slack = await startSlack();
    onTestFinished(() => slack.close());
    const tokens = { SLACK_BOT_TOKEN: 'xoxb-old', SLACK_APP_TOKEN: 'xapp-old', SLACK_API_URL: slack.api.url };
    const { stdout, status } = await check(tokens);
    expect(stdout).toContain('Slack refuses SLACK_BOT_TOKEN (invalid_auth)');
    expect(stdout).toContain('Slack refuses SLACK_APP_TOKEN (invalid_auth)');
    expect(stdout).not.toContain('xoxb-old');
    expect(status).toBe(1);
  });

  test('reports every wrong variable at once, without repeating a secret', async () => {
    const { stderr, status } = await check({
      SLACK_BOT_TOKEN: 'secret-a',
      SLACK_APP_TOKEN: 'secret-b',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: 'slack',
    });
    expect(stderr).toMatch(/SLACK_BOT_TOKEN must be.*\n.*SLACK_APP_TOKEN must be.*\n.*SLACK_API_URL must be/);
    expect(stderr).not.toContain('secret-');
    expect(status).toBe(2);
  });
});

describe('the README', () => {
  test('explains every scope in the words of the code', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    for (const [scope, reason] of Object.entries(SCOPES))
      expect(readme).toContain(`| \`${scope}\` | ${reason} |`);
  });
});

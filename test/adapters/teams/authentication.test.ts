import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTeamsAdapter } from '../../../adapters/teams/create-teams-adapter.ts';
import { findConfigFaults, type TeamsConfig } from '../../../adapters/teams/options.ts';
import type { Claims } from '../../support/teams/key-server.ts';
import { createScriptedBot, type ScriptedBot } from '../../support/teams/scripted-bot.ts';
import { APP_ID, SAM, startTeams, TENANT, type TeamsWorld } from '../../support/teams/start-teams.ts';

let world: TeamsWorld;
let bot: ScriptedBot;

beforeEach(async () => {
  // Botbuilder writes what it thinks of a token to the console.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  bot = createScriptedBot();
  world = await startTeams({ bot });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.close();
});

const claims = (more: Partial<Claims> = {}): Claims => ({
  audience: APP_ID,
  serviceUrl: world.connector.url,
  ...more,
});
const send = (authorization: string, more = {}) =>
  world.post(world.user(SAM).activity({ text: 'hello', ...more }), authorization);
const bearer = async (more: Partial<Claims> = {}) => `Bearer ${await world.keys.sign(claims(more))}`;

describe('a token', () => {
  test('of the service opens the door', async () => {
    expect((await send(await bearer())).status).toBe(200);
    expect(bot.messages).toHaveLength(1);
  });

  test('that cannot be used is turned away, whatever is wrong with it', async () => {
    const [header, payload] = (await world.keys.sign(claims())).split('.');
    const unsigned = `${btoa('{"alg":"none","kid":"key-1"}').replace(/=+$/, '')}.${payload}.`;
    const refused: Record<string, string> = {
      missing: '',
      junk: 'Bearer junk',
      'without a scheme': await world.keys.sign(claims()),
      'of another scheme': 'Basic c2FtOnNlY3JldA==',
      expired: await bearer({ expiresIn: -600 }),
      'for another bot': await bearer({ audience: '99999999-2222-4333-8444-555555555555' }),
      'of another issuer': await bearer({ issuer: 'https://evil.example' }),
      'of another service': await bearer({ serviceUrl: 'https://evil.example/' }),
      'of another app': await bearer({ more: { appid: '99999999-2222-4333-8444-555555555555' } }),
      forged: `Bearer ${await world.keys.forge(claims())}`,
      unsigned: `Bearer ${unsigned}`,
      altered: `Bearer ${header}.${payload?.slice(0, -2)}AA.${header}`,
    };
    for (const [what, authorization] of Object.entries(refused))
      expect([what, (await send(authorization)).status]).toEqual([what, 401]);
    expect(bot.messages).toEqual([]);
    expect(world.connector.requests).toEqual([]);
    // Said in the log, without the token.
    expect(world.logged.filter((line) => line.startsWith('warn turned away'))).toHaveLength(
      Object.keys(refused).length,
    );
    expect(world.logged.join()).not.toContain(payload);
  });

  test('that cannot be checked because the keys are not to be had is worth another try', async () => {
    const authorization = await bearer();
    await world.keys.close();
    expect((await send(authorization)).status).toBe(503);
    expect(bot.messages).toEqual([]);
  });

  test('of the emulator is taken from nobody who asked for it on behalf of something else', async () => {
    const more = { appid: APP_ID, ver: '1.0' };
    const issuer = `https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/`;
    const authorization = await bearer({ issuer, audience: 'https://connector.example', more });
    expect((await send(authorization)).status).toBe(401);
  });
});

describe('a tenant', () => {
  test('that is not allowed is turned away with a token that holds, wherever it is named', async () => {
    const other = { tenant: { id: '99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee' } };
    const conversation = { id: 'a:x', conversationType: 'personal', tenantId: other.tenant.id };
    expect((await send(await bearer(), { channelData: other })).status).toBe(403);
    expect((await send(await bearer(), { conversation })).status).toBe(403);
    const unnamed = { conversation: { id: 'a:x', conversationType: 'personal' }, channelData: {} };
    expect((await send(await bearer(), unnamed)).status).toBe(403);
    expect(bot.messages).toEqual([]);
  });

  test('of the list is allowed, and then the bot’s own has to be on it', async () => {
    await world.close();
    const second = '99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee';
    world = await startTeams({ bot, allowedTenants: [second.toUpperCase()] });
    const from = (tenant: string) => ({
      conversation: { id: `a:${SAM.aadObjectId}`, conversationType: 'personal', tenantId: tenant },
      channelData: { tenant: { id: tenant } },
    });
    expect((await send(await bearer(), from(second))).status).toBe(200);
    expect((await send(await bearer(), from(TENANT))).status).toBe(403);
  });
});

describe('a request', () => {
  test('that is no activity of Teams is turned away before anybody looks at its token', async () => {
    expect((await send(await bearer(), { channelId: 'AseChannel' })).status).toBe(400);
    expect((await send(await bearer(), { from: undefined })).status).toBe(400);
    expect((await send(await bearer(), { serviceUrl: 'not an address' })).status).toBe(400);
  });

  test('that is not what the service posts is turned away', async () => {
    const ask = async (path: string, request: RequestInit) =>
      (await fetch(new URL(path, world.endpoint), request)).status;
    const json = { 'content-type': 'application/json' };
    expect(await ask('/api/messages', { method: 'GET' })).toBe(405);
    expect(await ask('/', { method: 'POST', headers: json, body: '{}' })).toBe(404);
    expect(await ask('/api/messages', { method: 'POST', body: '{}' })).toBe(415);
    expect(await ask('/api/messages', { method: 'POST', headers: json, body: '{' })).toBe(400);
    const large = JSON.stringify({ text: 'x'.repeat(600_000) });
    expect(await ask('/api/messages', { method: 'POST', headers: json, body: large })).toBe(413);
  });
});

describe('a configuration', () => {
  const config = (more: Partial<TeamsConfig>): TeamsConfig => ({
    host: '0.0.0.0',
    port: 0,
    credentials: { kind: 'secret', appId: APP_ID, tenantId: TENANT, password: 'secret' },
    allowedTenants: [],
    ...more,
  });
  const create = (over: TeamsConfig) =>
    createTeamsAdapter({
      bot,
      config: over,
      log: { info: () => {}, warn: () => {}, error: () => {} },
      references: world.references,
      now: () => new Date(),
      newReference: () => 'ref',
    });

  test('without an app id is refused on any address but the machine’s own', () => {
    expect(() => create(config({ credentials: { kind: 'development' } }))).toThrow('127.0.0.1');
    expect(() => create(config({ credentials: { kind: 'development' }, host: '127.0.0.1' }))).not.toThrow();
  });

  test('with a managed identity needs no secret', () => {
    expect(() =>
      create(config({ credentials: { kind: 'managed-identity', appId: APP_ID, tenantId: TENANT } })),
    ).not.toThrow();
  });

  test('says everything that is missing at once', () => {
    const credentials = { kind: 'secret', appId: '', tenantId: '', password: '' } as const;
    expect(findConfigFaults(config({ credentials, allowedTenants: [''] }))).toHaveLength(4);
  });
});

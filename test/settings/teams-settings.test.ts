import { describe, expect, test } from 'vitest';
import { findConfigFaults } from '../../adapters/teams/options.ts';
import { readTeamsApp, readTeamsSettings } from '../../src/settings/teams-settings.ts';

const APP = '11111111-2222-4333-8444-555555555555';
const TENANT = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';

const ENV = {
  PEERSAY_TEAMS_APP_ID: APP,
  PEERSAY_TEAMS_TENANT_ID: TENANT,
  PEERSAY_TEAMS_APP_PASSWORD: 'a secret',
};

function read(env: Record<string, string>) {
  const faults: string[] = [];
  return { settings: readTeamsSettings(env, faults), faults };
}

describe('the settings for Teams', () => {
  test('are none where nothing is set', () => {
    expect(read({})).toEqual({ settings: null, faults: [] });
    expect(read({ PEERSAY_TEAMS_APP_ID: ' ' })).toEqual({ settings: null, faults: [] });
  });

  test('are a single tenant with a secret', () => {
    const { settings, faults } = read(ENV);
    expect(faults).toEqual([]);
    expect(settings).toEqual({
      host: '0.0.0.0',
      port: 3978,
      credentials: { kind: 'secret', appId: APP, tenantId: TENANT, password: 'a secret' },
      allowedTenants: [],
    });
    expect(settings && findConfigFaults(settings)).toEqual([]);
  });

  test('are a managed identity where that is said, with tenants that are allowed', () => {
    const { settings } = read({
      ...ENV,
      ...{ PEERSAY_TEAMS_APP_PASSWORD: '', PEERSAY_TEAMS_IDENTITY: 'managed', PEERSAY_TEAMS_PORT: '8080' },
      PEERSAY_TEAMS_ALLOWED_TENANTS: `${TENANT}, ${APP}`,
    });
    expect(settings).toMatchObject({
      port: 8080,
      credentials: { kind: 'managed-identity', appId: APP, tenantId: TENANT },
      allowedTenants: [TENANT, APP],
    });
  });

  test('without an app id are for this machine alone, and only where that is said', () => {
    expect(read({ PEERSAY_TEAMS_DEVELOPMENT: 'yes', PEERSAY_TEAMS_HOST: '0.0.0.0' }).settings).toMatchObject({
      host: '127.0.0.1',
      credentials: { kind: 'development' },
    });
    expect(read({ PEERSAY_TEAMS_DEVELOPMENT: 'no' }).settings).toBeNull();
    expect(read({ ...ENV, PEERSAY_TEAMS_DEVELOPMENT: 'yes' }).faults).toHaveLength(1);
  });

  test('name every fault, and never repeat a secret', () => {
    const { settings, faults } = read({
      ...ENV,
      ...{ PEERSAY_TEAMS_APP_ID: 'x', PEERSAY_TEAMS_TENANT_ID: 'contoso', PEERSAY_TEAMS_IDENTITY: 'other' },
      PEERSAY_TEAMS_ALLOWED_TENANTS: 'y',
    });
    expect(settings).toBeNull();
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'PEERSAY_TEAMS_APP_ID',
      'PEERSAY_TEAMS_TENANT_ID',
      'PEERSAY_TEAMS_IDENTITY',
      'PEERSAY_TEAMS_ALLOWED_TENANTS',
    ]);
    expect(faults.join()).not.toContain('a secret');
    expect(read({ ...ENV, PEERSAY_TEAMS_IDENTITY: 'managed' }).faults).toHaveLength(1);
    expect(read({ ...ENV, PEERSAY_TEAMS_PORT: '99999' }).faults).toHaveLength(1);
  });

  test('for the app package are what the environment says', () => {
    expect(readTeamsApp({ ...ENV, PEERSAY_TEAMS_ORGANISATION: ' Harbour Council ' })).toMatchObject({
      botId: APP,
      organisation: 'Harbour Council',
      website: '',
    });
  });
});

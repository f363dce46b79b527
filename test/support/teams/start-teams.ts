import { PasswordServiceClientCredentialFactory, TokenCredentials } from 'botframework-connector';
import { createTeamsAdapter, type TeamsAdapter } from '../../../adapters/teams/create-teams-adapter.ts';
import type { TeamsTiming } from '../../../adapters/teams/options.ts';
import type { AdapterMemory, Bot } from '../../../src/chat.ts';
import { BOT_TOKEN, type Connector, type Member, startConnector } from './connector.ts';
import type { Json } from './find-activity-faults.ts';
import { ISSUER, type KeyServer, startKeyServer } from './key-server.ts';
import { createUser, type TeamsUser } from './teams-user.ts';

export const APP_ID = '11111111-2222-4333-8444-555555555555';
export const TENANT = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const BOT = { id: `28:${APP_ID}`, name: 'Peersay' };

export const SAM: Member = {
  id: '29:sam',
  name: 'Sam Tern',
  aadObjectId: '00000000-0000-4000-8000-00000000005a',
  email: 'Sam.Tern@harbour.example',
  userPrincipalName: 'stern@harbour.example',
  tenantId: TENANT,
  userRole: 'user',
};
export const PAT: Member = {
  id: '29:pat',
  name: 'Pat Quayle',
  aadObjectId: '00000000-0000-4000-8000-0000000000a7',
  email: 'pat.quayle@harbour.example',
  tenantId: TENANT,
  userRole: 'user',
};
export const GUEST: Member = {
  id: '29:guest',
  name: 'Gil Visitor',
  aadObjectId: '00000000-0000-4000-8000-0000000000e5',
  email: 'gil@elsewhere.example',
  userPrincipalName: 'gil_elsewhere.example#EXT#@harbour.onmicrosoft.example',
  tenantId: TENANT,
};

export const CHANNEL = '19:general@thread.tacv2';
export const TEAM = '19:team@thread.tacv2';

export interface TeamsWorld {
  readonly connector: Connector;
  readonly keys: KeyServer;
  readonly adapter: TeamsAdapter;
  readonly references: AdapterMemory & { readonly all: Map<string, unknown> };
  readonly endpoint: string;
  /** Lines of the log: level, message and fields. */
  readonly logged: string[];
  /** Somebody with the app in a chat of their own. */
  user(member: Member): TeamsUser;
  /** Posts an activity as the service does. */
  post(
    activity: Json,
    authorization?: string,
  ): Promise<{ readonly status: number; readonly body: Json | null }>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly bot: Bot;
  readonly timing?: Partial<TeamsTiming>;
  readonly allowedTenants?: readonly string[];
  readonly now?: () => Date;
}

/** Short pauses, and no haste: nothing here is asserted by the clock. */
const TEST_TIMING: Partial<TeamsTiming> = {
  typing: 5_000,
  handOver: 10_000,
  invoke: 10_000,
  backoff: 1,
  longestPause: 20,
};

/** The real adapter over loopback, the service around it, and people who use it. */
export async function startTeams({
  bot,
  timing,
  allowedTenants = [],
  now,
}: WorldOptions): Promise<TeamsWorld> {
  const connector = await startConnector();
  const keys = await startKeyServer();
  const references = createMemoryReferences();
  const logged: string[] = [];
  const log = (level: string) => (fields: object, message: string) => {
    logged.push(`${level} ${message} ${JSON.stringify(fields)}`);
  };
  let number = 0;
  const adapter = createTeamsAdapter(
    {
      bot,
      config: {
        host: '127.0.0.1',
        port: 0,
        credentials: { kind: 'secret', appId: APP_ID, tenantId: TENANT, password: 'secret' },
        allowedTenants,
      },
      log: { info: log('info'), warn: log('warn'), error: log('error') },
      references,
      now: now ?? (() => new Date('2026-02-03T10:00:00Z')),
      newReference: () => `ref-${++number}`,
      timing: { ...TEST_TIMING, ...timing },
    },
    {
      openIdMetadata: keys.metadata,
      tokenIssuer: ISSUER,
      loginUrl: 'https://login.example',
      scope: 'https://connector.example',
      credentials: createStandInCredentials(),
    },
  );
  const endpoint = `http://127.0.0.1:${await adapter.start()}/api/messages`;
  connector.add(CHANNEL, [SAM, PAT, GUEST]);
  connector.add(TEAM, [SAM, PAT, GUEST]);

  async function post(activity: Json, authorization?: string) {
    // A person takes longer than the service allows between two messages.
    connector.pass(5_000);
    if (activity.type === 'message') connector.receive(String(activity.id));
    const token = await keys.sign({ audience: APP_ID, serviceUrl: connector.url });
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: authorization ?? `Bearer ${token}` },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as Json) };
  }

  return {
    connector,
    keys,
    adapter,
    references,
    endpoint,
    logged,
    post,
    user(member) {
      const chat = `a:${member.aadObjectId}`;
      if (connector.posted(chat).length === 0) connector.add(chat, [member]);
      return createUser(member, {
        connector,
        post,
        chat,
        channel: CHANNEL,
        team: TEAM,
        tenant: TENANT,
        bot: BOT,
      });
    },
    async close() {
      await adapter.stop();
      await connector.close();
      await keys.close();
    },
  };
}

/** The identity service is reached over https alone; in its place stands a token that never expires. */
function createStandInCredentials(): PasswordServiceClientCredentialFactory {
  return Object.assign(new PasswordServiceClientCredentialFactory(APP_ID, 'secret', TENANT), {
    createCredentials: async () => new TokenCredentials(BOT_TOKEN),
  });
}

function createMemoryReferences(): TeamsWorld['references'] {
  const all = new Map<string, unknown>();
  return {
    all,
    get: (key) => all.get(key),
    async put(key, value) {
      // As a file keeps it.
      all.set(key, JSON.parse(JSON.stringify(value)));
    },
    async remove(key) {
      all.delete(key);
    },
    list: () => all,
  };
}

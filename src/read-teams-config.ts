/** How the bot is reached in Microsoft Teams, and what its app package is made from. */
export interface TeamsSettings {
  /** Null where Teams is not configured. */
  readonly connection: TeamsConnection | null;
  readonly app: {
    readonly botId: string;
    readonly manifestId: string;
    readonly organisation: string;
    readonly website: string;
    readonly privacy: string;
    readonly terms: string;
  };
}

interface TeamsConnection {
  readonly host: string;
  readonly port: number;
  readonly credentials:
    | {
        readonly kind: 'secret';
        readonly appId: string;
        readonly tenantId: string;
        readonly password: string;
      }
    | { readonly kind: 'managed-identity'; readonly appId: string; readonly tenantId: string }
    | { readonly kind: 'development' };
  readonly allowedTenants: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

const USUAL_PORT = 3978;
const GUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Reads everything that begins with PEERSAY_TEAMS_; what is wrong is added to the faults. */
export function readTeamsConfig(env: Environment, faults: string[]): TeamsSettings {
  return {
    connection: readConnection(env, faults),
    app: {
      botId: env.PEERSAY_TEAMS_APP_ID ?? '',
      manifestId: env.PEERSAY_TEAMS_MANIFEST_ID ?? '',
      organisation: env.PEERSAY_TEAMS_ORGANISATION ?? '',
      website: env.PEERSAY_TEAMS_WEBSITE ?? '',
      privacy: env.PEERSAY_TEAMS_PRIVACY ?? '',
      terms: env.PEERSAY_TEAMS_TERMS ?? '',
    },
  };
}

/** An app id connects to Teams; without one only a person who says so, on this machine, is let in unauthenticated. */
function readConnection(env: Environment, faults: string[]): TeamsConnection | null {
  const isDevelopment = env.PEERSAY_TEAMS_DEVELOPMENT === 'yes';
  const appId = env.PEERSAY_TEAMS_APP_ID;
  const port = readPort(env, faults);
  if (appId && isDevelopment)
    faults.push('PEERSAY_TEAMS_DEVELOPMENT is for running without PEERSAY_TEAMS_APP_ID; set one of the two.');
  if (isDevelopment)
    return { host: '127.0.0.1', port, credentials: { kind: 'development' }, allowedTenants: [] };
  if (!appId) return null;
  return {
    host: env.PEERSAY_TEAMS_HOST || '0.0.0.0',
    port,
    credentials: readCredentials(env, appId, faults),
    allowedTenants: readTenants(env, faults),
  };
}

function readPort(env: Environment, faults: string[]): number {
  const port = Number(env.PEERSAY_TEAMS_PORT || USUAL_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    faults.push(`PEERSAY_TEAMS_PORT must be a port; it is “${env.PEERSAY_TEAMS_PORT}”.`);
  return port;
}

function readCredentials(env: Environment, appId: string, faults: string[]): TeamsConnection['credentials'] {
  const tenantId = env.PEERSAY_TEAMS_TENANT_ID ?? '';
  const password = env.PEERSAY_TEAMS_APP_PASSWORD ?? '';
  const isManaged = env.PEERSAY_TEAMS_IDENTITY === 'managed';
  if (!GUID.test(appId)) faults.push(`PEERSAY_TEAMS_APP_ID must be a GUID; it is “${appId}”.`);
  if (!GUID.test(tenantId))
    faults.push('PEERSAY_TEAMS_TENANT_ID must be the GUID of the council’s tenant in Entra.');
  if (env.PEERSAY_TEAMS_IDENTITY && !isManaged)
    faults.push(`PEERSAY_TEAMS_IDENTITY can be “managed”; it is “${env.PEERSAY_TEAMS_IDENTITY}”.`);
  if (isManaged === (password !== ''))
    faults.push(
      'Teams needs either PEERSAY_TEAMS_APP_PASSWORD or PEERSAY_TEAMS_IDENTITY=managed, and not both.',
    );
  return isManaged
    ? { kind: 'managed-identity', appId, tenantId }
    : { kind: 'secret', appId, tenantId, password };
}

function readTenants(env: Environment, faults: string[]): string[] {
  const tenants = (env.PEERSAY_TEAMS_ALLOWED_TENANTS ?? '')
    .split(',')
    .map((tenant) => tenant.trim())
    .filter(Boolean);
  for (const tenant of tenants)
    if (!GUID.test(tenant))
      faults.push(`PEERSAY_TEAMS_ALLOWED_TENANTS must be GUIDs with commas between them; “${tenant}” is none.`);
  return tenants;
}

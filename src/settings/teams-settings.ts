import * as z from 'zod';
import { isPort } from './port-number.ts';

/** What the environment says about Microsoft Teams; the adapter's configuration, without depending on it. */
export interface TeamsSettings {
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

/** What the app package for Teams is made from; empty where nothing is said. */
export interface TeamsApp {
  readonly botId: string;
  readonly manifestId: string;
  readonly organisation: string;
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const USUAL_PORT = 3978;

const text = z
  .string()
  .optional()
  .transform((value) => value?.trim() ?? '');
const isGuid = (value: string) => z.guid().safeParse(value).success;
const splitList = (value: string) => value.split(/[\s,]+/).filter(Boolean);

const Variables = z.object({
  PEERSAY_TEAMS_APP_ID: text.refine(isGuid, { error: 'PEERSAY_TEAMS_APP_ID must be a GUID.' }),
  PEERSAY_TEAMS_TENANT_ID: text.refine(isGuid, {
    error: 'PEERSAY_TEAMS_TENANT_ID must be the GUID of the council’s tenant in Entra.',
  }),
  PEERSAY_TEAMS_APP_PASSWORD: text,
  PEERSAY_TEAMS_IDENTITY: text.refine((value) => ['', 'managed'].includes(value), {
    error: 'PEERSAY_TEAMS_IDENTITY can only be “managed”.',
  }),
  PEERSAY_TEAMS_ALLOWED_TENANTS: text.transform(splitList).refine((tenants) => tenants.every(isGuid), {
    error: 'PEERSAY_TEAMS_ALLOWED_TENANTS must be GUIDs with commas between them.',
  }),
  PEERSAY_TEAMS_HOST: text,
});

const Port = text.refine((value) => value === '' || isPort(value), {
  error: 'PEERSAY_TEAMS_PORT must be a port number from 1 to 65535.',
});

/**
 * Reads the variables for Teams; null where neither PEERSAY_TEAMS_APP_ID nor PEERSAY_TEAMS_DEVELOPMENT is set. Without
 * an app id nobody is authenticated, so that this has to be said, and only this machine is listened to. Each fault is
 * added to `faults` as a sentence that names its variable; secrets are never repeated in one.
 */
export function readTeamsSettings(env: Environment, faults: string[]): TeamsSettings | null {
  const isDevelopment = env.PEERSAY_TEAMS_DEVELOPMENT === 'yes';
  const hasApp = Boolean(env.PEERSAY_TEAMS_APP_ID?.trim());
  if (!isDevelopment && !hasApp) return null;
  if (isDevelopment && hasApp) {
    faults.push('PEERSAY_TEAMS_DEVELOPMENT is for running without PEERSAY_TEAMS_APP_ID; set one of the two.');
    return null;
  }
  const port = collect(Port.safeParse(env.PEERSAY_TEAMS_PORT), faults);
  if (port === null) return null;
  const place = { port: Number(port || USUAL_PORT) };
  return isDevelopment
    ? { ...place, host: '127.0.0.1', credentials: { kind: 'development' }, allowedTenants: [] }
    : readConnection(env, place, faults);
}

function readConnection(
  env: Environment,
  place: Pick<TeamsSettings, 'port'>,
  faults: string[],
): TeamsSettings | null {
  const read = collect(Variables.safeParse(env), faults);
  if (!read) return null;
  const { PEERSAY_TEAMS_APP_ID: appId, PEERSAY_TEAMS_TENANT_ID: tenantId } = read;
  const password = read.PEERSAY_TEAMS_APP_PASSWORD;
  const isManaged = read.PEERSAY_TEAMS_IDENTITY === 'managed';
  if (isManaged === (password !== '')) {
    faults.push(
      'With PEERSAY_TEAMS_APP_ID, set either PEERSAY_TEAMS_APP_PASSWORD or PEERSAY_TEAMS_IDENTITY=managed.',
    );
    return null;
  }
  return {
    ...place,
    host: read.PEERSAY_TEAMS_HOST || '0.0.0.0',
    credentials: isManaged
      ? { kind: 'managed-identity', appId, tenantId }
      : { kind: 'secret', appId, tenantId, password },
    allowedTenants: read.PEERSAY_TEAMS_ALLOWED_TENANTS,
  };
}

/** For `npm run teams:package`, which says itself what is missing. */
export function readTeamsApp(env: Environment): TeamsApp {
  const read = (name: string) => env[`PEERSAY_TEAMS_${name}`]?.trim() ?? '';
  return {
    botId: read('APP_ID'),
    manifestId: read('MANIFEST_ID'),
    organisation: read('ORGANISATION'),
    website: read('WEBSITE'),
    privacy: read('PRIVACY'),
    terms: read('TERMS'),
  };
}

function collect<Value>(read: z.ZodSafeParseResult<Value>, faults: string[]): Value | null {
  if (read.success) return read.data;
  faults.push(...read.error.issues.map(({ message }) => message));
  return null;
}

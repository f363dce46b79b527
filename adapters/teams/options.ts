import type { AdapterLog, AdapterMemory, Bot } from '../../src/chat.ts';

/** With what the bot proves who it is to the Bot Connector service, and by what it knows that service. */
export type TeamsCredentials =
  /** An app registration with a client secret, in one tenant. */
  | {
      readonly kind: 'secret';
      readonly appId: string;
      readonly tenantId: string;
      readonly password: string;
    }
  /** A user-assigned managed identity of Azure: no secret to keep. */
  | { readonly kind: 'managed-identity'; readonly appId: string; readonly tenantId: string }
  /** No identity at all: everybody who reaches the port is believed. On 127.0.0.1 only, for the Playground. */
  | { readonly kind: 'development' };

export interface TeamsConfig {
  /** Address on which Teams is listened to: 0.0.0.0, or 127.0.0.1 behind a proxy on the same machine. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly credentials: TeamsCredentials;
  /** Tenants whose people may use the bot; its own where empty. */
  readonly allowedTenants: readonly string[];
}

/** All in milliseconds. */
export interface TeamsTiming {
  /** After this long without a reply the person sees that the bot is at work. */
  readonly typing: number;
  /** After this long the request is answered and the reply follows by itself. Teams gives up at 15,000. */
  readonly handOver: number;
  /** The same for pressed buttons and dialogues, for which Teams waits 5,000. */
  readonly invoke: number;
  /** First pause before a send is tried again; each further one is twice as long. */
  readonly backoff: number;
  /** Longest pause that the service may ask for. */
  readonly longestPause: number;
}

export const USUAL_TIMING: TeamsTiming = {
  typing: 1_000,
  handOver: 8_000,
  invoke: 3_500,
  backoff: 500,
  longestPause: 30_000,
};

export interface TeamsOptions {
  readonly bot: Bot;
  readonly config: TeamsConfig;
  readonly log: AdapterLog;
  readonly references: AdapterMemory;
  readonly now: () => Date;
  /** A short reference that ties an apology to its log line. */
  readonly newReference: () => string;
  readonly timing?: Partial<TeamsTiming>;
}

/** Everything that is wrong with a configuration, in sentences; empty where it can be started with. */
export function findConfigFaults({ host, credentials, allowedTenants }: TeamsConfig): string[] {
  const faults: string[] = [];
  if (credentials.kind === 'development') {
    if (host !== '127.0.0.1')
      faults.push('Without an app id Teams may be listened to on 127.0.0.1 alone: nobody is authenticated.');
    return faults;
  }
  if (credentials.appId === '') faults.push('The Microsoft app id is missing.');
  if (credentials.tenantId === '') faults.push('The tenant id is missing.');
  if (credentials.kind === 'secret' && credentials.password === '')
    faults.push('The client secret of the Microsoft app is missing.');
  if (allowedTenants.includes('')) faults.push('A tenant of the allow-list is empty.');
  return faults;
}

import * as z from 'zod';
import { isSafeAddress } from '../safe-address.ts';
import { isPort } from './port-number.ts';

/** What the environment says about Slack; the adapter's configuration, without depending on it. */
export interface SlackSettings {
  readonly botToken: string;
  readonly signingSecret: string | null;
  readonly appToken: string | null;
  /** With an app token deliveries come through a socket, and nothing has to be reachable from outside. */
  readonly socketMode: boolean;
  readonly port: number;
  readonly host: string;
  readonly apiUrl: string | null;
}

const text = z
  .string()
  .transform((value) => value.trim())
  .optional();

const Variables = z.object({
  SLACK_BOT_TOKEN: text.refine((value) => !value || value.startsWith('xoxb-'), {
    error: 'SLACK_BOT_TOKEN must be a Bot User OAuth Token; it begins with xoxb-.',
  }),
  SLACK_APP_TOKEN: text.refine((value) => !value || value.startsWith('xapp-'), {
    error: 'SLACK_APP_TOKEN must be an App-Level Token; it begins with xapp-.',
  }),
  SLACK_SIGNING_SECRET: text,
  SLACK_API_URL: text.refine((value) => !value || isSafeAddress(value), {
    error: 'SLACK_API_URL must be an https address; http will do only within this machine.',
  }),
  PEERSAY_PORT: text.refine((value) => !value || isPort(value), {
    error: 'PEERSAY_PORT must be a port number from 1 to 65535.',
  }),
  PEERSAY_HOST: text,
});

const DEFAULT_PORT = 3000;

/**
 * Reads the variables for Slack; null where SLACK_BOT_TOKEN is not set. Each fault is added to `faults` as a sentence
 * that names its variable; secrets are never repeated in one.
 */
export function readSlackSettings(
  env: Readonly<Record<string, string | undefined>>,
  faults: string[],
): SlackSettings | null {
  if (!env.SLACK_BOT_TOKEN?.trim()) return null;
  const read = Variables.safeParse(env);
  if (!read.success) {
    faults.push(...read.error.issues.map(({ message }) => message));
    return null;
  }
  const { SLACK_BOT_TOKEN: botToken = '', SLACK_APP_TOKEN: appToken, ...others } = read.data;
  if (!appToken && !others.SLACK_SIGNING_SECRET) {
    faults.push(
      'With SLACK_BOT_TOKEN, set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for deliveries over HTTP.',
    );
    return null;
  }
  return {
    botToken,
    appToken: appToken || null,
    signingSecret: others.SLACK_SIGNING_SECRET || null,
    socketMode: Boolean(appToken),
    port: Number(others.PEERSAY_PORT || DEFAULT_PORT),
    host: others.PEERSAY_HOST || '0.0.0.0',
    apiUrl: others.SLACK_API_URL || null,
  };
}

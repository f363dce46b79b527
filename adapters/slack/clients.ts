import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { AdapterLog } from '../../src/chat.ts';
import type { SlackConfig } from './slack-config.ts';
import { createSlackLogger } from './slack-logger.ts';

const TIMEOUT = 10_000;
/** A call that is not needed for the answer must not hold it up. */
const OPTIONAL_TIMEOUT = 3000;

/**
 * A client with one try a call. `WebClient` itself would try ten times over half an hour, without a timeout, and hold
 * up all its calls when one is rate limited; `callPatiently` knows better which call may be made again.
 */
export function createClient(
  { botToken, apiUrl }: Pick<SlackConfig, 'botToken' | 'apiUrl'>,
  log: AdapterLog,
  timeout: number = TIMEOUT,
): WebClient {
  return new WebClient(botToken, clientOptions(apiUrl, log, timeout));
}

/** For status, prompts and the like. */
export function createOptionalClient(config: SlackConfig, log: AdapterLog): WebClient {
  return createClient(config, log, OPTIONAL_TIMEOUT);
}

export function clientOptions(
  apiUrl: string | null,
  log: AdapterLog,
  timeout: number = TIMEOUT,
): WebClientOptions {
  return {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: createSlackLogger(log),
  };
}

import { WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import type { RespondOptions } from './outbox.ts';
import type { SlackMessage } from './render/render-reply.ts';

const TIMEOUT = 10_000;

/**
 * Sends a message to the address that came with a command or a button: it works in channels where the bot is no member,
 * five times in half an hour. Failures are told apart like those of the Web API.
 */
export async function answerUrl(
  url: string,
  { text, blocks }: SlackMessage,
  { toAll = false, replace = false }: RespondOptions,
): Promise<void> {
  const body = {
    text,
    ...(blocks.length > 0 ? { blocks } : {}),
    response_type: toAll ? 'in_channel' : 'ephemeral',
    replace_original: replace,
    unfurl_links: false,
    unfurl_media: false,
  };
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  }).catch((cause: Error) => {
    throw new WebAPIRequestError(cause);
  });
  if (response.ok) return;
  if (response.status === 429)
    throw new WebAPIRateLimitedError(Number(response.headers.get('retry-after')) || 1);
  throw new WebAPIPlatformError({ ok: false, error: readReason(await response.text()) });
}

/** Slack answers with a bare code, or with the JSON of an error. */
function readReason(text: string): string {
  return /"error"\s*:\s*"(\w+)"/.exec(text)?.[1] ?? /^\w+$/.exec(text.trim())?.[0] ?? 'response_url_refused';
}

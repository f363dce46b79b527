import type { WebClient } from '@slack/web-api';
import type { Place } from './outbox.ts';
import { STATUS } from './wording.ts';

/** An answer that is there sooner needs no "is looking it up". */
const STATUS_AFTER = 400;

/**
 * Shows in a conversation that the bot is at work, for as long as the work takes. Slack takes the status away with the
 * next message; it is taken away here too, for the case that it arrives behind that message. A workspace without
 * statuses loses nothing else.
 */
export async function showStatus<T>(
  client: WebClient,
  { channel, thread }: Place,
  ts: string,
  work: () => Promise<T>,
): Promise<T> {
  const set = (status: string) =>
    client.assistant.threads
      .setStatus({ channel_id: channel, thread_ts: thread ?? ts, status })
      .then(() => true)
      .catch(() => false);
  let shown: Promise<boolean> | null = null;
  const timer = setTimeout(() => {
    shown = set(STATUS.working);
  }, STATUS_AFTER);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    // Not waited for: the answer must not be late for it.
    void (shown as Promise<boolean> | null)?.then((isShown) => (isShown ? set('') : false));
  }
}

import type { WebClient } from '@slack/web-api';
import { describeFault, refusalOf } from './faults.ts';
import { isDirect } from './incoming/incoming.ts';
import { createShortMemory } from './short-memory.ts';
import type { SlackLog } from './slack-config.ts';
import type { Threads } from './threads.ts';

/** Who reads along in a channel. */
export interface Channels {
  /** True where other organisations read it (Slack Connect), and where nobody can say: public answers only. */
  isSeenOutside(channel: string): Promise<boolean>;
}

/** A channel can be opened to another organisation at any time. */
const KEPT = 5 * 60_000;
const CHANNELS_KEPT = 1000;

/**
 * Deliveries of messages say by themselves whether their channel is shared; commands and buttons do not, so Slack is asked.
 * `now` gives milliseconds.
 */
export function createChannels(
  client: WebClient,
  threads: Threads,
  log: SlackLog,
  now: () => number,
): Channels {
  const known = createShortMemory<boolean>(CHANNELS_KEPT, now);
  const keep = (channel: string, isSeen: boolean) => {
    known.keep(channel, isSeen, KEPT);
    return isSeen;
  };
  return {
    async isSeenOutside(channel) {
      if (isDirect(channel)) return false;
      if (threads.isShared(channel)) return true;
      const before = known.get(channel);
      if (before !== undefined) return before;
      try {
        const { channel: found } = await client.conversations.info({ channel });
        return keep(channel, Boolean(found?.is_ext_shared || found?.is_pending_ext_shared));
      } catch (cause) {
        // A server that has no such call has no channels that others read.
        if (refusalOf(cause) === 'unknown_method') return keep(channel, false);
        log.warn({ cause: describeFault(cause) }, 'it could not be found out who reads a channel');
        return true;
      }
    },
  };
}

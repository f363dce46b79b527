import type { WebClient } from '@slack/web-api';
import type { AdapterLog } from '../../src/chat.ts';
import { describeFault, refusalOf } from './faults.ts';
import { isDirect } from './incoming/incoming.ts';
import type { People } from './people.ts';
import { createShortMemory } from './short-memory.ts';
import type { Threads } from './threads.ts';

/** Who reads along in a channel. */
export interface Channels {
  /** True where other organisations read it (Slack Connect), and where nobody can say: public answers only. */
  isSeenOutside(channel: string): Promise<boolean>;
  /** True where a guest of the workspace is in it, and where nobody can say. */
  hasGuests(channel: string): Promise<boolean>;
}

interface ChannelsDeps {
  readonly client: WebClient;
  readonly threads: Threads;
  readonly people: People;
  readonly log: AdapterLog;
  /** Milliseconds. */
  readonly now: () => number;
}

/** A channel can be opened to another organisation, and a guest invited, at any time. */
const KEPT = 5 * 60_000;
/** After a failure the next message asks again, but not each of a hundred. */
const FAILURE_KEPT = 15_000;
const CHANNELS_KEPT = 1000;
/** The most members that Slack gives at once. */
const PAGE = 1000;

/**
 * Deliveries of messages say by themselves whether their channel is shared; commands and buttons do not, so Slack is asked.
 * Whether guests are in a channel no delivery says: its members are held against the list of everybody.
 */
export function createChannels({ client, threads, people, log, now }: ChannelsDeps): Channels {
  const outside = createShortMemory<boolean>(CHANNELS_KEPT, now);
  const guests = createShortMemory<Promise<boolean>>(CHANNELS_KEPT, now);
  const keepOutside = (channel: string, isSeen: boolean) => {
    outside.keep(channel, isSeen, KEPT);
    return isSeen;
  };
  /** A server that has no such call has no channels that others read. */
  const afterFailure = (cause: unknown) => {
    if (refusalOf(cause) === 'unknown_method') return false;
    log.warn({ cause: describeFault(cause) }, 'it could not be found out who reads a channel');
    return true;
  };
  const lookForGuests = async (channel: string) =>
    !(await people.haveNoGuests(await listMembers(client, channel)));
  return {
    async isSeenOutside(channel) {
      if (isDirect(channel)) return false;
      if (threads.isShared(channel)) return true;
      const before = outside.get(channel);
      if (before !== undefined) return before;
      try {
        const { channel: found } = await client.conversations.info({ channel });
        return keepOutside(channel, Boolean(found?.is_ext_shared || found?.is_pending_ext_shared));
      } catch (cause) {
        return afterFailure(cause) || keepOutside(channel, false);
      }
    },
    async hasGuests(channel) {
      if (isDirect(channel)) return false;
      const before = guests.get(channel);
      if (before) return before;
      const looking = lookForGuests(channel).catch((cause: unknown) => {
        guests.keep(channel, looking, FAILURE_KEPT);
        return afterFailure(cause);
      });
      guests.keep(channel, looking, KEPT);
      return looking;
    },
  };
}

async function listMembers(client: WebClient, channel: string): Promise<readonly string[]> {
  const members: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.conversations.members({ channel, limit: PAGE, ...(cursor ? { cursor } : {}) });
    members.push(...(page.members ?? []));
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return members;
}

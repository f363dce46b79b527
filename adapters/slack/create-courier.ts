import type { WebClient } from '@slack/web-api';
import type { AdapterLog, AdapterMemory, Courier, Post, Recipient } from '../../src/chat.ts';
import { describeFault, refusalOf } from './faults.ts';
import { rememberedAt } from './forget-old.ts';
import { PLATFORM } from './incoming/incoming.ts';
import type { Outbox, Place } from './outbox.ts';
import { callPatiently, type Patience } from './patience.ts';

export interface CourierDeps {
  readonly client: WebClient;
  /** Its own, spaced per channel: a round of reminders must not hold up answers. */
  readonly outbox: Outbox;
  readonly patience: Patience;
  readonly memory: AdapterMemory;
  readonly log: AdapterLog;
  readonly now: () => Date;
}

/** Brings reminders to people and digests to channels. A post that is out is not sent again, after a restart either. */
export function createCourier({ client, outbox, patience, memory, log, now }: CourierDeps): Courier {
  const sent = new Set<string>();
  const underWay = new Map<string, Promise<'delivered' | 'unreachable'>>();

  const bring = async ({ id, to, reply }: Post): Promise<'delivered' | 'unreachable'> => {
    const key = `post:${id}`;
    if (sent.has(key) || memory.get(key) !== undefined) return 'delivered';
    try {
      const place = await findPlace(to);
      if (place === null) return 'unreachable';
      await outbox.post(place, reply, id);
    } catch (cause) {
      if (isUnreachable(cause)) return 'unreachable';
      throw cause;
    }
    await remember(key);
    return 'delivered';
  };

  /** It is out: that it could not be written down must not bring it a second time. */
  const remember = async (key: string) => {
    sent.add(key);
    try {
      await memory.put(key, rememberedAt(now()));
    } catch (cause) {
      log.error({ cause: describeFault(cause) }, 'that a post is out could not be remembered');
    }
  };

  const findPlace = async (to: Recipient): Promise<Place | null> => {
    if (to.kind === 'channel') return to.platform === PLATFORM ? { channel: to.channel, thread: null } : null;
    const person = to.ids[PLATFORM] ?? (to.email ? await findByEmail(to.email) : null);
    return person === null ? null : { channel: await outbox.openDirect(person), thread: null };
  };

  const findByEmail = async (email: string): Promise<string | null> => {
    const { user } = await callPatiently(() => client.users.lookupByEmail({ email }), patience);
    return user?.id ?? null;
  };

  return {
    platform: PLATFORM,
    deliver(post) {
      const known = underWay.get(post.id);
      if (known) return known;
      const delivery = bring(post).finally(() => underWay.delete(post.id));
      underWay.set(post.id, delivery);
      return delivery;
    },
  };
}

/** Nobody is there to read it, or the bot was not let in: trying again changes nothing. */
function isUnreachable(cause: unknown): boolean {
  return /^(?:users?_not_found|user_disabled|user_not_visible|cannot_dm_bot|channel_not_found|is_archived|not_in_channel|invalid_user_combination)$/.test(
    refusalOf(cause) ?? '',
  );
}

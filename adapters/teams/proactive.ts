import type { TurnContext } from 'botbuilder';
import type { Courier, Post, Recipient } from '../../src/chat.ts';
import { type AddressBook, baseOf, type KnownPerson } from './address-book.ts';
import type { Outbox } from './outbox.ts';
import type { Reach } from './reach.ts';
import { createRecent } from './recent.ts';

const PLATFORM = 'teams';
/** Posts that are remembered, so that one that is handed over twice is sent once. */
const MOST_REMEMBERED = 1_000;

/** Carries reminders and digests. A post whose delivery failed may be handed over again. */
export function createCourier(book: AddressBook, reach: Reach, outbox: Outbox): Courier {
  const delivered = createRecent<true>(MOST_REMEMBERED);

  function send({ to, reply }: Post): Promise<boolean> {
    const turn = (context: TurnContext) => outbox.say(context, reply);
    return to.kind === 'person' ? sendToPerson(to, turn) : sendToChannel(to, turn);
  }

  async function sendToPerson(
    to: Recipient & { kind: 'person' },
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<boolean> {
    const objectId = to.ids[PLATFORM] ?? null;
    const person = book.findPerson({ email: to.email, objectId }) ?? strangerAt(objectId);
    return person ? reach.toPerson(person, turn) : false;
  }

  /** Somebody who has never written, but has the app: Teams takes the Entra object id for the account. */
  function strangerAt(objectId: string | null): KnownPerson | null {
    const place = book.anyPlace();
    if (objectId === null || place === null) return null;
    const user = { id: objectId, name: '' };
    const nothing = { email: null, standing: 'guest', verifiedAt: null } as const;
    return { ...place, conversation: null, user, objectId, ...nothing };
  }

  async function sendToChannel(
    { platform, channel }: Recipient & { kind: 'channel' },
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<boolean> {
    if (platform !== PLATFORM) return false;
    // A team's channels share the service: one that has not been written in yet is tried all the same.
    const place = book.channel(channel) ?? book.anyPlace();
    return place ? reach.toChannel({ ...place, conversation: baseOf(channel) }, turn) : false;
  }

  return {
    platform: PLATFORM,
    async deliver(post) {
      if (delivered.get(post.id)) return 'delivered';
      if (!(await send(post))) return 'unreachable';
      delivered.set(post.id, true);
      return 'delivered';
    },
  };
}

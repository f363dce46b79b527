import type { WebClient } from '@slack/web-api';
import type { AdapterLog, Bot, Message, Person } from '../../src/chat.ts';
import type { Channels } from './channels.ts';
import type { Identity } from './identity.ts';
import { channelOf, type Incoming, isReadAlone, PLATFORM, toDate } from './incoming/incoming.ts';
import type { Outbox } from './outbox.ts';
import type { Patience } from './patience.ts';
import type { People } from './people.ts';
import type { Threads } from './threads.ts';
import type { Turns } from './turns.ts';

/** What every kind of incoming thing is worked on with. */
export interface Desk {
  readonly bot: Bot;
  readonly log: AdapterLog;
  readonly identity: Identity;
  readonly client: WebClient;
  /** For calls that may fail: status, prompts. */
  readonly optional: WebClient;
  readonly outbox: Outbox;
  readonly people: People;
  readonly threads: Threads;
  readonly channels: Channels;
  readonly turns: Turns;
  readonly patience: Patience;
  readonly now: () => Date;
}

type Delivery = Omit<Message, 'text'>;

/** Who else sees what comes of it, where that is not plain from the conversation: another channel is meant. */
export interface Onlookers {
  readonly channel: string;
  readonly isSeenOutside: boolean;
}

/** What came in, with the person behind it and whether guests see what comes of it. */
export async function toDelivery(
  { people, channels }: Desk,
  { id, user, isForeign, conversation, ts }: Incoming,
  onlookers: Partial<Onlookers> = {},
): Promise<Delivery> {
  const { channel = channelOf(conversation), isSeenOutside = false } = onlookers;
  const [person, guestsRead]: [Person, boolean] = await Promise.all([
    people.find(user, isForeign || isSeenOutside),
    channel !== null && channels.hasGuests(channel),
  ]);
  const isPrivate = isReadAlone(conversation);
  return { id, platform: PLATFORM, conversation, private: isPrivate, guestsRead, person, at: toDate(ts) };
}

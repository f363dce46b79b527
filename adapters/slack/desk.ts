import type { WebClient } from '@slack/web-api';
import type { Bot, Message, Person } from '../../src/chat.ts';
import type { Channels } from './channels.ts';
import type { Identity } from './identity.ts';
import { type Incoming, isReadAlone, PLATFORM, toDate } from './incoming/incoming.ts';
import type { Outbox } from './outbox.ts';
import type { Patience } from './patience.ts';
import type { People } from './people.ts';
import type { SlackLog } from './slack-config.ts';
import type { Threads } from './threads.ts';
import type { Turns } from './turns.ts';

/** What every kind of incoming thing is worked on with. */
export interface Desk {
  readonly bot: Bot;
  readonly log: SlackLog;
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

/** What came in, with the person behind it. */
export async function toDelivery(desk: Desk, incoming: Incoming, isForeign = false): Promise<Delivery> {
  const person: Person = await desk.people.find(incoming.user, incoming.isForeign || isForeign);
  const { id, conversation, ts } = incoming;
  const isPrivate = isReadAlone(conversation);
  return { id, platform: PLATFORM, conversation, private: isPrivate, person, at: toDate(ts) };
}

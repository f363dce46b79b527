import type { Place } from '../outbox.ts';

/** Something that somebody did in Slack, before it is known who they are. */
export interface Incoming {
  /** Unique for what was done; the same however often it is delivered. */
  readonly id: string;
  readonly user: string;
  /** Of another organisation, or seen by one. */
  readonly isForeign: boolean;
  /** What the bot knows the conversation by. */
  readonly conversation: string;
  /** Slack's timestamp of it: "1764000000.000100", seconds since 1970. */
  readonly ts: string;
}

/** A message to the bot, in Slack's form of text, and where its answer goes. */
export interface IncomingMessage extends Incoming {
  readonly text: string;
  readonly place: Place;
}

export const PLATFORM = 'slack';

/** What the bot knows a place by: the direct conversation, or one thread. */
export function conversationOf({ channel, thread }: Place): string {
  return thread === null ? channel : `${channel}:${thread}`;
}

/** The channel in which others read a conversation; null where nobody else does. */
export function channelOf(conversation: string): string | null {
  return isReadAlone(conversation) ? null : (conversation.split(':')[0] ?? null);
}

export function toDate(ts: string): Date {
  return new Date(Math.round(Number(ts) * 1000));
}

/** Direct conversations, the answers of a command and the bot's own page: nobody else reads what is said there. */
export const isReadAlone = (conversation: string) => /^(?:D|command:|view:)/.test(conversation);

/** Direct conversations begin with a D. */
export const isDirect = (channel: string) => channel.startsWith('D');

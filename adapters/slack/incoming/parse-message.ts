import * as z from 'zod';
import type { Identity } from '../identity.ts';
import { conversationOf, type IncomingMessage, isDirect } from './incoming.ts';

const Envelope = z.object({
  event_id: z.string(),
  is_ext_shared_channel: z.boolean().optional(),
  event: z.object({
    type: z.enum(['message', 'app_mention']),
    channel: z.string(),
    channel_type: z.string().optional(),
    user: z.string().optional(),
    text: z.string().optional(),
    ts: z.string(),
    thread_ts: z.string().optional(),
    subtype: z.string().optional(),
    bot_id: z.string().optional(),
    edited: z.unknown().optional(),
    team: z.string().optional(),
    user_team: z.string().optional(),
  }),
});
type Event = z.infer<typeof Envelope>['event'];

/** What a delivery of a message says beside the message: `shared` channels are seen by other organisations. */
export interface MessageDelivery {
  readonly eventId: string;
  readonly message: IncomingMessage;
  readonly isSharedChannel: boolean;
  /** It calls the bot into its thread. */
  readonly isMention: boolean;
}

/**
 * Reads a delivered message. Null for whatever is not for the bot: other bots, edits and deletions (what was answered
 * stays answered; a new message asks anew), and channels' messages outside of threads that the bot was called into.
 * Throws a `ZodError` for a payload that Slack does not send.
 */
export function parseMessage(
  body: unknown,
  { botUser, team }: Identity,
  isJoined: (channel: string, thread: string) => boolean,
): MessageDelivery | null {
  const { event_id, is_ext_shared_channel: isSharedChannel = false, event } = Envelope.parse(body);
  const { user } = event;
  if (user === undefined || user === botUser || !isWrittenByHand(event)) return null;
  if (!isAddressed(event, botUser, isJoined)) return null;
  const direct = isDirectMessage(event);
  const place = { channel: event.channel, thread: event.thread_ts ?? (direct ? null : event.ts) };
  const home = event.user_team ?? event.team;
  return {
    eventId: event_id,
    isSharedChannel,
    isMention: event.type === 'app_mention',
    message: {
      // A mention is delivered as a mention and as a message: both are this.
      id: `${event.channel}:${event.ts}`,
      user,
      isForeign: isSharedChannel || (home !== undefined && team !== null && home !== team),
      conversation: conversationOf(place),
      ts: event.ts,
      text: event.text ?? '',
      place,
    },
  };
}

function isWrittenByHand({ bot_id, subtype, edited }: Event): boolean {
  return bot_id === undefined && edited === undefined && (subtype === undefined || subtype === 'file_share');
}

const isDirectMessage = ({ channel, channel_type }: Event) => channel_type === 'im' || isDirect(channel);

function isAddressed(
  event: Event,
  botUser: string,
  isJoined: (channel: string, thread: string) => boolean,
): boolean {
  if (event.type === 'app_mention') return !isDirectMessage(event);
  if (isDirectMessage(event)) return true;
  const text = event.text ?? '';
  if (event.thread_ts === undefined || text.includes(`<@${botUser}>`)) return false;
  // Words to somebody else in the thread are not for the bot.
  return !/^\s*<@[UW]/.test(text) && isJoined(event.channel, event.thread_ts);
}

import * as z from 'zod';
import type { Place } from '../outbox.ts';
import { conversationOf, type Incoming, isDirect } from './incoming.ts';

const Payload = z.object({
  trigger_id: z.string(),
  action_ts: z.string(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  team: z.object({ id: z.string() }).nullish(),
  channel: z.object({ id: z.string() }),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional(), text: z.string().default('') }),
});

/** "Log as progress update" on a message. */
export interface IncomingShortcut extends Incoming {
  readonly trigger: string;
  /** The message, in Slack's form of text. */
  readonly text: string;
  readonly place: Place;
}

/** Throws a `ZodError` for a payload that Slack does not send. */
export function parseShortcut(body: unknown): IncomingShortcut {
  const { trigger_id, action_ts, user, team, channel, message } = Payload.parse(body);
  const thread = message.thread_ts ?? (isDirect(channel.id) ? null : message.ts);
  const place = { channel: channel.id, thread };
  return {
    id: `shortcut:${trigger_id}`,
    user: user.id,
    isForeign: user.team_id !== undefined && team != null && user.team_id !== team.id,
    conversation: conversationOf(place),
    ts: action_ts,
    trigger: trigger_id,
    text: message.text,
    place,
  };
}

import * as z from 'zod';
import type { ActionName } from '../../../src/chat.ts';
import { readActionId } from '../action-id.ts';
import type { Place } from '../outbox.ts';
import { conversationOf, type Incoming, isDirect } from './incoming.ts';

const Payload = z.object({
  trigger_id: z.string(),
  response_url: z.string().optional(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  team: z.object({ id: z.string() }).nullish(),
  channel: z.object({ id: z.string() }).nullish(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).nullish(),
  container: z.object({
    type: z.string(),
    message_ts: z.string().optional(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  view: z.object({ id: z.string(), type: z.string(), hash: z.string().optional() }).nullish(),
  actions: z
    .array(z.object({ action_id: z.string(), value: z.string().nullish(), action_ts: z.string() }))
    .min(1),
});
type Payload = z.infer<typeof Payload>;

/** Where a button was pressed: on a message, which only one person may see, or on a page or form. */
export type ActionSite =
  | {
      readonly kind: 'message';
      readonly place: Place;
      readonly ts: string;
      readonly isEphemeral: boolean;
      readonly responseUrl: string | null;
    }
  | { readonly kind: 'home' | 'modal'; readonly view: string; readonly hash: string | null };

export type MessageSite = ActionSite & { kind: 'message' };

export interface IncomingAction extends Incoming {
  readonly name: ActionName;
  readonly value: string;
  readonly trigger: string;
  readonly site: ActionSite;
}

/** Null for a button that is not the bot's. Throws a `ZodError` for a payload that Slack does not send. */
export function parseAction(body: unknown): IncomingAction | null {
  const payload = Payload.parse(body);
  const [action] = payload.actions;
  const pressed = action && readActionId(action.action_id, action.value ?? '');
  const site = readSite(payload);
  if (!action || !pressed || !site) return null;
  const { user, team } = payload;
  return {
    ...pressed,
    id: `${action.action_ts}:${action.action_id}:${user.id}`,
    user: user.id,
    isForeign: user.team_id !== undefined && team != null && user.team_id !== team.id,
    conversation: conversationAt(site, user.id),
    ts: action.action_ts,
    trigger: payload.trigger_id,
    site,
  };
}

function readSite({ container, channel, message, view, response_url }: Payload): ActionSite | null {
  if (view) return { kind: view.type === 'home' ? 'home' : 'modal', view: view.id, hash: view.hash ?? null };
  const ts = message?.ts ?? container.message_ts;
  if (!channel || ts === undefined) return null;
  const isEphemeral = container.is_ephemeral ?? false;
  const thread = message?.thread_ts ?? container.thread_ts ?? null;
  return {
    kind: 'message',
    // What a button in a channel brings goes into the thread of its message.
    place: { channel: channel.id, thread: thread ?? (isDirect(channel.id) || isEphemeral ? null : ts) },
    ts,
    isEphemeral,
    responseUrl: response_url ?? null,
  };
}

/** Private messages without a thread are answers to commands. */
function conversationAt(site: ActionSite, user: string): string {
  if (site.kind !== 'message') return `view:${user}`;
  const { channel, thread } = site.place;
  return thread === null && !isDirect(channel) ? `command:${channel}:${user}` : conversationOf(site.place);
}

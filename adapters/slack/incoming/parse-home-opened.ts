import * as z from 'zod';

const Envelope = z.object({
  event_id: z.string(),
  event: z.object({
    user: z.string(),
    channel: z.string(),
    tab: z.string(),
    view: z.object({ hash: z.string().optional() }).optional(),
  }),
});

/** Somebody opened the bot: its page, or the conversation with it. */
export interface HomeOpened {
  readonly eventId: string;
  readonly user: string;
  readonly channel: string;
  readonly tab: 'home' | 'messages';
  /** Of the page as they see it; null where there is none yet. */
  readonly hash: string | null;
}

/** Null for other tabs. Throws a `ZodError` for a payload that Slack does not send. */
export function parseHomeOpened(body: unknown): HomeOpened | null {
  const { event_id: eventId, event } = Envelope.parse(body);
  const { user, channel, tab, view } = event;
  if (tab !== 'home' && tab !== 'messages') return null;
  return { eventId, user, channel, tab, hash: view?.hash ?? null };
}

import type { Activity, TurnContext } from 'botbuilder';
import type { Reply } from '../../src/chat.ts';
import type { AdaptiveCard } from './cards/adaptive-card.ts';
import type { Recent } from './recent.ts';
import { messageOf, type Outgoing, renderReply } from './render-reply.ts';
import { type Backoff, sendWithBackoff, statusOf } from './send-with-backoff.ts';
import { TEAMS } from './wording.ts';

const TOO_LARGE = 413;

export interface Outbox {
  /** Sends a reply, one message after the other. Throws where one cannot be sent. */
  say(context: TurnContext, reply: Reply): Promise<void>;
  sayText(context: TurnContext, text: string): Promise<void>;
  sayCard(context: TurnContext, card: AdaptiveCard, summary: string): Promise<void>;
  /** Puts a card in the place of a message, for everybody who sees it. */
  replace(context: TurnContext, message: string, card: AdaptiveCard, summary: string): Promise<void>;
}

/** @param rated which answer stands in which message, for the thumbs below it */
export function createOutbox(backoff: Backoff, rated: Recent<string>): Outbox {
  const send = (context: TurnContext, activity: Partial<Activity>) =>
    sendWithBackoff(() => context.sendActivity({ ...activity }), backoff);

  async function sendOne(
    context: TurnContext,
    { activity, feedback }: Outgoing,
    reply: Reply,
  ): Promise<void> {
    try {
      const sent = await send(context, activity);
      if (feedback !== null && sent?.id) rated.set(sent.id, feedback);
    } catch (cause) {
      // The budget is far below what the service takes today; should it take less, the gist still arrives.
      if (statusOf(cause) !== TOO_LARGE) throw cause;
      await send(context, { type: 'message', textFormat: 'plain', text: TEAMS.tooLong(reply.summary) });
    }
  }

  return {
    async say(context, reply) {
      for (const outgoing of renderReply(reply)) await sendOne(context, outgoing, reply);
    },
    async sayText(context, text) {
      await send(context, { type: 'message', textFormat: 'plain', text });
    },
    async sayCard(context, card, summary) {
      await send(context, messageOf(card, { summary }));
    },
    async replace(context, message, card, summary) {
      const activity = { ...messageOf(card, { summary }), id: message };
      await sendWithBackoff(() => context.updateActivity({ ...activity }), backoff);
    },
  };
}

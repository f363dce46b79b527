import type { Reply } from '../../../src/chat.ts';
import { type Desk, toDelivery } from '../desk.ts';
import type { IncomingAction } from '../incoming/parse-action.ts';

/** Has the bot do what a button says. `isForeign`: what comes of it is seen by other organisations. */
export async function act(desk: Desk, action: IncomingAction, isForeign: boolean): Promise<Reply | null> {
  const { name, value, conversation, ts } = action;
  return desk.turns.take(conversation, ts, async () => {
    const about = await toDelivery(desk, action, isForeign);
    await desk.turns.slot();
    return desk.bot.act({ ...about, name, value });
  });
}

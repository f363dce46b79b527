import type { Reply } from '../../../src/chat.ts';
import { type Desk, type Onlookers, toDelivery } from '../desk.ts';
import type { IncomingAction } from '../incoming/parse-action.ts';

/** Has the bot do what a button says. */
export async function act(
  desk: Desk,
  action: IncomingAction,
  onlookers: Partial<Onlookers>,
): Promise<Reply | null> {
  const { name, value, conversation, ts } = action;
  return desk.turns.take(conversation, ts, async () => {
    const about = await toDelivery(desk, action, onlookers);
    await desk.turns.slot();
    return desk.bot.act({ ...about, name, value });
  });
}

import type { Reply } from '../../../src/chat.ts';
import { type Desk, toDelivery } from '../desk.ts';
import { type IncomingMessage, isDirect } from '../incoming/incoming.ts';
import type { MessageDelivery } from '../incoming/parse-message.ts';
import { showStatus } from '../show-status.ts';
import { readMessage } from './read-message.ts';
import { whisperOrWrite } from './whisper-or-write.ts';

/** Answers a message: in its thread in a channel, in the conversation itself where it is a direct one. */
export async function answerMessage(desk: Desk, delivery: MessageDelivery): Promise<void> {
  const { message, isMention, isSharedChannel } = delivery;
  const { place, user } = message;
  if (isMention && place.thread !== null) await desk.threads.join(place.channel, place.thread);
  if (!isDirect(place.channel)) await desk.threads.noteShared(place.channel, isSharedChannel);
  await desk.turns.take(message.conversation, message.ts, async () => {
    const about = await toDelivery(desk, message);
    const text = await readMessage(desk, message.text);
    await desk.turns.slot();
    const ask = () => desk.bot.handle({ ...about, text });
    const reply = await showStatus(desk.optional, place, message.ts, ask);
    if (reply) await send(desk, message, user, reply);
  });
}

async function send(
  { outbox, log }: Desk,
  { id, place }: IncomingMessage,
  user: string,
  reply: Reply,
): Promise<void> {
  if (reply.audience === 'asker' && !isDirect(place.channel))
    await whisperOrWrite({ outbox, log }, place, user, reply, id);
  else await outbox.post(place, reply, id);
}

import type { Reply } from '../../../src/chat.ts';
import { type Desk, toDelivery } from '../desk.ts';
import { readText } from '../escape.ts';
import { describeFault, isTokenRefused, refusalOf } from '../faults.ts';
import type { IncomingCommand } from '../incoming/parse-command.ts';
import { ANSWERS } from '../wording.ts';
import { openForm } from './open-form.ts';
import { withReason } from './share-answer.ts';

/** Answers `/peersay`: for the one who typed it, or for the whole channel where they said "share". */
export async function answerCommand(desk: Desk, command: IncomingCommand): Promise<void> {
  const { wish, channel, trigger, isShared } = command;
  const origin = { kind: 'place', channel, thread: null } as const;
  if (wish.kind === 'form') return openForm(desk, command, { trigger, origin, about: async () => ({}) });
  const text = readText(wish.text, desk.identity.botUser);
  await desk.turns.take(command.conversation, command.ts, async () => {
    // What everybody in a shared channel sees, other organisations see.
    const isSeenOutside = isShared && (await desk.channels.isSeenOutside(channel));
    const about = await toDelivery(desk, command, isShared ? { channel, isSeenOutside } : {});
    await desk.turns.slot();
    // The answer is for all, but the person's own things stay in their private conversation.
    const audience = isShared ? { private: false, answersPrivately: true } : {};
    const reply = await desk.bot.handle({ ...about, ...audience, text });
    if (!reply) return;
    if (!isShared) return answerAlone(desk, command, reply);
    if (reply.audience === 'asker') return answerAlone(desk, command, withReason(reply, isSeenOutside));
    await share(desk, command, withAsker(reply, about.person.name, text));
  });
}

async function answerAlone({ outbox, log }: Desk, command: IncomingCommand, reply: Reply): Promise<void> {
  try {
    await outbox.respond(command.responseUrl, reply, {});
  } catch (cause) {
    log.info({ cause: describeFault(cause) }, 'the answer to a command goes by direct message');
    const channel = await outbox.openDirect(command.user);
    await outbox.post({ channel, thread: null }, reply, command.id);
  }
}

/** As a message, so that its thread can go on; where the bot is no member, by the address that came along. */
async function share({ outbox, threads }: Desk, command: IncomingCommand, reply: Reply): Promise<void> {
  const { channel, id, responseUrl } = command;
  try {
    const ts = await outbox.post({ channel, thread: null }, reply, id);
    if (ts) await threads.join(channel, ts);
  } catch (cause) {
    if (isTokenRefused(cause) || refusalOf(cause) === null) throw cause;
    await outbox.respond(responseUrl, reply, { toAll: true });
  }
}

function withAsker(reply: Reply, name: string, question: string): Reply {
  return { ...reply, blocks: [{ type: 'hint', text: ANSWERS.askedBy(name, question) }, ...reply.blocks] };
}

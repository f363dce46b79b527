import * as z from 'zod';
import type { Reply } from '../../../src/chat.ts';
import { type Desk, toDelivery } from '../desk.ts';
import { describeFault, refusalOf } from '../faults.ts';
import type { IncomingAction, MessageSite } from '../incoming/parse-action.ts';
import type { Submission } from '../incoming/parse-submission.ts';
import { callPatiently } from '../patience.ts';
import { renderNotice, renderReplyView, renderShareView } from '../render/render-view.ts';
import { ANSWERS, SHARING } from '../wording.ts';
import { act } from './act.ts';
import type { FormAck } from './submit-form.ts';
import { whisperOrWrite } from './whisper-or-write.ts';

const Metadata = z.object({ value: z.string(), conversation: z.string() });

/** Shares a private answer with the channel it was asked in. */
export async function shareHere(desk: Desk, action: IncomingAction, site: MessageSite): Promise<void> {
  const { channel, thread } = site.place;
  const person = await desk.people.find(action.user, false);
  const isSeenOutside = await desk.channels.isSeenOutside(channel);
  const reply = await act(desk, action, { channel, isSeenOutside });
  if (!reply) return;
  if (reply.audience === 'asker')
    return whisperOrWrite(desk, site.place, action.user, withReason(reply, isSeenOutside), action.id);
  const shared = withSharer(reply, person.name);
  try {
    const ts = await desk.outbox.post({ channel, thread }, shared, action.id);
    if (thread === null && ts) await desk.threads.join(channel, ts);
  } catch (cause) {
    if (site.responseUrl === null || refusalOf(cause) === null) throw cause;
    // The bot is no member of the channel; the address of the button works there all the same.
    await desk.outbox.respond(site.responseUrl, shared, { toAll: true });
  }
}

/** Asks for the channel, in a window. */
export async function askWhereToShare(desk: Desk, action: IncomingAction): Promise<void> {
  const { value, conversation, trigger } = action;
  const view = renderShareView(JSON.stringify({ value, conversation }));
  try {
    // In a window that is open already the question goes on top of it.
    await (action.site.kind === 'modal'
      ? desk.client.views.update({ view_id: action.site.view, view })
      : desk.client.views.open({ trigger_id: trigger, view }));
  } catch (cause) {
    desk.log.warn({ cause: describeFault(cause) }, 'the window for sharing could not be opened');
  }
}

/** Shares to the channel that was chosen, and says in the window what came of it. */
export async function shareToChannel(desk: Desk, submission: Submission, ack: FormAck): Promise<void> {
  await ack({ response_action: 'update', view: renderNotice(SHARING.title, SHARING.working) });
  const shown = await tryToShare(desk, submission);
  const view = typeof shown === 'string' ? renderNotice(SHARING.title, shown) : renderReplyView(shown);
  await callPatiently(() => desk.client.views.update({ view_id: submission.view, view }), desk.patience);
}

/** The sentence for the window, or the bot's refusal. */
async function tryToShare(desk: Desk, submission: Submission): Promise<string | Reply> {
  const { id, user, isForeign, channel, metadata } = submission;
  const asked = Metadata.safeParse(readJson(metadata));
  if (!asked.success || channel === null) return SHARING.failed;
  const { value, conversation } = asked.data;
  const ts = (desk.now().getTime() / 1000).toFixed(6);
  try {
    const isSeenOutside = await desk.channels.isSeenOutside(channel);
    const asking = { id, user, isForeign, conversation, ts };
    const about = await toDelivery(desk, asking, { channel, isSeenOutside });
    const reply = await desk.bot.act({ ...about, name: 'share', value });
    if (!reply) return SHARING.done;
    if (reply.audience === 'asker') return withReason(reply, isSeenOutside);
    const first = await desk.outbox.post({ channel, thread: null }, withSharer(reply, about.person.name), id);
    if (first) await desk.threads.join(channel, first);
    return SHARING.done;
  } catch (cause) {
    desk.log.warn({ cause: describeFault(cause) }, 'an answer could not be shared');
    return /^(?:not_in_channel|channel_not_found)$/.test(refusalOf(cause) ?? '')
      ? SHARING.unreachable
      : SHARING.failed;
  }
}

/** A refusal to share, with what about the channel is behind it. */
export function withReason(reply: Reply, isSeenOutside: boolean): Reply {
  return isSeenOutside ? withHint(reply, ANSWERS.seenOutside) : reply;
}

function withSharer(reply: Reply, name: string): Reply {
  return withHint(reply, ANSWERS.sharedBy(name));
}

function withHint(reply: Reply, text: string): Reply {
  return { ...reply, blocks: [...reply.blocks, { type: 'hint', text }] };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

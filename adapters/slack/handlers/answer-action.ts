import type { Reply } from '../../../src/chat.ts';
import type { Desk } from '../desk.ts';
import { describeFault, refusalOf } from '../faults.ts';
import { isDirect } from '../incoming/incoming.ts';
import type { ActionSite, IncomingAction, MessageSite } from '../incoming/parse-action.ts';
import { act } from './act.ts';
import { answerInWindow } from './answer-in-window.ts';
import { openForm } from './open-form.ts';
import type { Origin } from './origin.ts';
import { askWhereToShare, shareHere } from './share-answer.ts';
import { whisperOrWrite } from './whisper-or-write.ts';

/** Does what a pressed button says. */
export async function answerAction(desk: Desk, action: IncomingAction): Promise<void> {
  const { site, name, value, trigger } = action;
  if (name === 'log' || name === 'edit') {
    const about = name === 'edit' ? { draft: value } : value === '' ? {} : { recommendation: value };
    return openForm(desk, action, { trigger, origin: originOf(site), about: async () => about });
  }
  if (site.kind !== 'message') return answerInWindow(desk, action, site);
  if (name === 'share')
    return isInChannelAlone(site) ? shareHere(desk, action, site) : askWhereToShare(desk, action);
  const isSeenOutside = await desk.channels.isSeenOutside(site.place.channel);
  const reply = await act(desk, action, { isSeenOutside });
  if (reply) await sayAtMessage(desk, action, site, reply);
}

/** A private answer in a channel: sharing it means to this channel. */
const isInChannelAlone = ({ place, isEphemeral }: MessageSite) => isEphemeral && !isDirect(place.channel);

function originOf(site: ActionSite): Origin {
  if (site.kind !== 'message') return { kind: 'view' };
  const { channel, thread } = site.place;
  // A thread beneath a private message would be public.
  return { kind: 'place', channel, thread };
}

async function sayAtMessage(
  desk: Desk,
  action: IncomingAction,
  site: MessageSite,
  reply: Reply,
): Promise<void> {
  const { place, isEphemeral, ts } = site;
  const isThanks = action.name === 'helpful' || action.name === 'not-helpful';
  const isPrivate = isEphemeral || isThanks || (reply.audience === 'asker' && !isDirect(place.channel));
  if (reply.replaces && !isEphemeral) return replaceMessage(desk, action, site, reply);
  if (!isPrivate) {
    await desk.outbox.post(place, reply, action.id);
    return;
  }
  await sayAlone(desk, action, site, reply, { replace: Boolean(reply.replaces) && ts !== '' });
}

/** Where the message is gone, the reply is said beneath. */
async function replaceMessage(desk: Desk, action: IncomingAction, site: MessageSite, reply: Reply) {
  try {
    await desk.outbox.replace(site.place, site.ts, reply);
  } catch (cause) {
    const refusal = refusalOf(cause);
    if (refusal !== 'message_not_found' && refusal !== 'cant_update_message') throw cause;
    await desk.outbox.post(site.place, reply, action.id);
  }
}

/** By the address that came with the press, which is good for half an hour; later, as any private message. */
async function sayAlone(
  { outbox, log }: Desk,
  action: IncomingAction,
  { place, responseUrl }: MessageSite,
  reply: Reply,
  how: { readonly replace: boolean },
): Promise<void> {
  if (responseUrl !== null) {
    try {
      return await outbox.respond(responseUrl, reply, how);
    } catch (cause) {
      log.info({ cause: describeFault(cause) }, 'the address of a button no longer takes answers');
    }
  }
  await whisperOrWrite({ outbox, log }, place, action.user, reply, action.id);
}

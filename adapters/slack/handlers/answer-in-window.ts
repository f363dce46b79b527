import type { ModalView } from '@slack/types';
import type { Desk } from '../desk.ts';
import { describeFault } from '../faults.ts';
import type { ActionSite, IncomingAction } from '../incoming/parse-action.ts';
import { callPatiently } from '../patience.ts';
import { renderLoading, renderReplyView } from '../render/render-view.ts';
import { act } from './act.ts';
import { askWhereToShare } from './share-answer.ts';
import { showHome } from './show-home.ts';

type ViewSite = Exclude<ActionSite, { kind: 'message' }>;

/** A button on the bot's page opens a window with what it brings; one in a window changes that window. */
export async function answerInWindow(desk: Desk, action: IncomingAction, site: ViewSite): Promise<void> {
  if (action.name === 'share') return askWhereToShare(desk, action);
  const view = site.kind === 'modal' ? site.view : await openWindow(desk, action.trigger);
  const reply = await act(desk, action, {});
  if (reply && view !== null) await showInWindow(desk, view, renderReplyView(reply));
  else if (reply) {
    const channel = await desk.outbox.openDirect(action.user);
    await desk.outbox.post({ channel, thread: null }, reply, action.id);
  }
  await showHome(desk, action.user, site.kind === 'home' ? site.hash : null);
}

/** Null where it cannot be opened: the reply goes by direct message then. */
async function openWindow({ client, log }: Desk, trigger: string): Promise<string | null> {
  try {
    const { view } = await client.views.open({ trigger_id: trigger, view: renderLoading() });
    return view?.id ?? null;
  } catch (cause) {
    log.warn({ cause: describeFault(cause) }, 'a window could not be opened');
    return null;
  }
}

async function showInWindow({ client, patience, log }: Desk, view: string, shown: ModalView): Promise<void> {
  try {
    await callPatiently(() => client.views.update({ view_id: view, view: shown }), patience);
  } catch (cause) {
    // The person may have closed it.
    log.info({ cause: describeFault(cause) }, 'a window could not be changed');
  }
}

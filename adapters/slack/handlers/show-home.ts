import type { HomeView } from '@slack/types';
import type { Reply } from '../../../src/chat.ts';
import type { Desk } from '../desk.ts';
import { describeFault, refusalOf } from '../faults.ts';
import { PLATFORM } from '../incoming/incoming.ts';
import { callPatiently } from '../patience.ts';
import { renderPlainly } from '../render/render-plainly.ts';
import { renderBlocks } from '../render/render-reply.ts';
import { withinView } from '../render/render-view.ts';
import { HOME } from '../wording.ts';

/**
 * Puts together a person's page. `hash` names the page as it was seen: where it has changed since, it is read again and
 * published as it is now.
 */
export async function showHome(desk: Desk, user: string, hash: string | null): Promise<void> {
  const { client, patience, log } = desk;
  const publish = async (view: HomeView, seen: string | null) => {
    const call = () => client.views.publish({ user_id: user, view, ...(seen ? { hash: seen } : {}) });
    await callPatiently(call, patience);
  };
  try {
    const reply = await readHome(desk, user);
    await publish(renderHome(reply), hash).catch(async (cause: unknown) => {
      const refusal = refusalOf(cause);
      if (refusal === 'hash_conflict') return publish(renderHome(await readHome(desk, user)), null);
      if (refusal === 'invalid_blocks' || refusal === 'invalid_arguments')
        return publish(renderHomePlainly(reply), null);
      throw cause;
    });
  } catch (cause) {
    log.warn({ cause: describeFault(cause) }, 'a home page could not be published');
  }
}

async function readHome({ bot, people, turns, now }: Desk, user: string): Promise<Reply> {
  const person = await people.find(user, false);
  const at = now();
  const order = (at.getTime() / 1000).toFixed(6);
  const reply = await turns.take(`home:${user}`, order, () => bot.home(person, PLATFORM, at));
  return hasLogButton(reply) ? reply : { ...reply, blocks: [...reply.blocks, LOG_BUTTON] };
}

const LOG_BUTTON = {
  type: 'buttons',
  buttons: [{ action: 'log', label: HOME.log, value: '', style: 'primary' }],
} as const;

function hasLogButton({ blocks }: Reply): boolean {
  return blocks.some(
    (block) => block.type === 'buttons' && block.buttons.some(({ action }) => action === 'log'),
  );
}

function renderHome(reply: Reply): HomeView {
  return { type: 'home', blocks: withinView(renderBlocks(reply, 'home')) };
}

function renderHomePlainly(reply: Reply): HomeView {
  const parts = renderPlainly({ text: reply.summary, blocks: renderBlocks(reply, 'home') });
  return { type: 'home', blocks: withinView(parts.flatMap(({ blocks }) => blocks)) };
}

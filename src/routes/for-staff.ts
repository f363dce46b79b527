import type { Delivery, Reply } from '../chat.ts';
import { SEEING } from '../updates/wording.ts';

/** What the record holds is for the council's own staff: where guests may read along, it is said to the person alone. */
export function forStaff(reply: Reply, { guestsRead }: Pick<Delivery, 'guestsRead'>): Reply {
  if (!guestsRead || reply.audience === 'asker') return reply;
  const blocks = [...reply.blocks, { type: 'hint', text: SEEING.aloneBesideGuests } as const];
  return { ...reply, blocks, audience: 'asker' };
}

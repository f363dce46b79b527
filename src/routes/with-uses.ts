import type { Desk } from '../bot.ts';
import type { Block, Reply } from '../chat.ts';
import type { QuotationOffer } from '../quotes/offer.ts';
import { addUses } from '../quotes/used-quotations.ts';
import { toBlock } from '../talk/quoting.ts';

interface Offering {
  readonly reply: Reply;
  readonly offers: readonly QuotationOffer[];
}

/** A quotation that has been printed before is offered with that. */
export async function withUses({ reply, offers }: Offering, { uses }: Desk): Promise<Reply> {
  const known = await addUses(offers, uses);
  if (!known.some(({ usedBy }) => usedBy.length > 0)) return reply;
  const blocks = reply.blocks.map((block): Block => {
    const offer = block.type === 'quotation' ? known[(block.number ?? 0) - 1] : undefined;
    return block.type === 'quotation' && offer ? toBlock(offer, block.number ?? 1) : block;
  });
  return { ...reply, blocks };
}

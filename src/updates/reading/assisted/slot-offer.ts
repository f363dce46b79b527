import * as z from 'zod';
import { SLOTS } from '../reading.ts';

/** What a model offers for slots: always words of the message; for a recommendation or a status, which one they mean. */
export const SlotOffers = z.object({
  slots: z.array(z.object({ slot: z.enum(SLOTS), words: z.string(), value: z.string().nullable() })),
});
export type SlotOffer = z.infer<typeof SlotOffers>['slots'][number];

import type { Action, Message } from './chat.ts';
import { createShelf } from './shelf.ts';

/** Tells a first delivery from a second one: platforms deliver again what they have no answer to in time. */
export interface Deliveries {
  isFirst(delivery: Message | Action): boolean;
}

/** Platforms try again for minutes, not for longer than this many deliveries. */
const DELIVERIES_KEPT = 20_000;

export function createDeliveries(): Deliveries {
  const seen = createShelf<string, true>(DELIVERIES_KEPT);
  return {
    isFirst({ platform, conversation, id }) {
      const key = `${platform} ${conversation} ${id}`;
      if (seen.get(key)) return false;
      seen.put(key, true);
      return true;
    },
  };
}

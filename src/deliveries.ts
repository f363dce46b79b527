import type { Action, Message } from './chat.ts';

/** Tells a first delivery from a second one: platforms deliver again what they have no answer to in time. */
export interface Deliveries {
  isFirst(delivery: Message | Action): boolean;
}

/** Platforms try again for minutes, not for longer than this many deliveries. */
const DELIVERIES_KEPT = 20_000;

export function createDeliveries(): Deliveries {
  const seen = new Set<string>();
  return {
    isFirst({ platform, conversation, id }) {
      const key = `${platform} ${conversation} ${id}`;
      if (seen.has(key)) return false;
      seen.add(key);
      const oldest = seen.values().next().value;
      if (seen.size > DELIVERIES_KEPT && oldest !== undefined) seen.delete(oldest);
      return true;
    },
  };
}

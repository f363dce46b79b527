import * as z from 'zod';
import type { Courier, Post } from '../../chat.ts';
import type { RecordEvent } from '../record/events.ts';
import type { Store } from '../record/store.ts';

/*
 * How a post goes out once, although processes die and there may be two of them.
 *
 * Every attempt claims a row of its own ("reminder 2026-W47 mara #1"), on disk before the post leaves; of two replicas
 * one gets it. What was delivered is an event of the record, keyed by the post. So at any moment it is known:
 *
 *   event                          done, for ever
 *   row without a failure, young   somebody is at it: wait
 *   row without a failure, old     whoever had it died, before or after the platform took the post. Nobody can know
 *                                  which: the next attempt sends the same post under the same id, by which a courier
 *                                  that remembers ids recognises it. A lost reminder would never be noticed; a doubled
 *                                  one is, at worst, a nuisance after a crash within the blink between receipt and event
 *   row with a failure             the next attempt waits longer each time, and there is a last one
 *
 * A row for each attempt, rather than one that is taken over, because taking over would need compare-and-swap: with
 * rows of their own, `claim` (insert unless there) is enough for any store.
 */

/** Longer than a courier may take (`CARRY_MS`, for each platform), so that nobody overtakes one who is still at it. */
const LEASE_MINUTES = 15;
const CARRY_MS = 60_000;
/** Minutes to wait after the first failure, the second, … : one more attempt than there are waits. */
const WAITS = [5, 20, 60, 180];

const Attempt = z.object({ at: z.string(), failedAt: z.string().nullable() });
type Attempt = z.infer<typeof Attempt>;

export interface Parcel {
  readonly post: Post;
  /** What is put on record once it is delivered; its key is the id of the post. */
  readonly event: RecordEvent;
}

export type DeliveryOutcome =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'waiting' }
  /** All attempts are used up, or (where `cause` is there) this one failed. */
  | { readonly kind: 'failed'; readonly cause: unknown };

/** Whether a post has been delivered: then nothing more is to be done about it. */
export function isDelivered(store: Store, id: string): boolean {
  return store.eventsOf('reminder-sent', 'digest-sent').some(({ key }) => key === id);
}

/** Makes the next attempt at a post if it is time for one. Throws only where the store does; then nothing left. */
export async function deliverOnce(
  { post, event }: Parcel,
  { store, couriers, now }: { store: Store; couriers: readonly Courier[]; now: Date },
): Promise<DeliveryOutcome> {
  if (isDelivered(store, post.id)) return { kind: 'delivered' };
  const attempts = readAttempts(store, post.id);
  if (!isTime(attempts, now)) return { kind: 'waiting' };
  const row = `${post.id} #${attempts.length + 1}`;
  const attempt: Attempt = { at: now.toISOString(), failedAt: null };
  if (!(await store.claim('claim', row, attempt))) return { kind: 'waiting' };
  const carried = await carry(post, couriers);
  if (carried.kind === 'delivered') {
    await store.append(event);
    return carried;
  }
  // Without an answer it may have arrived: the row stays open, and the lease decides.
  if (carried.kind === 'failed') await store.put('claim', row, { ...attempt, failedAt: now.toISOString() });
  return { kind: 'failed', cause: carried.cause };
}

function readAttempts(store: Store, id: string): Attempt[] {
  const attempts: Attempt[] = [];
  for (;;) {
    const row = store.get('claim', `${id} #${attempts.length + 1}`);
    if (row === undefined) return attempts;
    attempts.push(Attempt.parse(row));
  }
}

function isTime(attempts: readonly Attempt[], now: Date): boolean {
  const last = attempts.at(-1);
  if (!last) return true;
  const wait = WAITS[attempts.length - 1];
  if (wait === undefined) return false;
  const [from, minutes] = last.failedAt === null ? [last.at, LEASE_MINUTES] : [last.failedAt, wait];
  return now.getTime() >= Date.parse(from) + minutes * 60_000;
}

type Carried =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'failed'; readonly cause: unknown }
  | { readonly kind: 'no-answer'; readonly cause: unknown };

/** Tries the platforms in the order given; the first that delivers is enough. */
async function carry(post: Post, couriers: readonly Courier[]): Promise<Carried> {
  const { to } = post;
  let cause: unknown = new Error(`no platform knows the recipient of ${post.id}`);
  for (const courier of couriers) {
    if (to.kind === 'channel' && courier.platform !== to.platform) continue;
    try {
      const result = await answerWithin(CARRY_MS, courier.deliver(post));
      if (result === 'delivered') return { kind: 'delivered' };
      if (result === 'no-answer')
        return { kind: 'no-answer', cause: new Error(`${courier.platform} has not answered`) };
    } catch (thrown) {
      cause = thrown;
    }
  }
  return { kind: 'failed', cause };
}

async function answerWithin<T>(milliseconds: number, answer: Promise<T>): Promise<T | 'no-answer'> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<'no-answer'>((resolve) => {
    timer = setTimeout(resolve, milliseconds, 'no-answer');
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

import * as z from 'zod';
import type { Store } from '../record/store.ts';

const Plan = z.object({
  at: z.string(),
  recipients: z.array(z.object({ to: z.string(), recommendations: z.array(z.string()) })),
});

/** One who gets a post: a registered person's id, or a channel ("slack:C123"). */
export type PlannedRecipient = z.infer<typeof Plan>['recipients'][number];

/**
 * Who gets something of a job ("reminder 2026-W47"), settled once by whoever comes first and then fixed: otherwise
 * somebody who comes back from leave the next morning would be reminded of what their deputy was reminded of.
 */
export async function planOnce(
  store: Store,
  job: string,
  now: Date,
  choose: () => readonly PlannedRecipient[],
): Promise<readonly PlannedRecipient[]> {
  const known = store.get('claim', job);
  if (known !== undefined) return Plan.parse(known).recipients;
  await store.claim('claim', job, { at: now.toISOString(), recipients: choose() });
  return Plan.parse(store.get('claim', job)).recipients;
}

/** Claims older than this are of periods that nothing is sent for any more. */
const KEPT_DAYS = 60;
const Claim = z.object({ at: z.string() });
const OURS = /^(?:reminder|digest|again|expired) /;

/** Removes the claims of long ago, so that the state does not grow for ever. What was sent stays on record. */
export async function removeOldClaims(store: Store, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  for (const [key, value] of store.list('claim')) {
    const { success, data } = Claim.safeParse(value);
    if (OURS.test(key) && success && data.at < before) await store.remove('claim', key);
  }
}

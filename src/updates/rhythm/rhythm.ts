import * as z from 'zod';
import type { Store } from '../record/store.ts';
import { makeAgainParcels } from './again-parcels.ts';
import { deliverOnce, type Parcel } from './deliver-once.ts';
import { makeDigestParcels } from './digest-parcels.ts';
import { dueJobs } from './due-jobs.ts';
import { removeOldClaims } from './plan.ts';
import { makeReminderParcels } from './reminder-parcels.ts';
import type { RhythmDeps } from './rhythm-deps.ts';

/** What goes out by itself. */
export interface Rhythm {
  /**
   * Sends what is due. May be called at any interval and by several processes; nothing goes out twice. A post that
   * cannot be delivered holds up no other. Throws only where the store does, or where a row in it is
   * damaged.
   */
  tick(now: Date): Promise<void>;
}

/** The rhythm of reminders and digests over a store; it does nothing until it is ticked. */
export function createRhythm(deps: RhythmDeps): Rhythm {
  const { store, calendar } = deps;
  return {
    async tick(now) {
      const since = await findFirstStart(store, now);
      for (const job of dueJobs(now, since, calendar)) {
        const make = job.kind === 'reminder' ? makeReminderParcels : makeDigestParcels;
        await sendAll(await make(job, now, deps), now, deps);
      }
      await sendAll(await makeAgainParcels(now, deps), now, deps);
    },
  };
}

async function sendAll(parcels: readonly Parcel[], now: Date, deps: RhythmDeps): Promise<void> {
  if (parcels.length > 0) await removeOldClaims(deps.store, now);
  for (const parcel of parcels) {
    const outcome = await deliverOnce(parcel, { ...deps, now });
    if (outcome.kind === 'failed') deps.onFault({ post: parcel.post.id, cause: outcome.cause });
  }
}

const FIRST_START = 'rhythm first start';
const FirstStart = z.object({ at: z.iso.datetime() });

/** When the bot was first started: what should have gone out before was not missed. */
async function findFirstStart(store: Store, now: Date): Promise<Date> {
  if (store.get('claim', FIRST_START) === undefined)
    await store.claim('claim', FIRST_START, { at: now.toISOString() });
  return new Date(FirstStart.parse(store.get('claim', FIRST_START)).at);
}

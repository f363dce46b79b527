import { DateTime } from 'luxon';
import type { Store } from '../record/store.ts';
import { composeDigest } from './compose-digest.ts';
import { isDelivered, type Parcel } from './deliver-once.ts';
import type { Job } from './due-jobs.ts';
import { renderChannel } from './parse-channels.ts';
import type { Calendar, Period } from './period.ts';
import { planOnce } from './plan.ts';
import { BOT, type RhythmDeps } from './rhythm-deps.ts';

/** The digest for each channel that has not got it. */
export async function makeDigestParcels(job: Job, now: Date, deps: RhythmDeps): Promise<Parcel[]> {
  const { store, channels, calendar } = deps;
  const { period } = job;
  const name = `digest ${period.key}`;
  const recipients = await planOnce(store, name, now, () =>
    channels.map((channel) => ({ to: renderChannel(channel), recommendations: [] })),
  );
  const waiting = channels.filter((channel) => {
    const to = renderChannel(channel);
    return recipients.some((recipient) => recipient.to === to) && !isDelivered(store, `${name} ${to}`);
  });
  if (waiting.length === 0) return [];
  const reply = composeDigest({
    ...deps,
    ...{ period, now: DateTime.fromJSDate(now, { zone: calendar.schedule.zone }) },
    ...{ reminded: findReminded(period, calendar, store), lateSince: job.late ? job.due : null },
  });
  return waiting.map(({ platform, channel }) => {
    const to = renderChannel({ platform, channel });
    const id = `${name} ${to}`;
    const at = now.toISOString();
    return {
      post: { id, to: { kind: 'channel', platform, channel }, reply },
      event: { kind: 'digest-sent', key: id, at, by: BOT, to, period: period.key },
    };
  });
}

/** The period before, if people were reminded in it: only then can an update of this one be late. */
export function findReminded(
  period: Period,
  calendar: Calendar,
  store: Pick<Store, 'eventsOf'>,
): Period | null {
  const before = calendar.before(period);
  const wasReminded = store.eventsOf('reminder-sent').some((event) => event.period === before.key);
  return wasReminded ? before : null;
}

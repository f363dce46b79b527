import { DateTime } from 'luxon';
import { personKey } from '../people/create-people.ts';
import type { RegisteredPerson } from '../people.ts';
import { findUnreported } from '../record/find-unreported.ts';
import { composeReminder } from './compose-reminder.ts';
import { isDelivered, type Parcel } from './deliver-once.ts';
import type { Job } from './due-jobs.ts';
import { findResponders } from './find-responders.ts';
import type { Period } from './period.ts';
import { type PlannedRecipient, planOnce } from './plan.ts';
import { readReminderChoices, wantsReminder } from './reminder-choices.ts';
import { BOT, type RhythmDeps } from './rhythm-deps.ts';

/** The weekly reminders that have not been delivered, one for each person who has something to report. */
export async function makeReminderParcels(job: Job, now: Date, deps: RhythmDeps): Promise<Parcel[]> {
  const { store } = deps;
  const { period } = job;
  const since = period.opens.toJSDate();
  const name = `reminder ${period.key}`;
  const recipients = await planOnce(store, name, now, () => chooseRecipients(since, now, deps));
  return recipients.flatMap((recipient) =>
    makeParcel(recipient, deps, {
      ...{
        id: `${name} ${recipient.to}`,
        period: period.key,
        since,
        now: inZone(now, deps.calendar.schedule.zone),
      },
      ...{ digest: digestOf(period, deps), lateSince: job.late ? job.due : null, again: false },
    }),
  );
}

/** Those who answer, today, for what has not been reported on, and who want to be reminded. */
export function chooseRecipients(
  since: Date,
  now: Date,
  { recommendations, record, people, store, calendar }: RhythmDeps,
): PlannedRecipient[] {
  const day = inZone(now, calendar.schedule.zone).toFormat('yyyy-MM-dd');
  const choices = readReminderChoices(store);
  return findResponders(findUnreported(recommendations, record, since), people, day)
    .filter(({ person }) => wantsReminder(choices.get(personKey(person)), day))
    .map(({ person, recommendations: theirs }) => ({ to: person.id, recommendations: [...theirs] }));
}

export interface ReminderDetails {
  /** Of the post, unique for ever. */
  readonly id: string;
  readonly period: string;
  /** What was reported after this needs no reminder. */
  readonly since: Date;
  readonly now: DateTime;
  readonly digest: DateTime | null;
  readonly lateSince: DateTime | null;
  readonly again: boolean;
}

/**
 * A reminder as it is to be sent now, which may be long after it was planned: without what has been reported on since,
 * and none for whoever has asked for peace. At most one parcel.
 */
export function makeParcel(
  recipient: PlannedRecipient,
  deps: RhythmDeps,
  details: ReminderDetails,
): Parcel[] {
  const { people, record, statuses, store } = deps;
  const { id, now, since, period, digest, lateSince, again } = details;
  const person = people.byId(recipient.to);
  if (!person || isDelivered(store, id)) return [];
  const choice = readReminderChoices(store).get(personKey(person));
  if (!wantsReminder(choice, now.toFormat('yyyy-MM-dd'))) return [];
  const planned = deps.recommendations.filter((item) => recipient.recommendations.includes(item.id));
  const recommendations = findUnreported(planned, record, since);
  if (recommendations.length === 0) return [];
  const reply = composeReminder({
    ...{ person: person.id, recommendations, people, record, statuses, now, digest, lateSince, again },
  });
  const to = { kind: 'person' as const, email: person.email, ids: person.ids };
  return [{ post: { id, to, reply }, event: reminderSent(id, person, period, now) }];
}

/** When the digest of a period goes out; null where none does. */
export function digestOf({ closes }: Period, { calendar, channels }: RhythmDeps): DateTime | null {
  return calendar.schedule.digest && channels.length > 0 ? closes : null;
}

function reminderSent(key: string, person: RegisteredPerson, period: string, now: DateTime): Parcel['event'] {
  const at = now.toJSDate().toISOString();
  return { kind: 'reminder-sent', key, at, by: BOT, to: personKey(person), period };
}

function inZone(now: Date, zone: string): DateTime {
  return DateTime.fromJSDate(now, { zone });
}

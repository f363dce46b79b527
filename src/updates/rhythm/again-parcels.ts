import { DateTime } from 'luxon';
import { personKey } from '../people/create-people.ts';
import type { RegisteredPerson } from '../people.ts';
import type { Parcel } from './deliver-once.ts';
import { timingOf } from './due-jobs.ts';
import type { Calendar } from './period.ts';
import { planOnce } from './plan.ts';
import { readReminderChoices } from './reminder-choices.ts';
import { chooseRecipients, digestOf, makeParcel } from './reminder-parcels.ts';
import type { RhythmDeps } from './rhythm-deps.ts';
import type { WeeklyTime } from './weekly-time.ts';

/** The reminders that people have put off and that are due now, on the day they chose, at the hour of the weekly ones. */
export async function makeAgainParcels(now: Date, deps: RhythmDeps): Promise<Parcel[]> {
  const { reminder } = deps.calendar.schedule;
  if (!reminder) return [];
  const choices = readReminderChoices(deps.store);
  const parcels: Parcel[] = [];
  for (const person of deps.people.all) {
    const choice = choices.get(personKey(person));
    if (choice?.kind !== 'snoozed') continue;
    parcels.push(...(await remindAgain(person, choice, reminder, now, deps)));
  }
  return parcels;
}

async function remindAgain(
  person: RegisteredPerson,
  { until, asked }: { readonly until: string; readonly asked: Date },
  { hour, minute }: WeeklyTime,
  now: Date,
  deps: RhythmDeps,
): Promise<Parcel[]> {
  const { calendar, store } = deps;
  const { schedule, workingDays } = calendar;
  const { zone } = schedule;
  const due = workingDays.onOrAfter(DateTime.fromISO(until, { zone }).set({ hour, minute }));
  const at = DateTime.fromJSDate(now, { zone });
  const timing = timingOf(due, at, workingDays);
  if (timing === 'not-now' || isReminderDay(due, calendar)) return [];
  // What they were reminded of when they put it off: the period may have closed in between.
  const since = calendar.at(asked).opens.toJSDate();
  const id = `again ${due.toFormat('yyyy-MM-dd')} ${person.id}`;
  const recipients = await planOnce(store, id, now, () =>
    chooseRecipients(since, now, deps).filter(({ to }) => to === person.id),
  );
  const period = calendar.at(now);
  return recipients.flatMap((recipient) =>
    makeParcel(recipient, deps, {
      ...{ id, period: period.key, since, now: at, digest: digestOf(period, deps) },
      ...{ lateSince: timing === 'late' ? due : null, again: true },
    }),
  );
}

/** On the day of the weekly reminder that one is enough. */
function isReminderDay(due: DateTime, { around }: Calendar): boolean {
  return around(due.toJSDate()).some(({ reminder }) => reminder?.hasSame(due, 'day'));
}

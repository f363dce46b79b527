import type { Store } from '../record/store.ts';

/** What somebody has said about being reminded; by default they are. */
export type ReminderChoice =
  /** Until a day (YYYY-MM-DD), on which they are reminded once; `asked` is when they said so. */
  { readonly kind: 'snoozed'; readonly until: string; readonly asked: Date } | { readonly kind: 'stopped' };

/** The choices in force, by person: the last word counts. */
export function readReminderChoices(store: Store): ReadonlyMap<string, ReminderChoice> {
  const choices = new Map<string, ReminderChoice>();
  for (const event of store.eventsOf('reminders-snoozed', 'reminders-stopped', 'reminders-resumed')) {
    if (event.kind === 'reminders-resumed') choices.delete(event.by.person);
    else if (event.kind === 'reminders-stopped') choices.set(event.by.person, { kind: 'stopped' });
    else choices.set(event.by.person, { kind: 'snoozed', until: event.until, asked: new Date(event.at) });
  }
  return choices;
}

/** Whether somebody may be reminded on a day (YYYY-MM-DD). */
export function wantsReminder(choice: ReminderChoice | undefined, day: string): boolean {
  return choice === undefined || (choice.kind === 'snoozed' && choice.until <= day);
}

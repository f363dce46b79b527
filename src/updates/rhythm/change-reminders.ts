import { DateTime } from 'luxon';
import type { Reply } from '../../chat.ts';
import type { RecordEvent } from '../record/events.ts';
import type { Store } from '../record/store.ts';
import type { Author } from '../record/update.ts';
import { sayText } from '../say-text.ts';
import { wordWeekday } from './day-words.ts';
import { CHOICES } from './wording.ts';
import type { WorkingDays } from './working-days.ts';

/** What a person wants of their reminders. The first two are the values of the snooze button. */
export type ReminderWish = 'tomorrow' | 'next-week' | 'stop' | 'resume';

const WISHES: readonly (readonly [RegExp, ReminderWish])[] = [
  [/^(?:stop|end|cancel|turn off|switch off|no more)(?: (?:the|my|these|all))? reminders?$/, 'stop'],
  [/^(?:opt out|stop reminding me|don.?t remind me(?: again| any ?more)?)$/, 'stop'],
  [/^(?:resume|restart|start|turn on|switch on)(?: (?:the|my))? reminders?$/, 'resume'],
  [/^(?:opt in|remind me again)$/, 'resume'],
  [/^(?:snooze|remind me(?: again)? (?:tomorrow|later)|snooze (?:until|till) tomorrow)$/, 'tomorrow'],
  [/^(?:remind me(?: again)?|snooze(?: until| till)?)(?: in)? (?:next week|monday|on monday)$/, 'next-week'],
];

/** Reads what somebody types about their reminders ("stop reminders"); null where they say something else. */
export function readReminderWish(text: string): ReminderWish | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^please /, '')
    .replace(/[.!]+$|,? (?:please|thanks|thank you)[.!]*$/g, '');
  return WISHES.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** The wish behind a pressed button; null where its value is none that a reminder carries. */
export function wishOfButton(action: 'snooze' | 'opt-out', value: string): ReminderWish | null {
  if (action === 'opt-out') return 'stop';
  return value === 'tomorrow' || value === 'next-week' ? value : null;
}

export interface ReminderChange {
  readonly store: Store;
  readonly workingDays: WorkingDays;
  readonly zone: string;
  /** Whose reminders: `person` is the key that `People.keyOf` gives. */
  readonly author: Author;
  /** Of the message or click, unique over all platforms: a second delivery changes nothing. */
  readonly id: string;
  readonly at: Date;
}

/** Puts the wish on record, and says what will happen. */
export async function changeReminders(wish: ReminderWish, change: ReminderChange): Promise<Reply> {
  const { store, author: by, id, zone } = change;
  const about = { key: `reminders ${id}`, at: change.at.toISOString(), by };
  const { event, sentence } = describeChange(wish, about, change, zone);
  await store.append(event);
  return sayText(sentence);
}

function describeChange(
  wish: ReminderWish,
  about: Pick<RecordEvent, 'key' | 'at' | 'by'>,
  { at, workingDays }: ReminderChange,
  zone: string,
): { readonly event: RecordEvent; readonly sentence: string } {
  switch (wish) {
    case 'stop':
      return { event: { ...about, kind: 'reminders-stopped' }, sentence: CHOICES.stopped };
    case 'resume':
      return { event: { ...about, kind: 'reminders-resumed' }, sentence: CHOICES.resumed };
    case 'tomorrow':
    case 'next-week': {
      const today = DateTime.fromJSDate(at, { zone }).startOf('day');
      const monday = today.startOf('week').plus({ weeks: 1 });
      const day = wish === 'tomorrow' ? workingDays.after(today) : workingDays.onOrAfter(monday);
      const until = day.toFormat('yyyy-MM-dd');
      return {
        event: { ...about, kind: 'reminders-snoozed', until },
        sentence: CHOICES.snoozed(wordWeekday(day, zone)),
      };
    }
  }
}

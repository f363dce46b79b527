import { DateTime } from 'luxon';
import type { Block, Reply } from '../../chat.ts';
import type { Recommendation } from '../../corpus/types.ts';
import type { People } from '../people.ts';
import { findOverdueStep } from '../record/open-step.ts';
import type { Update } from '../record/update.ts';
import type { RecordView } from '../record/view.ts';
import type { StatusScale } from '../statuses.ts';
import { wordDay, wordTime, wordWeekday } from './day-words.ts';
import { labelOf, wordStatus } from './name-things.ts';
import { LATE, REMINDER } from './wording.ts';

export interface ReminderInput {
  /** Registered id of the one who is reminded. */
  readonly person: string;
  /** Those without an update; never empty. */
  readonly recommendations: readonly Recommendation[];
  readonly people: People;
  readonly record: RecordView;
  readonly statuses: StatusScale;
  readonly now: DateTime;
  /** When the digest goes out; null where there is none. */
  readonly digest: DateTime | null;
  /** When it should have gone out, if it is late. */
  readonly lateSince: DateTime | null;
  /** The person asked to be reminded again. */
  readonly again: boolean;
}

/** One message for everything that a person has not reported on. */
export function composeReminder(input: ReminderInput): Reply {
  const { recommendations, digest, lateSince, now } = input;
  const zone = now.zoneName ?? 'utc';
  const labels = recommendations.map(labelOf);
  const lead = input.again ? REMINDER.again : REMINDER.lead;
  const blocks: Block[] = [
    { type: 'text', text: lead(recommendations.length) },
    { type: 'list', items: recommendations.map((item) => describeItem(item, input, zone)) },
    ...(digest && digest > now
      ? [text(REMINDER.closes(wordWeekday(digest, zone), wordTime(digest, zone)))]
      : []),
    ...(lateSince ? [hint(LATE.sent(wordWeekday(lateSince, zone), wordTime(lateSince, zone)))] : []),
    hint(REMINDER.how(labels[0] ?? '')),
    { type: 'buttons', buttons: buttonsFor(recommendations) },
  ];
  return { summary: REMINDER.summary(labels), blocks };
}

function describeItem(item: Recommendation, input: ReminderInput, zone: string): string {
  const { people, person, record } = input;
  const { owner } = people.responsibleFor(item.id);
  const covering = owner !== null && owner !== person ? (people.byId(owner)?.name ?? null) : null;
  return REMINDER.item(
    labelOf(item),
    item.title,
    describeLast(record.history(item.id), input, zone),
    covering,
  );
}

function describeLast(history: readonly Update[], { statuses, now }: ReminderInput, zone: string): string {
  const last = history.at(-1);
  if (!last) return REMINDER.never;
  const reported = REMINDER.last(wordStatus(last.status, statuses), wordDay(DateTime.fromISO(last.at), zone));
  const open = findOverdueStep(history, now.toFormat('yyyy-MM-dd'));
  return open ? `${reported}${REMINDER.overdue(open.step, wordDay(open.due, zone))}` : reported;
}

function buttonsFor(recommendations: readonly Recommendation[]) {
  return [
    ...recommendations.map((item) => ({
      action: 'log' as const,
      label: REMINDER.log(labelOf(item)),
      value: item.id,
    })),
    { action: 'snooze' as const, label: REMINDER.tomorrow, value: 'tomorrow' },
    { action: 'snooze' as const, label: REMINDER.nextWeek, value: 'next-week' },
    { action: 'opt-out' as const, label: REMINDER.stop, value: 'reminders' },
  ];
}

function text(words: string): Block {
  return { type: 'text', text: words };
}

function hint(words: string): Block {
  return { type: 'hint', text: words };
}

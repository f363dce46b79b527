import { joinWords } from '../../spell-out.ts';
import { followWith } from '../follow-with.ts';

/** What the bot says of its own accord, and about doing so. Days come in as "Thursday 19 November". */

export const REMINDER = {
  summary: (labels: readonly string[]) => `No update this week yet on ${joinWords(labels)}.`,
  lead: (count: number) =>
    count === 1
      ? 'One of your recommendations has no update this week yet:'
      : `${count} of your recommendations have no update this week yet:`,
  again: (count: number) =>
    count === 1
      ? 'You asked me to come back to this recommendation, which still has no update:'
      : `You asked me to come back to these ${count} recommendations, which still have no update:`,
  item: (label: string, title: string, last: string, covering: string | null) =>
    `${label} ${title}${covering ? ` (for ${covering}, who is away)` : ''}: ${last}`,
  never: 'no update so far.',
  last: (status: string, day: string) => `${status} on ${day}.`,
  overdue: (nextStep: string | null, day: string) =>
    ` ${nextStep ? `“${nextStep}”` : 'Its next step'} was due on ${day}.`,
  closes: (day: string, time: string) => `The digest goes out on ${day} at ${time}.`,
  how: (label: string) =>
    `Answer in your own words, for example “${label}: on track, …”. I ask for what is missing. “Remind me tomorrow” puts this off; “stop reminders” ends these messages.`,
  log: (label: string) => `Log ${label}`,
  tomorrow: 'Remind me tomorrow',
  nextWeek: 'Remind me next week',
  stop: 'Stop reminders',
} as const;

export const CHOICES = {
  snoozed: (day: string) =>
    `I will not remind you before ${day}. Updates are welcome at any time; “resume reminders” takes this back.`,
  stopped:
    'I will not remind you any more. The digest still names what has no update. “Resume reminders” takes this back.',
  resumed: 'I will remind you again when a recommendation of yours has no update.',
} as const;

export const LATE = {
  sent: (day: string, time: string) => `Sent late: it was due on ${day} at ${time}.`,
  update: 'late',
} as const;

export const DIGEST = {
  title: (day: string) => `Peer challenge progress, week to ${day}`,
  summary: (updated: number, all: number, offTrack: number, overdue: number) =>
    `${updated} of ${all} recommendations updated this week; ${offTrack} off track, ${overdue} overdue.`,
  standing: (counts: readonly string[]) => `Where they stand: ${joinWords(counts)}.`,
  count: (count: number, status: string) => `${count} ${status}`,
  unreported: (count: number) => `${count} not reported on yet`,
  troubled: 'Off track and at risk',
  changed: 'What changed',
  overdue: 'Overdue',
  silent: 'No update this week',
  nothingChanged: 'No recommendation has had an update this week.',
  allPosted: 'Every recommendation that is not complete has had an update this week.',
  item: (label: string, title: string, rest: string) => `${label} ${title}: ${rest}`,
  troubledRest: (status: string, blocker: string | null, action: string | null, who: string) =>
    `${status}. ${blocker ? `Blocker: ${blocker}` : 'No blocker is named.'}${action ? ` Corrective action: ${action}` : ''} (${who})`,
  changedRest: (status: string, progress: string | null, nextStep: string | null, who: string) =>
    `${progress ? followWith(status, progress) : `${status}.`}${nextStep ? ` Next: ${nextStep}` : ''} (${who})`,
  unchanged: (status: string) => `${status}, as before`,
  from: (before: string, now: string) => `${before} → ${now}`,
  by: (name: string, day: string, late: boolean) => `${name}, ${day}${late ? `, ${LATE.update}` : ''}`,
  overdueRest: (nextStep: string | null, day: string, days: number, status: string) =>
    `${nextStep ? `“${nextStep}”` : 'the next step'} was due on ${day}, ${days === 1 ? 'one day' : `${days} days`} ago. ${status}.`,
  person: (name: string | null, labels: readonly string[]) =>
    name === null ? joinWords(labels) : `${name}: ${joinWords(labels)}`,
  away: (name: string, deputy: string | null) =>
    `${name} (away${deputy ? `; ${deputy} covers` : ', nobody covers'})`,
  nobodyNamed: 'Nobody named',
  lastReport: (label: string, day: string | null) => (day ? `${label} (last on ${day})` : label),
  key: (entries: readonly string[]) => `Key: ${entries.join(' ')}`,
  keyEntry: (symbol: string, word: string, means: string) => `${symbol} ${word}: ${means}`,
  ownReports: 'Progress is what the council reports itself; the peers have not assessed it.',
  board: 'Show the board',
} as const;

/** What is wrong with a setting. */
export const SETTINGS = {
  zone: (zone: string) => `PEERSAY_TIMEZONE must be a time zone like Europe/London; “${zone}” is none.`,
  channels:
    'PEERSAY_DIGEST_CHANNELS must list channels with their platforms, like slack:C0123456789, parted by commas.',
  closed: (days: readonly string[]) =>
    `PEERSAY_CLOSED must list days like 2026-12-29, parted by commas; ${joinWords(days)} is no day.`,
  time: (name: string, text: string) =>
    `${name} must be a time of the week like “Thursday 10:00”, or off; it is “${text}”.`,
} as const;

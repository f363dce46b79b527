import { printDay, printShortDay } from '../days.ts';
import type { EventKind } from '../record/events.ts';
import { SLOT_LABELS } from '../wording.ts';

/** Every sentence of the exports that a reader sees. Plain British English; calm; no exclamation marks. */

export const REVIEW = {
  title: 'Peer challenge: progress on the recommendations',
  made: (day: string, by: string) => `As of ${printDay(day)}. Exported by ${by}.`,
  source:
    'Made from the record of updates and nothing else. Status, progress and dates are the council’s own report, in the ' +
    'words of whoever reported. What the peers’ reports say stands beside it, with voice, year and section.',
  /** The committee's columns, in their order. */
  columns: {
    reference: 'Reference',
    recommendation: 'Recommendation',
    action: 'Action (next step)',
    leadOfficer: 'Lead officer',
    leadMember: 'Lead member',
    originalDate: 'Original date',
    revisedDate: 'Revised date',
    status: 'Status',
    direction: 'Direction of travel',
    progress: 'Progress',
    correctiveAction: 'Corrective action',
    evidence: 'Evidence',
  },
  /** In the spreadsheet alone: there each has a column of its own. */
  furtherColumns: {
    moves: 'Who moved the date',
    reported: 'Reported by',
    peers: 'What else the reports say',
  },
  peers: 'What else the reports say',
  statement: (text: string, place: string) => `${text} (${place})`,
  noStatement: 'Nothing beside the recommendation itself.',
  asks: (title: string, asks: string) => `${title}. In summary: ${asks}`,
  asksAt: (title: string, asks: string, place: string) => `${title}. In summary: ${asks} (${place})`,
  words: (title: string, words: string, place: string) => `${title}. “${words}” (${place})`,
  noUpdate: 'No update has been recorded.',
  notRecorded: 'Not recorded',
  none: 'None given',
  blocker: (blocker: string) => `Blocker: ${blocker}`,
  explanation: (words: string) => `On the status: ${words}`,
  reported: (by: string, day: string) => `Reported by ${by} on ${printDay(day)}`,
  stale: (days: number) => `No update for ${days} days`,
  overdue: (days: number) => (days === 1 ? 'Overdue by a day' : `Overdue by ${days} days`),
  move: (from: string, to: string, by: string, on: string) =>
    `${printShortDay(from)} → ${printShortDay(to)}: ${by}, ${printShortDay(on)}`,
  key: 'Key',
  keyHead: 'What the statuses mean',
  notes: [
    'Direction of travel compares a status with the one reported before it.',
    'Original date: the first date set for the action. Revised date: the present one, where it was moved, with each move ' +
      'and who reported it. A date counts as moved unless the earlier action was reported as finished.',
    'A recommendation in quotation marks has the report’s own words; one without is summed up, as is what else the reports say.',
  ],
  page: 'Page',
  of: 'of',
} as const;

export const UPDATES = {
  columns: {
    id: 'Id',
    version: 'Version',
    recommendation: 'Recommendation',
    status: 'Status',
    ...SLOT_LABELS,
    author: 'Author',
    person: 'Person',
    platform: 'Platform',
    at: 'At (UTC)',
    replaced: 'Changed at (UTC)',
    takenBack: 'Taken back at (UTC)',
    takenBackBy: 'Taken back by',
  },
  notJson: 'The file is no JSON: choose one that “export -- updates --format json” has written.',
  notUpdates:
    'The file holds no updates as “export -- updates --format json” writes them. Nothing was imported.',
  notEvent: (number: number, fault: string | null) =>
    `Event ${number} of the file is no update${fault ? ` (${fault})` : ''}. Nothing was imported.`,
} as const;

export const AUDIT = {
  columns: {
    at: 'At (UTC)',
    name: 'Name',
    person: 'Person',
    platform: 'Platform',
    what: 'What',
    about: 'About',
    detail: 'Detail',
    spans: 'Words shown',
  },
  kinds: {
    'update-saved': 'Saved an update',
    'update-amended': 'Changed an update',
    'update-undone': 'Took an update back',
    'suggestion-made': 'Suggested an update',
    'suggestion-accepted': 'Accepted a suggestion',
    'suggestion-declined': 'Declined a suggestion',
    'answer-shown': 'Asked and was shown an answer',
    'answer-rated': 'Rated an answer',
    'record-seen': 'Saw the record',
    exported: 'Exported',
    imported: 'Imported',
    'reminder-sent': 'Was sent a reminder',
    'digest-sent': 'Was sent a digest',
    'reminders-snoozed': 'Put reminders off',
    'reminders-stopped': 'Stopped reminders',
    'reminders-resumed': 'Asked for reminders again',
    'audit-dropped': 'Let go of what is no longer kept of who asked and saw what',
  } satisfies Readonly<Record<EventKind, string>>,
  version: (id: string, version: number) => `Update ${id}, version ${version}`,
  author: (name: string) => `Author: ${name}`,
  slots: {
    ...SLOT_LABELS,
  },
  suggestion: (id: string) => `Suggestion ${id}`,
  answer: (id: string) => `Answer ${id}`,
  span: (source: string, section: string, start: number, end: number) =>
    end > start
      ? `${source}, section ${section}, characters ${start}–${end}`
      : `${source}, section ${section}`,
  model: (model: string | null) => (model === null ? 'no language model' : `worded by ${model}`),
  helpful: (helpful: boolean) => (helpful ? 'Helpful' : 'Not helpful'),
  to: (person: string) => `To ${person}`,
  before: (day: string) => `Before ${day}`,
  until: (until: string) => `Until ${until}`,
  events: (count: number) => (count === 1 ? 'One event' : `${count} events`),
  format: (format: string) => `As ${format}`,
} as const;

/** What the bot says about the clock of a corporate peer challenge. */
export const CLOCK = {
  summary: (elapsed: string, next: string) => `The peers were on site ${elapsed}. ${next}`,
  onSite: (from: string, to: string, elapsed: string) =>
    `The peers were on site from ${from} to ${to}, ${elapsed}. The clock counts from the last day.`,
  ahead: 'in the time to come',
  today: 'today',
  ago: (months: number, days: number) => `${months > 0 ? count(months, 'month') : count(days, 'day')} ago`,
  nextBy: (milestone: string, day: string, about: boolean) =>
    `Next: ${milestone}, ${about ? 'about' : 'by'} ${day}.`,
  overdue: (count: number) =>
    count === 1
      ? 'For one step whose time has passed no date is recorded.'
      : `For ${count} steps whose time has passed no date is recorded.`,
  allDone: 'Every step is done.',
  caption: 'The steps after a corporate peer challenge',
  columns: ['Step', 'When', 'Where it is'] as const,
  by: (target: string, latest: string) =>
    target === latest ? `by ${target}` : `by ${target}, at the latest ${latest}`,
  about: (target: string, latest: string) => `about ${target}, at the latest ${latest}`,
  done: (day: string) => `done on ${day}`,
  doneAfter: (day: string, latest: string) => `done on ${day}, after ${latest}`,
  inTime: (days: number) => `${count(days, 'day')} left`,
  pastTarget: (days: number) => `past the usual time; ${count(days, 'day')} left`,
  unrecorded: (ago: string) => `no date recorded; its time passed ${ago}`,
  out: 'published: I answer from it; no date recorded',
  dueToday: 'last day today',
  expected: (when: string) => `The peers’ report speaks of their return ${when}.`,
  returned: (day: string) => `The peers came back for the progress review: it was held on ${day}.`,
  noReturn: 'No progress review is on record, so I cannot say whether or when they came back.',
  others: '“CPC clock” shows every step.',
  noOutcome: (held: string | null) =>
    held === null
      ? 'No progress review is on record, and none of my documents tells of one, so I cannot say what the peers found then.'
      : `The progress review was held on ${held}. What the peers found then stands in none of my documents.`,
  actionPlan: (published: string | null) =>
    published === null
      ? 'No action plan after the peer challenge is on record, so I cannot say whether there is one or whether it was in time.'
      : `The action plan after the peer challenge was published on ${published}.`,
  record:
    'Whoever runs Peersay for you can record the date of a step. Until then I cannot say whether it was taken in time.',
  rule: 'The LGA’s timetable: report and action plan within 3 months, at the latest 5; progress review at about 10; its report out by 12.',
  unknown: 'I do not know when the peers were on site. Ask whoever runs Peersay for you to record that date.',
} as const;

/** What the milestones are called. */
export const MILESTONES = {
  report: 'feedback report published',
  'action-plan': 'action plan published',
  review: 'progress review held',
  'review-report': 'report of the progress review published',
} as const;

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

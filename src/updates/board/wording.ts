import { joinWords } from '../../spell-out.ts';
import { printDay, printShortDay } from '../days.ts';
import { printStatus, type Status } from '../statuses.ts';
import { SLOT_LABELS } from '../wording.ts';
import type { Direction } from './direction.ts';
import {
  between,
  capitalise,
  countDays,
  countRecommendations,
  countThose,
  countTimes,
  eitherOf,
  statusAnd,
} from './phrases.ts';

/**
 * What is said on the board, and of one recommendation; `list-wording.ts` has the lists. Plain British English; calm; no
 * exclamation marks.
 */

/** A status is shown by its symbol and its word together, never by a colour alone. */
export function nameStatus(status: Pick<Status, 'symbol' | 'word'> | null): string {
  return status ? printStatus(status) : NO_UPDATE.word;
}

export const NO_UPDATE = {
  word: 'No update yet',
  line: (name: string) => `${name}: no update yet.`,
  lead: (name: string) => `No update has been recorded on ${name} yet.`,
} as const;

/** Arrow and word together, for the same reason. */
export const DIRECTIONS: Readonly<Record<Direction, string>> = {
  better: '↑ better',
  same: '→ no change',
  worse: '↓ worse',
  begun: '↑ begun',
  first: 'first report',
};

/** Said wherever progress is shown: it is apart from what the peers judged. */
const OWN_REPORT = 'the council’s own report, not the peers’ view';

/** "R5 Affordable housing" */
export function nameRecommendation(reference: string, title: string): string {
  return `${reference} ${title}`;
}

export const DUE = {
  none: 'No date set',
  stepAsBefore: (step: string) => `${step} (as before)`,
  asBefore: (step: string | null) => (step ? `as before, for “${step}”` : 'as before'),
  first: (day: string) => `first set for ${printShortDay(day)}`,
  moved: (times: number) => `moved ${countTimes(times)}`,
  overdue: (days: number) => `overdue by ${countDays(days)}`,
  late: 'past its first date',
  /** "14 Nov 2026 (first set for 14 Oct 2026, moved once)". */
  cell: (day: string, notes: readonly string[]) =>
    notes.length > 0 ? `${printShortDay(day)} (${notes.join(', ')})` : printShortDay(day),
  move: (from: string, to: string, by: string, on: string, step: string | null, replaced: boolean) =>
    `${to > from ? 'Date moved' : 'Date brought forward'} from ${printDay(from)} to ${printDay(to)} by ${by} on ${printDay(on)}.` +
    `${replaced && step ? ` The earlier date was for “${step}”; no update says that this was done.` : ''}`,
} as const;

export const AGE = {
  stale: (days: number) => `stale: ${countDays(days)} old`,
} as const;

export const BOARD = {
  title: (day: string) => `Where the recommendations stand on ${printDay(day)}`,
  caption: (count: number, day: string) =>
    `${countRecommendations(count)} as of ${printDay(day)}, grouped by status; progress is ${OWN_REPORT}.`,
  total: (count: number, status: Status | null) =>
    status ? `${count} ${status.word.toLowerCase()}` : `${count} without an update`,
  totals: (count: number, parts: readonly string[]) => `${countRecommendations(count)}: ${joinWords(parts)}.`,
  marks: (overdue: number, late: number, stale: number) => {
    const parts = [
      ...(overdue > 0 ? [`${countThose(overdue)} overdue`] : []),
      ...(late > 0 ? [`${countThose(late)} past the first date that was set`] : []),
      ...(stale > 0 ? [`${countThose(stale)} stale`] : []),
    ];
    return parts.length > 0 ? `${capitalise(joinWords(parts))}.` : 'None is overdue, and none is stale.';
  },
  columns: ['Recommendation', 'Status', 'Direction', 'Next step', 'Due', 'Latest update'],
  chart: 'Recommendations by status',
  key: 'What the statuses mean',
  keyLine: (status: Status) => `${nameStatus(status)}: ${status.means}`,
  stale: (days: number) =>
    `Stale: not complete, and no update for more than ${countDays(days)}. Overdue: the date of the next step has passed. ` +
    'Past its first date: not overdue only because the date was moved.',
  latest: (day: string, by: string, marks: readonly string[]) =>
    [`${printShortDay(day)}, ${by}`, ...marks].join('; '),
  empty: 'No update has been recorded on any recommendation yet.',
  noneWith: (statuses: readonly Status[], totals: string) => `None is ${eitherOf(statuses)}. ${totals}`,
  ownReport: `Statuses and progress are ${OWN_REPORT}.`,
  next: 'For one of them, say for example “where are we on R5”.',
} as const;

export const STANDING = {
  lead: (status: Status, by: string, on: string) =>
    `${nameStatus(status)}, as ${by} reported on ${printDay(on)}. This is ${OWN_REPORT}.`,
  summary: (name: string, status: Status, by: string, on: string) =>
    `${name}: ${status.word.toLowerCase()}, as ${by} reported on ${printDay(on)}.`,
  labels: {
    ...SLOT_LABELS,
    direction: 'Direction',
    trend: 'Trend',
  },
  due: (day: string, notes: readonly string[]) =>
    notes.length > 0 ? `${printDay(day)} (${notes.join(', ')})` : printDay(day),
  step: (status: Status, on: string) => `${nameStatus(status)} (${printShortDay(on)})`,
  moves: 'Dates that moved',
  noCorrectiveAction: 'none given',
  stale: (days: number) => `The latest update is ${countDays(days)} old.`,
  overdue: (days: number) => `The next step is overdue by ${countDays(days)}.`,
  late: 'The next step is past the date that was first set for it.',
  asks: (asks: string) => `What the peers asked for, in our words: ${asks}`,
  owner: (name: string) => `Owner: ${name}.`,
  toLog: (reference: string) =>
    `To record one, write for example “${reference}: amber, the first draft is with the board, final version by 30 June”.`,
} as const;

export const CHANGES = {
  lead: (from: string, to: string, count: number, all: number) =>
    `${capitalise(between(from, to))}, ${count} of ${all} recommendations had an update.`,
  none: (from: string, to: string) =>
    `${capitalise(between(from, to))} no update was recorded on any recommendation.`,
  moved: 'Status changed',
  first: 'First update',
  same: 'Same status, new progress',
  dates: 'Dates that moved',
  change: (name: string, from: Status, to: Status, direction: Direction, by: string, on: string) =>
    `${name}: ${nameStatus(from)} → ${nameStatus(to)} (${DIRECTIONS[direction].slice(2)}), ${by}, ${printShortDay(on)}`,
  report: (name: string, status: Status, by: string, on: string) =>
    `${name}: ${nameStatus(status)}, ${by}, ${printShortDay(on)}`,
  chain: (name: string, steps: readonly string[], direction: Direction, by: string) =>
    `${name}: ${steps.join(' → ')} (${DIRECTIONS[direction].slice(2)}), ${by}`,
  date: (name: string, move: string) => `${name}: ${move}`,
  silent: (count: number) =>
    `${countRecommendations(count)} had no update. Say “who hasn’t posted” to see whose they are.`,
} as const;

export const NOTE = {
  heading: 'Progress since, by the council’s own report',
  line: (name: string, status: Status, words: string | null, by: string, on: string) =>
    `${name}: ${statusAnd(status, words)} (${by}, ${printDay(on)})`,
} as const;

export const PICTURE = {
  title: 'Status by recommendation, week by week',
  heading: (day: string) => `Status by recommendation, week by week, to ${printDay(day)}`,
  alt: (from: string, to: string, totals: string) =>
    `A grid with a row for each recommendation and a column for each week from ${printDay(from)} to ${printDay(to)}; each cell has the status of that week as a word on its colour. At the end: ${totals}`,
  key: 'Pale cells carry on the status of an earlier week: nothing was reported in them. Empty: no update yet. The council’s own report.',
  week: (day: string) => printShortDay(day).replace(/ \d{4}$/, ''),
  /** A status from the week of a Monday on; `until`: the Monday on which another begins. */
  run: (status: Status | null, from: string, until: string | null) => {
    if (status === null) return until ? `no update before the week of ${printDay(until)}` : NO_UPDATE.word;
    return `${status.word.toLowerCase()} from the week of ${printDay(from)}`;
  },
  throughout: (status: Status | null) =>
    status ? `${status.word.toLowerCase()} in every week shown` : NO_UPDATE.word.toLowerCase(),
  line: (name: string, runs: readonly string[]) => `${name}: ${runs.join('; then ')}.`,
} as const;

import { CARDINALS } from '../../corpus/number-words.ts';
import { joinWords } from '../../wording.ts';
import { printDay, printShortDay } from '../days.ts';
import { followWith } from '../follow-with.ts';
import type { Update } from '../record/update.ts';
import { printStatus, type Status } from '../statuses.ts';
import { SLOT_LABELS } from '../wording.ts';
import type { Direction } from './direction.ts';

/** Every sentence about the record that a reader sees. Plain British English; calm; no exclamation marks. */

/** A status is shown by its symbol and its word together, never by a colour alone. */
export function nameStatus(status: Pick<Status, 'symbol' | 'word'> | null): string {
  return status ? printStatus(status) : NO_UPDATE.word;
}

/** The words of a report that say why. */
type Reasons = Pick<Update, 'blocker' | 'progress' | 'correctiveAction'>;
type Said = Reasons & Pick<Update, 'nextStep' | 'due'>;

/** "off track or at risk" */
const eitherOf = (statuses: readonly Status[]) => statuses.map(({ word }) => word.toLowerCase()).join(' or ');

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

export function nameRecommendation(reference: string, title: string): string {
  return `${reference} ${title}`;
}

export const DUE = {
  none: 'No date set',
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
  history: 'Earlier updates',
  entry: (on: string, by: string, status: Status, said: Said, version: number) =>
    [
      `${printDay(on)}, ${by}${version > 1 ? ` (changed since, version ${version})` : ''}: ${statusAnd(status, said.progress)}`,
      ...(said.blocker ? [`Blocker: ${withStop(said.blocker)}`] : []),
      ...(said.correctiveAction ? [`Corrective action: ${withStop(said.correctiveAction)}`] : []),
      ...(said.nextStep
        ? [`Next step: ${withStop(said.due ? `${said.nextStep}, due ${printDay(said.due)}` : said.nextStep)}`]
        : []),
    ].join(' '),
  earlier: (count: number) => `${count} more before these.`,
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
  date: (name: string, move: string) => `${name}: ${move}`,
  silent: (count: number) =>
    `${countRecommendations(count)} had no update. Say “who hasn’t posted” to see whose they are.`,
} as const;

export const OVERDUE = {
  none: 'Nothing is overdue: no next step has passed its date.',
  lead: (count: number) =>
    count === 1
      ? 'One next step has passed its date:'
      : `${capitalise(spell(count))} next steps have passed their dates:`,
  days: countDays,
  caption: (day: string) => `Next steps that are overdue on ${printDay(day)}, the longest first.`,
  columns: ['Recommendation', 'Status', 'Next step', 'Due', 'Overdue by', 'Owner'],
  late: 'Not overdue, but only because the date was moved:',
  lateLine: (name: string, original: string, current: string, slips: number) =>
    `${name}: first set for ${printDay(original)}, now ${printDay(current)} (${DUE.moved(slips)})`,
  undated: (names: readonly string[]) => `Without any date: ${joinWords(names)}.`,
  untold: (count: number, all: number) =>
    count === all
      ? 'No recommendation has an update yet, so no dates are known.'
      : count === 1
        ? 'One recommendation has no update yet, so its date is not known.'
        : `${countRecommendations(count)} have no update yet, so their dates are not known.`,
  noOwner: 'no owner recorded',
} as const;

interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** "on 23 November 2026", "from 16 November 2026 to 22 November 2026" */
const between = (from: string, to: string) =>
  from === to ? `on ${printDay(from)}` : `from ${printDay(from)} to ${printDay(to)}`;

/** `to`: the last of the days, null where they reach until now. */
const sinceOr = (from: string, to: string | null) =>
  to === null ? `since ${printDay(from)}` : between(from, to);

/** "From 1 to 30 November 2026", or nothing where no days were asked about. */
const within = (days: DayRange | null) => (days ? ` ${between(days.from, days.to)}` : ' from today on');

export const COMING = {
  none: (days: DayRange | null) => `No next step is due${within(days)}.`,
  lead: (count: number, days: DayRange | null) =>
    count === 1
      ? `One next step is due${within(days)}:`
      : `${capitalise(spell(count))} next steps are due${within(days)}:`,
  overdue: (count: number) => `${capitalise(countThose(count))} overdue besides: say “what is overdue”.`,
  caption: (day: string) => `Next steps by their dates, as of ${printDay(day)}.`,
  columns: ['Recommendation', 'Status', 'Next step', 'Due', 'Owner'],
} as const;

/** Which of the saved updates are told of: by whom, on which recommendation, in which days. */
interface SavedMeant {
  readonly by: string | null;
  readonly of: string | null;
  readonly days: DayRange | null;
}

const meant = ({ by, of, days }: SavedMeant) =>
  `${by ? ` by ${by}` : ''}${of ? ` on ${of}` : ''}${days ? ` ${between(days.from, days.to)}` : ''}`;

export const SAVED = {
  you: 'you',
  none: (scope: SavedMeant) =>
    scope.by || scope.of || scope.days
      ? `No update${meant(scope)} is on record.`
      : 'No update has been recorded on any recommendation yet.',
  lead: (shown: number, all: number, scope: SavedMeant) =>
    `${shown < all ? `The latest ${shown} of ${countUpdates(all)}` : capitalise(countUpdates(all))}${meant(scope)}${all === 1 ? ':' : ', the newest first:'}`,
  line: (name: string, status: Status, words: string | null, by: string, on: string) =>
    `${name}: ${statusAnd(status, words)} (${by}, ${printDay(on)})`,
  hint: 'For one of them, say for example “history R5”.',
} as const;

export const SILENT = {
  none: (from: string, to: string | null) =>
    `Every recommendation that is not complete has had an update ${sinceOr(from, to)}.`,
  lead: (count: number, from: string, to: string | null) =>
    `${countRecommendations(count)} ${count === 1 ? 'has' : 'have'} had no update ${sinceOr(from, to)}:`,
  stale: (references: readonly string[], days: number, all: number) =>
    references.length === all && all > 1
      ? `All of them have been reported on, but not for more than ${countDays(days)}: the board marks them as stale.`
      : `Of these, the board marks as stale what has had no update for more than ${countDays(days)}: ${joinWords(references)}.`,
  line: (name: string, owner: string | null, last: string) => `${name}: ${owner ?? OVERDUE.noOwner}; ${last}`,
  last: (on: string, days: number) => `latest update ${printDay(on)} (${countDays(days)} ago)`,
  never: 'no update yet',
  complete: (count: number) =>
    `Not counted: ${count === 1 ? 'one recommendation' : `${spell(count)} recommendations`} reported as complete.`,
} as const;

export const STALE = {
  none: (days: number) =>
    `None is stale: no recommendation that is open has gone without an update for more than ${countDays(days)}.`,
  lead: (count: number, days: number) =>
    `${countRecommendations(count)} ${count === 1 ? 'is' : 'are'} stale (not complete, and no update for more than ${countDays(days)}), the oldest first:`,
  never: (references: readonly string[]) => `Never reported on: ${joinWords(references)}.`,
} as const;

export const BLOCKED = {
  none: 'No recommendation has a blocker on record.',
  lead: (count: number) =>
    `${countRecommendations(count)} ${count === 1 ? 'has' : 'have'} a blocker on record:`,
  noneOf: (statuses: readonly Status[]) => `None is ${eitherOf(statuses)}.`,
  leadOf: (count: number, statuses: readonly Status[]) =>
    `${countRecommendations(count)} ${count === 1 ? 'is' : 'are'} ${eitherOf(statuses)}:`,
  line: (name: string, status: Status, said: Reasons, by: string, on: string) =>
    [
      `${name}: ${nameStatus(status)}.`,
      said.blocker ? `Blocker: ${withStop(said.blocker)}` : 'No blocker is on record.',
      ...(!said.blocker && said.progress ? [`Progress: ${withStop(said.progress)}`] : []),
      ...(said.correctiveAction ? [`Corrective action: ${withStop(said.correctiveAction)}`] : []),
      `(${by}, ${printDay(on)})`,
    ].join(' '),
  withoutReason: (references: readonly string[]) =>
    `At risk or off track without a blocker on record: ${joinWords(references)}.`,
} as const;

export const TRAVEL = {
  none: (direction: 'worse' | 'better') => `No recommendation got ${direction} with its latest update.`,
  lead: (count: number, direction: 'worse' | 'better') =>
    `${countRecommendations(count)} got ${direction} with ${count === 1 ? 'its' : 'their'} latest update:`,
  hint: 'This compares the last two statuses that were reported. “History R5” shows all of them for one.',
} as const;

export const ATTENTION = {
  none: 'Nothing is off track, at risk, overdue or stale.',
  lead: (count: number) =>
    `${countRecommendations(count)} ${count === 1 ? 'needs' : 'need'} attention, by what is on record:`,
  blocker: (blocker: string | null) => (blocker ? `blocker: ${blocker}` : 'no blocker on record'),
  line: (name: string, status: Status | null, marks: readonly string[]) =>
    `${name}: ${nameStatus(status)}; ${marks.join('; ')}`,
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

/** "one is", "three are" */
function countThose(count: number): string {
  return `${spell(count)} ${count === 1 ? 'is' : 'are'}`;
}

function countTimes(times: number): string {
  if (times === 1) return 'once';
  return times === 2 ? 'twice' : `${spell(times)} times`;
}

function countDays(days: number): string {
  return days === 1 ? 'a day' : `${days} days`;
}

function countRecommendations(count: number): string {
  return count === 1 ? 'One recommendation' : `${capitalise(spell(count))} recommendations`;
}

function countUpdates(count: number): string {
  return count === 1 ? 'one update' : `${spell(count)} updates`;
}

function statusAnd(status: Status, words: string | null): string {
  return words ? followWith(nameStatus(status), withStop(words)) : `${nameStatus(status)}.`;
}

function withStop(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}

function spell(count: number): string {
  return count === 0 ? 'no' : (CARDINALS[count - 1] ?? String(count));
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

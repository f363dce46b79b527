import { joinWords } from '../../spell-out.ts';
import { printDay } from '../days.ts';
import type { Update } from '../record/update.ts';
import type { Status } from '../statuses.ts';
import {
  between,
  capitalise,
  countDays,
  countRecommendations,
  countThose,
  countUpdates,
  eitherOf,
  spell,
  statusAnd,
  withStop,
} from './phrases.ts';
import { DUE, nameStatus } from './wording.ts';

/** What is said over and in the lists of what is overdue, due, saved, silent, stale, blocked, turning or in need of attention. */

export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** `to`: the last of the days, null where they reach until now. */
const sinceOr = (from: string, to: string | null) =>
  to === null ? `since ${printDay(from)}` : between(from, to);

export const MOVES = {
  none: (days: DayRange | null, all: number) =>
    all === 0
      ? 'No due date has moved.'
      : `No due date moved ${days ? between(days.from, days.to) : ''}; ${all === 1 ? 'one move is' : `${spell(all)} moves are`} on record from other days.`,
  lead: (count: number, days: DayRange | null) =>
    `${count === 1 ? 'One date has' : `${capitalise(spell(count))} dates have`} moved${days ? ` ${between(days.from, days.to)}` : ''}${count === 1 ? ':' : ', the latest move first:'}`,
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
  line: (
    name: string,
    status: Status,
    said: Pick<Update, 'blocker' | 'progress' | 'correctiveAction'>,
    by: string,
    on: string,
  ) =>
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
  got: (direction: 'worse' | 'better') => `got ${direction}`,
  went: (from: Status, to: Status) => `went from ${nameStatus(from)} to ${nameStatus(to)}`,
  none: (how: string, days: DayRange | null) =>
    `No recommendation ${how} with its latest update${days ? ` ${between(days.from, days.to)}` : ''}.`,
  lead: (count: number, how: string, days: DayRange | null) =>
    `${countRecommendations(count)} ${how} with ${count === 1 ? 'its' : 'their'} latest update${days ? ` ${between(days.from, days.to)}` : ''}:`,
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

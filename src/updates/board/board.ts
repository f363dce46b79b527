import type { Recommendation } from '../../corpus/types.ts';
import { dayAt, daysBetween } from '../days.ts';
import { findOpenStep, type OpenStep } from '../record/open-step.ts';
import type { StepDates } from '../record/step-dates.ts';
import type { Update } from '../record/update.ts';
import type { RecordView } from '../record/view.ts';
import type { Status, StatusId, StatusScale } from '../statuses.ts';
import { type Direction, directionOf } from './direction.ts';

/** What everything that shows the record rests on. */
export interface BoardDeps {
  /** Those that progress is reported on, in the order of the report. */
  readonly recommendations: readonly Recommendation[];
  readonly view: RecordView;
  readonly scale: StatusScale;
  /** An update that is older and not complete counts as stale. */
  readonly staleAfterDays?: number;
}

const STALE_AFTER_DAYS = 14;

/** Where one recommendation stands. Days are YYYY-MM-DD. */
export interface BoardRow {
  readonly recommendation: Recommendation;
  /** As people say it: "R5". */
  readonly reference: string;
  /** Null where none has been recorded; then so are status and direction. */
  readonly latest: Update | null;
  readonly status: Status | null;
  readonly direction: Direction | null;
  readonly dates: StepDates;
  /** The step that is still to be taken: an update that names none leaves it open. */
  readonly openStep: OpenStep | null;
  /** Days since the latest update; null where there is none. */
  readonly age: number | null;
  /** Not complete, and nothing reported for longer than the time allowed. */
  readonly stale: boolean;
  /** Days by which the due date has passed; 0 where it has not, and where the recommendation is complete. */
  readonly overdueDays: number;
  /** Not overdue, but only because the date was moved: the first one set for the step has passed. */
  readonly late: boolean;
}

/** Rows of one status; `status` is null for recommendations without an update. */
export interface BoardGroup {
  readonly status: Status | null;
  readonly rows: readonly BoardRow[];
}

export interface Board {
  /** The day that it shows. */
  readonly day: string;
  /** In the order of the recommendations. */
  readonly rows: readonly BoardRow[];
  /** In the order of the scale, those without an update last; empty ones included, so that totals can be read off. */
  readonly groups: readonly BoardGroup[];
  readonly scale: StatusScale;
  readonly staleAfterDays: number;
}

/** The board at a moment: what has been reported later is not on it. */
export function makeBoard(deps: BoardDeps, now: Date): Board {
  const { recommendations, scale, staleAfterDays = STALE_AFTER_DAYS } = deps;
  const rows = recommendations.map((recommendation) => readRow(recommendation, deps, now));
  const groups = [...scale.statuses, null].map((status) => ({
    status,
    rows: rows.filter((row) => row.status?.id === status?.id),
  }));
  return { day: dayAt(now), rows, groups, scale, staleAfterDays };
}

/** Where one recommendation stands at a moment. */
export function readRow(
  recommendation: Recommendation,
  { view, scale, staleAfterDays = STALE_AFTER_DAYS }: BoardDeps,
  now: Date,
): BoardRow {
  const today = dayAt(now);
  const history = historyUntil(view, recommendation.id, now);
  const latest = history.at(-1) ?? null;
  const dates = view.datesOf(history);
  const age = latest && daysBetween(dayAt(latest.at), today);
  const open = latest !== null && latest.status !== 'complete';
  const hasPassed = (day: string | null) => open && day !== null && day < today;
  const openStep = findOpenStep(history);
  // The dates of what was reported complete are on record; nothing of it is late any more.
  const due = openStep?.due ?? null;
  const overdueDays = due !== null && hasPassed(due) ? daysBetween(due, today) : 0;
  return {
    recommendation,
    reference: referTo(recommendation),
    latest,
    status: latest && findStatus(scale, latest.status),
    direction: latest && directionOf(history.at(-2)?.status ?? null, latest.status),
    dates,
    openStep,
    age,
    stale: open && age !== null && age > staleAfterDays,
    overdueDays,
    late: overdueDays === 0 && openStep !== null && hasPassed(dates.original),
  };
}

/** The standing updates of a recommendation up to a moment, oldest first. */
export function historyUntil(view: RecordView, recommendation: string, now: Date): Update[] {
  return view.history(recommendation).filter(({ at }) => new Date(at).getTime() <= now.getTime());
}

/** The number by which people know a recommendation: "R5". */
export function referTo({ number }: Pick<Recommendation, 'number'>): string {
  return `R${number}`;
}

/** A status of the scale by its id; an error where the scale lacks it, which its file is refused for. */
export function findStatus({ statuses }: StatusScale, id: StatusId): Status {
  const found = statuses.find((status) => status.id === id);
  // The file of the scale is refused where an id is missing.
  if (!found) throw new Error(`The scale has no status ${id}.`);
  return found;
}

import { DateTime } from 'luxon';
import type { Recommendation } from '../../corpus/types.ts';
import { findUnreported } from '../record/find-unreported.ts';
import { findOverdueStep, type OpenStep } from '../record/open-step.ts';
import type { Update } from '../record/update.ts';
import type { RecordView } from '../record/view.ts';
import type { StatusId } from '../statuses.ts';
import type { Period } from './period.ts';

/** A recommendation with its latest update. */
export interface Standing {
  readonly recommendation: Recommendation;
  readonly update: Update;
}

/** A step whose day has passed by so many days. */
export interface Overdue extends Standing {
  readonly open: OpenStep;
  readonly days: number;
}

export interface Change extends Standing {
  /** Status before the period; null where it was reported on for the first time. */
  readonly before: StatusId | null;
  readonly late: boolean;
}

/** What a digest tells of a period, as of a moment. */
export interface PeriodSummary {
  /** Off track first, then at risk. */
  readonly troubled: readonly Standing[];
  readonly changed: readonly Change[];
  readonly overdue: readonly Overdue[];
  readonly silent: readonly { readonly recommendation: Recommendation; readonly last: Update | null }[];
  /** How many stand at each status; null for those never reported on. */
  readonly counts: ReadonlyMap<StatusId | null, number>;
}

export interface SummaryInput {
  readonly record: RecordView;
  readonly recommendations: readonly Recommendation[];
  readonly period: Period;
  /** The period before, in which an update is late that answers its reminder; null where none was sent. */
  readonly reminded: Period | null;
  /** Later updates are left out. */
  readonly now: DateTime;
}

const TROUBLED: readonly StatusId[] = ['off-track', 'at-risk'];

/** Reads a period off the record, in the order of the recommendations unless said otherwise. */
export function summarisePeriod(input: SummaryInput): PeriodSummary {
  const { record, recommendations, period, now } = input;
  const at = now.toJSDate();
  const standings = recommendations.flatMap((recommendation) => {
    const update = record.latest(recommendation.id, at);
    return update ? [{ recommendation, update }] : [];
  });
  const today = now.toFormat('yyyy-MM-dd');
  const daysSince = (due: string) =>
    Math.round(now.startOf('day').diff(DateTime.fromISO(due, { zone: now.zone }), 'days').days);
  const historyOf = ({ recommendation }: Standing) =>
    record.history(recommendation.id).filter((update) => timeOf(update) <= now.toMillis());
  return {
    troubled: TROUBLED.flatMap((status) => standings.filter(({ update }) => update.status === status)),
    changed: standings
      .filter(({ update }) => timeOf(update) > period.opens.toMillis())
      .map((standing) => describeChange(standing, input)),
    overdue: standings.flatMap((standing) => {
      const open = findOverdueStep(historyOf(standing), today);
      return open ? [{ ...standing, open, days: daysSince(open.due) }] : [];
    }),
    silent: findUnreported(recommendations, record, period.opens.toJSDate(), at).map((recommendation) => ({
      recommendation,
      last: record.latest(recommendation.id, at),
    })),
    counts: countStatuses(recommendations, standings),
  };
}

function describeChange(
  { recommendation, update }: Standing,
  { record, period, reminded }: SummaryInput,
): Change {
  const before = record.latest(recommendation.id, period.opens.toJSDate());
  return {
    ...{ recommendation, update, before: before?.status ?? null },
    late: reminded !== null && answersLate(record.history(recommendation.id), period, reminded),
  };
}

/**
 * The first report of a period is late where it answers the reminder of the period before: that one closed without a
 * report, and this period's own reminder was still to come.
 */
function answersLate(history: readonly Update[], period: Period, reminded: Period): boolean {
  const times = history.map(timeOf);
  const inTime = times.some((time) => time > reminded.opens.toMillis() && time <= reminded.closes.toMillis());
  const first = times.find((time) => time > period.opens.toMillis());
  return !inTime && first !== undefined && (period.reminder === null || first < period.reminder.toMillis());
}

function countStatuses(
  recommendations: readonly Recommendation[],
  standings: readonly Standing[],
): Map<StatusId | null, number> {
  const counts = new Map<StatusId | null, number>();
  for (const { id } of recommendations) {
    const status = standings.find(({ recommendation }) => recommendation.id === id)?.update.status ?? null;
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return counts;
}

function timeOf({ at }: Update): number {
  return Date.parse(at);
}

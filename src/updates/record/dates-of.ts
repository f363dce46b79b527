import { dayAt } from '../days.ts';
import { readStepDates, type StepDates } from './step-dates.ts';
import type { Update } from './update.ts';

/** The dates of the steps of one recommendation, by its updates (oldest first). */
export type DatesOf = (history: readonly Update[]) => StepDates;

/** Follows the dates through every version of every update; `versions` tells what an update was before it was amended. */
export function createDatesOf(versions: (update: string) => readonly Update[]): DatesOf {
  return (history) =>
    readStepDates(
      history.flatMap((update, at) => {
        // Of an update that is there twice, each has the versions that led to it.
        const before = history.slice(0, at).findLast(({ id }) => id === update.id)?.version ?? 0;
        const isMeant = ({ version }: Update) => version > before && version <= update.version;
        return dailyVersions(update, versions(update.id)).filter(isMeant);
      }),
    );
}

/**
 * The same, worked out anew only where an update was added, amended or taken back: telling one step from another by its
 * words takes most of the time of a board. One list is kept for each recommendation.
 */
export function rememberDates(datesOf: DatesOf): DatesOf {
  const known = new Map<string, { readonly history: readonly Update[]; readonly dates: StepDates }>();
  return (history) => {
    const key = history[0]?.recommendation ?? '';
    const before = known.get(key);
    if (before && isSame(before.history, history)) return before.dates;
    const dates = datesOf(history);
    known.set(key, { history, dates });
    return dates;
  };
}

/** Another version of an update is another object. */
function isSame(one: readonly Update[], other: readonly Update[]): boolean {
  return one.length === other.length && one.every((update, index) => update === other[index]);
}

/**
 * The versions of an update, for following its dates: a due date that was amended has moved as well. What was put right
 * on the day on which it was written counts as a slip of the pen, not of the date.
 */
function dailyVersions(update: Update, all: readonly Update[]): readonly Update[] {
  const last = all.filter(({ at }, index) => {
    const next = all[index + 1];
    return next === undefined || dayAt(next.at) !== dayAt(at);
  });
  return last.length > 0 ? last : [update];
}

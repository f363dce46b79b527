import { STATUS_IDS, type StatusId } from '../statuses.ts';

/** How a status compares with the one before it. `begun`: something that had not been started. `first`: none before. */
export type Direction = 'better' | 'same' | 'worse' | 'begun' | 'first';

/**
 * The direction of travel from one status to the next. From complete to off track the scale is an order; "not started"
 * stands outside of it, because beginning is neither better nor worse, while falling back to it is worse.
 */
export function directionOf(before: StatusId | null, now: StatusId): Direction {
  if (before === null) return 'first';
  if (before === now) return 'same';
  if (before === 'not-started') return 'begun';
  return STATUS_IDS.indexOf(now) < STATUS_IDS.indexOf(before) ? 'better' : 'worse';
}

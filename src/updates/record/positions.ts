import type { Versions } from './standing.ts';

/** Time in which an author can take an update back. Afterwards it can still be amended, which keeps the old version. */
export const UNDO_MINUTES = 60;

/** Whether something that was saved at one time could still be taken back at another. */
export function isWithinUndo(saved: string, at: Date): boolean {
  return at.getTime() - Date.parse(saved) <= UNDO_MINUTES * 60_000;
}

/**
 * What an update has said over time. A version that was changed within the time for taking back was a slip, and never
 * counted; one that stood for longer is where the recommendation stood then, whatever it was changed to afterwards.
 */
export function positionsOf(versions: Versions): Versions {
  return versions.filter((version, index) => {
    const next = versions[index + 1];
    return next === undefined || !isWithinUndo(version.at, new Date(next.at));
  });
}

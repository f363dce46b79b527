import type { RecordEvent } from './events.ts';
import { standingUpdates, WRITTEN } from './standing.ts';
import type { Store } from './store.ts';
import type { Update } from './update.ts';

/** A picture asks for a dozen weeks, each for every recommendation. */
const TIMES_KEPT = 32;

/**
 * The latest update on a recommendation as it stood at a time. The record is played back once for each time that is
 * asked about, not once for each recommendation, and anew when something has been added.
 */
export function createLatestAt(store: Store): (recommendation: string, at: Date) => Update | null {
  let played: readonly RecordEvent[] = [];
  let byTime = new Map<string, ReadonlyMap<string, Update>>();
  return (recommendation, at) => {
    const events = store.events();
    const until = at.toISOString();
    if (events !== played || byTime.size >= TIMES_KEPT) byTime = new Map();
    played = events;
    const latest = byTime.get(until) ?? latestOf(store, until);
    byTime.set(until, latest);
    return latest.get(recommendation) ?? null;
  };
}

function latestOf(store: Store, until: string): ReadonlyMap<string, Update> {
  const events = store.eventsOf(...WRITTEN).filter((event) => event.at <= until);
  const latest = new Map<string, Update>();
  for (const versions of standingUpdates(events).values()) {
    const update = versions.at(-1);
    if (update) latest.set(update.recommendation, update);
  }
  return latest;
}

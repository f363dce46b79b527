import type { RecordEvent } from './events.ts';
import { positionsOf } from './positions.ts';
import { applyEvent, type Versions, WRITTEN } from './standing.ts';
import type { Store } from './store.ts';
import type { Update } from './update.ts';

/** The standing updates as they are asked for. */
export interface Histories {
  /** Each update with its versions that stand. */
  updates(): ReadonlyMap<string, Versions>;
  /** What each has said over time, in the order in which they were first saved. */
  all(): readonly Update[];
  /** Those on one recommendation. */
  of(recommendation: string): readonly Update[];
}

/**
 * Played back as far as the store has grown since they were last asked for; sorted anew only where it has. Only what writes
 * updates is counted: of all events the old ones of the audit are dropped, so that their list grows shorter at times.
 */
export function createHistories(store: Store): Histories {
  const updates = new Map<string, Versions>();
  let seen: readonly RecordEvent[] | null = null;
  let played = 0;
  let all: readonly Update[] = [];
  let byRecommendation: ReadonlyMap<string, readonly Update[]> = new Map();
  const catchUp = () => {
    const events = store.events();
    if (events === seen) return;
    seen = events;
    const written = store.eventsOf(...WRITTEN);
    if (played === written.length) return;
    for (const event of written.slice(played)) applyEvent(updates, event);
    played = written.length;
    all = [...updates.values()].flatMap(positionsOf);
    byRecommendation = groupByRecommendation(all);
  };
  return {
    updates() {
      catchUp();
      return updates;
    },
    all() {
      catchUp();
      return all;
    },
    of(recommendation) {
      catchUp();
      return byRecommendation.get(recommendation) ?? [];
    },
  };
}

function groupByRecommendation(updates: readonly Update[]): ReadonlyMap<string, readonly Update[]> {
  const groups = new Map<string, Update[]>();
  for (const update of updates) {
    const group = groups.get(update.recommendation);
    if (group) group.push(update);
    else groups.set(update.recommendation, [update]);
  }
  return groups;
}

import type { RecordEvent } from './events.ts';
import type { Update } from './update.ts';

/** The events that write updates, or take them back: none of them is ever dropped. */
export const WRITTEN = ['update-saved', 'update-amended', 'update-undone'] as const;

/** The versions of one update that still stand, oldest first. */
export type Versions = readonly Update[];

/** Plays the events back: every update with the versions that stand, in the order in which they were first saved. */
export function standingUpdates(events: readonly RecordEvent[]): ReadonlyMap<string, Versions> {
  const updates = new Map<string, Versions>();
  for (const event of events) applyEvent(updates, event);
  return updates;
}

/** Applies one event. Undoing the only version leaves an update without versions, which is as if it was never there. */
export function applyEvent(updates: Map<string, Versions>, event: RecordEvent): void {
  switch (event.kind) {
    case 'update-saved':
    case 'update-amended':
      updates.set(event.update.id, [...(updates.get(event.update.id) ?? []), event.update]);
      return;
    case 'update-undone':
      updates.set(
        event.update,
        (updates.get(event.update) ?? []).filter(({ version }) => version !== event.version),
      );
      return;
    default:
      return;
  }
}

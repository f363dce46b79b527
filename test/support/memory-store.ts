import type { EventKind, RecordEvent } from '../../src/updates/record/events.ts';
import type { StateKind, Store } from '../../src/updates/record/store.ts';

/** A store that forgets; writes take a turn of the event loop, so that others can come between. */
export function createMemoryStore(): Store {
  const events: RecordEvent[] = [];
  const rows = new Map<StateKind, Map<string, unknown>>();
  const of = (kind: StateKind) => rows.get(kind) ?? new Map<string, unknown>();
  const set = (kind: StateKind, key: string, value: unknown) => {
    rows.set(kind, of(kind).set(key, structuredClone(value)));
  };
  return {
    async append(event) {
      await Promise.resolve();
      if (events.some(({ key }) => key === event.key)) return 'known';
      events.push(event);
      return 'written';
    },
    events: () => events,
    eventsOf: <Kind extends EventKind>(...kinds: readonly Kind[]) =>
      events.filter((event): event is Extract<RecordEvent, { kind: Kind }> =>
        kinds.some((kind) => kind === event.kind),
      ),
    get: (kind, key) => of(kind).get(key),
    async put(kind, key, value) {
      await Promise.resolve();
      set(kind, key, value);
    },
    async claim(kind, key, value) {
      await Promise.resolve();
      if (of(kind).has(key)) return false;
      set(kind, key, value);
      return true;
    },
    async remove(kind, key) {
      await Promise.resolve();
      of(kind).delete(key);
    },
    list: (kind) => new Map(of(kind)),
    close: () => Promise.resolve(),
  };
}

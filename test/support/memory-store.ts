import type { EventKind, RecordEvent } from '../../src/updates/record/events.ts';
import type { Store } from '../../src/updates/record/store.ts';

/** A store that forgets; only what exports need of it is there to be used. */
export function createMemoryStore(
  ...first: readonly RecordEvent[]
): Store & { readonly isClosed: () => boolean } {
  const events: RecordEvent[] = [...first];
  let closed = false;
  const refuse = (): never => {
    throw new Error('Exports have no state to keep.');
  };
  return {
    isClosed: () => closed,
    async append(event) {
      if (events.some(({ key }) => key === event.key)) return 'known';
      events.push(event);
      return 'written';
    },
    events: () => events,
    eventsOf: <Kind extends EventKind>(...kinds: readonly Kind[]) =>
      events.filter((event): event is Extract<RecordEvent, { kind: Kind }> =>
        kinds.some((kind) => kind === event.kind),
      ),
    ...{ get: refuse, put: refuse, claim: refuse, remove: refuse, list: refuse },
    async close() {
      closed = true;
    },
  };
}

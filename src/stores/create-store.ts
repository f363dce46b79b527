import type { Store } from '../updates/record/store.ts';
import type { Contents } from './contents.ts';
import { ownRequest, type Request } from './requests.ts';

/** The readers of a store: all that there is without the right to write. */
export type StoreView = Pick<Store, 'events' | 'eventsOf' | 'get' | 'list'>;

/**
 * The store over contents in memory. `commit` decides a request, keeps what changes and applies it to the contents, and
 * tells whether it was done; `close` waits for all that was committed.
 */
export function createStore(
  contents: Contents,
  commit: (request: Request) => Promise<boolean>,
  close: () => Promise<void>,
): Store {
  let closing: Promise<void> | null = null;
  const write = async (request: Request) => {
    if (closing !== null) throw new Error('The store is closed.');
    return commit(ownRequest(request));
  };
  return {
    ...createView(contents),
    append: async (event) => ((await write({ do: 'append', event })) ? 'written' : 'known'),
    put: async (kind, key, value) => void (await write({ do: 'put', kind, key, value })),
    claim: (kind, key, value) => write({ do: 'claim', kind, key, value }),
    remove: async (kind, key) => void (await write({ do: 'remove', kind, key })),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

export function createView({ events, eventsOf, get, list }: Contents): StoreView {
  return { events, eventsOf, get, list };
}

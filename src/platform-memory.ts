import type { AdapterMemory } from './chat.ts';
import type { Store } from './updates/record/store.ts';

/** The memory of one platform's adapter, kept in the store under the platform's name. */
export function platformMemory(store: Store, platform: string): AdapterMemory {
  const own = (key: string) => `${platform} ${key}`;
  return {
    get: (key) => store.get('conversation', own(key)),
    put: (key, value) => store.put('conversation', own(key), value),
    remove: (key) => store.remove('conversation', own(key)),
    list: () =>
      new Map(
        [...store.list('conversation')].flatMap(([key, value]) =>
          key.startsWith(own('')) ? [[key.slice(own('').length), value] as const] : [],
        ),
      ),
  };
}

import type { Store } from './updates/record/store.ts';

/** What an adapter has to remember over a restart: where people can be reached, which threads it is part of. */
export function platformMemory(store: Store, platform: string) {
  const own = (key: string) => `${platform} ${key}`;
  return {
    get: (key: string) => store.get('conversation', own(key)),
    put: (key: string, value: unknown) => store.put('conversation', own(key), value),
    remove: (key: string) => store.remove('conversation', own(key)),
    list: () =>
      new Map(
        [...store.list('conversation')].flatMap(([key, value]) =>
          key.startsWith(own('')) ? [[key.slice(own('').length), value] as const] : [],
        ),
      ),
  };
}

import type { Store } from './updates/record/store.ts';

/** Where people and channels of Teams are reached, in the store. Keys of the adapter start with "teams:". */
export function createTeamsReferences(store: Store) {
  return {
    get: (key: string) => store.get('conversation', key),
    put: (key: string, value: unknown) => store.put('conversation', key, value),
    remove: (key: string) => store.remove('conversation', key),
    list: () => store.list('conversation'),
  };
}

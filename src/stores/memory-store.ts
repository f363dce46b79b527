import type { Store } from '../updates/record/store.ts';
import { createContents } from './contents.ts';
import { createStore } from './create-store.ts';
import { decide } from './requests.ts';

/** A store that forgets: for tests, and for a chat that has no folder to write to. */
export function createMemoryStore(): Store {
  const contents = createContents();
  return createStore(
    contents,
    async (request) => {
      const { change, done } = decide(request, contents);
      if (change !== null) contents.apply(contents.sequence + 1, change);
      return done;
    },
    async () => {},
  );
}

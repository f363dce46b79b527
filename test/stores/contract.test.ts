import { onTestFinished } from 'vitest';
import { openFileStore } from '../../src/stores/file-store.ts';
import { createMemoryStore } from '../../src/stores/memory-store.ts';
import type { Store } from '../../src/updates/record/store.ts';
import { describeStore } from '../contracts/store-contract.ts';
import { newFolder } from '../support/new-folder.ts';

describeStore('the store in memory', async () => {
  const store = createMemoryStore();
  return { store, again: async () => store };
});

/** Opens a store again and again in one folder: `again` closes the one before. */
async function openAgain(options: { readonly snapshotEvery: number }) {
  const folder = newFolder();
  const now = () => new Date('2026-11-21T12:00:00Z');
  const open = () => openFileStore({ folder, now, ...options });
  const store = await open();
  let last: Store = store;
  onTestFinished(() => last.close());
  return {
    store,
    async again() {
      await last.close();
      last = await open();
      return last;
    },
  };
}

describeStore('the store in files', () => openAgain({ snapshotEvery: 1000 }));
describeStore('the store in files, with a snapshot after each change', () => openAgain({ snapshotEvery: 1 }));

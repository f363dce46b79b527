import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/updates/record/store.ts';
import { makeSaved, makeSeen } from '../support/made-events.ts';

export interface StoreUnderTest {
  readonly store: Store;
  /** What the next process would find; for a store that forgets, the store itself. */
  again(): Promise<Store>;
}

/** What every store must do, whatever it keeps things in. */
export function describeStore(name: string, open: () => Promise<StoreUnderTest>): void {
  const keysIn = (store: Store) => store.events().map(({ key }) => key);

  describe(name, () => {
    test('keeps events in the order in which they were appended', async () => {
      const { store, again } = await open();
      for (const key of ['b', 'a', 'c']) expect(await store.append(makeSaved(key))).toBe('written');
      expect(keysIn(store)).toEqual(['b', 'a', 'c']);
      expect((await again()).events()).toEqual(['b', 'a', 'c'].map((key) => makeSaved(key)));
    });

    test('writes an event once, however often it comes', async () => {
      const { store, again } = await open();
      expect(await store.append(makeSaved('a'))).toBe('written');
      expect(await store.append(makeSaved('a', '2026-11-03T10:00:00Z'))).toBe('known');
      const later = await again();
      expect(await later.append(makeSaved('a'))).toBe('known');
      expect(later.events()).toEqual([makeSaved('a')]);
    });

    test('writes an event once when it comes again before the first is confirmed', async () => {
      const { store, again } = await open();
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => store.append(makeSaved('a'))));
      expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
      expect(keysIn(await again())).toEqual(['a']);
    });

    test('gives events by kind, oldest first', async () => {
      const { store } = await open();
      await store.append(makeSaved('a'));
      await store.append(makeSeen('b'));
      await store.append(makeSaved('c'));
      expect(store.eventsOf('update-saved').map(({ update }) => update.id)).toEqual(['a', 'c']);
      expect(store.eventsOf('record-seen', 'update-saved').map(({ key }) => key)).toEqual(['a', 'b', 'c']);
      expect(store.eventsOf('exported')).toEqual([]);
    });

    test('a list of events that was given out does not grow', async () => {
      const { store } = await open();
      const before = store.events();
      await store.append(makeSaved('a'));
      expect(before).toEqual([]);
    });

    test('refuses what is no event, before anything is written', async () => {
      const { store, again } = await open();
      const broken = { ...makeSaved('a'), at: 'yesterday' };
      await expect(store.append(broken)).rejects.toThrow(/no event of the record/);
      expect((await again()).events()).toEqual([]);
    });

    test('keeps the last state under a key, and nothing under the others', async () => {
      const { store, again } = await open();
      await store.put('draft', 'x', { step: 1 });
      await store.put('draft', 'x', { step: 2 });
      await store.put('person', 'x', 'somebody');
      const later = await again();
      expect(later.get('draft', 'x')).toEqual({ step: 2 });
      expect(later.get('person', 'x')).toBe('somebody');
      expect(later.get('draft', 'y')).toBeUndefined();
      expect(later.get('claim', 'x')).toBeUndefined();
    });

    test.each([null, 0, false, '', [], { a: [1, null] }].map((value) => ({ value })))(
      'keeps the value $value',
      async ({ value }) => {
        const { store, again } = await open();
        await store.put('draft', 'x', value);
        const later = await again();
        expect(later.get('draft', 'x')).toEqual(value);
        expect(await later.claim('draft', 'x', 'other')).toBe(false);
      },
    );

    test.each(['__proto__', 'constructor', '', '7', 'a b\n"c"', '🔴'])(
      'keeps state under the key %j',
      async (key) => {
        const { store, again } = await open();
        await store.put('draft', key, { of: key });
        const later = await again();
        expect(later.get('draft', key)).toEqual({ of: key });
        expect([...later.list('draft').keys()]).toEqual([key]);
      },
    );

    test('removes what is under a key, and minds nothing where nothing is', async () => {
      const { store, again } = await open();
      await store.put('draft', 'x', 1);
      await store.remove('draft', 'x');
      await store.remove('draft', 'x');
      expect((await again()).get('draft', 'x')).toBeUndefined();
      expect((await again()).list('draft').size).toBe(0);
    });

    test('gives a claim to one of many who ask at once', async () => {
      const { store, again } = await open();
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, by) => store.claim('claim', 'digest 2026-11-20', by)),
      );
      expect(claims.filter((given) => given)).toHaveLength(1);
      const later = await again();
      expect(later.get('claim', 'digest 2026-11-20')).toBe(claims.indexOf(true));
      expect(await later.claim('claim', 'digest 2026-11-20', 'late')).toBe(false);
    });

    test('gives a claim again after it was removed, in the order of asking', async () => {
      const { store } = await open();
      const asked = [store.claim('claim', 'x', 1), store.claim('claim', 'x', 2)];
      const removed = store.remove('claim', 'x');
      const after = store.claim('claim', 'x', 3);
      expect(await Promise.all(asked)).toEqual([true, false]);
      await removed;
      expect(await after).toBe(true);
      expect(store.get('claim', 'x')).toBe(3);
    });

    test('keeps a value as it was, whatever the caller does to it afterwards', async () => {
      const { store } = await open();
      const value = { steps: [1] };
      const saved = store.put('draft', 'x', value);
      value.steps.push(2);
      await saved;
      expect(store.get('draft', 'x')).toEqual({ steps: [1] });
      expect(() => (store.get('draft', 'x') as typeof value).steps.push(3)).toThrow(TypeError);
    });

    test('refuses a value that could not be read back', async () => {
      const { store, again } = await open();
      await expect(store.put('draft', 'x', undefined)).rejects.toThrow(TypeError);
      await expect(store.put('draft', 'x', 1n)).rejects.toThrow(TypeError);
      expect((await again()).list('draft').size).toBe(0);
    });

    test('lists the state of one kind, and the list does not grow', async () => {
      const { store } = await open();
      await store.put('draft', 'x', 1);
      const before = store.list('draft');
      await store.put('draft', 'y', 2);
      await store.put('person', 'z', 3);
      expect([...before]).toEqual([['x', 1]]);
      expect([...store.list('draft')]).toEqual([
        ['x', 1],
        ['y', 2],
      ]);
    });

    test('closing waits for what is under way, and nothing is taken afterwards', async () => {
      const { store, again } = await open();
      const saved = store.append(makeSaved('a'));
      await store.close();
      expect(await saved).toBe('written');
      await expect(store.append(makeSaved('b'))).rejects.toThrow(/closed/);
      await store.close();
      expect(keysIn(await again())).toEqual(['a']);
    });
  });
}

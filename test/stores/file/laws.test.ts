import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFileStore } from '../../../src/stores/file-store.ts';
import type { StateKind, Store } from '../../../src/updates/record/store.ts';
import { makeSaved, makeSeen } from '../../support/made-events.ts';
import { newFolder } from '../../support/new-folder.ts';
import { keysOf } from './record-folder.ts';

const KINDS = ['draft', 'conversation', 'claim', 'person'] as const;
const place = { kind: fc.constantFrom<StateKind>(...KINDS), key: fc.constantFrom('a', 'b', 'c') };
const value = fc.jsonValue({ maxDepth: 2 });
const DAY = 86_400_000;

const writes = fc.oneof(
  fc.record({ do: fc.constant('append' as const), key: fc.integer({ min: 1, max: 30 }), age: fc.nat(200) }),
  fc.record({ do: fc.constant('put' as const), ...place, value }),
  fc.record({ do: fc.constant('claim' as const), ...place, value }),
  fc.record({ do: fc.constant('remove' as const), ...place }),
);
type Write = typeof writes extends fc.Arbitrary<infer T> ? T : never;

const steps = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      batch: fc.array(writes, { minLength: 1, maxLength: 6 }),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'reopen' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'lose-snapshot' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.nat(60) }) },
);

/** What a store should hold, as simply as it can be said. */
function createModel() {
  const keys: string[] = [];
  const state = new Map<string, unknown>();
  return {
    keys,
    state,
    /** Does what the store was asked, and gives what it should answer. */
    write(asked: Write): unknown {
      if (asked.do === 'append') {
        const isNew = !keys.includes(String(asked.key));
        if (isNew) keys.push(String(asked.key));
        return isNew ? 'written' : 'known';
      }
      const name = `${asked.kind}/${asked.key}`;
      const isTaken = state.has(name);
      if (asked.do === 'remove') state.delete(name);
      else if (asked.do === 'put' || !isTaken) state.set(name, asked.value);
      return asked.do === 'claim' ? !isTaken : undefined;
    },
  };
}

function write(store: Store, asked: Write, now: Date): Promise<unknown> {
  if (asked.do === 'append') {
    const at = new Date(now.getTime() - asked.age * DAY).toISOString();
    const key = String(asked.key);
    return store.append(asked.key % 3 === 0 ? makeSeen(key, at) : makeSaved(key, at));
  }
  if (asked.do === 'remove') return store.remove(asked.kind, asked.key);
  return asked.do === 'put'
    ? store.put(asked.kind, asked.key, asked.value)
    : store.claim(asked.kind, asked.key, asked.value);
}

const stateOf = (store: Store) =>
  new Map(
    KINDS.flatMap((kind) => [...store.list(kind)].map(([key, kept]) => [`${kind}/${key}`, kept] as const)),
  );

test('whatever is done, in whatever order, with restarts and quarters between: the store holds what it should', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(steps, { minLength: 1, maxLength: 15 }),
      fc.integer({ min: 1, max: 12 }),
      async (done, snapshotEvery) => {
        const folder = newFolder();
        const model = createModel();
        let now = new Date('2026-01-15T12:00:00Z');
        const open = () => openFileStore({ folder, snapshotEvery, now: () => now });
        let store = await open();
        const reopen = async (between = () => {}) => {
          await store.close();
          between();
          store = await open();
        };
        for (const step of done) {
          if (step.do === 'wait') now = new Date(now.getTime() + step.days * DAY);
          else if (step.do === 'reopen') await reopen();
          else if (step.do === 'lose-snapshot') await reopen(() => rmSync(join(folder, 'record.json')));
          else {
            const answers = Promise.all(step.batch.map((asked) => write(store, asked, now)));
            expect(await answers).toEqual(step.batch.map(model.write));
          }
          expect(keysOf(store)).toEqual(model.keys);
          // JSON knows no minus zero.
          expect(stateOf(store)).toEqual(new Map(JSON.parse(JSON.stringify([...model.state]))));
        }
        await reopen();
        expect(keysOf(store)).toEqual(model.keys);
        await store.close();
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

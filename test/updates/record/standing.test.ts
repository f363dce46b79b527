import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../../src/stores/memory-store.ts';
import type { RecordEvent } from '../../../src/updates/record/events.ts';
import { createRecord } from '../../../src/updates/record/record.ts';
import { standingUpdates } from '../../../src/updates/record/standing.ts';
import { idOf, PAT, updateOf } from '../../support/harbour-record.ts';

const anyEvent = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c'),
    version: fc.integer({ min: 1, max: 3 }),
    number: fc.integer({ min: 1, max: 2 }),
    kind: fc.constantFrom('saved', 'undone', 'seen'),
    minute: fc.integer({ min: 0, max: 59 }),
  })
  .map(({ id, version, number, kind, minute }): RecordEvent => {
    const at = new Date(Date.UTC(2026, 10, 18, 10, minute)).toISOString();
    const update = updateOf(number, '2026-11-18', { id, version, at });
    switch (kind) {
      case 'saved': {
        const saved = version === 1 ? 'update-saved' : 'update-amended';
        return { kind: saved, key: `update ${id} ${version}`, at, by: PAT, update };
      }
      case 'undone':
        return { kind: 'update-undone', key: `undo ${id} ${version}`, at, by: PAT, update: id, version };
      default:
        return { kind: 'record-seen', key: `seen ${id} ${version} ${minute}`, at, by: PAT, what: 'board' };
    }
  });

describe('the standing updates', () => {
  test('are the same, asked for after every event or played back at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { maxLength: 20 }), async (events) => {
        const store = createMemoryStore();
        const record = createRecord(store);
        for (const event of events) {
          await store.append(event);
          record.all();
        }
        const replayed = [...standingUpdates(store.events()).values()].flatMap((all) => all.at(-1) ?? []);
        expect(record.all()).toEqual(replayed);
        expect(createRecord(store).all()).toEqual(replayed);
      }),
    );
  });

  test('at the end of time are those of now', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { maxLength: 20 }), async (events) => {
        const store = createMemoryStore();
        for (const event of events) await store.append(event);
        const record = createRecord(store);
        for (const number of [1, 2])
          expect(record.latest(idOf(number), new Date('2027-01-01'))).toEqual(record.latest(idOf(number)));
      }),
    );
  });

  test('are not changed by what people see', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { maxLength: 20 }), async (events) => {
        const writes = events.filter(({ kind }) => kind !== 'record-seen');
        expect(standingUpdates(events)).toEqual(standingUpdates(writes));
      }),
    );
  });
});

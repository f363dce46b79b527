import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMemoryStore } from '../../../src/stores/memory-store.ts';
import { createDatesOf, rememberDates } from '../../../src/updates/record/dates-of.ts';
import { createRecord } from '../../../src/updates/record/record.ts';
import type { Update } from '../../../src/updates/record/update.ts';
import { idOf, PAT, updateOf } from '../../support/harbour-record.ts';

test('the dates of a recommendation are worked out anew only where one of its updates has changed', () => {
  const worked: (string | undefined)[] = [];
  const datesOf = rememberDates((history) => {
    worked.push(history[0]?.recommendation);
    return createDatesOf(() => [])(history);
  });
  const quay = [updateOf(1, '2026-09-01', { due: '2026-10-01' })];
  const ferry = [updateOf(2, '2026-09-01', { due: '2026-11-01' })];
  for (const history of [quay, ferry, quay, [...ferry]]) datesOf(history);
  expect(worked).toEqual([idOf(1), idOf(2)]);
  const amended = quay.map((update) => ({ ...update, due: '2026-12-01' }));
  expect(datesOf(amended).current).toBe('2026-12-01');
  expect(worked).toHaveLength(3);
});

/** What can happen to a record, day by day: an update saved, amended or taken back. */
const happening = fc.record({
  kind: fc.constantFrom('save', 'amend', 'undo'),
  number: fc.integer({ min: 1, max: 2 }),
  due: fc.constantFrom('2026-10-01', '2026-11-01', null),
  nextStep: fc.constantFrom('survey the quay', 'tender the boat', null),
});

test('whatever happens to a record, what it remembers is what a new one reads', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 12 }), async (happenings) => {
      const store = createMemoryStore();
      const record = createRecord(store);
      for (const [index, { kind, number, ...words }] of happenings.entries()) {
        const at = `2026-09-${String(index + 1).padStart(2, '0')}T12:00:00.000Z`;
        const latest = record.latest(idOf(number));
        const update: Update = { ...(latest ?? updateOf(number, at.slice(0, 10))), ...words, at };
        if (kind === 'undo' && latest) await record.undo(latest.id, PAT, new Date(latest.at));
        else if (kind === 'amend' && latest) await record.amend(update, `draft-${index}`);
        else await record.save({ ...update, id: `update-${index}`, version: 1 });
        const anew = createRecord(store);
        for (const id of [idOf(1), idOf(2)]) {
          expect(record.history(id)).toEqual(anew.history(id));
          expect(record.datesOf(record.history(id))).toEqual(anew.datesOf(anew.history(id)));
        }
      }
    }),
    { numRuns: 60 },
  );
});

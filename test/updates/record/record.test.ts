import { beforeEach, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../../src/stores/memory-store.ts';
import { UNDO_MINUTES } from '../../../src/updates/record/positions.ts';
import { createRecord, type ProgressRecord } from '../../../src/updates/record/record.ts';
import type { Store } from '../../../src/updates/record/store.ts';
import { idOf, PAT, SAM, updateOf } from '../../support/harbour-record.ts';

const first = updateOf(8, '2026-11-11', { id: 'a' });
const second = updateOf(8, '2026-11-18', { id: 'b', status: 'at-risk', author: SAM });
const amended = { ...first, version: 2, status: 'off-track' as const, at: '2026-11-11T12:30:00.000Z' };
const minutesAfter = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * 60_000);

let store: Store;
let record: ProgressRecord;
beforeEach(() => {
  store = createMemoryStore();
  record = createRecord(store);
});

describe('saving', () => {
  test('the same update twice writes it once', async () => {
    expect(await record.save(first)).toBe('written');
    expect(await record.save(first)).toBe('known');
    expect(await Promise.all([record.save(second), record.save(second)])).toEqual(['written', 'known']);
    expect(store.events()).toHaveLength(2);
    expect(record.all()).toEqual([first, second]);
  });

  test('an amendment of the same draft twice writes it once, of another draft a further version', async () => {
    await record.save(first);
    const both = await Promise.all([record.amend(amended, 'd2'), record.amend(amended, 'd2')]);
    expect(both).toEqual([{ ...amended, version: 2 }, 'known']);
    expect(await record.amend(amended, 'd3')).toMatchObject({ version: 3 });
  });

  test('two amendments at the same moment get a number each, however slow the disk is', async () => {
    await record.save(first);
    const slow = createRecord({
      ...store,
      append: async (event) => {
        await new Promise((done) => setImmediate(done));
        return store.append(event);
      },
    });
    const both = await Promise.all([slow.amend(amended, 'd2'), slow.amend(amended, 'd3')]);
    expect(both).toMatchObject([{ version: 2 }, { version: 3 }]);
  });

  test('of two amendments of what both have seen the second is told, and writes nothing', async () => {
    await record.save(first);
    const both = await Promise.all([record.amend(amended, 'd2', 1), record.amend(amended, 'd3', 1)]);
    expect(both).toMatchObject([{ version: 2 }, 'overtaken']);
    expect(await record.amend(amended, 'd2', 1)).toBe('known');
    expect(record.find('a')?.version).toBe(2);
  });

  test('an amendment makes a new version and keeps the old one', async () => {
    await record.save(first);
    await record.save(amended);
    expect(record.find('a')).toEqual(amended);
    expect(record.history(idOf(8))).toEqual([amended]);
    expect(store.eventsOf('update-saved', 'update-amended').map(({ update }) => update.version)).toEqual([
      1, 2,
    ]);
  });
});

test('what is saved after the audit was tidied is seen: its old events go, and the list grows shorter', async () => {
  const by = first.author;
  for (let day = 1; day <= 5; day++)
    await store.append({
      ...{ kind: 'record-seen', key: `seen ${day}`, at: `2026-10-0${day}T09:00:00.000Z`, by, what: 'board' },
    });
  await record.save(first);
  expect(record.all()).toEqual([first]);
  await store.append({
    ...{
      kind: 'audit-dropped',
      key: 'tidy',
      at: '2026-11-12T00:00:00.000Z',
      by,
      before: '2026-11-01',
      events: 5,
    },
  });
  expect(store.eventsOf('record-seen')).toEqual([]);
  await record.save(second);
  expect(record.all()).toEqual([first, second]);
  expect(record.latest(idOf(8))).toEqual(second);
});

describe('an update that was changed', () => {
  test('a week later stood as it was until then', async () => {
    await record.save(first);
    const late = { ...amended, at: '2026-11-18T09:00:00.000Z' };
    await record.save(late);
    expect(record.history(idOf(8))).toEqual([first, late]);
    expect(record.all()).toEqual([first, late]);
    expect(record.latestBy(PAT.person)).toEqual(late);
  });

  test('by somebody else is theirs from then on, and not to be opened as it was', async () => {
    await record.save(first);
    await record.save({ ...amended, at: '2026-11-18T09:00:00.000Z', author: SAM });
    expect(record.latestBy(PAT.person)).toBeNull();
  });

  test('leaves a trail of every version, also of those that were taken back', async () => {
    await record.save(first);
    await record.save(amended);
    await record.undo('a', PAT, minutesAfter(amended.at, 5));
    expect(record.trail()).toEqual([
      { update: first, replacedBy: null, takenBack: null },
      {
        update: amended,
        replacedBy: null,
        takenBack: { at: minutesAfter(amended.at, 5).toISOString(), by: PAT },
      },
    ]);
  });
});

describe('the record', () => {
  test('shows the latest update, and the latest as it stood at a time', async () => {
    for (const update of [first, amended, second]) await record.save(update);
    expect(record.latest(idOf(8))).toEqual(second);
    expect(record.latest(idOf(8), new Date('2026-11-12T00:00:00Z'))).toEqual(amended);
    expect(record.latest(idOf(8), new Date('2026-11-11T12:10:00Z'))).toEqual(first);
    expect(record.latest(idOf(8), new Date('2026-11-10T00:00:00Z'))).toBeNull();
    expect(record.latest(idOf(7))).toBeNull();
  });

  test('plays no event twice for one time, and shows what was added since', async () => {
    await record.save(first);
    const at = new Date('2026-11-20T00:00:00Z');
    expect(record.latest(idOf(8), at)).toEqual(first);
    await record.save(second);
    expect(record.latest(idOf(8), at)).toEqual(second);
    let read = 0;
    const counted = createRecord({
      ...store,
      eventsOf: (...kinds) => {
        read++;
        return store.eventsOf(...kinds);
      },
    });
    for (let number = 1; number <= 10; number++) counted.latest(idOf(number), at);
    expect(read).toBe(1);
  });

  test('shows at a time what was undone only later', async () => {
    await record.save(second);
    await record.undo('b', SAM, minutesAfter(second.at, 30));
    expect(record.latest(idOf(8))).toBeNull();
    expect(record.latest(idOf(8), minutesAfter(second.at, 10))).toEqual(second);
    expect(record.latest(idOf(8), minutesAfter(second.at, 40))).toBeNull();
  });

  test('knows what a person has reported last', async () => {
    for (const update of [first, second]) await record.save(update);
    expect(record.latestBy(PAT.person)).toEqual(first);
    expect(record.latestBy('nobody')).toBeNull();
    expect(record.lastWritten(SAM.person)).toBe('b');
    await record.undo('b', SAM, minutesAfter(second.at, 1));
    expect(record.lastWritten(SAM.person)).toBe('gone');
    expect(record.lastWritten('nobody')).toBeNull();
  });
});

describe('undoing', () => {
  test('is for the author', async () => {
    await record.save(first);
    expect(await record.undo('a', SAM, minutesAfter(first.at, 1))).toEqual({
      kind: 'not-author',
      author: PAT,
    });
    expect(record.find('a')).toEqual(first);
  });

  test('is for the latest update on a recommendation', async () => {
    await record.save(first);
    await record.save({ ...second, at: '2026-11-11T12:05:00.000Z' });
    expect(await record.undo('a', PAT, minutesAfter(first.at, 10))).toEqual({ kind: 'not-latest' });
  });

  test('can be done for a time', async () => {
    await record.save(first);
    const late = await record.undo('a', PAT, minutesAfter(first.at, UNDO_MINUTES + 1));
    expect(late).toEqual({ kind: 'too-late' });
    const inTime = await record.undo('a', PAT, minutesAfter(first.at, UNDO_MINUTES));
    expect(inTime).toEqual({ kind: 'undone', update: first });
  });

  test('a second time changes nothing', async () => {
    await record.save(first);
    const at = minutesAfter(first.at, 1);
    const both = await Promise.all([record.undo('a', PAT, at), record.undo('a', PAT, at)]);
    expect(both.map(({ kind }) => kind)).toEqual(['undone', 'gone']);
    expect((await record.undo('a', PAT, at)).kind).toBe('gone');
    expect(store.events()).toHaveLength(2);
    expect(record.find('a')).toBeNull();
  });

  test('an amendment brings back the version before', async () => {
    await record.save(first);
    await record.save(amended);
    expect((await record.undo('a', PAT, minutesAfter(amended.at, 1))).kind).toBe('undone');
    expect(record.find('a')).toEqual(first);
    expect(record.latest(idOf(8))).toEqual(first);
  });

  test('of one version leaves the version before alone, however often it is asked for', async () => {
    await record.save(first);
    await record.save(amended);
    const at = minutesAfter(amended.at, 1);
    expect((await record.undo('a', PAT, at, 2)).kind).toBe('undone');
    expect((await record.undo('a', PAT, at, 2)).kind).toBe('gone');
    expect(record.find('a')).toEqual(first);
  });

  test('leaves what was taken back on record', async () => {
    await record.save(first);
    await record.undo('a', PAT, minutesAfter(first.at, 1));
    expect(store.events().map(({ kind }) => kind)).toEqual(['update-saved', 'update-undone']);
  });

  test('does not bring back a version number that was used: the next amendment is a new one', async () => {
    await record.save(first);
    await record.save(amended);
    await record.undo('a', PAT, minutesAfter(amended.at, 1));
    const again = { ...amended, progress: 'Once more.', at: minutesAfter(amended.at, 2).toISOString() };
    expect(await record.amend(again, 'draft-3')).toMatchObject({ version: 3 });
    expect(record.find('a')?.progress).toBe('Once more.');
  });
});

describe('suggestions', () => {
  const suggestion = { id: 's1', update: { ...second, id: 's1' } };
  const now = new Date('2026-11-18T14:00:00Z');

  test('wait until they are settled, and are not on record before', async () => {
    await record.suggest(suggestion, SAM, now);
    await record.suggest(suggestion, SAM, now);
    expect(record.openSuggestions()).toEqual([suggestion]);
    expect(record.all()).toEqual([]);
  });

  test('are saved by being accepted, at the time of it and under the name of who wrote them', async () => {
    await record.suggest(suggestion, SAM, now);
    expect(await record.settle('s1', true, PAT, now)).toEqual(suggestion);
    expect(record.latest(idOf(8))).toMatchObject({ author: SAM, at: now.toISOString() });
    expect(record.openSuggestions()).toEqual([]);
  });

  test('leave nothing when they are declined', async () => {
    await record.suggest(suggestion, SAM, now);
    expect(await record.settle('s1', false, PAT, now)).toEqual(suggestion);
    expect(record.all()).toEqual([]);
    expect(record.openSuggestions()).toEqual([]);
  });

  test('can be accepted again where their update could not be written', async () => {
    let isFull = true;
    const full = createRecord({
      ...store,
      append: async (event) => {
        if (isFull && event.kind === 'update-saved') throw new Error('The disk is full.');
        return store.append(event);
      },
    });
    await full.suggest(suggestion, SAM, now);
    await expect(full.settle('s1', true, PAT, now)).rejects.toThrow('full');
    expect(full.openSuggestions()).toEqual([suggestion]);
    isFull = false;
    expect(await full.settle('s1', true, PAT, now)).toEqual(suggestion);
    expect(full.find('s1')).toMatchObject({ author: SAM });
  });

  test('are settled by their update, also where a crash kept back the note', async () => {
    await record.suggest(suggestion, SAM, now);
    await record.save(suggestion.update);
    expect(record.openSuggestions()).toEqual([]);
    expect(await record.settle('s1', false, PAT, now)).toBe('gone');
  });

  test('are settled once, whoever comes first', async () => {
    await record.suggest(suggestion, SAM, now);
    const both = await Promise.all([
      record.settle('s1', true, PAT, now),
      record.settle('s1', false, PAT, now),
      record.settle('s1', true, PAT, now),
    ]);
    expect(both.filter((outcome) => outcome !== 'gone')).toHaveLength(1);
    expect(record.all()).toHaveLength(1);
    expect(store.eventsOf('suggestion-accepted', 'suggestion-declined')).toHaveLength(1);
    expect(await record.settle('nothing', true, PAT, now)).toBe('gone');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { createMemoryStore } from '../../../src/stores/memory-store.ts';
import { importUpdates } from '../../../src/updates/export/import-updates.ts';
import { renderUpdatesCsv } from '../../../src/updates/export/render-updates-csv.ts';
import {
  parseUpdatesFile,
  pickUpdates,
  renderUpdatesFile,
} from '../../../src/updates/export/updates-file.ts';
import type { RecordEvent } from '../../../src/updates/record/events.ts';
import { readTrail } from '../../../src/updates/record/trail.ts';
import type { Update } from '../../../src/updates/record/update.ts';
import { anyRecord } from '../../support/any-record.ts';
import { NOW, PAT, RECOMMENDATIONS, SAM, STORY, updateOf } from '../../support/harbour-record.ts';
import { parseCsv, withoutGuard } from '../../support/parse-csv.ts';

const saved = (update: Update): RecordEvent => ({
  ...{
    kind: 'update-saved',
    key: `saved/${update.id}/${update.version}`,
    at: update.at,
    by: update.author,
    update,
  },
});
const [first = updateOf(1, '2026-11-01')] = STORY;
const happened = { at: '2026-11-20T09:00:00.000Z', by: SAM };
const EVERY_KIND: readonly RecordEvent[] = [
  ...STORY.map(saved),
  { ...happened, kind: 'update-amended', key: 'a', update: { ...first, version: 2, status: 'at-risk' } },
  { ...happened, kind: 'update-undone', key: 'u', update: first.id, version: 2 },
  {
    ...happened,
    kind: 'suggestion-made',
    key: 's',
    suggestion: { id: 's1', update: updateOf(6, '2026-11-19') },
  },
  { ...happened, kind: 'suggestion-accepted', key: 'sa', suggestion: 's1' },
  { ...happened, kind: 'suggestion-declined', key: 'sd', suggestion: 's2' },
];
const AFTERWARDS: readonly RecordEvent[] = [
  saved(first),
  { ...happened, kind: 'update-amended', key: 'a2', update: { ...first, version: 2, at: happened.at } },
  { ...happened, kind: 'update-undone', key: 'u2', update: first.id, version: 2 },
  {
    ...{ ...happened, kind: 'update-amended', key: 'a3' },
    update: { ...first, version: 3, at: '2026-11-20T10:00:00.000Z' },
  },
];
const OTHERS: readonly RecordEvent[] = [
  { ...happened, kind: 'record-seen', key: 'r', what: 'board' },
  { ...happened, kind: 'reminders-stopped', key: 'q' },
];

function bringIn(text: string, store = createMemoryStore()) {
  let made = 0;
  const newId = () => `import-${store.events().length}-${made++}`;
  return importUpdates(text, { store, recommendations: RECOMMENDATIONS, by: PAT, now: NOW, newId });
}

describe('a backup of the updates', () => {
  it('holds all that makes the record of updates, and nothing that people saw or were sent', () => {
    const file = renderUpdatesFile([...OTHERS, ...EVERY_KIND], NOW);
    expect(parseUpdatesFile(file)).toEqual(EVERY_KIND);
  });

  it('restores an empty record to what it was, with its keys', async () => {
    const store = createMemoryStore();
    const result = await bringIn(renderUpdatesFile(EVERY_KIND, NOW), store);
    expect(result).toEqual({ written: EVERY_KIND.length, known: 0, unknownRecommendations: [] });
    expect(pickUpdates(store.events())).toEqual(EVERY_KIND);
  });

  it('imported twice doubles nothing', async () => {
    const store = createMemoryStore();
    const file = renderUpdatesFile(EVERY_KIND, NOW);
    await bringIn(file, store);
    expect(await bringIn(file, store)).toMatchObject({ written: 0, known: EVERY_KIND.length });
    expect(pickUpdates(store.events())).toEqual(EVERY_KIND);
  });

  it('adds what a record lacks to what it has', async () => {
    const store = createMemoryStore();
    for (const event of EVERY_KIND.slice(0, 3)) await store.append(event);
    expect(await bringIn(renderUpdatesFile(EVERY_KIND, NOW), store)).toMatchObject({
      written: EVERY_KIND.length - 3,
      known: 3,
    });
  });

  it('puts each import on record', async () => {
    const store = createMemoryStore();
    await bringIn(renderUpdatesFile(EVERY_KIND, NOW), store);
    expect(store.eventsOf('imported')).toMatchObject([
      { what: 'updates', events: EVERY_KIND.length, by: PAT, at: NOW.toISOString() },
    ]);
  });

  it('keeps updates on recommendations that the register lacks, and names these', async () => {
    const strange = saved(updateOf(1, '2026-11-01', { recommendation: 'peers-2027/R1' }));
    expect(await bringIn(renderUpdatesFile([strange], NOW))).toMatchObject({
      written: 1,
      unknownRecommendations: ['peers-2027/R1'],
    });
  });

  it.each([
    ['no JSON', '{'],
    [
      'another document',
      '{"kind":"peersay-audit","version":1,"exported":"2026-11-21T12:00:00.000Z","events":[]}',
    ],
    [
      'another version',
      '{"kind":"peersay-updates","version":2,"exported":"2026-11-21T12:00:00.000Z","events":[]}',
    ],
    ['a status of another scale', renderUpdatesFile(EVERY_KIND, NOW).replace('"at-risk"', '"amber"')],
    ['a day that is none', renderUpdatesFile(EVERY_KIND, NOW).replace('"2026-10-14"', '"2026-10-34"')],
  ])('is refused whole where it is %s', async (_, text) => {
    const store = createMemoryStore();
    await expect(bringIn(text, store)).rejects.toThrow(UserError);
    expect(store.events()).toEqual([]);
  });

  it('names the place of a fault', () => {
    expect(() =>
      parseUpdatesFile(renderUpdatesFile(EVERY_KIND, NOW).replace('"at-risk"', '"amber"')),
    ).toThrow('Event 2 of the file is no update (update.status');
  });
});

describe('the updates in a spreadsheet', () => {
  it('have a row each, with who reported them when', () => {
    const [heads, row] = parseCsv(renderUpdatesCsv(readTrail(STORY.slice(2).map(saved))));
    expect(Object.fromEntries((heads ?? []).map((head, at) => [head, row?.[at]]))).toMatchObject({
      Recommendation: 'peers-2023/R1',
      Status: 'off-track',
      Due: '2026-12-18',
      'Corrective action': 'Framework contract called off',
      Figures: '£40k',
      Author: 'Pat Quayle',
      Person: 'pat@harbour.example',
      'At (UTC)': '2026-11-09T12:00:00.000Z',
    });
  });
});

it('a version that was changed, or taken back, has its row in the spreadsheet with when and by whom', () => {
  const [heads = [], changed = [], undone = []] = parseCsv(renderUpdatesCsv(readTrail(AFTERWARDS)));
  const cellOf = (row: readonly string[], head: string) => row[heads.indexOf(head)];
  expect(cellOf(changed, 'Changed at (UTC)')).toBe('2026-11-20T10:00:00.000Z');
  expect(cellOf(undone, 'Taken back at (UTC)')).toBe('2026-11-20T09:00:00.000Z');
  expect(cellOf(undone, 'Taken back by')).toBe('Sam Tern');
});

describe('whatever is on record', () => {
  it('import undoes export', () => {
    fc.assert(
      fc.property(anyRecord, (updates) => {
        const events = updates.map(saved);
        expect(parseUpdatesFile(renderUpdatesFile(events, NOW))).toEqual(events);
      }),
    );
  });

  it('the words of every update come back out of the spreadsheet', () => {
    fc.assert(
      fc.property(anyRecord, (updates) => {
        const [, ...rows] = parseCsv(renderUpdatesCsv(readTrail(updates.map(saved))));
        expect(rows.map((cells) => [cells[0], withoutGuard(cells[4] ?? '')])).toEqual(
          updates.map(({ id, progress }) => [id, progress ?? '']),
        );
      }),
    );
  });
});

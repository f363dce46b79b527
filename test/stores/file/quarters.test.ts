import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { quarterOf } from '../../../src/stores/file/quarters.ts';
import { readFileStore } from '../../../src/stores/file-store.ts';
import { makeSaved, makeSeen } from '../../support/made-events.ts';
import { newFolder } from '../../support/new-folder.ts';
import { dropLine, keysOf, openIn, read } from './record-folder.ts';

const at = (day: string) => `${day}T09:00:00.000Z`;
const on = (day: string) => ({ now: () => new Date(at(day)) });

test.each([
  ['2026-03-31', '2025-26-q4'],
  ['2026-04-01', '2026-27-q1'],
  ['2026-09-30', '2026-27-q2'],
  ['2026-12-31', '2026-27-q3'],
  ['2100-01-01', '2099-00-q4'],
])('%s is in the quarter %s of the financial year', (day, quarter) => {
  expect(quarterOf(at(day))).toBe(quarter);
});

/** A folder in which events of three quarters were put on record as they happened. */
async function fillQuarters(): Promise<string> {
  const folder = newFolder();
  for (const [day, key] of [
    ['2026-05-04', 'a'],
    ['2026-08-03', 'b'],
    ['2026-08-04', 'c'],
    ['2026-11-02', 'd'],
  ] as const) {
    const store = await openIn(folder, on(day));
    await store.append(makeSaved(key, at(day)));
    await store.put('draft', key, day);
    await store.close();
  }
  return folder;
}

describe('events of past quarters', () => {
  test('move to an archive each, and are still read in their order', async () => {
    const folder = await fillQuarters();
    expect(readdirSync(folder).sort()).toEqual([
      'events-2026-27-q1.jsonl',
      'events-2026-27-q2.jsonl',
      'journal.jsonl',
      'record.json',
    ]);
    const store = await openIn(folder, on('2026-11-03'));
    expect(keysOf(store)).toEqual(['a', 'b', 'c', 'd']);
    expect([...store.list('draft').keys()]).toEqual(['a', 'b', 'c', 'd']);
    expect(await store.append(makeSaved('b'))).toBe('known');
    expect(read(folder, 'journal.jsonl').toString()).not.toMatch(/"key":"[abc]"/);
  });

  test('move while the store is open, when the first event of the next day comes', async () => {
    const folder = newFolder();
    let day = '2026-06-30';
    const store = await openIn(folder, { now: () => new Date(at(day)) });
    await store.append(makeSaved('a', at(day)));
    day = '2026-07-01';
    await store.append(makeSaved('b', at(day)));
    await store.append(makeSaved('c', at(day)));
    await store.close();
    expect(read(folder, 'events-2026-27-q1.jsonl').toString()).toMatch(/"key":"a"/);
    expect(keysOf(await readFileStore({ folder }))).toEqual(['a', 'b', 'c']);
  });

  test('are there once when a crash has left them in both files', async () => {
    const folder = await fillQuarters();
    const before = read(folder, 'journal.jsonl');
    await (await openIn(folder, on('2027-01-04'))).close();
    const after = read(folder, 'journal.jsonl');
    writeFileSync(join(folder, 'journal.jsonl'), before);
    rmSync(join(folder, 'record.json'));
    const store = await openIn(folder, on('2027-01-04'));
    expect(keysOf(store)).toEqual(['a', 'b', 'c', 'd']);
    await store.close();
    expect(read(folder, 'journal.jsonl')).toEqual(after);
  });

  test('that come late join the archive of their quarter', async () => {
    const folder = await fillQuarters();
    const store = await openIn(folder, on('2026-11-03'));
    await store.append(makeSaved('late', at('2026-05-05')));
    await store.close();
    const later = await openIn(folder, on('2026-11-04'));
    expect(keysOf(later)).toEqual(['a', 'b', 'c', 'd', 'late']);
    expect(read(folder, 'events-2026-27-q1.jsonl').toString()).toMatch(/"key":"late"/);
  });

  test('are missed when their archive is gone, shortened or changed', async () => {
    const folder = await fillQuarters();
    const name = 'events-2026-27-q2.jsonl';
    const whole = read(folder, name);
    const open = () => openIn(folder, on('2026-11-03'));
    rmSync(join(folder, name));
    await expect(open()).rejects.toThrow(
      /events-2026-27-q2\.jsonl is missing, though journal\.jsonl names it/,
    );
    writeFileSync(join(folder, name), whole);
    dropLine(folder, name, 3);
    await expect(open()).rejects.toThrow(/q2\.jsonl has lost lines: it has 1 events of 2/);
    writeFileSync(join(folder, name), whole.toString().replace('ferries', 'Ferries'));
    await expect(open()).rejects.toThrow(/q2\.jsonl, line 2 is damaged/);
    writeFileSync(join(folder, name), whole.subarray(0, -5));
    await expect(open()).rejects.toThrow(/q2\.jsonl, line 3 is damaged/);
    writeFileSync(join(folder, name), whole);
    rmSync(join(folder, 'journal.jsonl'));
    rmSync(join(folder, 'record.json'));
    await expect(open()).rejects.toThrow(
      /journal\.jsonl is missing, though there is events-2026-27-q1\.jsonl/,
    );
  });
});

describe('the audit', () => {
  async function fillAudit(): Promise<string> {
    const folder = newFolder();
    const store = await openIn(folder, on('2026-11-02'));
    await store.append(makeSeen('old', at('2026-05-04')));
    await store.append(makeSaved('update', at('2026-05-04')));
    await store.append(makeSeen('older quarter', at('2026-08-03')));
    await store.append(makeSeen('fresh', at('2026-11-02')));
    await store.close();
    return folder;
  }

  test('is kept for ever where nothing else is configured', async () => {
    const store = await openIn(await fillAudit(), on('2036-11-02'));
    expect(keysOf(store)).toEqual(['old', 'update', 'older quarter', 'fresh']);
  });

  test('is kept for so many days; updates stay, and what was dropped is noted', async () => {
    const folder = await fillAudit();
    const store = await openIn(folder, { ...on('2026-11-03'), keepAuditFor: 90 });
    expect(store.events().map(({ kind }) => kind)).toEqual(['update-saved', 'record-seen', 'audit-dropped']);
    expect(store.eventsOf('audit-dropped')).toMatchObject([
      { before: '2026-08-05', events: 2, by: { person: 'peersay' } },
    ]);
    await store.close();
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(files.join('')).not.toMatch(/"key":"old/);
    const later = await openIn(folder, { ...on('2026-11-03'), keepAuditFor: 90 });
    expect(later.eventsOf('audit-dropped')).toHaveLength(1);
  });

  test('keeps an event of the first day that is still kept', async () => {
    const folder = newFolder();
    const store = await openIn(folder, on('2026-11-02'));
    await store.append(makeSeen('out', '2026-10-03T23:59:59.999Z'));
    await store.append(makeSeen('in', '2026-10-04T00:00:00.000Z'));
    await store.close();
    const later = await openIn(folder, { ...on('2026-11-03'), keepAuditFor: 30 });
    expect(later.eventsOf('record-seen').map(({ key }) => key)).toEqual(['in']);
  });

  test('is dropped once when a crash comes between the note and the dropping', async () => {
    const folder = await fillAudit();
    const before = new Map(readdirSync(folder).map((name) => [name, read(folder, name)]));
    await (await openIn(folder, { ...on('2026-11-03'), keepAuditFor: 90 })).close();
    const note = read(folder, 'journal.jsonl')
      .toString()
      .split('\n')
      .find((line) => line.includes('audit-dropped'));
    for (const [name, bytes] of before) writeFileSync(join(folder, name), bytes);
    writeFileSync(join(folder, 'journal.jsonl'), `${note}\n`, { flag: 'a' });
    const store = await openIn(folder, { ...on('2026-11-03'), keepAuditFor: 90 });
    expect(store.events().map(({ kind }) => kind)).toEqual(['update-saved', 'record-seen', 'audit-dropped']);
  });
});

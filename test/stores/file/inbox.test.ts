import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { leaveEvent } from '../../../src/stores/file/inbox.ts';
import { readFileStore } from '../../../src/stores/file-store.ts';
import { collectLog } from '../../support/collect-log.ts';
import { makeSaved, makeSeen } from '../../support/made-events.ts';
import { newFolder } from '../../support/new-folder.ts';
import { fillFolder, keysOf, openIn } from './record-folder.ts';

const left = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('inbox-'));

describe('an event that another process leaves', () => {
  test('is taken in by the one that has the store open', async () => {
    const folder = await fillFolder();
    const store = await openIn(folder, { inboxEvery: 5 });
    await leaveEvent(folder, makeSeen('left'));
    await expect.poll(() => keysOf(store)).toEqual(['a', 'b', 'c', 'left']);
    await expect.poll(() => left(folder)).toEqual([]);
  });

  test('is taken in by the next that opens the store, once, those left first before those left later', async () => {
    const folder = newFolder();
    await leaveEvent(folder, makeSeen('second', '2026-11-02T10:00:01Z'));
    await leaveEvent(folder, makeSeen('first', '2026-11-02T10:00:00Z'));
    await leaveEvent(folder, makeSeen('second', '2026-11-02T10:00:01Z'));
    const store = await openIn(folder);
    expect(keysOf(store)).toEqual(['first', 'second']);
    expect(left(folder)).toEqual([]);
  });

  test('is taken in when the store is closed', async () => {
    const folder = await fillFolder();
    const store = await openIn(folder);
    await leaveEvent(folder, makeSeen('left'));
    await store.close();
    expect(left(folder)).toEqual([]);
    expect(keysOf(await readFileStore({ folder }))).toEqual(['a', 'b', 'c', 'left']);
  });

  test('is there for somebody who reads before it is taken in', async () => {
    const folder = await fillFolder();
    await leaveEvent(folder, makeSeen('left'));
    await leaveEvent(folder, makeSaved('a'));
    expect(keysOf(await readFileStore({ folder }))).toEqual(['a', 'b', 'c', 'left']);
    expect(left(folder)).toHaveLength(2);
  });

  test('must be one', async () => {
    const folder = newFolder();
    await expect(leaveEvent(folder, { ...makeSeen('left'), at: 'now' })).rejects.toThrow(
      /no event of the record/,
    );
    expect(existsSync(folder)).toBe(false);
  });

  test('is kept aside where it is damaged, and told', async () => {
    const folder = await fillFolder();
    const name = 'inbox-00000000-0000-4000-8000-000000000000.json';
    writeFileSync(join(folder, name), '{"do":"append","eve');
    const log = collectLog();
    expect(keysOf(await openIn(folder, { log }))).toEqual(['a', 'b', 'c']);
    expect(left(folder)).toEqual([`${name}.damaged`]);
    expect(log.messages.join()).toMatch(/damaged, and is kept aside/);
  });
});

import { expect, test } from 'vitest';
import { openFileStore } from '../../src/stores/file-store.ts';
import { makeSaved } from '../support/made-events.ts';
import { newFolder } from '../support/new-folder.ts';
import { runProcess } from '../support/run-process.ts';

const bench = (...args: string[]) => runProcess('cli/bench', args);

test('measures opening one store, and prints one JSON document', async () => {
  const folder = newFolder();
  const store = await openFileStore({ folder, now: () => new Date('2026-11-21T12:00:00Z') });
  await store.append(makeSaved('a'));
  await store.close();
  const { stdout, status } = await bench('--open-store', folder);
  expect(status).toBe(0);
  expect(Object.keys(JSON.parse(stdout))).toEqual(['events', 'milliseconds', 'memory']);
  expect(JSON.parse(stdout).events).toBe(1);
});

test('tells how it is used where it is asked for something else', async () => {
  const { stdout, stderr, status } = await bench('--stores');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('--store            measures the store alone');
});

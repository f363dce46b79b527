import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type FileStoreOptions, openFileStore } from '../../../src/stores/file-store.ts';
import type { Store } from '../../../src/updates/record/store.ts';
import { makeSaved } from '../../support/made-events.ts';
import { newFolder } from '../../support/new-folder.ts';

export const TODAY = new Date('2026-11-21T12:00:00Z');

/** Opens a store that is closed with the test. */
export async function openIn(folder: string, options: Partial<FileStoreOptions> = {}): Promise<Store> {
  const store = await openFileStore({ folder, now: () => TODAY, ...options });
  onTestFinished(() => store.close());
  return store;
}

export const keysOf = (store: Pick<Store, 'events'>) => store.events().map(({ key }) => key);

/** A folder with events, a draft and a claim in it, closed. `seen` tells what a store found that opens it. */
export async function fillFolder(keys: readonly string[] = ['a', 'b', 'c']): Promise<string> {
  const folder = newFolder();
  const store = await openIn(folder);
  await store.put('draft', 'x', { step: 1 });
  for (const key of keys) await store.append(makeSaved(key));
  await store.claim('claim', 'digest', 'first');
  await store.put('draft', 'x', { step: 2 });
  await store.close();
  return folder;
}

export async function whatIsIn(folder: string, options: Partial<FileStoreOptions> = {}) {
  const store = await openIn(folder, options);
  const found = { keys: keysOf(store), draft: store.get('draft', 'x'), claim: store.get('claim', 'digest') };
  await store.close();
  return found;
}

export const FILLED = { keys: ['a', 'b', 'c'], draft: { step: 2 }, claim: 'first' };

export const read = (folder: string, name: string) => readFileSync(join(folder, name));

export function changeLine(
  folder: string,
  name: string,
  line: number,
  change: (text: string) => string,
): void {
  const lines = read(folder, name).toString().split('\n');
  lines[line - 1] = change(lines[line - 1] ?? '');
  writeFileSync(join(folder, name), lines.join('\n'));
}

export function dropLine(folder: string, name: string, line: number): void {
  const lines = read(folder, name).toString().split('\n');
  writeFileSync(join(folder, name), lines.toSpliced(line - 1, 1).join('\n'));
}

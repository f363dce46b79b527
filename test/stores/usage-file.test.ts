import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { UsageEntry } from '../../src/models/usage.ts';
import { openUsageFile } from '../../src/stores/usage-file.ts';

const ENTRY: UsageEntry = { day: '2026-11-21', model: 'm', purpose: 'answer', input: 40, output: 5 };

const unexpected = (cause: unknown) => {
  throw cause;
};

function makeFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'peersay-usage-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'deeper', 'usage.jsonl');
}

test('the record of tokens survives a restart, day by day', () => {
  const file = makeFile();
  const record = openUsageFile(file, unexpected);
  record.add(ENTRY);
  record.add({ ...ENTRY, day: '2026-11-22' });
  expect(record.entriesOf('2026-11-21')).toEqual([ENTRY]);
  expect(openUsageFile(file, unexpected).entriesOf('2026-11-21')).toEqual([ENTRY]);
});

test('a damaged line is left out, and the record goes on', () => {
  const file = makeFile();
  openUsageFile(file, unexpected).add(ENTRY);
  appendFileSync(file, '{"day":"2026-11-21","in\n');
  const record = openUsageFile(file, unexpected);
  record.add(ENTRY);
  expect(openUsageFile(file, unexpected).entriesOf('2026-11-21')).toEqual([ENTRY, ENTRY]);
});

test('a folder that cannot be written costs no answer: the tokens count, and the fault is told', () => {
  const file = makeFile();
  writeFileSync(join(file, '..', '..', 'deeper'), 'a file where the folder should be');
  const faults: unknown[] = [];
  const record = openUsageFile(file, (cause) => faults.push(cause));
  record.add(ENTRY);
  expect(record.entriesOf('2026-11-21')).toEqual([ENTRY]);
  expect(faults).toHaveLength(1);
});

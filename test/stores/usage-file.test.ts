import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { UsageEntry } from '../../src/models/usage.ts';
import { openUsageFile } from '../../src/stores/usage-file.ts';

const ENTRY: UsageEntry = { day: '2026-11-21', model: 'm', purpose: 'answer', input: 40, output: 5 };

function makeFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'peersay-usage-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'deeper', 'usage.jsonl');
}

test('the record of tokens survives a restart, day by day', () => {
  const file = makeFile();
  const record = openUsageFile(file);
  record.add(ENTRY);
  record.add({ ...ENTRY, day: '2026-11-22' });
  expect(record.entriesOf('2026-11-21')).toEqual([ENTRY]);
  expect(openUsageFile(file).entriesOf('2026-11-21')).toEqual([ENTRY]);
});

test('a damaged line is left out, and the record goes on', () => {
  const file = makeFile();
  openUsageFile(file).add(ENTRY);
  appendFileSync(file, '{"day":"2026-11-21","in\n');
  const record = openUsageFile(file);
  record.add(ENTRY);
  expect(openUsageFile(file).entriesOf('2026-11-21')).toEqual([ENTRY, ENTRY]);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The name of a folder in a new place that goes with the test; it is not made yet. */
export function newFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'peersay-store-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  return join(parent, 'data');
}

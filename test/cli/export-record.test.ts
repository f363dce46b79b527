import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { exportAudit } from '../../src/cli/export-audit.ts';
import type { ExportDeps } from '../../src/cli/export-deps.ts';
import { exportReview } from '../../src/cli/export-review.ts';
import { exportUpdates } from '../../src/cli/export-updates.ts';
import { importUpdatesFile } from '../../src/cli/import-updates.ts';
import { UserError } from '../../src/errors.ts';
import type { People } from '../../src/updates/people.ts';
import type { RecordEvent } from '../../src/updates/record/events.ts';
import { NOW, PAT, updateOf, viewOf } from '../support/harbour-record.ts';
import { createMemoryStore } from '../support/memory-store.ts';

const UPDATE = updateOf(1, '2026-11-20', { recommendation: 'peers-2023/R1' });
const SAVED: RecordEvent = { kind: 'update-saved', key: 'k', at: UPDATE.at, by: PAT, update: UPDATE };

const NOBODY: People = {
  ...{ all: [], ownersConfigured: false, byId: () => null, identify: () => null },
  responsibleFor: () => ({ owner: null, leadMember: null, deputy: null }),
  ...{ keyOf: () => '', mayWrite: () => false, isAdministrator: () => false, isOnLeave: () => false },
};

function newRecord(...events: readonly RecordEvent[]) {
  const store = createMemoryStore(...events);
  const folder = mkdtempSync(join(tmpdir(), 'peersay-record-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  // What a command reports on standard error is no matter of these tests.
  const silenced = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => silenced.mockRestore());
  const deps: ExportDeps = {
    config: { knowledge: resolve('knowledge'), sources: null, data: folder, logLevel: 'silent' },
    openRecord: async () => ({ store, view: viewOf([UPDATE]), people: NOBODY, close: () => store.close() }),
    now: () => NOW,
    newId: () => `id-${store.events().length}`,
  };
  return { store, deps, out: (name: string) => join(folder, name) };
}

describe('export of the record', () => {
  it('writes the progress-review pack, and puts that on record', async () => {
    const { store, deps, out } = newRecord();
    expect(await exportReview({ format: 'md', out: out('pack.md'), by: 'Kit Mole' }, deps)).toBe(0);
    expect(readFileSync(out('pack.md'), 'utf8')).toContain('Exported by Kit Mole.');
    expect(store.eventsOf('exported')).toMatchObject([
      { what: 'review', format: 'md', at: NOW.toISOString(), by: { name: 'Kit Mole', platform: 'console' } },
    ]);
    expect(store.isClosed()).toBe(true);
  });

  it('writes the updates as a backup that can be imported', async () => {
    const { deps, out } = newRecord(SAVED);
    await exportUpdates({ format: 'json', out: out('updates.json') }, deps);
    const restored = newRecord();
    expect(await importUpdatesFile(out('updates.json'), restored.deps)).toBe(0);
    expect(restored.store.eventsOf('update-saved')).toEqual([SAVED]);
  });

  it('writes the audit of a person and of some days, and says on record whose it was', async () => {
    const { store, deps, out } = newRecord(SAVED);
    await exportAudit({ person: 'pat@harbour.example', from: '2026-11-01', out: out('audit.csv') }, deps);
    expect(readFileSync(out('audit.csv'), 'utf8')).toContain('Saved an update');
    expect(store.eventsOf('exported')).toMatchObject([
      { what: 'audit of pat@harbour.example from 2026-11-01', format: 'csv' },
    ]);
  });

  it.each([
    ['a review without a format', (deps: ExportDeps) => exportReview({}, deps)],
    ['a review in another format', (deps: ExportDeps) => exportReview({ format: 'pdf' }, deps)],
    ['updates without a format', (deps: ExportDeps) => exportUpdates({}, deps)],
    ['an audit from a day that is none', (deps: ExportDeps) => exportAudit({ from: '21/11/2026' }, deps)],
    [
      'an audit that ends before it begins',
      (deps: ExportDeps) => exportAudit({ from: '2026-11-02', to: '2026-11-01' }, deps),
    ],
  ])('refuses %s, and leaves nothing on record', async (_, run) => {
    const { store, deps } = newRecord();
    await expect(run(deps)).rejects.toThrow(UserError);
    expect(store.events()).toEqual([]);
  });

  it('that cannot be put on record is not written', async () => {
    const { store, deps, out } = newRecord();
    const full = { ...store, append: () => Promise.reject(new Error('disk full')) };
    const openRecord: ExportDeps['openRecord'] = async () => ({
      ...{ store: full, view: viewOf([]), people: NOBODY, close: () => store.close() },
    });
    await expect(
      exportUpdates({ format: 'csv', out: out('u.csv') }, { ...deps, openRecord }),
    ).rejects.toThrow();
    expect([existsSync(out('u.csv')), store.isClosed()]).toEqual([false, true]);
  });

  it('lets go of the record where an import is refused', async () => {
    const { store, deps, out } = newRecord();
    writeFileSync(out('bad.json'), '{}');
    await expect(importUpdatesFile(out('bad.json'), deps)).rejects.toThrow(UserError);
    expect(store.isClosed()).toBe(true);
  });
});

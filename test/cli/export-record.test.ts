import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { exportAudit } from '../../src/cli/export-audit.ts';
import type { ExportDeps } from '../../src/cli/export-deps.ts';
import { exportReview } from '../../src/cli/export-review.ts';
import { exportUpdates } from '../../src/cli/export-updates.ts';
import { importUpdatesFile } from '../../src/cli/import-updates.ts';
import { openRecord } from '../../src/cli/open-record.ts';
import type { Config } from '../../src/config.ts';
import { UserError } from '../../src/errors.ts';
import { readTeamsApp } from '../../src/settings/teams-settings.ts';
import type { RecordEvent } from '../../src/updates/record/events.ts';
import { readRhythmConfig } from '../../src/updates/rhythm/read-rhythm-config.ts';
import { HARBOUR_KNOWLEDGE } from '../support/harbour.ts';
import { NOW, PAT, updateOf } from '../support/harbour-record.ts';

const UPDATE = updateOf(1, '2026-11-20');
const SAVED: RecordEvent = { kind: 'update-saved', key: 'k', at: UPDATE.at, by: PAT, update: UPDATE };

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'peersay-record-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Harbour's record in a folder of its own, and what commands run with. */
function newRecord() {
  const folder = newFolder();
  // What a command reports on standard error is no matter of these tests.
  const silenced = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => silenced.mockRestore());
  let made = 0;
  const config: Config = {
    ...{ knowledge: HARBOUR_KNOWLEDGE, sources: null, data: join(folder, 'data') },
    ...{
      keepAuditFor: null,
      draftHours: 48,
      logLevel: 'silent',
      model: null,
      slack: null,
      teams: null,
      teamsApp: readTeamsApp({}),
      rhythm: readRhythmConfig({}, []),
    },
  };
  const deps: ExportDeps = { config, openRecord, now: () => NOW, newId: () => `id-${made++}` };
  return { deps, out: (name: string) => join(folder, name) };
}

async function save(deps: ExportDeps, ...events: readonly RecordEvent[]): Promise<void> {
  const { store, close } = await openRecord(deps.config);
  for (const event of events) await store.append(event);
  await close();
}

/** What is on record once it has been opened for writing again. */
async function recorded(deps: ExportDeps): Promise<readonly RecordEvent[]> {
  const { store, close } = await openRecord(deps.config);
  await close();
  return store.events();
}

describe('export of the record', () => {
  it('writes the progress-review pack, and puts that on record', async () => {
    const { deps, out } = newRecord();
    await save(deps, SAVED);
    expect(await exportReview({ format: 'md', out: out('pack.md'), by: 'Kit Mole' }, deps)).toBe(0);
    const text = readFileSync(out('pack.md'), 'utf8');
    expect(text).toContain('Exported by Kit Mole.');
    expect(text).toContain('Work goes on.');
    expect(await recorded(deps)).toMatchObject([
      SAVED,
      { kind: 'exported', what: 'review', format: 'md', at: NOW.toISOString(), by: { name: 'Kit Mole' } },
    ]);
  });

  it('writes the updates as a backup that can be imported elsewhere', async () => {
    const { deps, out } = newRecord();
    await save(deps, SAVED);
    await exportUpdates({ format: 'json', out: out('updates.json') }, deps);
    const restored = newRecord();
    expect(await importUpdatesFile(out('updates.json'), restored.deps)).toBe(0);
    expect(await recorded(restored.deps)).toMatchObject([SAVED, { kind: 'imported', events: 1 }]);
  });

  it('writes the audit of a person and of some days, and says on record whose it was', async () => {
    const { deps, out } = newRecord();
    await save(deps, SAVED);
    await exportAudit({ person: 'pat@harbour.example', from: '2026-11-01', out: out('audit.csv') }, deps);
    expect(readFileSync(out('audit.csv'), 'utf8')).toContain('Saved an update');
    expect((await recorded(deps)).at(-1)).toMatchObject({
      ...{ what: 'audit of pat@harbour.example from 2026-11-01', format: 'csv' },
    });
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
    const { deps } = newRecord();
    await expect(run(deps)).rejects.toThrow(UserError);
    expect(await recorded(deps)).toEqual([]);
  });

  it('that cannot be put on record is not written', async () => {
    const { deps, out } = newRecord();
    const openFull: ExportDeps['openRecord'] = async (config) => {
      const record = await openRecord(config);
      return { ...record, store: { ...record.store, append: () => Promise.reject(new Error('disk full')) } };
    };
    const values = { format: 'csv', out: out('u.csv') };
    await expect(exportUpdates(values, { ...deps, openRecord: openFull })).rejects.toThrow('disk full');
    expect(existsSync(out('u.csv'))).toBe(false);
    expect(await exportUpdates(values, deps)).toBe(0);
  });
});

describe('while the bot has the record open', () => {
  it('exports are made, and are on record once it is opened again, each once', async () => {
    const { deps, out } = newRecord();
    await save(deps, SAVED);
    const bot = await openRecord(deps.config);
    await exportReview({ format: 'csv', out: out('pack.csv') }, deps);
    expect(readFileSync(out('pack.csv'), 'utf8')).toContain('Work goes on.');
    await exportAudit({ format: 'json', out: out('audit.json') }, deps);
    expect(JSON.parse(readFileSync(out('audit.json'), 'utf8')).events).toMatchObject([
      SAVED,
      { kind: 'exported', what: 'review' },
    ]);
    await bot.close();
    // Both were made at one moment here, so either may be taken in first.
    const exported = async () =>
      (await recorded(deps)).flatMap((event) => (event.kind === 'exported' ? [event.what] : [])).sort();
    expect(await exported()).toEqual(['audit', 'review']);
    expect(await exported()).toEqual(['audit', 'review']);
  });

  it('an import is refused, and nothing of it is written', async () => {
    const { deps, out } = newRecord();
    await save(deps, SAVED);
    await exportUpdates({ format: 'json', out: out('updates.json') }, deps);
    const restored = newRecord();
    const bot = await openRecord(restored.deps.config);
    await expect(importUpdatesFile(out('updates.json'), restored.deps)).rejects.toThrow(UserError);
    await bot.close();
    expect(await recorded(restored.deps)).toEqual([]);
  });
});

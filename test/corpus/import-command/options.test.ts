import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportOptions } from '../../../src/corpus/import/import-options.ts';
import { loadDocuments } from '../../../src/corpus/library.ts';
import { UserError } from '../../../src/errors.ts';
import { faultOf, harbour, importOne, makeFolder, PEER_REPORT, runImport } from './harbour.ts';

const PLAN = 'Tides\n\nThe tides of the harbour are told a year ahead, and pilots are told first.\n';

async function importPlan(options: ImportOptions, content = PLAN) {
  const into = makeFolder({ 'Tide Plan (final).txt': content });
  const outcome = await importOne(join(into, 'Tide Plan (final).txt'), into, options);
  const stored = (await loadDocuments(into, harbour)).documents.find(
    ({ entry }) => entry.source.id === (outcome.outcome === 'imported' && outcome.source),
  );
  return { outcome, source: stored?.entry.source };
}

async function refusal(options: ImportOptions, places: string[] = ['nowhere.txt']): Promise<string> {
  const thrown = await runImport({ places, into: '/nowhere', options }).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(UserError);
  return (thrown as UserError).message;
}

describe('a new document', () => {
  test('without a title or a voice is told which options to add', async () => {
    expect(faultOf((await importPlan({})).outcome)).toMatch(
      /add --title and --voice \(peers, council, ofsted or other\)\.$/,
    );
    expect(faultOf((await importPlan({ voice: 'council' })).outcome)).toMatch(/add --title\.$/);
    expect(faultOf((await importPlan({ title: 'Tides' })).outcome)).toMatch(/add --voice \(/);
  });

  test('is described by the options', async () => {
    const { source } = await importPlan({
      id: 'tides',
      title: ' The  tide plan ',
      publisher: 'Harbour Office',
      voice: 'other',
      date: '2023–2024',
      url: 'https://harbour.example/tides',
    });
    expect(source).toEqual({
      id: 'tides',
      title: 'The tide plan',
      shortTitle: 'The tide plan',
      publisher: 'Harbour Office',
      voice: 'other',
      year: 2024,
      date: '2023–2024',
      url: 'https://harbour.example/tides',
      weight: 1,
      aside: [],
    });
  });

  test('gets an id from its title, or from its file where the title has no letters for one', async () => {
    const named = async (title: string) => (await importPlan({ title, voice: 'other' })).source?.id;
    expect(await named('The Council’s Plan: Café & Quays')).toBe('the-councils-plan-cafe-quays');
    expect(await named('計画')).toBe('tide-plan-final');
  });

  test('what was assumed about it is noted', async () => {
    const { outcome, source } = await importPlan({ title: 'Tide plan', voice: 'council' });
    expect(source).toMatchObject({ publisher: 'Harbour Council', year: 2026, date: 'undated' });
    expect(outcome).toMatchObject({
      notes: [
        'No --publisher was given, so it is attributed to “Harbour Council”.',
        'No --date was given, so it counts as being from 2026, this year, undated.',
        'No headings were found, so its passages have no section.',
      ],
    });
    expect((await importPlan({ title: 'Tide plan 2019', voice: 'council' })).source).toMatchObject({
      year: 2019,
    });
  });

  test('a date in figures is printed in words', async () => {
    const { source } = await importPlan({ title: 'Tides', voice: 'council', date: '2025-03-04' });
    expect(source).toMatchObject({ date: '4 March 2025', year: 2025 });
  });

  test('a title that makes the id of a catalogue document does not replace that document', async () => {
    const { outcome } = await importPlan({ title: 'Peers 2020', voice: 'other' });
    expect(faultOf(outcome)).toContain('add --id peers-2020 if it is that document, or another --id');
  });
});

describe('a document of the catalogue with options', () => {
  test('options that contradict the catalogue are a fault', async () => {
    const { outcome } = await importPlan({ voice: 'council', date: 'May 2021' }, PEER_REPORT);
    expect(faultOf(outcome)).toMatch(
      /is peers-2020 of the catalogue, where the voice is “peers”, date is “June 2020”: leave out --voice and --date, /,
    );
  });

  test('options that agree with it are no fault', async () => {
    const options = {
      id: 'peers-2020',
      voice: 'peers',
      title: 'peer challenge of Harbour Council',
      date: '2020',
    };
    expect((await importPlan(options, PEER_REPORT)).outcome).toMatchObject({
      outcome: 'imported',
      notes: [],
    });
  });

  test('--id names it where its content does not', async () => {
    const { outcome, source } = await importPlan(
      { id: 'peers-2020' },
      '1. Summary\n\nThe council knows its harbour well.\n',
    );
    expect(source).toEqual(harbour.entries[0]?.source);
    expect(outcome).toMatchObject({
      notes: expect.arrayContaining([
        'Its content does not show that it is peers-2020; it counts as such because of --id.',
      ]),
    });
  });

  test('--id keeps a document apart that only quotes what the other is recognised by', async () => {
    const { outcome, source } = await importPlan(
      { id: 'review-2021', title: 'Progress review', voice: 'peers', date: 'June 2021', publisher: 'LGA' },
      PEER_REPORT,
    );
    expect(source).toMatchObject({ id: 'review-2021', year: 2021 });
    expect(outcome).toMatchObject({
      notes: expect.arrayContaining(['By its content it looks like peers-2020; --id made it review-2021.']),
    });
  });
});

describe('faulty options', () => {
  test('are all told at once, before anything is read', async () => {
    const faults = await refusal({
      id: '../up',
      voice: 'council chamber',
      url: 'ftp://x',
      date: 'May',
      title: ' ',
    });
    expect(faults.split('\n').map((fault) => fault.split(' ')[0])).toEqual([
      '--id',
      '--voice',
      '--url',
      '--date',
      '--title',
    ]);
  });

  test('a day that no calendar has is refused', async () => {
    expect(await refusal({ date: '2025-02-30' })).toBe('--date 2025-02-30 is no day of the calendar.');
  });

  test('options for several documents are refused', async () => {
    expect(await refusal({ voice: 'peers' }, ['a.txt', 'b.txt'])).toContain(
      'describe one document, and here are 2',
    );
  });
});

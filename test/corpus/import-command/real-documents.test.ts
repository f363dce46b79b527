import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../../src/corpus/catalogue.ts';
import { importDocument } from '../../../src/corpus/import/import-document.ts';
import { readDocument } from '../../../src/corpus/import/read-document.ts';
import { loadDocuments } from '../../../src/corpus/library.ts';
import { makeFolder, runImport } from './harbour.ts';

const MAIN = resolve(import.meta.dirname, '../../..');
const SOURCES = resolve(MAIN, '../shared/sources');
const catalogue = loadCatalogue(join(MAIN, 'knowledge/catalogue.yml'));

const SECTIONS: Record<string, string[]> = {
  'cpc-2018': [
    '1',
    '2',
    '3',
    '4',
    '4.1',
    '4.2',
    '4.3',
    '4.4',
    '4.5',
    '4.6',
    '4.7',
    '4.8',
    '4.9',
    '5',
    'Annex',
  ],
  'cpc-2024': ['1', '2', '3', '4', '4.1', '4.2', '4.3', '4.4', '4.5', '5'],
  'portal-2024': ['Corporate Peer Challenge', 'PEER REQUESTED ADDITIONAL DOCUMENTS', 'On Site Requests'],
  'position-2024': [
    'EXECUTIVE SUMMARY',
    'PREVIOUS LGA REVIEW',
    'HOUSING',
    'ASYLUM SEEKERS',
    'IT',
    'Appendix A',
  ],
  'self-assessment-2013': ['Business Growth', 'Heath and adult social care', 'Innovation and transformation'],
};

const title = `the five documents of ${SOURCES}`;
if (!existsSync(SOURCES)) {
  describe.skip(`${title} are not there, so their import is not tested`, () => {
    test('skipped', () => {});
  });
}

describe.runIf(existsSync(SOURCES))(title, () => {
  async function importFive() {
    const into = makeFolder();
    const { documents } = await runImport({ places: [SOURCES], into, catalogue });
    return { documents, stored: (await loadDocuments(into, catalogue)).documents };
  }

  test('are recognised, without doubts, with the sections that a reader would cite', async () => {
    const { documents } = await importFive();
    expect(documents.map((document) => document.outcome === 'imported' && document.source)).toEqual(
      Object.keys(SECTIONS),
    );
    for (const document of documents) {
      if (document.outcome !== 'imported') throw new Error(document.fault);
      expect(document.sections).toEqual(expect.arrayContaining(SECTIONS[document.source] ?? []));
      expect(document.notes).toEqual([]);
    }
  });

  test('every passage is a trimmed span of the text, in a section, and none is page furniture', async () => {
    for (const { entry, document } of (await importFive()).stored) {
      for (const { start, end, section, id } of document.passages) {
        const span = document.text.slice(start, end);
        expect(span.trim(), id).toBe(span);
        expect(span, id).not.toBe('');
        expect(section, id).not.toBe('');
        expect(entry.furniture, id).not.toContain(span);
        expect(span, id).not.toMatch(/Decorative graphic|Ana səhifə|Yüklə|^\*\*LUTON|^Page \d+/);
      }
    }
  });

  test('are, reloaded from the folder, what they were when imported', async () => {
    const { documents, stored } = await importFive();
    for (const outcome of documents) {
      const bytes = readFileSync(outcome.name);
      const { lines } = await readDocument({ name: 'x.txt', bytes });
      const reloaded = stored.find(
        ({ entry }) => outcome.outcome === 'imported' && entry.source.id === outcome.source,
      );
      if (!reloaded) throw new Error(`${outcome.name} is not there`);
      const entry = catalogue.entries.find(({ source }) => source.id === reloaded.entry.source.id);
      expect(entry && importDocument(entry, lines)).toEqual(reloaded);
    }
  });
});

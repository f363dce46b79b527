import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalogue, toEntry, toFields } from '../../../src/corpus/catalogue.ts';
import { importDocument } from '../../../src/corpus/import/import-document.ts';
import { readStoredSource, writeStoredSource } from '../../../src/corpus/import/stored-source.ts';
import { UserError } from '../../../src/errors.ts';
import { harbour, makeFolder, PEER_REPORT } from './harbour.ts';

const { entries } = loadCatalogue(resolve(import.meta.dirname, '../../../knowledge/catalogue.yml'));

describe('a stored source', () => {
  test.each(entries.map((entry) => [entry.source.id, entry] as const))(
    'keeps the entry of %s',
    (_, entry) => {
      expect(toEntry(toFields(entry))).toEqual(entry);
    },
  );

  test('is read back as it was written', () => {
    const lines = PEER_REPORT.split('\n').map((text) => ({ text }));
    for (const entry of [...harbour.entries, ...entries]) {
      const imported = importDocument(entry, lines);
      expect(readStoredSource(writeStoredSource(makeFolder(), imported, 'a.txt'))).toEqual(imported);
    }
  });

  test('that is cut short or of another version says to import the document again', () => {
    const folder = makeFolder();
    const [entry] = harbour.entries;
    if (!entry) throw new Error('no entry');
    const file = writeStoredSource(folder, importDocument(entry, [{ text: '1. Summary' }]), 'a.txt');
    const whole = readFileSync(file, 'utf8');
    for (const damaged of [whole.slice(0, -9), whole.replace('"version":1', '"version":0'), '']) {
      writeFileSync(join(folder, 'peers-2020.source.json'), damaged);
      expect(() => readStoredSource(file)).toThrow(UserError);
    }
  });
});

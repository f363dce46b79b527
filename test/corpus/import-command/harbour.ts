import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Catalogue, toEntry } from '../../../src/corpus/catalogue.ts';
import {
  type ImportOutcome,
  type ImportRequest,
  importInto,
} from '../../../src/corpus/import/import-into.ts';

/** The catalogue of a made-up council: one peer report with a stretch of Ofsted's words in it. */
export const harbour: Catalogue = {
  council: { name: 'Harbour Council', place: 'Harbour', also: [], names: [] },
  entries: [
    toEntry({
      id: 'peers-2020',
      title: 'Peer challenge of Harbour Council',
      short: 'Peer report 2020',
      publisher: 'Local Government Association',
      voice: 'peers',
      year: 2020,
      date: 'June 2020',
      url: null,
      weight: 1,
      aside: [],
      recognise: ['Peer challenge of Harbour Council', 'June 2020'],
      headings: 'numbered',
      'also-headings': [],
      recommendations: '2',
      furniture: ['Harbour splash'],
      voices: [
        {
          section: '3',
          from: 'Inspectors found',
          to: 'Inspectors found',
          voice: 'ofsted',
          why: 'pasted text',
        },
      ],
    }),
  ],
};

export const PEER_REPORT = `Peer challenge of Harbour Council

June 2020

Harbour splash

1. Summary

The council knows its harbour well, and its partners speak warmly of the people who run the quays.

2. Recommendations

- Publish the tide tables before the season begins.
- Mend the breakwater, and tell residents when.

3. Children

Inspectors found that the sailing school is safe and that its pupils are taught well.

Peers heard that the waiting list is long, and that parents are not told how long.
`;

/** A folder of its own, gone when the test is done. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'peersay-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export function runImport(request: Partial<ImportRequest> & Pick<ImportRequest, 'places' | 'into'>) {
  return importInto({ catalogue: harbour, today: new Date('2026-02-03T12:00:00Z'), ...request });
}

/** Imports what is one document and gives its outcome. */
export async function importOne(
  place: string,
  into: string,
  options: ImportRequest['options'] = {},
): Promise<ImportOutcome> {
  const { documents } = await runImport({ places: [place], into, options });
  if (documents.length !== 1 || !documents[0]) throw new Error(`${documents.length} documents, not one`);
  return documents[0];
}

export function faultOf(outcome: ImportOutcome | undefined): string {
  if (outcome?.outcome !== 'failed') throw new Error(`not failed: ${JSON.stringify(outcome)}`);
  return outcome.fault;
}

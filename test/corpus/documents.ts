import { type EntryFields, toEntry } from '../../src/corpus/catalogue.ts';
import { type ImportedDocument, importDocument } from '../../src/corpus/import/import-document.ts';
import type { Corpus } from '../../src/corpus/library.ts';
import { linkFindings } from '../../src/corpus/link.ts';
import type { Finding } from '../../src/corpus/types.ts';

/** An entry of the catalogue with what a test leaves unsaid. */
export function makeFields(fields: Partial<EntryFields> = {}): EntryFields {
  return {
    ...{ id: 'peers-2020', title: 'Peer challenge of Harbour', short: 'Peer report', publisher: 'LGA' },
    ...{ voice: 'peers', year: 2020, date: 'June 2020', url: null, weight: 1, aside: [], recognise: [] },
    ...{ headings: 'numbered', 'also-headings': [], recommendations: null, furniture: [], voices: [] },
    ...fields,
  };
}

export function importText(text: string, fields: Partial<EntryFields> = {}): ImportedDocument {
  return importDocument(
    toEntry(makeFields(fields)),
    text.split('\n').map((line) => ({ text: line })),
  );
}

export function makeFinding(fields: Partial<Finding> = {}): Finding {
  return {
    ...{ id: 'peers-2020#1', source: 'peers-2020', section: '1', statement: 'Peers praise the quay.' },
    ...{
      anchors: ['the quay'],
      stance: 'praise',
      themes: [],
      figures: [],
      asked: [],
      phrases: [],
      voice: 'peers',
    },
    ...fields,
  };
}

/** What the bot would know if these were all its documents and findings. */
export function makeCorpus(
  documents: readonly ImportedDocument[],
  findings: readonly Finding[],
  more: Partial<Corpus> = {},
): Corpus {
  const texts = documents.map(({ document }) => document);
  return {
    folder: 'knowledge',
    council: { name: 'Harbour Council', place: 'Harbour', also: [], names: ['Harbour 2040'] },
    sources: new Map(documents.map(({ entry }) => [entry.source.id, entry.source])),
    documents: new Map(texts.map((text) => [text.source, text])),
    links: linkFindings(findings, texts),
    glossary: { abbreviations: [], synonyms: [], themes: [] },
    ...{ findings, digests: [], recommendations: [], disputedFigures: [], faults: [] },
    ...more,
  };
}

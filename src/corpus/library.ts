import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { type Catalogue, type Council, loadCatalogue } from './catalogue.ts';
import { type Digest, loadDigests } from './digest.ts';
import {
  applyVoices,
  type ImportedDocument,
  importDocument,
  recogniseLines,
} from './import/import-document.ts';
import { readDocument } from './import/read-document.ts';
import { isStoredSource, readStoredSource } from './import/stored-source.ts';
import { type Links, linkFindings } from './link.ts';
import {
  type DisputedFigure,
  loadDeliverables,
  loadDisputedFigures,
  loadGlossary,
  loadRecommendations,
} from './registers.ts';
import type { Finding, Glossary, Recommendation, Source, SourceText } from './types.ts';

/** All that the bot knows: the digest, the registers, and the documents that are at hand. */
export interface Corpus {
  /** The folder that it was loaded from (`knowledge/`). */
  readonly folder: string;
  readonly council: Council;
  readonly sources: ReadonlyMap<string, Source>;
  /** The documents at hand, by source id; empty in a fresh checkout. */
  readonly documents: ReadonlyMap<string, SourceText>;
  readonly findings: readonly Finding[];
  readonly digests: readonly Digest[];
  readonly links: Links;
  readonly recommendations: readonly Recommendation[];
  readonly disputedFigures: readonly DisputedFigure[];
  readonly glossary: Glossary;
  /** Documents that could not be read, in a sentence each. */
  readonly faults: readonly string[];
}

export interface LibraryOptions {
  /** Folder of the digest and the registers (`knowledge/`). */
  readonly knowledge: string;
  /** Folder of the documents; null or a folder that does not exist means the digest alone. */
  readonly sources: string | null;
}

/** Loads the digest and whatever documents are at hand. Throws `UserError` where a file of `knowledge/` is faulty. */
export async function loadCorpus({ knowledge, sources }: LibraryOptions): Promise<Corpus> {
  const catalogue = loadCatalogue(join(knowledge, 'catalogue.yml'));
  const shelf =
    sources && existsSync(sources) ? await loadDocuments(sources, catalogue) : { documents: [], faults: [] };
  const imported = shelf.documents;
  const known = new Map(
    [...catalogue.entries, ...imported.map(({ entry }) => entry)].map(({ source }) => [source.id, source]),
  );
  const digests = loadDigests(join(knowledge, 'findings'), (id) => known.get(id)?.voice ?? 'other');
  const findings = [
    ...digests.flatMap((digest) => digest.findings),
    ...loadDeliverables(join(knowledge, 'deliverables.yml')),
  ];
  const documents = new Map(imported.map(({ document }) => [document.source, document]));
  return {
    folder: knowledge,
    council: catalogue.council,
    sources: known,
    documents,
    findings,
    digests,
    links: linkFindings(findings, [...documents.values()]),
    recommendations: loadRecommendations(join(knowledge, 'recommendations.yml')),
    disputedFigures: loadDisputedFigures(join(knowledge, 'disputed-figures.yml')),
    glossary: loadGlossary(join(knowledge, 'glossary.yml')),
    faults: shelf.faults,
  };
}

/** The documents of a folder, and a sentence for each file that could not be read. */
export interface DocumentShelf {
  readonly documents: readonly ImportedDocument[];
  readonly faults: readonly string[];
}

/**
 * Reads every document of a folder: those that `npm run import` has stored, and raw files that the catalogue
 * recognises. A stored document wins over a raw file of the same source. One unreadable file costs only itself.
 */
export async function loadDocuments(folder: string, catalogue: Catalogue): Promise<DocumentShelf> {
  const found = new Map<string, ImportedDocument>();
  const faults: string[] = [];
  const files = readdirSync(folder).sort();
  const keep = async (read: () => Promise<ImportedDocument | null>) => {
    try {
      const document = await read();
      const id = document?.entry.source.id;
      if (document && id && !found.has(id)) found.set(id, document);
    } catch (cause) {
      if (!(cause instanceof UserError)) throw cause;
      faults.push(cause.message);
    }
  };
  for (const file of files.filter(isStoredSource))
    await keep(async () => withCatalogue(readStoredSource(join(folder, file)), catalogue));
  for (const file of files.filter((name) => READABLE.test(name) && !/^readme\./i.test(name)))
    await keep(() => readRaw(folder, file, catalogue));
  return { documents: [...found.values()], faults };
}

const READABLE = /\.(?:txt|md|html?|docx|pdf)$/i;

async function readRaw(folder: string, file: string, catalogue: Catalogue): Promise<ImportedDocument | null> {
  const { lines } = await readDocument({ name: file, bytes: readFileSync(join(folder, file)) });
  const entry = recogniseLines(catalogue.entries, lines);
  return entry ? importDocument(entry, lines) : null;
}

/** The catalogue may have been corrected since a document was stored: its titles and voices are the ones that count. */
function withCatalogue(stored: ImportedDocument, catalogue: Catalogue): ImportedDocument {
  const entry = catalogue.entries.find(({ source }) => source.id === stored.entry.source.id);
  if (!entry) return stored;
  const { document } = stored;
  return {
    ...stored,
    entry,
    document: { ...document, passages: applyVoices(entry, document.text, document.passages) },
  };
}

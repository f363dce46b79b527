import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalogue, type Council, loadCatalogue } from './catalogue.ts';
import { type Digest, loadDigests } from './digest.ts';
import { type ImportedDocument, importDocument, recogniseLines } from './import/import-document.ts';
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
  const imported = sources && existsSync(sources) ? await loadDocuments(sources, catalogue) : [];
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
    council: catalogue.council,
    sources: known,
    documents,
    findings,
    digests,
    links: linkFindings(findings, [...documents.values()]),
    recommendations: loadRecommendations(join(knowledge, 'recommendations.yml')),
    disputedFigures: loadDisputedFigures(join(knowledge, 'disputed-figures.yml')),
    glossary: loadGlossary(join(knowledge, 'glossary.yml')),
  };
}

/**
 * Reads every document of a folder: those that `npm run import` has stored, and raw files that the catalogue
 * recognises. A stored document wins over a raw file of the same source.
 */
export async function loadDocuments(folder: string, catalogue: Catalogue): Promise<ImportedDocument[]> {
  const found = new Map<string, ImportedDocument>();
  const files = readdirSync(folder).sort();
  for (const file of files.filter(isStoredSource)) {
    const stored = readStoredSource(join(folder, file));
    found.set(stored.entry.source.id, stored);
  }
  for (const file of files.filter(
    (name) => /\.(?:txt|md|html?|docx|pdf)$/i.test(name) && !/^readme\./i.test(name),
  )) {
    const bytes = readFileSync(join(folder, file));
    const { lines } = await readDocument({ name: file, bytes });
    const entry = recogniseLines(catalogue.entries, lines);
    if (entry && !found.has(entry.source.id)) found.set(entry.source.id, importDocument(entry, lines));
  }
  return [...found.values()];
}

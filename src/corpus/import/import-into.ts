import { existsSync } from 'node:fs';
import { UserError } from '../../errors.ts';
import type { Catalogue } from '../catalogue.ts';
import { chooseEntry } from './choose-entry.ts';
import { type FoundDocument, findDocuments, type Skipped } from './find-documents.ts';
import { findDoubts } from './find-doubts.ts';
import { importDocument, recogniseLines } from './import-document.ts';
import { type Description, type ImportOptions, readOptions } from './import-options.ts';
import type { LeftOut } from './lines.ts';
import { readDocument } from './read-document.ts';
import { storedFile, writeStoredSource } from './stored-source.ts';

/** What became of one document. `name` is what the user called it. */
export type ImportOutcome =
  | {
      readonly outcome: 'imported';
      readonly name: string;
      readonly source: string;
      readonly title: string;
      readonly sections: readonly string[];
      /** How many passages there are. */
      readonly passages: number;
      readonly leftOut: readonly LeftOut[];
      readonly notes: readonly string[];
      /** Whether a document stored earlier under the same id was replaced. */
      readonly replaced: boolean;
    }
  | {
      readonly outcome: 'failed';
      readonly name: string;
      /** A sentence for the user. */
      readonly fault: string;
      /** Set where the fault is ours and belongs in a log. */
      readonly cause?: unknown;
    };

export interface ImportReport {
  readonly documents: readonly ImportOutcome[];
  /** What lay in the folders and is no document. */
  readonly skipped: readonly Skipped[];
}

export interface ImportRequest {
  /** Files, folders and web addresses. */
  readonly places: readonly string[];
  readonly options?: ImportOptions;
  readonly catalogue: Catalogue;
  /** Folder that the documents are stored in; made if it does not exist. */
  readonly into: string;
  readonly today: Date;
  /** Called before each document, and once more when all are done. */
  readonly onProgress?: (done: number, total: number, name: string | null) => void;
}

/**
 * Imports documents one after the other; the fault of one never stops the others, and what was stored before it
 * stays. Throws `UserError`, before anything is read, where the options are faulty or do not fit what is asked.
 */
export async function importInto(request: ImportRequest): Promise<ImportReport> {
  const { places, options = {}, onProgress } = request;
  const description = readOptions(options);
  const { documents: found, skipped } = findDocuments(places);
  if (found.length > 1 && Object.values(description).some((value) => value !== undefined)) {
    throw new UserError(
      `The options --id, --title, --publisher, --voice, --date and --url describe one document, and here are ${found.length}: import each on its own.`,
    );
  }
  const taken = new Map<string, string>();
  const documents: ImportOutcome[] = [];
  for (const document of found) {
    onProgress?.(documents.length, found.length, document.name);
    const outcome = await importOne(document, description, taken, request);
    if (outcome.outcome === 'imported') taken.set(outcome.source, outcome.name);
    documents.push(outcome);
  }
  onProgress?.(found.length, found.length, null);
  return { documents, skipped };
}

async function importOne(
  document: FoundDocument,
  description: Description,
  taken: ReadonlyMap<string, string>,
  request: ImportRequest,
): Promise<ImportOutcome> {
  const { name } = document;
  try {
    return await readAndStore(document, description, taken, request);
  } catch (cause) {
    if (cause instanceof UserError) return { outcome: 'failed', name, fault: cause.message };
    const fault = `“${name}” could not be imported because of a fault in Peersay itself, for which we apologise: its cause is on standard error.`;
    return { outcome: 'failed', name, fault, cause };
  }
}

async function readAndStore(
  { name, open }: FoundDocument,
  description: Description,
  taken: ReadonlyMap<string, string>,
  { catalogue, into, today }: ImportRequest,
): Promise<ImportOutcome> {
  const opened = await open();
  const { lines, notes } = await readDocument(opened);
  const recognised = recogniseLines(catalogue.entries, lines);
  const atHand = { name, file: opened.name, url: opened.url ?? null, today };
  const choice = chooseEntry(atHand, recognised, description, catalogue);
  const { id, title } = choice.entry.source;
  const earlier = taken.get(id);
  if (earlier !== undefined)
    throw new UserError(
      `“${name}” is ${id}, as is “${earlier}”, which has just been imported: to put this one in its place, import it on its own.`,
    );
  const imported = importDocument(choice.entry, lines);
  if (imported.document.passages.length === 0)
    throw new UserError(
      `“${name}” holds headings and page furniture but nothing to quote: check that it is whole.`,
    );
  const replaced = existsSync(storedFile(into, id));
  writeStoredSource(into, imported, opened.url ?? opened.name);
  return {
    outcome: 'imported',
    name,
    source: id,
    title,
    sections: imported.sections,
    passages: imported.document.passages.length,
    leftOut: imported.leftOut,
    notes: [...notes, ...choice.notes, ...findDoubts(imported)],
    replaced,
  };
}

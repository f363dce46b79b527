import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from '../../errors.ts';
import { fetchDocument } from './fetch-document.ts';
import { MAX_BYTES } from './read-document.ts';

/** A document to import, before it has been opened. `name` is what the user calls it. */
export interface FoundDocument {
  readonly name: string;
  readonly open: () => Promise<OpenedDocument>;
}

interface OpenedDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  /** Where a document from the web was in the end. */
  readonly url?: string;
}

export interface Skipped {
  readonly name: string;
  readonly reason: string;
}

const ENDINGS = /\.(?:txt|md|html?|docx|pdf)$/i;

/** Turns files, folders and web addresses into documents; of a folder those with a known ending, not its subfolders. */
export function findDocuments(places: readonly string[]): {
  documents: FoundDocument[];
  skipped: Skipped[];
} {
  const documents: FoundDocument[] = [];
  const skipped: Skipped[] = [];
  for (const place of places) {
    if (isAddress(place)) documents.push({ name: place, open: () => fetchDocument(place) });
    else if (!isFolder(place)) documents.push({ name: place, open: () => readFile(place) });
    else documents.push(...readFolder(place, skipped));
  }
  return { documents, skipped };
}

function readFolder(folder: string, skipped: Skipped[]): FoundDocument[] {
  const files = listFolder(folder);
  if (files instanceof UserError) return [failing(folder, files)];
  const documents: FoundDocument[] = [];
  for (const file of files) {
    const name = join(folder, file);
    const reason = reasonToSkip(name);
    if (reason) skipped.push({ name, reason });
    else documents.push({ name, open: () => readFile(name) });
  }
  if (documents.length > 0) return documents;
  const fault = `“${folder}” holds no .txt, .md, .html, .docx or .pdf file: give another folder, or the file itself.`;
  return [failing(folder, new UserError(fault))];
}

function failing(name: string, fault: UserError): FoundDocument {
  return { name, open: () => Promise.reject(fault) };
}

function listFolder(folder: string): string[] | UserError {
  try {
    return readdirSync(folder).sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  } catch (cause) {
    return new UserError(`“${folder}” could not be listed (${codeOf(cause)}): check its permissions.`, {
      cause,
    });
  }
}

function reasonToSkip(name: string): string | null {
  const file = basename(name);
  // "~$report.docx" is the lock that Word keeps beside an open document.
  if (/^(?:\.|~\$)/.test(file)) return 'hidden file';
  if (isFolder(name)) return 'folder inside the folder';
  if (/^readme\./i.test(file)) return 'a readme is about the folder';
  return ENDINGS.test(file) ? null : 'other kind of file';
}

/** Stops one byte above the limit: `readDocument` then refuses, and a huge file never fills the memory. */
async function readFile(path: string): Promise<OpenedDocument> {
  const name = basename(path);
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of createReadStream(path, { end: MAX_BYTES })) chunks.push(chunk);
    return { name, bytes: Buffer.concat(chunks) };
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UserError(`“${path}” does not exist: check the path.`, { cause });
    throw new UserError(`“${path}” could not be opened (${code}): check its permissions.`, { cause });
  }
}

/** Any scheme counts: `fetchDocument` says which ones it takes. */
function isAddress(place: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(place);
}

/** What cannot even be looked at counts as a file: `readFile` meets the same fault and has the sentence for it. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function codeOf(cause: unknown): string {
  return (cause as NodeJS.ErrnoException).code ?? 'unknown fault';
}

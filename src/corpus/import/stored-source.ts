import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { UserError } from '../../errors.ts';
import { ImportedEntry, toEntry, toFields, VoiceName } from '../catalogue.ts';
import type { ImportedDocument } from './import-document.ts';

const ENDING = '.source.json';
const VERSION = 1;

const StoredSource = z.object({
  version: z.literal(VERSION),
  entry: ImportedEntry,
  importedFrom: z.string(),
  text: z.string(),
  sections: z.array(z.string()),
  leftOut: z.array(z.object({ text: z.string(), reason: z.string() })),
  passages: z.array(
    z.object({
      id: z.string(),
      source: z.string(),
      section: z.string(),
      subheading: z.string().nullable(),
      kind: z.enum(['paragraph', 'item', 'row', 'figure', 'answer', 'recommendation', 'list']),
      start: z.int().nonnegative(),
      end: z.int().positive(),
      reading: z.string(),
      voice: VoiceName,
      year: z.int().optional(),
      writer: VoiceName.optional(),
    }),
  ),
});

export function isStoredSource(file: string): boolean {
  return file.endsWith(ENDING);
}

/** Reads a document that `npm run import` has stored. Throws `UserError` if the file is damaged or of another version. */
export function readStoredSource(file: string): ImportedDocument {
  const stored = StoredSource.safeParse(parseJson(file));
  if (!stored.success)
    throw new UserError(
      `${basename(file)} is damaged or was made by another version. Import the document again.`,
    );
  const { entry, text, passages, sections, leftOut } = stored.data;
  return { entry: toEntry(entry), document: { source: entry.id, text, passages }, sections, leftOut };
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** The file that holds a source once it is imported into a folder. */
export function storedFile(folder: string, source: string): string {
  return join(folder, `${source}${ENDING}`);
}

/**
 * Stores a document whole or not at all: what was there before stays until the new file is complete.
 * Makes the folder if need be. Throws `UserError` where the folder cannot be written to.
 */
export function writeStoredSource(folder: string, imported: ImportedDocument, importedFrom: string): string {
  const { entry, document, sections, leftOut } = imported;
  const content = { version: VERSION, entry: toFields(entry), importedFrom, sections, leftOut, ...document };
  const file = storedFile(folder, entry.source.id);
  try {
    mkdirSync(folder, { recursive: true });
    replaceFile(file, JSON.stringify(content));
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown fault';
    throw new UserError(
      `${basename(file)} could not be stored in ${folder} (${code}): check that the folder can be written to and has room.`,
      { cause },
    );
  }
  return file;
}

/** Leaves no temporary file behind, whatever fails. */
function replaceFile(file: string, content: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    // Flushed, because a renamed file whose content has not reached the disk is empty after a loss of power.
    writeFileSync(temporary, content, { flush: true });
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

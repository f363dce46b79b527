import * as z from 'zod';
import { UserError } from '../../errors.ts';
import type { Recorded } from '../contents.ts';
import { DAMAGE, FAULTS } from '../wording.ts';
import { readEntry, readHead } from './entries.ts';
import { renderRecorded } from './journal-text.ts';
import type { Quarter } from './quarters.ts';
import type { Schema } from './schema.ts';
import { sealLine, splitLines } from './sealed-line.ts';

const HeadShape = z.object({
  do: z.literal('archive'),
  version: z.int().positive(),
  quarter: z.string(),
  events: z.int().nonnegative(),
});

export function renderArchive(quarter: Quarter, events: readonly Recorded[], version: number): string {
  const head = sealLine({ do: 'archive', version, quarter, events: events.length });
  return [head, ...events.map(renderRecorded)].join('');
}

/** Reads an archive: it came into its place whole, so that nothing in it may be torn. */
export function readArchive(bytes: Buffer, file: string, schema: Schema): ArchiveReading {
  const { lines, rest } = splitLines(bytes);
  const { head, step } = readHead(lines[0], HeadShape, file, schema);
  const body = [...lines.slice(1), ...(rest.length > 0 ? [rest] : [])];
  if (body.length < head.events) throw new UserError(DAMAGE.fewer(file, body.length, head.events));
  const events: Recorded[] = [];
  for (const [index, line] of body.entries()) {
    const entry = readEntry(line, step, file, index + 2);
    if (entry === null) continue;
    if (entry.do !== 'append') throw new UserError(DAMAGE.line(file, index + 2, FAULTS.noEntry));
    events.push(entry);
  }
  return { events, version: head.version, givenUp: body.length - events.length };
}

export interface ArchiveReading {
  readonly events: readonly Recorded[];
  readonly version: number;
  readonly givenUp: number;
}

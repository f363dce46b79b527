import * as z from 'zod';
import { UserError } from '../../errors.ts';
import type { Recorded, StatePairs } from '../contents.ts';
import { DAMAGE, FAULTS } from '../wording.ts';
import { type Entry, readEntry, readHead, readState, renderEntry, StateShape } from './entries.ts';
import type { Schema } from './schema.ts';
import { openLine, sealLine, splitLines } from './sealed-line.ts';

/**
 * A journal has a first line with the state as it was at number `n` and the archives that there were, then the `kept`
 * events up to `n` that no archive has, then every change after `n`, one a number.
 */
export interface JournalHead {
  readonly version: number;
  readonly n: number;
  readonly kept: number;
  readonly archives: readonly string[];
  readonly state: StatePairs;
}

const HeadShape = z.object({
  do: z.literal('begin'),
  version: z.int().positive(),
  n: z.int().nonnegative(),
  kept: z.int().nonnegative(),
  archives: z.array(z.string()),
  state: StateShape,
});

export interface JournalReading {
  readonly head: JournalHead;
  readonly kept: readonly Recorded[];
  readonly changes: readonly Entry[];
  /** Number of the last line. */
  readonly sequence: number;
  /** Lines after the first, and how many of them are events. */
  readonly lines: number;
  readonly events: number;
  /** Lines that somebody has given up. */
  readonly givenUp: number;
  /** Bytes of all that is whole. */
  readonly length: number;
  /** False where the last line is whole and lacks its end alone. */
  readonly isEnded: boolean;
  /** What follows it: a write that a crash has cut short, and that was never confirmed. */
  readonly torn: Buffer;
}

export function renderJournal(head: JournalHead, kept: readonly Recorded[]): string {
  return [sealLine({ do: 'begin', ...head }), ...kept.map(renderRecorded)].join('');
}

export function renderRecorded({ n, event }: Recorded): string {
  return renderEntry({ n, do: 'append', event });
}

/**
 * Reads a journal. What follows the last line end is torn, unless it is a whole line that lacks its end alone. Throws a
 * `UserError` for any other damage.
 */
export function readJournal(bytes: Buffer, file: string, schema: Schema): JournalReading {
  const { lines, rest } = splitLines(bytes);
  const { head, step } = readHead(lines[0], HeadShape, file, schema);
  const isWhole = rest.length > 0 && openLine(rest) !== undefined;
  const body = [...lines.slice(1), ...(isWhole ? [rest] : [])];
  const kept: Recorded[] = [];
  const changes: Entry[] = [];
  let sequence = head.n;
  let givenUp = 0;
  for (const [index, line] of body.entries()) {
    const number = index + 2;
    const entry = readEntry(line, step, file, number);
    const isKept = index < head.kept;
    if (!isKept) sequence += 1;
    if (entry === null) givenUp += 1;
    else if (!isKept) changes.push(inOrder(entry, sequence, file, number));
    else if (entry.do === 'append') kept.push(entry);
  }
  if (body.length < head.kept) throw new UserError(DAMAGE.fewer(file, body.length, head.kept));
  return {
    head: { ...head, state: readState(head.state, step) },
    ...{ kept, changes, sequence, givenUp },
    lines: body.length,
    events: kept.length + changes.filter((entry) => entry.do === 'append').length,
    isEnded: !isWhole,
    length: isWhole ? bytes.length : bytes.length - rest.length,
    torn: isWhole ? rest.subarray(rest.length) : rest,
  };
}

function inOrder(entry: Entry, due: number, file: string, number: number): Entry {
  if (entry.n === due) return entry;
  throw new UserError(DAMAGE.line(file, number, FAULTS.order(due, entry.n)));
}

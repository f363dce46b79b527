import * as z from 'zod';
import { UserError } from '../../errors.ts';
import { findEventFault } from '../../updates/record/event-schema.ts';
import type { RecordEvent } from '../../updates/record/events.ts';
import type { StateKind } from '../../updates/record/store.ts';
import type { Change, StatePairs } from '../contents.ts';
import { freezeDeep } from '../requests.ts';
import { DAMAGE, FAULTS } from '../wording.ts';
import { type MigrationStep, type Schema, stepFrom } from './schema.ts';
import { openLine, sealLine } from './sealed-line.ts';

/** A change with its number, as one line of a journal or an archive. */
export type Entry = Change & { readonly n: number };

const Number_ = z.int().nonnegative();
const EntryShape = z.discriminatedUnion('do', [
  z.object({ do: z.literal('append'), n: Number_, event: z.unknown() }),
  z.object({ do: z.literal('put'), n: Number_, kind: z.string(), key: z.string(), value: z.unknown() }),
  z.object({ do: z.literal('remove'), n: Number_, kind: z.string(), key: z.string() }),
]);
export const StateShape = z.record(z.string(), z.array(z.tuple([z.string(), z.unknown()])));

/** What somebody has put in the place of a damaged line, to go on without it. */
const GIVEN_UP = '{"do":"lost"}';

export function renderEntry({ n, ...change }: Entry): string {
  return sealLine({ n, ...change });
}

/** Reads the first line of a file. Throws a `UserError` where it is damaged or of a newer version. */
export function readHead<T extends { readonly version: number }>(
  line: Buffer | undefined,
  shape: z.ZodType<T>,
  file: string,
  schema: Schema,
): { head: T; step: MigrationStep } {
  const fields = line && openLine(line);
  if (fields === undefined) throw new UserError(DAMAGE.head(file, FAULTS.sum));
  const version = z.object({ version: z.int().positive() }).safeParse(fields).data?.version;
  if (version === undefined) throw new UserError(DAMAGE.head(file, FAULTS.noHead));
  if (version > schema.version) throw new UserError(DAMAGE.newer(file, version, schema.version));
  const head = shape.safeParse(fields);
  if (!head.success) throw new UserError(DAMAGE.head(file, FAULTS.noHead));
  return { head: head.data, step: stepFrom(version, schema) };
}

/** Reads a line as an entry; null where it was given up. Throws a `UserError` that names file and line. */
export function readEntry(line: Buffer, step: MigrationStep, file: string, number: number): Entry | null {
  const fail = (what: string) => new UserError(DAMAGE.line(file, number, what));
  const fields = openLine(line);
  if (fields === undefined) {
    if (line.toString().trim() === GIVEN_UP) return null;
    throw fail(FAULTS.sum);
  }
  const { data: entry } = EntryShape.safeParse(fields);
  if (entry === undefined) throw fail(FAULTS.noEntry);
  if (entry.do === 'remove') return { ...entry, kind: entry.kind as StateKind };
  if (entry.do === 'put') {
    const kind = entry.kind as StateKind;
    return { ...entry, kind, value: freezeDeep(step.value(kind, entry.value)) };
  }
  const event = step.event(entry.event);
  const fault = findEventFault(event);
  if (fault !== null) throw fail(FAULTS.noEvent(fault));
  return { ...entry, event: freezeDeep(event as RecordEvent) };
}

/** State as it stands in a file, in the version of today. */
export function readState(pairs: StatePairs, step: MigrationStep): StatePairs {
  return Object.fromEntries(
    Object.entries(pairs).map(([kind, entries]) => [
      kind,
      entries.map(([key, value]) => [key, freezeDeep(step.value(kind, value))] as const),
    ]),
  );
}

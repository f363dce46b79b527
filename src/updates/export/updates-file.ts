import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { EventKind, RecordEvent } from '../record/events.ts';
import { STATUS_IDS } from '../statuses.ts';
import { UPDATES } from './wording.ts';

/** What the record of updates consists of; what people saw, asked and were sent is the audit's. */
export const UPDATE_EVENTS = [
  'update-saved',
  'update-amended',
  'update-undone',
  'suggestion-made',
  'suggestion-accepted',
  'suggestion-declined',
] as const satisfies readonly EventKind[];
export type UpdateEvent = Extract<RecordEvent, { kind: (typeof UPDATE_EVENTS)[number] }>;

const Id = z.string().min(1);
const Words = z.string().nullable();
const Time = z.iso.datetime();
const Author = z.strictObject({ person: Id, name: z.string(), platform: z.string() });
const Version = z.int().positive();
const StoredUpdate = z.strictObject({
  id: Id,
  version: Version,
  recommendation: Id,
  status: z.enum(STATUS_IDS),
  progress: Words,
  nextStep: Words,
  due: z.iso.date().nullable(),
  blocker: Words,
  correctiveAction: Words,
  explanation: Words,
  figures: z.array(z.string()),
  evidence: z.array(z.string()),
  author: Author,
  at: Time,
});

const happened = { key: Id, at: Time, by: Author };
const StoredEvent = z.discriminatedUnion('kind', [
  z.strictObject({ ...happened, kind: z.literal('update-saved'), update: StoredUpdate }),
  z.strictObject({ ...happened, kind: z.literal('update-amended'), update: StoredUpdate }),
  z.strictObject({ ...happened, kind: z.literal('update-undone'), update: Id, version: Version }),
  z.strictObject({
    ...happened,
    kind: z.literal('suggestion-made'),
    suggestion: z.strictObject({ id: Id, update: StoredUpdate }),
  }),
  z.strictObject({ ...happened, kind: z.literal('suggestion-accepted'), suggestion: Id }),
  z.strictObject({ ...happened, kind: z.literal('suggestion-declined'), suggestion: Id }),
]);

const UpdatesFile = z.strictObject({
  kind: z.literal('peersay-updates'),
  version: z.literal(1),
  exported: Time,
  events: z.array(StoredEvent),
});

/** The events that make the record of updates, with their keys: a backup. One JSON document. */
export function renderUpdatesFile(events: readonly RecordEvent[], now: Date): string {
  const file = {
    kind: 'peersay-updates',
    version: 1,
    exported: now.toISOString(),
    events: pickUpdates(events),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Those of some events that make the record of updates, in their order. */
export function pickUpdates(events: readonly RecordEvent[]): UpdateEvent[] {
  return events.filter((event): event is UpdateEvent => UPDATE_EVENTS.some((kind) => kind === event.kind));
}

/** Reads what `renderUpdatesFile` wrote. Throws a `UserError` where it is anything else, and names the place. */
export function parseUpdatesFile(text: string): UpdateEvent[] {
  const read = UpdatesFile.safeParse(parseJson(text));
  if (read.success) return read.data.events;
  throw new UserError(UPDATES.notUpdates(read.error.issues[0]?.path.join('.') ?? ''));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new UserError(UPDATES.notJson, { cause });
  }
}

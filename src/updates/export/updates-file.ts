import * as z from 'zod';
import { UserError } from '../../errors.ts';
import { findEventFault, isRecordEvent } from '../record/event-schema.ts';
import type { EventKind, RecordEvent } from '../record/events.ts';
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

const UpdatesFile = z.object({
  kind: z.literal('peersay-updates'),
  version: z.literal(1),
  exported: z.iso.datetime(),
  events: z.array(z.unknown()),
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
  return events.filter(isUpdateEvent);
}

/**
 * Reads what `renderUpdatesFile` wrote. Throws a `UserError` that names the fault where anything in it is no update, so
 * that a file is taken whole or not at all.
 */
export function parseUpdatesFile(text: string): UpdateEvent[] {
  const read = UpdatesFile.safeParse(parseJson(text));
  if (!read.success) throw new UserError(UPDATES.notUpdates);
  return read.data.events.map((event, at) => {
    if (isRecordEvent(event) && isUpdateEvent(event)) return event;
    throw new UserError(UPDATES.notEvent(at + 1, findEventFault(event)));
  });
}

function isUpdateEvent(event: RecordEvent): event is UpdateEvent {
  return UPDATE_EVENTS.some((kind) => kind === event.kind);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new UserError(UPDATES.notJson, { cause });
  }
}

import type { RecordEvent } from '../record/events.ts';
import type { Author } from '../record/update.ts';

export interface ExportAct {
  /** "review", "updates", "audit of pat@harbour.example". */
  readonly what: string;
  readonly format: string;
  readonly by: Author;
  readonly now: Date;
  /** Makes the key unique: an export is an act of its own each time. */
  readonly id: string;
}

/** What goes on record before an export leaves: an export that could not be recorded is not made. */
export function exportedEvent({ what, format, by, now, id }: ExportAct): RecordEvent {
  return { kind: 'exported', key: `exported/${id}`, at: now.toISOString(), by, what, format };
}

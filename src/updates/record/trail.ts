import type { RecordEvent } from './events.ts';
import type { Author, Update } from './update.ts';

/** A version of an update as it was saved, with what became of it. */
export interface TrailEntry {
  readonly update: Update;
  /** The version that was put in its place; null where none was, or where that one was taken back. */
  readonly replacedBy: Update | null;
  readonly takenBack: { readonly at: string; readonly by: Author } | null;
}

/** Every version that was ever saved, oldest first: what was amended or taken back is not counted any more, but it was said. */
export function readTrail(events: readonly RecordEvent[]): TrailEntry[] {
  const saved = events.flatMap((event) =>
    event.kind === 'update-saved' || event.kind === 'update-amended' ? [event.update] : [],
  );
  const undone = new Map(
    events.flatMap((event) =>
      event.kind === 'update-undone'
        ? [[keyOf(event.update, event.version), { at: event.at, by: event.by }]]
        : [],
    ),
  );
  const takenBack = ({ id, version }: Update) => undone.get(keyOf(id, version)) ?? null;
  return saved.map((update, at) => ({
    update,
    replacedBy: saved.slice(at + 1).find((later) => later.id === update.id && !takenBack(later)) ?? null,
    takenBack: takenBack(update),
  }));
}

function keyOf(id: string, version: number): string {
  return `${version} ${id}`;
}

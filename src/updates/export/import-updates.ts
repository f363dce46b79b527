import type { Store } from '../record/store.ts';
import type { Author } from '../record/update.ts';
import { parseUpdatesFile } from './updates-file.ts';

/** What came of an import. */
export interface UpdatesImport {
  readonly written: number;
  /** Events that were on record already, by their keys: they are not written again. */
  readonly known: number;
  /** Recommendations of the file that the register does not have; their updates are kept all the same. */
  readonly unknownRecommendations: readonly string[];
}

export interface ImportDeps {
  readonly store: Store;
  readonly recommendations: readonly { readonly id: string }[];
  readonly by: Author;
  readonly now: Date;
  /** Makes the key of this import unique. */
  readonly newId: () => string;
}

/**
 * Brings a backup of the updates back. Keys are kept, so a second import of a file, or of one that overlaps, doubles
 * nothing; one that was interrupted can be run again. The import itself goes on record. Throws a `UserError` for a
 * file of another kind, before anything is written.
 */
export async function importUpdates(text: string, deps: ImportDeps): Promise<UpdatesImport> {
  const { store, recommendations, by, now, newId } = deps;
  const events = parseUpdatesFile(text);
  let written = 0;
  for (const event of events) if ((await store.append(event)) === 'written') written++;
  await store.append({
    ...{ kind: 'imported', key: `imported/${newId()}`, at: now.toISOString(), by },
    ...{ what: 'updates', events: written },
  });
  const named = events.flatMap((event) =>
    'update' in event && typeof event.update === 'object' ? [event.update] : [],
  );
  const unknown = named
    .map(({ recommendation }) => recommendation)
    .filter((id) => !recommendations.some((item) => item.id === id));
  return { written, known: events.length - written, unknownRecommendations: [...new Set(unknown)].sort() };
}

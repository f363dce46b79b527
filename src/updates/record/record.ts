import { createDatesOf, rememberDates } from './dates-of.ts';
import { createHistories } from './histories.ts';
import { createLatestAt } from './latest-at.ts';
import { isWithinUndo } from './positions.ts';
import { createQueue } from './queue.ts';
import { WRITTEN } from './standing.ts';
import type { Store } from './store.ts';
import { createSuggestions, type Suggestions } from './suggestions.ts';
import { readTrail } from './trail.ts';
import type { Author, Update } from './update.ts';
import type { RecordView } from './view.ts';

/** What came of taking an update back. */
export type Undone =
  | { readonly kind: 'undone'; readonly update: Update }
  /** Undone before: a second click changes nothing. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-author'; readonly author: Author }
  /** Somebody has reported on the recommendation since. */
  | { readonly kind: 'not-latest' }
  | { readonly kind: 'too-late' };

/** The record of updates. Everything is an appended event; nothing is changed or deleted. */
export interface ProgressRecord extends RecordView, Suggestions {
  /** Saves a first version; `known` where it is on record already. */
  save(update: Update): Promise<'written' | 'known'>;
  /**
   * Saves the next version of an update, whatever number the given one has: a number that was taken back is not given
   * again. `known` where this draft has been saved before; `overtaken` where a later version than the one `seen` stands.
   */
  amend(update: Update, draft: string, seen?: number): Promise<Update | 'known' | 'overtaken'>;
  /**
   * Takes back the latest version: by its author, while it is the latest, within `UNDO_MINUTES`. With a version, that one
   * alone: a second click on the button under it does not reach for the version before.
   */
  undo(update: string, by: Author, now: Date, version?: number | null): Promise<Undone>;
  /** The latest update that a person has saved and that stands. */
  latestBy(person: string): Update | null;
  /** The update that a person has written last; `gone` where that one has been taken back. */
  lastWritten(person: string): string | 'gone' | null;
  /** The version of an update that stands; null where none does. */
  find(update: string): Update | null;
}

/** The record over a store. Amendments and suggestions are written one at a time, so that each sees what came before it. */
export function createRecord(store: Store): ProgressRecord {
  const histories = createHistories(store);
  const latestAt = createLatestAt(store);
  const oneAtATime = createQueue();
  const { all, of: history } = histories;
  const versions = (id: string) => histories.updates().get(id) ?? [];
  const find = (id: string) => versions(id).at(-1) ?? null;
  const latest: RecordView['latest'] = (recommendation, at) =>
    at ? latestAt(recommendation, at) : (history(recommendation).at(-1) ?? null);
  const save = (update: Update) => saveFirst(update, store);
  return {
    ...{ all, history, find, latest, save },
    datesOf: rememberDates(createDatesOf(versions)),
    trail: () => readTrail(store.eventsOf(...WRITTEN)),
    latestBy: (person) =>
      newest(all().filter((update) => update.author.person === person && find(update.id) === update)),
    lastWritten: (person) => lastWritten(person, store),
    // Two people may amend one update at the same moment: the number is taken and written before the next is.
    amend: (update, draft, seen) =>
      oneAtATime(async () => {
        const isNew = !store.eventsOf('update-amended').some(({ key }) => key === amendmentKey(draft));
        const standing = find(update.id)?.version ?? 0;
        if (isNew && seen !== undefined && standing > seen) return 'overtaken';
        return appendVersion(update, draft, store);
      }),
    async undo(id, by, now, wanted = null) {
      const update = find(id);
      if (!update || (wanted !== null && wanted !== update.version)) return { kind: 'gone' };
      const isLatest = latest(update.recommendation)?.id === id;
      return refuseUndo(update, { by, now, isLatest }) ?? appendUndo(update, by, now, store);
    },
    ...createSuggestions({ store, save, oneAtATime }),
  };
}

function saveFirst(update: Update, store: Store): Promise<'written' | 'known'> {
  return store.append({
    kind: update.version === 1 ? 'update-saved' : 'update-amended',
    key: `update ${update.id} ${update.version}`,
    at: update.at,
    by: update.author,
    update,
  });
}

const amendmentKey = (draft: string) => `amendment ${draft}`;

async function appendVersion(update: Update, draft: string, store: Store): Promise<Update | 'known'> {
  const amended = { ...update, version: lastVersion(store, update.id) + 1 };
  const written = await store.append({
    kind: 'update-amended',
    key: amendmentKey(draft),
    at: update.at,
    by: update.author,
    update: amended,
  });
  return written === 'written' ? amended : 'known';
}

/** The highest version that an update has ever had, those taken back included; 0 for an unknown one. */
function lastVersion(store: Store, id: string): number {
  return store
    .eventsOf('update-saved', 'update-amended')
    .reduce((last, { update }) => (update.id === id ? Math.max(last, update.version) : last), 0);
}

interface Undoing {
  readonly by: Author;
  readonly now: Date;
  readonly isLatest: boolean;
}

/** Why an update cannot be taken back; null where it can. */
function refuseUndo(update: Update, { by, now, isLatest }: Undoing): Undone | null {
  if (update.author.person !== by.person) return { kind: 'not-author', author: update.author };
  if (!isLatest) return { kind: 'not-latest' };
  return isWithinUndo(update.at, now) ? null : { kind: 'too-late' };
}

async function appendUndo(update: Update, by: Author, now: Date, store: Store): Promise<Undone> {
  const { id, version } = update;
  const key = `undo ${id} ${version}`;
  const written = await store.append({
    ...{ kind: 'update-undone', key, at: now.toISOString() },
    ...{ by, update: id, version },
  });
  return written === 'written' ? { kind: 'undone', update } : { kind: 'gone' };
}

function lastWritten(person: string, store: Store): string | 'gone' | null {
  const last = store.eventsOf(...WRITTEN).findLast(({ by }) => by.person === person);
  if (!last) return null;
  return last.kind === 'update-undone' ? 'gone' : last.update.id;
}

function newest(updates: readonly Update[]): Update | null {
  return updates.reduce<Update | null>(
    (latest, update) => (latest === null || update.at >= latest.at ? update : latest),
    null,
  );
}

import { createDatesOf, rememberDates } from './dates-of.ts';
import type { Suggestion } from './events.ts';
import { createHistories } from './histories.ts';
import { createLatestAt } from './latest-at.ts';
import { isWithinUndo } from './positions.ts';
import type { Store } from './store.ts';
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
export interface ProgressRecord extends RecordView {
  /** Saves a first version; `known` where it is on record already. */
  save(update: Update): Promise<'written' | 'known'>;
  /**
   * Saves the next version of an update, whatever number the given one has: a number that was taken back is not given
   * again. Null where this draft has been saved before.
   */
  amend(update: Update, draft: string): Promise<Update | null>;
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
  suggest(suggestion: Suggestion, by: Author, now: Date): Promise<void>;
  /** Suggestions that nobody has accepted or declined, oldest first. */
  openSuggestions(): readonly Suggestion[];
  /** Accepts or declines; accepting saves the update. `gone` where that has been done before. */
  settle(suggestion: string, accepted: boolean, by: Author, now: Date): Promise<Suggestion | 'gone'>;
}

/** The record over a store. Writes are made one at a time, so that each sees what came before it. */
export function createRecord(store: Store): ProgressRecord {
  const histories = createHistories(store);
  const latestAt = createLatestAt(store);
  const oneAtATime = createQueue();
  const { all, of: history } = histories;
  const versions = (id: string) => histories.updates().get(id) ?? [];
  const find = (id: string) => versions(id).at(-1) ?? null;
  const openSuggestions = () => {
    const settled = new Set([
      ...store.eventsOf('suggestion-accepted', 'suggestion-declined').map(({ suggestion }) => suggestion),
      // Its update is on record: a crash kept back no more than the note that it was accepted.
      ...store.eventsOf('update-saved').map(({ update }) => update.id),
    ]);
    const made = store.eventsOf('suggestion-made').map(({ suggestion }) => suggestion);
    return made.filter(({ id }) => !settled.has(id));
  };
  return {
    all,
    history,
    find,
    openSuggestions,
    datesOf: rememberDates(createDatesOf(versions)),
    latest(recommendation, at) {
      if (!at) return history(recommendation).at(-1) ?? null;
      return latestAt(recommendation, at);
    },
    latestBy: (person) =>
      newest(all().filter((update) => update.author.person === person && find(update.id) === update)),
    trail: () => readTrail(store.eventsOf('update-saved', 'update-amended', 'update-undone')),
    lastWritten(person) {
      const last = store
        .eventsOf('update-saved', 'update-amended', 'update-undone')
        .findLast(({ by }) => by.person === person);
      if (!last) return null;
      return last.kind === 'update-undone' ? 'gone' : last.update.id;
    },
    save: (update) =>
      store.append({
        kind: update.version === 1 ? 'update-saved' : 'update-amended',
        key: `update ${update.id} ${update.version}`,
        at: update.at,
        by: update.author,
        update,
      }),
    // Two people may amend one update at the same moment: the number is taken and written before the next is.
    amend: (update, draft) =>
      oneAtATime(async () => {
        const version = lastVersion(store, update.id) + 1;
        const amended = { ...update, version };
        const written = await store.append({
          kind: 'update-amended',
          key: `amendment ${draft}`,
          at: update.at,
          by: update.author,
          update: amended,
        });
        return written === 'written' ? amended : null;
      }),
    async undo(id, by, now, wanted = null) {
      const update = find(id);
      if (!update || (wanted !== null && wanted !== update.version)) return { kind: 'gone' };
      if (update.author.person !== by.person) return { kind: 'not-author', author: update.author };
      if (history(update.recommendation).at(-1)?.id !== id) return { kind: 'not-latest' };
      if (!isWithinUndo(update.at, now)) return { kind: 'too-late' };
      const { version } = update;
      const key = `undo ${id} ${version}`;
      const written = await store.append({
        kind: 'update-undone',
        key,
        at: now.toISOString(),
        by,
        update: id,
        version,
      });
      return written === 'written' ? { kind: 'undone', update } : { kind: 'gone' };
    },
    async suggest(suggestion, by, now) {
      const key = `suggestion ${suggestion.id}`;
      await store.append({ kind: 'suggestion-made', key, at: now.toISOString(), by, suggestion });
    },
    settle(id, accepted, by, now) {
      return oneAtATime(async () => {
        const suggestion = openSuggestions().find((one) => one.id === id);
        if (!suggestion) return 'gone';
        const at = now.toISOString();
        // First the update: were it not written, its acceptance on record would leave nothing to accept again.
        if (accepted) await this.save({ ...suggestion.update, at });
        const written = await store.append({
          ...{ kind: accepted ? 'suggestion-accepted' : 'suggestion-declined', key: `settled ${id}` },
          ...{ at, by, suggestion: id },
        });
        return written === 'known' ? 'gone' : suggestion;
      });
    },
  };
}

/** The highest version that an update has ever had, those taken back included; 0 for an unknown one. */
function lastVersion(store: Store, id: string): number {
  return store
    .eventsOf('update-saved', 'update-amended')
    .reduce((last, { update }) => (update.id === id ? Math.max(last, update.version) : last), 0);
}

/** Runs what it is given one after the other, whatever came of the one before. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work, work);
    last = done.catch(() => {});
    return done;
  };
}

function newest(updates: readonly Update[]): Update | null {
  return updates.reduce<Update | null>(
    (latest, update) => (latest === null || update.at >= latest.at ? update : latest),
    null,
  );
}

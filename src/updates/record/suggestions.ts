import type { Suggestion } from './events.ts';
import type { Queue } from './queue.ts';
import type { Store } from './store.ts';
import type { Author, Update } from './update.ts';

/** Updates by people who may not write them, kept until an owner takes them up or turns them down. */
export interface Suggestions {
  suggest(suggestion: Suggestion, by: Author, now: Date): Promise<void>;
  /** Suggestions that nobody has accepted or declined, oldest first. */
  openSuggestions(): readonly Suggestion[];
  /** Accepts or declines; accepting saves the update. `gone` where that has been done before. */
  settle(suggestion: string, accepted: boolean, by: Author, now: Date): Promise<Suggestion | 'gone'>;
}

interface SuggestionDeps {
  readonly store: Store;
  readonly save: (update: Update) => Promise<unknown>;
  readonly oneAtATime: Queue;
}

export function createSuggestions({ store, save, oneAtATime }: SuggestionDeps): Suggestions {
  const openSuggestions = () => listOpen(store);
  return {
    openSuggestions,
    async suggest(suggestion, by, now) {
      const key = `suggestion ${suggestion.id}`;
      await store.append({ kind: 'suggestion-made', key, at: now.toISOString(), by, suggestion });
    },
    settle: (id, accepted, by, now) =>
      oneAtATime(async () => {
        const suggestion = openSuggestions().find((one) => one.id === id);
        if (!suggestion) return 'gone';
        const at = now.toISOString();
        // First the update: were it not written, its acceptance on record would leave nothing to accept again.
        if (accepted) await save({ ...suggestion.update, at });
        const written = await store.append({
          ...{ kind: accepted ? 'suggestion-accepted' : 'suggestion-declined', key: `settled ${id}` },
          ...{ at, by, suggestion: id },
        });
        return written === 'known' ? 'gone' : suggestion;
      }),
  };
}

function listOpen(store: Store): Suggestion[] {
  const settled = new Set([
    ...store.eventsOf('suggestion-accepted', 'suggestion-declined').map(({ suggestion }) => suggestion),
    // Its update is on record: a crash kept back no more than the note that it was accepted.
    ...store.eventsOf('update-saved').map(({ update }) => update.id),
  ]);
  const made = store.eventsOf('suggestion-made').map(({ suggestion }) => suggestion);
  return made.filter(({ id }) => !settled.has(id));
}

import type { EventKind, RecordEvent } from './events.ts';

/** Small things that are replaced as they change, by kind: drafts, where a person can be reached, claims of a job. */
export type StateKind = 'draft' | 'unreadable-draft' | 'conversation' | 'claim' | 'person';

/**
 * Keeps the record and the state. A write has reached the disk when its promise resolves; when it rejects, nothing was
 * written and nothing in memory has changed. Reading is from memory.
 */
export interface Store {
  /** Appends an event, unless one with its key is there: `known`, and nothing is written. */
  append(event: RecordEvent): Promise<'written' | 'known'>;
  /** All events, oldest first, those of archived quarters included. */
  events(): readonly RecordEvent[];
  /** Events of some kinds, oldest first. */
  eventsOf<Kind extends EventKind>(
    ...kinds: readonly Kind[]
  ): readonly Extract<RecordEvent, { kind: Kind }>[];
  /** The state under a key; undefined where there is none. */
  get(kind: StateKind, key: string): unknown;
  put(kind: StateKind, key: string, value: unknown): Promise<void>;
  /** Puts only where nothing is under that key: true for the one caller who did. */
  claim(kind: StateKind, key: string, value: unknown): Promise<boolean>;
  remove(kind: StateKind, key: string): Promise<void>;
  /** All of a kind, by key. */
  list(kind: StateKind): ReadonlyMap<string, unknown>;
  /** Waits for what is under way and lets another process open the store. */
  close(): Promise<void>;
}

import { AUDIT_KINDS, type EventKind, type RecordEvent } from '../updates/record/events.ts';
import type { StateKind } from '../updates/record/store.ts';

/** One thing that changes what a store holds. */
export type Change =
  | { readonly do: 'append'; readonly event: RecordEvent }
  | { readonly do: 'put'; readonly kind: StateKind; readonly key: string; readonly value: unknown }
  | { readonly do: 'remove'; readonly kind: StateKind; readonly key: string };

/** An event with the number under which it was put on record: numbers rise, and none is given twice. */
export interface Recorded {
  readonly n: number;
  readonly event: RecordEvent;
}

/** The state of every kind, as pairs of key and value: in this form no key can be mistaken for anything else. */
export type StatePairs = Readonly<Record<string, readonly (readonly [key: string, value: unknown])[]>>;

/** What is there, as far as a decision needs it. */
export interface Present {
  hasEvent(key: string): boolean;
  hasState(kind: StateKind, key: string): boolean;
}

/** What a store holds, in memory. */
export interface Contents extends Present {
  /** Number of the last change. */
  readonly sequence: number;
  apply(n: number, change: Change): void;
  /** Numbers up to this one were given, also where their changes are no longer kept. */
  continueFrom(n: number): void;
  recorded(): readonly Recorded[];
  events(): readonly RecordEvent[];
  eventsOf<Kind extends EventKind>(
    ...kinds: readonly Kind[]
  ): readonly Extract<RecordEvent, { kind: Kind }>[];
  get(kind: StateKind, key: string): unknown;
  list(kind: StateKind): ReadonlyMap<string, unknown>;
  statePairs(): StatePairs;
}

/** Contents with these events, in the order of their numbers, and this state, as they were at a number. */
export function createContents(
  recorded: readonly Recorded[] = [],
  pairs: StatePairs = {},
  sequence = 0,
): Contents {
  let numbered = withoutDropped(recorded);
  let events = numbered.map(({ event }) => event);
  const keys = new Set(events.map(({ key }) => key));
  const state = new Map(Object.entries(pairs).map(([kind, entries]) => [kind, new Map(entries)]));
  let shown: readonly RecordEvent[] | null = null;
  let last = sequence;

  function append(item: Recorded): void {
    shown = null;
    keys.add(item.event.key);
    numbered.push(item);
    events.push(item.event);
    if (item.event.kind === 'audit-dropped') dropAudit(item.event.before);
  }

  /** The event that notes the dropping is what drops, so that nothing goes without a note. */
  function dropAudit(before: string): void {
    const stale = new Set(numbered.filter(({ event }) => isAuditBefore(event, before)));
    for (const { event } of stale) keys.delete(event.key);
    numbered = numbered.filter((item) => !stale.has(item));
    events = numbered.map(({ event }) => event);
  }

  const ofKind = (kind: string) => state.get(kind) ?? new Map<string, unknown>();

  return {
    get sequence() {
      return last;
    },
    apply(n, change) {
      last = n;
      if (change.do === 'append') append({ n, event: change.event });
      else if (change.do === 'remove') state.get(change.kind)?.delete(change.key);
      else state.set(change.kind, ofKind(change.kind).set(change.key, change.value));
    },
    continueFrom(n) {
      last = Math.max(last, n);
    },
    hasEvent: (key) => keys.has(key),
    hasState: (kind, key) => ofKind(kind).has(key),
    recorded: () => numbered,
    events() {
      shown ??= Object.freeze([...events]);
      return shown;
    },
    eventsOf: <Kind extends EventKind>(...kinds: readonly Kind[]) => {
      const wanted = new Set<EventKind>(kinds);
      return events.filter((event): event is Extract<RecordEvent, { kind: Kind }> => wanted.has(event.kind));
    },
    get: (kind, key) => ofKind(kind).get(key),
    list: (kind) => new Map(ofKind(kind)),
    statePairs: () => Object.fromEntries([...state].map(([kind, entries]) => [kind, [...entries]])),
  };
}

/** What is left of events when each note of a dropping has dropped what came before it: the notes are read backwards. */
function withoutDropped(recorded: readonly Recorded[]): Recorded[] {
  const kept: Recorded[] = [];
  let before = '';
  for (const item of [...recorded].reverse()) {
    if (!isAuditBefore(item.event, before)) kept.push(item);
    if (item.event.kind === 'audit-dropped' && item.event.before > before) before = item.event.before;
  }
  return kept.reverse();
}

/** The day of an ISO time in UTC, YYYY-MM-DD. */
export function dayOf(time: string): string {
  return (time.endsWith('Z') ? time : new Date(time).toISOString()).slice(0, 10);
}

export function isAuditBefore(event: RecordEvent, day: string): boolean {
  return (AUDIT_KINDS as readonly string[]).includes(event.kind) && dayOf(event.at) < day;
}

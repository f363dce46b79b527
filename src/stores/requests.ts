import { findEventFault } from '../updates/record/event-schema.ts';
import type { StateKind } from '../updates/record/store.ts';
import type { Change, Present } from './contents.ts';

/** What a caller asks of a store: a change, or one that depends on nothing being there yet. */
export type Request = Change | (Omit<Extract<Change, { do: 'put' }>, 'do'> & { readonly do: 'claim' });

/** What a request comes to. `done` is false where an event was known or a key was taken. */
export interface Decision {
  readonly change: Change | null;
  readonly done: boolean;
}

export function decide(request: Request, present: Present): Decision {
  switch (request.do) {
    case 'append':
      return when(!present.hasEvent(request.event.key), request);
    case 'claim':
      return when(!present.hasState(request.kind, request.key), { ...request, do: 'put' });
    case 'remove':
      return when(present.hasState(request.kind, request.key), request);
    case 'put':
      return { change: request, done: true };
  }
}

function when(done: boolean, change: Change): Decision {
  return { change: done ? change : null, done };
}

/** What will be there once the changes of a batch are written: decides for requests that wait for the same write. */
export function createOutlook(present: Present): Present & { expect(change: Change): void } {
  const keys = new Set<string>();
  const state = new Map<string, boolean>();
  const place = (kind: StateKind, key: string) => `${kind} ${key}`;
  return {
    hasEvent: (key) => keys.has(key) || present.hasEvent(key),
    hasState: (kind, key) => state.get(place(kind, key)) ?? present.hasState(kind, key),
    expect(change) {
      if (change.do === 'append') keys.add(change.event.key);
      else state.set(place(change.kind, change.key), change.do === 'put');
    },
  };
}

/**
 * A request with values of its own, as they will be read back from JSON: what the caller changes afterwards changes
 * nothing here. Throws a TypeError for what could not be read back, before anything is written.
 */
export function ownRequest(request: Request): Request {
  if (request.do === 'remove') return request;
  if (request.do !== 'append') return { ...request, value: ownValue(request.value) };
  const event = ownValue(request.event) as typeof request.event;
  const fault = findEventFault(event);
  if (fault !== null) throw new TypeError(`This is no event of the record. ${fault}`);
  return { do: 'append', event };
}

function ownValue(value: unknown): unknown {
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError('Only what JSON can hold can be stored.');
  return freezeDeep(JSON.parse(text));
}

/** Freezes what JSON.parse has made, and returns it. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) freezeDeep(part);
  return Object.freeze(value);
}

import { describe, expect, test } from 'vitest';
import { makeEvents } from '../../src/evaluation/bench/make-events.ts';
import { findEventFault } from '../../src/updates/record/event-schema.ts';
import { makeSaved } from '../support/made-events.ts';

describe('an event of the record', () => {
  test('has no fault, with fields that are not known either', () => {
    expect(findEventFault(makeSaved('a'))).toBeNull();
    expect(findEventFault({ ...makeSaved('a'), note: 'of a later version' })).toBeNull();
  });

  test.each([
    ['no kind', { kind: undefined }, /^kind: /],
    ['a kind that is not known', { kind: 'update-lost' }, /^kind: /],
    ['no key', { key: '' }, /^key: /],
    ['a time that is none', { at: '2 November' }, /^at: /],
    ['nobody behind it', { by: null }, /^by: /],
    ['no update', { update: 'draft-1' }, /^update: /],
    ['a status that is not on the scale', { update: { status: 'purple' } }, /^update\.\w+: /],
  ])('is none with %s', (_, changes, fault) => {
    expect(findEventFault({ ...makeSaved('a'), ...changes })).toMatch(fault);
  });

  test('is none where it is no object', () => {
    for (const raw of [null, 'update', 7, []]) expect(findEventFault(raw)).not.toBeNull();
  });

  test('is told to be none without its content', () => {
    const secret = { ...makeSaved('a'), update: { status: 'told in confidence' } };
    expect(findEventFault(secret)).not.toMatch(/confidence/);
  });
});

describe('made events', () => {
  test('are events, in the order of their times, each with a key of its own', () => {
    const events = makeEvents(500, 3);
    expect(events.flatMap((event) => findEventFault(event) ?? [])).toEqual([]);
    expect(new Set(events.map(({ key }) => key)).size).toBe(500);
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted());
  });

  test('are the same for the same seed, and changes alone where nothing else is wanted', () => {
    expect(makeEvents(50, 3)).toEqual(makeEvents(50, 3));
    expect(makeEvents(50, 3)).not.toEqual(makeEvents(50, 4));
    const kinds = new Set(makeEvents(500, 3, { updates: 1 }).map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual(['update-amended', 'update-saved', 'update-undone']);
  });
});

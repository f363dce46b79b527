import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { setCouncilZone } from '../src/council-clock.ts';
import { budgetDay } from '../src/models/usage.ts';
import { printDayOf } from '../src/print-day.ts';
import { dayAt } from '../src/updates/days.ts';
import { startChat, type Turn } from './support/chat.ts';
import { loadHarbour } from './support/harbour.ts';

/** Late on 3 February in London; in Athens the 4th has begun. */
const LATE = '2026-02-03T23:00:00Z';

describe('the clocks that PEERSAY_TIMEZONE sets', () => {
  beforeAll(() => void readConfig({ PEERSAY_TIMEZONE: 'Europe/Athens' }));
  afterAll(() => setCouncilZone('Europe/London'));

  test('tell the day of every moment', () => {
    expect(dayAt(LATE)).toBe('2026-02-04');
    expect(printDayOf(LATE)).toBe('4 February 2026');
    expect(budgetDay(new Date(LATE))).toBe('2026-02-04');
  });

  test('serve what is read, the receipt and the board alike', async () => {
    const chat = startChat(await loadHarbour());
    const own = { at: LATE, private: true } satisfies Turn;
    const update = 'R8: amber, crews drawn up, next step tender the boat tomorrow, blocker: no skipper';
    expect(await chat.say(update, own)).toContain('5 February 2026');
    expect(await chat.say('save', own)).toContain('4 February 2026');
    expect(await chat.say('board', own)).toContain('4 February 2026');
  });
});

test('London’s are the council’s where nothing is set', () => {
  readConfig({});
  expect(dayAt(LATE)).toBe('2026-02-03');
  expect(printDayOf(LATE)).toBe('3 February 2026');
});

import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/stores/memory-store.ts';
import { makeBot, startChat } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';

const corpus = await loadHarbour();
const FERRY = 'R8: amber, 2 open days held, trial crossing on 4 December, blocker: no crew';

/** A conversation in private over one record, a line at a time with its day. */
function startRecord() {
  const { say } = startChat(corpus, {}, makeBot(corpus, { store: createMemoryStore() }));
  return async (day: string, ...lines: readonly string[]) => {
    let shown = '';
    for (const line of lines) shown = await say(line, { at: `2026-11-${day}T10:00:00Z`, private: true });
    return shown;
  };
}

describe('what was taken back', () => {
  test('is in the history, with who took it back and when', async () => {
    const on = startRecord();
    await on('18', FERRY, 'save', 'undo');
    const shown = await on('18', 'history of R8');
    expect(shown).toContain('No update on R8');
    expect(shown).toContain('2 open days held');
    expect(shown).toContain('Taken back by sam on 18 November 2026 at 10:00');
  });

  test.each(['what changed today', 'what was undone today?', 'which updates were withdrawn', 'audit trail'])(
    'is told to “%s”',
    async (question) => {
      const on = startRecord();
      await on('18', FERRY, 'save', 'undo');
      expect((await on('18', question)).toLowerCase()).toContain('taken back by sam');
    },
  );
});

describe('what was changed', () => {
  test.each(['history of R8', 'audit trail for R8', 'all versions of R8', 'which updates were amended'])(
    'minutes later is told to “%s” as it was first',
    async (question) => {
      const on = startRecord();
      await on('18', FERRY, 'save', 'make it 3 open days', 'save');
      const shown = await on('18', question);
      expect(shown).toContain('2 open days held');
      expect(shown).toContain('see version 2');
    },
  );

  test('a week later stays where the recommendation stood until then', async () => {
    const on = startRecord();
    await on('02', FERRY, 'save');
    await on('10', 'amend R8: red', 'a crew is hired', 'save');
    await on('23', 'R8: green, 1 crossing made, opening on 3 March', 'skip', 'save', 'save');
    const trend = '🟠 At risk (2 Nov 2026) → 🔴 Off track (10 Nov 2026) → 🟢 On track (23 Nov 2026)';
    expect(await on('23', 'history R8')).toContain(trend);
    expect(await on('23', 'what has changed since 2 November?')).toContain(trend);
  });
});

test('“history” lists all of it; where it stands, the last few', async () => {
  const on = startRecord();
  for (const day of ['02', '03', '04', '05', '06', '09'])
    await on(day, `R8: amber, ${day} crews asked, trial crossing on 4 December, blocker: no crew`, 'save');
  expect(await on('10', 'where are we on R8')).toContain('1 more before these: “history R8”');
  expect(await on('10', 'history R8')).toContain('02 crews asked');
});

test.each(['what changed since last month?', 'what has changed since last week', 'changes since yesterday'])(
  '“%s” goes on until today',
  async (question) => {
    const on = startRecord();
    await on('18', FERRY, 'save');
    const shown = await on('18', question);
    expect(shown).toContain('to 18 November 2026, 1 of 8');
  },
);

test('“what changed today” is told of today alone', async () => {
  const on = startRecord();
  await on('17', FERRY, 'save');
  expect(await on('18', 'what changed today?')).toContain('On 18 November 2026 no update was recorded');
});

import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/stores/memory-store.ts';
import { makeBot, startChat } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';

const corpus = await loadHarbour();
const FERRY = 'R8: amber, 2 open days held, trial crossing on 4 December, blocker: no crew';
const QUAY = 'R1: amber, 3 piles checked, survey on 11 December, blocker: no vessel';

/** A conversation in private over one record; the last reply, and the statuses that stand. */
function startRecord() {
  const store = createMemoryStore();
  const { say } = startChat(corpus, {}, makeBot(corpus, { store }));
  const tell = async (...lines: readonly string[]) => {
    let shown = '';
    for (const line of lines) shown = await say(line, { at: '2026-11-18T10:00:00Z', private: true });
    return shown;
  };
  return { tell, kinds: () => store.events().map(({ kind }) => kind) };
}

describe('a step that the latest update passes over', () => {
  test('is said to stay open before the update is saved, and is shown so everywhere', async () => {
    const { tell } = startRecord();
    const shown = await tell(FERRY, 'save', 'R8: green, 45 people came', 'skip');
    expect(shown).toContain('“trial crossing”, due 4 December 2026, stays open');
    await tell('save');
    for (const view of ['where are we on R8', 'board', 'what is due'])
      expect(await tell(view)).toMatch(/trial\s+crossing[\s\S]*\(as before\)/);
    expect(await tell('where are we on R8')).toContain('4 December 2026 (as before)');
  });

  test('is not given the name of another that has no date', async () => {
    const { tell } = startRecord();
    await tell(FERRY, 'save', 'R8: amber, 45 people came, blocker: no crew, next: brief the council', 'skip');
    await tell('save');
    const shown = await tell('where are we on R8');
    expect(shown).toContain('brief the council');
    expect(shown).toContain('4 December 2026 (as before, for “trial crossing”)');
  });

  test('of what was complete is not late when work begins again', async () => {
    const { tell } = startRecord();
    await tell('R8: amber, 2 days held, crossing on 2 November, blocker: no crew', 'save');
    await tell('R8: complete, 45 people came https://harbour.example/x', 'skip', 'save', 'save');
    await tell('R8: amber, 1 engine broke, blocker: no engine', 'skip', 'skip', 'save', 'save');
    expect(await tell('where are we on R8')).not.toContain('overdue');
  });
});

describe('an update that is changed to green after it was saved', () => {
  test.each(['make it green', 'change R8 to green', 'amend R8: green'])(
    'by “%s” is challenged where a blocker is named',
    async (line) => {
      const { tell } = startRecord();
      await tell(FERRY, 'save');
      expect(await tell(line)).toContain('A blocker is named');
    },
  );

  test('is not asked again what it was asked before', async () => {
    const { tell } = startRecord();
    await tell('R8: green, 2 open days held, crossing on 4 December, blocker: no crew', 'skip', 'save');
    expect(await tell('make it 3 open days')).toContain('This is what I would record');
  });
});

describe('“undo”', () => {
  test('names what was saved with it and still stands', async () => {
    const { tell } = startRecord();
    await tell(`${FERRY}\n${QUAY}`, 'save');
    expect(await tell('undo')).toMatch(/still stands: say “undo R[18]”/);
    expect(await tell('undo')).toMatch(/taken back already[\s\S]*still stands/);
  });

  test.each(['put it back', 'redo', 'restore R8', 'no wait, bring it back', 'undo the undo'])(
    'is undone by “%s”, once it is saved again',
    async (line) => {
      const { tell, kinds } = startRecord();
      await tell(FERRY, 'save', 'undo');
      const shown = await tell(line);
      expect(shown).toContain('2 open days held');
      expect(kinds()).toHaveLength(2);
      await tell('save');
      expect(await tell('where are we on R8')).toContain('2 open days held');
    },
  );

  test('of an amendment is undone by amending once more', async () => {
    const { tell, kinds } = startRecord();
    await tell(FERRY, 'save', 'make it 3 open days', 'save', 'undo', 'put it back');
    expect(await tell('save')).toContain('This is version 3');
    expect(kinds().filter((kind) => kind === 'update-saved')).toHaveLength(1);
  });

  test('of nothing has nothing to put back, and a dropped draft is said to be gone', async () => {
    const { tell } = startRecord();
    expect(await tell(FERRY, 'cancel', 'no wait, bring it back')).toContain('is not kept');
  });
});

describe('the same message sent twice', () => {
  test('is said to be on record before it is saved again', async () => {
    const { tell } = startRecord();
    await tell(FERRY, 'save');
    expect(await tell(FERRY)).toContain('on record already: sam saved it on 18 November 2026 at 10:00');
  });

  test('with something new in it is an update like any other', async () => {
    const { tell } = startRecord();
    await tell(FERRY, 'save');
    expect(await tell(FERRY.replace('2 open', '3 open'))).not.toContain('on record already');
  });
});

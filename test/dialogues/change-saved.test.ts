import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/stores/memory-store.ts';
import { makeBot, startChat } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';

const corpus = await loadHarbour();
const AT = '2026-11-18T10:00:00Z';
const FERRY = 'R8: green, 2 open days held for 45 people, trial crossing on 4 December';

/** Saves an update, and says something of it afterwards. */
async function savedAfter(update: string, ...lines: readonly string[]) {
  const store = createMemoryStore();
  const { say } = startChat(corpus, {}, makeBot(corpus, { store }));
  for (const line of [update, 'save']) await say(line, { at: AT, private: true });
  let shown = '';
  for (const line of lines) shown = await say(line, { at: AT, private: true });
  return { shown, kinds: () => store.events().map(({ kind }) => kind), say };
}

describe('what is said in plain words of an update that has just been saved', () => {
  test.each([
    ['move R8’s date to 11 December', '11 December 2026'],
    ['change the date on R8 to 11 December', '11 December 2026'],
    ['trial crossing has been pushed back to 11 Dec', '11 December 2026'],
    ['actually it was 54 people', '54 people'],
    ['should have been 54 people', '54 people'],
    ['add evidence: minutes of the harbour board', 'minutes of the harbour board'],
  ])('“%s” amends it, and is shown first', async (line, changed) => {
    const { shown, kinds, say } = await savedAfter(FERRY, line);
    expect(shown).toContain(changed);
    expect(shown).toContain('trial crossing');
    expect(shown).not.toContain(line);
    expect(kinds()).toEqual(['update-saved']);
    await say('save', { at: AT, private: true });
    expect(kinds()).toEqual(['update-saved', 'update-amended']);
  });

  test.each([
    ['no, 54 not 45', '54 people'],
    ['Oh and we also submitted the £2.4m bid', '£2.4m bid'],
  ])('“%s” amends it after other words, too', async (line, told) => {
    const { shown } = await savedAfter(FERRY, 'thanks', line);
    expect(shown).toContain(told);
    expect(shown).toContain('This is what I would record');
  });

  test.each(['should have been 54', 'oh wait, it is something else'])(
    '“%s” is told to have changed nothing',
    async (line) => {
      const { shown, kinds } = await savedAfter(FERRY, line);
      expect(shown).toContain('was not changed');
      expect(kinds()).toEqual(['update-saved']);
    },
  );

  test('a correction of a question is none of it', async () => {
    const { shown } = await savedAfter(
      FERRY,
      'what did peers say about the port?',
      'sorry I meant the ferry',
    );
    expect(shown).not.toContain('was not changed');
  });

  test('a change of another person’s words is none of it', async () => {
    const { shown } = await savedAfter(FERRY, 'the swimming gala has been pushed back to 11 Dec');
    expect(shown).not.toContain('11 December 2026');
  });

  test('a day later, a change that names it begins a new update of what stands', async () => {
    const { say, kinds } = await savedAfter(FERRY);
    const later = { at: '2026-11-20T10:00:00Z', private: true };
    const shown = await say('change the date on R8 to 11 December', later);
    expect(shown).toContain('What has happened?');
    expect(shown).toContain('due 11 December 2026');
    for (const line of ['skip', 'save', 'save']) await say(line, later);
    expect(kinds()).toEqual(['update-saved', 'update-saved']);
  });
});

describe('an update that is opened again', () => {
  test.each([
    ['make it 54 people', '54 people'],
    ['green, 2 open days held for 54 people, trial crossing 10 Dec', '54 people'],
    ['green, 300 leaflets printed, trial crossing 10 Dec', '300 leaflets printed'],
  ])('“%s” puts its words in their place', async (line, told) => {
    const { shown } = await savedAfter(FERRY, 'amend', line);
    expect(shown).toContain(told);
    expect(shown).toMatch(/Next step\s+trial crossing\n/);
  });

  test('says that a change could not be made rather than take it for news', async () => {
    const { shown } = await savedAfter(FERRY, 'amend', 'make it 54 dogs');
    expect(shown).not.toContain('dogs');
  });
});

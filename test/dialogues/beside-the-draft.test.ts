import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/stores/memory-store.ts';
import { REMARKS } from '../../src/updates/draft/wording.ts';
import { makeBot, startChat } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';

const corpus = await loadHarbour();
const FERRY = 'R8: amber, crew lists drawn up, next step tender the boat on 4 December, blocker: no skipper';
const OPEN = 'R8: amber, crew lists drawn up';

/** Says some lines in a row, on 18 November 2026, and gives all replies and what is on record. */
async function converse(...lines: readonly string[]) {
  const store = createMemoryStore();
  const { say } = startChat(corpus, {}, makeBot(corpus, { store }));
  const replies: string[] = [];
  for (const line of lines) replies.push(await say(line, { at: '2026-11-18T10:00:00Z', private: true }));
  return {
    replies,
    shown: replies.at(-1) ?? '',
    kinds: store.events().flatMap(({ kind }) => (kind === 'answer-shown' ? [] : [kind])),
  };
}

describe('what is said beside a draft leaves it as it was', () => {
  test.each([
    'save it tomorrow',
    'hold on',
    'don’t save',
    'don’t save yet',
    'let me check with Dave',
    'Sarah is off sick today',
    'back in 5',
    'saev',
    'confrim',
    'R8 is on the agenda for Monday',
    'Could you tell me where R4 is? It was green last week.',
    'R4 was red last week',
    'off the record, R4 is red',
  ])('“%s”', async (line) => {
    const { shown, replies } = await converse(FERRY, line, 'show draft');
    expect(shown.replace(/\W+/g, ' ')).toBe(replies[0]?.replace(/\W+/g, ' '));
    const open = await converse(OPEN, line, 'show draft');
    expect(open.shown).not.toMatch(/Next step|Blocker|Due/);
    expect(open.kinds).toEqual([]);
  });

  test('a mistyped “save” is told, and saves nothing', async () => {
    const { shown, kinds } = await converse(FERRY, 'saev');
    expect(shown).toContain(REMARKS.slip('saev', 'save'));
    expect(kinds).toEqual([]);
  });
});

describe('“great”', () => {
  test('saves what was shown last', async () =>
    expect((await converse(FERRY, 'great')).kinds).toEqual(['update-saved']));

  test.each(['great', 'ok', 'yes'])(
    'is said to the answer before it, if there is one: “%s”',
    async (word) => {
      const { shown, kinds } = await converse(FERRY, 'what did peers say about the breakwater?', word);
      expect(shown).toContain('is still waiting');
      expect(kinds).toEqual([]);
    },
  );

  test('after thanks, saves no more', async () =>
    expect((await converse(FERRY, 'what did peers say about the ferry?', 'thanks', 'ok')).kinds).toEqual([]));

  test('“yes, save it” saves whatever was said before', async () => {
    const { kinds } = await converse(FERRY, 'what did peers say about the breakwater?', 'yes, save it');
    expect(kinds).toEqual(['update-saved']);
  });
});

describe('a remark begins no update', () => {
  test.each([
    ['don’t record this but R3 is red', REMARKS.unrecorded],
    ['I’ll post the R3 update tomorrow, it’s on track', REMARKS.later],
    ['John says R6 is red', REMARKS.aside],
    ['Please make sure R6 is green by the time the peers come', REMARKS.aside],
    ['R3 was on track last year, wasn’t it?', 'No update has been recorded on R3'],
  ])('“%s”', async (line, told) => {
    const { replies, shown } = await converse(line, 'show draft');
    expect(replies[0]).toContain(told);
    expect(shown).toContain('There is no update waiting');
  });

  test('“nothing to report” tells how it stands on record', async () => {
    const { shown, kinds } = await converse(FERRY, 'save', 'nothing to report on R8 this week');
    expect(shown).toMatch(/stands at .+At risk, as reported on 18 November 2026\. Nothing was recorded\./);
    expect(kinds).toEqual(['update-saved']);
  });
});

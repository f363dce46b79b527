import { describe, expect, test } from 'vitest';
import { renderReply } from '../../adapters/console/render.ts';
import { createMemoryStore } from '../../src/stores/memory-store.ts';
import { DATES, DRAFT, REMARKS } from '../../src/updates/draft/wording.ts';
import { GUIDES } from '../../src/updates/wording.ts';
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

describe('why it is asked though it seems to have been told', () => {
  test.each([
    ['R8 amber/red, crew lists drawn up', 'You named two, at risk and off track: say which it is now.'],
    [
      'R8 no change this week',
      'Nothing has been reported on recommendation 8 (Winter ferry) so far, so it needs a status',
    ],
    [
      'R6 green, winter ferry tendered',
      'You wrote recommendation 6 (Coach the managers), but the words read like those of another.',
    ],
  ])('“%s”', async (said, why) => {
    expect((await converse(said)).shown).toContain(why);
  });

  test('“green” shows nothing, and is no evidence', async () => {
    const asked = 'R8: green, crew lists drawn up, next step tender the boat on 4 December';
    expect((await converse(asked, 'still green')).shown).toContain('Please paste a link or name the paper.');
  });
});

describe('“save” with something else', () => {
  test('saves, and does the other', async () => {
    const asked = await converse(FERRY, 'save it please and what’s overdue?');
    expect(asked.shown).toContain('Saved: recommendation 8');
    expect(asked.shown).toContain('Nothing is overdue');
    const reminded = await converse(FERRY, 'yep save that, and remind me next Thursday');
    expect(reminded.shown).toContain('Saved: recommendation 8');
    expect(reminded.shown).toContain(GUIDES.reminders);
  });

  test('and whoever comes back sees where they were', async () => {
    const back = await converse(FERRY, 'bear with me, in a meeting', 'back now, where were we?');
    expect(back.replies[1]).toContain(REMARKS.waits);
    expect(back.shown).toContain('crew lists drawn up');
  });
});

test('what is asked of the bot at the end of a report is answered there', async () => {
  const { shown } = await converse(
    'R8 red, no skipper, advert out on 1 December, can this be kept confidential?',
  );
  expect(shown).toContain('So far: recommendation 8');
  expect(shown).toContain('A draft is yours alone until you save it.');
});

describe('who reports', () => {
  test('is not changed here, and no word of it goes on record', async () => {
    expect((await converse('I’m handing R8 over to Priya Shah from Monday')).shown).toContain(GUIDES.owners);
    const { shown, kinds } = await converse(`${FERRY}; Priya Shah takes over from me on Monday`, 'save');
    expect(shown).toContain('Saved');
    expect(kinds).toEqual(['update-saved']);
    const drawn = await converse(`${FERRY}; Priya Shah takes over from me on Monday`);
    expect(drawn.shown).toContain(DRAFT.handOver);
    expect(drawn.shown).not.toContain('Priya');
  });
});

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
    'remind the owners',
    'let me check with Dave before you save it',
    'brb',
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
    expect((await converse(FERRY, 'thanks', 'ok')).kinds).toEqual([]));

  test('“yes, save it” saves whatever was said before', async () => {
    const { kinds } = await converse(FERRY, 'what did peers say about the breakwater?', 'yes, save it');
    expect(kinds).toEqual(['update-saved']);
  });
});

describe('an order to the bot is part of no draft', () => {
  test.each([
    ['send reminders', GUIDES.chase],
    ['remind R4 owner', GUIDES.chase],
    ['spreadsheet please', GUIDES.export],
    ['word version of the pack', GUIDES.export],
    ['list everything late or stale', 'Never reported on'],
    ['print key', 'What the statuses mean'],
    ['what changed since I was last here', 'no update was recorded'],
  ])('“%s”', async (line, told) => {
    const { replies, shown } = await converse(OPEN, line, 'show draft');
    expect(replies[1]).toContain(told);
    expect(shown).toMatch(/Progress {2,}crew lists drawn up\n/);
    expect(shown).not.toMatch(/Next step|Due|Blocker/);
  });

  test('“update R5 R6 R7” begins one of each, with nothing in it', async () => {
    const { shown } = await converse('update R5 R6 R7', 'amber', 'show draft');
    expect(shown.match(/Recommendation {2}\d/g)).toHaveLength(3);
    expect(shown).not.toContain('Progress');
  });
});

describe('a day that cannot be right is named', () => {
  test.each([
    ['tender the boat on 31/11', DATES.noSuchDay('31/11', '30 November 2026')],
    [
      'tender the boat on Monday 8 December',
      DATES.otherWeekday('8 December 2026', 'Monday', '7 December 2026'),
    ],
    ['tender the boat 8 December or 15 December', DATES.either('8 December 2026', '15 December 2026')],
  ])('“%s”', async (step, told) => {
    const { shown } = await converse(`R8: green, 64 berths sold, next step: ${step}`);
    expect(shown).toContain(told);
  });

  test('in a message that is chosen to be logged', async () => {
    const shown = await makeBot(corpus).act({
      ...{ id: 'pressed', platform: 'test', conversation: 'general', at: new Date('2026-11-18T10:00:00Z') },
      ...{
        private: true,
        name: 'log',
        value: 'R8: green, 64 berths sold, next step: tender the boat on 31/11',
      },
      person: { id: 'sam', name: 'Sam', email: null, standing: 'member' },
    });
    expect(shown && renderReply(shown)).toContain(DATES.noSuchDay('31/11', '30 November 2026'));
  });

  test('in a change, too, which then changes nothing', async () => {
    const { replies, shown } = await converse(FERRY, 'change the date to 30 February', 'show draft');
    expect(replies[1]).toContain(DATES.noSuchDay('30 February', '28 February 2027'));
    expect(shown).toMatch(/Due {2,}4 December 2026/);
  });
});

describe('the words of an order stay out of the record', () => {
  test.each([
    ['actually it’s 25 of 48', /Progress {2,}25 of 48 lists drawn up\n {2}Next/],
    ['add to R8: £2.4m bid submitted', /lists drawn up\n {10,}£2\.4m bid submitted\n/],
    ['next step should be tow the boat not Tender', /Next step {2,}tow the boat\n/],
    ['the blocker is gone', /Due {2,}4 December 2026\n\n/],
    ['no blocker now', /Due {2,}4 December 2026\n\n/],
    ['the R8 one is due 18 December', /Due {2,}18 December 2026\n/],
    ['the blocker is no skipper until May', /no skipper until May/],
    ['blocker should read planning not agreed', /Blocker {2,}planning not agreed\n/],
  ])('“%s”', async (line, told) => {
    const { shown } = await converse(FERRY.replace('crew lists', '23 of 48 lists'), line);
    expect(shown).toMatch(told);
    expect(shown).not.toMatch(/one is due|to R8|it’s 25|is gone/);
  });
});

describe('what stands beside a report', () => {
  test('a question is said to be open', async () => {
    const { shown } = await converse(`${FERRY}. By the way what did the peers say about R4?`);
    expect(shown).toContain(REMARKS.question('By the way what did the peers say about R4?'));
    expect(shown).toContain('This is what I would record');
  });

  test('a question behind “is that ok?” is said to be open, too', async () => {
    const { shown } = await converse(`${FERRY}. Is that ok? What did the peers say about R4?`);
    expect(shown).toContain(REMARKS.question('What did the peers say about R4?'));
  });

  test.each([
    'ok?',
    'can you log that please?',
    'can someone send me the slides?',
    'A bit behind so amber I think?',
  ])('what asks nothing of the bot is not: “%s”', async (line) =>
    expect((await converse(`${FERRY}. ${line}`)).shown).not.toContain('Not answered yet'),
  );

  test('when somebody is away is no blocker', async () => {
    const { shown } = await converse(`${FERRY}. PS I’m on leave from 7 December`);
    expect(shown).toMatch(/Blocker {2,}no skipper\n\n/);
    expect(shown).toMatch(/Due {2,}4 December 2026/);
  });

  test('“I take that back” corrects', async () => {
    const { shown } = await converse(FERRY, 'I take that back, it’s green');
    expect(shown).toMatch(/crew lists drawn up/);
    expect(shown).toMatch(/still right|On track/);
    expect(shown).not.toContain('take that back');
  });

  test('a request is asked politely', async () => {
    const { shown } = await converse('Can you record R8 as green? 64 berths sold, next sale 4 December');
    expect(shown).toMatch(/On track[\s\S]*64 berths sold/);
  });
});

describe('a remark begins no update', () => {
  test.each([
    ['don’t record this but R3 is red', REMARKS.unrecorded],
    ['I’ll post the R3 update tomorrow, it’s on track', REMARKS.later],
    ['John says R6 is red', REMARKS.aside],
    ['Please make sure R6 is green by the time the peers come', REMARKS.aside],
    ['R3 was on track last year, wasn’t it?', 'No update has been recorded on R3'],
    ['R2 is green but overdue, why?', 'No update has been recorded on R2'],
    ['show R5 as of 30 September', 'No update has been recorded'],
    ['position statement for R5', 'publish one set'],
    ['traffic in town is red today', REMARKS.aside],
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

describe('what is said as it comes', () => {
  test('“can u log r8 pls” is no progress', async () => {
    const { shown } = await converse('can u log r8 pls. green. crew lists drawn up, next tender 4 December');
    expect(shown).toContain('progress “crew lists drawn up”,');
  });
  test('“find …”, asked what comes next, is the next step', async () => {
    const { shown } = await converse(OPEN, 'find a skipper by March');
    expect(shown).toContain('next step “find a skipper”, due 31 March 2027');
  });
  test('“I’ve done everything on R8, can we close it?” reports', async () => {
    expect((await converse('I’ve done everything on R8, can we close it?')).shown).toContain('Complete');
  });
  test('“by Feb” is the day of the step that it stands in', async () => {
    const { shown } = await converse(OPEN, 'looking for a new skipper by Feb');
    expect(shown).toContain('due 28 February 2027');
  });
});

describe('what is asked back', () => {
  test.each([
    ['like what?', 'The next step is what will be done next'],
    ['what’s the next step then?', 'The next step is what will be done next'],
    ['what should the next step be?', 'The next step is what will be done next'],
    ['what do you mean by blocker?', 'A blocker is what stands in the way'],
    ['what counts as evidence?', 'Evidence is whatever shows it'],
  ])('“%s” is told with an example, and the draft waits', async (line, told) => {
    const { shown, kinds } = await converse(OPEN, line);
    expect(shown).toContain(told);
    expect(shown).toContain('what is the next step?');
    expect(kinds).toEqual([]);
  });
  test('what has been told is shown', async () => {
    const { shown } = await converse(FERRY, 'what’s the next step?');
    expect(shown).toContain('tender the boat');
  });
  test('with nothing being written it is for the documents', async () => {
    expect((await converse('what’s the next step for the ferry?')).shown).not.toContain('for example');
  });
});

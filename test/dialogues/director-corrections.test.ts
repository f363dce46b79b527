import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/stores/memory-store.ts';
import { ASKS, DRAFT } from '../../src/updates/draft/wording.ts';
import { RECEIPTS } from '../../src/updates/wording.ts';
import { makeBot, startChat } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';

const corpus = await loadHarbour();
const FERRY =
  'R8: amber, crew lists 70% done, £1.8m spent, 3 crews trained. Next step: trial crossing 4 December. Blocker: no skipper';

/** Says some lines in a row, on 18 November 2026, and gives the last reply and what is on record. */
async function converse(...lines: readonly string[]) {
  const store = createMemoryStore();
  const { say } = startChat(corpus, {}, makeBot(corpus, { store }));
  let shown = '';
  for (const line of lines) shown = await say(line, { at: '2026-11-18T10:00:00Z', private: true });
  return { shown, kinds: store.events().map(({ kind }) => kind) };
}

describe('another recommendation than that of the draft', () => {
  test.each([
    ['breakwater repair: red. The wall gave way on 12 November', 'recommendation 1 '],
    ['guest house stays - green, 30 families moved', '30 families moved'],
    ['swimming lessons: red. The pool was closed on 12 November', 'Which recommendation is this about?'],
  ])('has a draft of its own: “%s”', async (line, told) => {
    const { shown } = await converse(FERRY, line);
    expect(shown).toMatch(
      /recommendation 8 \(Winter ferry\), 🟠 At risk, progress “[^”]*crew lists 70% done/,
    );
    expect(shown).toContain(told);
  });

  test('is not opened by the name of what is done about trouble', async () => {
    const { shown } = await converse('winter ferry: red. No skipper. Recovery: hire one by 4 December');
    expect(shown).toContain('corrective action “hire one by 4 December”');
    expect(shown).not.toContain(';');
  });
});

describe('words of correction', () => {
  test.each([
    ['no wait, the date is 2 Dec', /Due\s+2 December 2026\n/],
    ['no, the trial crossing is on 5 December', /Due\s+5 December 2026\n/],
    ['hang on, crew lists are 75% done', /Progress\s+crew lists 75% done/],
    ['next step should be a second trial', /Next step\s+a second trial\n/],
    ['progress should read crew lists all done', /Progress\s+crew lists all done\n/],
    [
      'actually the spend was £1.6m not £1.8m',
      /Progress\s+crew lists 70% done, £1\.6m spent[\s\S]*Figures\s+£1\.6m\n/,
    ],
    ['actually it’s £1.6m spent not £1.8m', /, £1\.6m spent, /],
    ['change 3 to 4 crews', /, 4 crews trained\n/],
    ['no leave it amber', /At risk/],
  ])('are no text of any slot: “%s”', async (line, changed) => {
    const { shown } = await converse(FERRY, line);
    expect(shown).toMatch(changed);
    expect(shown).toMatch(/Blocker\s+no skipper\n/);
    expect(shown).not.toMatch(/should|hang on|wait|leave it| was |\n {10,}\S/);
  });

  test.each(['it is not amber it is red', 'not amber, red', 'red not amber'])(
    'nor is the status that was denied: “%s”',
    async (line) => {
      const { shown } = await converse(FERRY, line);
      expect(shown).toContain('🔴 Off track');
      expect(shown).not.toContain('not amber');
    },
  );

  test('nor is what ends a blocker one', async () => {
    const { shown } = await converse(FERRY, 'actually we have found a skipper, so no blocker now');
    expect(shown).toContain('we have found a skipper”');
    expect(shown).toContain(ASKS.want('blocker', null));
  });

  test.each([
    ['actually a skipper has been found so no blocker now', 'a skipper has been found'],
    ['R8 isn’t blocked any more, a skipper started on Monday', 'a skipper started on Monday'],
    ['R8 is not held up any more', '3 crews trained'],
  ])('nor what says that it is over, and its news stays: “%s”', async (line, news) => {
    const { shown } = await converse(FERRY, line, 'skip');
    expect(shown).toContain(news);
    expect(shown).not.toMatch(/Blocker|any more\n|no blocker now/);
  });

  test('asked for a blocker, that there is none leaves it open', async () => {
    const { shown } = await converse(
      'R8: amber, 3 crews trained. Next step: trial crossing 4 December',
      'R8 isn’t blocked any more',
    );
    expect(shown).toContain(DRAFT.confirm);
    expect(shown).not.toContain('Blocker');
  });

  test('are not found in what there is to do', async () => {
    const { shown } = await converse('R8: amber, crew lists drawn up', 'wait for the skipper');
    expect(shown).toContain('next step “wait for the skipper”');
  });

  test('nor are they an answer', async () => {
    const { shown } = await converse(
      'R8: green, 3 crews trained. Next step: trial 4 December',
      'oops I meant amber',
      'no leave it amber',
    );
    expect(shown).toContain(ASKS.again('blocker'));
  });

  test('that found nothing to change are said to have changed nothing', async () => {
    expect((await converse(FERRY, 'hang on, berth tests are 75% done')).shown).toBe(DRAFT.unclear);
    expect((await converse(FERRY, 'change 7 to 9 pilots')).shown).toBe(DRAFT.unclear);
  });
});

describe('a correction that tells more', () => {
  const CREWS =
    'R8: green, five of five crews in place, all six boats fitted. Next step: trial crossing 4 December';
  const before = (shown: string) => {
    expect(shown).toMatch(/Next step\s+trial crossing\n/);
    expect(shown).toMatch(/Due\s+4 December 2026\n/);
  };

  test.each([
    ['sorry 4 of 5, one starts in January', '4 of 5 crews in place', 'one starts in January'],
    [
      'correction: five boats fitted, last one arrives 4 January',
      'five boats fitted',
      'last one arrives 4 January',
    ],
    [
      'actually 4 of 5 crews, the last joins on 12 December',
      '4 of 5 crews in place',
      'the last joins on 12 December',
    ],
    [
      'oops forgot to say, the harbour master has signed',
      'five of five crews',
      'the harbour master has signed',
    ],
  ])(
    'puts right what it counts, keeps the news, and leaves step and date alone: “%s”',
    async (line, right, news) => {
      const { shown } = await converse(CREWS, line);
      expect(shown).toContain(right);
      expect(shown).toContain(news);
      expect(shown).not.toMatch(
        /five of five crews[\s\S]*4 of 5|all five|all six boats fitted[\s\S]*five boats|forgot/,
      );
      before(shown);
    },
  );

  test('that cannot be placed is said to have changed nothing', async () =>
    expect((await converse(FERRY, 'partners slow too')).shown).toBe(DRAFT.unclear));

  test('is news, and no paper that was asked for', async () => {
    const { shown } = await converse(
      'R8: green, crews in place. Next step: trial crossing 4 December',
      'and also we have had sign off from the harbour board',
    );
    expect(shown).toMatch(/\n +we have had sign off from the harbour board\n/);
    expect(shown).not.toMatch(/Evidence|and also/);
  });

  test('still puts another step in the place of the old where that is meant', async () => {
    const { shown } = await converse(CREWS, 'sorry I meant safety drill on 9 December');
    expect(shown).toMatch(/Next step\s+safety drill\n/);
    expect(shown).toMatch(/Due\s+9 December 2026\n/);
  });
});

describe('what has just been saved', () => {
  test('is not made anew by an amendment that changes nothing', async () => {
    const { shown, kinds } = await converse(FERRY, 'save', 'amend R8', 'save');
    expect(shown).toContain(RECEIPTS.unchanged('recommendation 8 (Winter ferry)', 1));
    expect(kinds).toEqual(['update-saved']);
  });

  test.each([
    'change R8 to red',
    'actually R8 is red because the boat sank',
    'oops I meant red',
    'oops 8 is red',
  ])('keeps its text when its status is put right: “%s”', async (line) => {
    const { shown } = await converse(FERRY, 'save', line);
    expect(shown).toContain('🔴 Off track');
    expect(shown).toContain('crew lists 70% done');
    expect(shown).toContain('trial crossing');
    expect((await converse(FERRY, 'save', line, 'skip', 'save')).kinds).toEqual([
      'update-saved',
      'update-amended',
    ]);
  });

  test.each([
    ['no, the trial crossing is on 10 December', '10 December 2026'],
    ['sorry that’s wrong it should be 4 crews', '4 crews trained'],
  ])('is changed by words of correction as a draft is: “%s”', async (line, changed) => {
    expect((await converse(FERRY, 'save', line)).shown).toContain(changed);
  });

  test.each([
    ['no wait, wrong date, it’s the 14th', /Due\s+14 December 2026/],
    ['hang on, the trial crossing is on 10 December', /Due\s+10 December 2026/],
    ['delete my R8 update', /say “undo R8”/],
    ['undo the R8 one', /say “undo R8”/],
    ['scrap that', /Say “undo” to take it back/],
  ])('is put right, or it is told how to take it back: “%s”', async (line, told) => {
    const { shown, kinds } = await converse(FERRY, 'save', line);
    expect(shown).toMatch(told);
    expect(kinds).toEqual(['update-saved']);
  });

  test('takes what is told besides without the words that lead to it', async () => {
    const { shown } = await converse(FERRY, 'save', 'oh and we also trained a second ferry crew');
    expect(shown).toMatch(/\n +we also trained a second ferry crew\n/);
  });

  test('is not what “scrap that” means before anything is saved', async () =>
    expect((await converse('scrap that')).shown).toBe(DRAFT.none));

  test('is offered what is told besides, and the next report keeps its own text', async () => {
    const { shown } = await converse(FERRY, 'save', 'we have now trained a second ferry crew as well');
    expect(shown).toContain(DRAFT.added('recommendation 8 (Winter ferry)'));
    expect(shown).toMatch(/\n +we have now trained a second ferry crew as well\n/);
  });

  test('leaves a remark without a number open, whatever is reported next', async () => {
    const { shown } = await converse(
      'we have now trained a second ferry crew',
      'R6: green, coaching at 61%. Next step: survey 18 January',
    );
    expect(shown).toContain('progress “coaching at 61%”');
    expect(shown).toContain('progress “we have now trained a second ferry crew”');
  });
});

describe('“same as last week”', () => {
  test.each([
    [
      'R8 same as last week but the trial crossing has moved to 9 December',
      'Next step trial crossing Due 9 December 2026',
    ],
    [
      'R8 same as last week except two skippers have now joined',
      'Progress two skippers have now joined Next step',
    ],
    [
      'no change to R8 either I’m afraid, skipper still off',
      'Progress skipper still off Next step trial crossing',
    ],
  ])('carries the rest over: “%s”', async (line, told) => {
    const { shown } = await converse(FERRY, 'save', line);
    expect(shown.replace(/\s+/g, ' ')).toContain(told);
    expect(shown).toContain('At risk (as before)');
  });
});

describe('a date that moves', () => {
  test.each([
    'R8 is still amber but moving the date to end of January because the boatyard is shut',
    'R8: amber, trial crossing now 31 January because the boatyard is shut',
  ])('keeps the step on record: “%s”', async (line) => {
    const { shown } = await converse(FERRY, 'save', line);
    expect(shown).toContain('next step “trial crossing”, due 31 January 2027');
    expect(shown).toContain('blocker “the boatyard is shut”');
  });

  test('does not stay with a step that takes the place of its own', async () => {
    const { shown } = await converse(FERRY, 'R8: amber, boat bought. Next step: ask the harbour master');
    expect(shown).not.toContain(', due ');
    expect(shown).toContain(ASKS.want('due', null));
  });

  test('that has passed is the day of the step all the same, and challenged', async () => {
    const { shown } = await converse('R8: green, 3 crews trained. Next step: trial crossing 9 November');
    expect(shown).toContain('due 9 November 2026');
    expect(shown).toContain('The date 9 November 2026 has passed. Is on track still right?');
  });
});

describe('saving at once', () => {
  test('shows the challenge beside the whole, once, and the second “save” saves', async () => {
    const lines = ['R8: green, awaiting a licence', 'save'];
    const { shown } = await converse(...lines);
    expect(shown).toContain(DRAFT.notYetSaved);
    expect(shown).toContain('A blocker is named. Is on track still right?');
    expect((await converse(...lines, 'save')).kinds).toEqual(['update-saved']);
  });

  test('says what was left open', async () => {
    const { shown, kinds } = await converse('R8 red', 'save');
    expect(kinds).toEqual(['update-saved']);
    expect(shown).toContain(
      'Left open: what has happened, the next step, what holds it up and what brings it back on track.',
    );
  });

  test('waits where its author has yet to learn that it was sent before; that a date moves is said behind it', async () => {
    const again = await converse('R8 amber, no skipper', 'save', 'R8 amber, no skipper', 'save');
    expect(again.shown).toContain('All of this is on record already');
    expect(again.kinds).toEqual(['update-saved']);
    const moved = await converse(FERRY, 'save', 'R8 amber, next step tender the boat on 18 December', 'save');
    expect(moved.shown).toContain(DRAFT.movedDue('4 December 2026', '18 December 2026'));
    expect(moved.kinds).toEqual(['update-saved', 'update-saved']);
  });

  test('asks for one more word at most, whatever there is to be told', async () => {
    const moved = 'R8 red, no skipper, next step tender the boat on 18 December';
    const { kinds } = await converse(FERRY, 'save', moved, 'save', 'save');
    expect(kinds).toEqual(['update-saved', 'update-saved']);
  });

  test('a change to red is asked what is done about it; what went wrong is no answer', async () => {
    const { shown } = await converse(FERRY, 'save', 'make it red', 'the boatyard has withdrawn');
    expect(shown).toMatch(/blocker “no skipper; the boatyard has withdrawn”/);
    expect(shown).toContain('What is being done to bring it back on track?');
  });

  test('“no change” is asked for no evidence, and saves', async () => {
    const { shown, kinds } = await converse(
      ...['R8: green, crews drawn up. Next step: trial crossing 4 December', 'save', 'save'],
      ...['R8 no change since last week', 'save'],
    );
    expect(shown).toContain('Saved:');
    expect(kinds).toEqual(['update-saved', 'update-saved']);
  });

  test('another update beside one that was shown says that neither is saved, and “cancel” names both', async () => {
    const another = 'R6: green, coaching at 61%. Next step: survey 18 January';
    const name = 'recommendation 8 (Winter ferry)';
    expect((await converse(FERRY, another)).shown).toContain(DRAFT.joined(name));
    expect((await converse(FERRY, another, 'cancel')).shown).toBe(
      DRAFT.droppedSome(`${name} and recommendation 6 (Coach the managers)`),
    );
  });
});

describe('what there is none of', () => {
  test.each([
    ['we do not have a corrective action yet', 'correctiveAction'],
    ['no date yet', 'due'],
  ] as const)('is left open, and no text: “%s”', async (line, want) => {
    const { shown } = await converse('R8: red, only 9 of 41 berths booked', line);
    expect(shown).toContain(DRAFT.leftOpen(want));
    expect(shown).toContain(ASKS.want('nextStep', null));
    expect(shown).not.toContain(line);
  });
});

describe('an update that was meant for another recommendation', () => {
  const MOVES = [
    'sorry I meant R2 not R8',
    'that was meant for R2',
    'I put that on the wrong one, it’s R2',
    'oops, wrong rec, should have been R2',
    'it was for R2, sorry',
  ];

  test.each([...MOVES, 'it’s rec 2', 'no it’s R2'])('is moved before it is saved: “%s”', async (line) => {
    const { shown } = await converse(FERRY, line);
    expect(shown).toContain('I moved this from recommendation 8');
    expect(shown).toMatch(/Recommendation\s+2 [\s\S]*Progress\s+crew lists 70% done/);
  });

  test('while “it’s R2” answers which one is meant', async () => {
    const { shown } = await converse(FERRY.replace('R8: ', ''), 'it’s R2');
    expect(shown).not.toContain('I moved this');
    expect(shown).toMatch(/recommendation 2|Recommendation\s+2/);
  });

  test.each(MOVES)('is moved after it was saved: “%s”', async (line) => {
    const { shown, kinds } = await converse(FERRY, 'save', line);
    expect(shown).toContain('I moved this from recommendation 8');
    expect(kinds).toEqual(['update-saved']);
  });

  test.each(['it is R2 that worries me', 'R8 was meant for the winter', 'is that for R2?'])(
    'is not what is told by “%s”',
    async (line) => {
      const { shown } = await converse(FERRY, 'save', line);
      expect(shown).not.toContain('I moved this');
    },
  );
});

describe('a change in several parts', () => {
  test('changes each of them', async () => {
    const { shown } = await converse(FERRY, 'make it red and the date 18 December, and it’s 75% not 70%');
    expect(shown).toMatch(/Off track[\s\S]*crew lists 75% done[\s\S]*due 18 December 2026/);
    expect(shown).not.toContain('not 70%');
  });

  test('may leave out the verb of its second part', async () => {
    const { shown } = await converse(FERRY, 'change 3 crews to 4 crews and 70% to 75%');
    expect(shown).toMatch(/crew lists 75% done, £1\.8m spent, 4 crews trained/);
  });
});

describe('what is said beside the work', () => {
  test.each(['actually leave it for now, I’ll come back', 'hang on, I’ll come back to it tomorrow'])(
    'is no part of it: “%s”',
    async (line) => {
      const { shown } = await converse(FERRY, line, 'show draft');
      expect(shown).not.toMatch(/come back|leave it/);
      expect(shown).toMatch(/Progress\s+crew lists 70% done/);
    },
  );

  test('“no change really” tells of no change', async () => {
    const { shown } = await converse('R8 green', 'no change really');
    expect(shown).toContain('“no change really”');
  });

  test('a question at the end of a report leaves it a report', async () => {
    const { shown } = await converse('R8 red, the skipper has left, advert out 4 December, is that ok?');
    expect(shown).toContain('recommendation 8 (Winter ferry), 🔴 Off track');
  });
});

describe('what is read of a report', () => {
  test.each<[string, RegExp]>([
    ['R8 red, forecast overspend £3.45m (was £2.9m), no skipper', /“[^”]*£3\.45m \(was £2\.9m\)/],
    [
      'R8 amber. No skipper. Will know more after Thursday’s panel. Decision due 10 December',
      /10 December 2026/,
    ],
    ['R8 green, 3 crews trained, chase the rest by 12 November', /12 November 2026 has passed/],
  ])('“%s”', async (line, told) => {
    const { shown } = await converse(line, 'show draft');
    expect(`${(await converse(line)).shown}\n${shown}`).toMatch(told);
  });

  test.each(['R8 green, 3 crews trained by 12 November', 'R8 green, we trained the rest by 12 November'])(
    'what was done by a day leaves no doubt of it: “%s”',
    async (line) => expect((await converse(line)).shown).not.toContain('has passed'),
  );
});

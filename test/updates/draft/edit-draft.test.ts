import { describe, expect, test } from 'vitest';
import { namesEdit } from '../../../src/updates/draft/edit-draft.ts';
import { startDraft } from '../../support/drafting.ts';
import { idOf } from '../../support/harbour-record.ts';

const FERRY =
  'R8: amber, crew lists drawn up, 38% response, next step survey closes 4 December, blocker: no skipper';
const TWO = `${FERRY}\nR6: green, 14 managers coached, next step coach the deputies on 9 December`;

/** The words of the first entry after one message to a draft that was shown back. */
const changed = (text: string, first = FERRY) => startDraft(first).say(text).words();

describe('a change of a draft', () => {
  test.each([
    ['change the date to 22 December', '2026-12-22'],
    ['could you change the date to 22 Dec?', '2026-12-22'],
    ['set the due date to 22/12', '2026-12-22'],
    ['no wait, 11th', '2026-12-11'],
    ['it closes 11 Dec not 4 Dec', '2026-12-11'],
    ['the date is wrong, it’s 11 December', '2026-12-11'],
    ['bring it forward to 2 December', '2026-12-02'],
    ['push it back a week', '2026-12-11'],
    ['push the date back by two weeks', '2026-12-18'],
    ['give it another fortnight', '2026-12-18'],
    ['a week later', '2026-12-11'],
    ['bring the date forward two days', '2026-12-02'],
  ])('of the day: “%s”', (text, due) => expect(changed(text).due).toBe(due));

  test.each([
    ['change next step to crew workshop', { nextStep: ['crew workshop'] }],
    ['make the blocker fog and the harbour master', { blocker: ['fog and the harbour master'] }],
    ['drop the blocker', { blocker: [] }],
    ['blocker: none', { blocker: [] }],
    ['the blocker is wrong, it should be fog', { blocker: ['fog'] }],
    ['delete the progress', { progress: [] }],
    ['make the status red', { status: 'off-track' }],
  ])('of a slot that it names: “%s”', (text, words) => expect(changed(text)).toMatchObject(words));

  test.each(['add: 12 of those are deckhands', 'add that 12 of those are deckhands'])(
    'by something more: “%s”',
    (text) => {
      const { progress } = changed(text);
      expect(progress.at(-1)).toBe('12 of those are deckhands');
      expect(progress).toEqual(expect.arrayContaining(startDraft(FERRY).words().progress));
    },
  );

  test.each(['no, 48% response', 'change 38% to 48%', '48% not 38%', 'replace 38% with 48%'])(
    'of words that stand in it: “%s”',
    (text) => {
      const { progress } = changed(text);
      expect(progress.join()).toContain('48% response');
      expect(progress.join()).not.toContain('38%');
    },
  );

  test('of a word, and of nothing else', () => {
    const before = startDraft(
      'R8: amber, plan agreed by council, next step tender the boat on 4 December, blocker: fog',
    );
    const { progress, ...rest } = before.say('not council, its cabinet').words();
    expect(progress.join()).toContain('cabinet');
    expect(rest).toMatchObject({ nextStep: before.words().nextStep, blocker: ['fog'], due: '2026-12-04' });
  });

  test('of the day of one thing leaves that of the step alone', () => {
    const first = 'R8: green, 12 crews trained, survey closes 11 December, results 12 January';
    const words = changed('and results are 19 Jan now', first);
    expect(words.due).toBe('2026-12-11');
    expect(words.nextStep.join()).toContain('results 19 Jan');
  });

  test('of several things at once', () =>
    expect(changed('change the date to 22 December and drop the blocker')).toMatchObject({
      ...{ due: '2026-12-22', blocker: [] },
    }));

  test('that was taken out on purpose is not asked for again', () =>
    expect(startDraft(FERRY).say('drop the blocker').next).toBe('confirm'));

  test('of a day without one changes nothing', () => {
    const draft = startDraft(FERRY);
    expect(draft.say('change the date to whenever suits')).toMatchObject({
      ...{ outcome: { kind: 'unclear' }, draft: draft.draft },
    });
  });

  test('of one of several goes to the one that is named, or whose words they are', () => {
    const both = startDraft(TWO);
    const named = both.say('change the R6 date to 16 December');
    expect([named.words(0).due, named.words(1).due]).toEqual(['2026-12-04', '2026-12-16']);
    expect(both.say('change deputies to supervisors').words(1).nextStep.join()).toContain('supervisors');
    expect(both.say('change the date to 16 December').next).toBe('which');
  });

  test('that names none of several waits for the name', () => {
    const asked = startDraft(TWO).say('change the date to 16 December');
    expect(asked.words(1).due).not.toBe('2026-12-16');
    const placed = asked.say('the 6 one');
    expect([placed.words(0).due, placed.words(1).due]).toEqual(['2026-12-04', '2026-12-16']);
    const other = startDraft(TWO).say('the chair has resigned');
    expect(other.next).toBe('which');
    expect(other.say('R8').words(0).blocker.join()).toContain('the chair has resigned');
  });

  test('of each of several changes each', () => {
    for (const said of ['both red', 'make them both red', 'all of them are red'])
      expect([0, 1].map((at) => startDraft(TWO).say(said).words(at).status)).toEqual([
        'off-track',
        'off-track',
      ]);
  });

  test('of a slip of the pen is made, whatever is asked', () => {
    expect(startDraft('R8 amber, crew lists drwan up').say('drwan should be drawn').words().progress).toEqual(
      ['crew lists drawn up'],
    );
    expect(
      startDraft('R8 amber, crew lists drawn up').say('crews should be trained').words().progress,
    ).toEqual(['crew lists drawn up']);
  });

  test.each(['drop in sessions held for skippers', 'add two posts to the crew', 'change of supplier agreed'])(
    'is not an answer that sounds like one: “%s”',
    (answer) => expect(startDraft('R8 amber').say(answer).words().progress).toEqual([answer]),
  );
});

describe('what is to be taken out', () => {
  const PLAN =
    'R8: amber, crew lists drawn up, 30 of 48 skippers trained, next step circulate to cabinet on 4 December, blocker: other two waiting on data from the port';
  const left = (text: string) => {
    const { progress, nextStep, due, blocker } = changed(text, PLAN);
    return {
      progress: progress.join(' / '),
      nextStep: nextStep.join(' / '),
      due,
      blocker: blocker.join(' / '),
    };
  };
  const whole = left('amber');

  test.each([
    ['take out the bit about the port', { blocker: '' }],
    ['please remove the sentence about data from the port', { blocker: '' }],
    ['drop the skippers bit', { progress: 'crew lists drawn up' }],
    ['take out 30 of 48 skippers trained', { progress: 'crew lists drawn up' }],
    ['delete crew lists drawn up', { progress: '30 of 48 skippers trained' }],
    ['remove “circulate to cabinet”', { nextStep: '', due: null }],
  ])('goes with its clause, and nothing else: “%s”', (text, now) =>
    expect(left(text)).toEqual({ ...whole, ...now }),
  );

  test.each([
    'take out the bit about the harbour master',
    'remove ferry timetable',
    'delete the part about of',
  ])('and is never text itself, where it stands nowhere: “%s”', (text) => {
    const draft = startDraft(PLAN);
    expect(draft.say(text)).toMatchObject({ next: 'unclear', draft: { entries: draft.draft.entries } });
  });

  test('is asked for where several clauses have the words', () => {
    const draft = startDraft(
      'R8: amber, port lists drawn up, port staff trained, blocker: fog. next step: tender 4 December',
    );
    expect(draft.say('take out the bit about the port').next).toBe('unclear');
  });

  test.each(['remove the old moorings by 4 December', 'drop in sessions held for skippers'])(
    'is not what is done about the work: “%s”',
    (text) => expect(JSON.stringify(startDraft('R8 amber').say(text).words())).toContain(text.slice(0, 15)),
  );

  test.each([
    ['scrap the blocker, we filled it yesterday', 'we filled it yesterday'],
    ['drop the blocker because the skipper has started', 'the skipper has started'],
  ])('tells the news with a blocker that is over: “%s”', (text, news) => {
    const { progress, blocker } = changed(text);
    expect(blocker).toEqual([]);
    expect(progress).toContain(news);
  });

  test('and “it is sorted” tells none', () => {
    const { progress, blocker } = changed('scrap the blocker, it’s sorted now');
    expect([blocker, progress]).toEqual([[], startDraft(FERRY).words().progress]);
  });
});

describe('words about one recommendation', () => {
  test('are never filed under another', () => {
    const draft = startDraft(FERRY).say('R6 no change');
    expect(draft.words(0)).toEqual(startDraft(FERRY).words(0));
    expect(draft.words(1)).toMatchObject({ recommendation: idOf(6), status: null });
  });

  test.each([
    ['R6: 14 managers coached', 'progress'],
    ['and R6 green, 14 managers coached', 'nextStep'],
  ])('are no answer to what was asked of another: “%s”', (text) => {
    const draft = startDraft('R8: red, no skipper').say(text);
    expect(draft.words(0)).toEqual(startDraft('R8: red, no skipper').words(0));
    expect(draft.words(1).recommendation).toBe(idOf(6));
  });

  test.each(['not R8, R6', 'sorry, R6', "that's R6 not R8", 'I meant R6'])(
    'move only where that is said: “%s”',
    (text) => {
      const draft = startDraft(FERRY).say(text);
      expect(draft.draft.entries.map(({ words }) => words.recommendation)).toEqual([idOf(6)]);
      expect(draft.notes).toEqual([{ kind: 'moved', from: idOf(8), to: idOf(6) }]);
    },
  );

  test('may speak of another in passing', () => {
    const draft = startDraft('R8: amber, crew lists drawn up, next step tender the boat on 4 December');
    const answered = draft.say('we are waiting on R6 to release the trainers');
    expect(answered.draft.entries).toHaveLength(1);
    expect(answered.words().blocker).toEqual(['we are waiting on R6 to release the trainers']);
  });

  test('are one update, however often it is named', () => {
    const draft = startDraft('R8: amber, crew lists drawn up').say('R6 green, 14 managers coached');
    const again = draft.say('R8: next step tender the boat by 4 December', 'not R6, R8');
    const ids = again.draft.entries.map(({ words }) => words.recommendation);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a draft is dropped', () => {
  test.each([
    'the harbour trust may withdraw it',
    'they could cancel that if the fog stays',
    'we had to scrap the old boat',
  ])('by no answer to what was asked: “%s”', (answer) => {
    const asked = startDraft('R8: amber, crew lists drawn up, next step tender the boat on 4 December');
    expect(asked.next).toBe('blocker');
    expect(asked.say(answer).words().blocker).toEqual([answer]);
  });

  test('only after a question where it is in doubt', () => {
    const doubted = startDraft(FERRY).say('they may withdraw it');
    expect(doubted.next).toBe('doubt');
    expect(doubted.input({ kind: 'yes' }).next).toBe('withdrawn');
    expect(doubted.input({ kind: 'no' }).next).toBe('confirm');
    expect(doubted.say('due 11 December').input({ kind: 'yes' }).next).toBe('save');
  });
});

/** More than is shown beside a question. */
const LONG = 'seen by the harbour board, '.repeat(40).trim();

describe('several updates', () => {
  test('that can be saved are, and the others wait', () => {
    const draft = startDraft(FERRY).say('R6: 14 managers coached');
    expect(draft.next).toBe('status');
    expect(draft.input({ kind: 'save', version: null }).outcome).toEqual({ kind: 'save', entries: [0] });
  });

  test('of which one is to be saved show that one first, and keep the other', () => {
    const save = { kind: 'save', version: null } as const;
    const asked = startDraft(FERRY).say(`R6: green, 14 managers coached, ${LONG}`);
    expect(asked.next).toBe('nextStep');
    const shown = asked.input({ ...save, only: [idOf(8)] });
    expect(shown.next).toBe('confirm');
    expect(shown.draft.only).toEqual([idOf(8)]);
    expect(shown.notes).toEqual([{ kind: 'not-saved' }, { kind: 'kept', recommendations: [idOf(6)] }]);
    expect(shown.input(save).outcome).toEqual({ kind: 'save', entries: [0] });
    // Whatever is changed meanwhile was not shown: all of it is again.
    const changed = shown.say('make R8 red');
    expect(changed.draft).toMatchObject({ shown: false, only: null });
  });

  test('of which another is to be saved than was shown are shown again', () => {
    const save = { kind: 'save', version: null } as const;
    const shown = startDraft(FERRY)
      .say(`R6: green, 14 managers coached, ${LONG}`)
      .input({ ...save, only: [idOf(8)] });
    const other = shown.input({ ...save, only: [idOf(6)] });
    expect(other.next).toBe('confirm');
    expect(other.draft.only).toEqual([idOf(6)]);
    expect(other.input(save).outcome).toEqual({ kind: 'save', entries: [1] });
  });

  test('may be saved or dropped one by one', () => {
    const both = startDraft(TWO);
    expect(both.next).toBe('confirm');
    expect(both.input({ kind: 'save', version: null, only: [idOf(6)] }).outcome).toEqual({
      ...{ kind: 'save', entries: [1] },
    });
    const left = both.input({ kind: 'drop', recommendations: [idOf(8)] });
    expect(left.draft.entries.map(({ words }) => words.recommendation)).toEqual([idOf(6)]);
  });
});

describe('what names an edit', () => {
  test.each(['the R8 one is due 18 December', 'R8 due date to 18 December'])(
    '“%s” is for the draft alone',
    (text) => expect(namesEdit(text)).toBe(true),
  );
});

describe('said of a draft that is shown', () => {
  const SHOWN =
    'R8: at risk, 12 crossings agreed, next step timetable on 14 December, blocker: skipper on leave';
  test.each(['done', 'all done', 'finished'])('“%s” makes nothing complete unasked', (said) => {
    const draft = startDraft(SHOWN).say(said);
    expect(draft.words().status).toBe('at-risk');
    expect(draft.next).toBe('confirm');
  });
  test('“the blocker is actually …” puts one in the place of the other', () =>
    expect(startDraft(SHOWN).say('blocker is actually the tide').words().blocker).toEqual(['the tide']));
  test('“it goes to … on …” moves the day of what is named', () =>
    expect(startDraft(SHOWN).say('actually the timetable goes to exec on 18 December').words()).toMatchObject(
      {
        due: '2026-12-18',
        progress: ['12 crossings agreed'],
      },
    ));
  test('“leave the blocker out” takes it out', () =>
    expect(startDraft(SHOWN).say('leave the blocker out').words().blocker).toEqual([]));
  test.each(['typo: crossings should be sailings', 'crossings should say sailings'])(
    '“%s” mends a word',
    (said) => expect(startDraft(SHOWN).say(said).words().progress).toEqual(['12 sailings agreed']),
  );
});

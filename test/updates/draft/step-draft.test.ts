import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DraftEntry, UpdateDraft } from '../../../src/updates/draft/update-draft.ts';
import { blankDraft, startDraft, TODAY } from '../../support/drafting.ts';
import { idOf, updateOf } from '../../support/harbour-record.ts';

const SKIP = { kind: 'skip' } as const;
const YES = { kind: 'yes' } as const;
const NO = { kind: 'no' } as const;
const SAVE = { kind: 'save', version: null } as const;
const WHOLE = 'R8: on track, 12 crossings agreed, next step timetable to full council on 14 December';

describe('what is missing', () => {
  test('is asked for one thing at a time, in the order of the slots', () => {
    const asked: string[] = [];
    let draft = startDraft(blankDraft());
    for (const answer of [
      'R8',
      'amber',
      'crew lists drawn up',
      'tender the boat',
      '4 December',
      'no skipper',
    ]) {
      asked.push(draft.next);
      draft = draft.say(answer);
    }
    expect(asked).toEqual(['recommendation', 'status', 'progress', 'nextStep', 'due', 'blocker']);
    expect(draft.next).toBe('confirm');
    expect(draft.words()).toEqual({
      ...{ recommendation: idOf(8), status: 'at-risk', progress: ['crew lists drawn up'] },
      ...{ nextStep: ['tender the boat'], due: '2026-12-04', blocker: ['no skipper'] },
      ...{ figures: [], evidence: [] },
    });
  });

  test('is not asked for where the message said it', () => {
    expect(startDraft(WHOLE).next).toBe('confirm');
    expect(startDraft('R8: amber, crew lists drawn up').next).toBe('nextStep');
  });

  test('may be answered with several things at once', () => {
    const draft = startDraft('R8 amber').say(
      'crew lists drawn up, next step is to tender the boat by 4 December, blocker: no skipper',
    );
    expect(draft.next).toBe('confirm');
    expect(draft.words()).toMatchObject({ due: '2026-12-04', blocker: ['no skipper'] });
  });

  test('is not a day that is merely put right', () => {
    const draft = startDraft('R8: amber, crew lists drawn up, next step tender the boat on 4 December');
    expect(draft.next).toBe('blocker');
    expect(draft.say('no, 10 December').words()).toMatchObject({ due: '2026-12-10', blocker: [] });
  });

  test('may name a day without moving that of the next step', () => {
    const draft = startDraft('R8: amber, blocker: no skipper, next step tender the boat by 4 December');
    expect(draft.next).toBe('progress');
    expect(startDraft('R8: amber').say('frozen on Monday').words().due).toBeNull();
    expect(draft.say('frozen on Monday').words()).toMatchObject({
      progress: ['frozen on Monday'],
      due: '2026-12-04',
    });
  });

  test('loses the bullet that was pasted with it', () => {
    expect(startDraft('R8 amber').say('- crew lists drawn up').words().progress).toEqual([
      'crew lists drawn up',
    ]);
  });

  test('stays open where it is skipped, and is not asked for again', () => {
    const draft = startDraft('R8 amber').input(SKIP).input(SKIP).input(SKIP).input(SKIP);
    expect(draft.next).toBe('confirm');
    expect(draft.say('crew lists drawn up').next).toBe('confirm');
    expect(draft.words()).toMatchObject({ progress: [], nextStep: [], due: null, blocker: [] });
  });

  test('cannot be skipped where nothing could be saved without it', () => {
    const draft = startDraft(blankDraft());
    expect(draft.input(SKIP).outcome).toEqual({ kind: 'cannot-skip', want: 'recommendation' });
    expect(draft.say('R8').input(SKIP).outcome).toEqual({ kind: 'cannot-skip', want: 'status' });
  });

  test('does not keep anybody from saving', () => {
    const saved = startDraft('R8 amber').input(SAVE);
    expect(saved.outcome).toEqual({
      ...{ kind: 'save', entries: [0] },
      open: [{ recommendation: idOf(8), wants: ['progress', 'nextStep', 'blocker'] }],
    });
    expect(startDraft(blankDraft()).say('R8').input(SAVE).next).toBe('status');
  });

  test('is saved unseen by nobody: what is too long to stand beside a question is shown first', () => {
    const asked = startDraft(`R8 amber, ${'crew lists drawn up, '.repeat(60)}`);
    expect(asked.next).toBe('nextStep');
    const shown = asked.input(SAVE);
    expect(shown).toMatchObject({ next: 'confirm', notes: [{ kind: 'not-saved' }] });
    expect(shown.input(SAVE).next).toBe('save');
  });
});

describe('an answer', () => {
  test.each([
    ['nextStep', 'lost two skippers to the ferry company'],
    ['nextStep', 'the boat was tendered last week'],
    ['blocker', 'the council will decide in December'],
    ['blocker', 'crews trained'],
    ['progress', 'waiting for the harbour master'],
    ['progress', 'next week we tender'],
  ] as const)('goes to the %s that was asked for, whatever it sounds like: “%s”', (slot, answer) => {
    const given: Record<typeof slot, string> = {
      progress: 'R8 amber',
      nextStep: 'R8: amber, crew lists drawn up',
      blocker: 'R8: amber, crew lists drawn up, next step tender the boat on 4 December',
    };
    const draft = startDraft(given[slot]);
    expect(draft.next).toBe(slot);
    expect(draft.say(answer).words()[slot]).toEqual([answer]);
  });

  test('that is nothing but a day is no text', () => {
    const draft = startDraft('R8: amber, crew lists drawn up').say('4 December');
    expect(draft.next).toBe('nextStep');
    expect(draft.words()).toMatchObject({ nextStep: [], due: '2026-12-04' });
  });

  test('that says where it belongs goes there', () => {
    const draft = startDraft('R8: amber, crew lists drawn up').say('blocker: no skipper');
    expect(draft.next).toBe('nextStep');
    expect(draft.words()).toMatchObject({ nextStep: [], blocker: ['no skipper'] });
  });

  test.each(['soon', 'when the wind turns', 'xyzzy'])(
    'without a readable date is asked again: “%s”',
    (text) => {
      const asked = startDraft('R8: green, 12 crews trained, next step is to tender the boat');
      expect(asked.next).toBe('due');
      expect(asked.say(text).outcome).toMatchObject({ kind: 'ask', want: 'due', again: true });
      expect(asked.say(text, '4/12').words().due).toBe('2026-12-04');
    },
  );

  test.each(['yes', 'no'] as const)('of “%s” tells no status', (kind) => {
    const asked = startDraft(blankDraft()).say('R8').input({ kind });
    expect(asked.next).toBe(kind === 'yes' ? 'status' : 'doubt');
    expect(asked.words().status).toBeNull();
  });

  test('of “no” to which it is about drops what was never meant as an update', () =>
    expect(startDraft(blankDraft()).input({ kind: 'no' }).next).toBe('withdrawn'));

  test('of “yes” does not save what is still asked about', () =>
    expect(startDraft('R8 amber').input(YES).outcome).toMatchObject({ kind: 'ask', again: true }));

  test.each([
    ['green obvs', 'on-track'],
    ['it’s red', 'off-track'],
    ['🔴', 'off-track'],
  ])('to the question for the status is read however it is said: “%s”', (said, status) =>
    expect(startDraft(blankDraft()).say('R8', said).words().status).toBe(status),
  );
});

describe('what was shown back', () => {
  test('is saved by yes, and changed after no', () => {
    expect(startDraft(WHOLE).input(YES).next).toBe('save');
    expect(startDraft(WHOLE).input(NO).next).toBe('change');
  });

  test('takes a correction, and asks for what it makes necessary', () => {
    const draft = startDraft(WHOLE).say('actually make that amber');
    expect(draft.next).toBe('blocker');
    expect(draft.say('no skipper').next).toBe('confirm');
    expect(draft.say('no skipper', 'sorry, the date is 18 December').words()).toMatchObject({
      ...{ status: 'at-risk', blocker: ['no skipper'], due: '2026-12-18' },
    });
  });

  test('takes a further fact without losing one', () => {
    const before = startDraft(
      'R8: amber, crew lists drawn up, next step tender the boat on 4 December, blocker: fog',
    );
    expect(before.next).toBe('confirm');
    const after = before.say('we will also train the deputies in January');
    expect(after.words().nextStep).toContain('tender the boat');
    expect(after.words().nextStep.length).toBe(2);
  });

  test('takes an address as evidence', () =>
    expect(startDraft(WHOLE).say('https://harbour.example/ferry').words().evidence).toEqual([
      'https://harbour.example/ferry',
    ]));

  test('is not touched by a question, or by what says nothing of it', () => {
    const draft = startDraft(WHOLE);
    for (const text of ['what did peers say about the ferry?', 'R8?'])
      expect(draft.say(text)).toMatchObject({ outcome: { kind: 'question' }, draft: draft.draft });
  });

  test.each(['housing', 'lovely weather', 'whatever you think'])(
    'is not touched by words that say nothing of it, and that is said: “%s”',
    (text) => {
      const draft = startDraft(WHOLE);
      expect(draft.say(text)).toMatchObject({ outcome: { kind: 'unclear' }, draft: draft.draft });
    },
  );

  test('is shown once more where it is said once more', () =>
    expect(startDraft(WHOLE).say('still green').next).toBe('confirm'));

  test.each(['ignore that', 'never mind, wrong chat', "sorry, didn't mean to send that"])(
    'is withdrawn by “%s”',
    (text) => expect(startDraft(WHOLE).say(text).next).toBe('withdrawn'),
  );

  test('is not saved by a button of an earlier version', () => {
    const draft = startDraft(WHOLE);
    const later = draft.say('make that amber', 'no skipper');
    expect(later.input({ kind: 'save', version: draft.draft.version }).next).toBe('outdated');
    expect(later.input({ kind: 'save', version: later.draft.version }).next).toBe('save');
  });
});

describe('several updates', () => {
  const BOTH = 'R6 green, 14 managers coached; R8 amber, crew lists drawn up';

  test('are asked about one after the other, and an answer is of the one that was asked about', () => {
    const draft = startDraft(BOTH);
    expect(draft.outcome).toMatchObject({ kind: 'ask', entry: 0, want: 'nextStep' });
    const first = draft.say('coach the deputies', '4 December');
    expect(first.outcome).toMatchObject({ kind: 'ask', entry: 1, want: 'nextStep' });
    const all = first.say('tender the boat', '18 December', 'no skipper');
    expect(all.next).toBe('confirm');
    expect(all.words(0)).toMatchObject({ nextStep: ['coach the deputies'], due: '2026-12-04', blocker: [] });
    expect(all.words(1)).toMatchObject({ nextStep: ['tender the boat'], due: '2026-12-18' });
  });

  test('take what names one of them, whichever was asked about', () => {
    const draft = startDraft(BOTH).say('R8: next step is to tender the boat on 18 December');
    expect(draft.outcome).toMatchObject({ entry: 0, want: 'nextStep' });
    expect(draft.words(0).nextStep).toEqual([]);
    expect(draft.words(1)).toMatchObject({ due: '2026-12-18' });
  });

  test('named later is asked about first, so that what comes next is not taken for another’s', () => {
    const draft = startDraft('R6 green, 14 managers coached').say('R8 amber');
    expect(draft.outcome).toMatchObject({ kind: 'ask', entry: 1 });
    const told = draft.say('crew lists drawn up');
    expect(told.words(1).progress).toEqual(['crew lists drawn up']);
    expect(told.words(0).progress).toEqual(['14 managers coached']);
    expect(told.outcome).toMatchObject({ kind: 'ask', entry: 1 });
  });

  test('take what is said of both', () => {
    const draft = startDraft(BOTH).say('next step is a report by 18 December for both');
    expect([draft.words(0).due, draft.words(1).due]).toEqual(['2026-12-18', '2026-12-18']);
  });

  test('may come in later messages', () => {
    const draft = startDraft(WHOLE).say('R6: green, 14 managers coached, next session on 9 December');
    expect(draft.draft.entries.map(({ words }) => words.recommendation)).toEqual([idOf(8), idOf(6)]);
    expect(draft.next).toBe('confirm');
  });
});

describe('“same as last week”', () => {
  const last = updateOf(8, '2026-11-11', {
    ...{ status: 'at-risk', progress: 'Crew lists drawn up.', nextStep: 'Tender the boat' },
    ...{ due: '2026-12-04', blocker: 'No skipper' },
  });

  test('takes over what was reported, and is itself the progress', () => {
    const draft = startDraft('R8 same as last week', [last]);
    expect(draft.next).toBe('confirm');
    expect(draft.words()).toMatchObject({
      ...{ status: 'at-risk', progress: ['same as last week'], nextStep: ['Tender the boat'] },
      ...{ due: '2026-12-04', blocker: ['No skipper'] },
    });
  });

  test('does not take over the blocker of another status', () =>
    expect(startDraft('R8 no change, now green', [last]).words()).toMatchObject({
      ...{ status: 'on-track', nextStep: ['Tender the boat'], blocker: [] },
    }));

  test('takes nothing where nothing was reported', () => {
    const draft = startDraft('R8 same as last week');
    expect(draft.next).toBe('status');
    expect(draft.words()).toMatchObject({ nextStep: [], due: null });
  });
});

describe('a draft that was begun with nothing', () => {
  test('is filled by the first message that reports', () => {
    const draft = startDraft(blankDraft()).say(
      'R8 amber, crew lists drawn up; R6 green, 14 managers coached',
    );
    expect(draft.draft.entries.map(({ words }) => words.status)).toEqual(['at-risk', 'on-track']);
  });
});

describe('the laws of a draft', () => {
  const anySaid = fc
    .constantFrom(
      ...['R8', 'R6: green, 14 managers coached', 'amber', 'make that red', 'crew lists drawn up'],
      ...['tender the boat', '4 December', 'by the end of March', 'no skipper', 'ok then', '£2.4m spent'],
      ...[
        'blocker: fog',
        'next step: train crews by 9/12',
        'https://harbour.example/a',
        'what did peers say?',
      ],
      ...['lost two skippers because of pay', 'the boat will sail in spring', 'both by 18 December'],
    )
    .map((text) => ({ kind: 'said', text }) as const);
  const anyInput = fc.oneof({ weight: 6, arbitrary: anySaid }, fc.constantFrom(SKIP, YES, NO, SAVE));
  const anyInputs = fc.array(anyInput, { maxLength: 8 });
  const anyFirst = fc.constantFrom(WHOLE, 'R8 amber', 'R6 green, 14 managers coached; R8 red, no boat');
  const play = (first: string, inputs: readonly Parameters<ReturnType<typeof startDraft>['input']>[0][]) =>
    inputs.reduce((draft, input) => draft.input(input), startDraft(first));

  test('the same inputs give the same draft', () => {
    fc.assert(
      fc.property(anyFirst, anyInputs, (first, inputs) => {
        const { draft, outcome } = play(first, inputs);
        expect(play(first, inputs)).toMatchObject({ draft, outcome });
      }),
      { numRuns: 40 },
    );
  });

  test('no step loses words that were read, unless it corrects them or names the next step', () => {
    const told = ({ words, correctiveAction, explanation }: DraftEntry) => [
      ...[...words.progress, ...words.blocker, ...words.figures, ...words.evidence],
      ...[correctiveAction, explanation].filter((text) => text !== null),
    ];
    fc.assert(
      fc.property(anyFirst, anyInputs, anyInput, (first, inputs, last) => {
        const before = play(first, inputs);
        const after = before.input(last).draft;
        for (const [at, entry] of before.draft.entries.entries())
          expect(told(after.entries[at] as DraftEntry)).toEqual(expect.arrayContaining(told(entry)));
      }),
      { numRuns: 60 },
    );
  });

  test('a draft comes back from the store as it went in', () => {
    fc.assert(
      fc.property(anyFirst, anyInputs, (first, inputs) => {
        const { draft } = play(first, inputs);
        expect(UpdateDraft.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
      }),
      { numRuns: 30 },
    );
  });

  test('every change makes a new version, and no version is used twice', () => {
    fc.assert(
      fc.property(anyFirst, anyInputs, anyInput, (first, inputs, last) => {
        const before = play(first, inputs).draft;
        const after = play(first, [...inputs, last]).draft;
        const isChanged =
          JSON.stringify(before.entries.map(({ words }) => words)) !==
          JSON.stringify(after.entries.map(({ words }) => words));
        expect(after.version).toBe(before.version + Number(isChanged || after.version > before.version));
      }),
      { numRuns: 30 },
    );
  });

  test('the moment of the message is what its dates count from', () => {
    const draft = startDraft('R8: green, 12 crews trained, next step is to tender the boat');
    const later = new Date(TODAY.getTime() + 7 * 86_400_000);
    expect(draft.input({ kind: 'said', text: 'tomorrow' }, later).words().due).toBe('2026-11-26');
  });
});

describe('asked for the day', () => {
  const UNDATED = 'R8: amber, crew lists drawn up, next step tender the boat';
  test.each(['asap', 'soon', 'when the port replies', 'depends on the weather'])(
    '“%s” names none, and is no blocker',
    (said) => {
      const draft = startDraft(UNDATED).say(said);
      expect(draft.words()).toMatchObject({ due: null, blocker: [], nextStep: ['tender the boat'] });
      expect(draft.next).toBe('due');
    },
  );
  test.each(['the 4th', '4th', 'by the 4th'])('“%s” is the next one', (said) =>
    expect(startDraft(UNDATED).say(said).words().due).toMatch(/-04$/),
  );
});

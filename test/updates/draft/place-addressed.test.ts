import { describe, expect, test } from 'vitest';
import { readAddressed, readAddressedLines } from '../../../src/updates/draft/read-addressed.ts';
import { startDraft } from '../../support/drafting.ts';

describe('a line that says where it belongs', () => {
  test.each([
    ['the blocker on R7 is recruitment', 'R7', 'blocker', 'recruitment'],
    ['blocker for R5: land price', 'R5', 'blocker', 'land price'],
    ['R7 blocker: recruitment', 'R7', 'blocker', 'recruitment'],
    ["R7's blocker is recruitment", 'R7', 'blocker', 'recruitment'],
    ['and R7 progress: two interviews held', 'R7', 'progress', 'two interviews held'],
    ['for R7 the next step is interviews on 4 December', 'R7', 'nextStep', 'interviews on 4 December'],
    ['rec 5 next step land report to exec', 'rec 5', 'nextStep', 'land report to exec'],
    ['R7 corrective action is agency staff', 'R7', 'correctiveAction', 'agency staff'],
    ['R7 due date: 4 December', 'R7', 'due', '4 December'],
    ['status of R7 is amber', 'R7', 'status', 'amber'],
    ['R5: 8 homes completed', 'R5', null, '8 homes completed'],
    [
      'R7 next step: was interviews on 4 December, now exec on 12 December',
      'R7',
      'nextStep',
      'exec on 12 December',
    ],
  ])('“%s”', (line, name, want, value) => expect(readAddressed(line)).toEqual({ name, want, value }));

  test.each([
    'the blocker on R7 is gone',
    'R7 blocker: was cleared',
    'R7 blocker is what exactly?',
    'R7: what is the due date?',
    'R7 due date: was 4 December',
    'R7 blocker: none',
    'R7 progress report is late',
    'blocker is recruitment',
    'waiting on R6 to release them',
    '8 homes completed',
  ])('is none: “%s”', (line) => expect(readAddressed(line)).toBeNull());

  test('may be one of several, if all of them do', () => {
    expect(readAddressedLines('R7 blocker: recruitment\nR5: 8 homes completed')).toHaveLength(2);
    expect(readAddressedLines('R7 blocker: recruitment\nthat is all')).toBeNull();
  });
});

describe('in a draft of several updates', () => {
  const start = () => startDraft('R8 amber and R6 red');
  const slots = (draft: ReturnType<typeof start>, at: number) => {
    const { progress, nextStep, due, blocker } = draft.words(at);
    return { progress, nextStep, due, blocker, action: draft.draft.entries[at]?.correctiveAction ?? null };
  };

  test('it goes to its own, whatever was asked', () => {
    const draft = start().say(
      'the blocker on R6 is recruitment',
      'blocker for R8: land price',
      'R6 progress: two interviews held',
      'R8: 8 berths completed',
      'R8 next step land report to exec 9 December',
      'R6 corrective action is agency staff',
      'R6 next step: appoint by 18 December',
    );
    expect(slots(draft, 0)).toEqual({
      ...{ progress: ['8 berths completed'], nextStep: ['land report to exec'], due: '2026-12-09' },
      ...{ blocker: ['land price'], action: null },
    });
    expect(slots(draft, 1)).toEqual({
      ...{ progress: ['two interviews held'], nextStep: ['appoint'], due: '2026-12-18' },
      ...{ blocker: ['recruitment'], action: 'agency staff' },
    });
  });

  test('with more than the status it is read with all that it says', () => {
    const draft = start().say('R6 status - it is amber really, land price is blocking us');
    expect(draft.words(1).status).toBe('at-risk');
    expect(JSON.stringify(draft.words(1))).toContain('land price is blocking us');
  });

  test('several lines may be thanked for, and may report more than one thing', () => {
    const draft = start().say('R8: 40 berths let\nR6: now amber, 3 posts filled\nthanks');
    expect(draft.words(0).progress).toEqual(['40 berths let']);
    expect(draft.words(1)).toMatchObject({ status: 'at-risk', progress: ['3 posts filled'] });
    expect(start().say('R6: 8 berths let, next step exec on 4 December').words(1)).toMatchObject({
      ...{ progress: ['8 berths let'], due: '2026-12-04' },
    });
  });

  test('on another than was asked about it is never taken for the answer', () => {
    const draft = start();
    expect(draft.draft.asking?.entry).toBe(0);
    expect(draft.say('R6 evidence: none').words(0).progress).toEqual([]);
  });

  test('of another recommendation it is no part of these', () =>
    expect(slots(start().say('R3 blocker: no mooring'), 0).blocker).toEqual([]));

  test('what is counted and done is no next step', () => {
    const draft = startDraft('R8 amber, timetable drafted');
    expect(draft.next).toBe('nextStep');
    expect(draft.say('8 berths completed').words()).toMatchObject({
      progress: ['timetable drafted', '8 berths completed'],
      nextStep: [],
    });
  });

  test('“swap them” is an order, and no words of an update', () => {
    const draft = startDraft('R8 green, crew found. R6 red, no budget left').say(
      'swap them, R8 is red and R6 is green',
    );
    expect([draft.words(0).status, draft.words(1).status]).toEqual(['off-track', 'on-track']);
    expect(JSON.stringify(draft.draft.entries)).not.toContain('swap');
  });
});

describe('a fact inside what was told is put right', () => {
  const start = () =>
    startDraft(
      'R6 amber. workshop held 5 nov, 22 managers came; next: training starts 14 jan; blocker: no budget',
    );
  test.each([
    ['actually the workshop was on 6 nov', 'workshop held 6 nov, 22 managers came'],
    ['it was 24 managers not 22', 'workshop held 5 nov, 24 managers came'],
    ['and it was 24 managers', 'workshop held 5 nov, 24 managers came'],
  ])('“%s”', (said, progress) =>
    expect(start().say(said).words()).toMatchObject({ progress: [progress], due: '2027-01-14' }),
  );
  test.each([
    'the training was delayed by the strike on 10 November',
    'the terms were agreed by legal on 12 November',
    'the workshop was on 6 November and 20 came',
    'the training was held on 10 November',
  ])('and what happened moves no step, and is kept: “%s”', (said) => {
    const draft = start().say(said);
    expect(draft.words().due === '2027-01-14' || draft.words().nextStep.join().includes(said)).toBe(true);
    expect(JSON.stringify(draft.words())).toContain(said);
  });
  test('the one of two reasons that is denied goes', () =>
    expect(
      startDraft('R6 amber, plan drafted. blocker: contractor is short of crew')
        .say('the blocker is the supplier, not the contractor')
        .words().blocker,
    ).toEqual(['the supplier']));
  test('and what cannot be found is not passed over in silence', () => {
    const draft = start().say('actually the seminar was on 6 nov');
    expect(JSON.stringify(draft.words()).includes('6 nov') || draft.next === 'unclear').toBe(true);
  });
});

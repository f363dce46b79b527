import { describe, expect, it } from 'vitest';
import { read, readOne } from './knowledge.ts';

const NOW = '2026-11-22';
const one = (message: string) => readOne(message, NOW);
const turns = (...said: string[]) => read(said, NOW).readings[0];
const intentOf = (message: string) => read([message], NOW).intent;

describe('what is to come by a day', () => {
  it.each([
    ['R6 amber, 2 of 4 drafted. order placed by 18 Dec', 'order placed', '2026-12-18'],
    ['R9 green, 80 lamps in. last ones on by 6 December', 'last ones on', '2026-12-06'],
    [
      'R5 red, no bids. revised tender out on 18/12, legal are checking it',
      'revised tender out',
      '2026-12-18',
    ],
    ['R3 green, 38 measures set. going to the 2040 board on 15 Dec', 'going to the 2040 board', '2026-12-15'],
    ['R10 amber, data late. workshop moved to 6 Dec', 'workshop', '2026-12-06'],
    ['R2 green, 9 came. contract extension, decision 5 Dec', 'contract extension, decision', '2026-12-05'],
  ])('is a step: “%s”', (message, step, due) =>
    expect([one(message).nextStep?.startsWith(step), one(message).due]).toEqual([true, due]),
  );
  it('is no step where it has been', () =>
    expect(one('R6 green, order placed on 12 Nov').nextStep).toBeNull());
  it('of several the day counts of what is called the first thing', () => {
    const { due, nextStep, blocker } = one(
      'R10 not started. waiting for the new head of economy, she joins 1 December. first thing is scope the brief, by 4 Jan',
    );
    expect([due, nextStep]).toEqual(['2027-01-04', 'scope the brief']);
    expect(blocker).toContain('she joins');
  });
  it('of two recommendations a step for both is the step of each', () => {
    const { readings } = read(
      [
        'recs 6 & 7 both amber. 6: month 5 monitoring done. 7: tracker half built. plan agreed by 3 Dec for both',
      ],
      NOW,
    );
    expect(readings.map(({ nextStep, due }) => [nextStep, due])).toEqual([
      ['plan agreed', '2026-12-03'],
      ['plan agreed', '2026-12-03'],
    ]);
  });
});

describe('trouble', () => {
  it('that begins on a day names no step', () => {
    const reading = turns(
      'R9: 14 helped into the hub. next joint patrol 6 Dec',
      'amber, outreach post is vacant from January',
    );
    expect([reading?.nextStep, reading?.due]).toEqual(['next joint patrol', '2026-12-06']);
    expect(reading?.blocker).toContain('outreach post is vacant');
  });
  it.each(['R6 amber, overspend of £6.7m at period 5', 'R9 off track, patrols cut to 2 nights'])(
    'that is only measured gives no reason: “%s”',
    (message) => expect([one(message).blocker, one(message).progress !== null]).toEqual([null, true]),
  );
  it('with the leave of a month is no day', () =>
    expect(one('R2 amber, 19 booked on. clashes with December leave').blocker).toBe(
      'clashes with December leave',
    ));
});

describe('what is put right', () => {
  it('may be the day of a step, by the name of its thing', () => {
    const reading = turns(
      'R7 on track. £2.7m banked. next: sign the depot lease, 8 Dec',
      'and the lease is 15 Dec',
    );
    expect([reading?.nextStep, reading?.due]).toEqual(['sign the depot lease', '2026-12-15']);
  });
  it('may be the first of two counts', () =>
    expect(turns('R2 amber - 19 of 48 booked on', 'its 29 of 48 not 19')?.progress).toBe(
      '29 of 48 booked on',
    ));
  it('is no count where its total is another', () =>
    expect(JSON.stringify(turns('R2 amber - 22 managers trained', 'we had 24 of 30 not 22'))).toContain(
      '22 managers',
    ));
  it('may be the reason: the one that is denied goes', () =>
    expect(
      turns(
        'R9 amber. 80 lamps in. contractor is short of crew',
        'correction: the blocker is the supplier, not the contractor',
      )?.blocker,
    ).toBe('the supplier'));
  it('leaves everything else as it was', () => {
    const reading = turns('R10 red, 1 of 4 done', 'no not red, its amber. sorry. nothing else changes');
    expect([reading?.status, reading?.progress, reading?.blocker]).toEqual(['at-risk', '1 of 4 done', null]);
  });
});

describe('what surrounds a report', () => {
  it('may give the reason of an apology', () =>
    expect(one('apologies for the delay, budget season! R8 green, 26 graduates').progress).toBe(
      '26 graduates',
    ));
  it.each(['tender live', 'legal sign off', 'lease nearly there'])(
    'is kept where it may report: “%s”',
    (words) => expect(one(`R6 amber. sorry for the delay, ${words}`).progress).toContain(words),
  );
  it.each([
    'financial management stuck at the approval stage',
    '80 affordable homes completed in the affordable housing delivery plan, can you log that?',
  ])('may ask for it to be logged, or tell where it is stuck: “%s”', (message) =>
    expect(intentOf(message)).toBe('update'),
  );
  it('is no reason where it reports', () =>
    expect(one('R8 amber. sorry this is late, contractor collapsed').blocker).toContain(
      'contractor collapsed',
    ));
  it('may misspell what it speaks of', () =>
    expect(one('recomendation 3 is on target. 38 measures set')).toMatchObject({ status: 'on-track' }));
  it.each([
    'green bins not collected on Dock Road for two weeks, whos the contact?',
    'cant make the rec 7 board, stuck on a train. send me the slides after?',
  ])('alone is none: “%s”', (message) => expect(intentOf(message)).toBe('other'));
  it('may be that nothing has moved', () =>
    expect(read(['no movement since last time, keep it as it was'], NOW)).toMatchObject({
      intent: 'update',
      asks: ['recommendation'],
    }));
});

describe('a due day by itself', () => {
  it.each([
    'please change the date on R6 to 20 Jan',
    'R6 due date is now 20 Jan',
    'R6 deadline moved to 20 Jan',
    'can you move the deadline for R6 to 20 Jan',
    'new date for R6: 20 Jan',
  ])('is no step: “%s”', (message) =>
    expect(one(message)).toMatchObject({ due: '2027-01-20', nextStep: null, progress: null, blocker: null }),
  );
  it('is asked for in a question', () => expect(intentOf('what is the due date of R6?')).toBe('question'));
  it('that is to be put back is no step either', () =>
    expect(one('need to push R5 back a month, legal are slow').nextStep).toBeNull());
});

describe('said without a stop', () => {
  it.each([
    'r5 amber two board meetings held next step agree terms of reference by 12 december waiting for legal advice',
    'R5 AMBER TWO BOARD MEETINGS HELD NEXT STEP AGREE TERMS OF REFERENCE BY 12 DECEMBER WAITING FOR LEGAL ADVICE',
  ])('each part keeps its place: “%s”', (message) => {
    const { progress, nextStep, due, blocker } = one(message);
    expect([progress, nextStep, blocker].map((words) => words?.toLowerCase())).toEqual([
      'two board meetings held',
      'agree terms of reference',
      'waiting for legal advice',
    ]);
    expect(due).toBe('2026-12-12');
  });
});

describe('a list of reasons', () => {
  it('goes on with a bare thing that is lacking', () =>
    expect(
      one('R2 red, no capacity in the team, recruitment freeze. plan goes to CLT on 9 Dec').blocker,
    ).toBe('no capacity in the team, recruitment freeze'));
});

describe('a number that is booked', () => {
  it('keeps the word that says what was done with it', () =>
    expect(one('R7 green, 40 managers trained, another 30 booked in January').nextStep).toBe(
      'another 30 booked',
    ));
});

describe('a report that opens with “update” or “progress” and its number', () => {
  it.each(['update R10: paper drafted, workshop 7 Dec', 'progress on R10: paper drafted, workshop 7 Dec'])(
    'is read whole: “%s”',
    (message) =>
      expect(one(message)).toMatchObject({
        progress: 'paper drafted',
        nextStep: 'workshop',
        due: '2026-12-07',
      }),
  );
  it('“next steps for R6” is a label', () =>
    expect(one('next steps for R6: agree the plan by 7 Dec')).toMatchObject({
      progress: null,
      nextStep: 'agree the plan',
      due: '2026-12-07',
    }));
});

describe('a day with a name', () => {
  it.each([
    ['R9 green, wardens in post. relaunch event by Valentine’s Day', '2027-02-14'],
    ['R9 green, wardens in post, want to hold a relaunch by valentines', '2027-02-14'],
    ['R10 green, paper drafted, cabinet Feb', '2027-02-28'],
  ])('is a due day: “%s”', (message, due) => expect(one(message).due).toBe(due));
});

describe('a report as directors type it', () => {
  it('names what closes, though it is counted in between', () =>
    expect(
      one('R10 green, strategy out to consultation, 214 responses, closes this Friday').nextStep,
    ).toMatch(/^consultation.*closes$/));
  it('counts its points within a line', () => {
    const { progress, nextStep, blocker } = one(
      'R9 - 1) wardens: 6 of 8 in post 2) cameras: tender back 4 Dec 3) lighting: delayed, parts shortage. Overall amber',
    );
    expect(progress).toContain('6 of 8 in post');
    expect([nextStep, blocker]).toEqual(['tender back', 'parts shortage']);
  });
  it('begins with why it is sent, which is no step', () =>
    expect(one('I need to flag R8 - amber to red, lost OD lead')).toMatchObject({
      status: 'off-track',
      nextStep: null,
      blocker: 'lost OD lead',
    }));
  it('names what it is short of, and no more', () =>
    expect(one('R4 slipping, comms capacity. New date 28 Feb')).toMatchObject({
      blocker: 'comms capacity',
      due: '2027-02-28',
    }));
  it('loses no half of a bracket with its day', () =>
    expect(one('R8 amber, HR vacancies. Next: recruit partners (closing date 9 Jan)').nextStep).toBe(
      'recruit partners',
    ));
  it('means the first week of a month by “1st week”', () =>
    expect(one('R3 green. Next: dashboard live 1st week Jan').due).toBe('2027-01-07'));
});

describe('a step keeps what it is about', () => {
  it.each([
    ['R5 amber, no manager. get an agency PM in by 1 December', 'get an agency PM in'],
    ['R1 green, first session held. next one is being booked', 'next one is being booked'],
    ['Recc 7: green, tender out. next: scoping meeting 17 Dec', 'scoping meeting'],
  ])('“%s”', (message, step) => expect(one(message).nextStep).toBe(step));
});

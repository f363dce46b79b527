import { describe, expect, it } from 'vitest';
import { createDraftReader } from '../../src/updates/reading/draft-reader.ts';
import { KNOWLEDGE, read, readOne } from './knowledge.ts';

const NOW = '2026-11-22';
const one = (message: string) => readOne(message, NOW);
const all = (...turns: string[]) => read(turns, NOW).readings;
const asks = (message: string) => read([message], NOW).asks;

describe('a status is stated, or it is asked for', () => {
  it.each([
    'R9. Done: patrols relaunched',
    'R6 - Completed - training for 40 managers',
    'R5 2 bids in, lease query, that’s sorted',
    'R5 2 bids in. blocker: the lease, sorted now',
    'R3 blue-ish, 2 measures left',
    'R3 basically complete, 2 measures left',
    'R6 verging on red, forecast drafted',
    'R7 parked until spring as no PM. Not started really',
    'R1 complete, plan published. next: exec review on 4 Dec',
  ])('“%s” states none', (message) => expect(one(message).status).toBeNull());
  it.each([
    ['R9: can’t get the RAG to amber until legal reply. R9 stays red.', 'off-track'],
    ['R3 all done, make it green', 'on-track'],
    ['R1 green - done: 3 sessions held', 'on-track'],
    ['RAG: G for R6, forecast done', 'on-track'],
    ['R6 RAG = A, forecast drafted', 'at-risk'],
    ['R6 gren - forecast done', 'on-track'],
    ['R6 off tarck, forecast done', 'off-track'],
    ['can you put R6 down as amber pls', 'at-risk'],
  ])('“%s” is %s', (message, status) => expect(one(message).status).toBe(status));
  it('words that decided nothing are kept', () =>
    expect(one('R7 parked until spring as no PM. Not started really').progress).toContain(
      'parked until spring',
    ));
});

describe('“no change”', () => {
  it.each([
    ['R5 amber. No change in family numbers (1,140)', 'No change in family numbers (1,140)'],
    ['R6 green. scope unchanged, budget as before', 'scope unchanged, budget as before'],
    ['R9 green. reports unchanged at 212', 'reports unchanged at 212'],
  ])('about something is progress: “%s”', (message, progress) =>
    expect(one(message).progress).toBe(progress),
  );
  it.each(['R4 green, no change since 9 Nov', 'R4 green. same as last week', 'R4 green, status unchanged'])(
    'by itself is none: “%s”',
    (message) => expect(one(message).progress).toBeNull(),
  );
});

describe('what is carried over', () => {
  const unchanged = (text: string) =>
    createDraftReader(KNOWLEDGE).first(text, new Date('2026-11-22T10:00:00Z')).unchanged;
  it('is what a part says of itself', () =>
    expect(unchanged('R4 no change since 9 Nov. R5 amber, 2 bids in')).toEqual([
      'no change since 9 Nov',
      null,
    ]));
  it('is the same for all that a part names', () =>
    expect(unchanged('recs 1 to 3 no change')).toEqual(['no change', 'no change', 'no change']));
  it('is nothing where something else has not changed', () =>
    expect(unchanged('R5 amber. No change in family numbers')).toEqual([null]));
});

describe('nothing is lost to an opening that looks like a question', () => {
  it('behind a label', () =>
    expect(
      one('R3 green. What we did: agreed the measures. What’s next: publish them by 29 Jan'),
    ).toMatchObject({
      progress: 'agreed the measures',
      nextStep: 'publish them',
      due: '2027-01-29',
    }));
  it.each([
    ['R8 green. Next: do the evaluation by 29 Jan', 'do the evaluation'],
    ['R8 green. Next steps - have the notice signed off by 18 Dec', 'have the notice signed off'],
  ])('“%s”', (message, nextStep) => expect(one(message).nextStep).toBe(nextStep));
  it('in a message that reports, without a mark', () =>
    expect(one('R7 red. PM resigned. Which means tranche 2 slips').progress).toContain('Which means'));
  it('with an answer of its own', () =>
    expect(one('R9 amber. Has exec agreed it? Yes, on 16 Nov').progress).toBe(
      'Has exec agreed it? Yes, on 16 Nov',
    ));
  it.each(['What we need is a ruling on pay', 'Where they meet has moved'])(
    'nor to a clause that has one for its subject: “%s”',
    (clause) => expect(JSON.stringify(one(`R8 green. ${clause}`))).toContain(clause),
  );
  it('but what asks still asks', () => {
    expect(read(['which recs are red'], NOW).intent).toBe('question');
    expect(one('R5 amber, 2 bids in. which recs are overdue').progress).toBe('2 bids in');
  });
});

describe('labels', () => {
  it.each([
    ['R1 green, plan agreed. evidence: exec minutes 4/11 item 6', 'exec minutes 4/11 item 6'],
    ['R1 green, plan agreed, see exec minutes of 4 Nov', 'exec minutes of 4 Nov'],
  ])('evidence may be a paper: “%s”', (message, paper) =>
    expect(one(message)).toMatchObject({ progress: 'plan agreed', evidence: [paper] }),
  );
  it.each(['recovery plan: agency PM from 7 Dec', 'mitigation - agency PM from 7 Dec'])(
    'what is done about trouble is no step and has no due day: “%s”',
    (action) =>
      expect(one(`R7 red, PM left. ${action}. next: exec paper by 14 Dec`)).toMatchObject({
        nextStep: 'exec paper',
        due: '2026-12-14',
        blocker: 'PM left',
      }),
  );
  it('a heading among numbers needs a status or a whole name', () =>
    expect(
      all('R7 amber. Finance board: approved the spend').map(({ recommendation }) => recommendation),
    ).toEqual(['cpc-2024/R7']));
});

describe('several recommendations', () => {
  const shown = (message: string) =>
    all(message).map(({ recommendation, status }) => [recommendation, status]);
  it.each(['recs 1-3 all green', 'R1-R3 green', 'R1 to R3 green', 'R1 R2 R3 all green', 'r1 G, r2 G, r3 G'])(
    '“%s” names three',
    (message) =>
      expect(shown(message)).toEqual([1, 2, 3].map((number) => [`cpc-2024/R${number}`, 'on-track'])),
  );
  it('the same one twice is one update', () =>
    expect(all('Rec 2 & 8 green. R2: leaflet printed. R8: 14 plans agreed')).toMatchObject([
      { recommendation: 'cpc-2024/R2', status: 'on-track', progress: 'leaflet printed' },
      { recommendation: 'cpc-2024/R8', status: 'on-track', progress: '14 plans agreed' },
    ]));
  it('rows of a table are read', () =>
    expect(shown('R3 | A | 4 of 5 measures agreed\nR4 | G | all partners in')).toEqual([
      ['cpc-2024/R3', 'at-risk'],
      ['cpc-2024/R4', 'on-track'],
    ]));
});

describe('the day of the next step', () => {
  it.each([
    ['£2m to save by year end. next report 14 Dec', '2026-12-14'],
    ['Christmas plan agreed in draft. Christmas ops plan starts 1 Dec', '2026-12-01'],
    ['next: training 9/2', '2027-02-09'],
    ['session rebooked for 14 Jan', '2027-01-14'],
    ['we meet on the 8th with finance', '2026-12-08'],
  ])('“R6 green. %s”', (message, due) => expect(one(`R6 green. ${message}`).due).toBe(due));
  it.each([
    'should be green by end of Feb if all agree',
    'hopefully green by xmas',
    'possibly red if we don’t hear by xmas',
    'If we hear nothing by Xmas we go red',
  ])('what may be is no step: “%s”', (message) =>
    expect(one(`R9 amber, ${message}`)).toMatchObject({ nextStep: null, due: null }),
  );
  it.each([
    ['launch comms wk beginning 7 Dec', 'launch comms'],
    ['rest of teams by cop Friday', 'rest of teams'],
    ['publish it w/e 4 Dec', 'publish it'],
    ['go live no earlier than 1 Feb', 'go live no earlier than 1 Feb'],
    ['publish by 31 Nov', 'publish by 31 Nov'],
  ])('is cut with its frame or not at all: “%s”', (message, nextStep) =>
    expect(one(`R4 green. next: ${message}`).nextStep).toBe(nextStep),
  );
  it('a step that only says “finish it” is one', () =>
    expect(one('R3 green, 4 of 5 done (health to come). next: finish it by 29 Jan')).toMatchObject({
      progress: '4 of 5 done (health to come)',
      nextStep: 'finish it',
    }));
  it('days of one month stay together', () =>
    expect(one('R4 green. met on 4, 11 and 18 Nov').progress).toBe('met on 4, 11 and 18 Nov'));
});

describe('trouble', () => {
  it.each([
    'programme director leaves on 18 Dec',
    'PM contract ends 31 Dec and no cover',
    'testing delayed by data errors',
    'consultants late',
    'police data missing',
    'grant not confirmed',
    'going to miss its date',
  ])('is a blocker: “%s”', (message) =>
    expect(one(`R7 amber, ${message}`)).toMatchObject({ blocker: message, nextStep: null }),
  );
  it.each([
    'we’ve appointed 3 of the 4 partners (last one withdrew)',
    'taking R9 off hold',
    'two vacancies filled',
  ])('that is over is none: “%s”', (message) =>
    expect(one(`R9 amber, ${message}`)).toMatchObject({ blocker: null, progress: message }),
  );
  it('a count is no step', () =>
    expect(one('R10 green. Launch event on 3 Dec, 120 booked')).toMatchObject({
      nextStep: 'Launch event',
      progress: '120 booked',
    }));
});

describe('what only surrounds a report', () => {
  it.each([
    'hi its dana. R6 green, forecast done',
    'From: Dana\nSent: 20 Nov\nSubject: Fwd: R6\nR6 green, forecast done',
    'Fwd: R6 update\nR6 green, forecast done',
  ])('is no progress: “%s”', (message) => expect(one(message).progress).toBe('forecast done'));
  it('asks for what a command leaves open', () =>
    expect(asks('please mark R4 as amber')).toEqual(['progress', 'nextStep', 'due', 'blocker']));
});

describe('a later message whose subject is the name of another recommendation', () => {
  const R1 = 'R1: green, 2 informal sessions held, next forward plan to CLT by 11 December';
  const numbersOf = (...turns: string[]) => all(...turns).map(({ recommendation }) => recommendation);
  it.each([
    'the housing delivery plan is amber. site lost, paper to exec 14 Jan',
    'housing delivery plan is slipping. The land was lost so we are amber',
    'the pledges are red, nobody has signed',
  ])('opens a draft of its own: “%s”', (second) => {
    const read = all(R1, second);
    expect(read.map(({ status }) => status)).toContain('on-track');
    expect(read).toHaveLength(2);
    expect(read[0]).toMatchObject({ recommendation: 'cpc-2024/R1', due: '2026-12-11', blocker: null });
  });
  it.each(['the forward plan is red', 'make it amber', 'sorry, the members are red about it'])(
    'is about the draft where it names none: “%s”',
    (second) => expect(numbersOf(R1, second)).toEqual(['cpc-2024/R1']),
  );
  it('answers what was asked where it tells no status', () =>
    expect(numbersOf('R1: amber', 'the housing delivery plan has slipped')).toEqual(['cpc-2024/R1']));
});

describe('what leads to something else goes with it', () => {
  it.each([
    ['R5: land deal fell through last week so we’re amber', 'blocker', 'land deal fell through last week'],
    ['R5: land deal fell through so amber', 'blocker', 'land deal fell through'],
    ['R3: measures drafted so we’re back to green', 'progress', 'measures drafted'],
    ['R3: green, measures drafted. Evidence: https://harbour.example/a', 'progress', 'measures drafted'],
  ] as const)('“%s”', (message, slot, words) => expect(one(message)[slot]).toBe(words));
});

describe('“due to”', () => {
  it.each(['due to exec 8 Dec', 'due to the board in January', 'due to cabinet next month'])(
    'a body that meets is no cause: “%s”',
    (words) => expect(one(`R6: amber, 2 bids in, policy ${words}`).blocker).toBeNull(),
  );
  it.each(['exec being away', 'sickness'])('what happens is one: “%s”', (cause) =>
    expect(one(`R6: amber, training moved due to ${cause}`).blocker).toBe(cause),
  );
});

it.each(['slipped', 'stalled', 'fell through'])('what %s holds up what is amber', (verb) =>
  expect(one(`R5: amber, land deal ${verb}, executive decision by 18 December`)).toMatchObject({
    ...{ blocker: `land deal ${verb}`, nextStep: 'executive decision', due: '2026-12-18' },
  }),
);

it('a date with a name keeps it', () =>
  expect(one('R7: amber, 2 posts frozen, closing date 18 December')).toMatchObject({
    ...{ nextStep: 'closing date', due: '2026-12-18' },
  }));

describe('a verb before its subject asks without a mark', () => {
  const first = (text: string) => createDraftReader(KNOWLEDGE).first(text, new Date('2026-11-22T10:00:00Z'));
  it.each([
    'have things got better on scrutiny',
    'has morale improved',
    'are partners signed up to it',
    'is the leader any good',
    'is casey jones any good',
    'does morale matter',
  ])('“%s”', (text) => expect(first(text).sure).toBe(false));
  it('and is no answer to a draft', () => {
    const reader = createDraftReader(KNOWLEDGE);
    const [draft] = reader.first('R5: amber, 2 bids in', new Date('2026-11-22T10:00:00Z')).drafts;
    const asked = { draft: 0, slot: 'nextStep' } as const;
    const heard = reader.later(
      draft ? [draft] : [],
      'is casey jones any good',
      new Date('2026-11-22'),
      asked,
    );
    expect(heard.asks).toBe(true);
  });
  it.each([
    'have now met partners',
    'is on track',
    'are keen to start',
    'was agreed by exec',
    'have appointed a lead',
    'is working on 3 sites',
  ])('but “%s” tells', (text) =>
    expect(read(['R5: amber', text], NOW).readings[0]?.progress ?? text).toContain(text),
  );
  it.each(['I think staff are overworked', 'people say the office was closed'])(
    'what somebody thinks is no report: “%s”',
    (text) => expect(first(text).sure).toBe(false),
  );
});

it('a wrong number is put right', () => {
  const read = all('R4: green, 22 pledges signed, workshop 3 Dec', 'wrong recommendation, it’s R3');
  expect(read.map(({ recommendation }) => recommendation)).toEqual(['cpc-2024/R3']);
});

it('what is said of both is said of each', () =>
  expect(all('R8: pay review drafted; R7: 2 interviews held - both green, both due 18 Dec')).toMatchObject([
    { recommendation: 'cpc-2024/R8', status: 'on-track', due: '2026-12-18' },
    { recommendation: 'cpc-2024/R7', status: 'on-track', due: '2026-12-18' },
  ]));

describe('a number by itself, after a report', () => {
  const REPORT = 'R7 at risk because of budget, 40 trained, more sessions in Feb';
  it.each(['no, 45', 'sorry 45', 'should be 45', 'it’s 45', 'oops, 45 sorry'])(
    'takes the place of the one count that was told: “%s”',
    (message) => expect(read([REPORT, message], NOW).readings[0]?.progress).toBe('45 trained'),
  );
  it('changes nothing where several were told', () =>
    expect(read(['R7 amber, 40 of 60 trained in 3 rounds', 'no, 45'], NOW).readings[0]?.progress).toBe(
      '40 of 60 trained in 3 rounds',
    ));
});

describe('a second thought about the status', () => {
  it.each([
    'R9 on track, asb down 12%. R9 at risk actually, wardens leaving',
    'R9 green, asb down 12%. Sorry R9 amber, wardens leaving',
    'R9 green no wait amber, wardens leaving',
  ])('counts: “%s”', (message) =>
    expect(one(message)).toMatchObject({ status: 'at-risk', blocker: 'wardens leaving' }),
  );
});

describe('trouble that begins later', () => {
  it('is no step where all is well until then', () =>
    expect(one('R3 is on track but the data officer is on maternity leave from January')).toMatchObject({
      status: 'on-track',
      nextStep: null,
      due: null,
    }));
});

describe('the answer to what comes next', () => {
  it('has its day even where it is told as done', () =>
    expect(
      all(
        'R8 red because of the budget, 3 posts lost',
        'asked the finance director for £50k by 5 December',
      )[0],
    ).toMatchObject({
      due: '2026-12-05',
    }));
});

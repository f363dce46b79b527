import { describe, expect, it } from 'vitest';
import { read } from './knowledge.ts';

/** Forms in which directors type what they report. Today is Monday 23 November 2026. */
const readings = (...turns: string[]) => read(turns, '2026-11-23').readings;
const id = (number: number) => `cpc-2024/R${number}`;

describe('a table', () => {
  it('with bars between its cells and none around them is rows', () =>
    expect(
      readings(
        'No | Status | Progress | Issue | Next step\n3 | A | map printed | printer broke | second print 9 December\n8 | G | 40 coaches found | none | first meeting 3 December',
      ),
    ).toMatchObject([
      ...[{ recommendation: id(3), status: 'at-risk', blocker: 'printer broke', due: '2026-12-09' }],
      ...[{ recommendation: id(8), status: 'on-track', blocker: null, due: '2026-12-03' }],
    ]));
});

describe('counts', () => {
  it('that are compared are kept: “9 instead of 20”', () =>
    expect(readings('R8 amber. Starters down this term, 9 instead of 20')[0]?.progress).toContain(
      '9 instead of 20',
    ));
});

describe('the next step', () => {
  it('may be “up next”', () =>
    expect(
      readings('R6 green. Forms sent. Up next is a session for new managers on 8 December')[0],
    ).toMatchObject({
      nextStep: 'a session for new managers',
      due: '2026-12-08',
    }));
  it('may break off before its day', () =>
    expect(
      readings(
        'R7 red. Advert failed because the pay is too low',
        'new advert with an agency, out by 11 December',
      )[0],
    ).toMatchObject({ nextStep: expect.stringContaining('new advert with an agency'), due: '2026-12-11' }));
  it('has the day that stands with it, and none of the next report', () =>
    expect(
      readings(
        'R7 green, handover done. R5 red, sale stopped',
        '7: lessons learned meeting 4 December. 5: back to market by 18 December',
      ),
    ).toMatchObject([{ due: '2026-12-04' }, { due: '2026-12-18' }]));
});

describe('a reason', () => {
  it.each([
    [
      'R5 at risk. 20 of 30 plots have planning, but timber prices are up so we are over',
      'timber prices are up',
    ],
    ['R2 red, two of nine came, chair stood down', 'chair stood down'],
  ])('“%s”', (text, blocker) => expect(readings(text)[0]?.blocker).toContain(blocker));
});

describe('complete', () => {
  it('is said before a picture, and by what closes a recommendation', () =>
    expect(readings('housing plan is DONE 👏 adopted on Tuesday. That closes rec 5')[0]).toMatchObject({
      recommendation: id(5),
      status: 'complete',
    }));
  it('is not said by somebody blue with cold', () =>
    expect(readings('no heating, blue with cold in here')).toEqual([]));
});

it('“oh yes - green” answers, and opens nothing', () =>
  expect(readings('People strategy. Consultation closed with 300 replies', 'oh yes - green')).toMatchObject([
    { recommendation: id(8), status: 'on-track', progress: 'Consultation closed with 300 replies' },
  ]));

it('a wrong one is put right by its name', () =>
  expect(
    readings(
      'rec 10: amber. 4 of 9 interviews held, nobody is in',
      'hang on, wrong one, should be against pledges',
    ),
  ).toMatchObject([{ recommendation: id(4) }]));

it('what the others have put in is asked of the record', () =>
  expect(read(['has anyone put anything in for pledges since august'], '2026-11-23').intent).toBe(
    'question',
  ));

describe('words that only lead to what is said', () => {
  it('“I want to say that” is no step', () =>
    expect(readings('R3: green. I just want to flag that two partners have signed')[0]).toMatchObject({
      nextStep: null,
      progress: expect.stringContaining('two partners have signed'),
    }));
  it('and how somebody feels is no progress', () =>
    expect(readings('not happy with R6. I have put it to red')[0]).toMatchObject({
      status: 'off-track',
      progress: null,
    }));
});

it('“was December, now March” names the day that counts', () =>
  expect(readings('R5 slipped again. Was December, now March. Amber.')[0]).toMatchObject({
    due: '2027-03-31',
    progress: null,
  }));

describe('of two', () => {
  it('“and R4 too, same reason” tells of both', () =>
    expect(readings('R3 is at risk, oh and R4 too, same reason: no analyst until February')).toMatchObject([
      { recommendation: id(3), status: 'at-risk', blocker: 'no analyst until February' },
      { recommendation: id(4), status: 'at-risk', blocker: 'no analyst until February', progress: null },
    ]));
  it('why one of two waits is not told of the other', () => {
    const [plan, members] = readings(
      'for R1 & R2: forward plan agreed by exec on 3 Nov; member development programme slipped because the trainer pulled out',
    );
    expect(plan).toMatchObject({ recommendation: id(1), blocker: null });
    expect(members).toMatchObject({ recommendation: id(2), blocker: expect.stringContaining('trainer') });
  });
  it('“R4 as well” shares the status alone', () =>
    expect(readings('R3 is green, maps printed. R4 as well')).toMatchObject([
      { recommendation: id(3), progress: 'maps printed' },
      { recommendation: id(4), status: 'on-track', progress: null },
    ]));
});

it('“Outstanding:” opens what comes next', () =>
  expect(readings('R8: amber. Done: pay paper approved. Outstanding: EDI action plan')[0]).toMatchObject({
    progress: 'pay paper approved',
    nextStep: 'EDI action plan',
  }));

it('who stands in for whom is no progress', () =>
  expect(readings('hi, its Priya covering for Sam this week. R9 amber, two wardens found')[0]?.progress).toBe(
    'two wardens found',
  ));

it.each([
  ['R10 strategy adopted on 16 November, so that one’s complete', 'complete'],
  ['R8: appraisals now at 71%. G. next: 80% by 31 December', 'on-track'],
])('the status stands at the end, or alone: “%s”', (text, status) =>
  expect(readings(text)[0]?.status).toBe(status),
);

describe('who has it to do', () => {
  it('stays with the step', () =>
    expect(
      readings('R5 amber. Actions: brief the crew - Sue - 12 Dec; write the paper - Bob - 5 Jan')[0],
    ).toMatchObject({
      nextStep: 'brief the crew - Sue\nwrite the paper - Bob - 5 Jan',
      progress: null,
    }));
  it('in brackets, too', () =>
    expect(readings('R8 amber. Remaining: rota (due 12 December, lead Sarah)')[0]?.nextStep).toBe(
      'rota (due 12 December, lead Sarah)',
    ));
  it('is no progress', () =>
    expect(
      readings('R5 green, boats surveyed. Owner: Ian Slater, Head of Moorings. Next: launch 15 Jan')[0],
    ).toMatchObject({ progress: 'boats surveyed', nextStep: 'launch' }));
  it('but that nobody has is news', () =>
    expect(readings('R5 green. Lead: vacant since May')[0]?.progress).toBe('vacant since May'));
});

it.each([
  ['R3 - workshop done. Next: exec 4 Dec', 'workshop done'],
  ['R5: strategy done; exec 5 Dec', 'strategy done'],
  ['R6 - training done. Next: exec 4 Dec', 'training done'],
])('what is done of a recommendation is progress, and not that it is complete: “%s”', (text, progress) =>
  expect(readings(text)[0]).toMatchObject({ status: null, progress }),
);

it('a tag behind it says what it is', () =>
  expect(readings('R3 amber, maps printed. Waiting on finance for costings (blocker)')[0]).toMatchObject({
    blocker: 'Waiting on finance for costings',
    progress: 'maps printed',
  }));

it('what somebody fears is a blocker', () =>
  expect(readings('R2: crew met on Tuesday. still worried about funding after March')[0]).toMatchObject({
    progress: 'crew met on Tuesday',
    blocker: 'still worried about funding after March',
  }));

it('“can you log for Jo that …” is an order', () =>
  expect(readings('Can you log for Jo Bell that R3 is at risk because of storms')[0]).toMatchObject({
    status: 'at-risk',
    blocker: 'storms',
    progress: null,
  }));

it('what stands behind a number and a colon is the work', () =>
  expect(readings('R8: welcome session held for 30 starters')[0]?.progress).toBe(
    'welcome session held for 30 starters',
  ));

describe('a part of the work', () => {
  it('keeps its name before what is told of it', () =>
    expect(
      readings('R8: green. Ferry: 12 crews trained. Moorings: two bought. Next: exec 12 Dec')[0]?.progress,
    ).toBe('Ferry: 12 crews trained. Moorings: two bought'));
});

it.each(['for all my recs (5,6,7) - on track', 'recs 5,6,7 all green', 'R5,6 and 7 on track'])(
  'numbers stand in a row, in brackets too: “%s”',
  (text) => expect(readings(text).map(({ recommendation }) => recommendation)).toEqual([id(5), id(6), id(7)]),
);

it.each([
  'R7 green, crew found. Interviews 10 & 11/12',
  'R7 green, crew found. Interviews on 10th & 11th Dec',
])('of two days in one the last counts: “%s”', (text) =>
  expect(readings(text)[0]).toMatchObject({ due: '2026-12-11', progress: 'crew found' }),
);

it('when the next update comes is no step', () =>
  expect(readings('R5 on track, 12 boats built, next update in new year')[0]?.nextStep).toBeNull());

it.each([
  'Update on R5: ',
  'R5 update: ',
  'Nov update R5: ',
  'R5 (Nov): ',
  'R5 monthly update: ',
  'Regarding R5: ',
  'Progress against R5: ',
  'please log against R5: ',
  'this week’s update on R5: ',
  'On behalf of Ian - R5: ',
  'Here is the R5 update: ',
  'my update on R5 is that ',
])('what leads to a report is no part of it: “%s”', (lead) =>
  expect(readings(`${lead}12 boats launched, amber`)[0]).toMatchObject({
    recommendation: id(5),
    status: 'at-risk',
    progress: '12 boats launched',
  }),
);

it.each(['copy last week’s update for R6', 'R6 - roll forward last update', 'R6: repeat previous'])(
  '“%s” says that nothing has changed',
  (text) => expect(readings(text)[0]).toMatchObject({ recommendation: id(6), progress: null, status: null }),
);

describe('what is not known is told, and asks nothing', () => {
  it('who is to lead', () =>
    expect(readings('R9 amber. who is leading is still unclear')[0]?.blocker).toBe(
      'who is leading is still unclear',
    ));
  it('a list that was made', () =>
    expect(readings('list of boats agreed for R5. green')[0]).toMatchObject({
      status: 'on-track',
      progress: 'list of boats agreed',
    }));
  it('“amber anyway”', () =>
    expect(readings('R7 has anyone heard from the port? amber anyway')[0]).toMatchObject({
      status: 'at-risk',
      progress: null,
    }));
});

it.each([
  ['R5 amber due to land', { blocker: 'land', nextStep: null }],
  ['R5 amber, first boat due to land on 5 January', { blocker: null, due: '2027-01-05' }],
])('“due to” gives a cause or a day: “%s”', (text, read) => expect(readings(text)[0]).toMatchObject(read));

describe('“2/12” behind an event', () => {
  it.each(['harbour meeting 2/12', 'crew board 2/12', 'review 2/12'])('is its day: “%s”', (text) =>
    expect(readings(`R5: amber. ${text}`)[0]?.due).toBe('2026-12-02'),
  );
  it.each(['5/8 posts filled', 'attendance 9/12'])('is a count elsewhere: “%s”', (text) =>
    expect(readings(`R5: amber. ${text}`)[0]).toMatchObject({ due: null, progress: text }),
  );
});

it('thanks for a reminder are no progress', () =>
  expect(readings('thanks for the reminder. R1 green, 6 boats out')[0]?.progress).toBe('6 boats out'));

import { describe, expect, it } from 'vitest';
import { read, readOne } from './knowledge.ts';

/** Ways in which updates are typed on a phone at the end of a week. Today is a Sunday. */
const NOW = '2026-11-22';
const one = (message: string) => readOne(message, NOW);
const all = (...turns: string[]) => read(turns, NOW).readings;
const asks = (message: string) => read([message], NOW).asks;
const last = (...turns: string[]) => all(...turns).at(-1);
const id = (number: number) => `cpc-2024/R${number}`;

describe('numbers without “rec”', () => {
  it.each([
    ['5 - housing. red, two bids turned down', 5],
    ['roadmap (3): green, measures drafted', 3],
    ['can you mark 8 as complete please, plan published', 8],
    ['close 4 please, all pledges live', 4],
    ['9 is done and dusted. terms signed by all', 9],
    ['Hiya, five is back to green! 46 families moved on', 5],
    ['Rec: 3 | RAG: G | Progress: indicators cleared', 3],
  ])('“%s” is about recommendation %i', (message, number) =>
    expect(one(message).recommendation).toBe(id(number)),
  );
  it('are no part of what is told', () =>
    expect(one('roadmap (3): green, 12 measures drafted').progress).toBe('12 measures drafted'));
  it('come back alone once they have been named together', () => {
    const [six, seven] = all(
      'R6 & R7 from me. 6 is amber: ledger late, clinics held. 7 is green: two leads in post, review 14 Dec',
    );
    expect(six).toMatchObject({ recommendation: id(6), status: 'at-risk' });
    expect(seven).toMatchObject({
      recommendation: id(7),
      status: 'on-track',
      progress: 'two leads in post',
      due: '2026-12-14',
    });
  });
  it('… in words as well, and in a later message', () => {
    const [two, three] = all(
      'rec 2 and rec 3. Two: green, packs sent out. Three: off track, three pillars drafted',
      '2 - scrutiny training, 16 Dec. 3 - lost the analyst, workshop on 10 Dec',
    );
    expect(two).toMatchObject({ status: 'on-track', nextStep: 'scrutiny training', due: '2026-12-16' });
    expect(three).toMatchObject({ status: 'off-track', due: '2026-12-10' });
  });
  it('a count before another name is none', () =>
    expect(all('R6 & R7 both green, 6 clinics held')).toHaveLength(2));
  it('an answer may end with one', () =>
    expect(
      last('exec session ran last night, 9 came. green', 'it was the masterclass for leaders so 2')
        ?.recommendation,
    ).toBe(id(2)));
  it('“that was meant for R2” moves it', () =>
    expect(
      all('R1 - green, workshop held', 'that was meant for R2').map(({ recommendation }) => recommendation),
    ).toEqual([id(2)]));
  it('what was typed by mistake gives way', () =>
    expect(last('Rec 1 green: coaching booked', 'I typed 1, should’ve been 2')?.recommendation).toBe(id(2)));
});

describe('names', () => {
  it.each([
    ['Councilor developement on track, 41 trained', 2],
    ['Recommendation: Town Centre Safety\nRAG: Green\nAchieved: ten patrols', 9],
  ])('“%s” is about recommendation %i', (message, number) =>
    expect(one(message).recommendation).toBe(id(number)),
  );
  it('that could be two are asked for, with the status kept', () =>
    expect(
      read(['partner engagement is on track. 8 met this month, roundtable on 14 Dec'], NOW),
    ).toMatchObject({
      asks: expect.not.arrayContaining(['status']),
      readings: [{ status: 'on-track' }],
    }));
});

describe('reasons', () => {
  it.each([
    ['R5 amber, 34 moved out. what’s stopping us is void turnaround', 'void turnaround'],
    ['R5 amber, 34 moved out. What’s in the way is the ledger', 'the ledger'],
    ['R7 amber. Why? two managers gave notice. Tracker in use', 'two managers gave notice'],
    ['R7 hasnt begun - can’t, the budget isnt agreed', 'the budget isnt agreed'],
    [
      'R6 red. Overspend is £2.7m, caused by three teams not forecasting',
      'caused by three teams not forecasting',
    ],
  ])('“%s”', (message, blocker) => expect(one(message).blocker).toBe(blocker));
  it('are shared where it is said so', () =>
    expect(
      all('1 & 3 both amber, same reason: team down to one. 1 - one session held. 3 - pillar 4 drafted').map(
        ({ blocker }) => blocker,
      ),
    ).toEqual(['team down to one', 'team down to one']));
  it.each(['R7 red. 4 of the 13 streams have no named lead', 'R10 at risk. analysis 2 weeks late'])(
    'are still asked for where the work is only counted: “%s”',
    (message) => expect(asks(message)).toContain('blocker'),
  );
  it.each(['dispute’s settled so no blocker now. back to green', 'we’re unblocked, make it green'])(
    'go when they are over: “%s”',
    (answer) =>
      expect(last('R8 amber, 8 of 12 done. blocker: dispute. next: results 4 Dec', answer)).toMatchObject({
        blocker: null,
        status: 'on-track',
      }),
  );
});

describe('steps', () => {
  it.each([
    ['R6 red, ledger broken. supplier fix goes in 20 Dec', 'supplier fix goes in', '2026-12-20'],
    [
      'R1 amber. diaries clash. team redoing the calendar, ready by 18.12',
      'team redoing the calendar',
      '2026-12-18',
    ],
    [
      'R5 green, forum met. My next job’s costing the pilot, promised for 18 December',
      'costing the pilot',
      '2026-12-18',
    ],
    ['R10 not begun. First meeting with them is fixed for 6 May', 'First meeting with them', '2027-05-06'],
    [
      'R5 red. reason: talks failed. corrective action is a second review, back with us 16 Dec',
      'a second review',
      '2026-12-16',
    ],
    [
      'R2 green, course ran. Next one is the finance evening, last Friday of next month',
      'the finance evening',
      '2026-12-25',
    ],
  ])('“%s”', (message, nextStep, due) =>
    expect(one(message)).toMatchObject({ nextStep: expect.stringContaining(nextStep), due }),
  );
  it('under a label for all go to each', () =>
    expect(
      all('R7 and R8 amber. R7: tracking paused. R8: redesign paused. Next for both: adviser starts 4 Feb'),
    ).toMatchObject([
      { nextStep: 'adviser starts', due: '2027-02-04' },
      { nextStep: 'adviser starts', due: '2027-02-04' },
    ]));
  it.each([
    ['scrap the 9th, its been moved to 23 Dec', '2026-12-23'],
    ['9 December has moved, it’s the 15th now', '2026-12-15'],
  ])('move with “%s”', (answer, due) =>
    expect(last('R3 green, measures shared. next exec briefing 9 Dec', answer)).toMatchObject({
      due,
      nextStep: 'next exec briefing',
    }),
  );
});

describe('figures and places that look like something else', () => {
  it.each([
    ['R8 amber; sickness 11.2 days per FTE. Next step: panel', null],
    ['R6 green, overspend down from £6.1m to £2.3m (Q2). Next step: board', null],
    ['R3 green. draft went to CLT tues. next step data leads sign off targets end of jan', '2027-01-31'],
    ['R8 amber, award stuck. Blocker: union. Next step 8 January: evaluation panel', '2027-01-08'],
  ])('“%s” is due %s', (message, due) => expect(one(message).due).toBe(due));
  it.each([
    ['R3 green. draft went to CLT tues', 'draft went to CLT tues'],
    ['R2 green, survey out to everyone, results back 14 Dec', 'survey out to everyone'],
    ['R5 amber. £2.9m viability grant confirmed', '£2.9m viability grant confirmed'],
    ['R9 green, patrols up. Evidence https://www.example.org/order', 'patrols up'],
  ])('“%s” tells what happened', (message, progress) => expect(one(message).progress).toBe(progress));
  it('a deadline that will be missed is in the way, not a step', () =>
    expect(
      one('R5 red. 40 homes begun. But the deadline (31 March) will be missed. Next step: ask for more time'),
    ).toMatchObject({
      blocker: 'the deadline (31 March) will be missed',
      nextStep: 'ask for more time',
    }));
  it('“Corrective action: …” is the step where no other is named', () =>
    expect(
      one('R5 red, 11 homes. reason: no manager. Corrective action: bring in a secondee by 5 January'),
    ).toMatchObject({
      nextStep: 'Corrective action: bring in a secondee',
      due: '2027-01-05',
    }));
  it('“both go to …” is the step of each', () =>
    expect(
      all('pledges green - 15 plans in; roadmap amber - 4 chapters drafted. both go to the board 12 Dec').map(
        ({ nextStep, due }) => [nextStep, due],
      ),
    ).toEqual([
      ['both go to the board', '2026-12-12'],
      ['both go to the board', '2026-12-12'],
    ]));
  it('two names in one sentence are two reports', () =>
    expect(
      all('pledges are amber and councillor development is green').map(({ recommendation, status }) => [
        recommendation,
        status,
      ]),
    ).toEqual([
      [id(4), 'at-risk'],
      [id(2), 'on-track'],
    ]));
  it('a signature is nobody’s progress', () =>
    expect(
      one(
        'R9 amber. Grant pulled. Next step: meeting 9 December. Kind regards, Dave Malik, Head of Safety, 01632 960000',
      ).progress,
    ).toBe('Grant pulled'));
  it('what reports on goes on, under whatever name', () =>
    expect(all('R9 amber, grant pulled. Many thanks, Dave Malik. R5 green, 3 sites begun')).toHaveLength(2));
});

describe('words of the scale that decide nothing', () => {
  it('tell what was done', () =>
    expect(one('R2 complete, all sessions delivered').progress).toBe('all sessions delivered'));
  it('are single letters between dashes', () =>
    expect(one('roadmap – G – indicators agreed – next: publish 25 Dec').status).toBe('on-track'));
});

describe('days', () => {
  it('“ten days from now”', () =>
    expect(one('R2 green. We’ll hold the class ten days from now').due).toBe('2026-12-02'));
  it('“not the 7th, the 17th” is of the month that was named', () =>
    expect(
      last('R8 green, 40 enrolled. next: second intake starts 7 Jan', 'Not the 7th, the 17th')?.due,
    ).toBe('2027-01-17'));
});

describe('answers', () => {
  it('of a length of time tell when', () =>
    expect(last('R7 not started yet', 'write the job descriptions', 'two weeks')?.due).toBe('2026-12-06'));

  it('of one letter tell the status', () =>
    expect(last('pledges: 17 partners sent in their actions', 'G')?.status).toBe('on-track'));
  it('that promise an answer are none', () =>
    expect(last('R5 on track, visits done', 'not sure yet, will come back to you')?.nextStep).toBeNull());
  it('in plain words are kept', () =>
    expect(
      last('rec two: going well, green', 'all-member session on culture held, 29 turned up')?.progress,
    ).toBe('all-member session on culture held, 29 turned up'));
  it.each([
    'take that down please, leader hasnt seen it yet',
    'withdraw that please, finance are sending their own',
    'please remove that update, figures arent verified',
    'please scrap that, Dave is sending you his',
    'can you undo that, havent cleared it with the portfolio holder',
  ])('“%s” withdraws', (answer) => expect(all('R10 green, three roundtables done', answer)).toEqual([]));
  it('“scrap that, training is done” does not', () =>
    expect(all('R2 green, training begun', 'scrap that, training is done')).toHaveLength(1));
});

describe('numbers that were wrong', () => {
  it.each([
    [
      'R7 red. £5.4m of the £9m undelivered',
      'typo: £4.5m undelivered. the £9m is right',
      ['£4.5m', '£9m'],
      '£4.5m of the £9m undelivered',
    ],
    ['R8 on track. £85k saved on agency', '£85k should read £58k', ['£58k'], '£58k saved on agency'],
    ['R6 green. £750k saved on cards', 'i got the number wrong: £570k', ['£570k'], '£570k saved on cards'],
    [
      'R9 green. scheme extended to 60 stores',
      'scrap the 60, its 45 stores',
      [],
      'scheme extended to 45 stores',
    ],
  ])('“%s”, “%s”', (message, answer, figures, progress) =>
    expect(last(message, answer)).toMatchObject({ figures, progress }),
  );
  it('“wrong one, that’s for the growth strategy” moves it by its name', () =>
    expect(
      all('R3 green, milestones loaded', 'wrong one! thats for the growth strategy').map(
        ({ recommendation }) => recommendation,
      ),
    ).toEqual([id(10)]));
});

describe('what only surrounds a report', () => {
  it.each([
    'Hi both - on the train so excuse typos. R2 on track, 41 trained',
    'filling in for Priya who’s on leave. She asked me to say the 2040 pledges are at risk. 14 signed',
    'R5: running late. layout is not finished',
  ])('“%s” is an update', (message) => expect(read([message], NOW).intent).toBe('update'));
  it('“did anyone flag a blocker on the people strategy” asks', () =>
    expect(read(['did anyone flag a blocker on the people strategy last month'], NOW).intent).toBe(
      'question',
    ));
  it('a list of numbers in words stays whole', () =>
    expect(one('R4 green. one, three and five year actions are written').progress).toBe(
      'one, three and five year actions are written',
    ));
});

describe('what is left, who missed it, and where it goes', () => {
  it.each([
    [
      'R3 green, pillars drafted. what’s left is sign off by the board on 9 Dec',
      'sign off by the board',
      '2026-12-09',
    ],
    [
      'R2 green, 41 trained. Session for those who missed it is 17 Dec',
      'Session for those who missed it is 17 Dec',
      '2026-12-17',
    ],
    ['R10 green, replies are in. Write-up by the 16th', 'Write-up', '2026-12-16'],
    [
      'R4 not started. Starting with a letter to all partners, 8 Dec',
      'a letter to all partners',
      '2026-12-08',
    ],
  ])('“%s” names the step and its day', (message, nextStep, due) =>
    expect(one(message)).toMatchObject({ nextStep, due }),
  );
  it('“to exec on Monday” says where the step goes that was told before', () =>
    expect(
      last('R1 green, third session held', 'next is the forward plan', 'to exec on 14 dec'),
    ).toMatchObject({
      nextStep: expect.stringMatching(/forward plan[\s\S]*to exec/),
      due: '2026-12-14',
    }));
  it('another step takes the place of the one before', () =>
    expect(
      last('R1 green, session held. next: the forward plan', 'next: invite the mayor, 14 dec')?.nextStep,
    ).toBe('invite the mayor'));
});

describe('trouble, and its end', () => {
  it('“stuck on:” names it', () =>
    expect(one('R7 amber, five in post. Stuck on: job evaluation taking six weeks').blocker).toBe(
      'job evaluation taking six weeks',
    ));
  it('ends where it is said to be put right, and all is well', () =>
    expect(
      last(
        'R9 amber, 14 cameras in. power faults are the issue',
        'scratch that, all 20 in and the faults are fixed, green',
      ),
    ).toMatchObject({ status: 'on-track', blocker: null }));
  it('stays where something else is put right', () =>
    expect(
      last('R9 amber, 14 cameras in. power faults are the issue', 'the dispute is sorted, still amber')
        ?.blocker,
    ).toContain('power faults'));
  it.each([
    ['bit of a wobble on R9, patrols out twice a week', 'at-risk'],
    ['R3 is nailed on, pillars drafted', 'on-track'],
    ['pledges all wrapped up, every partner has signed', 'complete'],
  ])('“%s” is %s', (message, status) => expect(one(message).status).toBe(status));
  it('“wrong number! it’s R3 I was talking about” moves the update', () =>
    expect(
      all('R4 green, toolkit sent out', 'wrong number! its R3 i was talking about').map(
        ({ recommendation }) => recommendation,
      ),
    ).toEqual([id(3)]));
});

describe('what an e-mail and a form bring with them', () => {
  const EMAIL = `Hi Sue,

Quick line on rec 7 ahead of Monday.

Amber. 6 of 8 analysts have started. What still worries me is the lease contract. Next: get legal to sign it, 12 Dec.

Best wishes
Graham

Graham Pell | Service Director
T: 01582 000000`;
  it('a greeting and a signature are no news', () =>
    expect(one(EMAIL)).toMatchObject({
      status: 'at-risk',
      progress: '6 of 8 analysts have started',
      nextStep: 'get legal to sign it',
      due: '2026-12-12',
      blocker: 'the lease contract',
    }));
  it('the day under “Due:” counts, not the week of the return', () =>
    expect(
      one(
        'PROGRESS RETURN w/e 27 Nov\nRec: 7\nRAG: Green\nAchieved: 11 leads appointed\nNext milestone: gateway 2\nDue: 13/12/2026',
      ),
    ).toMatchObject({ nextStep: 'gateway 2', due: '2026-12-13' }));
  it('of several days under “Due:” the last one stands', () =>
    expect(one('R3 on track. Due: 3 Dec, sorry 5 Dec').due).toBe('2026-12-05'));
  it('who stands in while somebody is away is no step', () =>
    expect(
      one(
        'R6 green, overspend cut. Next: budget to council 14 Dec. I’m on leave from the 13th so Dawn will cover',
      ),
    ).toMatchObject({
      nextStep: 'budget to council',
      due: '2026-12-14',
    }));
});

describe('steps and their days, again', () => {
  it.each([
    ['R1 green, exec met. Next one’s three weeks today', 'Next one', '2026-12-13'],
    ['R9 green, rangers out. Light night on 15/12 is next', 'Light night', '2026-12-15'],
    ['R2 green, 22 on e-learning. Next is a drop-in on 10 Dec', 'a drop-in', '2026-12-10'],
    [
      'R5 amber, surveys back, no answer from the board. Sitting down with them on the 2nd',
      'Sitting down with them',
      '2026-12-02',
    ],
  ])('“%s”', (message, nextStep, due) => {
    expect(one(message).due).toBe(due);
    expect(one(message).nextStep).toContain(nextStep);
  });
  it('a step and how it goes on stay together', () =>
    expect(
      last('R9 red, wardens down to 3, agency left', 'retender, to be awarded by 9 december')?.nextStep,
    ).toBe('retender, to be awarded'));
  it('“ask me in a couple of weeks” gives no day and takes no step away', () =>
    expect(
      last('R10 green, 110 firms seen. next: write up', 'dont know yet, ask me in a couple of weeks'),
    ).toMatchObject({
      nextStep: 'write up',
      due: null,
    }));
  it('“ok ok” before a day is no step', () =>
    expect(last('R8 green, plan adopted. Next: the second plan', 'ok ok, friday 11 december')).toMatchObject({
      nextStep: 'the second plan',
      due: '2026-12-11',
    }));
  it('“the 9th not the 5th” is the 9th of the same month', () =>
    expect(
      last('R9 green, van out. review on 5 Feb', 'no wait, the review is the 9th not the 5th')?.due,
    ).toBe('2027-02-09'));
  it('what brought trouble may be put right with what it spoilt', () =>
    expect(
      last(
        'R2 red, 1 of 4 sessions run, by-election took everyone. next?',
        're-book the three that were cancelled, 4 Dec',
      ),
    ).toMatchObject({ nextStep: 're-book the three that were cancelled', due: '2026-12-04' }));
});

describe('taking back, and saying it anew', () => {
  it.each(['sorry that was a draft for my deputy. delete it', 'that was only a test, delete it please'])(
    '“%s” withdraws',
    (answer) => expect(all('R4 red, 19 reporting', answer)).toEqual([]),
  );
  it('“jumped the gun there. not finished, on track” reopens', () =>
    expect(
      last('R6 finished, forecasts accurate', 'jumped the gun there. not finished, on track')?.status,
    ).toBe('on-track'));
  it('“Housing: G” is green', () => expect(one('Housing: G').status).toBe('on-track'));
});

describe('words beside the work', () => {
  it.each([
    ['R1 closed, all actions done, see https://example.org/x', 'all actions done'],
    [
      'R2 green, 14 of 20 trained <https://example.org/t.pdf|training record>, refresher 14 January',
      '14 of 20 trained',
    ],
    ['R6 not sure if it’s amber or green, one BP post unfilled', 'one BP post unfilled'],
    ['R9 not red, more amber I’d say. CCTV posts agreed', 'CCTV posts agreed'],
    ['R5 first - had the viability back, £4.5m gap', 'had the viability back, £4.5m gap'],
  ])('“%s”', (message, progress) => expect(one(message).progress).toBe(progress));

  it('an address is evidence however it is typed', () => {
    const read = one('R1 complete, evidence https://example.org/x and minutes at www.example.org/mins');
    expect(read.evidence).toEqual(['https://example.org/x', 'www.example.org/mins']);
  });

  it('a link that is part of what is said keeps its words', () => {
    expect(one('R1 green, published the <https://example.org/x|constitution>').progress).toBe(
      'published the constitution',
    );
  });

  it('“corrective” before a colon is the action', () => {
    const read = one('R6 red, overspend £3m, corrective: exemption request to CLT, decision 1 December');
    expect(read).toMatchObject({ nextStep: null, blocker: 'overspend £3m' });
  });
});

describe('days that are none', () => {
  it('weekdays of every week', () => {
    const read = one(
      'R9 amber. blocked by police rota - no officers Thurs/Fri. Meeting inspector next Tuesday',
    );
    expect(read).toMatchObject({ due: '2026-11-24', nextStep: 'Meeting inspector' });
  });

  it('what comes after a feast has no day yet', () => {
    const read = one('R9 amber, partnership board after Easter');
    expect(read).toMatchObject({ due: null, nextStep: 'partnership board after Easter' });
  });

  it('“signed before xmas” is still to come', () => {
    const read = one('R5 amber, S106 talks stuck, need heads of terms signed before xmas');
    expect(read).toMatchObject({ due: '2026-12-24', blocker: 'S106 talks stuck' });
  });
});

describe('nothing new', () => {
  it('in the midst of others is a report of its own', () => {
    const { readings } = read(['R2 green, guide printed; nothing new on R4; R10 not started'], NOW);
    expect(readings.map(({ recommendation }) => recommendation)).toEqual([2, 4, 10].map(id));
  });

  it('but for a day moves the day', () => {
    expect(one('R6 as last week except the date is now 26 Jan')).toMatchObject({
      due: '2027-01-26',
      nextStep: null,
    });
  });
});

describe('“no movement” of somebody', () => {
  it('tells who has not moved', () =>
    expect(one('R5 still red, no movement from the bank, chasing again')).toMatchObject({
      blocker: 'no movement from the bank',
    }));
  it.each(['R5 no change since 9 Nov', 'R5 no change from last month', 'R5 unchanged since the last review'])(
    'and “%s” only since when',
    (message) => expect(one(message)).toMatchObject({ progress: null, blocker: null }),
  );
  it('minutes that are kept somewhere show it', () =>
    expect(one('R1 done, minutes on SharePoint')).toMatchObject({
      ...{ progress: null, evidence: ['minutes on SharePoint'] },
    }));
});

describe('on the phone', () => {
  it('what was demo’d has been', () =>
    expect(one('R3 green, dashboard demo’d to partners on Tuesday, feedback good')).toMatchObject({
      ...{ nextStep: null, due: null },
    }));
  it('what is not the reason is none', () =>
    expect(one('R2 amber - not because of training but because of attendance, 60% turned up').blocker).toBe(
      'attendance',
    ));
  it('“two reasons:” is what they are called', () =>
    expect(one('R6 amber. Two reasons: market pay and the restructure isn’t agreed')).toMatchObject({
      ...{ progress: null, blocker: 'market pay and the restructure isn’t agreed' },
    }));
  it('“add that” adds what follows', () =>
    expect(one('R4 green, same again but add that the college has signed up').progress).toBe(
      'the college has signed up',
    ));
});

describe('bare words at the end', () => {
  it('behind a step and its day are the reason for amber', () =>
    expect(one('R6 amber, 4 of 5 partners in post, recruit fifth by 12 Jan, market pay')).toMatchObject({
      ...{ nextStep: 'recruit fifth', due: '2027-01-12', blocker: 'market pay' },
    }));
  it.each([
    ['green has no reason', 'R6 green, recruit fifth by 12 Jan, market pay'],
    ['a step is a step', 'R6 amber, advert out by 12 Jan, interviews'],
    ['a name is somebody', 'R6 amber, advert out by 12 Jan, Jane Smith'],
  ])('but %s', (_, message) => expect(one(message).blocker).toBeNull());
  it('a verb alone keeps the word that it is said of', () =>
    expect(one('R10 green, draft strategy out for consultation, closes end of month')).toMatchObject({
      ...{ progress: 'draft strategy out for consultation', nextStep: 'consultation, closes' },
    }));
  it.each([
    ['R6 amber, model signed off, start recruitment 12/1', '2027-01-12'],
    ['R6 amber, model signed off, book the room 3/12', '2026-12-03'],
    ['R6 green, 9/10 happy', null],
    ['R6 green, interviews 8/12', null],
  ])('two numbers are a day where they can be no count: %s', (message, due) =>
    expect(one(message).due).toBe(due),
  );
});

describe('what others say', () => {
  it.each([
    ['R5 red. Homes agency said no. taking options to exec 15 dec', 'Homes agency said no'],
    ['R5 amber, the bank turned us down, new bid 12 Jan', 'the bank turned us down'],
    ['R7 amber, recruitment of the lead slow, interviews 10 dec', 'recruitment of the lead slow'],
  ])('a refusal, or what is slow, is the reason: %s', (message, blocker) =>
    expect(one(message).blocker).toBe(blocker),
  );
  it('what we turned down ourselves is none', () =>
    expect(one('R6 green, exec turned down the first draft, revised paper 12 Jan').blocker).toBeNull());
  it('how many have answered is progress, whatever stands before it', () =>
    expect(one('R8 green: survey closes 19 december, 412 responses')).toMatchObject({
      ...{ progress: '412 responses', nextStep: 'survey closes', due: '2026-12-19' },
    }));
});

describe('around the news', () => {
  it('“update for 6 and 7 please” is none of it', () => {
    const [six, seven] = all(
      'update for 6 and 7 please. 6 - amber. budget reports late again. 7 - green, gateway 2 passed',
    );
    expect(six).toMatchObject({ progress: null, blocker: 'budget reports late again' });
    expect(seven).toMatchObject({ status: 'on-track', progress: 'gateway 2 passed' });
  });
  it('“I don’t think we’ll hit March” is no step', () =>
    expect(one('R9 - I don’t think we’ll hit march. amber. officers not in place')).toMatchObject({
      ...{ nextStep: null, due: null },
    }));
  it('what was launched is what closes', () =>
    expect(one('R10 on track. Consultation launched today, closes 8 January')).toMatchObject({
      ...{ nextStep: 'Consultation launched today, closes', due: '2027-01-08' },
    }));
});

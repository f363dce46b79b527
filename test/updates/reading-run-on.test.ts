import { describe, expect, it } from 'vitest';
import { read, readOne } from './knowledge.ts';

/** Updates that run on, open with an excuse, or take themselves back. Today is a Monday. */
const NOW = '2026-11-23';
const one = (message: string) => readOne(message, NOW);
const all = (...turns: string[]) => read(turns, NOW).readings;
const id = (number: number) => `cpc-2024/R${number}`;

describe('a reason for each of two recommendations', () => {
  it.each([
    'R2 and R8 both amber. R2 because few came (9 of 40) and R8 because nobody applied',
    'R2: amber because few came (9 of 40) and R8: amber because nobody applied',
  ])('is filed under its own: “%s”', (message) =>
    expect(all(message)).toMatchObject([
      { recommendation: id(2), status: 'at-risk', blocker: 'few came (9 of 40)' },
      { recommendation: id(8), status: 'at-risk', blocker: 'nobody applied' },
    ]),
  );
  it('with another status each', () =>
    expect(
      all('R5: amber because the valuer is off and R7: green because all posts are filled'),
    ).toMatchObject([
      { recommendation: id(5), status: 'at-risk', blocker: 'the valuer is off' },
      { recommendation: id(7), status: 'on-track' },
    ]));
  it('and one reason for two stays with both', () =>
    expect(all('R2 and R8 because of the freeze are amber').map(({ blocker }) => blocker)).toEqual([
      'the freeze',
      'the freeze',
    ]));
});

describe('a status right behind the number', () => {
  it.each([
    ['R3 green data team finished baseline', 'on-track', 'data team finished baseline'],
    ['R9 red cameras still down', 'off-track', 'cameras still down'],
    ['R3 is amber data team drafted the plan', 'at-risk', 'data team drafted the plan'],
  ])('“%s”', (message, status, progress) => expect(one(message)).toMatchObject({ status, progress }));
  it('and a step behind that, without a stop', () =>
    expect(one('R2 green 30 of 48 trained next step refresher 14 January')).toMatchObject({
      ...{ status: 'on-track', progress: '30 of 48 trained', nextStep: 'refresher', due: '2027-01-14' },
    }));
  it.each([
    'R5 green space audit done',
    'R7 green belt training done for all',
    'R1: red tape cut by half, 12 forms dropped',
  ])('is none where it colours something: “%s”', (message) => expect(one(message).status).toBeNull());
  it('“agreed the next step with partners” is what was done', () =>
    expect(one('R4 green, we agreed the next step with partners').nextStep).toBeNull());
});

describe('an apology', () => {
  it.each([
    'sorry I forgot to do this on Friday! ',
    'Meant to send this on Friday, sorry! ',
    'Was off sick on Thursday so this is late. ',
    'Sorry this is late, I was off sick last Thursday. ',
    'Should have sent this last week, apologies. ',
  ])('gives no step, no date and no news: “%s”', (apology) =>
    expect(one(`${apology}R9 green, 12 patrols run. next step review`)).toMatchObject({
      ...{ progress: '12 patrols run', nextStep: 'review', due: null, blocker: null },
    }),
  );
  it.each([
    'R9 green, we forgot to send the forms on Friday',
    'R9 amber, the wardens were off sick on Thursday so the patrol was late',
  ])('is not what went wrong in the work: “%s”', (message) =>
    expect(JSON.stringify(one(message))).toMatch(/forms|patrol was late/),
  );
});

describe('what has been, and what else is coming', () => {
  it.each(['cameras fixed on Friday', 'terms agreed on Thursday'])('is no step: “%s”', (told) =>
    expect(one(`R9 - ${told}!! green. next step review meeting 15 Dec`)).toMatchObject({
      ...{ progress: told, nextStep: 'review meeting', due: '2026-12-15' },
    }),
  );
  it('“fixed for Friday” is one', () =>
    expect(one('R9 green, 12 patrols run. review fixed for Friday')).toMatchObject({
      ...{ nextStep: 'review', due: '2026-11-27' },
    }));
  it('the day of another event is not the day of the step', () =>
    expect(
      one('R10: green, consultation closes 18 December, 140 responses so far. Next step is the analysis'),
    ).toMatchObject({
      progress: 'consultation closes 18 December, 140 responses so far',
      ...{ nextStep: 'the analysis', due: null },
    }));
  it('a step that has moved is the step', () =>
    expect(one('R8 amber, agency lost. Interviews have moved to 9 December')).toMatchObject({
      ...{ nextStep: 'Interviews', due: '2026-12-09' },
    }));
  it('“they say mid December now” is a day, and nothing to do', () =>
    expect(one('R10 amber, report late from consultants. They say mid December now')).toMatchObject({
      ...{ nextStep: null, due: '2026-12-15' },
    }));
});

describe('reasons', () => {
  it.each([
    ['R8: amber because turnover is 19%, up from 16%. Interviews held', 'turnover is 19%, up from 16%'],
    [
      'R5: amber because the grant is £3.2m, down from £4m, and the land deal is late',
      'the grant is £3.2m, down from £4m, and the land deal is late',
    ],
    ['R9 amber: two cameras back. blocker no engineer', 'no engineer'],
    ['R9 amber: two cameras back as no engineer has come', 'no engineer has come'],
  ])('stay whole, without the word that leads to them: “%s”', (message, blocker) =>
    expect(one(message).blocker).toBe(blocker),
  );
  it('are not what the status was before', () =>
    expect(
      one('R8 is no longer red, it’s amber. Interviews held. Still short of 6 social workers'),
    ).toMatchObject({
      ...{ status: 'at-risk', progress: 'Interviews held', blocker: 'Still short of 6 social workers' },
    }));
});

describe('second thoughts in one breath', () => {
  it.each([
    'R2 - 14 of 48 members done. R2 is green. Actually 16 of 48.',
    'R2 green. 14 of 48 members done. Sorry, it’s 16 of 48',
  ])('take the place of the first: “%s”', (message) =>
    expect(one(message).progress).toBe('16 of 48 members done'),
  );
  it('and stay where they count something else', () =>
    expect(one('R2 green. 14 of 48 members done. Actually 5 of 9 chairs came').progress).toContain('5 of 9'));
});

describe('words of a recommendation’s name', () => {
  it('are news where they say where it sits now', () =>
    expect(one('R6: amber. S151 now sits on CLT. blocker: vacant post').progress).toBe(
      'S151 now sits on CLT',
    ));
  it('“so happy to call this” goes with the colour', () =>
    expect(one('R7: five posts filled. so happy to call this green').progress).toBe('five posts filled'));
});

describe('a number and a name', () => {
  it.each([
    'no 10, economic strategy - at risk. Labour market study done',
    'No. 10, economic strategy, amber. Labour market study done',
  ])('name one recommendation, “no” included: “%s”', (message) =>
    expect(all(message)).toMatchObject([
      { recommendation: id(10), status: 'at-risk', progress: 'Labour market study done', blocker: null },
    ]),
  );
  it('“both 2 and 4” are two', () =>
    expect(all('both 2 and 4 on track: mentors found. next is a review on 18 December')).toMatchObject([
      { recommendation: id(2), status: 'on-track', due: '2026-12-18' },
      { recommendation: id(4), status: 'on-track', due: '2026-12-18' },
    ]));
});

describe('a step with an aside', () => {
  it.each([
    ['R10 amber. we go out to quotes, budget £45k, on 8 December', 'we go out to quotes, budget £45k'],
    ['R10 green. we launch the pilot, two wards only, on 8 December', 'we launch the pilot, two wards only'],
    [
      'R10 red. I am bringing a revised timetable to CLT on 8 December',
      'I am bringing a revised timetable to CLT',
    ],
  ])('keeps what is done: “%s”', (message, nextStep) =>
    expect(one(message)).toMatchObject({ nextStep, due: '2026-12-08' }),
  );
  it('is none where it is done every week', () =>
    expect(one('R10 green. we hold weekly meetings, report due 8 December')).toMatchObject({
      ...{ progress: 'we hold weekly meetings', nextStep: 'report' },
    }));
});

describe('what is pointed back at', () => {
  it.each([
    'R4 green but the college has not sent its plan, which is the only thing holding us up. 27 of 31 signed',
    'R4 green. 27 of 31 signed. the college has not sent its plan, that’s the only blocker',
  ])('is the blocker, whatever the status: “%s”', (message) =>
    expect(one(message)).toMatchObject({
      ...{ status: 'on-track', progress: '27 of 31 signed', blocker: 'the college has not sent its plan' },
    }),
  );
});

describe('what was not done', () => {
  it.each([
    [['R6 red. 9 of 40 trained', 'nobody can get on the system, licences werent renewed']],
    [['R6 red. 9 of 40 trained. nobody can get on the system, licences weren’t renewed']],
  ])('is why, and no next step: %s', (turns) =>
    expect(all(...turns)).toMatchObject([
      {
        ...{ progress: '9 of 40 trained', nextStep: null },
        blocker: expect.stringMatching(/^nobody can get on the system, licences weren?[’']?t renewed$/),
      },
    ]),
  );
  it('“month end close” names work and no day', () =>
    expect(one('R6 amber. month end close is on, 2 of 10 teams moved')).toMatchObject({ due: null }));
});

describe('a share of the work', () => {
  it.each(['R5 100% complete. two sites sold', 'R5 is 100 per cent complete. two sites sold'])(
    'is all of it: “%s”',
    (message) => expect(one(message)).toMatchObject({ status: 'complete', progress: 'two sites sold' }),
  );
  it.each(['R5 90% complete. two sites sold', 'R5 half done. two sites sold'])('or not: “%s”', (message) =>
    expect(one(message).status).toBeNull(),
  );
  it('and “no actions required” is nothing that happened', () =>
    expect(one('R1 complete. forward plan out. no actions required').progress).toBe('forward plan out'));
});

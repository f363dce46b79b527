import { describe, expect, it } from 'vitest';
import { read, readOne } from './knowledge.ts';

/** What is said of a part of the work, and what only names another recommendation. Today is a Monday. */
const NOW = '2026-11-23';
const one = (message: string) => readOne(message, NOW);
const all = (...turns: string[]) => read(turns, NOW).readings;
const id = (number: number) => `cpc-2024/R${number}`;

describe('a part of the work that is done', () => {
  it('is progress beside a colour for the whole', () =>
    expect(one('R6 training done. green. next cohort 14 Dec')).toMatchObject({
      ...{ status: 'on-track', progress: 'training done', nextStep: 'next cohort', due: '2026-12-14' },
    }));
  it.each(['my R6 paper is done', 'R6 training done', 'R6 training is complete'])(
    'does not make the whole complete: “%s”',
    (message) => expect(one(message).status).toBeNull(),
  );
  it.each(['R6 done', 'R6 all done', 'R1 complete, green'])('unlike the whole: “%s”', (message) =>
    expect(one(message).status).toBe('complete'),
  );
  it('changes no status of what was read before, and is no blocker', () =>
    expect(all('R6 amber, 64 trained, next cohort 4 December', 'my R6 paper is done')).toMatchObject([
      { status: 'at-risk', progress: expect.stringContaining('paper is done'), blocker: null },
    ]));
  it.each([
    [
      'R7 amber. Two projects are complete, three on track, one red. next board 14 Dec',
      'Two projects are complete, three on track, one red',
    ],
    [
      'R6 training done, business partners not started. amber. blocker: HR. next: advertise 14 Dec',
      'training done, business partners not started',
    ],
    ['R7 amber. Most posts green, one red. next board 14 Dec', 'Most posts green, one red'],
  ])('is kept, as are others that stand otherwise: “%s”', (message, progress) =>
    expect(one(message)).toMatchObject({ status: 'at-risk', progress }),
  );
  it.each(['R6 that one is amber', 'R7 amber. It’s at risk'])('while “%s” speaks of the whole', (message) =>
    expect(one(message)).toMatchObject({ status: 'at-risk', progress: null }),
  );
});

describe('what happened, in the words of a name', () => {
  it.each([
    ['R9 task force met, amber, police absent, next mtg 4 Dec', 'task force met'],
    ['R1 exec met. amber. next review 4 Dec', 'exec met'],
  ])('is kept: “%s”', (message, told) => expect(one(message).progress).toContain(told));
  it('and later, too; with half of it done the work has started', () =>
    expect(all('R1 not started', 'R1 50% done, exec met twice, next meeting 3 December')).toMatchObject([
      { status: null, progress: '50% done, exec met twice', due: '2026-12-03' },
    ]));
});

describe('a second step', () => {
  it('keeps its day', () =>
    expect(
      one(
        'R6 amber; next: book the hall (4 Dec) and find a second tutor (11 Dec); 64 trained; blocker: tutor ill',
      ),
    ).toMatchObject({
      ...{ nextStep: 'book the hall (4 Dec) and find a second tutor (11 Dec)', due: '2026-12-04' },
    }));
});

describe('a recommendation that another waits for', () => {
  it.each([
    ['R5 amber, held up by R7. next exec 14 Dec. 6 sites', 'held up by R7'],
    ['R5 amber, waiting for R6. 6 sites. next exec 14 Dec', 'waiting for R6'],
    ['R5 amber because of R7. 6 sites. next exec 14 Dec', 'R7'],
    ['R5 amber after R7 slipped. 6 sites. next exec 14 Dec', 'after R7 slipped'],
  ])('is the blocker, and takes nothing else: “%s”', (message, blocker) =>
    expect(all(message)).toMatchObject([
      { recommendation: id(5), status: 'at-risk', progress: '6 sites', due: '2026-12-14', blocker },
    ]),
  );
  it('later, too', () =>
    expect(all('R5 amber. 6 sites. next exec 14 Dec', 'blocked by R7 and R8')).toMatchObject([
      { recommendation: id(5), blocker: 'R7 and R8' },
    ]));
  it('may have a report of its own behind it', () =>
    expect(all('R5 amber, 6 sites, delayed by R7. R7 red, 2 of 9 posts filled, freeze')).toMatchObject([
      { recommendation: id(5), status: 'at-risk' },
      { recommendation: id(7), status: 'off-track', progress: '2 of 9 posts filled', blocker: 'freeze' },
    ]));
});

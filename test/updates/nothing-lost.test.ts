import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, read, readOne } from './knowledge.ts';
import { lostWords } from './lost-words.ts';
import { FIFTH_MESSAGES, FOURTH_MESSAGES, MESSAGES, MORE_MESSAGES, THIRD_MESSAGES } from './messages.ts';

const NOW = '2024-09-18';

/** Written to be read without signs of what is progress, step or reason. */
const TERSE = [
  'R1 not started, exec away until the new year',
  'R3 not started. The roadmap lead is on secondment',
  'R4 not started - budget round comes first',
  'R2: not started, waiting for the new member services manager',
  'R6 not yet begun, finance team focused on year end accounts',
  'R10 not started; strategy paused by the government review',
  'R7 amber, half the PMO in post, interviews continue',
  'R5 green, all fine here, sites identified in three wards',
  'R9 red. CCTV contract collapsed. We will bring in an interim to recover',
  'R8 red, no OD lead, recovery plan: agency cover from Monday',
  'R6 off track, overspend of £3m. To get back on track we are freezing vacancies',
  'R7 red, staff shortage, mitigation: borrow two analysts from the county',
  'R3 amber because members disagree about the wording',
  'R1 complete, minutes attached, nothing further',
  'R1 done, new scheme of delegation adopted by full council',
  'R2 complete: every councillor has a plan and the buddy scheme runs',
  'R4 on track, pledge leads named, dashboards in beta',
  'R5 at risk, land price up a quarter, developer nervous',
  'R10 green. Investment prospectus out. Chamber supportive',
  'R9 amber: patrols up, but the shops say nothing changed',
  'R8 green (thanks to Priya), 18 plans of 22',
  'R6 amber, see the outturn paper, pressures in adult social care',
  'R7 at risk if the secondment ends early',
  'R3 green as long as the partners sign',
  'R5 green for now, might turn amber if rates rise',
  'R2 on track despite two vacancies',
  'R1 green, though the forward plan is thin',
  'R4 amber, mostly data quality',
  'R10 red - inward investment lead left, bids stalled, morale low',
  'R9 not started on the lighting, patrols running',
  'R8 not started. Nobody to lead it. HR business partners stretched',
  'R6 not started, but the brief exists',
  'R5 not started. Sites unclear, no money',
  'R7 not started, we want to wait for the new chief executive',
  "R2 hasn't started, the trainer cancelled twice",
  'R3 yet to start, consultants not procured',
  "R1 parked until spring, leader's decision",
  'R10 on hold, awaiting combined authority, nothing to do meanwhile',
  'R9 paused, police withdrew two sergeants',
  'R6 complete except the audit',
  'R8 complete, apart from two directorates',
  'R5 nearly done, one site left',
  'R4 good progress, partners keen, website live',
  'R3 steady, nothing dramatic, drafting',
  'R7 amber/green, more amber really, savings tracker late',
  'R2 green: mentoring (12 pairs), induction (done), scrutiny training (booked)',
  'R9 green - Jo Smith leads, police co-chair, meets fortnightly',
  'R10 amber. My worry is the town deal. Otherwise good',
  'R6 red!! budget gap £12m!! help!!',
  'R5 update: planners objected; architect redrawing; back to committee in March; amber',
  'R1: amber; blocker: members; next: workshop; due: 3 Dec',
  'R8: at risk; issues: vacancies in HR, agency spend; actions: recruit two partners; by 14 October',
  'R4 on track, I spoke with the LGA and they are content',
  'R3 not started, told the leader, she accepts',
  "R7 hasn't begun, programme board dissolved",
  'R2 no progress, summer recess',
  'R9 no change since August, still waiting on the police',
  'R10 stalled. Government changed the funding rules. Rewriting the bid',
  'R5 slow. Two officers off sick. Catching up',
  'R6 behind, ledger migration, consultants expensive',
  'R1 not started due to the election, planned for May',
  'R4 not started - starts in January with a kick-off at CLT',
];

describe('every word that tells something stands in a slot', () => {
  it.each(TERSE)('%s', (message) => expect(lostWords(message, NOW)).toEqual([]));

  it('of the messages that the readers are measured on', () => {
    const all = [MESSAGES, MORE_MESSAGES, THIRD_MESSAGES, FOURTH_MESSAGES, FIFTH_MESSAGES].flat();
    expect(all.filter(isReport).flatMap(({ turns: [first = ''], now }) => lost(first, now))).toEqual([]);
  });

  const beside = resolve(ROOT, '../shared/eval/updates.jsonl');
  it.skipIf(!existsSync(beside))('of the messages of the evaluation, where they are at hand', () => {
    const cases = readFileSync(beside, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { turns: string[]; now: string; kind: string });
    expect(cases.filter(isReport).flatMap(({ turns: [first = ''], now }) => lost(first, now))).toEqual([]);
  });

  const isReport = ({ kind }: { readonly kind: string }) => !['notAnUpdate', 'question'].includes(kind);
  const lost = (message: string, now: string) => {
    const words = lostWords(message, now);
    return words.length > 0 ? [{ message, words }] : [];
  };
});

describe('no recommendation that is reported on is lost', () => {
  const told = (message: string) =>
    read([message], NOW).readings.map(
      ({ recommendation, status }) => `${recommendation?.slice(-2)} ${status}`,
    );
  it('of two statuses joined by “and”', () => {
    expect(told('R5 red and R8 is amber, HR lead left')).toEqual(['R5 off-track', 'R8 at-risk']);
    expect(told('R5 and R8 red, no staff')).toEqual(['R5 off-track', 'R8 off-track']);
  });
  it('and what was done with others is told of the one', () =>
    expect(readOne('R3 green, sessions held with R4 partners and R5 officers').progress).toBe(
      'sessions held with R4 partners and R5 officers',
    ));
});

describe('what is said beside “not started”', () => {
  it('is a reason where it keeps the work from starting', () => {
    const { progress, blocker } = readOne('R1 not started, exec away until the new year');
    expect([progress, blocker]).toEqual([null, 'exec away until the new year']);
  });
  it('is progress otherwise', () =>
    expect(readOne('R6 not started, but the brief exists').progress).toBe('the brief exists'));
});

describe('words of trouble that tell no status', () => {
  it('are kept as what happened, for the status is still to be asked', () => {
    const { status, progress } = readOne('R6 behind schedule, consultants expensive');
    expect([status, progress]).toEqual([null, 'behind schedule, consultants expensive']);
  });
});

it('a step keeps its day, whatever it is for', () =>
  expect(
    readOne('R7 red, bid lost. Next step is a panel on 3 October to bring it back on track'),
  ).toMatchObject({
    due: '2024-10-03',
    nextStep: 'a panel on 3 October to bring it back on track',
  }));

it('what is not there is a reason', () =>
  expect(readOne('R8 red, no OD lead in post').blocker).toBe('no OD lead in post'));

it('a condition is kept whole', () =>
  expect(readOne('R3 green as long as the partners sign').progress).toBe('as long as the partners sign'));

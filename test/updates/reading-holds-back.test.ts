import { describe, expect, it } from 'vitest';
import { createDraftReader } from '../../src/updates/reading/draft-reader.ts';
import { KNOWLEDGE, read, readOne } from './knowledge.ts';

/** Ordinary sentences that look like a correction, a signature, a number or an end, and are none. */
const NOW = '2026-11-22';
const one = (message: string) => readOne(message, NOW);
const all = (...turns: string[]) => read(turns, NOW).readings;
const last = (...turns: string[]) => all(...turns).at(-1);
const id = (number: number) => `cpc-2024/R${number}`;

describe('what is to be done is no chatter', () => {
  it.each([
    [
      'R8 green. Survey done. We will check the results with the unions by 3 July',
      'check the results with the unions',
    ],
    ['R8 green. Survey done. Will confirm the new structure by 3 July', 'confirm the new structure'],
  ])('“%s”', (message, nextStep) => expect(one(message).nextStep).toContain(nextStep));
});

describe('what follows a “thanks” may report', () => {
  it.each([
    'R8 green, values agreed. Thanks. Workforce Board adopted the new pay scales',
    'R5 green, site bought. Many thanks, Legal Services cleared the title',
  ])('“%s”', (message) => expect(one(message).progress).toMatch(/pay scales|title/));
});

describe('a figure goes to the point that it is about', () => {
  const twoPhases = 'R8 green. phase 1 is 40% done, phase 2 is 70% done. next: review 4 Dec';
  it('the number of a phase is its name', () => {
    const reader = createDraftReader(KNOWLEDGE);
    const at = new Date('2026-11-22T10:00:00Z');
    const { drafts } = reader.first(twoPhases, at);
    const later = reader.later(drafts, 'sorry, phase 2 is 75% done', at, null);
    expect(later.drafts[0]?.progress.join('; ')).toContain('phase 1 is 40% done');
  });
});

describe('nothing is withdrawn, ended or denied in passing', () => {
  it('“scrap that, …” with something else instead is asked about', () =>
    expect(all('R5 green, bid drafted', 'scrap that, developers want a joint bid instead')).toHaveLength(1));
  it('the end of one blocker is not that of another', () => {
    const [five, nine] = all(
      'R5 amber, ten sites. blocker: land prices. R9 amber, six patrols. blocker: police cover',
      'R5 has no blocker now. R9 is still held up by the radio contract',
    );
    expect(five?.blocker).toBeNull();
    expect(nine?.blocker).toContain('police cover');
  });
  it('what may end is still there', () =>
    expect(
      last('R5 amber, ten sites. blocker: land prices', 'we start once the hold up is sorted')?.blocker,
    ).toContain('land prices'));
  it.each([
    ['R2 green, packs out. Next step resident drop in on 9 July', '2027-07-09'],
    ['R2 green, packs out. next step: don’t forget 9 July board', '2027-07-09'],
  ])('“%s” names a day', (message, due) => expect(one(message).due).toBe(due));
});

describe('counts are no recommendations', () => {
  it.each([
    'R3: green, roadmap drafted. R5: amber, eight sites looked at, five are done',
    'R3 and R5: amber, ten schools signed up, three are now complete',
  ])('“%s” reports on two', (message) =>
    expect(all(message).map(({ recommendation }) => recommendation)).toEqual([id(3), id(5)]),
  );
  it('a line that counts keeps its figure', () =>
    expect(one('R5 amber\n5 housing officers recruited').progress).toBe('5 housing officers recruited'));
  it('what is closed may be anything', () =>
    expect(one('R5 green, we will close 4, keep 3').recommendation).toBe(id(5)));
  it('“no 8, …” inside an answer opens nothing', () =>
    expect(
      all('R5 green, ten built', 'no 8, the builder handed over 8').map(
        ({ recommendation }) => recommendation,
      ),
    ).toEqual([id(5)]));
});

describe('words of correction are such only where they correct', () => {
  const reader = createDraftReader(KNOWLEDGE);
  const at = new Date('2026-11-22T10:00:00Z');
  const { drafts } = reader.first('R8 green, survey done', at);
  it.each([
    'Leave it with legal until 3 July',
    'Keep it open to all staff until 3 July',
    'Hang on to the two secondees until 3 July',
    'Correction notices go out on 3 July',
    'Apologies letters go to staff 3 July',
  ])('“%s” is kept from its first word', (answer) => {
    const { drafts: after } = reader.later(drafts, answer, at, { draft: 0, slot: 'nextStep' });
    expect(after[0]?.nextStep.join(' ')).toMatch(new RegExp(`^${answer.split(' ')[0]}`));
  });
});

describe('a real word is no slip of a name', () => {
  it.each(['officers were diverted to elections', 'it met with derision'])('“%s”', (words) =>
    expect(createDraftReader(KNOWLEDGE).recommendationIn(words)).toBeNull(),
  );
});

it('a page of empty lines takes no time to speak of', () =>
  expect(one(`R5 amber${'\n'.repeat(6000)}ten sites`).recommendation).toBe(id(5)));

import { describe, expect, it } from 'vitest';
import { readAskedCheck } from '../../src/quotes/asked/read-pasted.ts';

const council = { name: 'Millbrook Council', also: ['Millbrook', 'MBC'], names: ['Millbrook 2040'] };
const read = (message: string) => readAskedCheck(message, council);
const claims = (message: string) =>
  read(message)?.pasted.map(({ claim }) => [claim.voice ?? claim.stranger, claim.year]);
const WORDS = '“the plan is bold and clear”';

describe('words with nothing but a speaker or a year beside them', () => {
  it('are to be checked', () => {
    expect(claims(`${WORDS} 2024 peers?`)).toEqual([['peers', 2024]]);
    expect(claims(`peers 2018: ${WORDS}`)).toEqual([['peers', 2018]]);
    expect(claims(`${WORDS} 2018`)).toEqual([[null, 2018]]);
    expect(read('“a town hall” peers?')?.tentative).toBe(true);
  });

  it('are not where more is said', () => {
    expect(read(`${WORDS} peers on housing in the town centre?`)).toBeNull();
  });
});

describe('who is said to have said it', () => {
  it.each([
    [`did the peers say ${WORDS}?`, 'peers'],
    [`did they say ${WORDS}`, 'peers'],
    [`did the LGA's peer team really say ${WORDS}?`, 'peers'],
    [`is it true the peers told the council that ${WORDS}?`, 'peers'],
    [`did the peers say our leadership is ${WORDS}?`, 'peers'],
    [`did the peers say the council's plan is ${WORDS}?`, 'peers'],
    [`according to the peers ${WORDS}, right?`, 'peers'],
    [`is ${WORDS} the peers’ wording?`, 'peers'],
    [`can we print this as the peers' words: ${WORDS}`, 'peers'],
    [`can we say the peers called us ${WORDS}?`, 'peers'],
    [`are these their words: ${WORDS}?`, 'peers'],
    [`can we attribute ${WORDS} to the LGA?`, 'peers'],
    [`is ${WORDS} in the peer challenge report?`, 'peers'],
    [`is this right? ${WORDS} – Peers`, 'peers'],
    [`is this right? ${WORDS} (LGA peer team)`, 'peers'],
    [`did we say ${WORDS}?`, 'council'],
    [`has the council ever said ${WORDS}?`, 'council'],
    [`did MBC say ${WORDS}?`, 'council'],
    [`does our own position statement say ${WORDS}?`, 'council'],
    [`did Ofsted write ${WORDS}?`, 'ofsted'],
    [`${WORDS} peers?`, 'peers'],
    [`the council: ${WORDS}`, 'council'],
    [`${WORDS} from the peers’ report`, 'peers'],
    [`${WORDS} - can I print that as from the peers?`, 'peers'],
  ])('is read from %s', (message, voice) => {
    expect(claims(message)).toEqual([[voice, null]]);
  });

  it.each([
    [`did Hazel Marsh say ${WORDS}?`, 'Hazel Marsh'],
    [`did hazel marsh say ${WORDS}?`, 'hazel marsh'],
    [`did the chief executive say ${WORDS}?`, 'the chief executive'],
    [`did the leader of the council say ${WORDS}?`, 'the leader of the council'],
    [`Councillor Marsh said ${WORDS}, right?`, 'Councillor Marsh'],
    [`is it true that residents told the peers ${WORDS}?`, 'residents'],
    [`did the NHS say ${WORDS}?`, 'the NHS'],
    [`is this a real quote from Hazel Marsh: ${WORDS}`, 'Hazel Marsh'],
  ])('may be somebody who is no voice of the documents: %s', (message, name) => {
    expect(claims(message)).toEqual([[name, null]]);
  });

  it.each([
    `is this a real quote: ${WORDS}`,
    `who said ${WORDS}?`,
    `is this one ours or theirs: ${WORDS}`,
    `did the peers or the council say ${WORDS}?`,
    `can we use ${WORDS} in the speech?`,
    `does our report say ${WORDS}?`,
    'is this a real quote: “the peers say that the council is bold”',
    'is this a real quote: “we told the peers that our plan is bold”',
  ])('is nobody in %s', (message) => {
    expect(claims(message)).toEqual([[null, null]]);
  });

  it('asks rather than claims where it is about who, when, or whether ever', () => {
    const open = (message: string) => read(message)?.pasted[0]?.claim.open;
    expect(open(`who said ${WORDS}?`)).toBe(true);
    expect(open(`is this one ours or theirs: ${WORDS}`)).toBe(true);
    expect(open(`the peers never said ${WORDS}, did they?`)).toBe(true);
    expect(open(`did the peers say ${WORDS}?`)).toBe(false);
  });
});

describe('the year', () => {
  it.each([
    [`did the 2019 peers say ${WORDS}?`, 2019],
    [`did the peers say ${WORDS} in 2023?`, 2023],
    [`is this right? ${WORDS} – LGA peers, 2019`, 2019],
    [`did the peers say ${WORDS} in 2019 or 2023?`, null],
    ['did the peers say “the plan of 2019 is bold”?', null],
    [`did the peers say the Millbrook 2040 plan is ${WORDS}?`, null],
  ])('is claimed by the words around the quotation alone: %s', (message, year) => {
    expect(claims(message)).toEqual([['peers', year]]);
  });
});

describe('several quotations', () => {
  it.each([
    [
      'did the peers say “a b c” and did the council say “d e f”?',
      [
        ['peers', null],
        ['council', null],
      ],
    ],
    [
      'did the peers say “a b c” in 2019 and “d e f” in 2023?',
      [
        ['peers', 2019],
        ['peers', 2023],
      ],
    ],
    [
      'did they say “a b c” or “d e f”?',
      [
        ['peers', null],
        ['peers', null],
      ],
    ],
    [
      '“a b c” and “d e f”: did the peers say these?',
      [
        ['peers', null],
        ['peers', null],
      ],
    ],
  ])('have a claim each: %s', (message, expected) => {
    expect(claims(message)).toEqual(expected);
  });
});

describe('words to be checked', () => {
  it.each([
    ['is this a real quote: The plan is bold and clear', 'The plan is bold and clear'],
    ['is this accurate: the plan is bold and clear?', 'the plan is bold and clear'],
    ['did the peers say: the plan is bold and clear?', 'the plan is bold and clear'],
    ['did the peers say: the plan is “bold”, and so it will be?', 'the plan is “bold”, and so it will be'],
    ['check this quote: they said “the plan is bold”', 'the plan is bold'],
    ['can we say the peers called us “quietly bold”?', 'quietly bold'],
    ['“the plan is bold” – Peers, 2019', 'the plan is bold'],
  ])('are read from %s', (message, words) => {
    expect(read(message)?.pasted.map((one) => one.words)).toEqual([words]);
  });

  it.each([
    'what did the peers say about “the future of the riverside”?',
    'something positive to quote on “the future of the riverside”',
    'what do you mean by “the plan is bold”?',
    'who leads on “Millbrook Rising”?',
    '“did the peers say anything on housing?”',
    'R5: amber, the pipeline slipped to March',
    'a quote for the newsletter: something warm about our staff',
    'what did the peers say about housing?',
  ])('are not seen in %s', (message) => {
    expect(read(message)).toBeNull();
  });
});

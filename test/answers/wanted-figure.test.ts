import { describe, expect, test } from 'vitest';
import { countsPlainly, wantedFigureTest } from '../../src/answers/wanted-figure.ts';
import type { Query } from '../../src/retrieval/query.ts';
import { readWords } from '../../src/retrieval/words.ts';

const tokensOf = (text: string) => readWords(text).map(({ stem }) => stem);
const holds = (
  text: string,
  wanted: Partial<Pick<Query, 'text' | 'measured' | 'counted' | 'among' | 'per' | 'facets'>>,
) =>
  wantedFigureTest(
    { text: '', measured: 'any', counted: [], among: [], per: [], facets: [], ...wanted },
    { tokensOf },
  )({ text });

describe('a figure that was asked for', () => {
  test('may count in words what stands right after them', () => {
    const wanted = { measured: 'count', counted: tokensOf('boatyards') } as const;
    expect(holds('The port has four boatyards.', wanted)).toBe(true);
    expect(holds('Four boats came to the boatyards.', wanted)).toBe(false);
  });

  test('may stand behind “the number of …”, with another word for them', () => {
    const wanted = { measured: 'count', counted: tokensOf('seals') } as const;
    const told =
      'The number of seals in the bay has been stable for several months at an estimated 90 animals.';
    expect(holds(told, wanted)).toBe(true);
    expect(holds(told, { ...wanted, counted: tokensOf('animals in the port') })).toBe(true);
  });

  test('is a count before it is a share', () => {
    const query = { text: 'how many seals', measured: 'count', counted: tokensOf('seals') } as const;
    const plain = countsPlainly({ ...query, among: [], per: [], facets: [] }, { tokensOf });
    expect(plain({ text: 'The bay has 90 seals.' })).toBe(true);
    expect(plain({ text: 'The bay has 9 per cent of the seals of the coast.' })).toBe(false);
  });

  test('is no part of a financial year', () => {
    const wanted = { measured: 'count', counted: tokensOf('berths') } as const;
    expect(holds('The overspend is £3m in 2023/24; berths fell early in the year.', wanted)).toBe(false);
    expect(holds('In 2023/24 the port let 94 berths.', wanted)).toBe(true);
  });

  test('of what something cost is no sum that it brings in', () => {
    const wanted = { text: 'what did the port cost us', measured: 'money' } as const;
    expect(holds('The port cost £4m to dredge.', wanted)).toBe(true);
    expect(holds('The port gave £9m to charities.', wanted)).toBe(false);
  });

  test('of a time may be told in words', () => {
    const wanted = { text: 'how long does the contract run', measured: 'any' } as const;
    expect(holds('The contract runs for sixteen years.', wanted)).toBe(true);
    expect(holds('The contract runs for years.', wanted)).toBe(false);
  });

  test('counts what stands right after it, were it children', () => {
    const wanted = { measured: 'count', counted: tokensOf('requests') } as const;
    expect(holds('It hits 6,000 children in 1,700 Quay families, according to requests.', wanted)).toBe(
      false,
    );
    expect(holds('The port had 600 requests.', wanted)).toBe(true);
  });

  test('counts people where nothing else is named', () => {
    const wanted = { measured: 'count', counted: tokensOf('heating') } as const;
    const told = '7,020 people cannot pay for heating.';
    expect(holds(told, { ...wanted, text: "how many can't afford heating" })).toBe(true);
    expect(holds(told, { ...wanted, text: 'how many heating schemes' })).toBe(false);
  });

  test('of a part stands beside the whole', () => {
    const wanted = { text: 'how much of the £3m have we spent', measured: 'money' } as const;
    expect(holds('Of the £3m the port has spent £1m.', wanted)).toBe(true);
    expect(holds('The port has spent £1m.', wanted)).toBe(false);
    expect(holds('The port has £3m to spend.', wanted)).toBe(false);
  });

  test('of a rating may be a letter or a judgement', () => {
    const wanted = { text: 'what energy rating are the homes on, on average', measured: 'any' } as const;
    expect(holds('The homes have an average energy rating of C.', wanted)).toBe(true);
    expect(holds('Inspectors rated the homes "Good".', wanted)).toBe(true);
    expect(holds('The rating of homes goes on.', wanted)).toBe(false);
    expect(
      holds('The homes have an average energy rating of C.', { ...wanted, text: 'how many homes' }),
    ).toBe(false);
  });

  test('is not the one that the question knows', () => {
    const wanted = {
      text: 'how many of the 40 berths are let',
      measured: 'count',
      counted: tokensOf('berths'),
    } as const;
    expect(holds('The port plans 40 berths.', wanted)).toBe(false);
    expect(holds('The port let 12 of its 40 berths.', wanted)).toBe(true);
  });

  test('is not part of a name, nor the size of one thing', () => {
    const wanted = { measured: 'count', counted: tokensOf('houses') } as const;
    expect(holds('A 3 bed house on the quay was sold.', wanted)).toBe(false);
    expect(holds('Phase 3 brings houses to the quay.', wanted)).toBe(false);
    expect(holds('Phase 3 brings 40 houses to the quay.', wanted)).toBe(true);
  });

  test('counts the thing right after it, not another one near', () => {
    const wanted = { measured: 'count', counted: tokensOf('guest houses') } as const;
    expect(holds('In May 84 families lived in guest houses.', wanted)).toBe(false);
    expect(holds('The town has 84 licensed guest houses.', wanted)).toBe(true);
  });

  test('of money stands near its subject', () => {
    const facets = [{ words: 'dredger', tokens: tokensOf('dredger'), parts: [], weight: 4, light: false }];
    const far = `The dredger is old, ${'and the crew mend what they can with what they find in the yard; '.repeat(3)}the pier cost £4m.`;
    expect(holds('The old dredger cost £4m.', { measured: 'money', facets })).toBe(true);
    expect(holds(far, { measured: 'money', facets })).toBe(false);
  });

  test('of a rate is no year', () => {
    expect(holds('The vacancy rate has fallen since 2018.', { measured: 'rate' })).toBe(false);
    expect(holds('The vacancy rate stands at 9 in May.', { measured: 'rate' })).toBe(true);
  });

  test('per something is told with its unit', () => {
    const wanted = { measured: 'money', per: ['berth'] } as const;
    expect(holds('The levy is £12 per berth.', wanted)).toBe(true);
    expect(holds('The levy brought £12,000 from 40 berths.', wanted)).toBe(false);
    expect(
      holds('The family hubs were given £3m.', { measured: 'money', per: ['household', 'family'] }),
    ).toBe(false);
    expect(holds('A day centre opened at £2m.', { measured: 'money', per: ['day', 'daily'] })).toBe(false);
    expect(holds('They carry 900 people daily.', { measured: 'count', per: ['day', 'daily'] })).toBe(true);
    expect(holds('They carried 900 people in May.', { measured: 'count', per: ['day', 'daily'] })).toBe(
      false,
    );
  });

  test('of a part is told of those whose part it is', () => {
    const wanted = { measured: 'share', among: tokensOf('staff') } as const;
    expect(holds('Half of the town is over 50: 52 per cent.', wanted)).toBe(false);
    expect(holds('Of the staff, 52 per cent are over 50.', wanted)).toBe(true);
  });

  test('of people is told with a word for people', () => {
    const wanted = { text: 'how many people work there', measured: 'count' } as const;
    expect(holds('The ferry is 32 years old.', wanted)).toBe(false);
    expect(holds('The ferry has 32 crew members.', wanted)).toBe(true);
  });

  test('may be told roughly', () => {
    const wanted = { measured: 'count', counted: tokensOf('berths') } as const;
    expect(holds('Free berths fell to low single figures.', wanted)).toBe(true);
    expect(holds('Free berths fell.', wanted)).toBe(false);
  });

  test('may be a share in words', () => {
    const wanted = { measured: 'share' } as const;
    expect(holds('One third of the boats leak.', wanted)).toBe(true);
    expect(holds('Three boats leak.', wanted)).toBe(false);
  });

  test('may be a time in words, where it is asked how much longer', () => {
    const wanted = { text: 'how much longer do pilots live', measured: 'any' } as const;
    expect(holds('Pilots live six years longer.', wanted)).toBe(true);
    expect(holds('Pilots live longer.', wanted)).toBe(false);
  });

  test('of what is to come is not what has been', () => {
    const wanted = { text: 'how much will the levy be', measured: 'money' } as const;
    expect(holds('The levy has since 1998 paid £3m.', wanted)).toBe(false);
    expect(holds('The levy is put at £3m.', wanted)).toBe(true);
  });
});

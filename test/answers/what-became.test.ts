import { describe, expect, test } from 'vitest';
import { findFault } from '../../src/answers/verify.ts';
import { BECAME, NOT_FOUND } from '../../src/answers/wording.ts';
import { createAsk } from '../support/ask.ts';
import { loadHarbour, loadHarbourDigest } from '../support/harbour.ts';

const corpus = await loadHarbour();
const ask = createAsk(corpus);
const QUESTION = 'have we done the 2019 recommendations?';

describe('what became of an earlier review’s recommendations', () => {
  test('is told by later documents alone, a statement on each, in their order', () => {
    const { claims, became = [], recommendations } = ask(QUESTION).answer;
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.every(({ year }) => year > 2019)).toBe(true);
    expect(claims.map((claim) => findFault(claim, corpus))).toEqual(claims.map(() => null));
    expect(became).toHaveLength(claims.length);
    expect(recommendations).toEqual(became);
    const numbers = became.map((id) => corpus.recommendations.find((item) => item.id === id)?.number ?? 0);
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  });

  test('may be asked of those that were listed just before', () => {
    const { claims } = ask('what were the 2019 recommendations?', 'which of those did we fix?').answer;
    expect(claims).toEqual(ask(QUESTION).answer.claims);
  });

  test('says where progress is recorded, on what there is nothing, and that none of it means “done”', () => {
    const { answer, text } = ask(QUESTION);
    const titles = corpus.recommendations
      .filter(({ source, id }) => source === 'peers-2019' && !answer.became?.includes(id))
      .map(({ title }) => title);
    expect(text).toContain(BECAME.lead(2019, 2023));
    expect(text).toContain(BECAME.care);
    for (const title of titles) expect(text).toContain(title);
  });

  test('tells no statement twice', () => {
    const told = ask(QUESTION).answer.claims.map(({ statement }) => statement);
    expect(new Set(told).size).toBe(told.length);
  });

  test('needs no document at hand', async () =>
    expect(createAsk(await loadHarbourDigest())(QUESTION).answer.query.shape).toBe('became'));

  test('of the newest review is not in the documents', () => {
    const { answer, text } = ask('did we do what the peers asked?');
    expect(answer.outcome).toBe('not-found');
    const newest = [...corpus.sources.values()].find(({ year, voice }) => year === 2023 && voice === 'peers');
    expect(text).toContain(NOT_FOUND.later(newest?.date ?? ''));
  });
});

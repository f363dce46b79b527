import { describe, expect, test } from 'vitest';
import { claimOf, MOST_CLAIMS, selectClaims } from '../../src/answers/select.ts';
import { findTwins } from '../../src/answers/twins.ts';
import type { Hit } from '../../src/retrieval/hit.ts';
import { createAnswering } from '../../src/talk/answering.ts';
import { createAsk } from '../support/ask.ts';
import { loadHarbour, loadHarbourDigest } from '../support/harbour.ts';

const corpus = await loadHarbour();
const answering = createAnswering(corpus);
const ask = createAsk(corpus, answering);
const { retriever } = answering;
const deps = { corpus, twins: findTwins(retriever.statements, corpus.documents) };

const statement = (words: string) => {
  const found = retriever.statements.find(({ text }) => text.includes(words));
  if (!found) throw new Error(`no statement with “${words}”`);
  return found;
};
const hit = (words: string, score = 10): Hit => ({
  statement: statement(words),
  score,
  coverage: 1,
  alone: 1,
});
const select = (hits: readonly Hit[], most?: number) => selectClaims(hits, deps, most);

describe('what is shown', () => {
  test('says each thing once: the summary and the annex become further places of one claim', () => {
    const claims = select([
      hit('its overspend for 2022/23 was projected at £1.6m'),
      hit('overspend of £1.4m projected'),
      hit('with 84 families in guest houses'),
    ]);
    expect(claims).toHaveLength(1);
    expect(claims[0]?.citations.map(({ section }) => section)).toEqual(['4.1', '1', 'Annex A']);
    expect(claims[0]?.text).toContain('£1.6m');
  });

  test('keeps what two speakers say apart, though the words are alike', () => {
    const claims = select([hit('General reserves are £9.2m'), hit('puts reserves at £9.2m')]);
    expect(claims.map(({ voice }) => voice)).toEqual(['peers', 'council']);
  });

  test('keeps what two years say apart, though the words are alike', () => {
    const claims = select([hit('General reserves are £9.2m'), hit('General reserves were £14m')]);
    expect(claims.map(({ year }) => year)).toEqual([2023, 2019]);
  });

  test('takes at most two statements of one paragraph, and puts other places before the second', () => {
    const claims = select([
      hit('ferry carried 310,000'),
      hit('the ferry does not sail'),
      hit('winter gap costs them trade'),
      hit('would talk about sailing in winter'),
      hit('Recommendation 8'),
    ]);
    expect(claims.map(({ statement: { section } }) => section)).toEqual(['4.2', '2', '4.2']);
    expect(claims[0]?.text).toContain('310,000');
  });

  test('leaves out what speaks of far less of the question than the first', () => {
    const beside = { ...hit('register of gifts', 9), coverage: 0.4 };
    expect(select([hit('ferry carried 310,000'), beside])).toHaveLength(1);
  });

  test('leaves out what scores far less than the best', () => {
    const claims = select([
      hit('ferry carried 310,000', 100),
      hit('puts reserves at £9.2m', 31),
      hit('register of gifts', 29),
    ]);
    expect(claims).toHaveLength(2);
  });

  test('is at most six statements, or as many as are asked for', () => {
    const hits = retriever.statements.map((item, at) => ({
      statement: item,
      score: 100 - at / 10,
      coverage: 1,
      alone: 1,
    }));
    expect(select(hits)).toHaveLength(MOST_CLAIMS);
    expect(select(hits, 2)).toHaveLength(2);
    expect(select([])).toEqual([]);
  });

  test('cites every place once, three at most', () => {
    for (const question of ['temporary accommodation', 'ferry', 'council tax', 'reserves'])
      for (const { citations } of ask(question).answer.claims) {
        const places = citations.map(({ source, start }) => `${source} ${start}`);
        expect(places.length).toBeGreaterThan(0);
        expect(places.length).toBeLessThanOrEqual(3);
        expect(new Set(places).size).toBe(places.length);
      }
  });
});

describe('a citation', () => {
  test('is the source’s own characters', () => {
    for (const item of retriever.statements)
      for (const { source, start, end, quote } of claimOf(item, corpus).citations)
        expect(corpus.documents.get(source)?.text.slice(start, end)).toBe(quote);
  });

  test('without the document gives the section and no words', async () => {
    const digest = await loadHarbourDigest();
    const finding = createAnswering(digest).retriever.statements.find(({ text }) => text.includes('310,000'));
    if (!finding) throw new Error('no statement');
    expect(claimOf(finding, digest).citations).toEqual([
      { source: 'peers-2023', section: '4.2', start: 0, end: 0, quote: null },
    ]);
  });
});

describe('twins', () => {
  const { areTwins } = deps.twins;

  test('are statements that the source makes in nearly the same words', () => {
    expect(
      areTwins(statement('overspend of £1.4m projected'), statement('with 84 families in guest houses')),
    ).toBe(true);
  });

  test('are neither two findings on one paragraph nor two speakers', () => {
    expect(areTwins(statement('ferry carried 310,000'), statement('the ferry does not sail'))).toBe(false);
    expect(areTwins(statement('General reserves are £9.2m'), statement('puts reserves at £9.2m'))).toBe(
      false,
    );
  });

  test('are not known without the documents', async () => {
    const digest = await loadHarbourDigest();
    const { statements } = createAnswering(digest).retriever;
    const twins = findTwins(statements, digest.documents);
    const [one, other] = statements.filter(({ text }) => text.includes('most pressing cost'));
    if (!one || !other) throw new Error('no statements');
    expect(twins.areTwins(one, other)).toBe(false);
  });
});

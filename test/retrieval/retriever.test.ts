import { describe, expect, test } from 'vitest';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { loadHarbour, loadHarbourDigest } from '../support/harbour.ts';

const retriever = createRetriever(await loadHarbour());
const digestOnly = createRetriever(await loadHarbourDigest());
const search = (question: string, from = retriever) => from.retrieve(from.understand(question, []));
/** The best statements, each by a few of its own words. */
const order = (question: string, count: number, from = retriever) =>
  search(question, from)
    .slice(0, count)
    .map(({ statement }) => statement.text);

describe('ranking', () => {
  test('what says the most of the question stands first', () => {
    expect(order('council tax 2022/23', 2)).toEqual([
      // tax and year
      expect.stringContaining('3.5 per cent for 2022/23'),
      // tax; the year stands in the paragraph behind it
      expect.stringContaining('2.99 per cent for 2023/24'),
    ]);
  });

  test('everyday words that the digest notes beside a finding lead to it, though nobody says them', () => {
    const [text] = order('off-season boarding houses', 1);
    expect(text).toContain("the ferry's winter gap");
    expect(text).not.toContain('boarding');
  });

  test('of two statements that say the same, the newer stands first', () => {
    const years = search('general reserves, net budget')
      .filter(({ alone }) => alone > 0.9)
      .map(({ statement }) => statement.year);
    expect(years).toEqual([2023, 2019]);
  });

  test('what a speaker judges or asks for stands before what is merely listed', () => {
    expect(order('winter ferry', 4)).toEqual([
      // a concern, and both words
      expect.stringContaining('winter gap costs them trade'),
      // a recommendation, and both words
      expect.stringContaining('Recommendation 8'),
      // a fact, and both words
      expect.stringContaining('would talk about sailing in winter'),
      // a fact with one of the words; the other stands in its paragraph
      expect.stringContaining('does not sail'),
    ]);
  });

  test('where worries are asked for, praise with a “however” stands before praise alone', () => {
    expect(order('whats wrong with the leader', 2)).toEqual([
      // balanced, which holds the worry
      expect.stringContaining('in high regard; however'),
      // nothing but praise
      expect.stringContaining('trust the council'),
    ]);
  });

  test('where praise is asked for, it stands before the concerns', () => {
    expect(order('any praise for the leader', 2)).toEqual([
      // praise, with the word itself
      expect.stringContaining('trust the council'),
      // praise with its “however”, and the word itself
      expect.stringContaining('in high regard; however'),
    ]);
  });

  test('a passage in other words is found, after those with the words that were typed', () => {
    const texts = order('guest houses', 5);
    expect(texts[0]).toContain('guest houses');
    expect(texts.slice(0, 5).join()).toContain('emporary accommodation');
    const typed = texts.map((text) => text.includes('guest house'));
    expect(typed.indexOf(false)).toBeGreaterThan(0);
  });

  test('the statement itself counts more than the paragraph behind it', () => {
    const [first, ...rest] = search('charities homeless families officers');
    expect(first?.statement.text).toContain('Charities praise the officers');
    expect(rest.every(({ alone }) => alone < (first?.alone ?? 0))).toBe(true);
  });

  test.each(['what did peers say about housing?', 'TA - how bad', 'IT', 'reserves', 'breakwater'])(
    'of “%s” goes down, and its raw signals stay between none and all of the subject',
    (question) => {
      const hits = search(question);
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((one, other) => other - one));
      for (const { coverage, alone } of hits) {
        expect(alone).toBeGreaterThanOrEqual(0);
        expect(alone).toBeLessThanOrEqual(coverage);
        expect(coverage).toBeLessThanOrEqual(1);
      }
    },
  );

  test('misspelt words find the same as well-spelt ones', () => {
    expect(new Set(order('brekwater repiar', 3))).toEqual(new Set(order('breakwater repair', 3)));
  });

  test('a subject that nobody speaks of is covered by nothing', () => {
    expect(search('zanzibar').every(({ coverage }) => coverage === 0)).toBe(true);
  });

  test('narrowing to one source leaves the others out', () => {
    const query = retriever.understand('housing', []);
    const hits = retriever.retrieve(query, ({ source }) => source === 'peers-2019');
    expect(hits.length).toBeGreaterThan(0);
    expect(new Set(hits.map(({ statement }) => statement.source))).toEqual(new Set(['peers-2019']));
  });

  test('from the digest alone finds the same statement first', () => {
    for (const question of ['ferry passengers', 'quayside contract', 'sickness absence', 'marina permission'])
      expect(order(question, 1, digestOnly), question).toEqual(order(question, 1));
  });
});

describe('statements', () => {
  test('are the findings, and the passages that no finding sums up, as the source has them', () => {
    const bare = retriever.statements.filter(({ finding }) => finding === null);
    expect(bare.map(({ text }) => text)).toEqual(
      expect.not.arrayContaining([expect.stringContaining('spent four days')]),
    );
    for (const { text, passages } of bare) expect(passages[0]?.reading).toBe(text);
  });

  test('from the digest alone rest on no passage', () => {
    expect(digestOnly.statements.every(({ passages }) => passages.length === 0)).toBe(true);
  });

  test('know the recommendation whose own paragraph they sum up', () => {
    const known = retriever.statements.flatMap(({ recommendation }) => recommendation ?? []);
    expect(new Set(known).size).toBe(12);
    expect(known).toHaveLength(12);
  });
});

import { describe, expect, test } from 'vitest';
import { elaborates } from '../../src/answers/recommendations.ts';
import { LEADS } from '../../src/answers/wording.ts';
import { listStatements } from '../../src/corpus/statements.ts';
import { createAsk, textsOf } from '../support/ask.ts';
import { loadHarbour, loadHarbourDigest } from '../support/harbour.ts';

const corpora = [
  ['with the documents', await loadHarbour()],
  ['from the digest alone', await loadHarbourDigest()],
] as const;

describe.each(corpora)('recommendations %s', (_, corpus) => {
  const ask = createAsk(corpus);

  test('are listed in the order of the report, all of them, each once', () => {
    const asked = ask('list the recommendations');
    const numbers = textsOf(asked).map((text) => /^Recommendation (\d)/.exec(text)?.[1]);
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(asked.text.startsWith(LEADS.recommendations(8, 2023))).toBe(true);
    expect(asked.answer.recommendations).toHaveLength(8);
  });

  test('of an earlier report are listed for its year, with a note that it has no numbers', () => {
    const asked = ask('what were the recommendations in 2019?');
    expect(textsOf(asked)).toHaveLength(4);
    expect(asked.answer.claims.every(({ year }) => year === 2019)).toBe(true);
    expect(asked.text).toContain(LEADS.unnumbered);
    expect(ask('list the recommendations').text).not.toContain(LEADS.unnumbered);
  });

  test.each([
    ['recommendation 5', 'peers-2023/R5'],
    ['R5', 'peers-2023/R5'],
    ['whats rec 5 again?', 'peers-2023/R5'],
    ['recommendation 2 of 2019', 'peers-2019/R2'],
  ])('by number: “%s”', (question, id) => {
    const { answer } = ask(question);
    expect(answer.claims[0]?.statement.recommendation).toBe(id);
    expect(answer.recommendations[0]).toBe(id);
  });

  test('by two numbers: both stand before what belongs to either', () => {
    const { answer } = ask('recs 3 and 4');
    const ids = answer.claims.map(({ statement }) => statement.recommendation);
    expect(ids.slice(0, 2)).toEqual(['peers-2023/R3', 'peers-2023/R4']);
    expect(answer.claims[2]?.text).toContain('Scrutiny is keen but has no programme');
  });

  test.each([
    ['which recommendation is about coaching?', 'peers-2023/R6'],
    ['what did they recommend about the sea wall', 'peers-2023/R1'],
    ['the rec on the dashboard', 'peers-2023/R5'],
    ['what was recommended on scrutiny', 'peers-2023/R3'],
    ['what was recommended on scrutiny in 2019', 'peers-2019/R4'],
  ])('by topic: “%s”', (question, id) => {
    expect(ask(question).answer.claims[0]?.statement.recommendation).toBe(id);
  });

  test('come with the paragraphs that elaborate them', () => {
    const texts = textsOf(ask('recommendation 1'));
    expect(texts[0]).toContain('Recommendation 1');
    expect(texts.slice(1).join('\n')).toContain('£6.5m');
    expect(texts.slice(1).join('\n')).toContain('before another winter');
  });

  test('further ones are those outside the list, the strongest wording first', () => {
    const texts = textsOf(ask('what else did they recommend, besides the numbered ones?'));
    expect(texts[0]).toContain('strongly recommend');
    expect(texts.at(-1)).toContain('register of gifts');
    expect(texts.join()).not.toMatch(/Recommendation \d/);
  });

  test('further ones do not repeat a numbered one in other words', () => {
    expect(textsOf(ask('what else did they recommend?')).join()).not.toContain('tell its own story');
  });

  test('that an answer touches are named with their year', () => {
    const { answer, text } = ask('what did peers say about scrutiny in 2023?');
    expect(answer.recommendations).toContain('peers-2023/R3');
    expect(text).toContain('recommendation 3 of 2023 (Scrutiny work programme)');
  });
});

describe('without the document, what elaborates a recommendation', () => {
  const corpus = corpora[1][1];
  const statements = listStatements(corpus);
  const [first] = corpus.recommendations;
  const statementWith = (anchor: string) => {
    const one = statements.find(({ source, finding }) => source === first?.source && finding);
    if (!one?.finding) throw new Error('The digest has no finding of the report.');
    return { ...one, section: '1', passages: [], finding: { ...one.finding, anchors: [anchor] } };
  };
  const item = (anchor: string) => {
    if (!first) throw new Error('No recommendation is known.');
    return { ...first, related: [{ section: '1', anchor }] };
  };

  test('shares more with it than that it is recommended', () => {
    const reset = item('Peers strongly recommend a reset of decision making');
    expect(elaborates(statementWith('peers strongly recommend a housing strategy'), reset)).toBe(false);
    expect(elaborates(statementWith('the reset of decision making is overdue'), reset)).toBe(true);
  });
});

test('are counted by being listed, and then for another year', async () => {
  const ask = createAsk(await loadHarbourDigest());
  expect(ask('how many recommendations are there?').text).toBe(ask('list the recommendations').text);
  const earlier = ask('how many recommendations are there?', 'and in 2019?');
  expect(earlier.answer.claims.length).toBeGreaterThan(1);
  expect(earlier.answer.claims.every(({ year }) => year === 2019)).toBe(true);
  expect(ask('waht did teh peers recomend').answer.query.unknown).toEqual([]);
});

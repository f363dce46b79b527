import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/library.ts';
import { createAsk } from '../support/ask.ts';

const ask = createAsk(await loadCorpus({ knowledge: 'knowledge', sources: null }));
const stancesOf = (question: string) => ask(question).answer.claims.map(({ statement }) => statement.stance);

describe('the main points', () => {
  test('of what worries the peers begin with plain worries; what has two sides comes behind', () => {
    const stances = stancesOf('what are our biggest risks');
    expect(stances.slice(0, 4)).toEqual(['concern', 'concern', 'concern', 'concern']);
    expect(new Set(stances)).not.toContain('praise');
  });

  test('good and bad have both', () => {
    const stances = stancesOf('strengths and weaknesses');
    expect(stances).toContain('praise');
    expect(stances).toContain('concern');
  });

  test.each([
    ['summarise the report in two points', 2],
    ['top three findings', 3],
    ['give me the main findings in one sentence', 1],
  ])('“%s” has %d', (question, number) => expect(ask(question).answer.claims).toHaveLength(number));

  test('leave the rest for “more”', () => {
    const { claims, further } = ask('give me an overview in two points').answer;
    expect(further.length).toBeGreaterThan(0);
    expect(further.map(({ text }) => text)).not.toContain(claims[0]?.text);
  });

  test('are the peers’ own, not what their report hands on', () => {
    const voices = ask('give me an overview').answer.claims.map(({ voice }) => voice);
    expect(new Set(voices)).toEqual(new Set(['peers']));
  });
});

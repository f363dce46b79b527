import { describe, expect, test } from 'vitest';
import { LEADS } from '../../src/answers/wording.ts';
import { saysSo } from '../../src/retrieval/recommendation-cues.ts';
import { createAsk } from '../support/ask.ts';
import { loadHarbour } from '../support/harbour.ts';

const corpus = await loadHarbour();
const ask = createAsk(corpus);

describe('some of the recommendations', () => {
  test.each([
    ['which recommendations are the most urgent?', 'urgent'],
    ['which recommendations come with a timescale?', 'timed'],
  ] as const)('“%s” gets those alone that say so', (question, picked) => {
    const { answer, text } = ask(question);
    expect(answer.claims.map(({ statement }) => statement.recommendation)).toEqual(['peers-2023/R6']);
    expect(answer.claims.every((claim) => saysSo(claim.text, picked))).toBe(true);
    expect(text).toContain(LEADS.picked[picked](2023));
  });

  test('where none says so, all are listed, and that is said', () => {
    const others = corpus.recommendations.filter(({ id }) => id !== 'peers-2023/R6');
    const newest = others.filter(({ source }) => source === 'peers-2023');
    const { answer, text } = createAsk({ ...corpus, recommendations: others })(
      'which recommendations are the most urgent?',
    );
    expect(answer.claims).toHaveLength(newest.length);
    expect(text).toContain(LEADS.noneOf.urgent(2023));
  });

  test('all that are on a subject come before what else is said of it', () => {
    const { answer } = ask('which recommendations are about technology?');
    const [first] = answer.claims;
    expect(first?.statement.recommendation).toBe('peers-2023/R4');
  });
});

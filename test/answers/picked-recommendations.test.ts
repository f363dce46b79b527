import { describe, expect, test } from 'vitest';
import { LEADS } from '../../src/answers/wording.ts';
import { saysSo } from '../../src/retrieval/recommendation-cues.ts';
import { createAsk } from '../support/ask.ts';
import { loadHarbour } from '../support/harbour.ts';

const corpus = await loadHarbour();
const ask = createAsk(corpus);
const newest = corpus.recommendations.filter(({ source }) => source === 'peers-2023');

describe('some of the recommendations', () => {
  test.each([
    ['which recommendations are the most urgent?', 'urgent'],
    ['which recommendations come with a timescale?', 'timed'],
  ] as const)('“%s”: those that say so, or a word that none does', (question, picked) => {
    const { answer, text } = ask(question);
    const isSome = answer.claims.length < newest.length;
    if (isSome) expect(answer.claims.every((claim) => saysSo(claim.text, picked))).toBe(true);
    else expect(answer.claims).toHaveLength(newest.length);
    expect(text).toContain(isSome ? LEADS.picked[picked](2023) : LEADS.noneOf[picked](2023));
  });

  test('all that are on a subject come before what else is said of it', () => {
    const { answer } = ask('which recommendations are about technology?');
    const [first] = answer.claims;
    expect(first?.statement.recommendation).toBe('peers-2023/R4');
  });
});

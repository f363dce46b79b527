import { describe, expect, test } from 'vitest';
import { findFault } from '../../src/answers/verify.ts';
import { THEN_AND_NOW } from '../../src/answers/wording.ts';
import type { Corpus } from '../../src/corpus/library.ts';
import { createAsk } from '../support/ask.ts';
import { loadHarbour, loadHarbourDigest } from '../support/harbour.ts';

const corpus = await loadHarbour();
const ask = createAsk(corpus);

describe('two reports of the peers side by side', () => {
  test.each([
    ['what do peers keep telling us?', 'concern recommendation'],
    ['what got worse since 2019?', 'praise balanced concern'],
    ['what has improved since the last peer challenge?', 'concern praise balanced'],
  ])('“%s”: pairs of one theme, then and now, by the peers alone', (question, stances) => {
    const { claims } = ask(question).answer;
    expect(claims.length % 2).toBe(0);
    expect(claims.length).toBeLessThanOrEqual(8);
    expect(claims.map((claim) => findFault(claim, corpus))).toEqual(claims.map(() => null));
    for (const [at, { year, voice, statement }] of claims.entries()) {
      expect(voice).toBe('peers');
      expect(year).toBe(at % 2 === 0 ? 2019 : 2023);
      expect(stances).toContain(statement.stance);
      expect(statement.themes[0]).toBe(claims[at - (at % 2)]?.statement.themes[0]);
    }
  });

  test('are shown by theme, and said to be no measurement', () => {
    const { answer, text } = ask('what do peers keep telling us?');
    expect(answer.outcome).toBe('answered');
    expect(text).toContain(THEN_AND_NOW.leads.again(2019, 2023));
    expect(text).toContain('Scrutiny and governance\n1. ');
    expect(text).toContain(THEN_AND_NOW.care);
  });

  test('say each theme once', () => {
    const themes = ask('what came up both times?').answer.claims.map(({ statement }) => statement.themes[0]);
    expect(new Set(themes).size).toBe(themes.length / 2);
  });

  test('need no document at hand', async () => {
    expect(createAsk(await loadHarbourDigest())('what do peers keep telling us?').answer.outcome).toBe(
      'answered',
    );
  });

  test('where there is one report alone, that is said', async () => {
    const digest = await loadHarbourDigest();
    const isKept = ({ source }: { readonly source: string }) => source !== 'peers-2019';
    const alone: Corpus = {
      ...digest,
      sources: new Map([...digest.sources].filter(([source]) => isKept({ source }))),
      findings: digest.findings.filter(isKept),
      recommendations: digest.recommendations.filter(isKept),
    };
    const { answer, text } = createAsk(alone)('what got worse since the last report?');
    expect(answer.outcome).toBe('not-found');
    expect(text).toContain(THEN_AND_NOW.none);
  });
});

import { describe, expect, test } from 'vitest';
import { replyTo } from '../../src/answers/reply.ts';
import { findSilence } from '../../src/answers/silence.ts';
import { findTwins } from '../../src/answers/twins.ts';
import { NOTES } from '../../src/answers/wording.ts';
import { createAnswering } from '../../src/talk/answering.ts';
import { createAsk } from '../support/ask.ts';
import { loadHarbour } from '../support/harbour.ts';

const corpus = await loadHarbour();
const answering = createAnswering(corpus);
const ask = createAsk(corpus, answering);
const { retriever } = answering;
const deps = { corpus, retriever, twins: findTwins(retriever.statements, corpus.documents) };

describe('who is not heard', () => {
  test.each([
    'carbon neutral',
    'what about food waste?',
    'staff network for disabled colleagues',
    'sickness absence',
  ])('the peers, where only the council speaks of it: “%s”', (question) => {
    const { answer, text } = ask(question);
    expect(answer.silence.peers).toBe(true);
    expect(text).toContain(NOTES.onlyCouncil);
  });

  test.each(['ferry', 'reserves', 'breakwater', 'temporary accommodation', 'scrutiny'])(
    'nobody, where the peers speak of it too: “%s”',
    (question) => {
      const { answer, text } = ask(question);
      expect(answer.silence.peers).toBe(false);
      expect(text).not.toContain(NOTES.onlyCouncil);
    },
  );

  test('nobody, where the council was the one to be asked', () => {
    expect(ask('what do we say about food waste?').answer.silence.peers).toBe(false);
  });

  test.each([
    ['do staff have slow laptops?', null],
    ['what did the peers say about the next election?', 'peers' as const],
  ])('anybody later, where only the old report speaks of it: “%s”', (question, voice) => {
    const { answer } = ask(question);
    const old = answer.claims.filter(({ year }) => year === 2019);
    expect(old.length).toBeGreaterThan(0);
    const silence = findSilence(answer.query, old, deps);
    expect(silence.since).toBe(2019);
    const { blocks } = replyTo({ ...answer, claims: old, silence }, corpus);
    expect(blocks).toContainEqual({ type: 'hint', text: NOTES.onlyOld(2019, voice) });
    // One later statement, and nobody is silent.
    const later = ask('reserves').answer.claims.filter(({ year }) => year === 2023);
    expect(findSilence(answer.query, [...old, ...later], deps).since).toBeNull();
  });

  test('nobody, where what was told later only came second', () => {
    const { answer } = ask('what about the port');
    const old = answer.claims.filter(({ year }) => year === 2019);
    expect(findSilence(answer.query, old, deps).since).toBeNull();
  });

  test('nobody later, where the old report is what was asked for', () => {
    expect(ask('what did peers say about the port in 2019?').answer.silence.since).toBeNull();
  });

  test('nothing is said of silence where nothing was found', () => {
    expect(ask('zanzibar').answer.silence).toEqual({ peers: false, since: null });
  });
});

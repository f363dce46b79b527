import { describe, expect, test } from 'vitest';
import { NOTES } from '../../src/wording.ts';
import { createAsk } from '../support/ask.ts';
import { loadHarbour } from '../support/harbour.ts';

const ask = createAsk(await loadHarbour());

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

  test('anybody later, where only the old report speaks of it', () => {
    const { answer, text } = ask('councillors of all parties');
    expect(answer.claims.every(({ year }) => year === 2019)).toBe(true);
    expect(answer.silence.since).toBe(2019);
    expect(text).toContain(NOTES.onlyOld(2019));
  });

  test('nobody later, where the old report is what was asked for', () => {
    expect(ask('what did peers say about the port in 2019?').answer.silence.since).toBeNull();
  });

  test('nothing is said of silence where nothing was found', () => {
    expect(ask('zanzibar').answer.silence).toEqual({ peers: false, since: null });
  });
});

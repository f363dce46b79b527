import { describe, expect, test } from 'vitest';
import { LEADS } from '../../src/answers/wording.ts';
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

  test.each([
    'so how did we do?',
    'how did the council come out of the review?',
    'are we in trouble',
    'what was their overall verdict',
    'did we pass?',
    'what did the peers think of us',
  ])(
    '“%s” asks for the verdict on the whole: there is none, but good and bad points of the peers’',
    (question) => {
      const { text, answer } = ask('what did peers say about scrutiny in 2018?', question);
      expect(text).toContain(LEADS.overall(2024));
      const stances = answer.claims.map(({ statement }) => statement.stance);
      expect(stances).toContain('praise');
      expect(stances).toContain('concern');
      expect(new Set(answer.claims.map(({ year, voice }) => `${voice} ${year}`))).toEqual(
        new Set(['peers 2024']),
      );
    },
  );

  test.each(['what were we criticised for?', 'what are our biggest weaknesses?', 'where did we fall short'])(
    '“%s” has concerns and no praise',
    (question) => expect(new Set(stancesOf(question))).toEqual(new Set(['concern'])),
  );

  test.each(['what was the verdict on housing', 'are we in trouble with the budget', 'how did we do on IT?'])(
    '“%s” names a subject',
    (question) => expect(ask(question).answer.query.shape).not.toBe('overview'),
  );
});

test('of “the peer challenge” are those of the whole review', () => {
  expect(ask('what are the key messages of the peer challenge?').answer.query.shape).toBe('overview');
  expect(ask('what are the key messages on housing?').answer.query.shape).toBe('finding');
});

test('what staff feel is found in whatever words it is asked', () => {
  expect(ask('are staff happy?').answer.outcome).toBe('answered');
});

test('the council’s own debt and the rise of its tax lead where “we” and “going up” ask for them', () => {
  expect(ask('how much debt do we have').answer.claims[0]?.text).toContain('borrowing');
  expect(ask('is our council tax going up?').answer.claims[0]?.text).toContain('4.99');
});

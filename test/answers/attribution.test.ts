import { describe, expect, test } from 'vitest';
import { DONE, NOT_DONE, VERDICTS } from '../../src/answers/wording.ts';
import { createAsk } from '../support/ask.ts';
import { loadHarbour, loadHarbourDigest } from '../support/harbour.ts';

const corpora = [
  ['with the documents', await loadHarbour()],
  ['from the digest alone', await loadHarbourDigest()],
] as const;

describe.each(corpora)('“did the peers say …?” %s', (_, corpus) => {
  const ask = createAsk(corpus);
  const leadOf = (question: string) => ask(question).text.split('\n')[0];

  test.each([
    'did the peers say that temporary accommodation is the most pressing cost?',
    'did peers actually say laptops fail daily',
    'is it true the peers said scrutiny has no programme',
    'can we say the peers found scrutiny has no programme?',
    'is it fair to say the peers said laptops fail daily',
  ])('yes: “%s”', (question) => {
    const { answer } = ask(question);
    expect(answer).toMatchObject({ outcome: 'answered', verdict: 'peers' });
    expect(answer.claims[0]?.voice).toBe('peers');
    expect(leadOf(question)).toBe(VERDICTS.peers);
  });

  test.each([
    'did the peers say we have balanced our budget every year?',
    'did the lga say food waste is collected from 9,000 homes',
    'did the peers say there are 48,200 residents',
  ])('no, the council says it about itself: “%s”', (question) => {
    const { answer } = ask(question);
    expect(answer).toMatchObject({ outcome: 'answered', verdict: 'council' });
    expect(answer.claims[0]?.voice).toBe('council');
    expect(leadOf(question)).toBe(VERDICTS.council);
  });

  test.each([
    'did the peers say the council will open a youth club in every ward?',
    'did the peers say a plan for the port will be published by 2020',
  ])('it stands in their report, but as what the council told them: “%s”', (question) => {
    const { answer } = ask(question);
    expect(answer).toMatchObject({ outcome: 'answered', verdict: 'council' });
    expect(answer.claims[0]).toMatchObject({
      voice: 'council',
      statement: { source: expect.stringContaining('peers') },
    });
    expect(leadOf(question)).toBe(VERDICTS.relayed);
  });

  test.each([
    'did the peers say 84 families are homeless?',
    'did the peers say 12 per cent of the budget is kept as reserves?',
    'did the peers say 310,000 people take the ferry',
  ])('they give the figure, in words of their own: “%s”', (question) => {
    const { answer } = ask(question);
    expect(answer).toMatchObject({ outcome: 'answered', verdict: 'figure' });
    expect(answer.claims[0]?.voice).toBe('peers');
    expect(leadOf(question)).toBe(VERDICTS.figure);
  });

  test.each([
    'did the peers say 84 per cent of families are homeless?',
    'did the peers say we have 84 boats?',
  ])('the number of something else is no such figure: “%s”', (question) => {
    expect(ask(question).answer.verdict).not.toBe('figure');
  });

  test('of a figure that nobody is named for, whoever gives it is told', () => {
    expect(ask('is it true that the breakwater costs £6.5m?').answer.claims[0]).toMatchObject({
      voice: 'peers',
      text: expect.stringContaining('£6.5m'),
    });
    expect(leadOf('is it true that we have 60 disabled people?')).toBe(VERDICTS.councilFigure);
    expect(leadOf('who said food waste is collected from 9,000 homes')).toBe(VERDICTS.councilAlone);
  });

  test('“yes” answers nobody who asked who', () => {
    const question = 'who said the leader is held in high regard';
    expect(ask(question).answer).toMatchObject({ outcome: 'answered', verdict: 'peers' });
    expect(leadOf(question)).toBe(VERDICTS.peersSaid);
  });

  test('the year of the peers is no word of what they said', () => {
    expect(ask('did the 2019 peers mention temporary accommodation').answer.verdict).toBe('peers');
  });

  test('whoever only speaks of the same foretells nothing', () => {
    expect(ask('do the peers think the ferry company will sail this winter').answer.verdict).not.toBe(
      'peers',
    );
  });

  test('these are Ofsted’s words', () => {
    const { answer } = ask('did the peers say that the sailing school is safer?');
    expect(answer).toMatchObject({ outcome: 'answered', verdict: 'ofsted' });
    expect(answer.claims[0]?.voice).toBe('ofsted');
    expect(leadOf('did the peers say that the sailing school is safer?')).toBe(VERDICTS.ofsted);
  });

  test('both say it, the peers first', () => {
    const { answer, text } = ask('did peers say reserves are £9.2m?');
    expect(answer.verdict).toBe('both');
    expect(text.startsWith(VERDICTS.both)).toBe(true);
    expect(new Set(answer.claims.map(({ voice }) => voice))).toEqual(new Set(['peers', 'council']));
    // "Both say it. The peers, and the council about itself:" promises this order, and neither is "the other side".
    expect(answer.claims[0]?.voice).toBe('peers');
    expect(text).not.toContain(VERDICTS.compare);
  });

  test.each([
    ['did peers say the ferry sails between november and march', 'opposite', VERDICTS.opposite],
    ['did peers say laptops never fail', 'opposite', VERDICTS.opposite],
    ['did the peers say council tax went down by 2.99 per cent', 'opposite', VERDICTS.opposite],
    ['did peers say the ferry gap costs trade', 'reported', VERDICTS.reported],
    ['did peers praise the officers who visit homeless families', 'reported', VERDICTS.reported],
    ['did the 2023 peers say the housing strategy is thin', 'otherYear', VERDICTS.otherYear],
    ['did the 2019 peers say the housing strategy is thin', 'peers', VERDICTS.peers],
    ['did peers criticise the housing strategy', 'peers', DONE.criticise],
    ['did the peers warn about the housing strategy', 'peers', DONE.warn],
    ['did peers recommend a winter timetable', 'peers', DONE.recommend],
    ['did peers mention the lifeboats', 'peers', DONE.mention],
    ['did peers recommend more lifeboats', 'near', NOT_DONE.recommend],
    ['did ofsted say the sailing school is shut', 'near', VERDICTS.nearOfsted],
  ])('“%s”: %s', (question, verdict, lead) => {
    expect(ask(question).answer).toMatchObject({ outcome: 'answered', verdict });
    expect(leadOf(question)).toBe(lead);
  });

  test('under a yes stands only what says so; what is near has a heading of its own', () => {
    const { text, answer } = ask('did the 2019 peers say the housing strategy is thin');
    const claims = answer.claims.filter(({ statement }) => !answer.deciding?.includes(statement));
    expect(answer.deciding?.length).toBeGreaterThan(0);
    expect(text.includes(VERDICTS.besides)).toBe(claims.some(({ voice }) => voice === 'peers'));
  });

  test('“it” is what the question before was about', () => {
    const before = 'what did peers say about the ferry?';
    expect(ask(before, 'did they say it does not sail in winter').answer.verdict).not.toBe('council');
    expect(ask(before, 'did they say it is the most pressing cost').answer.verdict).toBe('near');
  });

  test('of a known subject a judgement that stands nowhere is not found, with what comes nearest', () => {
    const { answer } = ask('did peers say the lifeboats are magnificent');
    expect(answer).toMatchObject({ outcome: 'answered', verdict: 'near' });
    expect(leadOf('did peers say the lifeboats are magnificent')).toBe(NOT_DONE.say);
    expect(answer.claims[0]?.text).toContain('lifeboats');
  });

  test('what only the council speaks of is told as the council’s, whatever the peers were asked to have done', () => {
    const { answer } = ask('did the peers mention food waste?');
    expect(answer).toMatchObject({ outcome: 'answered', verdict: 'near' });
    expect(answer.claims[0]?.voice).toBe('council');
    // One of its words without the other is another thing.
    expect(ask('did the peers mention food boats?').answer.outcome).toBe('not-found');
  });

  test('what nobody says is not found', () => {
    for (const question of [
      'did the peers say the council runs a zoo?',
      'did peers say the mayor is a crook',
    ])
      expect(ask(question).answer, question).toMatchObject({
        outcome: 'not-found',
        verdict: null,
        claims: [],
      });
  });

  test('the softened retelling of the council is not taken for the peers’ own words', () => {
    const { answer } = ask('did the 2019 peers say there was scope to modernise technology?');
    expect(answer.verdict).toBe('council');
    expect(answer.claims[0]).toMatchObject({ voice: 'council', statement: { source: 'statement-2023' } });
  });

  test('what the council itself is asked about, and only peers say, is no answer', () => {
    const { answer } = ask('did the council say the technology is a serious barrier?');
    expect(answer.claims.filter(({ voice }) => voice === 'peers')).toEqual([]);
    expect(answer.elsewhere[0]).toMatchObject({ voice: 'peers', year: 2019 });
  });
});

describe.each(corpora)('a claim that finds fault, or is of the place itself, %s', (_, corpus) => {
  const ask = createAsk(corpus);

  test('“is a problem” is said by whoever finds fault with it', () => {
    expect(ask('did peers say temporary accommodation was a problem').answer.verdict).toBe('peers');
    expect(ask('did peers say the lifeboats are a problem').answer.verdict).toBe('near');
  });

  test('one word of the town is said of the town, not of whatever else has it', () => {
    const { answer } = ask('did peers say harbour is proud');
    expect(answer.verdict).toBe('peers');
    expect(answer.claims[0]?.text).toContain('proud council');
    expect(ask('did peers say harbour is keen').answer.verdict).toBe('near');
    expect(ask('did the peers call us proud?').answer.verdict).toBe('peers');
    expect(ask('did the peers call us busy?').answer.verdict).toBe('near');
  });

  test('any praise or criticism of a thing is asked of the peers, and may be none', () => {
    expect(ask('any criticism of scrutiny?').answer).toMatchObject({ verdict: 'peers' });
    expect(ask('any praise for the lifeboats').answer).toMatchObject({ verdict: 'peers' });
    expect(ask('any criticism of the lifeboats?').text).toContain(NOT_DONE.criticise);
  });

  test('what the council would like to say is held against everybody', () => {
    const { answer } = ask("can we say we're the best council in the country");
    expect(answer).toMatchObject({ outcome: 'not-found', query: { shape: 'attribution' } });
    expect(ask('can we say we are a proud council').answer.verdict).toBe('peers');
  });

  test('a grade is given by nobody', () => {
    for (const asked of [
      'can we say the LGA rated us outstanding',
      'did the peers rate us good?',
      'what rating did we get',
      'can we say the LGA called us outstanding?',
      'did the peers say we are outstanding?',
      'are we an outstanding council?',
    ])
      expect(ask(asked).answer.query.shape, asked).toBe('overview');
  });
});

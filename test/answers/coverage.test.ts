import { describe, expect, test } from 'vitest';
import { NOT_FOUND, NOTES } from '../../src/answers/wording.ts';
import { createAsk, textsOf } from '../support/ask.ts';
import { loadHarbour, loadHarbourDigest } from '../support/harbour.ts';

const corpora = [
  ['with the documents', await loadHarbour()],
  ['from the digest alone', await loadHarbourDigest()],
] as const;

describe.each(corpora)('%s', (_, corpus) => {
  const ask = createAsk(corpus);

  test.each([
    ['how many lifeboats are there?', 'a figure, but the lifeboats have none'],
    ['how many volunteers crew the lifeboats', 'a figure, but nobody counted them'],
    ['how much does the coaching cost', 'a sum, but only the coaching is spoken of'],
    ['how much do we pay for food waste', 'a sum of money, but only the homes were counted'],
    ['which two lifeboats are crewed by volunteers', 'names, but the lifeboats have none'],
    ['did the council get the marina permission in 24/25', 'an outcome that nobody tells'],
    ['was the marina approved?', 'an outcome, but it was only applied for'],
    ['did the marina get permission in the end', 'an outcome, but a decision is only expected'],
    ['what did the food waste rounds cost us', 'a sum, but only the homes were counted'],
    ['what did the ferry peer challenge conclude', 'what another review found, which nobody tells'],
    ['did the marina application come to anything', 'an outcome, but it was only applied for'],
    ['what rating did the inspection give us', 'a grade, but none is told'],
    ['what did the peers find when they came back in 2026?', 'what came after the documents'],
    ['what happened at the 2025 progress review', 'what came after the documents'],
    ['what did peers say about Zanzibar Holdings?', 'a name that nobody mentions'],
    ['who is Priya Nakamura', 'a person whom nobody mentions'],
    ['what is the phone number of the housing team', 'a detail of a service'],
    ['how do i pay my council tax', 'a detail of a service'],
    ['what did peers say about the airport', 'a thing that the town does not have'],
    ['recommendation 12', 'a recommendation that was never made'],
    ['which recommendation is about the zoo?', 'a recommendation on a thing that nobody mentions'],
    ['how many boarding houses are there', 'a number, where only the digest’s everyday words name the thing'],
    ['boarding schools on the island', 'a word that is asked of something else'],
    ['what did the LGA find when they came back in 2021', 'a visit in a year without one'],
    ['did the harbour board win the appeal', 'an outcome that nobody tells'],
    ['is the moon made of cheese', 'nothing to do with the council'],
    ['what was said about ferry piracy', 'a thing that nobody mentions, beside one that they do'],
    ['what does the mayor think of the ferry', 'a person whom nobody mentions'],
    ['who is the mayor', 'an office that nobody mentions'],
    ['seasickness on the ferry?', 'a thing that opens the question and that nobody mentions'],
    ['what is our recycling rate', 'a share that nobody tells'],
    ['what will the peers say about the ferry next time', 'what comes after the documents'],
    ['what did the inspectors conclude about the ferry', 'a verdict that nobody tells'],
    ["what's the ferry manager's email", 'a detail of a service'],
    ["what's the ferry manager's name", 'a name that nobody tells'],
    ['what day is food waste collected', 'a detail of a service'],
    ['which lifeboats havent been crewed by volunteers', 'names, where none is told'],
    ['who chairs the harbour board', 'a name that nobody tells'],
    ['which bit says the ferry should be scrapped', 'the place of what was never said'],
    ['where do i appeal a mooring fine', 'a detail of a service'],
    ['confirm the date of the coaching', 'a date that nobody tells'],
    ['why did the peers tell us to scrap the ferry', 'the reason of what was never said'],
    ['how to get a berth at the marina', 'a detail of a service'],
    ['did the marina actually open', 'an outcome, but only the plan is told'],
    ['% of lifeboats crewed by volunteers', 'a share that nobody tells'],
    ['what did the fish market sell for', 'a price that nobody tells'],
    ['which quay has the highest rent', 'one of several, where none is compared'],
    ['what is the name of the contractor for the breakwater', 'a name of a kind that nobody mentions'],
    ['when does the marina open', 'a date, where only the plan is spoken of'],
    ['closing date for the coaching', 'a date that nobody tells'],
    ['did anyone mention a section 24 notice', 'a name with a number that stands nowhere'],
    ['what did the ferry inquiry recommend', 'what somebody else found, which nobody tells'],
    ['what is the harbour trust charging us for the lifeboats', 'a sum that nobody tells'],
  ])('“%s” is not answered: it asks for %s', (question) => {
    const { answer } = ask(question);
    expect(textsOf({ answer, text: '' })).toEqual([]);
    expect(answer).toMatchObject({ outcome: 'not-found', conflicts: [], recommendations: [], verdict: null });
  });

  test.each([
    ['how many passengers did the ferry carry', '310,000'],
    ['how many travellers went to the mainland?', '310,000'],
    ['how many passengers did the ferry carry a year', '310,000'],
    ['total no. of ferry passengers', '310,000'],
    ['how much will the breakwater cost', '£6.5m'],
    ['why did peers tell us to settle the breakwater', 'breakwater'],
    ['what share of the families live in guest houses, how many', '84'],
    ['what did the last peer review find on scrutiny', 'crutiny'],
    ['how much did council tax go up in 2022/23', '3.5 per cent'],
    ['has the council applied for the marina', 'applied for permission'],
    ['how many days sickness absence', '8.4'],
    ['any progress on the museum?', 'not started'],
    ['did we balance the budget', 'balanced its budget'],
    ['rec 4', 'under one roof'],
    ['has scrutiny improved?', 'crutiny'],
    ['wot did peers say abt scrutny', 'crutiny'],
    ['sorry if daft q but what did peers say about volunteers on the lifeboats ffs', 'olunteer'],
    ['TA', 'emporary accommodation'],
    ['carbon neutral by 2035', '2035'],
    ['what did peers say about the ferry? I need it for breakfast with the committee.', 'ferry'],
  ])('“%s” is answered with “%s”', (question, words) => {
    const asked = ask(question);
    expect(asked.answer.outcome).toBe('answered');
    expect(textsOf(asked).join('\n')).toContain(words);
  });

  test('several subjects at once are answered, where the documents cover each', () => {
    const asked = ask('what did peers say about the ferry, scrutiny and the breakwater');
    expect(asked.answer.outcome).toBe('answered');
    expect(textsOf(asked).join()).toMatch(/ferry/);
    expect(textsOf(asked).join()).toMatch(/[Ss]crutiny/);
  });

  test('a strategy of one kind is no answer about a strategy of another', () => {
    const asked = ask('what did peers say about the digital strategy?');
    expect(textsOf(asked).join()).not.toContain('ousing strategy');
  });

  test('what only the other side speaks of is told apart, not as an answer', () => {
    const { answer, text } = ask('what did peers say about food waste?');
    expect(answer).toMatchObject({ outcome: 'not-found', claims: [] });
    expect(answer.elsewhere.map(({ voice }) => voice)).toEqual(['council']);
    expect(text.split('\n')[0]).toBe(NOTES.notAsked('peers', []));
    expect(text).toContain('food waste from 9,000 homes');
  });

  test('of a speaker who wrote nothing in a year, that is said, and what they say of it later is shown', () => {
    const { answer, text } = ask('what did the council say about the ferry in 2019?');
    expect(text.split('\n')[0]).toMatch(/^The documents hold nothing by the council itself of 2019\./);
    expect(answer.claims.every(({ voice, text: told }) => voice === 'council' && /2019/.test(told))).toBe(
      true,
    );
  });

  test('a reply on what is missing says nothing untrue of the year that was asked for', () => {
    // The peers of 2019 do speak of it; it is the council that has no document of that year.
    const { answer, text } = ask('what did we say about reserves in 2019?');
    expect(answer.outcome).toBe('not-found');
    expect(answer.elsewhere[0]).toMatchObject({ voice: 'peers', year: 2019 });
    expect(text).not.toContain('The documents of 2019 say nothing');
  });
});

test('what documents say only in other words is shown after the word that none of them has', () => {
  const { text, answer } = createAsk(corpora[1][1])('are there enough employees?');
  expect(answer.query.unsaid).toEqual(['employees']);
  expect(text.split('\n')[0]).toBe(NOTES.unsaid(['employees']));
});

describe('a reply to what is not covered', () => {
  const ask = createAsk(corpora[0][1]);

  test('names the nearest topics, never a statement', () => {
    const { answer, text } = ask('how many lifeboats are there?');
    expect(answer.nearest[0]).toBe('The quays and the port');
    expect(text).toContain(NOT_FOUND.nearest(answer.nearest));
    expect(text).not.toContain('volunteer lifeboats');
  });

  test('of how something came out shows what is told of it, as what is told instead', () => {
    const { answer, text } = ask(
      'did the council get half of the breakwater from the government in the end?',
    );
    expect(answer.outcome).toBe('not-found');
    expect(answer.claims).toEqual([]);
    expect(text).toContain(NOTES.toldInstead);
    expect(text).toContain('asked the government for half');
    expect(text).toContain(NOT_FOUND.nearest(answer.nearest));
  });

  test.each([
    ['how many lifeboats are there?', NOT_FOUND.figure],
    ['was the marina approved?', NOT_FOUND.outcome],
    ['when does the marina open', NOT_FOUND.date],
    ['what did the peers find when they came back in 2026?', NOT_FOUND.later('June 2023')],
    ['who is Priya Nakamura', NOT_FOUND.lead],
  ])('to “%s” begins with “%s”', (question, lead) => {
    expect(ask(question).text.split('\n')[0]).toBe(lead);
  });

  test('names the words that no document knows, and how it read misspelt ones', () => {
    const { text } = ask('how many lifebotas does Zanzibar have?');
    expect(text).toContain('No document mentions “Zanzibar”');
    expect(text).toContain('I read “lifebotas” as “lifeboats”');
  });

  test('says plainly that no document has the word that a yes-or-no question asks about', () => {
    const { answer, text } = ask('is the leader corrupt?');
    expect(answer).toMatchObject({ outcome: 'not-found', claims: [] });
    expect(text).toContain(NOT_FOUND.unknown(['corrupt']));
  });

  test('names no topics where nothing is near', () => {
    expect(ask('who is Priya Nakamura').answer.nearest).toEqual([]);
    expect(ask('what did peers say about Zanzibar?').answer.nearest).toEqual([]);
  });
});

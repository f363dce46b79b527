import { describe, expect, test } from 'vitest';
import { shownClaims } from '../../src/answers/reply-body.ts';
import { writeOut } from '../../src/chat-spellings.ts';
import { readClaim } from '../../src/retrieval/claim-frame.ts';
import { asksForQuotation, withoutPrintPlace } from '../../src/retrieval/quotation-cues.ts';
import { asPeersSaid } from '../../src/retrieval/said-cues.ts';
import { readShape } from '../../src/retrieval/shape-cues.ts';
import { readStances } from '../../src/retrieval/stance-cues.ts';
import { readSubject } from '../../src/retrieval/subject-cues.ts';
import { readVoice } from '../../src/retrieval/voice-cues.ts';
import { stemWord } from '../../src/retrieval/words.ts';
import { readDocumentYears } from '../../src/retrieval/years.ts';
import { createAsk } from '../support/ask.ts';
import { loadHarbour } from '../support/harbour.ts';

const ask = createAsk(await loadHarbour());

describe('when it was', () => {
  test.each(['who came this time', 'what went wrong last time round', 'and the time before?'])(
    'is no subject: “%s”',
    (question) => expect(readSubject(question)).not.toMatch(/time/),
  );
  test('“the time before” is the report before', () =>
    expect(readDocumentYears('and the time before?', [2013, 2019, 2023], [2019, 2023])).toEqual([2019]));
});

describe('a list of recommendations', () => {
  test.each([
    'clt all in one office - is that an actual recommendation',
    'arts funding - have we got more orgs on the list',
    'is every ferry in a recommendation',
  ])('is not asked for by “%s”', (question) => expect(readShape(question)).not.toBe('recommendation-list'));
  test.each([
    'all the recs',
    'list the recommendations',
    'all ten recommendations please',
    'give me all of them, the recs',
  ])('is asked for by “%s”', (question) => expect(readShape(question)).toBe('recommendation-list'));
  test('is not meant by “which one is …”', () =>
    expect(readShape('which one is the biggest risk')).not.toBe('recommendation'));
  test.each(['what number is the harbour one', 'was there one about the ferry', 'is scrutiny on the list'])(
    'has one that is asked for by “%s”',
    (question) => expect(readShape(question)).toBe('recommendation'),
  );
});

describe('what another paper says', () => {
  test.each(['what did the marmot report tell us to do', 'what did the skills survey tell us'])(
    'is nobody’s voice: “%s”',
    (question) => expect(readVoice(question)).toBeNull(),
  );
  test.each([
    'what did the peers tell us to do',
    'what did the 2018 report tell us to do',
    'what did they tell us to do',
  ])('… and of the peers it is theirs: “%s”', (question) => expect(readVoice(question)).toBe('peers'));
});

describe('words in the shape they are typed', () => {
  test.each([
    ['the 4k homes', 'the 4,000 homes'],
    ['1.5k visits', '1,500 visits'],
    ['a £250k fund', 'a £250k fund'],
    ['missed bins per 100k collections', 'missed bins per 100k collections'],
    ['our people issues', 'our workforce issues'],
    ['what people say about issues', 'what people say about issues'],
  ])('“%s” is “%s”', (typed, written) => expect(writeOut(typed)).toBe(written));
  test.each([
    ['biting', 'bitten'],
    ['withdrew', 'withdraw'],
    ['economy', 'economic'],
  ])('“%s” and “%s” are one word', (one, other) => expect(stemWord(one)).toBe(stemWord(other)));
  test('“generous” and “general” are two', () => expect(stemWord('generous')).not.toBe(stemWord('general')));
  test('compliments are praise', () =>
    expect(readStances('any compliments on governance')).toContain('praise'));
  test.each(['what did they want done about risk', 'what did they ask us to do'])(
    '“%s” asks for advice',
    (text) => expect(readStances(text)).toContain('recommendation'),
  );
});

describe('a quotation that shows something', () => {
  test('is one about it', () => {
    const question = 'a quote that shows we listen';
    expect(asksForQuotation(question)).toBe(true);
    expect(withoutPrintPlace(question)).not.toMatch(/shows/);
  });
});

describe('what they are asked to have said', () => {
  test('stands behind the frame, where the frame goes on', () =>
    expect(readClaim('housing - did they say go and see others')).toContain('go and see others'));
  test('stands before it, where nothing follows', () =>
    expect(readClaim('scrutiny is weak, did they say that?')).toContain('scrutiny is weak'));
  test('is no “yes” where only the subject can be held', () => {
    const { answer } = ask('housing - did the peers say go and see what others do');
    expect(answer.verdict).toBe('near');
  });
});

test('what is asked “moneywise” is asked of money', () =>
  expect(ask('how are residents doing moneywise').answer.query.unknown).toEqual([]));

test('how many they met when they were here is asked of the review', () =>
  expect(ask('how many ppl did they talk to').answer.query.aboutReview).toBe(true));

test('two questions that no statement answers together are answered in turn', () => {
  const { answer } = ask('when does the ferry sail in the snow at night? and how big is the reserve');
  expect(answer.outcome).toBe('answered');
});

describe('who holds an office', () => {
  test.each(['who got the harbour master job', 'who was appointed harbour manager'])(
    'is not told where nobody is named: “%s”',
    (question) => expect(ask(question).answer.outcome).toBe('not-found'),
  );
});

test('what the risk in it was is asked of what was spoken of', () => {
  const { answer } = ask('what did peers say about the ferry?', 'what about the risk in that');
  expect(answer.query.shape).toBe('finding');
  expect(shownClaims(answer).some(({ text }) => /ferr/i.test(text))).toBe(true);
});

describe('“did the report say …?”', () => {
  test.each([
    ['did the 2019 report say scrutiny is weak', 'did the 2019 peers say scrutiny is weak'],
    ['does the latest review mention the ferry', 'does the latest peers mention the ferry'],
    ['did the report say scrutiny is weak', 'did the peers say scrutiny is weak'],
    ['did the 2013 report say scrutiny is weak', 'did the 2013 report say scrutiny is weak'],
    ['did the report say anything about scrutiny', 'did the report say anything about scrutiny'],
  ])('asks of the peers, where the report is theirs: “%s”', (question, read) =>
    expect(asPeersSaid(question, [2019, 2023])).toBe(read),
  );
  test('keeps what is asked behind it', () =>
    expect(ask('how did the council do? I want the 2019 position as well').answer.query.years).toContain(
      2019,
    ));
  test('is asked of the claim, without what it is needed for', () => {
    const { answer } = ask('did the 2019 report say technology is a serious barrier? need the line');
    expect([answer.query.shape, answer.verdict]).toEqual(['attribution', 'peers']);
  });
});

describe('what a question wants', () => {
  test.each([
    ['which streets are in the harbour zone', 'names'],
    ['which two jetties closed, the ones in the 2018 report', 'names'],
    ['who chairs scrutiny, our side or the other', 'anything'],
    ['can i keep chickens in a council garden', 'service'],
    ['am i allowed to park there', 'service'],
    ['child poverty % in the town', 'figure'],
  ])('in “%s” is %s', (question, wanted) => expect(ask(question).answer.query.wants).toBe(wanted));
});

test.each(['what needs fixing first', 'where should we start', 'what should we tackle first'])(
  '“%s” asks for the main points to act on',
  (question) => expect(ask(question).answer.query.shape).toBe('overview'),
);

describe('then and now of what was spoken of', () => {
  test.each(['is that a recurring criticism?', 'has that come up before?', 'did they say it before?'])(
    '“%s”',
    (question) =>
      expect(ask('what did the 2023 peers say about scrutiny?', question).answer.query).toMatchObject({
        shape: 'compare',
        years: [2019, 2023],
      }),
  );
  test('is asked for with “since”, too', () =>
    expect(ask('has scrutiny got better since 2019?').answer.query).toMatchObject({
      shape: 'compare',
      years: [2019, 2023],
    }));
});

describe('what a question wants, again', () => {
  test.each([
    ['how many homes were lost to right to buy', 'figure'],
    ['what was the auditor’s conclusion for the port', 'outcome'],
    ['pay gap - what’s the number', 'figure'],
  ])('in “%s” is %s', (question, wanted) => expect(ask(question).answer.query.wants).toBe(wanted));
  test('a sum that a report happens to name is not what the report cost', () =>
    expect(ask('what did this peer challenge cost us').answer.outcome).toBe('not-found'));
  test.each([
    ['is it nice or nah', 'is it nice or no'],
    ['did they say owt', 'did they say anything'],
  ])('“%s” is “%s”', (typed, written) => expect(writeOut(typed)).toBe(written));
});

import { describe, expect, test } from 'vitest';
import { asksHowItWasMade } from '../../src/retrieval/review-cues.ts';
import { asksForDate, asksForFigure, asksForNow, readShape } from '../../src/retrieval/shape-cues.ts';
import { readStances } from '../../src/retrieval/stance-cues.ts';
import { readSubject } from '../../src/retrieval/subject-cues.ts';
import { asksForBothVoices, readVoice } from '../../src/retrieval/voice-cues.ts';
import { readWanted } from '../../src/retrieval/wanted-cues.ts';

test('thousands are written out', () => {
  expect(readSubject('which boats cost over a grand')).toContain('£1,000');
  expect(readSubject('is it 5 grand')).toContain('£5,000');
  expect(readSubject('is there a grand plan for the quay')).toContain('grand plan');
});

describe('the kind of answer', () => {
  test.each([
    ['what did peers say about housing?', 'finding'],
    ['whats happening with the ferry', 'finding'],
    ['hows the port doing these days', 'finding'],
    ['TA - how bad is it according to the peer team', 'finding'],
    ['scrutiny', 'finding'],
    ['how much has been saved since 2010', 'figure'],
    ['how many recommendations were there in 2019', 'recommendation-list'],
    ['how many recommendations in 2019, 2023', 'recommendation-list'],
    ['how much is the breakwater going to cost us', 'figure'],
    ['how many families are in TA', 'figure'],
    ['what’s the harbour worth to the town', 'figure'],
    ['how healthy are we compared to other towns', 'finding'],
    ['how do we compare to 2019', 'compare'],
    ['quay repairs - peers’ view', 'finding'],
    ['the quay is unsafe - peers’ view?', 'attribution'],
    ['moorings: how does the sum the peers quote sit with the one we quote?', 'compare'],
    ['staff survey: peers’ verdict against our own', 'compare'],
    ['I need a then-and-now line on the ferry', 'compare'],
    ['what do we spend a year on repairs', 'figure'],
    ['what do we spend it on', 'finding'],
    ['how far they help with hiring', 'finding'],
    ['is the ferry better or worse than 2019', 'compare'],
    ['is the survey better than last time', 'compare'],
    ['what did we say in 2019 about the quay and what do we say now', 'compare'],
    ['how many recommendations then and now', 'recommendation-list'],
    ['how was the income going to be improved', 'finding'],
    ['what is it worth doing first', 'finding'],
    ['avg rent for a 2 bed', 'figure'],
    ['what percentage of staff would recommend us as an employer', 'figure'],
    ['what share of the budget is in reserves', 'figure'],
    ['headcount?', 'figure'],
    ['list the recommendations', 'recommendation-list'],
    ['what were the recs in 2019', 'recommendation-list'],
    ['give me all the recommendations pls', 'recommendation-list'],
    ['what did they recommend on scrutiny', 'recommendation'],
    ['rec 5', 'recommendation'],
    ['which rec is the coaching one', 'recommendation'],
    ['what else did they recommend', 'further-recommendations'],
    ['any recommendations that arent in the list, besides the eight', 'further-recommendations'],
    ['reserves then and now', 'compare'],
    ['peers vs us on the breakwater', 'compare'],
    ['has scrutiny got better since the last one', 'compare'],
    ['has IT moved on', 'compare'],
    ['scrutiny since 2019', 'compare'],
    ['did the peers say we have too many strategies?', 'attribution'],
    ['was it the peers who called us slow to speak up', 'attribution'],
    ['the note that the crew is permanent now, is that in the peer report?', 'attribution'],
    ['our share of late ferries - does it tally with the peers?', 'compare'],
    ['what are we doing to bring down the cost of the quay', 'finding'],
    ['did the peers hold up the Millbrook ferry as an example', 'attribution'],
    ['who said laptops fail daily', 'attribution'],
    ['did the lga actually say reserves are too low', 'attribution'],
    ['whose words are "a proud council"', 'attribution'],
    ['is it true the peers said the port has no plan', 'attribution'],
    ['did peers praise the ferry crew', 'attribution'],
    ['did the 2019 peers recommend a winter timetable', 'attribution'],
    ['did the peer team confirm that the ferry is late', 'attribution'],
    ['how big was the fleet in the 2019 report and how big is it now', 'compare'],
    ['did they say anything about moorings', 'finding'],
    ['how did the peers rate our comms', 'finding'],
    ['something positive we can quote about leadership', 'quote'],
    ['got a nice line about staff for the newsletter?', 'quote'],
    ['quotes on the ferry', 'quote'],
  ])('of “%s” is %s', (question, shape) => {
    expect(readShape(question)).toBe(shape);
  });

  test.each([
    'what did the peers say about scrutiny?',
    'what do the peers say on staff',
    'where did they find the worst problems',
    'which peers say anything about the port',
    'did the peers praise us for anything?',
    'what is this peer challenge thing?',
    'what do the peers call urgent',
  ])('“%s” asks what was said, not whether it was', (question) => {
    expect(readShape(question)).not.toBe('attribution');
  });
});

describe('what a statement must hold', () => {
  const wanted = (question: string) => readWanted(question, readShape(question), 2023, [2019, 2023]);

  test.each([
    ['how many lifeboats are there', 'figure'],
    ['how much did council tax go up', 'figure'],
    ['was the marina approved?', 'outcome'],
    ['did the marina get permission? what was the verdict', 'outcome'],
    ['what rating did the inspectors give', 'outcome'],
    ['did the museum go ahead', 'outcome'],
    ['did the rowing club stay up', 'outcome'],
    ['what grade are we hoping for', 'anything'],
    ['what energy rating are the homes', 'anything'],
    ['how often does the board meet', 'anything'],
    ['what is said about how much we lean on the ferry', 'anything'],
    ['what did the LGA say when they came back in 2021', 'later'],
    ['whats the phone number of the housing team', 'service'],
    ['how do i apply for a council house', 'service'],
    ['how can residents appeal a fine', 'service'],
    ['how do we pay for the lifeboats', 'anything'],
    ['how can we hire more pilots', 'anything'],
    ['what did the peers say about how to get residents involved', 'anything'],
    ['why did this happen', 'anything'],
    ['when did the pier open', 'date'],
    ['which areas were the worst', 'anything'],
    ['what is our biggest gap', 'anything'],
    ['what did the peers say about berth vacancy rates', 'anything'],
    ['how do you get a sense of the mood', 'anything'],
    ['when does the winter timetable start', 'date'],
    ['closing date for the apprentice scheme', 'date'],
    ['berth rent increase %', 'figure'],
    ['sickness absence rate?', 'figure'],
    ['who chairs the harbour board', 'names'],
    ['which pilots havent signed', 'names'],
    ['did the new pier actually open', 'outcome'],
    ['did the peers start with the port', 'anything'],
    ['applying for a mooring permit', 'service'],
    ['last day to claim', 'service'],
    ['when peers came, what did they see', 'anything'],
    ['which quay has the highest rent', 'names'],
    ['who runs the dredger - name of the firm', 'names'],
    ['what did the pilots’ inquiry recommend', 'outcome'],
    ['so what did the dredging audit find', 'outcome'],
    ['what did the peers recommend on the port', 'anything'],
    ['moorings per 1,000 boats', 'figure'],
    ['whats our berth vacancy ratio', 'figure'],
    ['2019: how long were ferry queues', 'figure'],
    ['when are the bin days', 'service'],
    ['opening hours of the customs house', 'service'],
    ['what did the peers find when they came back in 2026', 'later'],
    ['how did the 2025 progress review go? what happened', 'later'],
    ['are the recommendations done', 'later'],
    ['have we implemented their recommendations', 'later'],
    ['have we done the 2019 recommendations', 'anything'],
    ['which recommendations are about the port', 'anything'],
    ['what do peers say about scrutiny', 'anything'],
    ['how far has the port come', 'anything'],
  ])('in answer to “%s” is %s', (question, kind) => {
    expect(wanted(question)).toBe(kind);
  });

  test.each([
    'did peers say we will be carbon neutral by 2035',
    'what did the council promise to open by 2025',
    'what savings were planned for 2024/25',
    'what was said in 2019',
  ])('“%s” does not ask for what came after the documents', (question) => {
    expect(wanted(question)).not.toBe('later');
  });
});

describe('who is asked to speak', () => {
  test.each([
    ['what did peers say about housing?', 'peers'],
    ['what does the lga make of scrutiny', 'peers'],
    ['what did the 2019 lot say about IT', 'peers'],
    ['did they feel welcome', 'peers'],
    ['what do they want us to do about the port', 'peers'],
    ['did anyone worry about the laptops', 'peers'],
    ['the port - what were we told to do', 'peers'],
    ['what have we been asked to change', null],
    ['what do we say about housing?', 'council'],
    ['what did the council say about reserves', 'council'],
    ['anything in our own statement on climate', 'council'],
    ['what have we told the peers about the ferry', 'council'],
    ['how many families are in guest houses', null],
    ['breakwater cost?', null],
    ['what did crews say they wanted', null],
  ])('in “%s”: %s', (question, voice) => {
    expect(readVoice(question)).toBe(voice);
  });

  test('Ofsted, where it is asked for by name', () => {
    expect(readVoice('what did Ofsted say about the sailing school?')).toBe('ofsted');
    expect(readVoice('ofsted on care leavers')).toBe('ofsted');
  });

  test.each([
    'peers vs us on the breakwater',
    'do we and the peers match on reserves? us or the peers',
    'what do peers and the council say on TA',
  ])('both, side by side, in “%s”', (question) => {
    expect(asksForBothVoices(question)).toBe(true);
  });

  test.each([
    'what did peers say about housing',
    'what do we say about it',
    'what did the peers say about rents and council tax',
  ])('one alone in “%s”', (question) => {
    expect(asksForBothVoices(question)).toBe(false);
  });
});

describe('how the speaker judges', () => {
  test.each([
    ['any good news on staff', 'praise'],
    ['what are we good at', 'praise'],
    ['something nice about the leader', 'praise'],
    ['did anyone praise the housing team', 'praise'],
    ['what should we do about the port', 'recommendation'],
    ['what do they recommend on coaching', 'recommendation'],
    ['whats wrong with scrutiny', 'concern'],
    ['what were they worried about', 'concern'],
    ['whats the beef with IT', 'concern'],
    ['they liked the quay but had two niggles', 'concern'],
    ['slow on fares but any praise on moorings', 'praise'],
  ])('“%s” asks for %s first', (question, stance) => {
    expect(readStances(question)[0]).toBe(stance);
  });

  test('praise is asked for together with its “however”', () => {
    expect(readStances('any praise for the leader')).toContain('balanced');
  });

  test('a plain question asks for no judgement', () => {
    expect(readStances('what did peers say about housing?')).toEqual([]);
    expect(readStances('when does the contract end')).toEqual([]);
  });
});

describe('figures, dates and the present', () => {
  test.each([
    'how much',
    'how many families',
    'average rent',
    'total savings',
    'what percentage',
    'forecast for q3',
    'number of staff',
  ])('“%s” asks for a figure', (question) => {
    expect(asksForFigure(question)).toBe(true);
  });

  test.each(['what did peers say', 'who leads on the port', 'why is it late'])(
    '“%s” does not',
    (question) => {
      expect(asksForFigure(question)).toBe(false);
    },
  );

  test.each([
    'when does the contract end',
    'by when do we need the plan',
    'and when is that',
    'what year did it start',
    'how soon',
  ])('“%s” asks for a date', (question) => {
    expect(asksForDate(question)).toBe(true);
  });

  test('“whenever” and a “when” inside a sentence ask for none', () => {
    expect(asksForDate('whenever we ask, what do they say')).toBe(false);
    expect(asksForDate('what did they say when they came')).toBe(false);
  });

  test.each(['is the port still a mess', 'hows IT now', 'has it been fixed yet', 'scrutiny nowadays'])(
    '“%s” asks for the present',
    (question) => {
      expect(asksForNow(question)).toBe(true);
    },
  );

  test('a question about the past does not', () => {
    expect(asksForNow('what did peers say in 2019')).toBe(false);
  });
});

describe('the subject', () => {
  test('is written out where it is abbreviated as in a chat', () => {
    expect(readSubject('what r our values')).toBe('what are our values');
    expect(readSubject('r 5')).toBe('r 5');
    expect(readSubject('ppl mgmt in the dept')).toBe('people management in the department');
  });

  test('is not what a quotation is for', () => {
    expect(readSubject('a nice quote about staff for the all-staff email')).not.toMatch(/email/);
    expect(readSubject('what about the email system')).toMatch(/email/);
  });
});

test.each([
  ['did they speak to residents', true],
  ['who did the peers meet', true],
  ['how many people did they talk to', true],
  ['did they see any improvement', false],
  ['did they visit in 2019', true],
  ['what did they say about residents', false],
  ['how long were the 2019 peers here', true],
  ['how long did the visit last', true],
  ['how long did the works last', false],
])('how the review was made is asked by “%s”: %s', (text, is) => expect(asksHowItWasMade(text)).toBe(is));

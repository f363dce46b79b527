import { describe, expect, it } from 'vitest';
import { readDelay, readRemark } from '../../src/updates/reading/remark.ts';

describe('a remark that takes up the whole message', () => {
  it.each([
    ['don’t record this but R3 is red', 'unrecorded'],
    ['please do not log this: R5 has gone red', 'unrecorded'],
    ['off the record, R3 is red', 'unrecorded'],
    ['I’ll post the R3 update tomorrow, it’s on track', 'later'],
    ['R6 – apologies, will send tomorrow', 'later'],
    ['will do my update tomorrow', 'later'],
    ['nothing to report on R6', 'nothing'],
    ['no update on R6 this week', 'nothing'],
    ['John says R6 is red', 'aside'],
    ['I heard R5 is red', 'aside'],
    ['If R6 goes red tell me', 'aside'],
    ['Please make sure R6 is green by the time the peers come', 'aside'],
    ['we want R6 green by Christmas', 'aside'],
    ['I think R3 might be red soon, who do I talk to?', 'aside'],
    ['R3 was on track last year, wasn’t it', 'aside'],
    ['Could you tell me where R8 is? It was amber last week.', 'aside'],
    ['What about R8? I heard it’s red.', 'aside'],
    ['we’re meeting about R5 on Friday, are you coming?', 'aside'],
    ['R5 is on the agenda for Monday', 'aside'],
    ['R6 meeting on 3 December', 'aside'],
  ])('“%s” is %s', (message, remark) => expect(readRemark(message)).toBe(remark));

  it.each([
    'R8 was red last week but is amber now. 6 sites',
    'R5 amber, might go red if planning refuses',
    'R5 should be amber',
    'R5 should be complete by March',
    'we think R6 is amber',
    'John says R6 is red, 3 posts lost, next interviews 4 December',
    'R5 goes to exec on Monday',
    'R6 meeting held, 5 attended',
    'No update from the contractor on R6, so amber',
    'R6 no change',
    'don’t record it as amber, it is red',
    'I’ll finish R5 by Friday',
    'I’ll write to residents on Monday',
  ])('“%s” is none', (message) => expect(readRemark(message)).toBeNull());
});

describe('words that put a draft off', () => {
  it.each([
    'hold on',
    'don’t save yet',
    'don’t save it until Dave has agreed',
    'let me check with Dave',
    'can I finish this later?',
    'save it tomorrow',
    'leave it until Monday',
  ])('“%s” waits', (message) => expect(readDelay(message)).toBe('wait'));

  it.each(['back in 5', 'I’m in a meeting until 3', 'Sarah is off sick today', 'just popping out to lunch'])(
    '“%s” tells where somebody is',
    (message) => expect(readDelay(message)).toBe('whereabouts'),
  );

  it.each([
    'save the trees by Monday',
    'check the register on Friday',
    'we will speak to partners on Monday',
    'wait for planning to decide',
    'hold the workshop on 4 December',
    'the lead is off sick',
    'public meeting on 4 December',
    'not yet',
  ])('“%s” may be an answer', (message) => expect(readDelay(message)).toBeNull());
});

it.each([
  'r6 - see attached spreadsheet for progress',
  'R6 update attached',
  'please find attached the update for R3',
  'attached is my update on R5',
  'see attached',
])('“%s” tells of a file', (text) => expect(readRemark(text)).toBe('attached'));

it.each(['see above', 'as I said', 'already told you that'])('“%s” adds nothing', (text) =>
  expect(readDelay(text)).toBe('whereabouts'),
);

it.each(['can you make it sound better', 'shorten it', 'tidy that up please', 'check my spelling'])(
  '“%s” is said of the words of a draft',
  (text) => expect(readDelay(text)).toBe('reword'),
);

describe('what may be a report or an answer is no remark', () => {
  it.each([
    'we will finish it by 12 December',
    'Tender is out today',
    'Recruitment is late this week',
    'let me check with legal whether the lease allows it',
    'rewrite the policy by 5 January',
    'shorten the crossing',
    'we will check with legal',
  ])('“%s” puts nothing off', (text) => expect(readDelay(text)).toBeNull());

  it.each([
    'R8: amber, 12 trained, skipper told us off the record that he will leave. Next step advert by 4 December',
    'R3: report attached to the agenda, exec on 5 December',
    'R4 red: crews sail without recording it, new form out 4 December',
  ])('“%s” is a report', (text) => expect(readRemark(text)).toBeNull());
});

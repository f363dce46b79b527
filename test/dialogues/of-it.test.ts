import { expect, test } from 'vitest';
import { isElliptic } from '../../src/answers/about/read-elliptic.ts';
import { ABOUT, RESPONSE } from '../../src/answers/about/wording.ts';
import { OWNERS } from '../../src/answers/wording.ts';
import { readAskedOfIt, readAskedOfNamed } from '../../src/talk/about-recommendation.ts';
import { createAsk } from '../support/ask.ts';
import { startChat } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';

const corpus = await loadHarbour();
const plain = (text: string) => text.replace(/\s+/g, ' ');

test.each(['and did they?', 'have they?', 'so will they?', 'did it really', 'have we yet?'])(
  'says not what it asks: %s',
  (text) => expect(isElliptic(text)).toBe(true),
);

test.each(['did they like scrutiny?', 'is IT?', 'have we fixed it?', 'they did'])(
  'says what it asks: %s',
  (text) => expect(isElliptic(text)).toBe(false),
);

test('“did they?” takes the claim of the question before, and without one cannot tell', () => {
  const ask = createAsk(corpus);
  const claim = 'did the peers say the winter ferry costs traders money?';
  expect(ask(claim, 'and did they?').text).toBe(ask(claim).text);
  const open = ask('what did the peers say about the ferry?', 'and did they?');
  expect(open.answer.outcome).toBe('not-found');
  expect(plain(open.text)).toContain(ABOUT.whichClaim);
  expect(plain(ask('did they?').text)).toContain(ABOUT.whichClaim);
});

test('“and did they?” after a question to the record puts that once more', async () => {
  const chat = startChat(corpus);
  const clock = await chat.say('when are the peers coming back?');
  expect(await chat.say('and did they?')).toBe(clock);
});

test.each([
  ['is it on track?', 'standing'],
  ['are we on track with it', 'standing'],
  ['when is it due?', 'standing'],
  ['have we done it yet?', 'done'],
  ['what has been done so far?', 'done'],
  ['has it been implemented', 'done'],
  ['is IT on track?', null],
  ['is the ferry on track?', null],
  ['have we fixed it?', null],
] as const)('%s asks of the progress of “it”: %s', (text, asked) => expect(readAskedOfIt(text)).toBe(asked));

test('“it” is the recommendation that was spoken of, by the record and by the documents', async () => {
  const chat = startChat(corpus);
  const standing = await chat.say('is recommendation 5 on track?');
  expect(await chat.say('is it on track?')).toBe(standing);
  const done = await chat.say('have we done it?');
  expect(done.startsWith(standing.split('\n')[0] ?? '')).toBe(true);
  expect([RESPONSE.lead, RESPONSE.none].some((lead) => done.includes(lead))).toBe(true);
  expect(await chat.say('whose job is it?')).toContain(OWNERS.line(5, null, null, null).slice(0, 20));
  const asked = await startChat(corpus).say('is it on track?');
  expect(plain(asked).trim()).toBe(ABOUT.whichRecommendation);
});

test('“and in 2019?” asks of the subject before; what that year does not have is said, and can be gone on from', async () => {
  const { answer } = createAsk(corpus)('food waste', 'and in 2019?');
  expect(answer.claims).toEqual([]);
  expect(answer.elsewhere.length).toBeGreaterThan(0);
  const chat = startChat(corpus);
  await chat.say('food waste');
  await chat.say('and in 2019?');
  expect(await chat.say('what are we doing about it?')).not.toContain(ABOUT.nothing);
});

test.each([
  ['what has been done about recommendation 5 since?', 'done', 5],
  ['has anything happened on R5', 'done', 5],
  ['have we done rec 5 yet', 'done', 5],
  ['what became of R5', 'done', 5],
  ['is R5 on track?', 'standing', 5],
] as const)('%s asks of the progress of the one that is named', (text, asked, number) =>
  expect(readAskedOfNamed(text)).toEqual({ asked, number }),
);

test.each(['what is recommendation 5?', 'what has been done about R5 and R6', 'has rec 5 of 2018 been done'])(
  '%s does not',
  (text) => expect(readAskedOfNamed(text)).toBeNull(),
);

test('what has been done about one that is named is told by the record first, then by the documents', async () => {
  const done = plain(await startChat(corpus).say('what has been done about recommendation 5 since?'));
  expect(done).toContain('No update has been recorded on R5');
  expect([RESPONSE.lead, RESPONSE.none].some((lead) => done.includes(lead))).toBe(true);
});

test('“was it done?” of an older recommendation is told by later documents', async () => {
  const chat = startChat(corpus);
  await chat.say('what is recommendation 2 of 2019?');
  expect(plain(await chat.say('so was it done?'))).toContain('what later documents say nearest to each');
});

test('“what did they find?” after their return is not answered from the report before', async () => {
  const chat = startChat(corpus);
  await chat.say('did the peers come back?');
  expect(plain(await chat.say('and what did they find?'))).not.toContain('(peers, 20');
});

import { describe, expect, test } from 'vitest';
import { OWNED, PLACES, RESPONSE } from '../../src/answers/about/wording.ts';
import { asksHowMuchChanged } from '../../src/answers/figures-told.ts';
import { LEADS, NOT_FOUND, NOTES } from '../../src/answers/wording.ts';
import { writeOut } from '../../src/chat-spellings.ts';
import { WISHES } from '../../src/quotes/wish/wording.ts';
import { DOCUMENTS } from '../../src/wording.ts';
import { createAsk } from '../support/ask.ts';
import { startChat } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';

const corpus = await loadHarbour();

/** Says one thing after the other; the last reply. */
async function talk(...texts: string[]): Promise<string> {
  const chat = startChat(corpus);
  let said = '';
  for (const text of texts) said = await chat.say(text);
  return said;
}

describe('what is said of the last answer keeps its subject', () => {
  test.each(['whats been done', 'what are we doing', 'so was it fixed', 'has anything happened since'])(
    '“%s” asks what the council does about it',
    async (text) =>
      expect([RESPONSE.lead, RESPONSE.none].some((lead) => answered.get(text)?.includes(lead))).toBe(true),
  );
  test('“the second one, when was that” tells when', async () =>
    expect(await talk('housing', 'the second one, when was that')).toContain(PLACES.lead));
  test('“who says” names the speaker', async () =>
    expect(await talk('ferry', 'who says')).toMatch(/^Statement 1: /));
  test('“what did the council say instead” is about the same', async () => {
    const said = await talk('temporary accommodation', 'what did the council say instead');
    expect(said).toContain('79 families');
  });
});
const answered = new Map(
  await Promise.all(
    ['whats been done', 'what are we doing', 'so was it fixed', 'has anything happened since'].map(
      async (text) => [text, await talk('temporary accommodation', text)] as const,
    ),
  ),
);

describe('what follows an answer', () => {
  test('“anything better?” asks for praise on the same', async () =>
    expect(await talk('any criticism of scrutiny', 'anything better?')).not.toMatch(/side by side/));
  test('“just the peers please” leaves out the others', () => {
    const { claims } = createAsk(corpus)('temporary accommodation', 'just the peers please').answer;
    expect([...new Set(claims.map(({ voice }) => voice))]).toEqual(['peers']);
  });
  test('“is that the peers or the council talking” names the speaker', async () =>
    expect(await talk('ferry', 'is that the peers or the council talking')).toMatch(/^Statement 1: /));
  test('“who said caring” holds that word, and not “care”', async () => {
    const { text } = createAsk(corpus)('who said repairing');
    expect(text).not.toMatch(/^Both say it/);
  });
  test('an older recommendation has no owner on record', async () =>
    expect(await talk('what did peers say about IT in 2019', 'who is responsible for that')).toContain(
      OWNED.older(2023),
    ));
});

test.each(['temporary accommodation', 'the ferry?'])('a bare subject is led by the peers: “%s”', (text) =>
  expect(createAsk(corpus)(text).answer.claims[0]?.voice).toBe('peers'),
);

test('held against others is no then and now', () =>
  expect(createAsk(corpus)('sickness absence vs others').answer.query.shape).not.toBe('compare'));

describe('short forms of a chat', () => {
  test('are read in commands', async () => {
    expect(await talk('which documents do u know?')).toContain(DOCUMENTS.lead);
  });
  test('“re” is about, and a “re-tender” is not', () => {
    expect(writeOut('what did they say re housing')).toBe('what did they say about housing');
    expect(writeOut('the re-tender and re 5')).toBe('the re-tender and re 5');
  });
  test('and are no subject of a question', async () => {
    const ask = createAsk(corpus);
    const typed = ask('hw many families r in temp accommodation');
    expect(typed.answer.claims[0]?.text).toBe(
      ask('how many families are in temp accommodation').answer.claims[0]?.text,
    );
    expect(typed.text).not.toContain('“hw”');
  });
});

describe('what somebody else is asked to have said', () => {
  test.each([
    ['what did home office say about housing', 'the Home Office'],
    ['did the police say anything', 'the police'],
  ])('is told not to stand in the documents: “%s”', async (text, body) =>
    expect((await talk(text)).startsWith(WISHES.noWordsOf(body))).toBe(true),
  );
});

test.each([
  ['was scrutiny criticised', 'did the peers criticise scrutiny'],
  ['were we criticised for scrutiny?', 'did the peers criticise scrutiny'],
  ['have the staff been praised by the peers', 'did the peers praise the staff'],
])('“%s” is “%s”', async (passive, active) => expect(await talk(passive)).toBe(await talk(active)));

test('whoever asks for a page is told that there are sections', async () => {
  expect(await talk('give me the page number for the breakwater bit')).toContain(NOTES.noPages);
});

test('where a report is published is told', async () => {
  expect(await talk('is the report public?')).toContain(DOCUMENTS.published);
});

test.each([
  'where can i read the full thing',
  'is there a pdf',
  'where’s the full report',
  'link to the report',
])('“%s” is answered with the documents and their addresses', async (asked) =>
  expect(await talk(asked)).toContain(DOCUMENTS.onTheWeb('https://peers.example/harbour-2023')),
);

test('an office of another council is held by nobody of ours', async () => {
  expect(await talk('who is the leader of Otherport council')).not.toMatch(/\[1\]/);
});

describe('did they say that there is enough', () => {
  test('whoever recommends it, or heads a section with it, does not', () => {
    const { text } = createAsk(corpus)('did the peers say we have the money');
    expect(text).not.toMatch(/^(?:Yes|Both)/);
  });
});

test.each([
  ['crime down by how much', true],
  ['how far have complaints fallen', true],
  ['how much has the rent gone up', false],
  ['how many crews are there', false],
])('“%s” asks by how much something changed that is no money: %s', (question, asks) =>
  expect(asksHowMuchChanged(question)).toBe(asks),
);

describe('the figure that leads', () => {
  const first = (question: string) => createAsk(corpus)(question).text;
  test('is not given to a question that asks yes or no', () =>
    expect(first('is the overspend on temporary accommodation £1.4m?')).not.toMatch(/^£/));
  test('is that of what is asked: savings are no reserves', () =>
    expect(first('how much do we have in reserves?')).toMatch(/^£9\.2m/));
});

describe('a recommendation and an earlier report', () => {
  test.each(['is rec 4 the same as anything in 2019', 'how does R4 compare with 2019'])(
    '“%s” sets beside it what that report says of its subject',
    async (asked) => {
      const told = await talk(asked);
      expect(told).toContain(LEADS.sideBySide);
      expect(told).toMatch(/peers, 2019/);
      expect(told).toMatch(/peers, 2023/);
    },
  );
  test('the number of a report is looked for in that report', async () => {
    expect(await talk('recommendation 4 of 2019')).toMatch(/peers, 2019/);
    expect(await talk('what is recommendation 30 of 2019')).toContain(NOT_FOUND.recommendation(30, 2019, 4));
  });
});

test.each([
  ['what did peers say was good', 'what were we praised for'],
  ['what did the peers like', 'what were we praised for'],
  ['what needs improving most', 'what were we criticised for'],
])('“%s” is “%s”', async (asked, meant) => expect(await talk(asked)).toBe(await talk(meant)));

describe('after an answer', () => {
  test.each(['what’s the source', 'link?'])('“%s” tells where it stands', async (text) =>
    expect(await talk('housing', text)).toContain(PLACES.lead),
  );
  test('“and the good bits” stays with the subject', async () =>
    expect(await talk('what did peers say about the ferry', 'and the good bits')).toBe(
      await talk('what did peers say about the ferry', 'any praise?'),
    ));
  test('“any figures” leads with a statement that has one', async () => {
    const [first = ''] = (await talk('what did peers say about the ferry', 'any figures')).split('(');
    expect(first).toMatch(/\d/);
  });
});

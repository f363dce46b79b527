import { describe, expect, test } from 'vitest';
import { ABOUT, SIDES, WHY } from '../../src/answers/about/wording.ts';
import { OWNERS } from '../../src/answers/wording.ts';
import { SMALL_TALK } from '../../src/wording.ts';
import { startChat } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';

const corpus = await loadHarbour();
const plain = (text: string) => text.replace(/\s+/g, ' ');

/** Says one thing after the other; the last reply. */
async function talk(...texts: string[]): Promise<string> {
  const chat = startChat(corpus);
  let said = '';
  for (const text of texts) said = await chat.say(text);
  return plain(said);
}

describe('after a list of recommendations', () => {
  test('one is found by its subject, asked for its owner, and the list can still be counted in', async () => {
    const chat = startChat(corpus);
    await chat.say('list the recommendations');
    expect(await chat.say('which is about guest houses?')).toContain('Recommendation 2');
    expect(plain(await chat.say('who owns it?'))).toContain(OWNERS.line(2, null, null, null).slice(0, 20));
    expect(await chat.say('what does the third one mean?')).toContain('Recommendation 3');
    expect(await chat.say('and the last one?')).toContain('Recommendation 8');
  });

  test('without a list nothing is looked up in one', async () =>
    expect(await talk('what do peers say about the ferry?', 'which is about guest houses?')).not.toContain(
      'which recommendation',
    ));
});

test('“who owns it?” with nothing before it asks which is meant', async () =>
  expect(await talk('who owns it?')).toContain(plain(ABOUT.whichRecommendation)));

test('“and the council?” is the council’s own account of what was spoken of', async () => {
  const own = await talk('what did the peers say about the ferry?', 'and the council?');
  expect(own).toContain('(council,');
  expect(own).not.toContain('(peers,');
});

test('which side is right is not settled: what differs is shown, else what each says', async () => {
  const settled = await talk('what did the peers say about the ferry?', 'do they agree?');
  expect(
    [SIDES.unsettled, SIDES.notJudged, SIDES.oneSide].some((lead) => settled.includes(plain(lead))),
  ).toBe(true);
});

test('a reason that is not given leaves the statement in front', async () => {
  const chat = startChat(corpus);
  await chat.say('what did the peers say about the ferry?');
  const why = plain(await chat.say('why?'));
  const simply = plain(await chat.say('can you put that more simply?'));
  expect([WHY.itself, WHY.given, WHY.near, WHY.none].some((lead) => why.includes(plain(lead)))).toBe(true);
  expect(simply).toContain(plain(ABOUT.notReworded));
});

test.each([
  "thanks, that's not what I asked though",
  'that was not my question',
  'this doesn’t answer my question',
])('“%s” is not answered with the same once more', async (text) =>
  expect(await talk('what did the peers say about the ferry?', text)).toBe(plain(SMALL_TALK.confused)),
);

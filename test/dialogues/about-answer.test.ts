import { describe, expect, test } from 'vitest';
import {
  ABOUT,
  CURRENT,
  JUDGED,
  JUDGEMENT,
  OWNED,
  PICKED,
  PLACES,
  RECOMMENDED,
  RESPONSE,
  TITLES,
  WHY,
} from '../../src/answers/about/wording.ts';
import { BECAME, NOT_FOUND, NOTES, OWNERS } from '../../src/answers/wording.ts';
import { loadCorpus } from '../../src/corpus/library.ts';
import { ofTheChallenge } from '../../src/talk/of-the-challenge.ts';
import { MORE, WORDS } from '../../src/wording.ts';
import { createAsk, textsOf } from '../support/ask.ts';
import { startChat } from '../support/chat.ts';
import { loadHarbour, loadHarbourDigest } from '../support/harbour.ts';

const corpus = await loadHarbour();
const digest = await loadHarbourDigest();
const luton = await loadCorpus({ knowledge: 'knowledge', sources: null });

/** Says one thing after the other; the last reply. */
async function talk(...texts: string[]): Promise<string> {
  const chat = startChat(corpus);
  let said = '';
  for (const text of texts) said = await chat.say(text);
  return said;
}

describe('after an answer', () => {
  test('“shorter” keeps the first statements as they are, and “more” brings the others', async () => {
    const chat = startChat(corpus);
    await chat.say('ferry');
    const shorter = await chat.say('shorter');
    expect(shorter).toContain('winter gap costs them trade');
    expect(shorter).toContain('\n2. Recommendation 8');
    expect(shorter).not.toContain('3. ');
    expect(await chat.say('in one sentence')).not.toContain('2. ');
    expect(await chat.say('more')).toContain('sailing in winter');
  });

  test('what has one statement cannot be shortened, and nothing is put in other words', async () => {
    expect(await talk('food waste', 'in one sentence')).toContain(ABOUT.alreadyOne);
    expect(await talk('ferry', 'simpler please')).toContain(ABOUT.notReworded);
  });

  test('“shorter” twice over is shorter still, but a comparison keeps its years', async () => {
    expect(await talk('ferry', 'shorter', 'even shorter')).not.toContain('2. ');
    expect(await talk('housing 2019 vs 2023', 'shorter', 'even shorter')).toContain(ABOUT.alreadyOneEach);
  });

  test('where no reason is found, the chat goes on from the answer itself', async () => {
    expect(await talk('ferry', 'why?', 'tell me more about 2')).toContain(ABOUT.statement(2));
  });

  test('which is the newest is told by the documents, and of one document none is', async () => {
    expect(await talk('what do the peers say about the ferry', 'which of those is the most recent?')).toMatch(
      /^None is newer than the others: all of them stand in “.*”, /,
    );
    const newest = await talk('housing 2019 vs 2023', 'which is the newest one?');
    expect(newest).toContain(PICKED.newest(2023));
    expect(newest).not.toContain('(peers, 2019');
  });

  test('which matters most is for nobody to say but the peers, by what they recommend', async () => {
    const foremost = await talk(
      'what do the peers say about scrutiny',
      'which of these is the most important?',
    );
    expect(foremost).toContain(PICKED.unranked);
    expect(foremost).toMatch(/Recommendation 3|None of the recommendations/);
  });

  test('where no criticism is found, it is said', async () => {
    const asked = await talk('what do the peers say about the lifeboats', 'any criticism?');
    expect(asked).toContain(NOTES.noneInTone('concern'));
  });

  test('a list of recommendations is shortened to its titles', async () => {
    const titles = await talk('list the recommendations', 'shorter');
    expect(titles).toContain(TITLES.lead(2023));
    expect(titles).toContain('8. Winter ferry');
  });

  test('a comparison keeps a statement of each year', async () => {
    const short = await talk('housing 2019 vs 2023', 'just the headline');
    expect(short).toContain('(peers, 2019');
    expect(short).toContain('2023');
  });

  test('“why?” shows what gives a reason, and says where none is given', async () => {
    expect(await talk('what is recommendation 3', 'why?')).toContain('Scrutiny is keen but has no programme');
    expect(await talk('ferry', 'why?')).toContain(WHY.none);
  });

  test('why something is recommended is told by what the report finds wanting there', async () => {
    const why = await talk('recommendation 8', 'why?');
    expect(why).toContain(WHY.near);
    expect(why).toMatch(new RegExp(`${WHY.faults}[\\s\\S]*winter gap costs them trade`));
    expect(await talk('recommendation 4', 'what did they see that made them say it')).toContain(WHY.faults);
    expect(await talk('recommendation 7', 'why?')).not.toContain(WHY.faults);
  });

  test('“what should we do?” is what the peers recommend on it', async () => {
    const asked = await talk('scrutiny', 'what should we do about it');
    expect(asked).toContain('Recommendation 3: give scrutiny');
    expect(asked).not.toContain('not for me to judge');
  });

  test('“explain that” shows the passage, and what stands beside the statement', async () => {
    const explained = await talk('ferry', 'what do they mean?');
    expect(explained).toContain('“The ferry carried 310,000 passengers in 2022.');
    expect(explained).toContain(ABOUT.beside);
    expect(createAsk(digest)('ferry', 'explain that').text).toContain(
      'willing to talk'.slice(0, 0) + ABOUT.beside,
    );
  });

  test('“is that bad?” is answered by how it is put and what is asked for', async () => {
    const judged = await talk('ferry', 'is that bad?');
    expect(judged).toContain(JUDGEMENT.put('peers, 2023, section 4.2', JUDGED.concern));
    expect(judged).toMatch(new RegExp(`${JUDGEMENT.asked}\\s+2\\. Recommendation 8`));
  });

  test('one of the statements is shown by its number, and a number that is none is said so', async () => {
    const third = await talk('ferry', 'tell me more about 3');
    expect(third).toContain('1. The ferry company would talk');
    expect(third).toContain(ABOUT.passage);
    expect(await talk('ferry', 'tell me more about 3', 'words 1')).toContain('310,000');
    expect(await talk('ferry', 'the sixth one')).toBe(WORDS.outOfRange(4));
  });

  test('one of a list of recommendations is that recommendation, and the next can be asked for', async () => {
    expect(await talk('list the recommendations', 'the second one')).toMatch(
      /^Recommendation 2: end long stays/,
    );
    expect(await talk('list the recommendations', 'the second one', 'and 3?')).toMatch(/^Recommendation 3/);
    expect(await talk('list the recommendations', 'which of those is overdue?')).toMatch(/overdue/);
    // What became of an older report's stands in later documents, not on record.
    expect(await talk('list the 2019 recommendations', 'have they been implemented?')).toContain(
      BECAME.lead(2019, 2023),
    );
  });

  test('its places are told by document, with the date', async () => {
    const places = await talk('ferry', 'when was that?');
    expect(places).toContain(PLACES.lead);
    expect(places).toContain('June 2023: statement 1 (peers, 2023, section 4.2); statement 2');
    expect(await talk('ferry', 'where is 4 from?')).not.toContain('statement 1');
  });

  test('whether it still holds nobody knows; what is later is shown', async () => {
    const later = await talk('what did peers say about housing in 2019?', 'is that still true?');
    expect(later).toContain(CURRENT.later('May 2019'));
    expect(later).toContain('The housing strategy of 2016');
    expect(await talk('ferry', 'is this up to date?')).toContain(CURRENT.newest('June 2023'));
  });

  test('what was done about it: the council’s own account, then where the recommendation stands', async () => {
    const chat = startChat(corpus);
    await chat.say('R2: amber, 12 homes bought, next step lease 10 more by 30 June 2026, blocker: prices');
    await chat.say('save');
    await chat.say('how many families are in guest houses?');
    const done = await chat.say('what are we doing about it?');
    expect(done).toMatch(new RegExp(`^${RESPONSE.none}[\\s\\S]*12 homes bought`));
    const housing = await talk('what did peers say about housing?', 'what are we doing about it?');
    expect(housing).toMatch(new RegExp(`^${RESPONSE.lead}\\s+1\\. The council is buying 40 homes`));
    expect(housing).toContain(RESPONSE.noRecommendation);
  });

  test('where nothing is known of what was done, that is said', async () => {
    expect(await talk('what did peers say about scrutiny?', 'did we fix it?')).toContain(RESPONSE.none);
  });

  test('the recommendation behind it is named', async () => {
    expect(await talk('how many families are in guest houses?', 'which recommendation is that?')).toContain(
      `${RECOMMENDED.under}\n\n1. Recommendation 2`,
    );
  });

  test('what was said about an answer does not change its subject', async () => {
    const [straight, aside] = [
      await talk('what did peers say about housing?', 'and in 2019?'),
      await talk('what did peers say about housing?', 'just the headline', 'why?', 'and in 2019?'),
    ];
    expect(aside).toBe(straight);
  });

  test('the same again, and nothing to go back to', async () => {
    const chat = startChat(corpus);
    await chat.say('ferry');
    const more = await chat.say('in one sentence');
    expect(await chat.say('say that again')).toBe(more);
    expect(await talk('who runs the zoo?', 'why?')).toBe(ABOUT.nothing);
    expect(await talk('why?')).toContain(NOT_FOUND.lead);
    expect(await talk('ferry', 'and?')).toBe(MORE.end);
  });

  test('holds where the questions before are given as a history, too', () => {
    const ask = createAsk(corpus);
    expect(textsOf(ask('ferry', 'in one sentence'))).toEqual([expect.stringContaining('winter gap')]);
  });
});

describe('whether it has changed', () => {
  test('holds together what was said on the subject then and now', async () => {
    for (const asked of ['has it improved?', 'so what changed', 'is that any better now?']) {
      const both = await talk('what did peers say about scrutiny?', 'and in 2019?', asked);
      expect(both).toContain('(peers, 2019');
      expect(both).toContain('(peers, 2023');
      expect(both).toContain('crutiny');
    }
  });

  test('says of which year nothing is found', async () => {
    expect(await talk('the breakwater', 'has it improved?')).toContain(NOTES.nothingOf([2019]));
  });

  test('is asked back where nothing was spoken of; “IT” is a subject', async () => {
    expect(await talk('has it improved?')).toBe(ABOUT.whatIsMeant);
    expect(await talk('has IT improved?')).not.toContain(ABOUT.whatIsMeant);
  });

  test('“what changed?” alone asks the record', async () => {
    expect(await talk('what did peers say about scrutiny?', 'what changed?')).not.toContain('(peers, 2019');
  });
});

describe('what is asked for on it, and who answers for that', () => {
  test.each(['what did they tell us to do about it?', 'what did the peers recommend on that'])(
    '“%s” gives the recommendation',
    async (asked) => {
      const told = await talk('what did peers say about scrutiny?', asked);
      expect(told).toContain(RECOMMENDED.on);
      expect(told).toContain('1. Recommendation 3');
    },
  );

  test('what is asked for outside the numbered list counts, too', async () => {
    expect(await talk('housing strategy', 'what did they want us to do about it')).toContain(
      'recommend writing',
    );
  });

  test.each(["who's responsible for that?", 'who is dealing with it', 'who should sort that out'])(
    '“%s” names the owner, or says that none is recorded',
    async (asked) => {
      const told = await talk('the ferry', asked);
      expect(told).toContain('Recommendation 8');
      expect(told).toContain(OWNERS.line(8, null, null, null));
    },
  );

  test('a recommendation that the answer touches in passing is not named', () => {
    // Luton's answer on silos holds a statement that belongs to the recommendation on housing.
    const silos = ['what did peers say about silo working', 'has it improved', "who's dealing with it"];
    expect(createAsk(luton)(...silos).text).toBe(OWNED.none);
  });

  test('where no recommendation is on it, nobody is named', async () => {
    expect(await talk('volunteer lifeboats', 'who is responsible for it?')).toContain(OWNED.none);
    expect(await talk('volunteer lifeboats', 'what did they ask us to do about it')).toContain(
      JUDGEMENT.noneAsked,
    );
  });
});

describe('the peer challenge itself', () => {
  test.each([
    ['when was it?', 'when was the peer challenge?'],
    ['and when did it take place', 'when was the peer challenge?'],
    ['who came?', 'who was on the peer team?'],
    ['so who was involved', 'who was on the peer team?'],
  ])('“%s” asks of it, after a question about it', (said, meant) => {
    expect(ofTheChallenge(said, 'what is this peer challenge?')).toBe(meant);
    expect(ofTheChallenge(said, 'what did the peers say about the ferry?')).toBeNull();
  });

  test('and of nothing else', () => {
    expect(ofTheChallenge('when was it approved?', 'what is the peer challenge?')).toBeNull();
    expect(ofTheChallenge('who came up with it', 'what is the peer challenge?')).toBeNull();
  });
});

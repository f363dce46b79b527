import { describe, expect, test } from 'vitest';
import { NOT_FOUND, OWNERS } from '../../src/answers/wording.ts';
import { DRAFT } from '../../src/updates/draft/wording.ts';
import { createAsk } from '../support/ask.ts';
import { startChat } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';

const corpus = await loadHarbour();
const ask = createAsk(corpus);

test('two questions are answered under a line each, the statements numbered through', async () => {
  const chat = startChat(corpus);
  const both = await chat.say('what did peers say about housing and when does the ferry sail?');
  expect(both).toMatch(/^What did peers say about housing\?\s+The housing strategy of 2016[\s\S]*\[1\]/);
  expect(both).toMatch(/When does the ferry sail\?\s+[^\n]*ferry[^\n]*\[4\]/);
  expect(both.match(/You can go on with/g)).toHaveLength(1);
  expect(await chat.say('words 4')).toContain('ferry');
});

test('what the documents do not cover is said of that question alone', () => {
  const { answer, text } = ask('who runs the zoo and what did peers say about housing?');
  expect(answer.outcome).toBe('answered');
  expect(text).toMatch(new RegExp(`^Who runs the zoo\\?\\s+${NOT_FOUND.lead}[\\s\\S]*The housing strategy`));
  expect(ask('who runs the zoo and how tall is the giraffe?').answer.outcome).toBe('not-found');
});

test('a part for the record is answered from the record', async () => {
  const both = await startChat(corpus).say('what about the ferry? and what is overdue?');
  expect(both).toMatch(
    /^What about the ferry\?[\s\S]*winter gap[\s\S]*What is overdue\?\s+Nothing is overdue/,
  );
});

test('“which are late”, behind the list of the recommendations, asks the record of all of them', async () => {
  const chat = startChat(corpus);
  await chat.say('what did peers say about housing?');
  const both = await chat.say('how many recommendations were there and which are late?');
  expect(both).toMatch(/^How many recommendations were there\?\s+The 2023 peer challenge made/);
  expect(both).toMatch(/Which are late\?\s+Nothing is overdue/);
});

test('while a draft waits, a message is heard as one', async () => {
  const chat = startChat(corpus);
  await chat.say('R2: amber, 12 homes bought');
  expect(await chat.say('what about the ferry? and what is overdue?')).not.toContain('Nothing is overdue');
});

test('an update behind a question is said not to be taken, and how to post it', async () => {
  const chat = startChat(corpus);
  const both = await chat.say('what did peers say about the ferry, and R2: green, 12 homes bought');
  expect(both).toContain('winter gap');
  expect(both).toContain(DRAFT.untaken('R2: green, 12 homes bought'));
  expect(await chat.say('what did peers say about the ferry, R8?')).not.toContain('not taken');
});

describe('a question, and what is asked of its answer', () => {
  test.each([
    ['what did peers say about housing and what are we doing about it?', 'buying 40 homes'],
    [
      'what did peers say about the ferry, and who is responsible for that?',
      OWNERS.line(8, null, null, null),
    ],
    ['what did peers say about scrutiny? And what did they tell us to do about it?', 'Recommendation 3'],
  ])('“%s” gets both', (question, expected) => {
    const { text, answer } = ask(question);
    const [, tail] = text.split(/^(?:What are we|Who is resp|What did they tell)[^\n]*\?$/m);
    expect(tail).toContain(expected);
    // The statements are numbered through, and the answer holds them all.
    expect(text).toContain(`\n${answer.claims.length}. `);
  });

  test('the statements of each can be asked for by number', async () => {
    const chat = startChat(corpus);
    await chat.say('what did peers say about the ferry and what did they tell us to do about it?');
    expect(await chat.say('words 4')).toContain('ferry');
  });

  test.each(['how much is the breakwater and why?', 'who runs the zoo and what are we doing about it?'])(
    '“%s” is no such message',
    (question) => expect(ask(question).text).not.toMatch(/^(?:How much|Who runs)/),
  );
});

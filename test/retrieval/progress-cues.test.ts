import { describe, expect, it } from 'vitest';
import { readProgressOf } from '../../src/retrieval/progress-cues.ts';
import { NO_UPDATE, NOTE } from '../../src/updates/board/wording.ts';
import { startChat } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';

describe('a question of how something is getting on', () => {
  it.each([
    ['any update on the ferry?', 'the ferry'],
    ['has anything happened with the breakwater', 'the breakwater'],
    ["what's the latest on technology", 'technology'],
    ['whats happening with coaching?', 'coaching'],
    ['how are we getting on with scrutiny', 'scrutiny'],
    ['have we done anything about guest houses yet', 'guest houses yet'],
    ['where are we with the ferry', 'the ferry'],
    ['how is the winter timetable coming along?', 'the winter timetable'],
  ])('“%s”', (text, about) => expect(readProgressOf(text)).toBe(about));

  it.each([
    'what did the peers say about progress on the ferry',
    'any update?',
    'what has been done about it?',
    'any criticism of scrutiny?',
    'what is the ferry',
    'how is scrutiny organised',
    'what has the council said about the ferry',
  ])('is not “%s”', (text) => expect(readProgressOf(text)).toBeNull());
});

describe('such a question in a chat', async () => {
  const corpus = await loadHarbour();

  it('is told first that nothing is on record, and then what was found', async () => {
    const reply = await startChat(corpus, {}).say('any update on the breakwater?');
    expect(reply.startsWith(NOTE.heading)).toBe(true);
    expect(reply).toContain(NO_UPDATE.line('R1 Settle the breakwater'));
    expect(reply).toMatch(/The peers, 2023|\(peers, 2023/);
  });

  it('is told first what was reported last', async () => {
    const chat = startChat(corpus, {});
    await chat.say('R1 amber, survey done, contract by 12 January, insurance dispute');
    await chat.say('save');
    expect(await chat.say('has anything happened with the breakwater')).toMatch(
      /^R1 Settle the breakwater[\s\S]*At risk[\s\S]*survey done/,
    );
  });
});

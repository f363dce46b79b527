import { describe, expect, it } from 'vitest';
import { readWordsBehind } from '../../src/quotes/wish/read-words-behind.ts';
import { QUOTING } from '../../src/quotes/wording.ts';
import { startChat } from '../support/chat.ts';
import { loadMillbrook } from '../support/millbrook.ts';

const WORDS =
  '“The Head of Finance is held in high regard; however, services must share the work of saving.”';

describe('the words behind an answer', () => {
  it.each([
    'give me that as a quote',
    'really? word for word?',
    'can I have that verbatim?',
    'what are their exact words?',
    'is that a direct quote?',
    'turn that into a quote please',
  ])('are the sentences its statements rest on, and nothing else: %s', async (asked) => {
    const chat = startChat((await loadMillbrook()).corpus, {});
    await chat.say('what did they say about the head of finance?');
    const reply = await chat.say(asked);
    expect(reply).toContain(QUOTING.behind);
    expect(reply).toContain(WORDS);
    expect(reply).not.toContain('riverside');
  });

  it('are those of the statement that is named, and can be marked and changed afterwards', async () => {
    const chat = startChat((await loadMillbrook()).corpus, {});
    await chat.say('what did the peers say about housing repairs?');
    await chat.say('who said that?');
    expect(await chat.say('give me the first one word for word')).toContain('One quotation');
    expect(await chat.say('use it in the newsletter')).toMatch(/^Marked quotation 1/);
    expect(await chat.say('another one')).not.toContain(QUOTING.behind);
  });

  it('are phrases where only the digest is at hand', async () => {
    const chat = startChat((await loadMillbrook({ documents: false })).corpus, {});
    await chat.say('what did they say about the head of finance?');
    const reply = await chat.say('give me that as a quote');
    expect(reply).toContain('“held in high regard”');
    expect(reply).not.toContain('strong, steady');
  });

  it('are not wanted where quotations on a subject are', () => {
    for (const text of [
      'a quote for the press release',
      'any quotes?',
      'something that we can quote',
      'a quote about repairs',
      'did they literally say that?',
      'give me another quote',
    ])
      expect(readWordsBehind(text), text).toBeNull();
  });
});

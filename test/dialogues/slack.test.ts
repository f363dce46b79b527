import { describe, expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { createMemoryUseRegister } from '../../src/quotes/used-quotations.ts';
import { loadHarbour } from '../support/harbour.ts';
import { quotationsIn } from '../support/slack/read-blocks.ts';
import { createScriptedBot } from '../support/slack/scripted-bot.ts';
import { startChat } from '../support/slack/start-chat.ts';

const corpus = await loadHarbour();

/** The real bot in a workspace. */
function startHarbour() {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const bot = createBot({ corpus, log, uses: createMemoryUseRegister(), newReference: () => 'ref-1' });
  return startChat({ bot: createScriptedBot(bot) });
}

describe('a chat in Slack', () => {
  test('asks in a channel, goes on in the thread, and sees the words, character for character', async () => {
    const { slack, posts, answers } = await startHarbour();
    const sam = slack.addUser('Sam Reed');
    const general = slack.addChannel('general');
    const { ts } = await slack.say(sam, '@peersay what did peers say about the ferry?', { channel: general });
    const where = { channel: general, thread: ts };
    expect((await answers(sam, 1, where))[0]).toMatch(/^1\. .+\npeers, 2023, section 4\.2/m);
    await slack.say(sam, 'words 1', { channel: general, thread: ts });
    const [, words] = await posts(sam, 2, where);
    const [quotation = ''] = quotationsIn(words?.blocks ?? []);
    expect(quotation.length).toBeGreaterThan(20);
    expect([...corpus.documents.values()].some(({ text }) => text.includes(quotation))).toBe(true);
    await slack.say(sam, 'and in 2019?', { channel: general, thread: ts });
    expect((await answers(sam, 3, where))[2]).not.toContain('2023');
  });

  test('asks for something to quote in a direct conversation: each is the source’s own characters', async () => {
    const { slack, posts } = await startHarbour();
    const sam = slack.addUser('Sam Reed');
    await slack.command(sam, 'quote lifeboats');
    const [answer] = await posts(sam, 1);
    const quotations = quotationsIn(answer?.blocks ?? []);
    expect(quotations.length).toBeGreaterThan(0);
    for (const quotation of quotations)
      expect([...corpus.documents.values()].some(({ text }) => text.includes(quotation))).toBe(true);
  });

  test('gets help, and a plain word where the documents do not cover a question', async () => {
    const { slack, answers } = await startHarbour();
    const sam = slack.addUser('Sam Reed');
    await slack.command(sam, '');
    expect((await answers(sam, 1))[0]).toContain('Harbour');
    await slack.say(sam, 'who runs the zoo?');
    expect((await answers(sam, 2))[1]).toMatch(/don’t cover|do not cover|not cover/);
  });
});

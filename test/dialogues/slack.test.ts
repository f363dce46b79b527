import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/library.ts';
import { SEEING } from '../../src/updates/wording.ts';
import { makeBot } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';
import { loadMillbrook } from '../support/millbrook.ts';
import { quotationsIn } from '../support/slack/read-blocks.ts';
import { createScriptedBot } from '../support/slack/scripted-bot.ts';
import { startChat } from '../support/slack/start-chat.ts';

const corpus = await loadHarbour();
const millbrook = (await loadMillbrook()).corpus;

/** The real bot in a workspace. */
function startCouncil(over: Corpus = corpus) {
  return startChat({ bot: createScriptedBot(makeBot(over)) });
}

describe('a chat in Slack', () => {
  test('asks in a channel, goes on in the thread, and sees the words, character for character', async () => {
    const { slack, posts, answers } = await startCouncil();
    const sam = slack.addUser('Sam Reed');
    const general = slack.addChannel('general');
    const { ts } = await slack.say(sam, '@peersay what did peers say about the ferry?', { channel: general });
    const where = { channel: general, thread: ts };
    expect((await answers(sam, 1, where))[0]).toMatch(/^2\. .+\npeers, 2023, section 2/m);
    await slack.say(sam, 'words 1', { channel: general, thread: ts });
    const [, words] = await posts(sam, 2, where);
    const [quotation = ''] = quotationsIn(words?.blocks ?? []);
    expect(quotation.length).toBeGreaterThan(20);
    expect([...corpus.documents.values()].some(({ text }) => text.includes(quotation))).toBe(true);
    await slack.say(sam, 'who said that?', { channel: general, thread: ts });
    expect((await answers(sam, 3, where))[2]).toMatch(/^Statement 1: peers, 2023/);
  });

  test('asks for something to quote: each is the source’s own characters, with its attribution', async () => {
    const { slack, posts, answers } = await startCouncil(millbrook);
    const sam = slack.addUser('Sam Reed');
    await slack.command(sam, 'quote leadership');
    const [answer] = await posts(sam, 1);
    const quotations = quotationsIn(answer?.blocks ?? []);
    expect(quotations).toHaveLength(3);
    for (const quotation of quotations)
      expect([...millbrook.documents.values()].some(({ text }) => text.includes(quotation))).toBe(true);
    expect((await answers(sam, 1))[0]).toContain(
      `> ${quotations[0]}\nLGA Corporate Peer Challenge, Millbrook Council, feedback report, June 2023, section 3.1`,
    );
  });

  test('keeps progress from a channel with a guest in it, and tells the member who asks alone', async () => {
    const { slack, answers } = await startCouncil();
    const sam = slack.addUser('Sam Reed');
    const gus = slack.addUser('Gus Day', { isGuest: true });
    await slack.say(
      sam,
      'R8: amber, crews drawn up, next step tender the boat by 4 March, blocker: no skipper',
    );
    await answers(sam, 1);
    await slack.say(sam, 'save');
    await answers(sam, 2);
    const general = slack.addChannel('general');
    slack.workspace.channels.get(general)?.members.add(gus.id);
    const asked = await slack.say(sam, '@peersay what did peers say about the winter ferry?', {
      channel: general,
    });
    const where = { channel: general, thread: asked.ts };
    const [answer] = await answers(gus, 1, where);
    expect(answer).toContain(SEEING.noteBesideGuests);
    expect(answer).not.toContain('crews drawn up');
    await slack.say(sam, 'where are we on R8?', where);
    expect((await answers(sam, 2, where))[1]).toContain('crews drawn up');
    expect(slack.seen(gus, where)).toHaveLength(1);
  });

  test('gets help, and a plain word where the documents do not cover a question', async () => {
    const { slack, answers } = await startCouncil();
    const sam = slack.addUser('Sam Reed');
    await slack.command(sam, '');
    expect((await answers(sam, 1))[0]).toContain('Harbour');
    await slack.say(sam, 'who runs the zoo?');
    expect((await answers(sam, 2))[1]).toMatch(/don’t cover|do not cover|not cover/);
  });
});

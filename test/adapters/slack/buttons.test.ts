import { describe, expect, test } from 'vitest';
import type { Button, Reply } from '../../../src/chat.ts';
import { createScriptedBot, say } from '../../support/slack/scripted-bot.ts';
import { startChat } from '../../support/slack/start-chat.ts';
import { read } from '../../support/slack/start-slack.ts';

const buttons = (...all: Button[]): Reply['blocks'][number] => ({ type: 'buttons', buttons: all });
const WORDS: Button = { action: 'words', label: 'Show the words', value: 'answer-1:2' };
const SHARE: Button = { action: 'share', label: 'Share', value: 'answer-1' };
const SAVE: Button = { action: 'save', label: 'Save', value: 'draft-1', style: 'primary' };
const alone = (text: string, ...more: Reply['blocks']): Reply => ({
  ...say(text, ...more),
  audience: 'asker',
});

describe('a button', () => {
  test('under an answer in a channel brings what it says into the thread, for the same conversation', async () => {
    const bot = createScriptedBot({ handle: async () => say('The ferry is liked.', buttons(WORDS)) });
    const { slack, posts, answers } = await startChat({ bot });
    const sam = slack.addUser('Sam Reed');
    const general = slack.addChannel('general');
    const { ts } = await slack.say(sam, '@peersay ferry?', { channel: general });
    const [answer] = await posts(sam, 1, { channel: general });
    const { isAcked } = await slack.press(sam, answer as never, 'Show the words');
    expect(isAcked).toBe(true);
    const thread = await answers(sam, 2, { channel: general, thread: ts });
    expect(thread[1]).toBe('You pressed words answer-1:2');
    expect(bot.actions[0]).toMatchObject({ name: 'words', value: 'answer-1:2' });
    expect(bot.actions[0]?.conversation).toBe(bot.messages[0]?.conversation);
  });

  test('that is answered for one person shows others nothing', async () => {
    const bot = createScriptedBot({
      handle: async () => say('The ferry is liked.', buttons(WORDS)),
      act: async () => alone('Only owners may do that.'),
    });
    const { slack, posts, answers } = await startChat({ bot });
    const [sam, kim] = [slack.addUser('Sam Reed'), slack.addUser('Kim Hall')];
    const general = slack.addChannel('general');
    await slack.say(sam, '@peersay ferry?', { channel: general });
    const [answer] = await posts(sam, 1, { channel: general });
    await slack.press(sam, answer as never, 'Show the words');
    expect(await answers(sam, 2, { channel: general })).toContain('Only owners may do that.');
    expect(slack.seen(kim, { channel: general })).toHaveLength(1);
  });

  test('on a draft puts the receipt in its place, in a direct conversation and in private in a channel', async () => {
    const bot = createScriptedBot({
      handle: async () => alone('R5: at risk. Save it?', buttons(SAVE)),
      act: async () => ({ ...alone('R5 is saved.'), replaces: true }),
    });
    const { slack, posts } = await startChat({ bot });
    const sam = slack.addUser('Sam Reed');
    const general = slack.addChannel('general');
    await slack.say(sam, 'R5: amber');
    await slack.say(sam, '@peersay R5: amber', { channel: general });
    for (const where of [{}, { channel: general }]) {
      const [draft] = await posts(sam, 1, where);
      await slack.press(sam, draft as never, 'Save');
      await expect.poll(() => slack.seen(sam, where).map(read)).toEqual(['R5 is saved.']);
    }
  });

  test('whose message is gone still says what it did', async () => {
    const bot = createScriptedBot({
      handle: async () => say('R5: at risk. Save it?', buttons(SAVE)),
      act: async () => ({ ...say('R5 is saved.'), replaces: true }),
    });
    const { slack, posts, answers } = await startChat({ bot });
    const sam = slack.addUser('Sam Reed');
    await slack.say(sam, 'R5: amber');
    const [draft] = await posts(sam, 1);
    if (draft) draft.isGone = true;
    await slack.press(sam, draft as never, 'Save');
    expect(await answers(sam, 1)).toEqual(['R5 is saved.']);
  });

  test('pressed on the answer to a command stays private', async () => {
    const bot = createScriptedBot({ handle: async () => say('The ferry is liked.', buttons(WORDS)) });
    const { slack, posts, answers } = await startChat({ bot });
    const [sam, kim] = [slack.addUser('Sam Reed'), slack.addUser('Kim Hall')];
    const general = slack.addChannel('general', { withBot: false });
    await slack.command(sam, 'ask ferry?', general);
    const [answer] = await posts(sam, 1, { channel: general });
    await slack.press(sam, answer as never, 'Show the words');
    expect((await answers(sam, 2, { channel: general }))[1]).toBe('You pressed words answer-1:2');
    expect(bot.actions[0]?.conversation).toBe(bot.messages[0]?.conversation);
    expect(slack.seen(kim, { channel: general })).toEqual([]);
  });

  test.each([
    ['Helpful', 'helpful'],
    ['Not helpful', 'not-helpful'],
  ])('“%s” tells the bot, and thanks in private', async (label, name) => {
    const bot = createScriptedBot({
      handle: async () => say('The ferry is liked.', { type: 'feedback', value: 'answer-1' }),
      act: async () => say('Thank you.'),
    });
    const { slack, posts, answers } = await startChat({ bot });
    const [sam, kim] = [slack.addUser('Sam Reed'), slack.addUser('Kim Hall')];
    const general = slack.addChannel('general');
    await slack.say(sam, '@peersay ferry?', { channel: general });
    const [answer] = await posts(sam, 1, { channel: general });
    await slack.press(sam, answer as never, label);
    expect(await answers(sam, 2, { channel: general })).toContain('Thank you.');
    expect(slack.seen(kim, { channel: general })).toHaveLength(1);
    expect(bot.actions[0]).toMatchObject({ name, value: 'answer-1' });
  });
});

describe('a button on the home page', () => {
  test('opens a window with what it brings; buttons there change the window; the page follows', async () => {
    const bot = createScriptedBot({
      home: async () => say('Your page', buttons({ action: 'board', label: 'Board', value: '' })),
      act: async ({ name }) =>
        name === 'board'
          ? say('The board', buttons({ action: 'undo', label: 'Undo', value: 'u1' }))
          : say('Undone.'),
    });
    const { slack } = await startChat({ bot });
    const sam = slack.addUser('Sam Reed');
    await slack.openHome(sam);
    await expect.poll(() => slack.home(sam)).not.toBeNull();
    await slack.press(sam, slack.home(sam) as never, 'Board');
    await expect.poll(() => read(slack.window(sam))).toBe('The board\n[Undo]');
    await slack.press(sam, slack.window(sam) as never, 'Undo');
    await expect.poll(() => read(slack.window(sam))).toBe('Undone.');
    expect(bot.actions.map(({ value }) => value)).toEqual(['', 'u1']);
  });
});
describe('sharing', () => {
  const script = {
    handle: async () => say('The ferry is liked.', buttons(SHARE)),
    act: async () => say('The ferry is liked.'),
  };

  test('a private answer in a channel puts it there for everybody, with the name of the one who shared it', async () => {
    const { slack, posts, answers } = await startChat({ bot: createScriptedBot(script) });
    const [sam, kim] = [slack.addUser('Sam Reed'), slack.addUser('Kim Hall')];
    const general = slack.addChannel('general');
    await slack.command(sam, 'ask ferry?', general);
    const [answer] = await posts(sam, 1, { channel: general });
    await slack.press(sam, answer as never, 'Share');
    expect(await answers(kim, 1, { channel: general })).toEqual(['The ferry is liked.\nShared by Sam Reed.']);
  });

  test('works where the bot is no member', async () => {
    const { slack, posts, answers } = await startChat({ bot: createScriptedBot(script) });
    const [sam, kim] = [slack.addUser('Sam Reed'), slack.addUser('Kim Hall')];
    const general = slack.addChannel('general', { withBot: false });
    await slack.command(sam, 'ask ferry?', general);
    const [answer] = await posts(sam, 1, { channel: general });
    await slack.press(sam, answer as never, 'Share');
    expect(await answers(kim, 1, { channel: general })).toHaveLength(1);
  });

  test('from a direct conversation asks for the channel, and says how to let the bot in', async () => {
    const { slack, posts, answers } = await startChat({ bot: createScriptedBot(script) });
    const [sam, kim] = [slack.addUser('Sam Reed'), slack.addUser('Kim Hall')];
    const [general, closed] = [slack.addChannel('general'), slack.addChannel('closed', { withBot: false })];
    await slack.say(sam, 'ferry?');
    const [answer] = await posts(sam, 1);
    await slack.press(sam, answer as never, 'Share');
    await expect.poll(() => read(slack.window(sam))).toContain('Channel:');
    await slack.submit(sam, { Channel: closed });
    await expect.poll(() => read(slack.window(sam))).toContain('Invite it there with “/invite @Peersay”');
    await slack.press(sam, answer as never, 'Share');
    await expect.poll(() => read(slack.window(sam))).toContain('Channel:');
    await slack.submit(sam, { Channel: general });
    expect(await answers(kim, 1, { channel: general })).toEqual(['The ferry is liked.\nShared by Sam Reed.']);
    await expect.poll(() => read(slack.window(sam))).toBe('It is in the channel now.');
  });

  test('that the bot refuses shows the refusal to the one who asked alone', async () => {
    const bot = createScriptedBot({ ...script, act: async () => alone('That may not be shared.') });
    const { slack, posts, answers } = await startChat({ bot });
    const [sam, kim] = [slack.addUser('Sam Reed'), slack.addUser('Kim Hall')];
    const general = slack.addChannel('general');
    await slack.command(sam, 'ask ferry?', general);
    const [answer] = await posts(sam, 1, { channel: general });
    await slack.press(sam, answer as never, 'Share');
    expect(await answers(sam, 2, { channel: general })).toContain('That may not be shared.');
    expect(slack.seen(kim, { channel: general })).toEqual([]);
  });
});

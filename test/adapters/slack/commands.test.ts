import { describe, expect, test } from 'vitest';
import { ANSWERS } from '../../../adapters/slack/wording.ts';
import { startChat } from '../../support/slack/start-chat.ts';

describe('a command', () => {
  test.each([
    ['', 'help'],
    ['help', 'help'],
    ['ask what did peers say about housing?', 'what did peers say about housing?'],
    ['what did peers say about housing?', 'what did peers say about housing?'],
    ['quote leadership', 'something we can quote about leadership'],
    ['log R5: amber, slipped to March', 'R5: amber, slipped to March'],
    ['board', 'board'],
    ['status R5', 'where are we on R5'],
    ['status', 'board'],
    ['digest', 'what changed this week'],
  ])('“/peersay %s” says “%s”, to the one who typed it alone', async (typed, said) => {
    const { slack, bot, answers } = await startChat();
    const sam = slack.addUser('Sam Reed');
    const kim = slack.addUser('Kim Hall');
    const general = slack.addChannel('general', { withBot: false });
    const { isAcked } = await slack.command(sam, typed, general);
    expect(isAcked).toBe(true);
    expect(await answers(sam, 1, { channel: general })).toEqual([`You asked: ${said}`]);
    expect(bot.messages[0]?.text).toBe(said);
    expect(slack.seen(kim, { channel: general })).toEqual([]);
  });

  test('with “share” is for everybody, says who asked, and its thread goes on', async () => {
    const { slack, answers } = await startChat();
    const sam = slack.addUser('Sam Reed');
    const kim = slack.addUser('Kim Hall');
    const general = slack.addChannel('general');
    await slack.command(sam, 'share ask ferry?', general);
    expect(await answers(kim, 1, { channel: general })).toEqual([
      'Sam Reed asked: ferry?\nYou asked: ferry?',
    ]);
    const ts = slack.seen(kim, { channel: general })[0]?.ts ?? '';
    await slack.say(kim, 'and in winter?', { channel: general, thread: ts });
    expect(await answers(kim, 2, { channel: general })).toContain('You asked: and in winter?');
  });

  test('with “share” is no private one, though what is for the person alone stays in private', async () => {
    const { slack, bot, answers } = await startChat();
    const sam = slack.addUser('Sam Reed');
    const general = slack.addChannel('general');
    await slack.command(sam, 'share ask ferry?', general);
    await slack.command(sam, 'ask ferry?', general);
    await answers(sam, 2, { channel: general });
    expect(bot.messages.map((message) => [message.private, message.answersPrivately ?? false])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  test('with “share” reaches a channel too where the bot is no member', async () => {
    const { slack, answers } = await startChat();
    const sam = slack.addUser('Sam Reed');
    const kim = slack.addUser('Kim Hall');
    const general = slack.addChannel('general', { withBot: false });
    await slack.command(sam, 'board share', general);
    expect(await answers(kim, 1, { channel: general })).toEqual(['Sam Reed asked: board\nYou asked: board']);
  });

  test('keeps to itself what is for the one who asked, “share” or not', async () => {
    const { slack, bot, answers } = await startChat();
    bot.handle = async () => ({ summary: 'No', blocks: [{ type: 'text', text: 'No' }], audience: 'asker' });
    const sam = slack.addUser('Sam Reed');
    const kim = slack.addUser('Kim Hall');
    const general = slack.addChannel('general');
    await slack.command(sam, 'share board', general);
    expect(await answers(sam, 1, { channel: general })).toEqual(['No']);
    expect(slack.seen(kim, { channel: general })).toEqual([]);
  });

  test('whose answer is refused for its form gets a plainer one', async () => {
    const { slack, answers } = await startChat({ refusedBlocks: ['rich_text'] });
    const sam = slack.addUser('Sam Reed');
    const general = slack.addChannel('general');
    await slack.command(sam, 'ask ferry?', general);
    expect(await answers(sam, 1, { channel: general })).toEqual(['You asked: ferry?']);
  });

  test('shared in a channel that another organisation sees is asked as a guest', async () => {
    const { slack, bot, answers } = await startChat();
    const sam = slack.addUser('Sam Reed');
    const channel = slack.addChannel('with-others', { isShared: true });
    await slack.say(sam, '@peersay ferry?', { channel });
    await answers(sam, 1, { channel });
    await slack.command(sam, 'share board', channel);
    await answers(sam, 2, { channel });
    await slack.command(sam, 'board', channel);
    await answers(sam, 3, { channel });
    expect(bot.messages.map(({ person }) => person.standing)).toEqual(['guest', 'guest', 'member']);
  });

  test('shared in such a channel is asked as a guest although nothing was ever said there', async () => {
    const { slack, bot, answers } = await startChat();
    const sam = slack.addUser('Sam Reed');
    const channel = slack.addChannel('with-others', { isShared: true });
    await slack.command(sam, 'share board', channel);
    await answers(sam, 1, { channel });
    expect(bot.messages.map(({ person }) => person.standing)).toEqual(['guest']);
  });

  test.each([
    ['Slack cannot say who reads it', 'fatal_error'],
    ['the app lacks the permission', 'missing_scope'],
  ])('shared where %s is asked as a guest, and a refusal says why', async (_, error) => {
    const { slack, bot, answers } = await startChat();
    const seen: unknown[] = [];
    bot.handle = async ({ person }) => {
      seen.push(person.standing);
      return { summary: 'No', blocks: [{ type: 'text', text: 'No' }], audience: 'asker' };
    };
    slack.api.fail('conversations.info', { kind: 'error', error });
    const sam = slack.addUser('Sam Reed');
    const channel = slack.addChannel('general');
    await slack.command(sam, 'share board', channel);
    expect(await answers(sam, 1, { channel })).toEqual([`No\n${ANSWERS.seenOutside}`]);
    expect(seen).toEqual(['guest']);
  });

  test('shared is asked as a member of a server that has no channels of two organisations', async () => {
    const { slack, bot, answers } = await startChat();
    slack.api.fail('conversations.info', { kind: 'error', error: 'unknown_method' });
    const sam = slack.addUser('Sam Reed');
    const channel = slack.addChannel('general');
    await slack.command(sam, 'share board', channel);
    await answers(sam, 1, { channel });
    expect(bot.messages.map(({ person }) => person.standing)).toEqual(['member']);
  });

  test('shared in a private channel without the bot is asked as a guest: nobody can say who reads it', async () => {
    const { slack, bot, answers } = await startChat();
    const sam = slack.addUser('Sam Reed');
    const channel = slack.addChannel('plans', { kind: 'private', withBot: false });
    await slack.command(sam, 'share board', channel);
    await answers(sam, 1, { channel });
    expect(bot.messages.map(({ person }) => person.standing)).toEqual(['guest']);
  });
});

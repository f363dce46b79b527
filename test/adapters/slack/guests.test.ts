import { describe, expect, test } from 'vitest';
import { startChat } from '../../support/slack/start-chat.ts';

/** What a channel's message tells the bot of guests, after `prepare` has put people into the channel. */
async function readAlong(
  prepare: (chat: Awaited<ReturnType<typeof startChat>>, channel: string) => void,
  now = () => new Date(),
) {
  const chat = await startChat({ now });
  const { slack, bot, answers } = chat;
  const sam = slack.addUser('Sam Reed');
  const channel = slack.addChannel('general');
  prepare(chat, channel);
  let count = 0;
  const ask = async () => {
    await slack.say(sam, '@peersay ferry?', { channel });
    await answers(sam, ++count, { channel });
    return bot.messages.at(-1)?.guestsRead;
  };
  const calls = (method: string) => slack.api.calls.filter((call) => call.method === method).length;
  return { ...chat, sam, channel, ask, calls };
}

const enter = ({ slack }: Awaited<ReturnType<typeof startChat>>, channel: string, user: string) =>
  slack.workspace.channels.get(channel)?.members.add(user);

describe('guests of the workspace', () => {
  test('are known to read along in a channel that they are members of', async () => {
    const { ask } = await readAlong((chat, channel) => {
      enter(chat, channel, chat.slack.addUser('Gus Day', { isGuest: true }).id);
    });
    expect(await ask()).toBe(true);
  });

  test('do not where only staff and bots are members, nor in a direct conversation', async () => {
    const { ask, slack, sam, bot, answers } = await readAlong((chat, channel) => {
      chat.slack.addUser('Gus Day', { isGuest: true });
      enter(chat, channel, chat.slack.addUser('Kim Hall').id);
    });
    expect(await ask()).toBe(false);
    await slack.say(sam, 'ferry?');
    await answers(sam, 1);
    expect(bot.messages.at(-1)?.guestsRead).toBe(false);
  });

  test('may, where a member is in no list or Slack cannot be asked', async () => {
    const stranger = await readAlong((chat, channel) => {
      enter(chat, channel, chat.slack.addUser('Ola Berg', { team: 'T0OTHER' }).id);
    });
    expect(await stranger.ask()).toBe(true);
    const silent = await readAlong(({ slack }) => {
      slack.api.fail('conversations.members', { kind: 'error', error: 'fatal_error' });
    });
    expect(await silent.ask()).toBe(true);
  });

  test('are nobody to a server that cannot list members', async () => {
    const { ask } = await readAlong(({ slack }) => slack.api.lack('conversations.members'));
    expect(await ask()).toBe(false);
  });

  test('are looked for once for many messages, and again when that was a while ago', async () => {
    let now = new Date('2026-02-03T10:00:00Z');
    const chat = await readAlong(
      () => {},
      () => now,
    );
    expect([await chat.ask(), await chat.ask(), await chat.ask()]).toEqual([false, false, false]);
    expect([chat.calls('conversations.members'), chat.calls('users.list')]).toEqual([1, 1]);
    enter(chat, chat.channel, chat.slack.addUser('Gus Day', { isGuest: true }).id);
    now = new Date('2026-02-03T10:06:00Z');
    expect(await chat.ask()).toBe(true);
    expect(chat.calls('conversations.members')).toBe(2);
  });

  test('of the channel that an answer is shared to are those who count', async () => {
    const { slack, bot, sam, channel, answers } = await readAlong((chat, general) => {
      enter(chat, general, chat.slack.addUser('Gus Day', { isGuest: true }).id);
    });
    await slack.command(sam, 'ask ferry?', channel);
    await answers(sam, 1, { channel });
    await slack.command(sam, 'share ask ferry?', channel);
    await answers(sam, 2, { channel });
    expect(bot.messages.map(({ guestsRead }) => guestsRead)).toEqual([false, true]);
  });
});

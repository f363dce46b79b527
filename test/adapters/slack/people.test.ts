import { describe, expect, test } from 'vitest';
import { createScriptedBot, say } from '../../support/slack/scripted-bot.ts';
import { startChat } from '../../support/slack/start-chat.ts';
import type { User } from '../../support/slack/workspace.ts';

describe('who writes', () => {
  const standingOf = async (
    prepare: (slack: Awaited<ReturnType<typeof startChat>>['slack']) => User,
    shared = false,
  ) => {
    const { slack, bot, answers } = await startChat();
    const user = prepare(slack);
    const channel = slack.addChannel('general', { isShared: shared });
    await slack.say(user, '@peersay ferry?', { channel });
    await answers(user, 1, { channel });
    return bot.messages[0]?.person;
  };

  test('is a member with the address that Slack vouches for', async () => {
    const person = await standingOf((slack) => slack.addUser('Sam Reed'));
    expect(person).toMatchObject({ standing: 'member', email: 'sam.reed@harbour.example' });
  });

  test('is a guest, without an address, where the workspace says so', async () => {
    const person = await standingOf((slack) => slack.addUser('Gus Day', { isGuest: true }));
    expect(person).toMatchObject({ standing: 'guest', email: null });
  });

  test('is a guest where they are of another organisation', async () => {
    const person = await standingOf((slack) => slack.addUser('Ola Berg', { team: 'T0OTHER' }), true);
    expect(person).toMatchObject({ standing: 'guest', email: null });
  });

  test('counts as a guest in a channel that another organisation sees, buttons included', async () => {
    const bot = createScriptedBot({
      handle: async () =>
        say('Yes.', { type: 'buttons', buttons: [{ action: 'more', label: 'More', value: 'a1' }] }),
    });
    const { slack, posts } = await startChat({ bot });
    const sam = slack.addUser('Sam Reed');
    const channel = slack.addChannel('general', { isShared: true });
    await slack.say(sam, '@peersay ferry?', { channel });
    const [answer] = await posts(sam, 1, { channel });
    await slack.press(sam, answer as never, 'More');
    await posts(sam, 2, { channel });
    expect(bot.messages[0]?.person).toMatchObject({ standing: 'guest', email: null });
    expect(bot.actions[0]?.person).toMatchObject({ standing: 'guest', email: null });
  });

  test('counts as a guest while they cannot be looked up', async () => {
    const { slack, bot, answers } = await startChat();
    slack.api.fail('users.info', { kind: 'error', error: 'fatal_error' });
    const sam = slack.addUser('Sam Reed');
    await slack.say(sam, 'ferry?');
    await answers(sam, 1);
    expect(bot.messages[0]?.person).toEqual({ id: sam.id, name: sam.id, email: null, standing: 'guest' });
  });

  test('is taken as a member by a server that cannot look people up, without an address', async () => {
    const { slack, bot, answers } = await startChat();
    slack.api.lack('users.info');
    const sam = slack.addUser('Sam Reed');
    await slack.say(sam, 'ferry?');
    await answers(sam, 1);
    expect(bot.messages[0]?.person).toMatchObject({ email: null, standing: 'member' });
  });

  test('is looked up once for many messages, and again when that was a while ago', async () => {
    let now = new Date('2026-02-03T10:00:00Z');
    const { slack, bot, answers } = await startChat({ now: () => now });
    const sam = slack.addUser('Sam Reed');
    for (let count = 1; count <= 3; count++) {
      await slack.say(sam, `question ${count}`);
      await answers(sam, count);
    }
    const lookUps = () => slack.api.calls.filter(({ method }) => method === 'users.info').length;
    expect(lookUps()).toBe(1);
    slack.workspace.users.set(sam.id, { ...sam, isGuest: true });
    now = new Date('2026-02-03T10:11:00Z');
    await slack.say(sam, 'question 4');
    await answers(sam, 4);
    expect(lookUps()).toBe(2);
    expect(bot.messages[3]?.person.standing).toBe('guest');
  });

  test('is found in the list of everybody when too many write at once to look each up', async () => {
    const { slack, bot, answers } = await startChat();
    slack.api.fail('users.info', { kind: 'status', status: 429, retryAfter: 30 }, 2);
    const [sam, kim] = [slack.addUser('Sam Reed'), slack.addUser('Kim Hall', { isGuest: true })];
    await slack.say(sam, 'ferry?');
    await slack.say(kim, 'ferry?');
    await answers(sam, 1);
    await answers(kim, 1);
    const standing = (user: User) =>
      bot.messages.find(({ person }) => person.id === user.id)?.person.standing;
    expect([standing(sam), standing(kim)]).toEqual(['member', 'guest']);
    expect(slack.api.calls.filter(({ method }) => method === 'users.list')).toHaveLength(1);
  });
});

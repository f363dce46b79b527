import { describe, expect, test } from 'vitest';
import type { Message, Reply } from '../../../src/chat.ts';
import { sign } from '../../support/slack/deliver.ts';
import { createScriptedBot, say } from '../../support/slack/scripted-bot.ts';
import { startChat } from '../../support/slack/start-chat.ts';
import { SIGNING_SECRET } from '../../support/slack/start-slack.ts';
import type { User } from '../../support/slack/workspace.ts';

const direct = (user: User, ts: string, text: string, more: object = {}) => ({
  ...{ type: 'message', channel_type: 'im', channel: `D${user.id.slice(1)}`, user: user.id, ts, text },
  ...more,
});

describe('a delivery', () => {
  test('that comes twice is answered once', async () => {
    const { slack, bot, answers, settle } = await startChat();
    const sam = slack.addUser('Sam Reed');
    const { event } = await slack.say(sam, 'ferry?');
    await answers(sam, 1);
    await slack.deliver(event, { event_id: 'Ev-again' });
    await slack.deliver(event, { event_id: 'Ev-again' });
    await settle();
    expect(slack.seen(sam)).toHaveLength(1);
    expect(bot.messages).toHaveLength(1);
  });

  test('that the bot knows from before a restart is not answered again', async () => {
    const known = new Set<string>();
    const bot = createScriptedBot({
      handle: async ({ id }) => {
        if (known.has(id)) return null;
        known.add(id);
        return say('The ferry is liked.');
      },
    });
    const { slack, answers, restart, settle } = await startChat({ bot });
    const sam = slack.addUser('Sam Reed');
    const { event } = await slack.say(sam, 'ferry?');
    await answers(sam, 1);
    await restart();
    await slack.deliver(event);
    await settle();
    expect(bot.messages).toHaveLength(2);
    expect(slack.seen(sam)).toHaveLength(1);
  });

  test('whose acknowledgement was lost comes again, marked as such, and is answered once', async () => {
    const { slack, bot, answers, settle } = await startChat({ lostAcks: 2, retries: [0, 20, 20] });
    const sam = slack.addUser('Sam Reed');
    const said = await slack.say(sam, 'ferry?');
    await answers(sam, 1);
    await settle();
    expect(said).toMatchObject({ isAcked: true, tries: 3 });
    expect(bot.messages).toHaveLength(1);
    expect(slack.seen(sam)).toHaveLength(1);
  });

  test('is taken from Slack alone: no signature, a wrong one, one of yesterday', async () => {
    const { slack, bot, settle } = await startChat();
    const sam = slack.addUser('Sam Reed');
    let address = '';
    const body = JSON.stringify({
      type: 'event_callback',
      event_id: 'Ev1',
      event: direct(sam, '1764000000.000001', 'hi'),
    });
    // The deliverer knows the address; the stand-in's own deliveries show that it is right.
    await slack.say(sam, 'first');
    address = slack.address ?? '';
    const post = async (headers: Record<string, string>) =>
      (
        await fetch(address, {
          method: 'POST',
          body,
          headers: { 'Content-Type': 'application/json', ...headers },
        })
      ).status;
    expect(await post({})).toBe(401);
    expect(await post(sign(body, 'another-secret'))).toBe(401);
    expect(await post(sign(body, SIGNING_SECRET, Math.floor(Date.now() / 1000) - 86_400))).toBe(401);
    expect(await post(sign(body, SIGNING_SECRET))).toBe(200);
    await settle();
    expect(bot.messages.map(({ text }) => text).sort()).toEqual(['first', 'hi']);
  });

  test('that waits is taken in the order in which it was written', async () => {
    let free = () => {};
    const isFree = new Promise<void>((resolve) => {
      free = resolve;
    });
    const bot = createScriptedBot({
      handle: async ({ text }: Message) => {
        await isFree;
        return say(text);
      },
    });
    const { slack, answers } = await startChat({ bot });
    const sam = slack.addUser('Sam Reed');
    await slack.openHome(sam, 'messages');
    await slack.deliver(direct(sam, '1764000000.000001', 'one'));
    await expect.poll(() => bot.messages.length).toBe(1);
    await slack.deliver(direct(sam, '1764000003.000001', 'three'));
    await slack.deliver(direct(sam, '1764000002.000001', 'two'));
    await new Promise((done) => setTimeout(done, 200));
    free();
    expect(await answers(sam, 3)).toEqual(['one', 'two', 'three']);
  });

  test('of an edit or a deletion is not answered: what was answered stays answered', async () => {
    const { slack, bot, answers, settle } = await startChat();
    const sam = slack.addUser('Sam Reed');
    const { channel, ts, event } = await slack.say(sam, 'fery?');
    await answers(sam, 1);
    const changed = { type: 'message', channel, channel_type: 'im', event_ts: ts, ts: '1764000001.000001' };
    const message = { ...event, text: 'ferry?', edited: { user: sam.id, ts } };
    await slack.deliver({ ...changed, subtype: 'message_changed', message, previous_message: event });
    await slack.deliver({ ...changed, subtype: 'message_deleted', deleted_ts: ts, previous_message: event });
    await slack.deliver({ ...event, type: 'app_mention', channel: 'C1', edited: { user: sam.id, ts } });
    await settle();
    expect(bot.messages).toHaveLength(1);
    expect(slack.seen(sam)).toHaveLength(1);
  });

  test('of another bot, of the bot itself, or of somebody joining is not answered', async () => {
    const { slack, bot, settle } = await startChat();
    const sam = slack.addUser('Sam Reed');
    await slack.deliver(direct(sam, '1764000000.000001', 'hi', { bot_id: 'B1' }));
    await slack.deliver(direct(sam, '1764000000.000002', 'hi', { subtype: 'bot_message', bot_id: 'B1' }));
    await slack.deliver(direct(sam, '1764000000.000003', 'hi', { user: slack.workspace.bot.user }));
    await slack.deliver(direct(sam, '1764000000.000004', 'hi', { subtype: 'channel_join' }));
    await settle();
    expect(bot.messages).toEqual([]);
  });

  test('that Slack would never send is logged without its content, and acknowledged', async () => {
    const { slack, log, settle } = await startChat();
    const { isAcked } = await slack.deliver({ type: 'message', text: 'a secret', ts: 17 });
    await settle();
    expect(isAcked).toBe(true);
    expect(log.some(({ level }) => level === 'error')).toBe(true);
    expect(JSON.stringify(log)).not.toContain('a secret');
  });
});

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

describe('an answer', () => {
  test('is posted again as soon as Slack allows, after a 429 that says when and one that does not', async () => {
    const { slack, answers, waits } = await startChat();
    slack.api.fail('chat.postMessage', { kind: 'status', status: 429, retryAfter: 7 });
    slack.api.fail('chat.postMessage', { kind: 'status', status: 429 }, 2);
    const sam = slack.addUser('Sam Reed');
    await slack.say(sam, 'ferry?');
    expect(await answers(sam, 1)).toEqual(['You asked: ferry?']);
    expect(waits[0]).toBe(7000);
    expect(waits).toHaveLength(3);
    expect(waits[2]).toBeGreaterThan(1000);
  });

  test('whose posting was never answered is looked for, and not posted twice', async () => {
    const { slack, answers, settle } = await startChat();
    slack.api.fail('chat.postMessage', { kind: 'lost' });
    const [sam, general] = [slack.addUser('Sam Reed'), slack.addChannel('general')];
    await slack.say(sam, '@peersay ferry?', { channel: general });
    await answers(sam, 1, { channel: general });
    slack.api.fail('chat.postMessage', { kind: 'lost' });
    await slack.say(sam, 'pier?');
    await answers(sam, 1);
    await settle();
    expect(slack.seen(sam, { channel: general })).toHaveLength(1);
    expect(slack.seen(sam)).toHaveLength(1);
    expect(slack.api.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(2);
  });

  test('that Slack failed to take is posted again', async () => {
    const { slack, answers } = await startChat();
    slack.api.fail('chat.postMessage', { kind: 'status', status: 503 });
    const sam = slack.addUser('Sam Reed');
    await slack.say(sam, 'ferry?');
    expect(await answers(sam, 1)).toEqual(['You asked: ferry?']);
  });

  test('that cannot be posted for all patience is logged, and the next one is', async () => {
    const { slack, answers, log } = await startChat();
    slack.api.fail('chat.postMessage', { kind: 'status', status: 503 }, 8);
    const sam = slack.addUser('Sam Reed');
    await slack.say(sam, 'ferry?');
    await expect
      .poll(() => log.find(({ level }) => level === 'error')?.message)
      .toMatch(/could not be answered/);
    await slack.say(sam, 'pier?');
    expect(await answers(sam, 1)).toEqual(['You asked: pier?']);
  });

  test('is held up in one channel alone when that channel is rate limited', async () => {
    const { slack, answers } = await startChat({
      isPatient: true,
      rates: { 'chat.postMessage': { perSecond: 1, burst: 1 } },
    });
    const [sam, kim] = [slack.addUser('Sam Reed'), slack.addUser('Kim Hall')];
    const general = slack.addChannel('general');
    await Promise.all([
      slack.say(sam, '@peersay one', { channel: general }),
      slack.say(sam, '@peersay two', { channel: general }),
      slack.say(kim, 'three'),
    ]);
    await answers(kim, 1);
    expect(slack.seen(sam, { channel: general }).length).toBeLessThan(2);
    await answers(sam, 2, { channel: general });
  });

  const TABLE: Reply['blocks'][number] = {
    type: 'table',
    caption: 'Board',
    columns: ['R', 'Status'],
    rows: [['R5', 'at risk']],
  };

  test('whose blocks a workspace refuses comes as plain sections, with its buttons', async () => {
    const bot = createScriptedBot({
      handle: async () =>
        say(
          'The board',
          TABLE,
          { type: 'buttons', buttons: [{ action: 'more', label: 'More', value: 'a' }] },
          {
            type: 'feedback',
            value: 'a',
          },
        ),
    });
    const { slack, answers } = await startChat({
      bot,
      refusedBlocks: ['data_table', 'context_actions', 'rich_text'],
    });
    const sam = slack.addUser('Sam Reed');
    await slack.say(sam, 'board');
    expect(await answers(sam, 1)).toEqual([
      'The board\nBoard\nR | Status\nR5 | at risk\n[More]\n[Helpful] [Not helpful]',
    ]);
  });

  test('comes as text where no blocks are taken at all', async () => {
    const bot = createScriptedBot({ handle: async () => say('R&D <5%', TABLE) });
    const refusedBlocks = ['data_table', 'rich_text', 'section', 'actions', 'context'];
    const { slack, answers } = await startChat({ bot, refusedBlocks });
    const sam = slack.addUser('Sam Reed');
    await slack.say(sam, 'board');
    expect(await answers(sam, 1)).toEqual(['R&amp;D &lt;5%\n\nBoard\nR | Status\nR5 | at risk']);
  });

  test('too long for a message comes in several, in order, nothing lost', async () => {
    const text = Array.from({ length: 4000 }, (_, at) => `word${at}`).join(' ');
    const { slack, bot, posts } = await startChat();
    bot.handle = async () => say(text);
    const sam = slack.addUser('Sam Reed');
    await slack.say(sam, 'everything');
    await expect.poll(() => slack.seen(sam).length).toBeGreaterThan(2);
    await expect.poll(() => JSON.stringify(slack.seen(sam)).includes('word3999')).toBe(true);
    const all = (await posts(sam, 3)).map((post) =>
      (post.blocks as { elements: { elements: { text: string }[] }[] }[])
        .map(({ elements }) => elements[0]?.elements[0]?.text ?? '')
        .join(''),
    );
    expect(all.join('')).toBe(text);
  });

  test('with a picture brings it behind the words; a workspace without uploads gets the words', async () => {
    const picture: Reply['blocks'][number] = {
      type: 'picture',
      title: 'Board',
      alt: 'Four are on track.',
      file: 'board-2026-11-20.png',
      png: Buffer.from('a picture'),
    };
    const bot = createScriptedBot({ handle: async () => say('The board', picture) });
    const { slack, answers, settle } = await startChat({ bot });
    const [sam, kim] = [slack.addUser('Sam Reed'), slack.addUser('Kim Hall')];
    await slack.say(sam, 'board');
    expect(await answers(sam, 1)).toEqual(['The board\nBoard: Four are on track.']);
    await expect.poll(() => [...slack.workspace.uploads.values()][0]?.channel).toBe(`D${sam.id.slice(1)}`);
    expect([...slack.workspace.uploads.values()][0]).toMatchObject({
      file: 'board-2026-11-20.png',
      alt: 'Four are on track.',
    });
    slack.api.lack('files.getUploadURLExternal');
    await slack.say(kim, 'board');
    await answers(kim, 1);
    await settle();
    expect(slack.workspace.uploads.size).toBe(1);
  });
});

describe('a revoked token', () => {
  test('is logged with what to do, tried once, and deliveries are still acknowledged', async () => {
    const { slack, log } = await startChat();
    const sam = slack.addUser('Sam Reed');
    slack.api.revoke('token_revoked');
    await slack.deliver({ type: 'tokens_revoked', tokens: { bot: ['B1'] } });
    await slack.say(sam, 'ferry?');
    await expect
      .poll(() => log.filter(({ level }) => level === 'error').map(({ message }) => message))
      .toEqual([expect.stringContaining('revoked'), expect.stringContaining('SLACK_BOT_TOKEN')]);
    expect(slack.api.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
    expect((await slack.say(sam, 'pier?')).isAcked).toBe(true);
  });

  test('at the start ends it with a sentence that names the setting', async () => {
    const refused = startChat({ prepare: (slack) => slack.api.revoke('invalid_auth') });
    await expect(refused).rejects.toThrow(/Slack refuses SLACK_BOT_TOKEN \(invalid_auth\)/);
  });
});

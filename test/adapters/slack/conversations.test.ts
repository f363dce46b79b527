import { describe, expect, test } from 'vitest';
import { startChat } from '../../support/slack/start-chat.ts';
import { read } from '../../support/slack/start-slack.ts';

describe('in a direct conversation', () => {
  test('a message is answered where it was written', async () => {
    const { slack, bot, answers } = await startChat();
    const sam = slack.addUser('Sam Reed');
    const { isAcked } = await slack.say(sam, 'what did peers say about the ferry?');
    expect(isAcked).toBe(true);
    expect(await answers(sam, 1, { thread: null })).toEqual([
      'You asked: what did peers say about the ferry?',
    ]);
    expect(bot.messages[0]).toMatchObject({
      platform: 'slack',
      text: 'what did peers say about the ferry?',
      person: { id: sam.id, name: 'Sam Reed', email: 'sam.reed@harbour.example', standing: 'member' },
    });
  });

  test('a message in a thread is answered in the thread', async () => {
    const { slack, answers } = await startChat();
    const sam = slack.addUser('Sam Reed');
    const { ts } = await slack.say(sam, 'ferry');
    await slack.say(sam, 'and in winter?', { thread: ts });
    expect(await answers(sam, 1, { thread: ts })).toEqual(['You asked: and in winter?']);
  });
});

describe('in a channel', () => {
  test('a mention is answered in its thread, once, without the name of the bot', async () => {
    const { slack, bot, answers, settle } = await startChat();
    const sam = slack.addUser('Sam Reed');
    const general = slack.addChannel('general');
    const { ts } = await slack.say(sam, '@peersay ferry?', { channel: general });
    expect(await answers(sam, 1, { channel: general, thread: ts })).toEqual(['You asked: ferry?']);
    await settle();
    expect(slack.seen(sam, { channel: general })).toHaveLength(1);
    expect(bot.messages).toHaveLength(1);
  });

  test('follow-ups in that thread need no mention, from anybody, after a restart too', async () => {
    const { slack, bot, answers, restart } = await startChat();
    const sam = slack.addUser('Sam Reed');
    const kim = slack.addUser('Kim Hall');
    const general = slack.addChannel('general');
    const { ts } = await slack.say(sam, '@peersay ferry?', { channel: general });
    await answers(sam, 1, { channel: general });
    await slack.say(kim, 'and in winter?', { channel: general, thread: ts });
    await answers(sam, 2, { channel: general });
    await restart();
    await slack.say(sam, 'and at night?', { channel: general, thread: ts });
    expect(await answers(sam, 3, { channel: general, thread: ts })).toEqual([
      'You asked: ferry?',
      'You asked: and in winter?',
      'You asked: and at night?',
    ]);
    expect(new Set(bot.messages.map(({ conversation }) => conversation)).size).toBe(1);
  });

  test('a thread that cannot be written down is answered all the same, and goes on', async () => {
    const { slack, memory, answers } = await startChat();
    memory.put = () => Promise.reject(new Error('the disk is full'));
    const sam = slack.addUser('Sam Reed');
    const general = slack.addChannel('general');
    const { ts } = await slack.say(sam, '@peersay ferry?', { channel: general });
    await answers(sam, 1, { channel: general, thread: ts });
    await slack.say(sam, 'and in winter?', { channel: general, thread: ts });
    expect(await answers(sam, 2, { channel: general, thread: ts })).toHaveLength(2);
  });

  test('nothing else is answered: other messages, other threads, words to somebody else', async () => {
    const { slack, bot, answers, settle } = await startChat();
    const sam = slack.addUser('Sam Reed');
    const general = slack.addChannel('general');
    const { ts } = await slack.say(sam, '@peersay ferry?', { channel: general });
    await answers(sam, 1, { channel: general });
    const other = await slack.say(sam, 'lunch?', { channel: general });
    await slack.say(sam, 'yes', { channel: general, thread: other.ts });
    const toKim = { type: 'message', channel: general, channel_type: 'channel', user: sam.id, thread_ts: ts };
    await slack.deliver({ ...toKim, ts: '1764000000.000001', text: '<@U0KIM> can you look at this?' });
    await settle();
    expect(bot.messages.map(({ text }) => text)).toEqual(['ferry?']);
  });

  test('what is for the one who asked is seen by nobody else', async () => {
    const { slack, bot, answers } = await startChat();
    bot.handle = async () => ({
      summary: 'A draft',
      blocks: [{ type: 'text', text: 'A draft' }],
      audience: 'asker',
    });
    const sam = slack.addUser('Sam Reed');
    const kim = slack.addUser('Kim Hall');
    const general = slack.addChannel('general');
    const { ts } = await slack.say(sam, '@peersay R5: amber', { channel: general });
    expect(await answers(sam, 1, { channel: general, thread: ts })).toEqual(['A draft']);
    expect(slack.seen(kim, { channel: general })).toEqual([]);
  });

  test('where the bot is no member, a private reply comes by direct message', async () => {
    const { slack, bot, answers } = await startChat();
    bot.handle = async () => ({
      summary: 'A draft',
      blocks: [{ type: 'text', text: 'A draft' }],
      audience: 'asker',
    });
    const sam = slack.addUser('Sam Reed');
    const general = slack.addChannel('general', { withBot: false });
    await slack.say(sam, '@peersay R5: amber', { channel: general });
    expect(await answers(sam, 1)).toEqual(['A draft']);
    expect(slack.seen(sam, { channel: general })).toEqual([]);
  });
});

describe('the text of a message', () => {
  test('reaches the bot as it was typed: addresses, signs, names of people', async () => {
    const { slack, bot, answers } = await startChat();
    const sam = slack.addUser('Sam Reed');
    const kim = slack.addUser('Kim Hall');
    const text = `R5: <https://harbour.example/a?b=1&amp;c=2|the plan> &lt;5% &amp; <@${kim.id}> <#C1|general> <!channel>`;
    await slack.deliver({
      type: 'message',
      channel_type: 'im',
      channel: 'D1',
      user: sam.id,
      ts: '1764000000.000001',
      text,
    });
    slack.workspace.channels.set('D1', {
      id: 'D1',
      kind: 'im',
      isShared: false,
      members: new Set([sam.id, slack.workspace.bot.user]),
    });
    await answers(sam, 1, { channel: 'D1' });
    expect(bot.messages[0]?.text).toBe(
      'R5: https://harbour.example/a?b=1&c=2 <5% & @Kim Hall #general @channel',
    );
  });
});

describe('the agent view', () => {
  test('suggests what to ask when the conversation is opened', async () => {
    const { slack, settle } = await startChat();
    const sam = slack.addUser('Sam Reed');
    await slack.openHome(sam, 'messages');
    await settle();
    const calls = slack.api.calls.filter(({ method }) => method === 'assistant.threads.setSuggestedPrompts');
    expect(calls.map(({ answer }) => answer)).toEqual(['ok']);
  });

  test('shows that it is at work while an answer takes its time, and no longer', async () => {
    const { slack, bot, answers, settle } = await startChat();
    let finish = () => {};
    bot.handle = () =>
      new Promise((resolve) => {
        finish = () => resolve({ summary: 'Done', blocks: [{ type: 'text', text: 'Done' }] });
      });
    const sam = slack.addUser('Sam Reed');
    await slack.say(sam, 'a hard question');
    const statuses = () =>
      slack.api.calls.flatMap(({ method, given }) => (/setStatus/.test(method) ? given.status : []));
    await expect.poll(statuses, { timeout: 5000 }).toHaveLength(1);
    finish();
    expect(await answers(sam, 1)).toEqual(['Done']);
    await settle();
    await expect.poll(statuses, { timeout: 5000 }).toEqual(['is looking it up…', '']);
  });

  test('a workspace without suggestions and statuses still gets its answers', async () => {
    const { slack, answers, log } = await startChat();
    slack.api.lack('assistant.threads.setSuggestedPrompts');
    slack.api.lack('assistant.threads.setStatus');
    const sam = slack.addUser('Sam Reed');
    await slack.openHome(sam, 'messages');
    await slack.say(sam, 'ferry?');
    expect(await answers(sam, 1)).toEqual(['You asked: ferry?']);
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('the home page', () => {
  test('shows what the bot puts on it, and a button to log an update', async () => {
    const { slack } = await startChat();
    const sam = slack.addUser('Sam Reed');
    await slack.openHome(sam);
    await expect.poll(() => read(slack.home(sam))).toBe('The page of Sam Reed\n[Log an update]');
  });

  test('shows the board with its chart and row by row, and takes no picture', async () => {
    const { slack, bot } = await startChat();
    bot.home = async () => ({
      summary: 'Board',
      blocks: [
        { type: 'heading', text: 'Board' },
        {
          type: 'chart',
          title: 'All ten',
          alt: 'Six on track, four at risk.',
          slices: [
            { label: 'on track', value: 6, colour: 'green' },
            { label: 'at risk', value: 4, colour: 'amber' },
          ],
        },
        {
          type: 'table',
          caption: 'By recommendation',
          columns: ['Recommendation', 'Status', 'Due'],
          rows: [['R5 Ferry', 'at risk', '14 October']],
        },
        { type: 'buttons', buttons: [{ action: 'log', label: 'Log', value: 'R5' }] },
      ],
    });
    const sam = slack.addUser('Sam Reed');
    await slack.openHome(sam);
    await expect
      .poll(() => read(slack.home(sam)))
      .toBe(
        [
          'Board',
          '(chart: All ten)',
          'Six on track, four at risk.',
          'By recommendation',
          'R5 Ferry\nStatus: at risk · Due: 14 October',
          '[Log]',
        ].join('\n'),
      );
  });

  test('that has changed since it was seen is read again and published once more', async () => {
    const { slack, bot, settle } = await startChat();
    const sam = slack.addUser('Sam Reed');
    await slack.openHome(sam);
    await expect.poll(() => slack.home(sam)?.hash).toBeTruthy();
    const event = {
      type: 'app_home_opened',
      user: sam.id,
      channel: 'D1',
      tab: 'home',
      view: { hash: 'older' },
    };
    await slack.deliver(event);
    await settle();
    const published = slack.api.calls.filter(({ method }) => method === 'views.publish');
    expect(published.map(({ answer }) => answer)).toEqual(['ok', 'hash_conflict', 'ok']);
    expect(bot.visitors).toHaveLength(3);
  });
});

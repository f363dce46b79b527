import { describe, expect, test } from 'vitest';
import type { Post, Recipient } from '../../../src/chat.ts';
import { say } from '../../support/slack/scripted-bot.ts';
import { startChat } from '../../support/slack/start-chat.ts';
import { read } from '../../support/slack/start-slack.ts';

const toPerson = (email: string | null, ids: Readonly<Record<string, string>> = {}): Recipient => ({
  kind: 'person',
  email,
  ids,
});
const post = (id: string, to: Recipient): Post => ({ id, to, reply: say(`Reminder ${id}`) });

describe('a post of the bot’s own accord', () => {
  test('reaches a person by their id in Slack, or by their address', async () => {
    const { slack, adapter } = await startChat();
    const [sam, kim] = [slack.addUser('Sam Reed'), slack.addUser('Kim Hall')];
    expect(await adapter.courier.deliver(post('1', toPerson(null, { slack: sam.id })))).toBe('delivered');
    expect(await adapter.courier.deliver(post('2', toPerson(kim.email)))).toBe('delivered');
    expect(slack.seen(sam).map(read)).toEqual(['Reminder 1']);
    expect(slack.seen(kim).map(read)).toEqual(['Reminder 2']);
  });

  test('reaches a channel, with its buttons and its picture', async () => {
    const { slack, bot, adapter, answers } = await startChat();
    const sam = slack.addUser('Sam Reed');
    const channel = slack.addChannel('progress');
    const reply = say(
      'This week',
      { type: 'buttons', buttons: [{ action: 'snooze', label: 'Later', value: 'r1' }] },
      { type: 'picture', title: 'Board', alt: 'Four on track', file: 'board.png', png: Buffer.from('png') },
    );
    await adapter.courier.deliver({ id: 'd1', to: { kind: 'channel', platform: 'slack', channel }, reply });
    const [digest] = slack.seen(sam, { channel });
    expect(read(digest)).toBe('This week\n[Later]\nBoard: Four on track');
    expect([...slack.workspace.uploads.values()].map((upload) => upload.channel)).toEqual([channel]);
    await slack.press(sam, digest as never, 'Later');
    await answers(sam, 2, { channel });
    expect(bot.actions[0]).toMatchObject({ name: 'snooze', value: 'r1' });
  });

  test('goes out once, however often it is handed over, after a restart too', async () => {
    const chat = await startChat();
    const sam = chat.slack.addUser('Sam Reed');
    const reminder = post('w47', toPerson(sam.email));
    await Promise.all([chat.adapter.courier.deliver(reminder), chat.adapter.courier.deliver(reminder)]);
    await chat.restart();
    expect(await chat.adapter.courier.deliver(reminder)).toBe('delivered');
    expect(chat.slack.seen(sam)).toHaveLength(1);
  });

  test('goes out once, too, when that cannot be written down', async () => {
    const { slack, adapter, memory, log } = await startChat();
    const sam = slack.addUser('Sam Reed');
    memory.put = () => Promise.reject(new Error('the disk is full'));
    for (const _ of [1, 2]) await adapter.courier.deliver(post('w47', toPerson(sam.email)));
    expect(slack.seen(sam)).toHaveLength(1);
    expect(log.at(-1)).toMatchObject({ level: 'error', fields: { cause: 'Error: the disk is full' } });
  });

  test('says where nobody is to be reached', async () => {
    const { slack, adapter } = await startChat();
    const closed = slack.addChannel('closed', { withBot: false });
    const robot = slack.addUser('Robot', { isBot: true });
    const unreachable: Recipient[] = [
      toPerson('nobody@harbour.example'),
      toPerson(null),
      toPerson(null, { teams: 'abc' }),
      toPerson(null, { slack: 'U0GONE' }),
      toPerson(null, { slack: robot.id }),
      { kind: 'channel', platform: 'teams', channel: 'x' },
      { kind: 'channel', platform: 'slack', channel: 'C0GONE' },
      { kind: 'channel', platform: 'slack', channel: closed },
    ];
    for (const [at, to] of unreachable.entries())
      expect(await adapter.courier.deliver(post(`u${at}`, to))).toBe('unreachable');
  });

  test('that fails otherwise throws, and may be handed over again', async () => {
    const { slack, adapter } = await startChat();
    const sam = slack.addUser('Sam Reed');
    slack.api.fail('chat.postMessage', { kind: 'error', error: 'restricted_action' });
    const reminder = post('w48', toPerson(sam.email));
    await expect(adapter.courier.deliver(reminder)).rejects.toThrow(/restricted_action/);
    expect(await adapter.courier.deliver(reminder)).toBe('delivered');
    expect(slack.seen(sam)).toHaveLength(1);
  });

  test('leaves more than a second to the next in its channel, and none to answers elsewhere', async () => {
    const { slack, adapter, waits } = await startChat();
    const channel = slack.addChannel('progress');
    const to: Recipient = { kind: 'channel', platform: 'slack', channel };
    await Promise.all([adapter.courier.deliver(post('a', to)), adapter.courier.deliver(post('b', to))]);
    await expect.poll(() => waits).toEqual([1200, 1200]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Message } from '../../../src/chat.ts';
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

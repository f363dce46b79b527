import { describe, expect, test } from 'vitest';
import { startChat } from '../../support/slack/start-chat.ts';
import { read } from '../../support/slack/start-slack.ts';

describe('over Socket Mode', () => {
  test('messages, commands and forms work as they do over HTTP', async () => {
    const { slack, bot, answers } = await startChat({ socketMode: true });
    const sam = slack.addUser('Sam Reed');
    const general = slack.addChannel('general');
    const said = await slack.say(sam, '@peersay ferry?', { channel: general });
    expect(said).toMatchObject({ isAcked: true, tries: 1 });
    expect(await answers(sam, 1, { channel: general, thread: said.ts })).toEqual(['You asked: ferry?']);
    expect((await slack.command(sam, 'ask pier?', general)).isAcked).toBe(true);
    await answers(sam, 2, { channel: general });
    bot.openForm = async () => ({
      form: {
        ...{ id: 'f', title: 'Log', intro: null, submit: 'Review' },
        fields: [
          {
            name: 'progress',
            label: 'Progress',
            kind: 'text',
            value: null,
            required: true,
            options: [],
            hint: null,
          },
        ],
      },
    });
    bot.submitForm = async () => ({ kind: 'errors', errors: { progress: 'Too short.' } });
    await slack.command(sam, 'log', general);
    await expect.poll(() => read(slack.window(sam))).toBe('Progress:');
    expect((await slack.submit(sam, { Progress: 'x' })).answer).toEqual({
      response_action: 'errors',
      errors: { 'field:progress': 'Too short.' },
    });
  });

  test('a connection that Slack sends away comes back, after a failure to reach Slack too', async () => {
    const { slack, answers } = await startChat({ socketMode: true });
    const sam = slack.addUser('Sam Reed');
    slack.api.fail('apps.connections.open', { kind: 'status', status: 503 });
    slack.socket?.recycle();
    const opened = () => slack.api.calls.filter(({ method }) => method === 'apps.connections.open').length;
    await expect.poll(opened, { timeout: 25_000 }).toBe(3);
    await expect.poll(() => slack.socket?.connections()).toBe(1);
    await slack.say(sam, 'ferry?');
    expect(await answers(sam, 1)).toEqual(['You asked: ferry?']);
  });
});

import type { ModalView } from '@slack/types';
import { WebClient } from '@slack/web-api';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createSlackLogger } from '../../../adapters/slack/slack-logger.ts';
import { BOT_TOKEN, type SlackOptions, startSlack } from './start-slack.ts';

/** The stand-in with a client of Slack's own, which makes each call once. */
async function start(options: SlackOptions = {}, token = BOT_TOKEN) {
  const slack = await startSlack(options);
  onTestFinished(() => slack.close());
  const logger = createSlackLogger({ info: () => {}, warn: () => {}, error: () => {} });
  const settings = {
    slackApiUrl: slack.api.url,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger,
  };
  const client = new WebClient(token, settings);
  const channel = slack.addChannel('general');
  const post = (text: string, more: object = {}) =>
    client.chat.postMessage({ channel, text, unfurl_links: false, unfurl_media: false, ...more });
  return { slack, client, channel, post, sam: slack.addUser('Sam Reed') };
}

const section = (text: string) => ({ type: 'section', text: { type: 'plain_text', text } });
const view: ModalView = {
  type: 'modal',
  title: { type: 'plain_text', text: 'Log' },
  blocks: [section('Hello')],
} as const;

describe('the stand-in for Slack', () => {
  test('refuses wrong tokens, unknown methods, and what the manifest does not grant', async () => {
    const { post } = await start({}, 'xoxb-other');
    await expect(post('hi')).rejects.toThrow('invalid_auth');
    const { client } = await start({ scopes: [] });
    await expect(client.apiCall('chat.poke')).rejects.toThrow('unknown_method');
    await expect(client.users.info({ user: 'U1' })).rejects.toThrow('missing_scope');
  });

  test('refuses blocks beyond their limits, and says where', async () => {
    const { post } = await start({ rates: {} });
    const refusal = post('hi', { blocks: [section('fine'), section('x'.repeat(3001))] });
    await expect(refusal).rejects.toMatchObject({
      data: {
        error: 'invalid_blocks',
        response_metadata: { messages: [expect.stringContaining('json-pointer:/blocks/1/text')] },
      },
    });
    await expect(post('hi', { blocks: Array(51).fill(section('a')) })).rejects.toThrow('invalid_blocks');
    await expect(post('hi', { blocks: [{ type: 'sparkle' }] })).rejects.toThrow('invalid_blocks');
    await expect(post('hi', { blocks: Array(6).fill(section('x'.repeat(2500))) })).rejects.toThrow(
      'msg_blocks_too_long',
    );
    await expect(post('x'.repeat(40_001))).rejects.toThrow('msg_too_long');
    await expect(post('')).rejects.toThrow('no_text');
  });

  test('refuses previews, and channels that are not there or not the bot’s', async () => {
    const { slack, post } = await start({ rates: {} });
    await expect(post('hi', { unfurl_links: true })).rejects.toThrow('unfurl');
    await expect(post('hi', { channel: 'C0GONE' })).rejects.toThrow('channel_not_found');
    const closed = slack.addChannel('closed', { withBot: false });
    await expect(post('hi', { channel: closed })).rejects.toThrow('not_in_channel');
  });

  test('lets a channel have a message a second after a short burst, and says how long to wait', async () => {
    const { slack, post } = await start({ rates: { 'chat.postMessage': { perSecond: 1, burst: 2 } } });
    await post('one');
    await post('two');
    await expect(post('three')).rejects.toMatchObject({ retryAfter: 1 });
    await post('elsewhere', { channel: slack.addChannel('other') });
  });

  test('opens one window a trigger, for three seconds', async () => {
    const { slack, client, sam } = await start();
    const trigger_id = slack.api.newTrigger(sam.id);
    await client.views.open({ trigger_id, view });
    await expect(client.views.open({ trigger_id, view })).rejects.toThrow('exchanged_trigger_id');
    await expect(client.views.open({ trigger_id: 'made-up', view })).rejects.toThrow('invalid_trigger_id');
    const old = await start({ triggerLife: -1 });
    const expired = old.client.views.open({ trigger_id: old.slack.api.newTrigger(old.sam.id), view });
    await expect(expired).rejects.toThrow('expired_trigger_id');
  });

  test('knows which version of a view is meant', async () => {
    const { slack, client, sam } = await start();
    const opened = await client.views.open({ trigger_id: slack.api.newTrigger(sam.id), view });
    const { id: view_id = '', hash = '' } = opened.view ?? {};
    await client.views.update({ view_id, hash, view });
    await expect(client.views.update({ view_id, hash, view })).rejects.toThrow('hash_conflict');
    await expect(client.views.update({ view_id: 'V0', view })).rejects.toThrow('not_found');
  });

  test('delivers again what is not acknowledged, and gives up after three more', async () => {
    const { slack, sam } = await start({ retries: [0, 5, 5] });
    // Nobody listens there.
    slack.connect('http://127.0.0.1:9/slack/events');
    expect(await slack.say(sam, 'hi')).toMatchObject({ isAcked: false, tries: 4 });
  });
});

import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/chat.ts';
import { createScriptedBot, say } from '../../support/slack/scripted-bot.ts';
import { startChat } from '../../support/slack/start-chat.ts';

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

import { describe, expect, test } from 'vitest';
import type { Button, Form, Reply } from '../../../src/chat.ts';
import { createScriptedBot, say } from '../../support/slack/scripted-bot.ts';
import { startChat } from '../../support/slack/start-chat.ts';
import { read } from '../../support/slack/start-slack.ts';

const buttons = (...all: Button[]): Reply['blocks'][number] => ({ type: 'buttons', buttons: all });
const EDIT: Button = { action: 'edit', label: 'Edit', value: 'draft-1' };
const alone = (text: string, ...more: Reply['blocks']): Reply => ({
  ...say(text, ...more),
  audience: 'asker',
});

const FORM: Form = {
  id: 'form-1',
  title: 'Log an update',
  intro: null,
  submit: 'Review',
  fields: [
    {
      name: 'recommendation',
      label: 'Recommendation',
      kind: 'choice',
      value: null,
      required: true,
      hint: null,
      options: [
        { value: 'R4', label: 'R4 Homes' },
        { value: 'R5', label: 'R5 Ferry' },
      ],
    },
    {
      name: 'progress',
      label: 'Progress',
      kind: 'text',
      value: null,
      required: false,
      options: [],
      hint: null,
    },
    { name: 'due', label: 'By when', kind: 'date', value: null, required: false, options: [], hint: null },
  ],
};

describe('the form', () => {
  const script = {
    openForm: async () => ({ form: FORM }),
    submitForm: async ({ values }: { values: Readonly<Record<string, string>> }) =>
      values.progress
        ? { kind: 'reply' as const, reply: alone(`Draft: ${values.recommendation} ${values.progress}`) }
        : { kind: 'errors' as const, errors: { progress: 'Say what happened.', nothere: 'And this.' } },
  };

  test('from a command: a fault stands at its field, and what comes of it is private', async () => {
    const bot = createScriptedBot(script);
    const { slack, answers } = await startChat({ bot });
    const [sam, kim] = [slack.addUser('Sam Reed'), slack.addUser('Kim Hall')];
    const general = slack.addChannel('general');
    await slack.command(sam, 'log', general);
    await expect.poll(() => read(slack.window(sam))).toBe('Recommendation:\nProgress:\nBy when:');
    const first = await slack.submit(sam, { Recommendation: 'R5 Ferry' });
    expect(first.answer).toEqual({
      response_action: 'errors',
      errors: { 'field:progress': 'Say what happened.', 'field:recommendation': 'And this.' },
    });
    await slack.submit(sam, {
      Recommendation: 'R5 Ferry',
      Progress: 'It sails again.',
      'By when': '2026-12-01',
    });
    expect(await answers(sam, 1, { channel: general })).toEqual(['Draft: R5 It sails again.']);
    expect(slack.seen(kim, { channel: general })).toEqual([]);
    expect(slack.window(sam)).toBeNull();
    expect(bot.answers[1]).toMatchObject({
      form: 'form-1',
      values: { recommendation: 'R5', progress: 'It sails again.', due: '2026-12-01' },
      person: { email: 'sam.reed@harbour.example' },
    });
    expect(bot.answers[0]?.id).not.toBe('');
  });

  test('from “Log as progress update” on a message starts with its words', async () => {
    const bot = createScriptedBot(script);
    const { slack, answers } = await startChat({ bot });
    const sam = slack.addUser('Sam Reed');
    const general = slack.addChannel('general');
    await slack.shortcut(sam, {
      channel: general,
      ts: '1764000000.000001',
      text: `<@${sam.id}>: ferry &amp; pier slipped`,
    });
    await expect.poll(() => read(slack.window(sam))).toContain('Progress:');
    expect(bot.requests[0]?.text).toBe('@Sam Reed: ferry & pier slipped');
    slack.workspace.channels.get(general)?.members.add(sam.id);
    await slack.submit(sam, { Recommendation: 'R5 Ferry', Progress: 'Slipped.' });
    expect(await answers(sam, 1, { channel: general })).toEqual(['Draft: R5 Slipped.']);
  });

  test('from “Edit” under a draft names the draft', async () => {
    const bot = createScriptedBot({ ...script, handle: async () => say('A draft', buttons(EDIT)) });
    const { slack, posts, answers } = await startChat({ bot });
    const sam = slack.addUser('Sam Reed');
    await slack.say(sam, 'R5: amber');
    const [draft] = await posts(sam, 1);
    await slack.press(sam, draft as never, 'Edit');
    await expect.poll(() => read(slack.window(sam))).toContain('Progress:');
    expect(bot.requests[0]?.draft).toBe('draft-1');
    await slack.submit(sam, { Recommendation: 'R4 Homes', Progress: 'Built.' });
    expect((await answers(sam, 2))[1]).toBe('Draft: R4 Built.');
  });

  test('from the home page shows what comes of it in its window, and the page anew', async () => {
    const bot = createScriptedBot(script);
    const { slack } = await startChat({ bot });
    const sam = slack.addUser('Sam Reed');
    await slack.openHome(sam);
    await expect.poll(() => slack.home(sam)).not.toBeNull();
    await slack.press(sam, slack.home(sam) as never, 'Log an update');
    await expect.poll(() => read(slack.window(sam))).toContain('Progress:');
    await slack.submit(sam, { Recommendation: 'R5 Ferry', Progress: 'Sails.' });
    await expect.poll(() => read(slack.window(sam))).toBe('Draft: R5 Sails.');
    await expect.poll(() => bot.visitors.length).toBe(2);
  });

  test('where there is nothing to fill in, the window says why', async () => {
    const bot = createScriptedBot({ openForm: async () => ({ reply: say('You own no recommendation.') }) });
    const { slack } = await startChat({ bot });
    const sam = slack.addUser('Sam Reed');
    await slack.command(sam, 'log');
    await expect.poll(() => read(slack.window(sam))).toBe('You own no recommendation.');
  });

  test('that takes long is acknowledged in time, and its window shows the outcome later', async () => {
    const bot = createScriptedBot({
      ...script,
      submitForm: () =>
        new Promise((resolve) => {
          setTimeout(() => resolve({ kind: 'errors', errors: { progress: 'Too short.' } }), 2500);
        }),
    });
    const { slack } = await startChat({ bot });
    const sam = slack.addUser('Sam Reed');
    await slack.command(sam, 'log');
    await expect.poll(() => read(slack.window(sam))).toContain('Progress:');
    expect((await slack.submit(sam, { Progress: 'x' })).isAcked).toBe(true);
    expect(read(slack.window(sam))).toBe('Getting that ready.');
    await expect
      .poll(() => read(slack.window(sam)), { timeout: 5000 })
      .toContain('Too short.\nNothing was saved.');
  });

  test('whose press was too long ago is not opened, and the person is told', async () => {
    const { slack, answers } = await startChat({ bot: createScriptedBot(script), triggerLife: -1 });
    const sam = slack.addUser('Sam Reed');
    await slack.command(sam, 'log');
    expect((await answers(sam, 1))[0]).toMatch(/could not be opened in time\. Nothing was saved/);
  });
});

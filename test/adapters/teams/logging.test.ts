import { afterEach, describe, expect, test } from 'vitest';
import { TEAMS } from '../../../adapters/teams/wording.ts';
import type { Bot, Form, Reply } from '../../../src/chat.ts';
import { closeCleanly } from '../../support/teams/close-cleanly.ts';
import { createScriptedBot, sayBlocks } from '../../support/teams/scripted-bot.ts';
import { SAM, startTeams, type TeamsWorld } from '../../support/teams/start-teams.ts';

let world: TeamsWorld | null = null;

async function start(bot: Bot): Promise<TeamsWorld> {
  world = await startTeams({ bot });
  return world;
}

afterEach(async () => {
  const ended = world;
  world = null;
  await closeCleanly(ended);
});

const DRAFT: Reply = sayBlocks('Shall I save this?', [
  { type: 'text', text: 'Shall I save this?' },
  {
    type: 'facts',
    facts: [
      { label: 'Status', value: '🟠 At risk' },
      { label: 'Progress', value: 'The *tender* is late.\nAgain.' },
    ],
  },
  {
    type: 'buttons',
    buttons: [
      { action: 'save', label: 'Save', value: 'd1:1', style: 'primary' },
      { action: 'edit', label: 'Edit', value: 'd1:1' },
      { action: 'cancel', label: 'Drop it', value: 'd1:1', style: 'danger' },
    ],
  },
]);

const RECEIPT: Reply = {
  ...sayBlocks('Saved.', [
    { type: 'text', text: 'Saved.' },
    { type: 'buttons', buttons: [{ action: 'undo', label: 'Undo', value: 'd1' }] },
  ]),
  replaces: true,
};

const FORM: Form = {
  id: 'd1:0',
  title: 'Your *update*',
  intro: 'Change what is not right.',
  submit: 'Save it',
  fields: [
    {
      ...{ name: 'status', label: 'Status', kind: 'choice', value: 'at-risk', required: true, hint: null },
      options: [
        { value: 'at-risk', label: 'At risk' },
        { value: 'on-track', label: 'On track' },
      ],
    },
    {
      name: 'progress',
      label: 'What happened',
      kind: 'text',
      value: null,
      required: true,
      options: [],
      hint: 'In your words.',
    },
    {
      name: 'due',
      label: 'Due',
      kind: 'date',
      value: '2026-10-14',
      required: false,
      options: [],
      hint: null,
    },
    {
      name: 'evidence',
      label: 'Evidence',
      kind: 'line',
      value: null,
      required: false,
      options: [],
      hint: null,
    },
  ],
};

function createLoggingBot() {
  return createScriptedBot({
    handle: async () => DRAFT,
    act: async ({ name }) => (name === 'undo' ? { ...sayBlocks('Undone.'), replaces: true } : RECEIPT),
    openForm: async () => ({ form: FORM }),
    submitForm: async ({ values }) =>
      values.progress === 'nothing'
        ? { kind: 'errors', errors: { progress: 'Say what happened.', other: 'Something else.' } }
        : { kind: 'reply', reply: sayBlocks(`Saved: ${values.progress}`) },
  });
}

describe('an update is logged', () => {
  test('the draft is shown back as it was written, and turns into its receipt when it is saved', async () => {
    const bot = createLoggingBot();
    const sam = (await start(bot)).user(SAM);
    const [draft] = await sam.say('R5: amber, the tender is late');
    expect(draft?.lines).toEqual([
      'Shall I save this?',
      'Status | 🟠 At risk',
      'Progress | The *tender* is late. / Again.',
    ]);
    expect(draft?.buttons).toEqual(['Save', 'Edit', 'Drop it']);
    expect(await sam.press('Save')).toMatchObject({ lines: ['Saved.'], buttons: ['Undo'] });
    await world?.adapter.stop();
    // For everybody who sees the message, and after it is opened again.
    expect(sam.raw()).toHaveLength(1);
    expect(sam.raw()[0]?.replaced).toBe(1);
    expect(sam.all()[0]).toMatchObject({ lines: ['Saved.'], buttons: ['Undo'] });
    expect(bot.actions).toMatchObject([{ name: 'save', value: 'd1:1', platform: 'teams', private: true }]);
  });

  test('is undone with the button of the receipt', async () => {
    const sam = (await start(createLoggingBot())).user(SAM);
    await sam.say('R5: amber, the tender is late');
    await sam.press('Save');
    expect(await sam.press('Undo')).toMatchObject({ lines: ['Undone.'], buttons: [] });
  });

  test('a client that does not know the newer action gets the same', async () => {
    const bot = createLoggingBot();
    const sam = (await start(bot)).user(SAM);
    await sam.say('R5: amber, the tender is late');
    expect(await sam.press('Save', { old: true })).toMatchObject({ lines: ['Saved.'], buttons: ['Undo'] });
    expect(bot.messages).toHaveLength(1);
    expect(sam.raw()).toHaveLength(1);
  });

  test('is changed in a form, which takes the place of the draft', async () => {
    const bot = createLoggingBot();
    const sam = (await start(bot)).user(SAM);
    await sam.say('R5: amber, the tender is late');
    expect(await sam.press('Edit')).toMatchObject({
      lines: [
        'Your *update*',
        'Change what is not right.',
        'Status: at-risk',
        'What happened: ',
        'In your words.',
        'Due: 2026-10-14',
        'Evidence: ',
      ],
      buttons: ['Save it'],
    });
    expect(bot.requests).toMatchObject([{ draft: 'd1:1' }]);
    const receipt = await sam.press('Save it', { fill: { 'What happened': ' Tender out. ' } });
    expect(receipt).toMatchObject({ lines: ['Saved: Tender out.'] });
    expect(bot.answers).toMatchObject([
      { form: 'd1:0', values: { status: 'at-risk', progress: 'Tender out.', due: '2026-10-14' } },
    ]);
  });

  test('a form comes back with a sentence at each fault and everything that was filled in', async () => {
    const sam = (await start(createLoggingBot())).user(SAM);
    await sam.say('R5: amber, the tender is late');
    await sam.press('Edit');
    const again = await sam.press('Save it', {
      fill: { 'What happened': 'nothing', Status: 'on-track', Due: '' },
    });
    expect(again).toMatchObject({
      lines: [
        'Your *update*',
        'Change what is not right.',
        'Something else.',
        'Status: on-track',
        'What happened: nothing',
        'In your words.',
        'Say what happened.',
        'Due: ',
        'Evidence: ',
      ],
      buttons: ['Save it'],
    });
  });

  test('a second delivery of one click says so and does nothing', async () => {
    const { user, post } = await start(createLoggingBot());
    const sam = user(SAM);
    await sam.say('R5: amber, the tender is late');
    const action = { type: 'Action.Execute', verb: 'save', data: { action: 'save', value: 'd1:1' } };
    const click = sam.activity({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action },
      replyToId: 'm1',
    });
    await post(click);
    expect((await post(click)).body).toMatchObject({ value: TEAMS.repeated });
    await world?.adapter.stop();
    expect(sam.raw()[0]?.replaced).toBe(1);
  });

  test('data that no button of ours sends reaches nobody', async () => {
    const bot = createLoggingBot();
    const sam = (await start(bot)).user(SAM);
    const action = { type: 'Action.Execute', verb: 'x', data: { action: 'drop-everything', value: 'd1' } };
    const { status } = await sam.invoke('adaptiveCard/action', { action });
    expect(status).toBe(200);
    expect(bot.actions).toEqual([]);
  });
});

describe('a message of somebody becomes an update', () => {
  const payload = {
    commandId: 'log-update',
    commandContext: 'message',
    messagePayload: {
      id: '1',
      body: { contentType: 'html', content: '<p>R5 is <b>amber</b>&nbsp;now.</p><p>Tender &amp; all.</p>' },
    },
  };

  test('from its menu, in a dialogue that goes on to the receipt', async () => {
    const bot = createLoggingBot();
    const sam = (await start(bot)).user(SAM);
    const opened = await sam.invoke('composeExtension/fetchTask', payload);
    expect(bot.requests[0]?.text).toBe('R5 is amber now.\nTender & all.');
    expect(opened.body).toMatchObject({ task: { type: 'continue', value: { title: 'Your *update*' } } });
    // Dialogues take no other action.
    expect(JSON.stringify(opened.body)).not.toContain('Action.Execute');
    const data = { form: 'd1:0', 'field-status': 'on-track', 'field-progress': 'Tender out.' };
    const closed = await sam.invoke('composeExtension/submitAction', { ...payload, data });
    expect(JSON.stringify(closed.body)).toContain('Saved: Tender out.');
    expect(sam.all()).toEqual([]);
  });

  test('a dialogue with faults stays open', async () => {
    const sam = (await start(createLoggingBot())).user(SAM);
    await sam.invoke('composeExtension/fetchTask', payload);
    const data = { form: 'd1:0', 'field-status': 'on-track', 'field-progress': 'nothing' };
    const { body } = await sam.invoke('composeExtension/submitAction', { ...payload, data });
    expect(JSON.stringify(body)).toContain('Say what happened.');
    expect(JSON.stringify(body)).toContain('Action.Submit');
  });
});

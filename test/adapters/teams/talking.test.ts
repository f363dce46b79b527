import { afterEach, describe, expect, test } from 'vitest';
import { TEAMS } from '../../../adapters/teams/wording.ts';
import type { Reply } from '../../../src/chat.ts';
import { closeCleanly } from '../../support/teams/close-cleanly.ts';
import { createScriptedBot, sayBlocks } from '../../support/teams/scripted-bot.ts';
import {
  CHANNEL,
  PAT,
  SAM,
  startTeams,
  TENANT,
  type TeamsWorld,
  type WorldOptions,
} from '../../support/teams/start-teams.ts';

let world: TeamsWorld | null = null;

async function start(options: WorldOptions): Promise<TeamsWorld> {
  world = await startTeams(options);
  return world;
}

afterEach(async () => {
  const ended = world;
  world = null;
  await closeCleanly(ended);
});

const ANSWER: Reply = {
  summary: 'Peers found the ferry popular.',
  blocks: [
    { type: 'text', text: 'The ferry is popular, *but* dear. (peers, 2023, section 4.2) [1]' },
    { type: 'heading', text: 'The council about itself, 2023' },
    {
      type: 'statement',
      number: 2,
      text: 'The council <wants> it to sail all year.',
      place: 'council, 2023, section 3',
      document: { title: 'Position statement', url: 'https://harbour.example/statement' },
    },
    { type: 'hint', text: 'You can go on with: “words 1”.' },
    { type: 'feedback', value: 'answer-7' },
  ],
};

describe('in a chat of their own', () => {
  test('somebody asks and gets an answer with native citations, in plain words', async () => {
    const bot = createScriptedBot({ handle: async () => ANSWER });
    const sam = (await start({ bot })).user(SAM);
    const [seen] = await sam.say('what about the ferry?');
    expect(seen?.lines).toEqual([
      'The ferry is popular, *but* dear. (peers, 2023, section 4.2) [1]',
      'The council about itself, 2023',
      'The council <wants> it to sail all year. (council, 2023, section 3) [2]',
      'You can go on with: “words 1”.',
    ]);
    expect(seen?.citations).toEqual([
      { position: 1, name: 'peers, 2023, section 4.2' },
      { position: 2, name: 'Position statement', url: 'https://harbour.example/statement' },
    ]);
    expect(bot.messages[0]).toMatchObject({
      platform: 'teams',
      conversation: `a:${SAM.aadObjectId}`,
      private: true,
      text: 'what about the ferry?',
      person: {
        id: SAM.aadObjectId,
        name: 'Sam Tern',
        email: 'sam.tern@harbour.example',
        standing: 'member',
      },
    });
  });

  test('an answer is labelled as written by AI where a model wrote it, and nowhere else', async () => {
    let model: string | null = null;
    const bot = createScriptedBot({ handle: async () => ({ ...ANSWER, model }) });
    const sam = (await start({ bot })).user(SAM);
    expect((await sam.say('one'))[0]?.isLabelledAsAi).toBe(false);
    model = 'some-model';
    expect((await sam.say('two'))[0]?.isLabelledAsAi).toBe(true);
  });

  test('buttons below an answer come in a card of their own, so that both arrive whole', async () => {
    const buttons = {
      type: 'buttons',
      buttons: [
        { action: 'words', label: 'The words', value: 'a1' },
        // Teams has its own way of forwarding.
        { action: 'share', label: 'Share', value: 'a1' },
      ],
    } as const;
    const bot = createScriptedBot({
      handle: async () => ({ ...ANSWER, blocks: [...ANSWER.blocks, buttons] }),
      act: async ({ value }) => sayBlocks(`The words of ${value}`),
    });
    const sam = (await start({ bot })).user(SAM);
    const [answer, card] = await sam.say('what about the ferry?');
    expect([answer?.buttons, answer?.hasThumbs, card?.buttons, card?.hasThumbs]).toEqual([
      [],
      true,
      ['The words'],
      false,
    ]);
    expect(await sam.press('The words')).toBe(TEAMS.inChat);
    await world?.adapter.stop();
    expect(sam.all().at(-1)?.lines).toEqual(['The words of a1']);
  });

  test('a thumb below an answer is passed on, answered with nothing and shown to nobody', async () => {
    const bot = createScriptedBot({ handle: async () => ANSWER });
    const sam = (await start({ bot })).user(SAM);
    await sam.say('what about the ferry?');
    expect(await sam.thumb('dislike')).toEqual({ status: 200, body: {} });
    await world?.adapter.stop();
    expect(bot.actions.map(({ name, value }) => `${name} ${value}`)).toEqual(['not-helpful answer-7']);
    expect(sam.all()).toHaveLength(1);
  });

  test('“home” shows what other platforms have a page for', async () => {
    const sam = (await start({ bot: createScriptedBot() })).user(SAM);
    expect((await sam.say('Home'))[0]?.lines).toEqual(['home of Sam Tern']);
  });

  test('a message that is delivered twice is answered once', async () => {
    const { user, post } = await start({ bot: createScriptedBot() });
    const sam = user(SAM);
    const activity = sam.activity({ text: 'hello' });
    await post(activity);
    await post(activity);
    expect(sam.all()).toHaveLength(1);
  });

  test('a card that somebody posts asks for nothing', async () => {
    const bot = createScriptedBot();
    const sam = (await start({ bot })).user(SAM);
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }];
    expect(await sam.say('<attachment id="1"></attachment>', { attachments })).toEqual([]);
    expect(bot.messages).toEqual([]);
  });

  test('whoever adds the app is welcomed once, and not again with a new version', async () => {
    const sam = (await start({ bot: createScriptedBot() })).user(SAM);
    expect((await sam.install('add')).map(({ lines }) => lines)).toEqual([
      [`You said: ${TEAMS.welcomeQuestion}`],
    ]);
    expect(await sam.install('add-upgrade')).toEqual([]);
  });
});

describe('in a channel', () => {
  test('a mention is taken out of the question, and the answer stays in the thread', async () => {
    const bot = createScriptedBot({ handle: async () => ANSWER });
    const sam = (await start({ bot })).user(SAM);
    const [seen] = await sam.mention('what about&nbsp;the ferry &amp; the pier?');
    expect(seen?.citations).toHaveLength(2);
    expect(bot.messages[0]).toMatchObject({
      text: 'what about the ferry & the pier?',
      conversation: `${CHANNEL};messageid=1`,
      private: false,
    });
  });

  test('what is for the asker alone is said in their own chat, and the channel is told so', async () => {
    const bot = createScriptedBot({
      handle: async () => ({ ...sayBlocks('Only for you.'), audience: 'asker' }),
    });
    const sam = (await start({ bot })).user(SAM);
    expect((await sam.mention('R5: amber')).map(({ lines }) => lines)).toEqual([[TEAMS.answeredPrivately]]);
    expect(sam.all().map(({ lines }) => lines)).toEqual([['Only for you.']]);
  });

  test('somebody who has not got the app is told how to be reached', async () => {
    const bot = createScriptedBot({
      handle: async () => ({ ...sayBlocks('Only for you.'), audience: 'asker' }),
    });
    const { user, connector } = await start({ bot });
    const sam = user(SAM);
    connector.install(`a:${SAM.aadObjectId}`, false);
    expect((await sam.mention('R5: amber')).map(({ lines }) => lines)).toEqual([
      [TEAMS.cannotAnswerPrivately],
    ]);
    expect(sam.all()).toEqual([]);
  });

  test('two people in one thread are two people', async () => {
    const bot = createScriptedBot();
    const { user } = await start({ bot });
    await user(SAM).mention('one');
    await user(PAT).mention('two');
    expect(bot.messages.map(({ person }) => person.email)).toEqual([
      'sam.tern@harbour.example',
      'pat.quayle@harbour.example',
    ]);
  });
});

describe('in a group chat', () => {
  test('a mention is answered there, and what is for one person in their own chat', async () => {
    let audience: NonNullable<Reply['audience']> = 'everyone';
    const bot = createScriptedBot({ handle: async ({ text }) => ({ ...sayBlocks(text), audience }) });
    const { user, connector, post } = await start({ bot });
    const sam = user(SAM);
    const group = '19:group@thread.v2';
    connector.add(group, [SAM, PAT]);
    const conversation = { id: group, conversationType: 'groupChat', isGroup: true, tenantId: TENANT };
    await post(sam.activity({ text: 'one', conversation }));
    audience = 'asker';
    await post(sam.activity({ text: 'two', conversation }));
    expect(sam.all(group).map(({ lines }) => lines)).toEqual([['one'], [TEAMS.answeredPrivately]]);
    expect(sam.all().map(({ lines }) => lines)).toEqual([['two']]);
  });
});

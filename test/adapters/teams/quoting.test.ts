import { afterEach, describe, expect, test } from 'vitest';
import { TEAMS } from '../../../adapters/teams/wording.ts';
import type { Bot, QuotationBlock } from '../../../src/chat.ts';
import { closeCleanly } from '../../support/teams/close-cleanly.ts';
import { findCardFaults, type Json, list } from '../../support/teams/find-activity-faults.ts';
import { findCard, findRuns, readMessage } from '../../support/teams/read-message.ts';
import { createScriptedBot, sayBlocks } from '../../support/teams/scripted-bot.ts';
import { GUEST, SAM, startTeams, type TeamsWorld } from '../../support/teams/start-teams.ts';

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

/** Everything that a client could take for markup, a mention, a template or spare space. */
const WORDS = 'The *ferry* [1] <at>Sam</at> &amp; _pier_  is\u00a0“dear”;\n# 2. `so` {{it}} is.  ';

const QUOTATION: QuotationBlock = {
  type: 'quotation',
  number: 1,
  text: WORDS,
  attribution: 'LGA Corporate Peer Challenge, 2023',
  before: 'The sentence <b>before</b>.',
  after: '',
  caution: 'A "however" follows.',
};

describe('a quotation', () => {
  test('arrives character for character, beside what to mind before printing it', async () => {
    const bot = createScriptedBot({ handle: async () => sayBlocks('One quotation.', [QUOTATION]) });
    const sam = (await start(bot)).user(SAM);
    const [seen] = await sam.say('something to quote');
    const card = findCard(sam.raw()[0]?.activity ?? {});
    expect(findRuns(card ?? {})).toContain(WORDS);
    expect(seen?.lines).toEqual([
      `1. “${WORDS}”`,
      'LGA Corporate Peer Challenge, 2023',
      TEAMS.beforePrinting('A "however" follows.'),
      `${TEAMS.sentenceBefore} The sentence <b>before</b>.`,
    ]);
  });

  test('is never labelled as written by AI, though a model worded what stands beside it', async () => {
    const blocks = [{ type: 'text', text: 'A model wrote this.' }, QUOTATION] as const;
    const bot = createScriptedBot({ handle: async () => ({ ...sayBlocks('x', blocks), model: 'm' }) });
    const sam = (await start(bot)).user(SAM);
    expect((await sam.say('something to quote')).map(({ isLabelledAsAi }) => isLabelledAsAi)).toEqual([
      true,
      false,
    ]);
  });

  test('goes from the message extension into the message with its attribution and without the warning', async () => {
    const bot = createScriptedBot({ findQuotations: async () => ({ quotations: [QUOTATION] }) });
    const sam = (await start(bot)).user(SAM);
    const [result] = await search(sam, 'ferry');
    const card = result?.content as Json;
    expect(findRuns(card)).toEqual(['“', WORDS, '”', 'LGA Corporate Peer Challenge, 2023']);
    expect(findCardFaults(card)).toEqual([]);
    const preview = JSON.stringify(result?.preview);
    expect(preview).toContain('A \\"however\\" follows.');
    expect(preview).not.toContain('<at>');
  });

  test('is searched for by nobody until there is a topic, and its absence is said', async () => {
    const sam = (await start(createScriptedBot())).user(SAM);
    expect(await say(sam, '')).toBe(TEAMS.typeTopic);
    expect(await say(sam, 'zeppelins')).toBe(TEAMS.nothingToQuote);
  });

  test('are not said to be absent where the search failed', async () => {
    const bot = createScriptedBot({ findQuotations: async () => ({ reply: sayBlocks('Sorry, ref-1') }) });
    const sam = (await start(bot)).user(SAM);
    expect(await say(sam, 'ferry')).toBe('Sorry, ref-1');
  });

  test('can be searched for in a chat of which the bot is no member', async () => {
    const seen: string[] = [];
    const bot = createScriptedBot({
      findQuotations: async (topic, person) => {
        seen.push(`${topic} ${person.email} ${person.standing}`);
        return { quotations: [QUOTATION] };
      },
    });
    const sam = (await start(bot)).user(SAM);
    await sam.say('hello');
    const conversation = { id: '19:elsewhere@thread.v2', conversationType: 'groupChat', tenantId: undefined };
    const activity = sam.activity({
      ...{ type: 'invoke', name: 'composeExtension/query', conversation },
      value: { commandId: 'quotes', parameters: [{ name: 'topic', value: 'ferry' }] },
    });
    expect((await world?.post(activity))?.body).toMatchObject({ composeExtension: { type: 'result' } });
    // Known from their own chat.
    expect(seen).toEqual(['ferry sam.tern@harbour.example member']);
    expect([...(world?.references.all.keys() ?? [])].some((key) => key.includes('elsewhere'))).toBe(false);
  });

  test('is public, so that guests get it, as guests', async () => {
    const standings: unknown[] = [];
    const bot = createScriptedBot({
      findQuotations: async (_topic, { standing, email }) => {
        standings.push([standing, email]);
        return { quotations: [QUOTATION] };
      },
    });
    const guest = (await start(bot)).user(GUEST);
    expect(await search(guest, 'ferry')).toHaveLength(1);
    expect(standings).toEqual([['guest', null]]);
  });
});

type User = ReturnType<TeamsWorld['user']>;

async function ask(user: User, topic: string): Promise<Json> {
  const value = { commandId: 'quotes', parameters: [{ name: 'topic', value: topic }] };
  const { body } = await user.invoke('composeExtension/query', value);
  return (body?.composeExtension ?? {}) as Json;
}

const search = async (user: User, topic: string) => list((await ask(user, topic)).attachments);
const say = async (user: User, topic: string) => (await ask(user, topic)).text;

test('a message that is read back says what it was given', () => {
  expect(readMessage({ text: '**a \\*b\\***' }).lines).toEqual(['a *b*']);
});

import { afterEach, expect, test } from 'vitest';
import { closeCleanly } from '../../support/teams/close-cleanly.ts';
import { createScriptedBot } from '../../support/teams/scripted-bot.ts';
import {
  CHANNEL,
  GUEST,
  PAT,
  SAM,
  startTeams,
  TEAM,
  type TeamsWorld,
} from '../../support/teams/start-teams.ts';

let world: TeamsWorld | null = null;

afterEach(async () => {
  const ended = world;
  world = null;
  await closeCleanly(ended);
});

async function start(members = [SAM, PAT], now?: () => Date) {
  const bot = createScriptedBot();
  world = await startTeams({ bot, ...(now ? { now } : {}) });
  for (const place of [CHANNEL, TEAM]) world.connector.add(place, members);
  const { connector } = world;
  return { bot, connector, sam: world.user(SAM), readAlong: () => bot.messages.at(-1)?.guestsRead };
}

test('guests read along where one is a member of the team', async () => {
  const { sam, readAlong } = await start([SAM, GUEST]);
  await sam.mention('ferry?');
  expect(readAlong()).toBe(true);
});

test('nobody but staff reads along where all are members, nor in a personal chat', async () => {
  const { sam, readAlong } = await start();
  await sam.mention('ferry?');
  expect(readAlong()).toBe(false);
  await sam.say('ferry?');
  expect(readAlong()).toBe(false);
});

test('guests may read along in a channel that is shared with other teams', async () => {
  const { sam, readAlong } = await start();
  const shared = { team: { id: TEAM }, channel: { id: CHANNEL, type: 'shared' } };
  await sam.mention('ferry?', { channelData: { tenant: { id: SAM.tenantId }, ...shared } });
  expect(readAlong()).toBe(true);
});

test('what a message extension finds is seen by nobody else, and nobody is looked up', async () => {
  const { sam, connector } = await start([SAM, GUEST]);
  const value = { commandId: 'quotes', parameters: [{ name: 'topic', value: 'ferry' }] };
  await sam.invoke('composeExtension/query', value, CHANNEL);
  expect(connector.requests).not.toContain('GET pagedmembers');
});

test('members are asked for once in a while; where Teams cannot say, guests may read along', async () => {
  let now = new Date('2026-02-03T10:00:00Z');
  const { sam, connector, readAlong } = await start([SAM], () => now);
  const lookUps = () => connector.requests.filter((line) => line === 'GET pagedmembers').length;
  await sam.mention('ferry?');
  await sam.mention('ferry?');
  expect([lookUps(), readAlong()]).toEqual([1, false]);
  connector.hideMembers(true);
  now = new Date('2026-02-03T10:11:00Z');
  await sam.mention('ferry?');
  expect(lookUps()).toBeGreaterThan(1);
  expect(readAlong()).toBe(true);
});

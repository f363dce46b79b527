import { afterEach, describe, expect, test } from 'vitest';
import type { Post } from '../../../src/chat.ts';
import { closeCleanly } from '../../support/teams/close-cleanly.ts';
import { createScriptedBot, sayBlocks } from '../../support/teams/scripted-bot.ts';
import {
  CHANNEL,
  PAT,
  SAM,
  startTeams,
  TEAM,
  TENANT,
  type TeamsWorld,
} from '../../support/teams/start-teams.ts';

let world: TeamsWorld | null = null;

async function start(now?: () => Date): Promise<TeamsWorld> {
  world = await startTeams({ bot: createScriptedBot(), ...(now ? { now } : {}) });
  return world;
}

afterEach(async () => {
  const ended = world;
  world = null;
  await closeCleanly(ended);
});

const REMINDER = sayBlocks('R5 is due on Friday.', [
  { type: 'text', text: 'R5 is due on Friday.' },
  { type: 'buttons', buttons: [{ action: 'snooze', label: 'Next week', value: 'r5' }] },
]);
const toSam: Post['to'] = { kind: 'person', email: 'sam.tern@harbour.example', ids: {} };

describe('a reminder', () => {
  test('goes to somebody’s own chat, by their e-mail, with its buttons', async () => {
    const { user, adapter } = await start();
    const sam = user(SAM);
    await sam.say('hello');
    expect(await adapter.courier.deliver({ id: 'p1', to: toSam, reply: REMINDER })).toBe('delivered');
    expect(sam.all().at(-1)).toMatchObject({ lines: ['R5 is due on Friday.'], buttons: ['Next week'] });
  });

  test('that is handed over twice is sent once', async () => {
    const { user, adapter } = await start();
    const sam = user(SAM);
    await sam.say('hello');
    await adapter.courier.deliver({ id: 'p1', to: toSam, reply: REMINDER });
    expect(await adapter.courier.deliver({ id: 'p1', to: toSam, reply: REMINDER })).toBe('delivered');
    expect(sam.all()).toHaveLength(2);
  });

  test('reaches somebody who is known from a channel alone, in a chat that is begun for it', async () => {
    const { user, adapter } = await start();
    const sam = user(SAM);
    await sam.mention('hello');
    expect(await adapter.courier.deliver({ id: 'p1', to: toSam, reply: REMINDER })).toBe('delivered');
    expect(sam.all()).toHaveLength(1);
  });

  test('reaches somebody who has the app and never wrote, by their Entra object id', async () => {
    const { user, adapter } = await start();
    await user(SAM).say('hello');
    const pat = user(PAT);
    const to: Post['to'] = { kind: 'person', email: null, ids: { teams: PAT.aadObjectId } };
    expect(await adapter.courier.deliver({ id: 'p1', to, reply: REMINDER })).toBe('delivered');
    expect(pat.all()).toHaveLength(1);
  });

  test('reaches nobody of whom Teams knows nothing', async () => {
    const { adapter } = await start();
    expect(await adapter.courier.deliver({ id: 'p1', to: toSam, reply: REMINDER })).toBe('unreachable');
  });

  test('goes to nobody who has taken the app off, and their address is dropped', async () => {
    const { user, adapter, references } = await start();
    const sam = user(SAM);
    await sam.say('hello');
    expect(references.all.size).toBe(1);
    await sam.install('remove');
    expect(references.all.size).toBe(0);
    expect(await adapter.courier.deliver({ id: 'p1', to: toSam, reply: REMINDER })).toBe('unreachable');
  });

  test('that Teams refuses drops the address, so that it is not tried for ever', async () => {
    const { user, adapter, references, connector } = await start();
    const sam = user(SAM);
    await sam.say('hello');
    connector.install(`a:${SAM.aadObjectId}`, false);
    expect(await adapter.courier.deliver({ id: 'p1', to: toSam, reply: REMINDER })).toBe('unreachable');
    expect(references.all.size).toBe(0);
  });

  test('whose delivery fails for another reason throws, and can be handed over again', async () => {
    const { user, adapter, connector } = await start();
    const sam = user(SAM);
    await sam.say('hello');
    connector.fail({ status: 500 });
    const post: Post = { id: 'p1', to: toSam, reply: REMINDER };
    await expect(adapter.courier.deliver(post)).rejects.toThrow();
    expect(await adapter.courier.deliver(post)).toBe('delivered');
  });
});

describe('a digest', () => {
  const to: Post['to'] = { kind: 'channel', platform: 'teams', channel: CHANNEL };

  test('goes to a channel in which somebody has written, as a thread of its own', async () => {
    const { user, adapter } = await start();
    await user(SAM).mention('hello');
    expect(await adapter.courier.deliver({ id: 'd1', to, reply: sayBlocks('The week.') })).toBe('delivered');
    expect(user(SAM).all(CHANNEL).at(-1)?.lines).toEqual(['The week.']);
  });

  test('goes to a channel of another platform by another courier', async () => {
    const { user, adapter } = await start();
    await user(SAM).mention('hello');
    const slack: Post['to'] = { kind: 'channel', platform: 'slack', channel: 'C1' };
    expect(await adapter.courier.deliver({ id: 'd1', to: slack, reply: sayBlocks('x') })).toBe('unreachable');
  });

  test('stops when the app is taken off the team', async () => {
    const { user, adapter, references, post } = await start();
    const sam = user(SAM);
    await sam.mention('hello');
    const team = { tenant: { id: TENANT }, team: { id: TEAM }, channel: { id: CHANNEL } };
    const conversation = { id: CHANNEL, conversationType: 'channel', isGroup: true, tenantId: TENANT };
    await post(
      sam.activity({ type: 'installationUpdate', action: 'remove', conversation, channelData: team }),
    );
    expect([...references.all.keys()].filter((key) => key.includes('channel'))).toEqual([]);
    world?.connector.install(CHANNEL, false);
    expect(await adapter.courier.deliver({ id: 'd1', to, reply: sayBlocks('x') })).toBe('unreachable');
  });
});

describe('who somebody is', () => {
  const clock =
    (...times: string[]) =>
    () =>
      new Date(times.length > 1 ? (times.shift() ?? '') : (times[0] ?? ''));

  test('is asked once, and again after some hours', async () => {
    let time = '2026-02-03T08:00:00Z';
    const { user, connector } = await start(() => new Date(time));
    const sam = user(SAM);
    await sam.say('one');
    await sam.say('two');
    expect(connector.requests.filter((line) => line === 'GET members')).toHaveLength(1);
    time = '2026-02-03T17:00:00Z';
    await sam.say('three');
    expect(connector.requests.filter((line) => line === 'GET members')).toHaveLength(2);
  });

  test('is nobody in particular where Teams cannot say, and a guest', async () => {
    const bot = createScriptedBot();
    world = await startTeams({ bot, now: clock('2026-02-03T08:00:00Z') });
    world.connector.hideMembers(true);
    await world.user(SAM).say('hello');
    expect(bot.messages[0]?.person).toMatchObject({ email: null, standing: 'guest' });
  });

  test('holds for a day when Teams cannot be asked, and not longer', async () => {
    let time = '2026-02-03T08:00:00Z';
    const bot = createScriptedBot();
    world = await startTeams({ bot, now: () => new Date(time) });
    const sam = world.user(SAM);
    await sam.say('one');
    world.connector.hideMembers(true);
    time = '2026-02-04T07:00:00Z';
    await sam.say('two');
    time = '2026-02-04T09:00:00Z';
    await sam.say('three');
    expect(bot.messages.map(({ person }) => person.email)).toEqual([
      'sam.tern@harbour.example',
      'sam.tern@harbour.example',
      null,
    ]);
  });

  test('is a guest where Teams says so, whatever their address', async () => {
    const bot = createScriptedBot();
    world = await startTeams({ bot });
    const elsewhere = {
      ...PAT,
      aadObjectId: 'e1',
      id: '29:e1',
      tenantId: '99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee',
    };
    const marked = {
      ...PAT,
      aadObjectId: 'e2',
      id: '29:e2',
      userPrincipalName: 'x_y.example#EXT#@harbour.example',
    };
    const named = { ...PAT, aadObjectId: 'e3', id: '29:e3', userRole: 'guest' };
    for (const member of [elsewhere, marked, named, PAT]) await world.user(member).say('hello');
    expect(bot.messages.map(({ person }) => [person.standing, person.email])).toEqual([
      ['guest', null],
      ['guest', null],
      ['guest', null],
      ['member', 'pat.quayle@harbour.example'],
    ]);
  });
});

import { afterEach, describe, expect, test, vi } from 'vitest';
import { sendWithBackoff } from '../../../adapters/teams/send-with-backoff.ts';
import { TEAMS } from '../../../adapters/teams/wording.ts';
import type { Reply } from '../../../src/chat.ts';
import { createScriptedBot, sayBlocks } from '../../support/teams/scripted-bot.ts';
import { SAM, startTeams, type TeamsWorld, type WorldOptions } from '../../support/teams/start-teams.ts';

let world: TeamsWorld | null = null;

async function start(options: Partial<WorldOptions> = {}): Promise<TeamsWorld> {
  world = await startTeams({ bot: createScriptedBot(), ...options });
  return world;
}

afterEach(async () => {
  await world?.close();
  world = null;
});

const lines = (seen: readonly { readonly lines: readonly string[] }[]) => seen.map((one) => one.lines);

describe('a message', () => {
  test.each([429, 412, 502, 503, 504])('that is refused with %d is sent again, and once', async (status) => {
    const { user, connector } = await start();
    connector.fail({ status }, { status, headers: { 'retry-after': '0' } });
    expect(lines(await user(SAM).say('hello'))).toEqual([['You said: hello']]);
    expect(connector.requests.filter((line) => line === 'POST activities')).toHaveLength(3);
  });

  test('that was posted though the answer says otherwise is not posted again', async () => {
    const { user, connector, logged } = await start();
    connector.fail({ status: 500, afterPosting: true });
    const seen = lines(await user(SAM).say('hello'));
    expect(seen.filter(([line]) => line === 'You said: hello')).toHaveLength(1);
    expect(seen.at(-1)).toEqual([TEAMS.failed('ref-1')]);
    expect(logged.join()).toContain('ref-1');
    expect(logged.join()).not.toContain('hello');
  });

  test('is given up after a few tries, with a reference in the log', async () => {
    const { user, connector, logged } = await start();
    connector.fail(...Array.from({ length: 10 }, () => ({ status: 503 })));
    expect(await user(SAM).say('hello')).toEqual([]);
    expect(logged.filter((line) => line.startsWith('error'))).toHaveLength(2);
  });

  test('that turns out to be too large gives way to its gist', async () => {
    const { user, connector } = await start();
    connector.fail({ status: 413 });
    expect(lines(await user(SAM).say('hello'))[0]?.join('\n\n')).toBe(TEAMS.tooLong('You said: hello'));
  });

  test('beyond what one may hold goes on in the next, whole and in order', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => [
      `R${at}`,
      `What happened in week ${at} of the year.`,
    ]);
    const blocks = [{ type: 'table', caption: 'All', columns: ['What', 'How'], rows }] as const;
    const { user, connector } = await start({
      bot: createScriptedBot({ handle: async () => sayBlocks('All', blocks) }),
    });
    const seen = await user(SAM).say('board');
    expect(seen.length).toBeGreaterThan(1);
    const all = seen.flatMap((one) => one.lines).filter((line) => /^R\d/.test(line));
    expect(all).toEqual(rows.map((row) => row.join(' | ')));
    expect(connector.faults).toEqual([]);
  });

  test('of any length is parted and never refused', async () => {
    const text = 'A sentence of some length that goes on. '.repeat(1_500).trim();
    const items = Array.from({ length: 400 }, (_, at) => `Item ${at} of a long list of items.`);
    const blocks: Reply['blocks'] = [
      { type: 'text', text },
      { type: 'list', items },
      { type: 'hint', text },
    ];
    const { user, connector } = await start({
      bot: createScriptedBot({ handle: async () => sayBlocks('x', blocks) }),
    });
    const seen = await user(SAM).say('all');
    const words = seen.flatMap((one) => one.lines).join(' ');
    expect(words).toBe([text, ...items.map((item) => `• ${item}`), text].join(' '));
    expect(connector.faults).toEqual([]);
  });
});

describe('a request', () => {
  test('is answered in time though the bot is not, and the reply follows by itself', async () => {
    let finish: (reply: Reply) => void = () => {};
    const slow = new Promise<Reply>((done) => {
      finish = done;
    });
    const bot = createScriptedBot({ handle: () => slow });
    const { user, connector, adapter } = await start({ bot, timing: { typing: 1, handOver: 60 } });
    expect(await user(SAM).say('a hard question')).toEqual([]);
    await vi.waitFor(() => expect(connector.typing).toEqual(['typing']), 20_000);
    finish(sayBlocks('At last.'));
    await adapter.stop();
    expect(lines(user(SAM).all())).toEqual([['At last.']]);
  });

  test('of a button is answered in time, too, and the card follows', async () => {
    let finish: (reply: Reply) => void = () => {};
    const slow = new Promise<Reply>((done) => {
      finish = done;
    });
    const buttons = [{ action: 'save', label: 'Save', value: 'd1:1' }] as const;
    const bot = createScriptedBot({
      handle: async () => sayBlocks('Save?', [{ type: 'buttons', buttons }]),
      act: () => slow,
    });
    const { user, adapter } = await start({ bot, timing: { invoke: 40 } });
    const sam = user(SAM);
    await sam.say('R5: amber');
    expect(await sam.press('Save')).toBe(TEAMS.workingOnIt);
    finish({ ...sayBlocks('Saved.'), replaces: true });
    await adapter.stop();
    expect(lines(sam.all())).toEqual([['Saved.']]);
  });
});

describe('the pauses between tries', () => {
  const refusals = (count: number, headers: Record<string, string> = {}) => {
    let left = count;
    return async () => {
      if (left-- === 0) return 'sent';
      const get = (name: string) => headers[name];
      throw Object.assign(new Error('refused'), { statusCode: 429, response: { headers: { get } } });
    };
  };
  const pausesOf = async (send: () => Promise<unknown>, random = 0.5) => {
    const pauses: number[] = [];
    const wait = async (milliseconds: number) => {
      pauses.push(milliseconds);
    };
    await sendWithBackoff(send, {
      timing: { backoff: 100, longestPause: 30_000 },
      wait,
      random: () => random,
    });
    return pauses;
  };

  test('double', async () => {
    expect(await pausesOf(refusals(3), 0)).toEqual([50, 100, 200]);
    expect(await pausesOf(refusals(3), 0.5)).toEqual([75, 150, 300]);
  });

  test('are never shorter than the service asks for, and never longer than there is patience', async () => {
    expect(await pausesOf(refusals(1, { 'retry-after': '3' }), 0)).toEqual([3_000]);
    expect(await pausesOf(refusals(1, { 'retry-after': '900' }), 0)).toEqual([30_000]);
  });

  test('are for what was not sent: a broken connection is not tried again', async () => {
    let tries = 0;
    const send = async () => {
      tries++;
      throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    };
    await expect(pausesOf(send)).rejects.toThrow('reset');
    expect(tries).toBe(1);
  });
});

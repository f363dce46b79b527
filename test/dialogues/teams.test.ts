import { afterEach, describe, expect, test } from 'vitest';
import type { Bot } from '../../src/chat.ts';
import type { Corpus } from '../../src/corpus/library.ts';
import { makeBot } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';
import { loadMillbrook } from '../support/millbrook.ts';
import { type Json, list } from '../support/teams/find-activity-faults.ts';
import { findCard, findRuns } from '../support/teams/read-message.ts';
import { CHANNEL, GUEST, SAM, startTeams, type TeamsWorld } from '../support/teams/start-teams.ts';

const corpus = await loadHarbour();
const millbrook = (await loadMillbrook()).corpus;

let world: TeamsWorld | null = null;

/** The real bot in Teams. */
async function startCouncil(over: Corpus = corpus): Promise<TeamsWorld & { readonly bot: Bot }> {
  const bot = makeBot(over);
  world = await startTeams({ bot });
  return { ...world, bot };
}

afterEach(async () => {
  const faults = world?.connector.faults ?? [];
  await world?.close();
  world = null;
  expect(faults).toEqual([]);
});

const textOf = (seen: readonly { readonly lines: readonly string[] }[]) =>
  seen.flatMap(({ lines }) => lines).join('\n');
const isVerbatim = (text: string, over: Corpus) =>
  [...over.documents.values()].some((document) => document.text.includes(text));

const UPDATE =
  'R5: amber. The supplier pulled out. Next step: choose a new one by 14 October 2026. Blocker: no budget until April.';

describe('a chat in Teams', () => {
  test('asks in a channel, and sees the words behind an answer, character for character', async () => {
    const sam = (await startCouncil()).user(SAM);
    const [answer, buttons] = await sam.mention('what did peers say about the ferry?');
    expect(answer?.lines.join('\n')).toContain('(peers, 2023, section 4.2) [1]');
    expect(answer?.citations.map(({ position }) => position)).toContain(1);
    expect(answer?.isLabelledAsAi).toBe(false);
    await sam.press(buttons?.buttons[0] ?? '', { in: CHANNEL });
    await world?.adapter.stop();
    const card = findCard(sam.raw(CHANNEL).at(-1)?.activity ?? {});
    const quoted = findRuns(card ?? {}).filter((run) => run.length > 20 && isVerbatim(run, corpus));
    expect(quoted).toHaveLength(1);
  });

  test('finds something to quote while writing a message', async () => {
    const sam = (await startCouncil(millbrook)).user(SAM);
    const value = { commandId: 'quotes', parameters: [{ name: 'topic', value: 'leadership' }] };
    const { body } = await sam.invoke('composeExtension/query', value);
    const results = list(((body?.composeExtension ?? {}) as Json).attachments);
    expect(results).toHaveLength(3);
    for (const { content } of results) {
      const [, words = ''] = findRuns(content as Json);
      expect(isVerbatim(words, millbrook)).toBe(true);
    }
  });

  test('logs an update in plain words, saves it, sees it on the board, and takes it back', async () => {
    const sam = (await startCouncil()).user(SAM);
    const [draft] = await sam.say(UPDATE);
    expect(draft?.lines).toContainEqual(expect.stringMatching(/^Status \| .*At risk$/));
    expect(await sam.press('Save')).toMatchObject({
      lines: [expect.stringMatching(/^Saved: recommendation 5/), expect.any(String)],
    });
    const board = await sam.say('board');
    expect(textOf(board)).toMatch(/\[chart: .*At risk 1/);
    expect(textOf(board)).toMatch(/R5 One set of figures · .*At risk/);
    await sam.press('Undo');
    await world?.adapter.stop();
    expect(textOf(sam.all())).toContain('Taken back: the update on recommendation 5');
  });

  test('begins a draft on Slack and finishes it in Teams: one person by their address', async () => {
    const { bot, user } = await startCouncil();
    await bot.handle({
      ...{ id: '1', platform: 'slack', conversation: 'D1', private: true, text: UPDATE },
      person: { id: 'U1', name: 'Sam Tern', email: 'sam.tern@harbour.example', standing: 'member' },
      at: new Date('2026-02-03T09:00:00Z'),
    });
    expect(textOf(await user(SAM).say('save'))).toMatch(/^Saved: recommendation 5/);
  });

  test('is one in public for guests: answers, and no record', async () => {
    const guest = (await startCouncil()).user(GUEST);
    expect(textOf(await guest.say('what did peers say about the ferry?'))).toContain('winter gap');
    expect(textOf(await guest.say(UPDATE))).not.toContain('At risk');
    expect(textOf(await guest.say('board'))).not.toContain('R5');
  });

  test('logs from somebody else’s message, in a dialogue that ends with the receipt', async () => {
    const sam = (await startCouncil()).user(SAM);
    const payload = {
      commandId: 'log-update',
      commandContext: 'message',
      messagePayload: { body: { contentType: 'html', content: `<p>${UPDATE}</p>` } },
    };
    const opened = await sam.invoke('composeExtension/fetchTask', payload);
    const { task } = opened.body ?? {};
    const card = (((task as Json).value as Json).card as Json).content as Json;
    const inputs = list(card.body).filter(({ type }) => String(type).startsWith('Input.'));
    const filled = Object.fromEntries(inputs.map(({ id, value }) => [String(id), value ?? '']));
    const set = list(card.body).find(({ type }) => type === 'ActionSet');
    const data = { ...(list(set?.actions)[0]?.data as Json), ...filled };
    const done = await sam.invoke('composeExtension/submitAction', { ...payload, data });
    expect(JSON.stringify(done.body)).toContain('Saved: recommendation 5');
  });
});

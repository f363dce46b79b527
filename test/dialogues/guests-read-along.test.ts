import { describe, expect, test } from 'vitest';
import { SEEING } from '../../src/updates/wording.ts';
import { startChat, type Turn } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';

const corpus = await loadHarbour();
const QUESTION = 'what did peers say about the winter gap of the ferry?';
const PROGRESS = 'crew lists drawn up';
const UPDATE = `R8: amber, ${PROGRESS}, next step tender the boat on 4 March, blocker: no skipper`;
const CHANNEL = { conversation: 'general', guestsRead: true } satisfies Turn;
const OWN = { conversation: 'direct', private: true } satisfies Turn;

/** A chat whose record has an update on the ferry. */
async function chatWithProgress() {
  const chat = startChat(corpus);
  await chat.say(UPDATE, OWN);
  await chat.say('save', OWN);
  return chat;
}

describe('where guests may read along', () => {
  test('an answer for all leaves out where things stand, and says where that can be asked', async () => {
    const chat = await chatWithProgress();
    const answer = await chat.say(QUESTION, CHANNEL);
    expect(answer).toContain('winter');
    expect(answer).not.toContain(PROGRESS);
    expect(answer).toContain(SEEING.noteBesideGuests);
    const own = await chat.say(QUESTION, OWN);
    expect(own).toContain(PROGRESS);
    expect(own).not.toContain(SEEING.noteBesideGuests);
    expect(await chat.say(QUESTION, { conversation: 'staff' })).toContain(PROGRESS);
  });

  test('a guest is not told that there is something to see', async () => {
    const chat = await chatWithProgress();
    const answer = await chat.say(QUESTION, { ...CHANNEL, person: 'gus', standing: 'guest' });
    expect(answer).not.toContain(SEEING.noteBesideGuests);
  });

  test('nothing is said of the record while it is empty', async () => {
    expect(await startChat(corpus).say(QUESTION, CHANNEL)).not.toContain(SEEING.noteBesideGuests);
  });

  test.each(['board', 'where are we on R8?', 'what changed this month?'])(
    '“%s” is shown to the one who asked alone, and to all where no guest reads',
    async (question) => {
      const chat = await chatWithProgress();
      const shown = await chat.reply(question, CHANNEL);
      expect(shown?.audience).toBe('asker');
      expect(shown?.blocks.at(-1)).toEqual({ type: 'hint', text: SEEING.aloneBesideGuests });
      expect((await chat.reply(question, { conversation: 'staff' }))?.audience).toBeUndefined();
    },
  );

  test('what is saved is confirmed to its author alone, and a pressed board is theirs', async () => {
    const chat = startChat(corpus);
    await chat.reply(UPDATE, CHANNEL);
    const typed = await chat.reply('save', CHANNEL);
    expect(typed).toMatchObject({ audience: 'asker', summary: expect.stringContaining('Saved') });
    const by = { ...CHANNEL, platform: 'test', person: { id: 'sam', name: 'sam' } };
    const at = new Date('2026-02-03T10:00:00Z');
    expect(await chat.bot.act({ ...by, id: 'press', name: 'board', value: '', at })).toMatchObject({
      audience: 'asker',
    });
  });
});

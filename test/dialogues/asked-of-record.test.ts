import { expect, test } from 'vitest';
import { DRAFT } from '../../src/updates/draft/wording.ts';
import { GUIDES, RECEIPTS, SEEING } from '../../src/updates/wording.ts';
import { startChat } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';

const corpus = await loadHarbour();
const plain = (text: string) => text.replace(/\s+/g, ' ');
const AT = '2026-11-23T10:00:00Z';
const LAST_WEEK = '2026-11-18T10:00:00Z';

/** A record of three updates: by Priya in October, by Sam last week and today. */
async function startRecord() {
  const chat = startChat(corpus);
  const save = async (text: string, turn: { person: string; at: string }) => {
    for (const line of [text, 'save', 'save']) await chat.say(line, { ...turn, private: true });
  };
  await save(
    'R5: amber, first figures drafted. Next step: board paper on 9 December. Blocker: the ledger is late',
    {
      person: 'priya',
      at: '2026-10-20T10:00:00Z',
    },
  );
  await save('R8: green, open days held for 45 people. Next step: trial crossing on 4 December', {
    person: 'sam',
    at: LAST_WEEK,
  });
  await save('R7: green, leaflets printed. Next step: exhibition on 11 December', { person: 'sam', at: AT });
  const say = async (text: string, more = {}) =>
    plain(await chat.say(text, { person: 'sam', at: AT, private: true, ...more }));
  return { ...chat, say };
}

test('“what’s blocked” gives the blockers on record, not what documents say of them', async () => {
  const { say } = await startRecord();
  const blocked = await say('what’s blocked?');
  expect(blocked).toContain('Blocker: the ledger is late.');
  expect(blocked).not.toContain('R8');
  expect(await say('which recommendations have blockers')).toBe(blocked);
});

test('what somebody said is told for the days and the recommendation that are asked about', async () => {
  const { say } = await startRecord();
  const lastWeek = await say('what did I say last week?');
  expect(lastWeek).toContain('open days held');
  expect(lastWeek).not.toContain('leaflets printed');
  expect(await say('what did I report today?')).toContain('leaflets printed');
  expect(await say('what did I say last week about R8?')).toBe(
    lastWeek.replace('by you from', 'by you on R8 from'),
  );
  expect(await say('what did Priya report?')).toContain('first figures drafted');
});

test('a name that nobody who reports has is for the documents; who reports is nothing that guests are told', async () => {
  const { say } = await startRecord();
  expect(await say('what did Ottoline report?')).not.toContain('on record');
  expect(await say('what did Priya report?', { standing: 'guest', person: 'gwen' })).not.toContain(
    'figures drafted',
  );
  expect(await say('what’s blocked', { standing: 'guest', person: 'gwen' })).toContain(SEEING.staffOnly);
});

test('beside a draft that waits on it, what is on record is not taken for what was just said', async () => {
  const { say } = await startRecord();
  await say('R5: red, the paper was withdrawn');
  const asked = await say('where are we on R5?');
  expect(asked.indexOf(DRAFT.notShown)).toBe(0);
  expect(asked).toContain('first figures drafted');
  expect(await say('where are we on R8?')).not.toContain(DRAFT.notShown);
  expect(await say('is that saved?')).toContain('is not saved yet');
  expect(await say('what have you taken down so far?')).toContain('the paper was withdrawn');
});

test('“is that saved?” without a draft tells of the last update', async () => {
  const { say } = await startRecord();
  expect(await say('is that saved?')).toMatch(/^Yes: .*recommendation 7 .*23 November 2026/);
  await say('undo');
  expect(await say('is that saved?')).toContain(RECEIPTS.notKept);
  expect(await say('is that saved?', { person: 'kim' })).toContain(RECEIPTS.neverKept);
});

test('in the middle of an update, what the bot asks for is explained, and the draft still waits', async () => {
  const { say } = await startRecord();
  await say('R5: amber, paper is written');
  expect(await say('why do you need a blocker?')).toContain(plain(GUIDES.why));
  expect(await say('chase the ledger team')).not.toContain(plain(GUIDES.chase));
});

test('a summary for somebody is of the record as a first question, and of the answer before after one', async () => {
  const { say } = await startRecord();
  expect(await say('summary for the chief exec please')).toContain('Where the recommendations stand');
  await say('what did the peers say about the ferry?');
  expect(await say('summary for the chief exec please')).not.toContain('Where the recommendations stand');
});

test('several recommendations are shown one after the other, each as it stands', async () => {
  const { say } = await startRecord();
  const shown = await say('show R5 and R7');
  expect(shown).toContain('first figures drafted');
  expect(shown).toContain('leaflets printed');
});

test('the board, or one recommendation, is shown as it was on a day that has passed', async () => {
  const { say } = await startRecord();
  const board = await say('board as at 1 November');
  expect(board).toContain('on 1 November 2026');
  expect(board).toContain('1 at risk and 7 without an update');
  expect(await say('R8 as of 1 November')).toContain('No update has been recorded on R8');
});

test.each([
  ['show R8 at the end of October', 'No update has been recorded on R8'],
  ['show R5 back in June', 'No update has been recorded on R5'],
  ['show R5 before Christmas', 'No update has been recorded on R5'],
  ['show me R5 as of October', 'first figures drafted'],
  ['show me R8 as of October', 'No update has been recorded on R8'],
  ['R7 as of last Friday', 'No update has been recorded on R7'],
  ['board as of last Friday', 'on 20 November 2026'],
  ['board as at 31 November', 'no such day as “31 November”'],
  ['show R5 as of 31 November', 'no such day as “31 November”'],
])('“%s” shows that day, or says that there is none', async (text, shown) => {
  const { say } = await startRecord();
  expect(await say(text)).toContain(shown);
});

test('“is R8 late?” is answered with yes or no first', async () => {
  const { say } = await startRecord();
  expect(await say('is R8 late?')).toMatch(new RegExp(`^${SEEING.notLate('4 December 2026')}`));
  expect(await say('is R8 overdue', { at: '2026-12-09T10:00:00Z' })).toMatch(
    new RegExp(`^${SEEING.late('4 December 2026')}`),
  );
});

test('“who owns R7?” is answered first of all', async () => {
  const { say } = await startRecord();
  expect(await say('who owns R7?')).toMatch(/^(?:Recommendation 7: lead|No owner has been recorded for rec)/);
});

test('every date that moved is told, and of some days that others did', async () => {
  const { say } = await startRecord();
  for (const line of ['R5: amber, vote lost, board paper on 20 January, blocker: the ledger is late', 'save'])
    await say(line);
  const later = { at: '2026-12-07T10:00:00Z' };
  expect(await say('which dates have moved', later)).toContain('from 9 December 2026 to 20 January 2027');
  expect(await say('which dates have moved this month', later)).toContain('one move is on record from other');
});

test('“what does amber mean” prints the key of the board', async () => {
  const { say } = await startRecord();
  expect(await say('what does amber mean?')).toContain('What the statuses mean');
});

test('“is there a recommendation on …?” is answered before what else is said of it', async () => {
  const { say } = startChat(corpus);
  expect(plain(await say('is there a recommendation on lifeboats?'))).toMatch(
    /^None of the \w+ recommendations of/,
  );
  expect(plain(await say('is there a recommendation about the ferry?'))).toMatch(/^Recommendation 8/);
});

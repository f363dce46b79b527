import { describe, expect, test } from 'vitest';
import { readListOrder } from '../../src/quotes/wish/read-list-order.ts';
import { readPointer } from '../../src/quotes/wish/read-pointer.ts';
import { WISHES } from '../../src/quotes/wish/wording.ts';
import { OFFERED } from '../../src/quotes/wording.ts';
import { startChat } from '../support/chat.ts';
import { loadHarbour } from '../support/harbour.ts';
import { loadMillbrook } from '../support/millbrook.ts';

/** What is said of a list of quotations once it is on show. */

const start = async () => startChat((await loadMillbrook()).corpus, {});
const startHarbour = async () => startChat(await loadHarbour(), {});
const quoted = (text: string) => [...text.matchAll(/^\d+\. “([^”]{12,})/gm)].map(([, words = '']) => words);

describe('an order about a list', () => {
  test.each([
    ['swap the second one', [2], false],
    ['can you replace number 3 with another one please', [3], false],
    ['1 is too long', [1], true],
    ['the first one is a bit too wordy', [1], true],
    ['swap 2 for a shorter one', [2], true],
    ['number 2 is no good', [2], false],
  ])('%j puts another in the place of some', (text, which, isShorter) => {
    expect(readListOrder(text)).toEqual({ kind: 'swap', which, isShorter });
  });
  test.each(['previous one', 'the previous ones please', 'go back', 'the ones you showed before'])(
    '%j goes back',
    (text) => expect(readListOrder(text)).toEqual({ kind: 'previous' }),
  );
  test.each([
    'one not used yet',
    "only ones that haven't been used",
    'unused ones only',
    'any that nobody has used',
    'which have not been used?',
  ])('%j leaves out what has been used', (text) => expect(readListOrder(text)).toEqual({ kind: 'unused' }));
  test.each([
    'another one',
    'a different one',
    'the council has not used its powers',
    'swap shops are popular',
    'the project is too long',
  ])('%j is none', (text) => expect(readListOrder(text)).toBeNull());
  test.each([
    ['not number 2', { kind: 'drop', which: [2] }],
    ['2 and 3 only', { kind: 'show', which: [2, 3] }],
    ['just 1 and 4', { kind: 'show', which: [1, 4] }],
  ])('%j points at some', (text, pointer) => expect(readPointer(text)).toEqual(pointer));
  test.each(['not that one', 'only two'])('%j points at none by number', (text) =>
    expect(readPointer(text)).toBeNull(),
  );
});

test('another takes the place of one, and the rest of the list stays', async () => {
  const chat = await start();
  const before = quoted(await chat.say('two quotes about leadership'));
  const after = await chat.say('swap the second');
  expect(after).toContain(OFFERED.swapped([2]));
  const [first, second] = quoted(after);
  expect(first).toBe(before[0]);
  expect(before).not.toContain(second);
  expect(await chat.say('use 2 in the leaflet')).toContain(second?.split(' ').slice(0, 3).join(' '));
});

test('a shorter one takes the place of one that is too long, or none does', async () => {
  const chat = await start();
  const before = quoted(await chat.say('three quotes about leadership'));
  const longest = before.reduce((one, other) => (other.length > one.length ? other : one), '');
  const after = await chat.say(`${before.indexOf(longest) + 1} is too long`);
  const words = (text = '') => text.split(/\s+/).length;
  const instead = quoted(after)[before.indexOf(longest)];
  expect(after === OFFERED.noShorter || words(instead) < words(longest)).toBe(true);
});

test('what was shown before is shown again', async () => {
  const chat = await start();
  const first = quoted(await chat.say('one quote about leadership'));
  expect(await chat.say('previous one')).toBe(OFFERED.noneBefore);
  const second = quoted(await chat.say('another one'));
  expect(second).not.toEqual(first);
  expect(quoted(await chat.say('previous one'))).toEqual(first);
});

test('only those that nobody has used are left, and a mark can be taken back after further quotations', async () => {
  const chat = await start();
  const list = quoted(await chat.say('quotes about leadership'));
  await chat.say('use 1 in the newsletter');
  const free = quoted(await chat.say('only ones not used yet'));
  expect(free.length).toBeGreaterThan(0);
  expect(free).not.toContain(list[0]);
  expect(await chat.say('which quotations were used in the annual report?')).toBe(
    OFFERED.noneUsedIn('annual report'),
  );
  expect(await chat.say('which ones have I used already?')).toContain(OFFERED.uses(1));
  await chat.say('a quote about leadership');
  expect(await chat.say('undo')).toMatch(/^No longer marked as used/);
});

test('what does not please is followed by others', async () => {
  const chat = await start();
  for (const turn of ['not that one', 'something more inspiring', "I don't like it"]) {
    const shown = quoted(await chat.say('one quote about leadership'));
    const others = quoted(await chat.say(turn));
    expect(others.length, turn).toBeGreaterThan(0);
    for (const words of shown) expect(others, turn).not.toContain(words);
  }
});

test('those that speak of something else can be left out', async () => {
  const chat = await start();
  const all = quoted(await chat.say('quotes about housing'));
  expect(all.some((words) => /repairs/.test(words))).toBe(true);
  const left = quoted(await chat.say('without the bit about repairs'));
  expect(left.length).toBeGreaterThan(0);
  for (const words of left) expect(words).not.toMatch(/repairs/i);
});

test('of several years each has its own, and a year without any is named', async () => {
  const chat = await startHarbour();
  const both = await chat.say('compare what the peers said on technology in 2019 and 2023, in quotes');
  expect(both).toMatch(/May 2019[\s\S]*June 2023/);
  const lack = await chat.say('quote about the lifeboats: 2019 vs 2023');
  expect(lack).toContain(WISHES.noneOfYear([2019], 'peers'));
  expect(quoted(lack).join()).toContain('lifeboats');
});

test('another speaker is not asked for in a year in which they said nothing', async () => {
  const chat = await startHarbour();
  await chat.say('quote about housing from the 2019 peers');
  const council = await chat.say('by the council instead');
  expect(council).toContain(WISHES.silent('council', [2019]));
  expect(council).not.toContain('Nearest');
  expect(council).toContain('2023');
});

test('words of form are no subject', async () => {
  const chat = await start();
  for (const message of [
    'a headline-length quote about leadership',
    'tweet-length praise of the leadership',
    'max 120 characters on leadership',
    'one line on leadership for a billboard',
    'quote on leadership for the mayor’s Christmas message',
  ]) {
    const told = await chat.say(message);
    expect(told, message).not.toMatch(/don’t cover|No document mentions/);
    expect(quoted(told).join().toLowerCase(), message).toMatch(/leader|council/);
  }
  expect(await chat.say('a quote for International Ferry Day')).toContain(
    WISHES.occasion('International Ferry Day'),
  );
});

test('what must be safe to print carries no warning, or it is said that all do', async () => {
  const chat = await start();
  const safe = await chat.say('quotes on leadership that are safe to print, no caveats');
  expect(quoted(safe).length).toBeGreaterThan(0);
  expect(safe).not.toContain('Before printing');
  expect(await chat.say('a safe quote about the call centre')).toContain(WISHES.noneSafe);
});

test('the exact wording of a recommendation is asked for, and not reported on', async () => {
  const chat = await startHarbour();
  const told = await chat.say('exact wording of recommendation 3 please, and is it a year ahead?');
  expect(told).toContain('Give scrutiny a work programme of its own');
  expect(told).not.toContain('So far');
});

test('the words of older peers, quoted in a report, are given to those peers', async () => {
  const chat = await start();
  const told = await chat.say('what did the peers say about parking in 2016, in quotes');
  expect(told).toContain('“Parking is a constant worry');
  expect(told).toContain('(2016), as reproduced in');
});

test('what is only passed on is left out where their own judgement is asked for', async () => {
  const chat = await start();
  expect(quoted(await chat.say('a quote about the call centre')).join()).toContain('were told');
  const own = await chat.say('a quote about the call centre, nothing second-hand');
  expect(quoted(own).join()).not.toContain('were told');
});

describe('how to credit', () => {
  test.each([
    'how do I cite this report',
    'how should I credit a quote from the 2023 report',
    'what is the right way to attribute quotations',
    'how do we reference the peer challenge report in a footnote',
  ])('%j is told of every document', async (text) => {
    const told = await (await start()).say(text);
    expect(told).toContain(OFFERED.credits);
    expect(told).toMatch(/LGA peer team, 20\d\d/);
  });
  test('of quotations on show each is told with its section', async () => {
    const chat = await start();
    await chat.say('two quotes about leadership');
    expect(await chat.say('how do I attribute quotes')).not.toContain(OFFERED.credits);
  });
  test.each(['how do the peers reference the riverside', 'how does the council credit volunteers'])(
    '%j asks the documents',
    async (text) => expect(await (await start()).say(text)).not.toContain(OFFERED.credits),
  );
});

test('“the council’s version” changes the speaker of the list', async () => {
  const chat = await start();
  await chat.say('two quotes about leadership');
  expect(await chat.say('give me the council’s version')).toBe(
    await (async () => {
      const other = await start();
      await other.say('two quotes about leadership');
      return other.say('now from the council');
    })(),
  );
});

test.each(['quotes used so far', 'which quotes have been used'])('%j lists the uses', async (text) => {
  const chat = await start();
  await chat.say('two quotes about leadership');
  await chat.say('use 1 in the newsletter');
  expect(await chat.say(text)).toContain('newsletter');
});

test.each(['the most positive sentence in the report', 'something about leadership for the Mayor’s speech'])(
  '%j is a wish',
  async (text) => expect(quoted(await (await start()).say(text)).length).toBeGreaterThan(0),
);

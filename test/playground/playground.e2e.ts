import { mkdtempSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTeamsAdapter, type TeamsAdapter } from '../../adapters/teams/create-teams-adapter.ts';
import {
  findPlayground,
  type Playground,
  startPlayground,
} from '../../adapters/teams/playground/start-playground.ts';
import { assembleBot } from '../../src/assemble-bot.ts';
import { readConfig } from '../../src/config.ts';
import { platformMemory } from '../../src/platform-memory.ts';
import type { Store } from '../../src/updates/record/store.ts';
import { HARBOUR_DOCUMENTS, HARBOUR_KNOWLEDGE } from '../support/harbour.ts';
import { CHROMIUM, hasChromium, launchBrowser } from './browser.ts';
import { openPlaygroundPage, type PlaygroundPage, SCREENSHOTS } from './playground-page.ts';

const silent = { info: () => {}, warn: () => {}, error: () => {} };

let store: Store;
let teams: TeamsAdapter;
let playground: Playground;
let browser: Browser;
let chat: PlaygroundPage;

if (!hasChromium)
  process.stdout.write(`Skipped: there is no Chromium at ${CHROMIUM}. Debian has it as “chromium”.\n`);

/** The real bot of the invented council, in what looks and works like Teams. One conversation, step by step. */
describe.skipIf(!hasChromium)('in the Playground', () => {
  beforeAll(async () => {
    const data = mkdtempSync(join(tmpdir(), 'peersay-e2e-'));
    const { bot, store: opened } = await assembleBot(
      readConfig({
        ...{ PEERSAY_KNOWLEDGE: HARBOUR_KNOWLEDGE, PEERSAY_SOURCES: HARBOUR_DOCUMENTS, PEERSAY_DATA: data },
      }),
      silent,
    );
    store = opened;
    bot.warmUp();
    teams = createTeamsAdapter({
      ...{ bot, log: silent, references: platformMemory(store, 'teams') },
      config: { host: '127.0.0.1', port: 0, credentials: { kind: 'development' }, allowedTenants: [] },
      now: () => new Date(),
      newReference: () => 'ref',
      // Nobody waits here, and the machine may be slow.
      timing: { typing: 5_000, handOver: 60_000, invoke: 60_000 },
    });
    const command = findPlayground();
    if (!command) throw new Error('The Playground is not installed.');
    playground = await startPlayground(command, {
      botPort: await teams.start(),
      port: 0,
      folder: join(data, 'tool'),
      preload: join(import.meta.dirname, '../../adapters/teams/playground/preload.mjs'),
    });
    browser = await launchBrowser();
    chat = await openPlaygroundPage(browser, playground.url);
  });

  afterAll(async () => {
    await browser?.close();
    await playground?.stop();
    await teams?.stop();
    await store?.close();
    process.stdout.write(`The pictures of the steps are in ${SCREENSHOTS}\n`);
  });

  test('nobody on another machine can reach it', async () => {
    const { port } = new URL(playground.url);
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    for (const { address } of outside)
      await expect(fetch(`http://${address}:${port}/_debug/ping`)).rejects.toThrow();
    expect((await fetch(`${playground.url}/_debug/ping`)).status).toBe(200);
  });

  test('somebody is welcomed, asks, and sees who says what, with citations', async () => {
    await chat.sees(/what did peers say about/);
    await chat.say('what did peers say about the ferry?');
    await chat.sees(/winter gap/);
    // The markers have become pills that can be pressed.
    await chat.page.getByRole('button', { name: '1', exact: true }).first().waitFor();
    await chat.picture('1-asked');
  });

  test('the words behind it are one click away', async () => {
    await chat.press('Show the words');
    await chat.sees(/The ferry carried 310,000 passengers in 2022\./);
    await chat.picture('2-words');
  });

  test('an update is written in plain words and shown back', async () => {
    await chat.say(
      'R5: amber. The dashboard has slipped, the supplier pulled out. Next step: choose a new supplier by 14 October 2027. Blocker: no budget until April.',
    );
    await chat.sees('At risk');
    await chat.picture('3-draft');
  });

  test('is saved, its card turning into the receipt', async () => {
    await chat.press('Save');
    await chat.page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
    expect(await chat.page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
    await chat.picture('4-receipt');
  });

  test('is taken back with the button of the receipt', async () => {
    await chat.press('Undo');
    await chat.sees(/^Taken back: the update on recommendation 5/);
    await chat.picture('5-undone');
  });

  test('a quotation is put into a message with the message extension', async () => {
    const { page } = chat;
    await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
    await page.getByText('Search Command').click();
    await page.getByRole('textbox').last().fill('the ferry');
    // A topic is looked up with each letter; the last answer is the one that stays.
    const found = page.getByRole('heading', { name: /^“The ferry carried/ });
    await found.waitFor();
    await chat.picture('6-found');
    await found.click();
    await chat.picture('7-composed');
    await page.getByRole('button', { name: 'Send Message' }).click();
    await chat.picture('8-sent');
  });

  test('an update is changed in a form, which takes the place of its draft', async () => {
    await chat.say(
      'R8: red. The ferry company has not answered. Next step: write again by 1 March 2027. Blocker: no reply.',
    );
    await chat.say('Doing about it: we meet their board in January.');
    await chat.sees('Corrective action');
    await chat.press('Edit');
    const progress = chat.page.getByLabel(/What happened|Progress/).last();
    await progress.fill('The ferry company has answered at last.');
    await chat.picture('9-form');
    await chat.press('Save');
    await chat.sees(/Saved: recommendation 8/);
    await chat.picture('10-saved-from-form');
  });

  test('the board is drawn, and said in words', async () => {
    await chat.say(
      'R5: amber. The supplier pulled out. Next step: choose a new one by 14 October 2027. Blocker: no budget.',
    );
    await chat.sees('no budget');
    await chat.press('Save');
    await chat.page.getByRole('button', { name: 'Undo', exact: true }).last().waitFor();
    await chat.say('board');
    await chat.sees(/Settle the breakwater/);
    await chat.picture('11-board');
    await chat.page
      .getByText(/grouped by status/)
      .last()
      .scrollIntoViewIfNeeded();
    await chat.picture('12-board-above');
  });
});

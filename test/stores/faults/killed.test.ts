import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSeeded, type Random } from '../../../src/evaluation/seeded.ts';
import { openFileStore, readFileStore } from '../../../src/stores/file-store.ts';
import { newFolder } from '../../support/new-folder.ts';
import { type Compiled, compileScript } from './compile.ts';
import { createConfirmed } from './confirmed.ts';

/** As many kills as CI has time for; `npm run test:faults` does all 500. */
const KILLS = Number(process.env.PEERSAY_KILLS ?? 60);
/** `npm run test:laws` draws another each time; whatever fails names it. */
const ASKED = process.env.PEERSAY_SEED ?? '1';
const SEED = ASKED === 'random' ? randomInt(2 ** 31) : Number(ASKED);
/** So many at once, since most of a life is waiting for the disk. */
const LANES = 3;
/** After so many a folder is left for a new one, so that reading it stays quick. */
const LIVES = 25;
/** A life ends when it has confirmed at most so much, and at most so many milliseconds later. */
const MOST_LINES = 60;
const MOMENT = 10;

let writer: Compiled = { script: '', remove: () => {} };
beforeAll(() => {
  writer = compileScript('test/stores/faults/writer.ts');
}, 120_000);
afterAll(() => writer.remove());

/** Starts a process, waits until it has said so many lines and a moment more, and kills it. */
async function liveAndDie(folder: string, life: number, random: Random): Promise<string[]> {
  const child = spawn(process.execPath, [writer.script, folder, String(life)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const lines: string[] = [];
  // One in four dies before it has confirmed anything: while it opens and mends the folder.
  const enough = random() < 0.25 ? 1 : 2 + Math.floor(random() * MOST_LINES);
  await new Promise<void>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      if (lines.push(line) >= enough) resolve();
    });
    child.once('close', () => resolve());
  });
  await wait(random() * MOMENT);
  child.kill('SIGKILL');
  await ended;
  return lines;
}

test(
  `killed at ${KILLS} random moments (seed ${SEED}) under load, no confirmed event is lost and none is there twice`,
  async () => {
    const random = createSeeded(SEED);
    const died = { opening: 0, writing: 0, events: 0 };

    async function runFolder(lives: number): Promise<void> {
      const folder = newFolder();
      const confirmed = createConfirmed();
      for (let life = 0; life < lives; life++) {
        const lines = await liveAndDie(folder, life, random);
        expect(lines.filter((line) => line.startsWith('failed'))).toEqual([]);
        for (const line of lines) confirmed.hear(line);
        expect(confirmed.findFaults(await readFileStore({ folder }))).toEqual([]);
        died[lines.includes('open') ? 'writing' : 'opening'] += 1;
      }
      const store = await openFileStore({ folder, now: () => new Date('2060-01-01T00:00:00Z') });
      expect(confirmed.findFaults(store)).toEqual([]);
      await store.close();
      expect(confirmed.findFaults(await readFileStore({ folder }))).toEqual([]);
      died.events += confirmed.events.size;
    }

    const folders = Array.from({ length: Math.ceil(KILLS / LIVES) }, (_, at) =>
      Math.min(LIVES, KILLS - at * LIVES),
    );
    await Promise.all(
      Array.from({ length: LANES }, async () => {
        for (let lives = folders.pop(); lives !== undefined; lives = folders.pop()) await runFolder(lives);
      }),
    );
    // The load must have been one for the test to say anything.
    expect(died.writing).toBeGreaterThan(KILLS / 4);
    expect(died.events).toBeGreaterThan(KILLS);
    process.stderr.write(
      `killed while opening ${died.opening}, while writing ${died.writing}; events ${died.events}\n`,
    );
  },
  60_000 + KILLS * 5000,
);

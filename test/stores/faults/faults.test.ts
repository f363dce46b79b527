import { chmodSync, chownSync, mkdirSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { readFileStore } from '../../../src/stores/file-store.ts';
import { newFolder } from '../../support/new-folder.ts';
import { openIn } from '../file/record-folder.ts';
import { type Compiled, compileScript } from './compile.ts';
import { type Started, startScript } from './start.ts';

let writer: Compiled = { script: '', remove: () => {} };
beforeAll(() => {
  writer = compileScript('test/stores/faults/writer.ts');
}, 120_000);
afterAll(() => writer.remove());

/** Waiting for it is waiting for the end of a process. */
const END = 'no line begins so';

/** A process starts in a fifth of a second, or in many on a machine that is busy. */
vi.setConfig({ testTimeout: 120_000 });

describe('a full disk', () => {
  test('refuses what does not fit in plain words, keeps the rest, and takes what is smaller', async () => {
    const folder = newFolder();
    // The limit on the size of a file stands for the disk: it needs no privileges, and cuts writes in the middle too.
    const full = startScript(writer.script, [folder, '1', 'fill'], 'ulimit -S -f 80;');
    await full.said(END);
    const saved = full.lines.filter((line) => line.startsWith('draft')).map((line) => line.split(' '));
    expect(full.lines.filter((line) => line.startsWith('failed'))).toEqual([]);
    expect(full.lines.filter((line) => line.startsWith('refused'))).toEqual([
      'refused UserError: That was not saved: there is no room left on the disk. Nothing was changed. Tell whoever runs Peersay for you; once there is room again, send it once more.',
    ]);
    // Something small was saved after something large was refused.
    const numbers = saved.map(([, key]) => Number(key?.split('-')[1]));
    expect(numbers.some((number, at) => at > 0 && number - (numbers[at - 1] ?? 0) > 1)).toBe(true);
    const store = await openIn(folder);
    expect([...store.list('draft')].map(([key, text]) => [key, String(text).length])).toEqual(
      saved.map(([, key, length]) => [key, Number(length)]),
    );
    expect(await store.claim('claim', 'there is room again', 1)).toBe(true);
  });
});

describe('a folder that cannot be written', () => {
  const isRoot = process.getuid?.() === 0;

  function makeReadOnly(folder: string): void {
    if (isRoot) chownSync(folder, 65534, 65534);
    chmodSync(folder, 0o500);
    onTestFinished(() => chmodSync(folder, 0o700));
  }

  test('is refused with what to do, and nothing is left in it', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    // The folder above was made for this user alone.
    if (isRoot) chmodSync(`${folder}/..`, 0o755);
    makeReadOnly(folder);
    const refused = startScript(writer.script, [folder, '1', isRoot ? 'nobody' : 'once']);
    await refused.said(END);
    expect(refused.lines).toEqual([
      'starting',
      `failed UserError: The record in ${folder} cannot be opened: the folder does not allow reading and writing (EACCES). Give the bot the right to, or name another folder in PEERSAY_DATA.`,
    ]);
    expect(readdirSync(folder)).toEqual([]);
    expect((await readFileStore({ folder })).events()).toEqual([]);
  });
});

describe('two processes', () => {
  const isOpen = ({ lines }: Started) => lines.includes('open');

  test('cannot have one folder: the second is told who has it, and gets it when that one is killed', async () => {
    const folder = newFolder();
    const first = startScript(writer.script, [folder, '1', 'hold']);
    await first.said('open');
    const second = startScript(writer.script, [folder, '2', 'once']);
    await second.said(END);
    expect(second.lines.at(-1)).toMatch(/^failed UserError: The record in .* is in use by process \d+ on /);
    await first.kill();
    const third = startScript(writer.script, [folder, '3', 'once']);
    await third.said(END);
    expect(third.lines).toEqual(['starting', 'open']);
  });

  test('that find the lock of a dead one at the same time: one gets it, the others are told', async () => {
    const folder = newFolder();
    const dead = startScript(writer.script, [folder, '1', 'hold']);
    await dead.said('open');
    await dead.kill();
    const rivals = Array.from({ length: 6 }, (_, at) =>
      startScript(writer.script, [folder, `${at}`, 'hold']),
    );
    await Promise.all(rivals.map((rival) => Promise.race([rival.said('open'), rival.said('failed')])));
    expect(rivals.filter(isOpen)).toHaveLength(1);
    for (const rival of rivals.filter((other) => !isOpen(other)))
      expect(rival.lines.at(-1)).toMatch(/^failed UserError: .* is in use by/);
  });
});

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isRunning, readOwnIdentity } from '../../../src/stores/file/process-identity.ts';
import { collectLog } from '../../support/collect-log.ts';
import { makeSaved } from '../../support/made-events.ts';
import { FILLED, fillFolder, keysOf, openIn, whatIsIn } from './record-folder.ts';

const BEAT = 20;

/** Leaves the lock of another process in a folder, as a crash would. */
function leaveLock(folder: string, holder: object, name = 'lock'): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify({ token: 'other', beat: 1, ...readOwnIdentity(), ...holder }));
  return file;
}

/** A process that lives until the test is over. */
function startSleeper(): number {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child.pid ?? 0;
}

describe('a second store in one folder', () => {
  test('is refused, with the process that has it and what to do, and the first goes on', async () => {
    const folder = await fillFolder();
    const first = await openIn(folder);
    await expect(openIn(folder)).rejects.toThrow(
      `in use by process ${process.pid} on ${hostname()}. Stop that one first, or give this one another folder`,
    );
    expect(await first.append(makeSaved('next'))).toBe('written');
  });

  test('is let in when the first is closed', async () => {
    const folder = await fillFolder();
    await (await openIn(folder)).close();
    expect(await whatIsIn(folder)).toEqual(FILLED);
  });

  test('that takes the folder over by force makes the first refuse to write', async () => {
    const folder = await fillFolder();
    const first = await openIn(folder);
    rmSync(join(folder, 'lock'));
    const second = await openIn(folder);
    await expect(first.append(makeSaved('lost'))).rejects.toThrow(/another process has taken over/);
    await second.append(makeSaved('kept'));
    await first.close();
    await second.close();
    expect((await whatIsIn(folder)).keys).toEqual(['a', 'b', 'c', 'kept']);
  });
});

describe('a lock that was left behind', () => {
  test('by a process that has ended is taken over, and told', async () => {
    const folder = await fillFolder();
    leaveLock(folder, { pid: 2 ** 22 + 1 });
    const log = collectLog();
    expect(await whatIsIn(folder, { log })).toEqual(FILLED);
    expect(log.messages).toContain('the lock of a process that has ended was taken over');
  });

  test.each([
    ['has ended in the midst of it', { pid: 2 ** 22 + 1 }],
    ['has ended in the midst of it, twice over', { pid: 2 ** 22 + 1, token: 'clearer' }],
    ['cannot be seen from here, and says nothing', { host: 'elsewhere' }],
  ])('while somebody was clearing it away who %s, is taken over all the same', async (_, clearer) => {
    const folder = await fillFolder();
    leaveLock(folder, { pid: 2 ** 22 + 1 });
    leaveLock(folder, clearer, 'lock.other');
    if ('token' in clearer) leaveLock(folder, { pid: 2 ** 22 + 2 }, 'lock.other.clearer');
    expect(await whatIsIn(folder, { heartbeat: BEAT })).toEqual(FILLED);
    expect(readdirSync(folder).filter((name) => name.startsWith('lock'))).toEqual([]);
  });

  test('is not mistaken for that of another process with the same number', async () => {
    const folder = await fillFolder();
    leaveLock(folder, { pid: startSleeper(), started: '1' });
    expect(await whatIsIn(folder)).toEqual(FILLED);
  });

  test('by a container that had this one’s name and number is taken over', async () => {
    const folder = await fillFolder();
    leaveLock(folder, { started: '1' });
    expect(await whatIsIn(folder)).toEqual(FILLED);
  });

  test.each([
    ['another machine', { host: 'elsewhere' }],
    ['another container of this machine', { space: 'another' }],
  ])('by %s is taken over when it shows no sign of life for a while', async (_, holder) => {
    const folder = await fillFolder();
    leaveLock(folder, holder);
    expect(await whatIsIn(folder, { heartbeat: BEAT })).toEqual(FILLED);
  });

  test('half written is taken over when nobody goes on writing it', async () => {
    const folder = await fillFolder();
    writeFileSync(join(folder, 'lock'), '{"tok');
    expect(await whatIsIn(folder, { heartbeat: BEAT })).toEqual(FILLED);
  });
});

test('a lock of another machine that shows signs of life is respected', async () => {
  const folder = await fillFolder();
  const file = leaveLock(folder, { host: 'elsewhere' });
  let beat = 1;
  const timer = setInterval(() => leaveLock(folder, { host: 'elsewhere', beat: ++beat }), BEAT);
  onTestFinished(() => clearInterval(timer));
  await expect(openIn(folder, { heartbeat: BEAT })).rejects.toThrow(/on elsewhere/);
  expect(readFileSync(file, 'utf8')).toContain('elsewhere');
});

test('an open store shows signs of life', async () => {
  const folder = await fillFolder();
  const store = await openIn(folder, { heartbeat: BEAT });
  const file = join(folder, 'lock');
  const before = readFileSync(file, 'utf8');
  await expect.poll(() => readFileSync(file, 'utf8')).not.toBe(before);
  expect(keysOf(store)).toEqual(FILLED.keys);
});

describe('a process', () => {
  const own = readOwnIdentity();

  test('is running while it is, and not when another has its number', () => {
    expect(isRunning(own)).toBe(true);
    expect(isRunning({ ...own, pid: 2 ** 22 + 1 })).toBe(false);
    if (own.started !== null) expect(isRunning({ ...own, started: '1' })).toBe(false);
  });

  test('of another machine or container cannot be told', () => {
    expect(isRunning({ ...own, host: 'elsewhere' })).toBeNull();
    expect(isRunning({ ...own, space: 'another' })).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { createContents } from '../../../src/stores/contents.ts';
import { createCommitQueue } from '../../../src/stores/file/commit-queue.ts';
import { createJournal, type JournalHandle } from '../../../src/stores/file/journal.ts';
import { makeSaved } from '../../support/made-events.ts';

/** A file in memory that can be told to fail, and whose syncs can be held up. */
function createDisk() {
  const disk = {
    bytes: Buffer.alloc(0),
    calls: [] as string[],
    /** Room for so many bytes; beyond it a write takes what fits, and the next one fails. */
    room: Number.POSITIVE_INFINITY,
    failing: new Set<string>(),
    held: null as Promise<void> | null,
  };
  const call = (name: string) => {
    disk.calls.push(name);
    if (disk.failing.has(name)) throw Object.assign(new Error(name), { code: 'EIO' });
  };
  const write = async (bytes: Buffer, offset: number, length: number, position: number) => {
    call('write');
    const fits = Math.min(length, disk.room - position);
    if (fits <= 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    disk.bytes = Buffer.concat([disk.bytes.subarray(0, position), bytes.subarray(offset, offset + fits)]);
    return { bytesWritten: fits, buffer: bytes };
  };
  const handle = {
    write: write as unknown as JournalHandle['write'],
    async sync() {
      call('sync');
      await disk.held;
    },
    async truncate(length = 0) {
      call('truncate');
      disk.bytes = disk.bytes.subarray(0, length);
    },
    async close() {},
  };
  return { disk, journal: createJournal(handle, 0, 'journal') };
}

describe('a write', () => {
  test('is confirmed when the disk has it, and not before', async () => {
    const { disk, journal } = createDisk();
    let release = () => {};
    disk.held = new Promise((resolve) => {
      release = resolve;
    });
    let confirmed = false;
    const writing = journal.append('one\n').then(() => {
      confirmed = true;
    });
    await new Promise(setImmediate);
    expect([disk.calls, confirmed]).toEqual([['write', 'sync'], false]);
    release();
    await writing;
    expect(confirmed).toBe(true);
  });

  test('that finds no room leaves nothing behind, and the next one succeeds', async () => {
    const { disk, journal } = createDisk();
    await journal.append('one\n');
    disk.room = 6;
    await expect(journal.append('two, longer\n')).rejects.toThrow('full');
    expect(disk.bytes.toString()).toBe('one\n');
    disk.room = 100;
    await journal.append('three\n');
    expect(disk.bytes.toString()).toBe('one\nthree\n');
  });

  test('that could not be synced is taken back, since nobody knows whether it is on disk', async () => {
    const { disk, journal } = createDisk();
    disk.failing.add('sync');
    await expect(journal.append('one\n')).rejects.toThrow('sync');
    expect(disk.bytes.toString()).toBe('');
  });

  test('that could not be taken back is, before anything else is written', async () => {
    const { disk, journal } = createDisk();
    await journal.append('one\n');
    disk.room = 6;
    disk.failing.add('truncate');
    await expect(journal.append('two\n')).rejects.toThrow('full');
    expect(disk.bytes.toString()).toBe('one\ntw');
    disk.room = 100;
    await expect(journal.append('three\n')).rejects.toThrow('truncate');
    expect(disk.bytes.toString()).toBe('one\ntw');
    disk.failing.clear();
    await journal.append('3\n');
    expect(disk.bytes.toString()).toBe('one\n3\n');
  });
});

describe('those who write at once', () => {
  function createQueue() {
    const { disk, journal } = createDisk();
    const contents = createContents();
    const queue = createCommitQueue({ contents, write: journal.append, afterBatch: async () => {} });
    return { disk, contents, queue };
  }
  const appendIn = (queue: ReturnType<typeof createQueue>['queue'], key: string) =>
    queue.commit({ do: 'append', event: makeSaved(key) });

  test('share one sync', async () => {
    const { disk, contents, queue } = createQueue();
    await Promise.all(Array.from({ length: 50 }, (_, at) => appendIn(queue, String(at))));
    expect(disk.calls).toEqual(['write', 'sync']);
    expect(contents.events().map(({ key }) => key)).toEqual(
      Array.from({ length: 50 }, (_, at) => String(at)),
    );
  });

  test('are all told when it fails, nothing has changed, and the numbers go on without a gap', async () => {
    const { disk, contents, queue } = createQueue();
    await appendIn(queue, 'first');
    disk.failing.add('sync');
    const outcomes = await Promise.allSettled(['a', 'b', 'a'].map((key) => appendIn(queue, key)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect([contents.sequence, contents.events().length, contents.hasEvent('a')]).toEqual([1, 1, false]);
    disk.failing.clear();
    expect(await appendIn(queue, 'a')).toBe(true);
    expect(disk.bytes.toString().match(/"n":\d+/g)).toEqual(['"n":1', '"n":2']);
  });

  test('see what they have written, and nothing of what is not yet confirmed', async () => {
    const { disk, contents, queue } = createQueue();
    let release = () => {};
    disk.held = new Promise((resolve) => {
      release = resolve;
    });
    const saving = appendIn(queue, 'a');
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect([disk.calls.length, contents.hasEvent('a')]).toEqual([2, false]);
    release();
    await saving;
    expect(contents.hasEvent('a')).toBe(true);
  });
});

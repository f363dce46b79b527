import { chmodSync, existsSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { readJournal } from '../../../src/stores/file/journal-text.ts';
import { SCHEMA } from '../../../src/stores/file/schema.ts';
import { readFileStore } from '../../../src/stores/file-store.ts';
import { collectLog } from '../../support/collect-log.ts';
import { makeSaved } from '../../support/made-events.ts';
import { newFolder } from '../../support/new-folder.ts';
import {
  changeLine,
  dropLine,
  FILLED,
  fillFolder,
  keysOf,
  openIn,
  read,
  TODAY,
  whatIsIn,
} from './record-folder.ts';

const JOURNAL = 'journal.jsonl';
const SNAPSHOT = 'record.json';

/** Expects that a folder is not opened, with a sentence, and that nothing in it has changed. */
async function expectRefusal(folder: string, sentence: RegExp): Promise<void> {
  const before = read(folder, JOURNAL);
  const error = await openIn(folder).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(UserError);
  expect((error as Error).message).toMatch(sentence);
  expect((error as Error).message).toMatch(/Restore the folder from a backup/);
  expect(read(folder, JOURNAL)).toEqual(before);
  expect(existsSync(join(folder, 'lock'))).toBe(false);
}

const startOfLastLine = (bytes: Buffer) => bytes.lastIndexOf('\n', bytes.length - 2) + 1;

describe('a last line that a crash has torn', () => {
  test('is cut off wherever it is torn, kept aside and told; the others are all there', async () => {
    const folder = await fillFolder();
    const store = await openIn(folder);
    await store.put('draft', 'last', '£2.4m – 🔴');
    await store.close();
    const whole = read(folder, JOURNAL);
    const start = startOfLastLine(whole);
    for (let cut = start; cut <= whole.length; cut++) {
      rmSync(join(folder, SNAPSHOT), { force: true });
      writeFileSync(join(folder, JOURNAL), whole.subarray(0, cut));
      const log = collectLog();
      const torn = await openIn(folder, { log });
      const isWhole = cut >= whole.length - 1;
      expect([cut, torn.get('draft', 'last')]).toEqual([cut, isWhole ? '£2.4m – 🔴' : undefined]);
      await torn.close();
      expect(await whatIsIn(folder)).toEqual(FILLED);
      const isTorn = cut > start && !isWhole;
      expect(log.messages.some((message) => /torn/.test(message))).toBe(isTorn);
      if (!isTorn) continue;
      const kept = Buffer.concat([whole.subarray(start, cut), Buffer.from('\n')]);
      expect(read(folder, `${JOURNAL}.torn`).subarray(-kept.length)).toEqual(kept);
    }
  });

  test('is told from whole ones at every byte of an update', async () => {
    const bytes = read(await fillFolder(['a', 'b']), JOURNAL);
    const whole = bytes.subarray(0, bytes.indexOf('\n', bytes.indexOf('"key":"b"')) + 1);
    const start = startOfLastLine(whole);
    for (let cut = start; cut <= whole.length; cut++) {
      const { changes, torn, length } = readJournal(whole.subarray(0, cut), JOURNAL, SCHEMA);
      const isWhole = cut >= whole.length - 1;
      expect([cut, changes.length]).toEqual([cut, isWhole ? 3 : 2]);
      expect([length, torn.length]).toEqual(isWhole ? [cut, 0] : [start, cut - start]);
    }
  });

  test('does not join the next one', async () => {
    const folder = await fillFolder();
    writeFileSync(join(folder, JOURNAL), '{"n":7,"do":"app', { flag: 'a' });
    const store = await openIn(folder);
    await store.append(makeSaved('next'));
    await store.close();
    expect((await whatIsIn(folder)).keys).toEqual(['a', 'b', 'c', 'next']);
  });

  test('gets its end where that alone is missing', async () => {
    const folder = await fillFolder();
    truncateSync(join(folder, JOURNAL), statSync(join(folder, JOURNAL)).size - 1);
    const store = await openIn(folder);
    await store.append(makeSaved('next'));
    await store.close();
    expect(await whatIsIn(folder)).toEqual({ ...FILLED, keys: ['a', 'b', 'c', 'next'] });
  });

  test('is left out by somebody who only reads, and left there', async () => {
    const folder = await fillFolder();
    writeFileSync(join(folder, JOURNAL), '{"n":7,"do":"app', { flag: 'a' });
    const before = read(folder, JOURNAL);
    expect(keysOf(await readFileStore({ folder }))).toEqual(['a', 'b', 'c']);
    expect(read(folder, JOURNAL)).toEqual(before);
  });
});

describe('a damaged journal', () => {
  test('is refused with its line wherever a character was changed', async () => {
    const folder = await fillFolder();
    for (let line = 2; line <= 7; line++) {
      changeLine(folder, JOURNAL, line, (text) => text.replace(/"do"/, '"dO"'));
      await expectRefusal(folder, new RegExp(`journal\\.jsonl, line ${line} is damaged`));
      changeLine(folder, JOURNAL, line, (text) => text.replace(/"dO"/, '"do"'));
    }
    expect(await whatIsIn(folder)).toEqual(FILLED);
  });

  test('is refused where a line in the middle is gone', async () => {
    const folder = await fillFolder();
    dropLine(folder, JOURNAL, 4);
    await expectRefusal(folder, /line 4 is damaged \(number 4 stands where 3 was due\)/);
  });

  test('is refused where its end is gone that the snapshot has seen', async () => {
    const folder = await fillFolder();
    dropLine(folder, JOURNAL, 7);
    await expectRefusal(folder, /has lost lines: it ends at number 5, but number 6 was written/);
  });

  test('is refused where it is empty or its first line is damaged', async () => {
    const folder = await fillFolder();
    changeLine(folder, JOURNAL, 1, (text) => text.replace('begin', 'began'));
    await expectRefusal(folder, /line 1 is damaged/);
    writeFileSync(join(folder, JOURNAL), '');
    await expectRefusal(folder, /line 1 is damaged/);
  });

  test('is refused where it is gone and the snapshot is there', async () => {
    const folder = await fillFolder();
    rmSync(join(folder, JOURNAL));
    await expect(openIn(folder)).rejects.toThrow(/journal\.jsonl is missing, though there is record\.json/);
    writeFileSync(join(folder, SNAPSHOT), 'nonsense');
    await expect(openIn(folder)).rejects.toThrow(/journal\.jsonl is missing/);
    expect(existsSync(join(folder, JOURNAL))).toBe(false);
  });

  test('goes on without a line that somebody has given up, and says so', async () => {
    const folder = await fillFolder();
    changeLine(folder, JOURNAL, 4, () => '{"do":"lost"}');
    const log = collectLog();
    expect((await whatIsIn(folder, { log })).keys).toEqual(['a', 'c']);
    expect(log.messages).toContain('the record goes on without lines that were given up');
    const store = await openIn(folder);
    expect(await store.append(makeSaved('b'))).toBe('written');
  });

  test('is refused where a newer version has written it', async () => {
    const folder = await fillFolder();
    const newer = {
      version: 2,
      steps: [{ event: (event: unknown) => event, value: (_: string, value: unknown) => value }],
    };
    await whatIsIn(folder, { schema: newer });
    await expect(openIn(folder)).rejects.toThrow(
      /written by a newer version of Peersay \(format 2; this one knows up to 1\)/,
    );
  });
});

describe('a damaged snapshot', () => {
  test.each([
    ['empty', ''],
    ['cut', '{"version":1,"seq'],
    ['nonsense', '{"version":1}'],
  ])('is made again from the journal: %s', async (_, text) => {
    const folder = await fillFolder();
    writeFileSync(join(folder, SNAPSHOT), text);
    const log = collectLog();
    expect(await whatIsIn(folder, { log })).toEqual(FILLED);
    expect(log.messages.join()).toMatch(/snapshot was damaged; it is made again/);
    expect(read(folder, `${SNAPSHOT}.damaged`).toString()).toBe(text);
    expect(await whatIsIn(folder)).toEqual(FILLED);
  });

  test('is missed by nobody where it is gone', async () => {
    const folder = await fillFolder();
    rmSync(join(folder, SNAPSHOT));
    expect(await whatIsIn(folder)).toEqual(FILLED);
  });

  test('does not stand in for a damaged journal', async () => {
    const folder = await fillFolder();
    writeFileSync(join(folder, SNAPSHOT), '');
    changeLine(folder, JOURNAL, 3, (text) => text.replace('ferries', 'Ferries'));
    await expectRefusal(folder, /line 3 is damaged/);
  });
});

describe('the folder', () => {
  test('need not be there for somebody who only reads, and is not made', async () => {
    const folder = newFolder();
    expect((await readFileStore({ folder })).events()).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });

  test('and its files are for their owner alone', async () => {
    const folder = await fillFolder();
    const modes = () =>
      ['', JOURNAL, SNAPSHOT].map((name) => (statSync(join(folder, name)).mode & 0o777).toString(8));
    expect(modes()).toEqual(['700', '600', '600']);
    for (const name of ['', JOURNAL, SNAPSHOT]) chmodSync(join(folder, name), 0o755);
    await openIn(folder);
    expect(modes()).toEqual(['700', '700', '600']);
  });

  test('is cleared of what a crash has left half written, and of nothing else', async () => {
    const folder = await fillFolder();
    const left = [`${JOURNAL}.new`, `.${SNAPSHOT}.new.tmp`, 'events-2026-27-q1.jsonl.new'];
    const others = ['used-quotations.jsonl', 'notes.new', '.gitkeep'];
    for (const name of [...left, ...others]) writeFileSync(join(folder, name), 'x');
    await whatIsIn(folder);
    expect(left.filter((name) => existsSync(join(folder, name)))).toEqual([]);
    expect(others.filter((name) => existsSync(join(folder, name)))).toEqual(others);
  });
});

describe('an older format', () => {
  const schema = {
    version: 2,
    steps: [
      {
        event: (event: unknown) => ({ ...(event as object), note: 'brought along' }),
        value: (kind: string, value: unknown) =>
          kind === 'draft' ? { ...(value as object), step: 'second' } : value,
      },
    ],
  };

  test('is brought to the newer one, and kept as it was beside it', async () => {
    const folder = await fillFolder();
    const before = read(folder, JOURNAL);
    expect(await whatIsIn(folder, { schema })).toEqual({ ...FILLED, draft: { step: 'second' } });
    expect(read(folder, `${JOURNAL}.v1`)).toEqual(before);
    const later = await openIn(folder, { schema });
    expect(later.events().map((event) => 'note' in event && event.note)).toEqual(
      Array(3).fill('brought along'),
    );
  });

  test('is brought along also where archives are, once each', async () => {
    const folder = await fillFolder();
    const nextYear = () => new Date(TODAY.getTime() + 365 * 86_400_000);
    await whatIsIn(folder, { now: nextYear });
    let calls = 0;
    const event = (older: unknown) => {
      calls += 1;
      return older;
    };
    const counting = { version: 2, steps: [{ event, value: (_: string, value: unknown) => value }] };
    expect((await whatIsIn(folder, { schema: counting })).keys).toEqual(FILLED.keys);
    expect((await whatIsIn(folder, { schema: counting })).keys).toEqual(FILLED.keys);
    expect(calls).toBe(3);
  });
});

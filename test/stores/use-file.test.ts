import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { openUseFile } from '../../src/stores/use-file.ts';

const words = { source: 'report', start: 4, end: 9, text: 'ferry' };
const use = (by: string) => ({ words, by, when: '2026-02-03', where: 'newsletter' });

function newFile(text?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'peersay-uses-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'data', 'used-quotations.jsonl');
  if (text === undefined) return file;
  const beside = join(folder, 'uses.jsonl');
  writeFileSync(beside, text);
  return beside;
}

/** Who has used the words, as the next start of the bot reads it. */
async function usersIn(file: string): Promise<string[]> {
  return (await (await openUseFile(file)).usesOf(words)).map(({ by }) => by);
}

describe('the file of used quotations', () => {
  test('keeps every use over a restart', async () => {
    const file = newFile();
    await (await openUseFile(file)).mark(use('sam'));
    await (await openUseFile(file)).mark(use('kim'));
    expect(await usersIn(file)).toEqual(['sam', 'kim']);
  });

  test('keeps over a restart that one was taken back, and both on record', async () => {
    const file = newFile();
    const register = await openUseFile(file);
    for (const name of ['sam', 'kim']) await register.mark(use(name));
    await register.takeBack(use('sam'), '2026-02-04');
    expect(await usersIn(file)).toEqual(['kim']);
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(3);
  });

  test.each(['{"words":{"sou', '{"words":{"source":"café'])(
    'goes on after a crash that tore its last line: %s',
    async (torn) => {
      const file = newFile(`${JSON.stringify(use('sam'))}\n${torn}`);
      await (await openUseFile(file)).mark(use('kim'));
      expect(await usersIn(file)).toEqual(['sam', 'kim']);
      expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(2);
    },
  );

  test('keeps a last use whose line end alone is missing', async () => {
    const file = newFile(JSON.stringify(use('sam')));
    await (await openUseFile(file)).mark(use('kim'));
    expect(await usersIn(file)).toEqual(['sam', 'kim']);
  });

  test('names a damaged line and stops, so that nothing used is taken for unused', async () => {
    const file = newFile(`${JSON.stringify(use('sam'))}\nnonsense\n${JSON.stringify(use('kim'))}\n`);
    await expect(openUseFile(file)).rejects.toThrow(UserError);
    await expect(openUseFile(file)).rejects.toThrow(/line 2 is damaged/);
  });
});

import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
} from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { UserError } from '../errors.ts';
import { parseJson } from '../parse-json.ts';
import { createMemoryUseRegister, type UseRegister } from '../quotes/used-quotations.ts';

const StoredUse = z.object({
  words: z.object({ source: z.string(), start: z.int(), end: z.int(), text: z.string() }),
  by: z.string(),
  when: z.string(),
  where: z.string(),
  /** When it was taken back; a use that was marked has none. */
  takenBack: z.string().optional(),
});

/**
 * The uses of quotations in a file of JSON lines: each is on disk before it is confirmed, and none is ever rewritten.
 * A last line that a crash has torn is left behind; any other damage stops the start with a sentence, so that nothing
 * is taken for unused that was used.
 */
export async function openUseFile(file: string): Promise<UseRegister> {
  const memory = createMemoryUseRegister();
  for (const { takenBack, ...use } of readUses(file))
    await (takenBack === undefined ? memory.mark(use) : memory.takeBack(use, takenBack));
  return {
    usesOf: (words) => memory.usesOf(words),
    all: () => memory.all(),
    async mark(use) {
      appendLine(file, JSON.stringify(use));
      await memory.mark(use);
    },
    async takeBack(use, takenBack) {
      appendLine(file, JSON.stringify({ ...use, takenBack }));
      await memory.takeBack(use, takenBack);
    },
  };
}

function readUses(file: string): z.infer<typeof StoredUse>[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n');
  const torn = text.endsWith('\n') ? null : lines.length - 1;
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const use = StoredUse.safeParse(parseJson(line));
    if (use.success) return [use.data];
    if (at === torn) return [];
    throw new UserError(
      `${file}, line ${at + 1} is damaged. Restore the file from a backup, or remove that line.`,
    );
  });
}

/** What a crash has torn was never confirmed and is cut off, so that the new line neither joins it nor leaves it behind. */
function appendLine(file: string, line: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const whole = before.slice(0, before.lastIndexOf('\n') + 1);
  const tail = before.slice(whole.length);
  const isWhole = StoredUse.safeParse(parseJson(tail)).success;
  if (tail !== '' && !isWhole) truncateSync(file, Buffer.byteLength(whole));
  const handle = openSync(file, 'a', 0o600);
  try {
    appendFileSync(handle, `${isWhole ? '\n' : ''}${line}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

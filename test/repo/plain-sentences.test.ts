import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Where the sentences stand that staff read in a chat. What the terminal and the log alone show is beside them. */
const CHAT = [
  'src/wording.ts',
  'src/answers/wording.ts',
  'src/quotes/wording.ts',
  'src/quotes/cautions/wording.ts',
  'src/quotes/check/wording.ts',
  'src/quotes/wish/wording.ts',
  'src/updates/wording.ts',
  'src/updates/draft/wording.ts',
  'src/updates/board/wording.ts',
  'src/updates/board/list-wording.ts',
  'src/updates/board/phrases.ts',
  'src/updates/clock/wording.ts',
  'adapters/teams/wording.ts',
];
/** A command, a file or a setting: for whoever runs the bot, who need not be the one who reads. */
const FOR_ADMINISTRATORS = /\bnpm |knowledge\/|\.ya?ml\b|PEERSAY_/;
const TERMINAL = /^export const CONSOLE = \{$[\s\S]*?^\}/m;

test.each(CHAT)('no sentence in %s tells its reader to run a command or to edit a file', (file) => {
  const text = readFileSync(resolve(ROOT, file), 'utf8')
    .replace(TERMINAL, '')
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  expect(text.split('\n').filter((line) => FOR_ADMINISTRATORS.test(line))).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Faults of the folders and of the settings, which whoever runs the bot reads when it does not start. */
const NOT_CHAT = ['src/stores/wording.ts', 'src/updates/people/wording.ts', 'src/updates/rhythm/wording.ts'];
/** Every other file of sentences. */
const CHAT = ['src', 'adapters']
  .flatMap((folder) =>
    readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name}`,
    ),
  )
  .filter((file) => /(?:wording|board\/phrases)\.ts$/.test(file) && !NOT_CHAT.includes(file))
  .sort();
/** A command, a file or a setting: for whoever runs the bot, who need not be the one who reads. */
const FOR_ADMINISTRATORS = /\bnpm |knowledge\/|\.ya?ml\b|PEERSAY_/;
const TERMINAL = /^export const CONSOLE = \{$[\s\S]*?^\}/m;

test.each(CHAT)('no sentence in %s tells its reader to run a command or to edit a file', (file) => {
  const text = readFileSync(resolve(ROOT, file), 'utf8')
    .replace(TERMINAL, '')
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  expect(text.split('\n').filter((line) => FOR_ADMINISTRATORS.test(line))).toEqual([]);
});

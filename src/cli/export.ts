import { parseArgs } from 'node:util';
import { UserError } from '../errors.ts';
import { EXPORT_QUOTES_ARGUMENTS, exportQuotes } from './export-quotes.ts';
import { orUsage } from './read-options.ts';
import { runCommand } from './run-command.ts';

const USAGE = `Usage: npm run --silent export -- quotes --topic "topic" --format md|csv|docx [--out FILE]
         [--voice VOICE] [--year YEAR] [--stance STANCE] [--length LENGTH] [--most NUMBER] [--sources DIR]

Without --out the sheet is named after its topic, in this folder.

Exit status: 0 written, 2 bad usage.`;

await runCommand(async () => {
  const { values, positionals } = readArguments();
  const { help, ...options } = values;
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  switch (positionals.join(' ')) {
    case 'quotes':
      return exportQuotes(options);
    default:
      throw new UserError(`Name what to export: quotes.\n${USAGE}`);
  }
});

function readArguments() {
  const options = { ...EXPORT_QUOTES_ARGUMENTS, help: { type: 'boolean', short: 'h' } } as const;
  return orUsage(USAGE, () => {
    return parseArgs({ options, allowPositionals: true });
  });
}

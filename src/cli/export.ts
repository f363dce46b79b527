import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { UserError } from '../errors.ts';
import { exportAudit } from './export-audit.ts';
import type { ExportDeps } from './export-deps.ts';
import { EXPORT_QUOTES_ARGUMENTS, exportQuotes } from './export-quotes.ts';
import { exportReview } from './export-review.ts';
import { exportUpdates } from './export-updates.ts';
import { openRecord } from './open-record.ts';
import { orUsage } from './read-options.ts';
import { runCommand } from './run-command.ts';

const USAGE = `Usage: npm run --silent export -- quotes --topic "topic" --format md|csv|docx [--out FILE]
         [--voice VOICE] [--year YEAR] [--stance STANCE] [--length LENGTH] [--count NUMBER]
         [--max-words NUMBER] [--figures] [--sources DIR]
       npm run --silent export -- review --format md|docx|csv [--out FILE] [--by NAME] [--sources DIR]
       npm run --silent export -- updates --format csv|json [--out FILE] [--by NAME]
       npm run --silent export -- audit [--person PERSON] [--from YYYY-MM-DD] [--to YYYY-MM-DD]
         [--format csv|json] [--out FILE] [--by NAME]

  quotes   verbatim quotations on a topic; --count (or --most) how many (20), --max-words of so many words at most,
           --figures only those that give a figure
  review   the progress-review pack: every recommendation in committee columns
  updates  the record of updates: csv for a spreadsheet, json as a backup for "npm run import -- updates FILE"
  audit    who wrote, saw, changed and exported what and when; PERSON is an e-mail address, a platform id or a name

Without --out a sheet is named after what it holds, in this folder, and never written over another.
The exports of the record go on record themselves, under your account on this machine; --by is the name in print.

Exit status: 0 written, 2 bad usage.`;

const text = { type: 'string' } as const;
const OPTIONS = {
  ...EXPORT_QUOTES_ARGUMENTS,
  ...{ by: text, person: text, from: text, to: text },
  help: { type: 'boolean', short: 'h' },
} as const;

await runCommand(async () => {
  const { values, positionals } = orUsage(USAGE, () =>
    parseArgs({ options: OPTIONS, allowPositionals: true }),
  );
  const { help, ...options } = values;
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  switch (positionals.join(' ')) {
    case 'quotes':
      return exportQuotes(options);
    case 'review':
      return exportReview(options, exportDeps());
    case 'updates':
      return exportUpdates(options, exportDeps());
    case 'audit':
      return exportAudit(options, exportDeps());
    default:
      throw new UserError(`Name what to export: quotes, review, updates or audit.\n${USAGE}`);
  }
});

function exportDeps(): ExportDeps {
  return { config: readConfig(), openRecord, now: () => new Date(), newId: randomUUID };
}

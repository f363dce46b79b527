import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { loadCatalogue } from '../corpus/catalogue.ts';
import { type ImportReport, importInto } from '../corpus/import/import-into.ts';
import { describeError, UserError } from '../errors.ts';
import { renderImportReport } from './import-report.ts';
import { importUpdatesFile } from './import-updates.ts';
import { openRecord } from './open-record.ts';
import { showProgress } from './show-progress.ts';

const USAGE = `Usage: npm run import -- FILE|FOLDER|URL… [options]
       npm run import -- updates FILE

"updates" brings back what "npm run export -- updates --format json" wrote; what is on record already is not doubled.

Reads .txt, .md, .html, .docx and .pdf documents and keeps them for answers and quotations.
Documents of the catalogue are recognised by their content; a new one needs --title and --voice.

  --id ID             what citations call it: small letters, digits, hyphens
  --title TITLE       --publisher NAME     --date "March 2025"     --url ADDRESS
  --voice VOICE       who speaks in it: peers, council, ofsted or other
  --into DIR          folder to store it in (knowledge/sources, or PEERSAY_SOURCES)
  --json              one JSON document on standard output

Exit status: 0 all imported, 1 some not, 2 bad usage.
`;

const text = { type: 'string' } as const;
const OPTIONS = {
  id: text,
  title: text,
  publisher: text,
  voice: text,
  date: text,
  url: text,
  into: text,
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function readArguments() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    throw new UserError(`${(cause as Error).message.split('. ')[0]}.`, { cause });
  }
}

/** Gives the exit status. */
async function main(): Promise<number> {
  const { positionals, values } = readArguments();
  const { json, help, into: folder, ...options } = values;
  if (help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (positionals.length === 0) throw new UserError('Name at least one file, folder or web address.');
  if (folder === '') throw new UserError('--into is empty: name a folder.');
  const config = readConfig();
  const [what, file, ...others] = positionals;
  if (what === 'updates' && file !== undefined && others.length === 0)
    return importUpdatesFile(file, { config, openRecord, now: () => new Date(), newId: randomUUID });
  const into = folder === undefined ? config.sources : resolve(folder);
  if (into === null) throw new UserError('PEERSAY_SOURCES is none: name a folder with --into.');
  const report = await importInto({
    places: positionals,
    options,
    catalogue: loadCatalogue(join(config.knowledge, 'catalogue.yml')),
    into,
    today: new Date(),
    onProgress: showProgress(process.stderr),
  });
  logCauses(report);
  process.stdout.write(json ? toJson(report, into) : renderImportReport(report, into));
  return report.documents.every(({ outcome }) => outcome === 'imported') ? 0 : 1;
}

function logCauses({ documents }: ImportReport): void {
  for (const document of documents) {
    if (document.outcome === 'failed' && document.cause !== undefined)
      process.stderr.write(`${document.name}: ${describeError(document.cause)}\n`);
  }
}

function toJson({ documents, skipped }: ImportReport, into: string): string {
  const withoutCauses = documents.map((document) => ({ ...document, cause: undefined }));
  return `${JSON.stringify({ into, documents: withoutCauses, skipped }, null, 2)}\n`;
}

try {
  process.exitCode = await main();
} catch (cause) {
  if (!(cause instanceof UserError)) throw cause;
  process.stderr.write(`${cause.message}\nTry: npm run import -- --help\n`);
  process.exitCode = 2;
}

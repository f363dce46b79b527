import { UserError } from '../errors.ts';
import { dayAt } from '../updates/days.ts';
import { exportedEvent } from '../updates/export/exported-event.ts';
import { renderUpdatesCsv } from '../updates/export/render-updates-csv.ts';
import { renderUpdatesFile } from '../updates/export/updates-file.ts';
import { commandAuthor, type ExportDeps, withRecord } from './export-deps.ts';
import type { OpenRecord } from './open-record.ts';
import { readChoice } from './read-options.ts';
import { writeSheet } from './write-sheet.ts';

const FORMATS = ['csv', 'json'] as const;

export interface ExportUpdatesArguments {
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly by?: string | undefined;
}

/** Writes the updates, for a spreadsheet or as a backup, and gives the exit status. The export goes on record first. */
export async function exportUpdates(values: ExportUpdatesArguments, deps: ExportDeps): Promise<number> {
  const format = readChoice('format', values.format, FORMATS);
  if (!format) throw new UserError('An export of the updates needs --format (csv or json).');
  const now = deps.now();
  const by = commandAuthor(values.by);
  return withRecord(deps, async (record) => {
    const text = renderAs(format, record, now);
    await record.store.append(exportedEvent({ what: 'updates', format, by, now, id: deps.newId() }));
    const file = writeSheet(Buffer.from(text, 'utf8'), values.out, `updates-${dayAt(now)}.${format}`);
    process.stderr.write(`${record.view.trail().length} updates written to ${file}\n`);
    return 0;
  });
}

function renderAs(format: (typeof FORMATS)[number], { store, view }: OpenRecord, now: Date): string {
  switch (format) {
    case 'csv':
      return renderUpdatesCsv(view.trail());
    case 'json':
      return renderUpdatesFile(store.events(), now);
  }
}

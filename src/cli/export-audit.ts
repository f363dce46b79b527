import * as z from 'zod';
import { UserError } from '../errors.ts';
import { dayAt } from '../updates/days.ts';
import { type AuditFilter, renderAuditCsv, renderAuditJson, selectAudit } from '../updates/export/audit.ts';
import { exportedEvent } from '../updates/export/exported-event.ts';
import { commandAuthor, type ExportDeps, withRecord } from './export-deps.ts';
import { readChoice } from './read-options.ts';
import { writeSheet } from './write-sheet.ts';

const FORMATS = ['csv', 'json'] as const;

export interface ExportAuditArguments {
  readonly person?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly by?: string | undefined;
}

/** Writes who did what and when, and gives the exit status. The export goes on record, after what it shows. */
export async function exportAudit(values: ExportAuditArguments, deps: ExportDeps): Promise<number> {
  const format = readChoice('format', values.format, FORMATS) ?? 'csv';
  const filter = readFilter(values);
  const now = deps.now();
  const by = commandAuthor(values.by);
  return withRecord(deps, async ({ store }) => {
    const events = selectAudit(store.events(), filter);
    const text = format === 'csv' ? renderAuditCsv(events) : renderAuditJson(events, filter, now);
    await store.append(exportedEvent({ what: nameAudit(filter), format, by, now, id: deps.newId() }));
    const file = writeSheet(Buffer.from(text, 'utf8'), values.out, `audit-${dayAt(now)}.${format}`);
    process.stderr.write(`${events.length} events written to ${file}\n`);
    return 0;
  });
}

function readFilter({ person, from, to }: ExportAuditArguments): AuditFilter {
  const filter = { person: person?.trim() || null, from: readDay('from', from), to: readDay('to', to) };
  if (filter.from !== null && filter.to !== null && filter.from > filter.to)
    throw new UserError(`--from ${filter.from} lies after --to ${filter.to}.`);
  return filter;
}

function readDay(option: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  const day = z.iso.date().safeParse(value);
  if (!day.success) throw new UserError(`--${option} is a day such as 2026-11-21; "${value}" is not.`);
  return day.data;
}

/** What was looked at goes on record too: "audit of pat@council.example from 2026-10-01". */
function nameAudit({ person, from, to }: AuditFilter): string {
  return [
    'audit',
    ...(person ? [`of ${person}`] : []),
    ...(from ? [`from ${from}`] : []),
    ...(to ? [`to ${to}`] : []),
  ].join(' ');
}

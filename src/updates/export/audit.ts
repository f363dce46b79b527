import { writeCsv } from '../../sheets/write-csv.ts';
import { dayAt } from '../board/days.ts';
import type { RecordEvent, ShownSpan } from '../record/events.ts';
import { describeEvent } from './describe-event.ts';
import { AUDIT } from './wording.ts';

/** Whose doings, and of which days (YYYY-MM-DD, both counted in, by the council's clocks); null for no bound. */
export interface AuditFilter {
  /** An e-mail address, a platform's id ("slack:U123") or a name, in small or capital letters. */
  readonly person: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Everything on record that a person did, or that was sent to them, in some days: oldest first. */
export function selectAudit(
  events: readonly RecordEvent[],
  { person, from, to }: AuditFilter,
): RecordEvent[] {
  const wanted = person?.trim().toLowerCase() ?? null;
  return events.filter((event) => {
    const day = dayAt(event.at);
    if ((from !== null && day < from) || (to !== null && day > to)) return false;
    return wanted === null || peopleOf(event).some((name) => name.toLowerCase() === wanted);
  });
}

/** Who did it; whose update it is, where somebody else handled it; to whom it was sent. */
function peopleOf(event: RecordEvent): string[] {
  const authors = [
    event.by,
    ...('update' in event && typeof event.update === 'object' ? [event.update.author] : []),
  ];
  const others = event.kind === 'suggestion-made' ? [event.suggestion.update.author] : [];
  const to = event.kind === 'reminder-sent' || event.kind === 'digest-sent' ? [event.to] : [];
  return [...[...authors, ...others].flatMap(({ person, name }) => [person, name]), ...to];
}

/** The events as comma-separated values: who did what when, and which words were shown. */
export function renderAuditCsv(events: readonly RecordEvent[]): string {
  return writeCsv(Object.values(AUDIT.columns), events.map(toAuditCells));
}

/** The events as they are on record, with what was asked for. One JSON document. */
export function renderAuditJson(events: readonly RecordEvent[], filter: AuditFilter, now: Date): string {
  const file = { kind: 'peersay-audit', version: 1, exported: now.toISOString(), filter, events };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function toAuditCells(event: RecordEvent): string[] {
  const { at, by, kind } = event;
  const { about, detail, spans } = describeEvent(event);
  return [
    at,
    by.name,
    by.person,
    by.platform,
    AUDIT.kinds[kind],
    about,
    detail,
    spans.map(nameSpan).join('\n'),
  ];
}

function nameSpan({ source, section, start, end }: ShownSpan): string {
  return AUDIT.span(source, section, start, end);
}

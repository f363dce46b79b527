import { writeCsv } from '../../sheets/write-csv.ts';
import { dayAt } from '../days.ts';
import type { RecordEvent, ShownSpan } from '../record/events.ts';
import type { Author } from '../record/update.ts';
import { describeEvent } from './describe-event.ts';
import { AUDIT } from './wording.ts';

/** Whose doings, and of which days (YYYY-MM-DD, both counted in, by the council's clocks); null for no bound. */
export interface AuditFilter {
  /** An e-mail address, a platform's id ("slack:U123") or a name, in small or capital letters. */
  readonly person: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Everything on record that a person did, that others did with their words, or that was sent to them, in some days:
 * oldest first. A name stands for everybody on record who has it.
 */
export function selectAudit(
  events: readonly RecordEvent[],
  { person, from, to }: AuditFilter,
): RecordEvent[] {
  const keys = person === null ? null : keysOf(person.trim().toLowerCase(), events);
  const authors = authorsById(events);
  return events.filter((event) => {
    const day = dayAt(event.at);
    if ((from !== null && day < from) || (to !== null && day > to)) return false;
    return keys === null || peopleOf(event, authors).some((key) => keys.has(key.toLowerCase()));
  });
}

/** The keys of a person who is named by key or by name. */
function keysOf(wanted: string, events: readonly RecordEvent[]): ReadonlySet<string> {
  const named = events
    .flatMap((event) => [event.by, ...authorOf(event)])
    .filter(({ name }) => name.toLowerCase() === wanted);
  return new Set([wanted, ...named.map(({ person }) => person.toLowerCase())]);
}

/** Whose words the updates and suggestions are, by their ids. */
function authorsById(events: readonly RecordEvent[]): ReadonlyMap<string, string> {
  const ids = events.flatMap((event): [string, string][] => {
    if (event.kind === 'update-saved') return [[event.update.id, event.update.author.person]];
    return event.kind === 'suggestion-made'
      ? [[event.suggestion.id, event.suggestion.update.author.person]]
      : [];
  });
  return new Map(ids);
}

/** Who did it, whose words it is about, and to whom it was sent. */
function peopleOf(event: RecordEvent, authors: ReadonlyMap<string, string>): string[] {
  const own = [event.by, ...authorOf(event)].map(({ person }) => person);
  switch (event.kind) {
    case 'update-undone':
      return [...own, authors.get(event.update) ?? ''];
    case 'suggestion-accepted':
    case 'suggestion-declined':
      return [...own, authors.get(event.suggestion) ?? ''];
    case 'reminder-sent':
    case 'digest-sent':
      return [...own, event.to];
    default:
      return own;
  }
}

function authorOf(event: RecordEvent): Author[] {
  switch (event.kind) {
    case 'update-saved':
    case 'update-amended':
      return [event.update.author];
    case 'suggestion-made':
      return [event.suggestion.update.author];
    default:
      return [];
  }
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

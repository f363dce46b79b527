import { describe, expect, it } from 'vitest';
import { renderAuditCsv, renderAuditJson, selectAudit } from '../../../src/updates/export/audit.ts';
import type { EventKind, RecordEvent } from '../../../src/updates/record/events.ts';
import { NOW, PAT, SAM, updateOf } from '../../support/harbour-record.ts';
import { parseCsv } from '../../support/parse-csv.ts';

const on = (day: string, by = PAT) => ({ key: `${day}/${by.name}`, at: `${day}T09:00:00.000Z`, by });
const span = { source: 'peers-2023', section: '4.1', start: 120, end: 310 };
const suggestion = { id: 's1', update: updateOf(6, '2026-11-04', { author: SAM }) };

const EVENTS: readonly RecordEvent[] = [
  {
    ...on('2026-11-01'),
    kind: 'update-saved',
    update: updateOf(1, '2026-11-01', { evidence: ['a.pdf', 'b.pdf'] }),
  },
  { ...on('2026-11-02'), kind: 'update-amended', update: updateOf(1, '2026-11-01', { version: 2 }) },
  { ...on('2026-11-03'), kind: 'update-undone', update: 'draft-1', version: 2 },
  { ...on('2026-11-04', SAM), kind: 'suggestion-made', suggestion },
  { ...on('2026-11-05'), kind: 'suggestion-accepted', suggestion: 's1' },
  { ...on('2026-11-06'), kind: 'suggestion-declined', suggestion: 's2' },
  {
    ...on('2026-11-07', SAM),
    ...{ kind: 'answer-shown', answer: 'q1', question: 'What about housing?', outcome: 'answered' },
    ...{ spans: [span, { ...span, start: 0, end: 0 }], model: null },
  },
  { ...on('2026-11-08', SAM), kind: 'answer-rated', answer: 'q1', helpful: false },
  { ...on('2026-11-09', SAM), kind: 'record-seen', what: 'board' },
  { ...on('2026-11-10'), kind: 'exported', what: 'review', format: 'docx' },
  { ...on('2026-11-11'), kind: 'imported', what: 'updates', events: 3 },
  { ...on('2026-11-12'), kind: 'reminder-sent', to: 'sam@harbour.example', period: '2026-W46' },
  { ...on('2026-11-13'), kind: 'digest-sent', to: 'slack:C1', period: '2026-W46' },
  { ...on('2026-11-14', SAM), kind: 'reminders-snoozed', until: '2026-11-20' },
  { ...on('2026-11-15', SAM), kind: 'reminders-stopped' },
  { ...on('2026-11-16', SAM), kind: 'reminders-resumed' },
];

const ALL = { person: null, from: null, to: null };
const kinds = (
  filter: Partial<typeof ALL> | { person: string } | { from: string } | { to: string },
): EventKind[] => selectAudit(EVENTS, { ...ALL, ...filter }).map(({ kind }) => kind);
const rowOf = (kind: EventKind) => {
  const [, ...rows] = parseCsv(renderAuditCsv(EVENTS));
  return rows[EVENTS.findIndex((event) => event.kind === kind)];
};

describe('the audit', () => {
  it('has everything on record where nothing is narrowed down', () => {
    expect(kinds({})).toEqual(EVENTS.map(({ kind }) => kind));
  });

  it.each(['sam@harbour.example', 'SAM@Harbour.example', 'Sam Tern', ' sam tern '])(
    'finds a person by %j: what they did, what was sent to them, and their words that others handled',
    (person) => {
      expect(kinds({ person })).toEqual([
        ...[
          'suggestion-made',
          'suggestion-accepted',
          'answer-shown',
          'answer-rated',
          'record-seen',
          'reminder-sent',
        ],
        ...['reminders-snoozed', 'reminders-stopped', 'reminders-resumed'],
      ]);
    },
  );

  it('counts the first and the last day in, by the clocks of the council', () => {
    expect(kinds({ from: '2026-11-09', to: '2026-11-11' })).toEqual(['record-seen', 'exported', 'imported']);
    const summer = {
      ...on('2026-07-01'),
      at: '2026-06-30T23:30:00.000Z',
      kind: 'record-seen',
      what: 'board',
    } as const;
    expect(selectAudit([summer], { ...ALL, from: '2026-07-01' })).toHaveLength(1);
  });

  it('shows for an answer what was asked and which words were shown', () => {
    expect(rowOf('answer-shown')).toEqual([
      ...['2026-11-07T09:00:00.000Z', 'Sam Tern', 'sam@harbour.example', 'teams'],
      ...['Asked and was shown an answer', 'What about housing?', 'answered; no language model'],
      'peers-2023, section 4.1, characters 120–310\npeers-2023, section 4.1',
    ]);
  });

  it('shows for an update every slot that was filled', () => {
    expect(rowOf('update-saved')?.[6]).toBe(
      'Update draft-1-2026-11-01, version 1\non-track\nAuthor: Pat Quayle\nProgress: Work goes on.\nEvidence: a.pdf b.pdf',
    );
  });

  it('says of every kind of event what it was', () => {
    const [, ...rows] = parseCsv(renderAuditCsv(EVENTS));
    const told = rows.map(([, , , , what]) => what);
    expect(new Set(told).size).toBe(EVENTS.length);
    expect(rows.slice(8).map((cells) => cells.slice(5, 7))).toEqual([
      ['board', ''],
      ['review', 'As docx'],
      ['updates', '3 events'],
      ['2026-W46', 'To sam@harbour.example'],
      ['2026-W46', 'To slack:C1'],
      ['', 'Until 2026-11-20'],
      ['', ''],
      ['', ''],
    ]);
  });

  it('as JSON holds the events as they are on record, with what was asked for', () => {
    const filter = { ...ALL, person: 'Sam Tern' };
    expect(JSON.parse(renderAuditJson(EVENTS, filter, NOW))).toEqual({
      ...{ kind: 'peersay-audit', version: 1, exported: NOW.toISOString(), filter, events: EVENTS },
    });
  });
});

import type { RecordEvent } from '../../src/updates/record/events.ts';
import type { Author, Update } from '../../src/updates/record/update.ts';

const AUTHOR: Author = { person: 'pat@harbour.example', name: 'Pat Quill', platform: 'slack' };
const AT = '2026-11-02T10:00:00.000Z';

function makeUpdate(changes: Partial<Update> = {}): Update {
  return {
    id: 'draft-1',
    version: 1,
    recommendation: 'harbour/R2',
    status: 'at-risk',
    progress: 'Two ferries repaired – “the third waits”\nfor parts £2.4m',
    nextStep: 'order parts',
    due: '2026-12-01',
    blocker: 'no supplier',
    correctiveAction: null,
    explanation: null,
    figures: ['£2.4m'],
    evidence: [],
    author: AUTHOR,
    at: AT,
    ...changes,
  };
}

/** An update put on record; the key names it. */
export function makeSaved(key: string, at = AT): RecordEvent {
  return { kind: 'update-saved', key, at, by: AUTHOR, update: makeUpdate({ id: key, at }) };
}

/** Something of the audit, which is kept for a time only. */
export function makeSeen(key: string, at = AT): RecordEvent {
  return { kind: 'record-seen', key, at, by: AUTHOR, what: 'board' };
}

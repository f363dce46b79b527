import type { RecordEvent, ShownSpan } from '../record/events.ts';
import type { Update } from '../record/update.ts';
import { AUDIT } from './wording.ts';

/** An event in words: what it is about, what is to be known of it, and the words of documents that were shown. */
export interface EventDescription {
  readonly about: string;
  readonly detail: string;
  readonly spans: readonly ShownSpan[];
}

/** What an event of the record is on, and what it tells, for a line of the audit. */
export function describeEvent(event: RecordEvent): EventDescription {
  switch (event.kind) {
    case 'update-saved':
    case 'update-amended':
      return say(event.update.recommendation, describeUpdate(event.update));
    case 'update-undone':
      return say(AUDIT.version(event.update, event.version));
    case 'suggestion-made':
      return say(event.suggestion.update.recommendation, describeUpdate(event.suggestion.update));
    case 'suggestion-accepted':
    case 'suggestion-declined':
      return say(AUDIT.suggestion(event.suggestion));
    case 'answer-shown':
      return {
        ...say(event.question, `${event.outcome}; ${AUDIT.model(event.model)}`),
        spans: event.spans,
      };
    case 'answer-rated':
      return say(AUDIT.answer(event.answer), AUDIT.helpful(event.helpful));
    case 'record-seen':
      return say(event.what);
    case 'exported':
      return say(event.what, AUDIT.format(event.format));
    case 'imported':
      return say(event.what, AUDIT.events(event.events));
    case 'reminder-sent':
    case 'digest-sent':
      return say(event.period, AUDIT.to(event.to));
    case 'audit-dropped':
      return say(AUDIT.before(event.before), AUDIT.events(event.events));
    case 'reminders-snoozed':
      return say('', AUDIT.until(event.until));
    case 'reminders-stopped':
    case 'reminders-resumed':
      return say('');
  }
}

function say(about: string, detail = ''): EventDescription {
  return { about, detail, spans: [] };
}

/** All that was written, slot by slot: an audit that leaves words out proves nothing. */
function describeUpdate(update: Update): string {
  const { id, version, status, author, at: _at, recommendation: _recommendation, ...slots } = update;
  const written = Object.entries(slots).flatMap(([name, value]) => {
    const words = Array.isArray(value) ? value.join(' ') : value;
    return words ? [`${AUDIT.slots[name as keyof typeof slots]}: ${words}`] : [];
  });
  return [AUDIT.version(id, version), status, AUDIT.author(author.name), ...written].join('\n');
}

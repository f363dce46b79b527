import type { Author, Update } from './update.ts';

interface Happened {
  /** Unique: an event whose key is in the journal already is not written again. */
  readonly key: string;
  readonly at: string;
  readonly by: Author;
}

/** Words of a document that were shown. */
export interface ShownSpan {
  readonly source: string;
  readonly section: string;
  readonly start: number;
  readonly end: number;
}

/** Somebody's update on a recommendation that is another's, passed on for the owner to accept or decline. */
export interface Suggestion {
  readonly id: string;
  readonly update: Update;
}

/**
 * Everything that is on record, in the order in which it happened. Nothing is changed or deleted: a later event
 * reverses or supersedes an earlier one.
 */
export type RecordEvent =
  | (Happened & { readonly kind: 'update-saved'; readonly update: Update })
  | (Happened & { readonly kind: 'update-amended'; readonly update: Update })
  | (Happened & { readonly kind: 'update-undone'; readonly update: string; readonly version: number })
  | (Happened & { readonly kind: 'suggestion-made'; readonly suggestion: Suggestion })
  | (Happened & { readonly kind: 'suggestion-accepted'; readonly suggestion: string })
  | (Happened & { readonly kind: 'suggestion-declined'; readonly suggestion: string })
  | (Happened & {
      readonly kind: 'answer-shown';
      readonly answer: string;
      readonly question: string;
      readonly outcome: string;
      readonly spans: readonly ShownSpan[];
      readonly model: string | null;
    })
  | (Happened & { readonly kind: 'answer-rated'; readonly answer: string; readonly helpful: boolean })
  | (Happened & { readonly kind: 'record-seen'; readonly what: string })
  | (Happened & { readonly kind: 'exported'; readonly what: string; readonly format: string })
  | (Happened & { readonly kind: 'imported'; readonly what: string; readonly events: number })
  | (Happened & { readonly kind: 'reminder-sent'; readonly to: string; readonly period: string })
  | (Happened & { readonly kind: 'digest-sent'; readonly to: string; readonly period: string })
  | (Happened & { readonly kind: 'reminders-snoozed'; readonly until: string })
  | (Happened & { readonly kind: 'reminders-stopped' })
  | (Happened & { readonly kind: 'reminders-resumed' })
  /** What people asked and saw (`AUDIT_KINDS`) before a day is no longer kept; how many such events there were. */
  | (Happened & { readonly kind: 'audit-dropped'; readonly before: string; readonly events: number });

export type EventKind = RecordEvent['kind'];

/** Events that tell who saw what: the only ones that are kept for a time and not for ever. */
export const AUDIT_KINDS = ['answer-shown', 'answer-rated', 'record-seen'] as const satisfies EventKind[];

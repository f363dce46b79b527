import type { DraftReader } from '../reading/draft-reader.ts';
import { entriesOf } from './draft-entries.ts';
import type { DraftEntry, UpdateDraft } from './update-draft.ts';

/** "R11 green", where there are ten, and then a report on others: what is dropped, as it is not to be mixed with it. */
export function straysOf(before: UpdateDraft, after: UpdateDraft): DraftEntry[] {
  return after.entries.length > before.entries.length ? after.entries.filter(isStray) : [];
}

/**
 * The draft with a whole report behind such a stray. "R1", or "R1, amber", says what that one was about; a message with a
 * progress of its own does not. Null where there is none.
 */
export function reportBeside(
  draft: UpdateDraft,
  text: string,
  now: Date,
  reader: DraftReader,
): UpdateDraft | null {
  if (!draft.entries.some(isStray)) return null;
  const { drafts, unchanged, sure } = reader.first(text, now);
  const isReport = drafts.every(
    ({ recommendation, status, progress, nextStep, blocker }) =>
      recommendation !== null && status !== null && progress.length + nextStep.length + blocker.length > 0,
  );
  if (!sure || drafts.length === 0 || !isReport) return null;
  return { ...draft, entries: [...draft.entries, ...entriesOf(drafts, unchanged)] };
}

function isStray({ stray, words }: DraftEntry): boolean {
  return stray && words.recommendation === null;
}

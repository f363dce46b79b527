import { readingOf } from './draft/step-draft.ts';
import type { DraftEntry, UpdateDraft } from './draft/update-draft.ts';
import type { ProgressRecord } from './record/record.ts';
import type { Author, Update } from './record/update.ts';

/** What became of one entry of a draft. */
export type SavedEntry =
  | { readonly kind: 'saved'; readonly update: Update }
  /** It was on record before: a second click, a second delivery. */
  | { readonly kind: 'known'; readonly update: Update }
  | { readonly kind: 'suggested'; readonly update: Update; readonly suggestion: string };

interface SaveDeps {
  readonly record: ProgressRecord;
  readonly mayWrite: (recommendation: string) => boolean;
}

/**
 * Writes the entries of a draft: as updates where the author may, as suggestions where another reports. The ids come
 * from the draft, so that writing it twice writes it once. Throws where the disk does; what was written before stays.
 */
export async function saveDraft(
  draft: UpdateDraft,
  author: Author,
  now: Date,
  { record, mayWrite }: SaveDeps,
): Promise<SavedEntry[]> {
  const saved: SavedEntry[] = [];
  for (const [at, entry] of draft.entries.entries()) {
    const update = updateOf(draft, entry, at, author, now);
    if (!update) continue;
    if (!mayWrite(update.recommendation)) {
      await record.suggest({ id: update.id, update }, author, now);
      saved.push({ kind: 'suggested', update, suggestion: update.id });
      continue;
    }
    const written = await record.save(update);
    saved.push({ kind: written === 'written' ? 'saved' : 'known', update });
  }
  return saved;
}

function updateOf(
  draft: UpdateDraft,
  entry: DraftEntry,
  at: number,
  author: Author,
  now: Date,
): Update | null {
  const { recommendation, status, ...reading } = readingOf(entry);
  if (recommendation === null || status === null) return null;
  const isDone = status === 'complete';
  return {
    ...idOf(draft, at),
    recommendation,
    status,
    progress: reading.progress,
    ...{ nextStep: reading.nextStep, due: reading.due },
    // Finished work has no blocker left.
    blocker: isDone ? null : reading.blocker,
    ...{ correctiveAction: entry.correctiveAction, explanation: entry.explanation },
    ...{ figures: reading.figures, evidence: reading.evidence },
    author,
    at: now.toISOString(),
  };
}

function idOf(draft: UpdateDraft, at: number): Pick<Update, 'id' | 'version'> {
  if (draft.amends) return { id: draft.amends.update, version: draft.amends.version + 1 };
  return { id: draft.entries.length > 1 ? `${draft.id}-${at + 1}` : draft.id, version: 1 };
}

import { isDeepStrictEqual } from 'node:util';
import { readingOf } from './draft/draft-entries.ts';
import type { DraftEntry, UpdateDraft } from './draft/update-draft.ts';
import type { ProgressRecord } from './record/record.ts';
import type { Author, Update } from './record/update.ts';

/** What became of one entry of a draft. */
export type SavedEntry =
  | { readonly kind: 'saved'; readonly update: Update }
  /** It was on record before: a second click, a second delivery. */
  | { readonly kind: 'known'; readonly update: Update }
  /** An amendment that says what stands already: no version is made of it. */
  | { readonly kind: 'unchanged'; readonly update: Update }
  /** Somebody else has amended the same update since its author saw it: nothing is written over that. */
  | { readonly kind: 'overtaken'; readonly update: Update }
  | { readonly kind: 'suggested'; readonly update: Update; readonly suggestion: string };

interface SaveDeps {
  readonly record: ProgressRecord;
  readonly mayWrite: (recommendation: string) => boolean;
}

/**
 * Writes the `meant` entries of a draft: as updates where the author may, as suggestions where another reports. The ids come
 * from the draft, so that writing it twice writes it once. Throws where the disk does; what was written before stays.
 */
export async function saveDraft(
  draft: UpdateDraft,
  author: Author,
  now: Date,
  { record, mayWrite }: SaveDeps,
  meant: readonly number[],
): Promise<SavedEntry[]> {
  const saved: SavedEntry[] = [];
  for (const [at, entry] of draft.entries.entries()) {
    if (!meant.includes(at)) continue;
    const update = updateOf(draft, entry, at, author, now);
    if (!update) continue;
    if (mayWrite(update.recommendation)) {
      const written = await write(update, at === 0 ? draft.amends : null, draft.id, record);
      // It is the first of the draft, and nothing else of it is saved before its author has seen what came between.
      if (written.kind === 'overtaken') return [written];
      saved.push(written);
    } else {
      await record.suggest({ id: update.id, update }, author, now);
      saved.push({ kind: 'suggested', update, suggestion: update.id });
    }
  }
  return saved;
}

async function write(
  update: Update,
  amends: UpdateDraft['amends'],
  draft: string,
  record: ProgressRecord,
): Promise<SavedEntry> {
  if (amends) {
    const current = record.find(amends.update);
    if (current && isSame(current, update)) return { kind: 'unchanged', update: current };
    const amended = await record.amend({ ...update, id: amends.update }, draft, amends.version);
    return typeof amended === 'string' ? { kind: amended, update } : { kind: 'saved', update: amended };
  }
  const written = await record.save(update);
  return { kind: written === 'written' ? 'saved' : 'known', update };
}

/** Whether two updates say the same, whoever wrote them and when. */
function isSame(one: Update, other: Update): boolean {
  const { id, version, author, at } = one;
  return isDeepStrictEqual(one, { ...other, id, version, author, at });
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
    // The first has the draft's own id, whether or not others come after it: saved once, it stays the same.
    id: at === 0 ? draft.id : `${draft.id}-${at + 1}`,
    version: 1,
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

import type { DraftEntry, UpdateDraft } from '../draft/update-draft.ts';
import type { Reading } from '../reading/reading.ts';
import type { Desk, Doing } from './desk.ts';

/**
 * Fills what the rules have left open in a new draft about one recommendation with what a model found in the same
 * message. What the rules have read stays, and everything is shown back before it is saved.
 */
export async function assistDraft(
  draft: UpdateDraft,
  words: string | null,
  by: Doing,
  { assist }: Desk,
): Promise<UpdateDraft> {
  const [entry, ...others] = draft.entries;
  if (!assist || !words || !entry || others.length > 0 || draft.unchanged !== null) return draft;
  const reading = await assist(words, by);
  return reading ? { ...draft, entries: [fillOpen(entry, reading)] } : draft;
}

function fillOpen(entry: DraftEntry, reading: Reading): DraftEntry {
  const { words } = entry;
  const keep = (own: string[], theirs: string | null) => (own.length > 0 || theirs === null ? own : [theirs]);
  return {
    ...entry,
    words: {
      ...words,
      recommendation: words.recommendation ?? reading.recommendation,
      status: words.status ?? reading.status,
      progress: keep(words.progress, reading.progress),
      nextStep: keep(words.nextStep, reading.nextStep),
      due: words.due ?? reading.due,
      blocker: keep(words.blocker, reading.blocker),
    },
  };
}

import { fillOpen } from '../draft/draft-entries.ts';
import type { UpdateDraft } from '../draft/update-draft.ts';
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
  if (!assist || !words || !entry || others.length > 0 || entry.unchanged !== null) return draft;
  const reading = await assist(words, by);
  return reading ? { ...draft, entries: [{ ...entry, words: fillOpen(entry.words, reading) }] } : draft;
}

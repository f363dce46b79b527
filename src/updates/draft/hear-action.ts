import { isDeepStrictEqual } from 'node:util';
import type { DraftReader } from '../reading/draft-reader.ts';
import { type Latest, replaceEntry, touch } from './draft-entries.ts';
import { goOn, type Stepped } from './next-question.ts';
import { takeCorrectiveAction } from './read-label.ts';
import type { UpdateDraft } from './update-draft.ts';

interface ActionTools {
  readonly reader: DraftReader;
  readonly latest: Latest;
  /** Takes in what the message says beside the corrective action. */
  hear(draft: UpdateDraft, text: string): Stepped;
}

/**
 * Takes in a message that names the corrective action among other things: it goes to the update that the rest of the
 * message is on. Null where no action is named, nothing else is said, or it cannot be told whose action it is.
 */
export function hearAction(
  draft: UpdateDraft,
  text: string,
  now: Date,
  { reader, latest, hear }: ActionTools,
): Stepped | null {
  const { action, rest } = takeCorrectiveAction(text, isOfRed(draft, text, now, reader));
  if (action === null || !/\p{L}/u.test(rest)) return null;
  const stepped = hear(draft, rest);
  const isTaken = !isDeepStrictEqual(stepped.draft.entries, draft.entries);
  const at = isTaken ? targetOf(draft, stepped.draft, rest, reader) : -1;
  const entry = stepped.draft.entries[at];
  if (!entry) return null;
  const kept = replaceEntry(stepped.draft, at, { ...entry, correctiveAction: action });
  const { outcome, notes = [] } = stepped;
  if (outcome.kind !== 'ask' || outcome.want !== 'correctiveAction') return { ...stepped, draft: kept };
  // What was to be asked has been said.
  return { ...goOn(touch(kept, now), now, latest, at), notes };
}

function isOfRed({ entries }: UpdateDraft, text: string, now: Date, reader: DraftReader): boolean {
  const stated = reader.first(text, now).drafts.flatMap(({ status }) => status ?? []);
  const all = stated.length > 0 ? stated : entries.map(({ words }) => words.status);
  return all.every((status) => status === 'off-track');
}

/** The update that a message names; without a number the one that was asked about, or the only one. */
function targetOf(before: UpdateDraft, after: UpdateDraft, rest: string, reader: DraftReader): number {
  const [only, ...others] = reader.named(rest);
  if (others.length > 0) return -1;
  if (only !== undefined) return after.entries.findIndex(({ words }) => words.recommendation === only);
  return before.asking?.entry ?? (after.entries.length === 1 ? 0 : -1);
}

import type { Message, Reply } from '../../chat.ts';
import type { UpdateDraft } from '../draft/update-draft.ts';
import { DRAFT } from '../draft/wording.ts';
import type { TrailEntry } from '../record/trail.ts';
import { sayText } from '../say-text.ts';
import { RECEIPTS } from '../wording.ts';
import { amendDraft } from './begin-draft.ts';
import { type Desk, draftHere } from './desk.ts';
import { showDraft } from './show-draft.ts';

/**
 * "Put it back": what the person has taken back last, as a draft to be saved again; on one recommendation where one is named.
 * What was cancelled before it was saved is kept nowhere, and that is said.
 */
export async function restoreTakenBack(
  by: Message,
  recommendation: string | null,
  desk: Desk,
): Promise<Reply> {
  const { place, draft } = draftHere(by, desk);
  if (draft) return showDraft(draft, by, desk, DRAFT.first);
  const found = findTakenBack(desk.people.keyOf(by.person, by.platform), recommendation, desk);
  if (!found) return sayText(RECEIPTS.nothingToRestore);
  const restored = draftAgain(found, by, desk);
  await desk.drafts.put(place, restored);
  return showDraft(restored, by, desk, RECEIPTS.restoring);
}

/** What was reported on the recommendation since stands; the version before it would hide that. */
function findTakenBack(
  person: string,
  recommendation: string | null,
  { record, recommendations }: Desk,
): TrailEntry | null {
  const trail = record.trail();
  const isOpen = ({ update, takenBack }: TrailEntry) =>
    takenBack?.by.person === person &&
    (recommendation === null || update.recommendation === recommendation) &&
    recommendations.some(({ id }) => id === update.recommendation) &&
    trail.every(
      (other) => other.update.recommendation !== update.recommendation || other.update.at <= takenBack.at,
    );
  return trail
    .filter(isOpen)
    .reduce<TrailEntry | null>(
      (last, entry) =>
        last?.takenBack && entry.takenBack && last.takenBack.at > entry.takenBack.at ? last : entry,
      null,
    );
}

/** An amendment that was taken back amends once more; an update of which nothing stands begins anew. */
function draftAgain({ update }: TrailEntry, by: Message, desk: Desk): UpdateDraft {
  const again = amendDraft(update, by, desk);
  const standing = desk.record.find(update.id);
  return standing
    ? { ...again, amends: { update: standing.id, version: standing.version } }
    : { ...again, id: desk.newId(), amends: null };
}

import type { Reply } from '../../chat.ts';
import { joinWords } from '../../spell-out.ts';
import { dayAt } from '../days.ts';
import { isOn, readingOf, recommendationsOf } from '../draft/draft-entries.ts';
import { confirmReply } from '../draft/draft-reply.ts';
import type { DraftPlace } from '../draft/drafts.ts';
import type { UpdateDraft } from '../draft/update-draft.ts';
import { DRAFT } from '../draft/wording.ts';
import { sayText } from '../say-text.ts';
import type { Desk, Doing } from './desk.ts';
import { dateNotes, sameAgain } from './step-notes.ts';

/** Shows the whole back, or of several those that are to be saved, with what its author has to know. */
export function showDraft(
  draft: UpdateDraft,
  by: Doing,
  desk: Desk,
  lead?: string,
  before: readonly string[] = [],
  only: readonly string[] | null = null,
): Reply {
  const seen = { ...draft, entries: draft.entries.filter((entry) => isOn(entry, only)) };
  const isPart = seen.entries.length < draft.entries.length;
  const notes = desk.rights.notes(seen, by, desk.naming);
  const same = draft.amends ? [] : seen.entries.flatMap((entry) => sameAgain(entry, desk));
  const dates = seen.entries.flatMap((entry) =>
    dateNotes(readingOf(entry), dayAt(by.at), draft.amends, desk),
  );
  return confirmReply(
    seen,
    desk.naming,
    { ...notes, lead: [...notes.lead, ...same, ...dates], isPart },
    lead,
    before,
  );
}

/** Drops the draft of a place, and names what was in it where that was more than one update. */
export async function dropDraft(place: DraftPlace, now: Date, { drafts, naming }: Desk): Promise<Reply> {
  const entries = drafts.of(place, now)?.entries ?? [];
  await drafts.remove(place);
  const names = recommendationsOf(entries).map(naming.recommendation);
  return sayText(names.length > 1 ? DRAFT.droppedSome(joinWords(names)) : DRAFT.cancelled);
}

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
  const news = newsOf(seen, by, desk);
  return confirmReply(seen, desk.naming, { ...notes, lead: [...notes.lead, ...news], isPart }, lead, before);
}

/** What its author has to know before it is saved: that it was sent before, that a date moves or has passed. */
function newsOf({ entries, amends }: UpdateDraft, by: Doing, desk: Desk): string[] {
  const same = amends ? [] : entries.flatMap((entry) => sameAgain(entry, desk));
  const dates = entries.flatMap((entry) => dateNotes(readingOf(entry), dayAt(by.at), amends, desk));
  return [...same, ...dates];
}

/** Drops the draft of a place, and names what was in it where that was more than one update. */
export async function dropDraft(place: DraftPlace, now: Date, { drafts, naming }: Desk): Promise<Reply> {
  const entries = drafts.of(place, now)?.entries ?? [];
  await drafts.remove(place);
  const names = recommendationsOf(entries).map(naming.recommendation);
  return sayText(names.length > 1 ? DRAFT.droppedSome(joinWords(names)) : DRAFT.cancelled);
}

import type { Reply } from '../../chat.ts';
import { dayAt } from '../days.ts';
import { readingOf, UNSEEN } from '../draft/draft-entries.ts';
import type { DraftPlace } from '../draft/drafts.ts';
import type { DraftOutcome } from '../draft/next-question.ts';
import type { UpdateDraft } from '../draft/update-draft.ts';
import { DRAFT } from '../draft/wording.ts';
import { authorOf } from '../people/author-of.ts';
import { saveDraft } from '../save-draft.ts';
import { amendingId } from './begin-draft.ts';
import type { Desk, Doing } from './desk.ts';
import { receiptReply } from './receipts.ts';
import { showDraft } from './show-draft.ts';
import { dateNotes } from './step-notes.ts';

/** What was said of a save, and what of the draft waits on. */
export interface Saving {
  readonly reply: Reply;
  readonly rest: UpdateDraft | null;
}

/** Puts the entries that are meant on record; the rest of the draft waits in its place. */
export async function saveAndSay(
  draft: UpdateDraft,
  { entries: meant, open = [] }: DraftOutcome & { kind: 'save' },
  by: Doing,
  place: DraftPlace,
  desk: Desk,
): Promise<Saving> {
  const { record, drafts, people, notifyOwners } = desk;
  const overtaken = await showOvertaken(draft, by, place, desk);
  if (overtaken) return { reply: overtaken, rest: null };
  const author = authorOf(by, people);
  const news = draft.told ? [] : datesOf(draft, meant, by, desk);
  // Kept until everything is on disk: what fails can be saved again, and what was saved is not saved twice.
  await drafts.put(place, draft);
  const mayWrite = (recommendation: string) => people.mayWrite(by.person, by.platform, recommendation);
  const saved = await saveDraft(draft, author, by.at, { record, mayWrite }, meant);
  const late = saved.some(({ kind }) => kind === 'overtaken')
    ? await showOvertaken(draft, by, place, desk)
    : null;
  if (late) return { reply: late, rest: null };
  const rest = restOf(draft, meant, by, desk);
  // What has come meanwhile was not saved with the rest, and stays.
  const isStill = drafts.isStill(place, draft);
  if (isStill) await (rest ? drafts.put(place, rest) : drafts.remove(place));
  for (const one of saved) if (one.kind === 'suggested') await notifyOwners(one.suggestion);
  return { reply: receiptReply(saved, desk, open, news), rest: isStill ? rest : null };
}

/** Saved from a question, it was not shown by itself: what its author has to know of its dates is said behind it. */
function datesOf(
  { asking, entries, amends }: UpdateDraft,
  meant: readonly number[],
  by: Doing,
  desk: Desk,
): string[] {
  if (!asking) return [];
  return entries
    .filter((_, at) => meant.includes(at))
    .flatMap((entry) => dateNotes(readingOf(entry), dayAt(by.at), amends, desk));
}

/** What was not saved waits under an id of its own: that of the draft has been used up. */
function restOf(
  draft: UpdateDraft,
  meant: readonly number[],
  by: Doing,
  { newId }: Desk,
): UpdateDraft | null {
  const entries = draft.entries.filter((_, at) => !meant.includes(at));
  if (entries.length === 0) return null;
  const amends = meant.includes(0) ? null : draft.amends;
  const id = amends ? amendingId(newId()) : newId();
  return {
    ...draft,
    id,
    amends,
    entries,
    asking: null,
    ...UNSEEN,
    version: 1,
    touchedAt: by.at.toISOString(),
  };
}

/** Somebody else has amended the same update meanwhile: theirs is not written over before the author knows of it. */
async function showOvertaken(
  draft: UpdateDraft,
  by: Doing,
  place: DraftPlace,
  desk: Desk,
): Promise<Reply | null> {
  const { amends } = draft;
  const current = amends && desk.record.find(amends.update);
  if (!amends || !current || current.version <= amends.version) return null;
  const told = {
    ...draft,
    version: draft.version + 1,
    amends: { update: amends.update, version: current.version },
  };
  await desk.drafts.put(place, told);
  return showDraft(told, by, desk, DRAFT.overtaken(current.author.name, current.version));
}

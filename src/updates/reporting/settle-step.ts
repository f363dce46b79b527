import type { Reply } from '../../chat.ts';
import { dayAt, printDay } from '../days.ts';
import { readingOf } from '../draft/draft-entries.ts';
import { askReply, cannotSkipReply, confirmReply } from '../draft/draft-reply.ts';
import type { DraftPlace } from '../draft/drafts.ts';
import type { Stepped } from '../draft/next-question.ts';
import type { UpdateDraft } from '../draft/update-draft.ts';
import { authorOf } from '../people/author-of.ts';
import type { Reading } from '../reading/reading.ts';
import { saveDraft } from '../save-draft.ts';
import { sayText } from '../say-text.ts';
import { ASKS, DRAFT } from '../wording.ts';
import type { Desk, Doing } from './desk.ts';
import { receiptReply } from './receipts.ts';

const NO_NOTES = { lead: [], owner: null } as const;

/**
 * Does what a step of a draft asks for, and says it. Null where the message is for somebody else to answer. `isNew`: the
 * author has seen nothing of the draft yet, and is told whose recommendation it is.
 */
export async function settleStep(
  { draft, outcome }: Stepped,
  by: Doing,
  place: DraftPlace,
  desk: Desk,
  isNew = false,
): Promise<Reply | null> {
  const { drafts, naming, rights } = desk;
  switch (outcome.kind) {
    case 'question':
      return null;
    case 'change':
      return sayText(DRAFT.editHint);
    case 'withdrawn':
      return dropDraft(place, desk);
    case 'outdated':
      return showDraft(draft, by, desk, DRAFT.outdated);
    case 'cannot-skip':
      return cannotSkipReply(outcome.want);
    case 'ask': {
      await drafts.put(place, draft);
      const rightsNotes = isNew ? rights.notes(draft, by, naming).lead : [];
      const lead = [...rightsNotes, ...(outcome.want === 'recommendation' ? noSuchNumber(by, desk) : [])];
      return askReply(draft, outcome, naming, { ...NO_NOTES, lead });
    }
    case 'confirm':
      await drafts.put(place, draft);
      return showDraft(draft, by, desk);
    case 'save':
      return saveAndSay(draft, by, place, desk);
  }
}

/** "R12", where there are ten: said, not passed over. */
function noSuchNumber(by: Doing, { reader, recommendations }: Desk): string[] {
  const numbers = 'text' in by && by.text ? reader.unknownNumbers(by.text) : [];
  const last = Math.max(...recommendations.map(({ number }) => number ?? 0));
  return numbers.length > 0 ? [ASKS.noSuchNumber(numbers, last)] : [];
}

/** Shows the whole back, with what its author has to know. */
export function showDraft(draft: UpdateDraft, by: Doing, desk: Desk, lead?: string): Reply {
  const notes = desk.rights.notes(draft, by, desk.naming);
  const dates = draft.entries.flatMap((entry) => dateNotes(readingOf(entry), dayAt(by.at), desk));
  return confirmReply(draft, desk.naming, { ...notes, lead: [...notes.lead, ...dates] }, lead);
}

export async function dropDraft(place: DraftPlace, { drafts }: Desk): Promise<Reply> {
  await drafts.remove(place);
  return sayText(DRAFT.cancelled);
}

async function saveAndSay(draft: UpdateDraft, by: Doing, place: DraftPlace, desk: Desk): Promise<Reply> {
  const { record, drafts, people, notifyOwners } = desk;
  const overtaken = await showOvertaken(draft, by, place, desk);
  if (overtaken) return overtaken;
  const author = authorOf(by, people);
  // Kept until everything is on disk: what fails can be saved again, and what was saved is not saved twice.
  await drafts.put(place, draft);
  const mayWrite = (recommendation: string) => people.mayWrite(by.person, by.platform, recommendation);
  const saved = await saveDraft(draft, author, by.at, { record, mayWrite });
  await drafts.remove(place);
  for (const one of saved) if (one.kind === 'suggested') await notifyOwners(one.suggestion);
  return receiptReply(saved, desk);
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

/** A date that moves is said to move; one that has passed, that it has. */
function dateNotes({ recommendation, due, status }: Reading, today: string, { record }: Desk): string[] {
  if (!recommendation || !due || status === 'complete') return [];
  const last = record.latest(recommendation);
  const moved = last?.due && last.due !== due ? [DRAFT.movedDue(printDay(last.due), printDay(due))] : [];
  return [...moved, ...(due < today ? [DRAFT.pastDue(printDay(due))] : [])];
}

import type { Block, Reply } from '../../chat.ts';
import { recommendationsOf } from '../draft/draft-entries.ts';
import { askReply, cannotSkipReply } from '../draft/draft-reply.ts';
import type { DraftPlace } from '../draft/drafts.ts';
import type { Stepped } from '../draft/next-question.ts';
import { showFirst } from '../draft/save-step.ts';
import { openDraft } from '../draft/step-draft.ts';
import type { UpdateDraft } from '../draft/update-draft.ts';
import { DRAFT } from '../draft/wording.ts';
import { sayText } from '../say-text.ts';
import { type Desk, type Doing, toolsOf } from './desk.ts';
import { followedBy } from './receipts.ts';
import { type Saving, saveAndSay } from './save-and-say.ts';
import { dropDraft, showDraft } from './show-draft.ts';
import { doubtDates, sameAgain, sayNote, whyAsked } from './step-notes.ts';

const NO_NOTES = { lead: [], owner: null } as const;

interface Told {
  /** The author has seen nothing of the draft yet, and is told whose recommendation it is. */
  readonly isNew?: boolean;
  /** The words that were read, where they are not those of the message: "log it" means what was said before. */
  readonly words?: string | null;
}

/** Does what a step of a draft asks for, and says it. Null where the message is for somebody else to answer. */
export async function settleStep(
  stepped: Stepped,
  by: Doing,
  place: DraftPlace,
  desk: Desk,
  { isNew = false, words = 'text' in by ? (by.text ?? null) : null }: Told = {},
): Promise<Reply | null> {
  const { drafts, naming, rights } = desk;
  const { draft, outcome } = stepped;
  const notes = [
    ...(stepped.notes ?? []).map((note) => sayNote(note, stepped, naming)),
    ...doubtDates(words, by.at, desk),
  ];
  switch (outcome.kind) {
    case 'question':
      return null;
    case 'change':
      return sayText(DRAFT.editHint);
    case 'withdrawn':
      return dropDraft(place, by.at, desk);
    case 'outdated':
      return showDraft(draft, by, desk, DRAFT.outdated);
    case 'cannot-skip':
      return cannotSkipReply(outcome.want);
    case 'ask': {
      await drafts.put(place, draft);
      const rightsNotes = isNew ? rights.notes(draft, by, naming).lead : [];
      const lead = [...rightsNotes, ...notes, ...whyAsked(outcome, draft, words, by.at, desk)];
      return askReply(draft, outcome, naming, { ...NO_NOTES, lead });
    }
    case 'confirm':
      await drafts.put(place, draft);
      return showDraft(draft, by, desk, undefined, notes, draft.only);
    case 'unclear':
      return sayLines([...notes, DRAFT.unclear]);
    case 'which':
      await drafts.put(place, draft);
      return sayText(DRAFT.which(recommendationsOf(draft.entries).map(naming.recommendation)));
    case 'doubt':
      await drafts.put(place, draft);
      return sayText(DRAFT.dropIt);
    case 'save':
      if (outcome.open && !draft.told && isSentAgain(draft, outcome.entries, desk))
        return settleStep(showUnsaved(draft, outcome.entries, by, desk), by, place, desk);
      return goOnWith(await saveAndSay(draft, outcome, by, place, desk), by, place, desk);
  }
}

/** Saved from a question, the author would not come to see that all of it is on record already. */
function isSentAgain({ entries, amends }: UpdateDraft, meant: readonly number[], desk: Desk): boolean {
  return !amends && entries.some((entry, at) => meant.includes(at) && sameAgain(entry, desk).length > 0);
}

function showUnsaved(draft: UpdateDraft, meant: readonly number[], by: Doing, desk: Desk): Stepped {
  const isAll = meant.length === draft.entries.length;
  const only = isAll ? null : recommendationsOf(draft.entries.filter((_, at) => meant.includes(at)));
  return showFirst(draft, only, by.at, toolsOf(desk).latest);
}

function sayLines(lines: readonly string[]): Reply {
  return { ...sayText(lines.join(' ')), blocks: lines.map((text): Block => ({ type: 'text', text })) };
}

/** Behind what was saved says what waits, and asks for what it lacks. */
async function goOnWith({ reply, rest }: Saving, by: Doing, place: DraftPlace, desk: Desk): Promise<Reply> {
  if (!rest) return reply;
  const stepped = openDraft(rest, by.at, toolsOf(desk));
  return followedBy(reply, await settleStep({ ...stepped, notes: [{ kind: 'waits' }] }, by, place, desk));
}

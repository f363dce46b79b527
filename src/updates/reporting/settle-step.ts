import type { Block, Reply } from '../../chat.ts';
import { askReply, cannotSkipReply } from '../draft/draft-reply.ts';
import type { DraftPlace } from '../draft/drafts.ts';
import type { Stepped } from '../draft/next-question.ts';
import { openDraft } from '../draft/step-draft.ts';
import { DRAFT } from '../draft/wording.ts';
import { sayText } from '../say-text.ts';
import { type Desk, type Doing, toolsOf } from './desk.ts';
import { followedBy } from './receipts.ts';
import { type Saving, saveAndSay } from './save-and-say.ts';
import { dropDraft, showDraft } from './show-draft.ts';
import { doubtDates, noSuchNumber, sayNote } from './step-notes.ts';

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
      const unknown = outcome.want === 'recommendation' ? noSuchNumber(words, desk) : [];
      const lead = [...rightsNotes, ...notes, ...unknown];
      return askReply(draft, outcome, naming, { ...NO_NOTES, lead });
    }
    case 'confirm':
      await drafts.put(place, draft);
      return showDraft(draft, by, desk, undefined, notes, draft.only);
    case 'unclear':
      return sayLines([...notes, DRAFT.unclear]);
    case 'doubt':
      await drafts.put(place, draft);
      return sayText(DRAFT.dropIt);
    case 'save':
      return goOnWith(await saveAndSay(draft, outcome.entries, by, place, desk), by, place, desk);
  }
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

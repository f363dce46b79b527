import type { Action, Message, Reply } from '../../chat.ts';
import type { DraftPlace } from '../draft/drafts.ts';
import type { StepNote, Stepped } from '../draft/next-question.ts';
import { type DraftInput, openDraft, stepDraft } from '../draft/step-draft.ts';
import type { UpdateDraft } from '../draft/update-draft.ts';
import { assistDraft } from './assist-draft.ts';
import { draftFrom, supposeTarget } from './begin-draft.ts';
import { type Desk, toolsOf } from './desk.ts';
import { settleStep } from './settle-step.ts';

/** One step of a draft, kept and put into a reply; null where the message is a question for somebody else. */
export function takeStep(
  draft: UpdateDraft,
  input: DraftInput,
  by: Message | Action,
  place: DraftPlace,
  desk: Desk,
): Promise<Reply | null> {
  const stepped = stepDraft(draft, input, by.at, toolsOf(desk));
  const notes = [...(stepped.notes ?? []), ...leftOut(stepped, input, desk)];
  const told = input.kind === 'said' ? { words: input.text } : {};
  return settleStep({ ...stepped, notes }, by, place, desk, told);
}

/**
 * Begins a draft from words, or from nothing; null as in `takeStep`. `asked`: the question before, which tells the
 * recommendation where the words do not.
 */
export async function startDraft(
  words: string | null,
  by: Message | Action,
  place: DraftPlace,
  desk: Desk,
  asked: string | null = null,
): Promise<Reply | null> {
  const read = await assistDraft(draftFrom(words, by, desk), words, by, desk);
  const supposed = asked === null || words === null ? null : supposeTarget(read, words, asked, desk);
  const opened = openDraft(supposed ?? read, by.at, toolsOf(desk));
  const notes: StepNote[] = supposed ? [{ kind: 'supposed' }] : [];
  if (words !== null) notes.push(...leftOutOf(words, desk));
  return settleStep({ ...opened, notes }, by, place, desk, { isNew: true, words });
}

/** What was not read of a later message is said to be left out, too. */
function leftOut({ outcome }: Stepped, input: DraftInput, desk: Desk): StepNote[] {
  const isTaken = outcome.kind === 'ask' || outcome.kind === 'confirm';
  return isTaken && input.kind === 'said' ? leftOutOf(input.text, desk) : [];
}

function leftOutOf(words: string, { reader }: Desk): StepNote[] {
  const mail: StepNote[] = reader.leavesOutMail(words) ? [{ kind: 'mail' }] : [];
  return reader.handsOver(words) ? [...mail, { kind: 'hand-over' }] : mail;
}

import type { Message, Reply } from '../../chat.ts';
import { UNSEEN } from '../draft/draft-entries.ts';
import { readDraftWord, readSlip } from '../draft/draft-words.ts';
import type { DraftPlace } from '../draft/drafts.ts';
import { readMovedTo } from '../draft/moved-to.ts';
import { readOrder } from '../draft/read-order.ts';
import { openDraft } from '../draft/step-draft.ts';
import type { UpdateDraft } from '../draft/update-draft.ts';
import { DRAFT, REMARKS } from '../draft/wording.ts';
import type { Draft } from '../reading/draft.ts';
import type { DraftReader } from '../reading/draft-reader.ts';
import { sayText } from '../say-text.ts';
import { RECEIPTS, RIGHTS } from '../wording.ts';
import { standingDraft } from './begin-draft.ts';
import { correctSaved, editSaved, hasJustSaved, unchangedReply } from './change-saved.ts';
import { type Desk, draftHere, toolsOf } from './desk.ts';
import { goneReply } from './gone-reply.ts';
import { inputOf, inputOfOrder, toNothing } from './read-input.ts';
import { followedBy } from './receipts.ts';
import { remarkReply } from './remark-reply.ts';
import { saysItWaits } from './says-it-waits.ts';
import { settleStep } from './settle-step.ts';
import { dropDraft, showDraft } from './show-draft.ts';
import { startDraft, takeStep } from './take-step.ts';
import { type Untaken, untakenIn } from './untaken.ts';

/**
 * What came of a message. `pass`: it is for somebody else; `waiting` then says that a draft still waits, `untaken` is an update
 * behind the question.
 */
export type Heard =
  /** `question`: what the message asks beside what it reports, which nobody has answered. */
  | { readonly kind: 'reply'; readonly reply: Reply; readonly question: string | null }
  | {
      readonly kind: 'pass';
      readonly waiting: string | null;
      readonly unsure: boolean;
      readonly untaken?: Untaken;
    };

/** Takes a message as a report, or as words for the draft that waits here; `asked` is the question before it. */
export async function hearMessage(sent: Message, asked: string | null, desk: Desk): Promise<Heard> {
  const { place, draft } = draftHere(sent, desk);
  const message = asMoved(sent, draft, desk);
  const isStaff = desk.rights.isStaff(message.person);
  const gone = isStaff ? goneReply(message, draft, desk) : null;
  if (gone) return said(gone);
  const remark = isStaff && readDraftWord(message.text) === null ? remarkReply(message, draft, desk) : null;
  if (remark) return said(remark);
  return draft ? hearLater(message, draft, place, desk) : hearFirst(message, place, asked, desk);
}

/** An update that was meant for another recommendation is moved there, whatever words say so: in those that are known. */
function asMoved(message: Message, draft: UpdateDraft | null, desk: Desk): Message {
  const isOfAnother = draft?.entries.length === 1 && draft.asking?.want !== 'recommendation';
  const isHeard = draft !== null || hasJustSaved(message, desk);
  const number = isHeard ? readMovedTo(message.text, isOfAnother) : null;
  return number === null ? message : { ...message, text: `oops wrong rec, that should have been ${number}` };
}

/** What waits, all of it: where only a part was to be saved, that is settled anew. */
export async function showAll(
  draft: UpdateDraft,
  message: Message,
  place: DraftPlace,
  desk: Desk,
): Promise<Reply> {
  const whole = draft.only === null ? draft : { ...draft, ...UNSEEN };
  await desk.drafts.put(place, whole);
  return showDraft(whole, message, desk);
}

async function hearFirst(sent: Message, place: DraftPlace, asked: string | null, desk: Desk): Promise<Heard> {
  const order = readOrder(sent.text);
  const message = order?.kind === 'save-with' ? { ...sent, text: order.rest } : sent;
  if (order && order.kind !== 'save-with')
    return said(sayText(order.kind === 'save-some' ? DRAFT.noneToSave : DRAFT.none));
  const word = readDraftWord(message.text);
  if (word === 'cancel' && hasJustSaved(message, desk)) return said(sayText(RECEIPTS.sayUndo));
  const answer = toNothing(word, message.text);
  if (answer !== null) return said(sayText(answer));
  const edited = desk.rights.isStaff(message.person) ? await editSaved(message, place, desk) : null;
  return edited ? said(edited) : hearReport(message, place, asked, desk);
}

async function hearReport(
  message: Message,
  place: DraftPlace,
  asked: string | null,
  desk: Desk,
): Promise<Heard> {
  const { intent, sure, corrects, drafts } = desk.reader.first(message.text, message.at);
  const isStaff = desk.rights.isStaff(message.person);
  const corrected = isStaff
    ? await correctSaved(message, place, desk, { corrects, drafts, sure, intent })
    : null;
  if (corrected) return said(corrected);
  const unchanged = isStaff && corrects && intent === 'other' ? unchangedReply(message, asked, desk) : null;
  if (unchanged) return said(unchanged);
  if (intent !== 'update' || !sure || !isPlaceable(drafts, asked, desk.reader))
    return isStaff ? hearUnsure(message, place, intent === 'update', desk) : pass(null);
  if (!isStaff) return said(sayText(RIGHTS.guest));
  const reply = await startDraft(message.text, message, place, desk, asked);
  return reply ? said(reply, desk.reader.question(message.text, message.at)) : pass(null);
}

/** Without a status and a recommendation, something that has happened may be said of anything, in passing. */
function isPlaceable(drafts: readonly Draft[], asked: string | null, reader: DraftReader): boolean {
  const says = drafts.some(({ recommendation, status }) => recommendation !== null || status !== null);
  return says || (asked !== null && reader.named(asked).length > 0);
}

/** What may be no news at all: a change of what stands, a question with news behind it, or just a question. */
async function hearUnsure(message: Message, place: DraftPlace, unsure: boolean, desk: Desk): Promise<Heard> {
  const changed = await changeStanding(message, place, desk);
  if (changed) return said(changed);
  const untaken = untakenIn(message, desk.reader);
  return { ...pass(null, unsure), ...(untaken ? { untaken } : {}) };
}

/** "R2 due 17 December now" changes what stands. */
async function changeStanding(message: Message, place: DraftPlace, desk: Desk): Promise<Reply | null> {
  const standing = standingDraft(message.text, message, desk);
  return (
    standing &&
    settleStep(openDraft(standing, message.at, toolsOf(desk)), message, place, desk, { isNew: true })
  );
}

async function hearLater(
  message: Message,
  draft: UpdateDraft,
  place: DraftPlace,
  desk: Desk,
): Promise<Heard> {
  const word = readDraftWord(message.text);
  if (word === 'cancel') return said(await dropDraft(place, message.at, desk));
  if (word === 'edit') return said(sayText(DRAFT.editHint));
  if (word === 'show') return said(await showAll(draft, message, place, desk));
  const slip = word === null ? readSlip(message.text) : null;
  if (slip) return said(sayText(REMARKS.slip(message.text.trim(), slip)));
  const order = word === null ? readOrder(message.text) : null;
  if (order?.kind === 'save-with' && order.leads && opensAnother(order.rest, draft, desk))
    return saveThen(message, draft, order.rest, desk);
  const input = order ? inputOfOrder(order, desk.reader) : inputOf(word, message.text, draft);
  const reply = await takeStep(draft, input, message, place, desk);
  return reply
    ? said(reply, desk.reader.question(message.text, message.at))
    : pass(saysItWaits(draft, message, desk));
}

/** "Perfect, save, and also R6 amber …": what was shown is saved, and the other begins after it. */
function opensAnother(rest: string, { asking, entries }: UpdateDraft, { reader }: Desk): boolean {
  return (
    asking === null &&
    reader.named(rest).some((id) => entries.every(({ words }) => words.recommendation !== id))
  );
}

async function saveThen(message: Message, draft: UpdateDraft, rest: string, desk: Desk): Promise<Heard> {
  const { place } = draftHere(message, desk);
  const saved = await takeStep(draft, { kind: 'save', version: null }, message, place, desk);
  const next = await hearMessage({ ...message, text: rest }, null, desk);
  if (!saved) return next;
  return said(next.kind === 'reply' ? followedBy(saved, next.reply) : saved);
}

function said(reply: Reply, question: string | null = null): Heard {
  return { kind: 'reply', reply, question };
}

function pass(waiting: string | null, unsure = false): Heard {
  return { kind: 'pass', waiting, unsure };
}

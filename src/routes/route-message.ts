import type { Desk } from '../bot.ts';
import type { Action, Block, Message, Reply } from '../chat.ts';
import { type Intent, LONGEST_QUESTION, readIntent } from '../intents/intent.ts';
import { isPasted } from '../intents/pasted-words.ts';
import { readRecordIntent } from '../intents/read-record-intent.ts';
import { answerCommand, textReply } from '../replies.ts';
import { readProgressOf } from '../retrieval/progress-cues.ts';
import { asksForQuotation, asksForText } from '../retrieval/quotation-cues.ts';
import type { Answered } from '../talk/answered.ts';
import { ofTheChallenge } from '../talk/of-the-challenge.ts';
import { withoutLongRuns } from '../typed-text.ts';
import { readDraftWord, readSlip } from '../updates/draft/draft-words.ts';
import { namesEdit } from '../updates/draft/edit-draft.ts';
import { readOrder } from '../updates/draft/read-order.ts';
import { DRAFT, REMARKS } from '../updates/draft/wording.ts';
import { readDelay } from '../updates/reading/remark.ts';
import { followedBy } from '../updates/reporting/receipts.ts';
import { ANSWER_BUTTONS, SMALL_TALK } from '../wording.ts';
import { forStaff } from './for-staff.ts';
import { noteDraft } from './note-draft.ts';
import { hearAboutQuotations, quote, withUses } from './route-quotations.ts';
import { routeRecord } from './route-record.ts';
import { answerSeveral } from './route-several.ts';

/** Longer messages are documents pasted into the chat, not reports. */
const LONGEST_UPDATE = 8000;

/** Finds out what a message wants, and does it. A draft that has grown too old is mentioned first. */
export async function routeMessage(typed: Message, desk: Desk): Promise<Reply> {
  const message = { ...typed, text: withoutLongRuns(typed.text) };
  const expired = desk.progress.reporting.expired(message);
  if (!expired) return route(message, desk);
  const { post, drop } = expired;
  if (message.private) {
    await drop();
    const reply = await route(message, desk);
    return { ...reply, blocks: [...post.reply.blocks, ...reply.blocks] };
  }
  // The words of a draft are for its author alone. Where they cannot be reached, it stays until they can.
  if (await desk.send(post)) await drop();
  return route(message, desk);
}

/** Where a draft waits, a message is heard as one: what it asks may be an answer. */
async function route(sent: Message, desk: Desk): Promise<Reply> {
  const { length } = sent.text;
  if (length > LONGEST_UPDATE) return textReply(SMALL_TALK.tooLong(length, LONGEST_QUESTION));
  const meant = ofTheChallenge(sent.text, desk.conversations.of(sent).questions.at(-1));
  const message = meant === null ? sent : { ...sent, text: meant };
  const draftSpoke = desk.conversations.takeDraftSpoke(message);
  if (desk.progress.reporting.waiting(message) !== null)
    return (
      tellUnmeant(message, draftSpoke, desk) ?? (await saveAndAsk(message, desk)) ?? routeOne(message, desk)
    );
  return (
    tellHelp(message, desk) ??
    (await answerSeveral(message, desk, (part) => routeOne(part, desk))) ??
    routeOne(message, desk)
  );
}

/** "Save it please, and what's overdue?": what is asked of the bot beside the word is no part of the draft. */
async function saveAndAsk(message: Message, desk: Desk): Promise<Reply | null> {
  const order = readOrder(message.text);
  if (order?.kind !== 'save-with' || !order.leads || !asksTheBot(order.rest)) return null;
  const saved = await routeOne({ ...message, text: 'save' }, desk);
  return followedBy(saved, await routeOne({ ...message, text: order.rest }, desk));
}

function asksTheBot(text: string): boolean {
  return readRecordIntent(text) !== null || OPENS_QUESTION.test(text);
}

const OPENS_QUESTION = /^(?:what|who|when|where|which|how|why)\b.*\?\s*$/is;

/** Asked first of all: whoever types “help” as their first word waits for nothing that questions need. */
function tellHelp({ text }: Message, desk: Desk): Reply | null {
  const intent = readIntent(text);
  return intent.kind === 'help' ? answerCommand(intent, desk.corpus) : null;
}

/** Who may have been meant, one after the other; the documents are asked last. */
async function routeOne(message: Message, desk: Desk): Promise<Reply> {
  const waiting = desk.progress.reporting.waiting(message);
  return (
    (await tellDraft(message, waiting, desk)) ??
    (await routeQuoted(message, waiting, desk)) ??
    (await routeRecord(message, waiting, desk, (question) => answer(message, question, desk))) ??
    (await routeQuestion(message, waiting, desk))
  );
}

/** "yes", "skip", "change the date" and the like speak to the draft where there is one. */
async function tellDraft(message: Message, waiting: string | null, desk: Desk): Promise<Reply | null> {
  if (waiting === null || !speaksToDraft(message.text)) return null;
  const heard = await desk.progress.reporting.hear(message);
  return heard.kind === 'reply' ? reported(heard.reply, message, desk) : null;
}

async function routeQuoted(message: Message, waiting: string | null, desk: Desk): Promise<Reply | null> {
  if (isPasted(message.text))
    return withHints(await answer(message, message.text, desk), [noteDraft(waiting, message, desk)]);
  const heard =
    (await hearAboutQuotations(message, desk, (question) => answer(message, question, desk))) ??
    (await hearWish(message, waiting, desk));
  return heard && withHints(heard, [noteDraft(waiting, message, desk)]);
}

/** A question mark anywhere, or a subject that is named as one. */
const ASKS = /\?|^\W*(?:(?:and|or|what) )?(?:about|regarding|re)\b/i;

/** News for the record, a question to the documents, or something about the answer before. */
async function routeQuestion(message: Message, waiting: string | null, desk: Desk): Promise<Reply> {
  const intent = readIntent(message.text);
  if (intent.kind !== 'question' && intent.kind !== 'off-task' && !isLongReport(intent)) {
    const reply = answerCommand(intent, desk.corpus) ?? (await goOn(intent, message, desk));
    return withHints(reply, [noteDraft(waiting, message, desk)]);
  }
  const heard = await desk.progress.reporting.hear(message, askedJustNow(message, desk));
  if (heard.kind === 'reply') return answerBeside(reported(heard.reply, message, desk), heard.question, desk);
  const { untaken, unsure } = heard;
  const asked = untaken?.question ?? intentText(intent, message);
  const reply = answerCommand(intent, desk.corpus) ?? (await answer(message, asked, desk));
  // Words that were pasted to be checked are no progress.
  const isUnsure = unsure && !ASKS.test(message.text) && desk.answering().checkedBy(asked) === null;
  const hint = untaken ? DRAFT.untaken(untaken.report) : isUnsure ? DRAFT.unsure : null;
  return withHints(reply, [noteDraft(heard.waiting, message, desk), hint]);
}

/** "…, can this be kept confidential?": what the bot knows of itself is said at once; other questions wait for their turn. */
function answerBeside(reply: Reply, question: string | null, { corpus }: Desk): Reply {
  if (question === null) return reply;
  const own = answerCommand(readIntent(question), corpus);
  return own ? followedBy(reply, own) : withHints(reply, [REMARKS.question(question)]);
}

function speaksToDraft(text: string): boolean {
  return [readDraftWord, readSlip, readDelay].some((read) => read(text) !== null) || namesEdit(text);
}

/** "Great" to an answer about something else agrees to nothing that waits: it is said that it does. */
function tellUnmeant(message: Message, draftSpoke: boolean, desk: Desk): Reply | null {
  const word = readDraftWord(message.text);
  const waiting = desk.progress.reporting.waiting(message);
  return !draftSpoke && (word === 'yes' || word === 'no') && waiting !== null ? textReply(waiting) : null;
}

/**
 * A wish for quotations is no update, and "shorter" or "two more" after some is no answer to what a draft asks. A message
 * that names a recommendation may be about its progress, and is heard as that first.
 */
async function hearWish(message: Message, waiting: string | null, desk: Desk): Promise<Reply | null> {
  const { text } = message;
  const { quoting } = desk.conversations.of(message);
  if (text.length > LONGEST_QUESTION || /\br ?\d{1,2}\b/i.test(text) || readRecordIntent(text)) return null;
  const asks = asksForQuotation(text);
  if (!asks && (waiting !== null || !quoting?.isLast)) return null;
  // What only mentions a quotation ("Jo sent us a quote for the works") may be news.
  const isText = asksForText(text);
  if (asks && !isText && !REQUEST.test(text)) return null;
  if (asks && !isText && readIntent(text).kind !== 'question') return null;
  return desk.answering().isWish(text, quoting) ? answer(message, text, desk) : null;
}

const REQUEST =
  /^\W*(?:(?:please|ok|and|now) )*(?:(?:can|could|would) (?:you|i|we)|give|find|show|get|send|i(?:'d| need| want| would)|any|some|an?|the|another|more|best|two|three|four|five|\d+|quot\w*|criticisms?|praise|nice|good|positive|short|punchy|what|something|anything|is there|are there|do you have|have you)\b/i;

function reported(reply: Reply, message: Message, desk: Desk): Reply {
  desk.conversations.noteReport(message);
  return forStaff(reply, message);
}

/** Milliseconds after which a question is no longer what a report goes on from. */
const JUST_NOW = 30 * 60_000;

/** The question that went before, of the documents or of the record; null where it was a while ago. */
function askedJustNow(message: Message, desk: Desk): string | null {
  const { askedAt, askedOfRecord, questions } = desk.conversations.of(message);
  const isRecent = askedAt !== null && message.at.getTime() - askedAt.getTime() <= JUST_NOW;
  return isRecent ? (askedOfRecord ?? questions.at(-1) ?? null) : null;
}

function isLongReport(intent: Intent): boolean {
  return intent.kind === 'too-long' && intent.length <= LONGEST_UPDATE;
}

function intentText(intent: Intent, { text }: Message): string {
  return intent.kind === 'question' ? intent.text : text;
}

/** What is said about the last answer or to the bot itself. */
async function goOn(intent: Intent, message: Message, desk: Desk): Promise<Reply> {
  const talk = desk.conversations.of(message);
  switch (intent.kind) {
    case 'words':
      return desk.answering().words(talk.answer, intent.number);
    case 'who':
      return desk.answering().who(talk.answer, intent.number);
    case 'quote':
      return quote(message, intent.number, desk);
    case 'more':
      return more(message, desk);
    default:
      return textReply(SMALL_TALK.empty);
  }
}

/** Answers a question, remembers it, and puts on record what was shown. */
export async function answer(by: Message | Action, question: string, desk: Desk): Promise<Reply> {
  const { conversations, audit, newId } = desk;
  const talk = conversations.of(by);
  const answered = await desk.answering().respond(question.slice(0, LONGEST_QUESTION), talk.questions, by, {
    quoting: talk.quoting,
    last: talk.answer && talk.reply && { answer: talk.answer, reply: talk.reply },
    list: talk.list,
  });
  const id = newId();
  const reply = await withUses(answered, desk);
  conversations.remember(by, id, question, { ...answered, reply });
  await audit.answerShown(id, answered.answer, by, reply.model ?? null);
  // Whoever asks how it is getting on is told that first, be it that nothing is on record.
  const isOwn = answered.offers.length === 0 && answered.asks === undefined;
  const about = isOwn ? readProgressOf(question) : null;
  const noted =
    about === null
      ? withProgress(reply, answered, by, desk)
      : leadWithProgress(reply, answered, about, by, desk);
  return withButtons(noted, id, answered);
}

/** The last answer for others to see: what everybody in the place may see of it, and no buttons. */
export function share(by: Action, desk: Desk): Reply {
  const { reply, answer: shared } = desk.conversations.of(by);
  return reply && shared ? withProgress(reply, { answer: shared }, by, desk) : textReply(ANSWER_BUTTONS.lost);
}

function withProgress(
  reply: Reply,
  { answer: { recommendations }, progressAt = 'end' }: Pick<Answered, 'answer' | 'progressAt'>,
  by: Message | Action,
  desk: Desk,
): Reply {
  return progressAt === null ? reply : withNote(reply, desk.progress.note(recommendations, by), progressAt);
}

/** Where what is asked about stands: the recommendation that its words name, or else those that the answer touches. */
function leadWithProgress(
  reply: Reply,
  { answer: { recommendations } }: Answered,
  about: string,
  by: Message | Action,
  desk: Desk,
): Reply {
  const named = desk.progress.find(about);
  return withNote(reply, desk.progress.note(named ? [named.id] : recommendations, by, true), 0);
}

/** "More": the next of what was not shown of the last answer here. */
export async function more(by: Message | Action, desk: Desk): Promise<Reply> {
  const { answer: continued, reply } = desk.answering().more(desk.conversations.of(by).answer);
  if (continued) desk.conversations.replace(by, continued, reply);
  return reply;
}

/** Where the recommendations stand comes after the findings and before what to ask next, unless a place is named. */
function withNote(reply: Reply, note: readonly Block[], place: number | 'end'): Reply {
  if (note.length === 0) return reply;
  const at = place === 'end' ? reply.blocks.findLastIndex(({ type }) => type !== 'hint') + 1 : place;
  return { ...reply, blocks: [...reply.blocks.slice(0, at), ...note, ...reply.blocks.slice(at)] };
}

/** What can be pressed instead of typed, under an answer that says something. */
function withButtons(
  reply: Reply,
  id: string,
  { answer: { claims, further, query }, offers }: Answered,
): Reply {
  if (claims.length === 0) return reply;
  const isQuoting = offers.length > 0;
  const buttons: Block = {
    type: 'buttons',
    buttons: [
      ...(isQuoting ? [] : [{ action: 'words', label: ANSWER_BUTTONS.words, value: id } as const]),
      ...(further.length > 0 ? [{ action: 'more', label: ANSWER_BUTTONS.more, value: id } as const] : []),
      ...(isQuoting ? [] : [{ action: 'quote', label: ANSWER_BUTTONS.quote, value: id } as const]),
      ...(query.shape === 'compare'
        ? []
        : [{ action: 'compare', label: ANSWER_BUTTONS.compare, value: id } as const]),
      { action: 'share', label: ANSWER_BUTTONS.share, value: id },
    ],
  };
  return { ...reply, blocks: [...reply.blocks, buttons, { type: 'feedback', value: id }] };
}

function withHints(reply: Reply, hints: readonly (string | null)[]): Reply {
  const blocks = hints.flatMap((text): Block[] => (text === null ? [] : [{ type: 'hint', text }]));
  return blocks.length === 0 ? reply : { ...reply, blocks: [...reply.blocks, ...blocks] };
}

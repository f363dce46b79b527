import type { Desk } from '../bot.ts';
import type { Block, Message, Reply } from '../chat.ts';
import { describeError } from '../errors.ts';
import { anyForm } from '../forms.ts';
import { type Intent, LONGEST_QUESTION, readIntent } from '../intents/intent.ts';
import { isPasted } from '../intents/pasted-words.ts';
import { readRecordIntent } from '../intents/read-record-intent.ts';
import { answerCommand, textReply } from '../replies.ts';
import { readWhatBecameOfThem } from '../retrieval/became-cues.ts';
import { asksForQuotation, asksForText } from '../retrieval/quotation-cues.ts';
import { ofTheChallenge } from '../talk/of-the-challenge.ts';
import { withoutLongRuns } from '../typed-text.ts';
import { readDraftWord, readSlip } from '../updates/draft/draft-words.ts';
import { namesEdit } from '../updates/draft/edit-draft.ts';
import { readAskedBack } from '../updates/draft/read-asked-back.ts';
import { readOrder } from '../updates/draft/read-order.ts';
import type { Expired } from '../updates/draft/sweep-drafts.ts';
import { DRAFT, REMARKS } from '../updates/draft/wording.ts';
import { readDelay } from '../updates/reading/remark.ts';
import { followedBy } from '../updates/reporting/receipts.ts';
import { SMALL_TALK } from '../wording.ts';
import { answer, more } from './answer-message.ts';
import { forStaff } from './for-staff.ts';
import { noteDraft } from './note-draft.ts';
import { hearAboutQuotations, quote } from './route-quotations.ts';
import { routeRecord } from './route-record.ts';
import { answerSeveral } from './route-several.ts';

/** Longer messages are documents pasted into the chat, not reports. */
const LONGEST_UPDATE = 8000;

/** Finds out what a message wants, and does it. A draft that has grown too old is mentioned first. */
export async function routeMessage(typed: Message, desk: Desk): Promise<Reply> {
  const message = { ...typed, text: withoutLongRuns(typed.text) };
  const expired = desk.progress.reporting.expired(message);
  if (!expired) return route(message, desk);
  const { post, reason } = expired;
  if (reason === 'unreadable') {
    desk.log.error({ platform: message.platform }, 'a draft could not be read');
    // It is kept all the same, and nothing may be written in its place before.
    await putAside(expired, desk);
  }
  if (message.private) {
    const reply = await route(message, desk);
    await putAside(expired, desk);
    return { ...reply, blocks: [...post.reply.blocks, ...reply.blocks] };
  }
  // The words of a draft are for its author alone. Where they cannot be reached, it stays until they can.
  if (await desk.send(post)) await putAside(expired, desk);
  return route(message, desk);
}

/** It goes once its words have been shown; where it cannot go, they are shown again, and the message is answered all the same. */
async function putAside({ drop }: Expired, { log }: Desk): Promise<void> {
  try {
    await drop();
  } catch (cause) {
    log.warn({ cause: describeError(cause) }, 'an old draft could not be put aside');
  }
}

/** Where a draft waits, a message is heard as one: what it asks may be an answer. */
async function route(sent: Message, desk: Desk): Promise<Reply> {
  const { length } = sent.text;
  if (length > LONGEST_UPDATE) return textReply(SMALL_TALK.tooLong(length, LONGEST_QUESTION));
  const meant = readMeant(sent, desk);
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

/** What "it" or "those" are, where whoever hears the message could take them for something else; null where they cannot. */
function readMeant(message: Message, { conversations, corpus }: Desk): string | null {
  const { questions, answer: shown } = conversations.of(message);
  return (
    ofTheChallenge(message.text, questions.at(-1)) ??
    (shown && readWhatBecameOfThem(message.text, shown.query, () => newestYear(corpus)))
  );
}

/** The year of the newest report with recommendations. */
function newestYear({ recommendations, sources }: Desk['corpus']): number {
  return Math.max(...recommendations.map(({ source }) => sources.get(source)?.year ?? 0));
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
  return (
    [readDraftWord, readSlip, readDelay, readAskedBack].some((read) => read(text) !== null) || namesEdit(text)
  );
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

const REQUEST = anyForm(
  {
    'can you help me': /(?:can|could|would) (?:you|i|we)/,
    give: /give|find|show|get|send/,
    'I want to log an update': /i(?:'d| need| want| would)/,
    any: /any|some|an?|the|another|more|best|two|three|four|five|\d+|quot\w*|criticisms?|praise|nice|good/,
    'exact wording of recommendation 3': /exact|precise|original|verbatim|(?:the )?(?:full|whole|official)/,
    positive: /positive|short|punchy|what|something|anything|is there|are there|do you have|have you/,
  },
  { before: /^\W*(?:(?:please|ok|and|now) )*/ },
);

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

function withHints(reply: Reply, hints: readonly (string | null)[]): Reply {
  const blocks = hints.flatMap((text): Block[] => (text === null ? [] : [{ type: 'hint', text }]));
  return blocks.length === 0 ? reply : { ...reply, blocks: [...reply.blocks, ...blocks] };
}

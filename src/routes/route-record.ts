import { isElliptic } from '../answers/about/read-elliptic.ts';
import { ABOUT } from '../answers/about/wording.ts';
import type { Answer } from '../answers/answer.ts';
import { listRecommendations, yearOf } from '../answers/recommendations.ts';
import type { Desk } from '../bot.ts';
import type { Block, Message, Reply } from '../chat.ts';
import { readBotOrder } from '../intents/bot-orders.ts';
import { readRecordIntent } from '../intents/read-record-intent.ts';
import { asksWhatTheyFoundThen } from '../intents/record-clock.ts';
import type { RecordIntent } from '../intents/record-intent.ts';
import { textReply } from '../replies.ts';
import { asksWhetherItChanged } from '../retrieval/turns.ts';
import {
  olderMeant,
  readAskedOfIt,
  readAskedOfNamed,
  recommendationMeant,
} from '../talk/about-recommendation.ts';
import { levelQuestion } from '../typed-text.ts';
import { DRAFT } from '../updates/draft/wording.ts';
import type { People } from '../updates/people.ts';
import { readReminderWish } from '../updates/rhythm/change-reminders.ts';
import { sayText } from '../updates/say-text.ts';
import { AUDIT } from '../wording.ts';
import { forStaff } from './for-staff.ts';
import { noteDraft } from './note-draft.ts';
import { showRecord } from './show-record.ts';

/** What a message wants of the record of updates; null where it wants nothing of it. `ask` puts a question to the documents. */
export async function routeRecord(
  message: Message,
  waiting: string | null,
  desk: Desk,
  ask: (question: string) => Promise<Reply>,
): Promise<Reply | null> {
  const wish = readReminderWish(message.text);
  if (wish && message.person.standing !== 'guest') return desk.progress.remind(wish, message);
  const talk = desk.conversations.of(message);
  // "And did they?" asks once more what the record was asked.
  const text = talk.askedOfRecord !== null && isElliptic(message.text) ? talk.askedOfRecord : message.text;
  const asked =
    readOfReturn(message.text, talk.askedOfRecord) ?? readIntentBeside(text, waiting !== null, talk.answer);
  if (waiting !== null && asked?.kind === 'undo' && !asked.of) return textReply(DRAFT.notSaved);
  if (asked && !(waiting === null && asksWhatWasDone(asked, text)))
    return answerFromRecord(asked, { ...message, text }, desk);
  return waiting === null ? showOfIt(message, desk, ask) : null;
}

/** "What has been done about R5?" asks of the documents too, though the record could answer alone. */
function asksWhatWasDone(asked: RecordIntent, text: string): boolean {
  return asked.kind === 'standing' && readAskedOfNamed(text)?.asked === 'done';
}

/**
 * "Is it on track?", "have we done it?", "what has been done about R5?": what is on record of the recommendation spoken of,
 * and for the last two what the documents say of it.
 */
async function showOfIt(
  message: Message,
  desk: Desk,
  ask: (question: string) => Promise<Reply>,
): Promise<Reply | null> {
  const named = readAskedOfNamed(message.text);
  const asked = named?.asked ?? readAskedOfIt(message.text);
  if (!asked) return null;
  const { corpus, conversations } = desk;
  const last = conversations.of(message).answer;
  const current = listRecommendations(corpus, null);
  const meant = named
    ? current.find(({ number }) => number === named.number)
    : last && recommendationMeant(last, asked, current);
  if (!meant) {
    const older = last && !named && asked === 'done' && olderMeant(last, current, corpus.recommendations);
    if (older) return ask(`what became of recommendation ${older.number} of ${yearOf(older, corpus)}`);
    // "What has been done?", of a subject that no single recommendation is on.
    if (last && !named && asked === 'done' && last.claims.length > 0) return ask(WHAT_WAS_DONE);
    return asked === 'standing' && !named ? textReply(ABOUT.whichRecommendation) : null;
  }
  const shown = await answerFromRecord({ kind: 'standing', about: `R${meant.number}` }, message, desk);
  if (!shown || asked === 'standing' || message.person.standing === 'guest') return shown;
  const { blocks, model } = await ask(WHAT_WAS_DONE);
  return { ...shown, blocks: [...shown.blocks, ...blocks], ...(model ? { model } : {}) };
}

const WHAT_WAS_DONE = 'what have we done about it';

/** "Are they coming back?", then "and what did they find?": what they found then, not in the report at hand. */
function readOfReturn(text: string, before: string | null): RecordIntent | null {
  if (before === null || !asksWhatTheyFoundThen(levelQuestion(text))) return null;
  const asked = readRecordIntent(before);
  return asked?.kind === 'clock' && asked.asks ? { kind: 'clock', asks: 'outcome' } : null;
}

/**
 * "So what changed?" and "a summary for the leader", after an answer of the documents, ask of its subject; "what changed?",
 * or the summary as a first question, asks the record.
 */
function goesOnFrom(last: Answer | null, text: string): boolean {
  if (last === null || last.claims.length === 0) return false;
  const goesOn = last.query.shape === 'compare' || /^\W*(?:so|and|but)\b/i.test(text);
  return (goesOn && asksWhetherItChanged(text)) || BARE_SUMMARY.test(text);
}

const BARE_SUMMARY = /\b(?:summary|overview|briefing) for\b/i;

/** What is wanted of the record; null where a draft waits and it may be the answer, or the last answer is meant. */
function readIntentBeside(text: string, isWaiting: boolean, last: Answer | null): RecordIntent | null {
  if (goesOnFrom(last, text)) return null;
  const asked = readRecordIntent(text.replace(OF_THOSE, 'of them'));
  return asked && isWaiting && mayAnswer(asked, text) && readBotOrder(text) === null ? null : asked;
}

/** "Which of those is overdue?", under a list of recommendations. */
const OF_THOSE = /\bof (?:those|these)(?: (?:recs|recommendations))?\b/i;

/** "Due next week", "I am on leave until January", "chase the contractor": to a draft that asks, an answer. */
function mayAnswer(intent: RecordIntent, text: string): boolean {
  return (
    (intent.kind === 'guide' && (intent.topic === 'leave' || intent.topic === 'chase')) ||
    (intent.kind === 'due' && /^\s*due\b/i.test(text))
  );
}

async function answerFromRecord(intent: RecordIntent, message: Message, desk: Desk): Promise<Reply | null> {
  const { people, progress, audit, conversations } = desk;
  if (intent.kind === 'ratings')
    return maySeeRatings(message, people) ? audit.ratings() : sayText(AUDIT.administratorsOnly);
  const said = intent.kind === 'log' && intent.words === null ? conversations.of(message).said : null;
  const meant: RecordIntent = said === null ? intent : { kind: 'log', words: said };
  const shown = await showRecord(meant, message, progress);
  if (!shown) return null;
  if (shown.seen !== null) await audit.recordSeen(shown.seen, message);
  if (shown.seen !== null) goOnFromThere(intent, message, desk);
  if (SHOWS_DRAFT.has(intent.kind)) conversations.noteReport(message);
  return forStaff(
    shown.seen === null ? shown.reply : besideDraft(shown.reply, shown.seen, message, desk),
    message,
  );
}

/** What begins a draft or shows it: "yes" is said to that. */
const SHOWS_DRAFT: ReadonlySet<RecordIntent['kind']> = new Set([
  'log',
  'amend',
  'restore',
  'unchanged',
  'kept',
]);

/** Whoever has just said how something stands, and asks, must not take the older report for theirs. */
function besideDraft(reply: Reply, seen: string, message: Message, desk: Desk): Reply {
  const { reporting } = desk.progress;
  const waiting = reporting.waiting(message);
  if (waiting === null) return reply;
  const isMeant =
    !seen.startsWith('standing') || reporting.waitingOn(message).some((id) => seen.endsWith(` ${id}`));
  const first: Block[] = isMeant ? [{ type: 'text', text: DRAFT.notShown }] : [];
  const note = noteDraft(waiting, message, desk);
  const last: Block[] = note === null ? [] : [{ type: 'hint', text: note }];
  return { ...reply, blocks: [...first, ...reply.blocks, ...last] };
}

/** What others have asked is for administrators; for all staff where nobody is configured, but never for guests. */
function maySeeRatings({ person, platform }: Message, people: People): boolean {
  if (person.standing === 'guest') return false;
  const hasAdministrators = people.all.some(({ administrator }) => administrator);
  return hasAdministrators ? people.isAdministrator(person, platform) : !people.ownersConfigured;
}

/** What was asked can be meant by what follows: "and did they?" by itself, "whose job is it?" by its recommendation. */
function goOnFromThere(
  intent: RecordIntent,
  message: Message,
  { conversations, corpus, ...desk }: Desk,
): void {
  const number = intent.kind === 'standing' ? /\d{1,2}/.exec(intent.about)?.[0] : undefined;
  const item = listRecommendations(corpus, null).find((one) => one.number === Number(number));
  if (item) {
    const question = `recommendation ${item.number}`;
    conversations.remember(message, desk.newId(), question, desk.answering().answer(question, []));
  }
  conversations.noteAsked(message, message.text);
}

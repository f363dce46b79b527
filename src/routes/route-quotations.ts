import type { Desk } from '../bot.ts';
import type { Action, Block, Message, Reply } from '../chat.ts';
import type { Voice } from '../corpus/types.ts';
import type { QuotationOffer } from '../quotes/offer.ts';
import type { Use } from '../quotes/used-quotations.ts';
import { asAttribution, asksPermission, asksWhetherTheirs } from '../quotes/wish/asks-permission.ts';
import {
  asksForSheet,
  asksHowToCredit,
  readExport,
  readOfferQuestion,
  readShorten,
} from '../quotes/wish/read-offer-question.ts';
import { numbersIn, type Pointed, pointedIn, readPointer } from '../quotes/wish/read-pointer.ts';
import { readShownQuestion, type ShownQuestion, voiceMeant } from '../quotes/wish/read-shown-question.ts';
import { ANY_WISH } from '../quotes/wish/wish.ts';
import { OFFERED, QUOTING } from '../quotes/wording.ts';
import { textReply } from '../replies.ts';
import { aboutChecked } from '../talk/about-checked.ts';
import { aboutOffers, aboutShown, type Numbered, pick, tellWhose, usesReply } from '../talk/about-offers.ts';
import type { CheckedWords } from '../talk/checking.ts';
import type { Talk } from '../talk/conversations.ts';
import { exportReply } from '../talk/export-offers.ts';
import { quotationsReply } from '../talk/quoting.ts';
import { markUsed, takeBackMarks } from './mark-used.ts';
import { rearrangeOffers } from './rearrange-offers.ts';
import { withUses } from './with-uses.ts';

/**
 * What is said about quotations that were shown: which of them is used and where, how to name its source, what stands
 * beside it. None of it is a question to the documents, or the beginning of an update; `ask` is for what is to be checked
 * again. Null where it is about something else.
 */
export async function hearAboutQuotations(
  message: Message,
  desk: Desk,
  ask: (question: string) => Promise<Reply>,
): Promise<Reply | null> {
  const talk = desk.conversations.of(message);
  const { quoting, offers } = talk;
  const shorter = quoting?.isLast && offers.length > 0 ? readShorten(message.text) : null;
  if (shorter !== null) return withLead(OFFERED.notCut, await ask(shorter));
  // "Can I shorten it to “…”?": what the cut leaves off is told by checking it.
  if (readOfferQuestion(message.text)?.kind === 'part' && desk.answering().checkedBy(message.text))
    return ask(ofWhoSpeaks(message.text, offers));
  const next = talk.said && desk.answering().checkNext(message.text, talk.said);
  if (next) return ask(next);
  const shown = await answerOfShown(message, desk);
  if (shown) return shown;
  // What asks for leave is a question; an order may be worded nearly so.
  if (asksPermission(message.text) || asksWhetherTheirs(message.text))
    return tellWhetherToPrint(talk, message, desk, ask);
  const done = (await doWithShown(talk, message, desk)) ?? (await answerOfOffers(message, desk));
  return done ?? (asksHowToCredit(message.text) ? desk.answering().credits() : null);
}

/** A part of what is on show is a part of whose words that is. */
function ofWhoSpeaks(text: string, offers: readonly QuotationOffer[]): string {
  const [voice, ...others] = new Set(offers.map((offer) => offer.voice));
  const words = /["“]([^"“”]+)["”]/.exec(text)?.[1];
  return voice && words && others.length === 0 ? QUOTING.asksOf(voice, words) : text;
}

/** "Use 1", "undo that", "number two", "export them": what is to be done with what was shown; null where it is none of these. */
async function doWithShown({ quoting, offers }: Talk, message: Message, desk: Desk): Promise<Reply | null> {
  const undone = await takeBackMarks(message, desk);
  if (undone) return undone;
  const rearranged = quoting?.isLast ? await rearrangeOffers(message, desk) : null;
  if (rearranged) return rearranged;
  const pointer = readPointer(message.text);
  if (pointer?.kind === 'use' && (offers.length > 0 || pointer.isPlain))
    return markUsed(pointer, message, desk);
  if ((pointer?.kind === 'show' || pointer?.kind === 'drop') && quoting?.isLast && offers.length > 0)
    return showAgain(message, pointer.kind === 'show' ? pointer.which : allBut(pointer.which, offers), desk);
  const format = readExport(message.text);
  if (format && (offers.length > 0 || quoting))
    return exportReply(quoting?.wish ?? ANY_WISH, format, desk.corpus);
  return format || asksForSheet(message.text) ? textReply(OFFERED.exports) : null;
}

/**
 * "Who should I credit?", "is that word for word?", "what may we say instead?": asked of the quotations on show, or of the
 * words that were checked last. Null where neither is on show, or something else is asked.
 */
async function answerOfShown(message: Message, desk: Desk): Promise<Reply | null> {
  const asked = readShownQuestion(message.text);
  const talk = desk.conversations.of(message);
  const meant = voiceMeant(message.text);
  const mayMean = meant === null || talk.offers.some(({ voice }) => voice === meant);
  const isOfOffers =
    talk.offers.length > 0 && mayMean && (talk.isAboutOffers || NAMES_QUOTATION.test(message.text));
  // Of words that were checked, that is told by checking them again.
  if (asksWhetherTheirs(message.text)) return isOfOffers ? tellWhetherTheirs(message, desk) : null;
  // "Longer" changes a wish where there is one, and sentences to find.
  const isPhrases = talk.offers.every(({ kind }) => kind === 'phrase');
  if (isOfOffers && asked?.kind === 'longer' && talk.quoting?.isLast && !isPhrases) return null;
  if (isOfOffers) return asked && answerOfPicked(asked, message, desk);
  const checked = asked && checkedBefore(talk, meant, desk);
  if (!checked) return null;
  const told = aboutChecked(asked.kind, checked, desk.corpus);
  if (told.offers.length > 0) desk.conversations.offer(message, told.offers);
  return withUses(told, desk);
}

/** The words that the last message had checked; those of an earlier one where they are named by whose they are. */
function checkedBefore({ said, questions }: Talk, meant: Voice | null, desk: Desk) {
  if (said === null) return null;
  const asked = meant === null ? [said] : [said, ...questions.toReversed()];
  const checks = asked.flatMap((message) => {
    const checked = desk.answering().checkedBy(message);
    return checked ? [checked] : [];
  });
  const isMeant = (one: CheckedWords) =>
    meant === null || one.places.some(({ place }) => place.voice === meant);
  return checks.find((checked) => checked.some(isMeant)) ?? null;
}

/** By its number, a quotation is meant whatever was answered since. */
const NAMES_QUOTATION = /\bquot(?:e|ation)s? (?:number |no\.? ?|#)?\d/i;

/** What is asked of all that are on show, whichever was spoken of last. */
const OF_ALL: readonly ShownQuestion['kind'][] = ['choice', 'avoid', 'years', 'join'];

async function answerOfPicked(asked: ShownQuestion, message: Message, desk: Desk): Promise<Reply | null> {
  const { offers } = desk.conversations.of(message);
  const isOfAll = asked.which === 'it' && OF_ALL.includes(asked.kind);
  const picked = pickMeant(isOfAll ? 'all' : asked.which, message, desk);
  return picked
    ? aboutShown(asked.kind, picked, desk.corpus, desk.uses)
    : textReply(QUOTING.outOfRange(offers.length));
}

/** "Can we attribute it to the peers?", of quotations that were offered. */
function tellWhetherTheirs(message: Message, desk: Desk): Reply | null {
  const picked = pickMeant(pointedIn(message.text), message, desk);
  return picked && tellWhose(desk.answering().namedSpeaker(asAttribution(message.text)), picked);
}

/** The quotations that a question means. One that is named is what "it" means from then on. */
function pickMeant(which: Pointed, message: Message, desk: Desk): Numbered[] | null {
  const { offers, pointedAt } = desk.conversations.of(message);
  const picked = pick(which === 'it' && pointedAt ? [pointedAt] : which, offers);
  const [only] = picked ?? [];
  if (only && picked?.length === 1) desk.conversations.pointAt(message, only.number);
  return picked;
}

/**
 * "Can I print this?" of quotations that were shown, or of words that were checked: those are checked again, now with what
 * the message says of them. Null where nothing was shown that could be meant.
 */
async function tellWhetherToPrint(
  talk: Talk,
  message: Message,
  desk: Desk,
  ask: (question: string) => Promise<Reply>,
): Promise<Reply | null> {
  const told = await answerOfOffers(message, desk);
  if (told) return told;
  const again = talk.said && desk.answering().checkAgain(asAttribution(message.text), talk.said);
  if (again) {
    return withLead(again.leave, await ask(again.question));
  }
  const number = numbersIn(message.text)[0] ?? null;
  // After an answer, what can be printed are the words behind its statements.
  if (talk.answer && talk.answer.claims.length > 0) return quote(message, number, desk);
  return number === null ? null : textReply(QUOTING.noneShown);
}

function withLead(lead: string, reply: Reply): Reply {
  const blocks: Block[] = [{ type: 'text', text: lead }, ...reply.blocks];
  return { ...reply, summary: `${lead} ${reply.summary}`, blocks };
}

/** How to name the source of what was shown, what stands beside it, where it was used. */
async function answerOfOffers(message: Message, desk: Desk): Promise<Reply | null> {
  const { uses, corpus } = desk;
  const { offers, isAboutOffers } = desk.conversations.of(message);
  const asked = readOfferQuestion(message.text);
  if (asked?.kind === 'uses' && asked.which === 'all') {
    const { where } = asked;
    const all = await uses.all();
    if (where === undefined) return usesReply(all, OFFERED.noneUsed);
    const isThere = (use: Use) => level(use.where).includes(level(where));
    return usesReply(all.filter(isThere), OFFERED.noneUsedIn(where));
  }
  if (!asked || !isAboutOffers || offers.length === 0) return null;
  const picked = pickMeant(asked.which, message, desk);
  return picked ? aboutOffers(asked, picked, corpus, uses) : textReply(QUOTING.outOfRange(offers.length));
}

function level(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The numbers that are left when some are dropped; where none is, or one was out of range, those that were named. */
function allBut(dropped: readonly number[], offers: readonly QuotationOffer[]): readonly number[] {
  const picked = pick(dropped, offers)?.map(({ number }) => number);
  const left = offers.map((_, at) => at + 1).filter((number) => picked && !picked.includes(number));
  return left.length > 0 ? left : dropped;
}

/** "Number two": that quotation of the list again, under its number. */
async function showAgain(by: Message | Action, which: Pointed, desk: Desk): Promise<Reply> {
  const { offers } = desk.conversations.of(by);
  const picked = pick(which, offers);
  if (!picked) return textReply(QUOTING.outOfRange(offers.length));
  desk.conversations.pointAt(by, picked[0]?.number ?? 1);
  const chosen = picked.map(({ offer }) => offer);
  const reply = await withUses({ reply: quotationsReply(chosen, desk.corpus), offers: chosen }, desk);
  // Each keeps its number, by which it can be marked as used.
  const numbers = picked.map(({ number }) => number);
  const blocks = reply.blocks.map((block) =>
    block.type === 'quotation'
      ? { ...block, number: numbers[(block.number ?? 1) - 1] ?? block.number }
      : block,
  );
  return { ...reply, blocks };
}

/** "Quote 2": the words behind a statement, or under a list of quotations the second of them. */
export async function quote(by: Message | Action, number: number | null, desk: Desk): Promise<Reply> {
  const { answer: last, offers } = desk.conversations.of(by);
  if (last?.query.shape === 'quote' && offers.length > 0) return showAgain(by, [number ?? 1], desk);
  const quoted = desk.answering().quote(last, number);
  if (quoted.offers.length > 0) desk.conversations.offer(by, quoted.offers);
  return withUses(quoted, desk);
}

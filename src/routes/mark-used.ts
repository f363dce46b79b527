import type { Desk } from '../bot.ts';
import type { Message, Reply } from '../chat.ts';
import type { QuotationOffer } from '../quotes/offer.ts';
import type { Use } from '../quotes/used-quotations.ts';
import type { Pointer } from '../quotes/wish/read-pointer.ts';
import { takesBack } from '../quotes/wish/takes-back.ts';
import { QUOTING } from '../quotes/wording.ts';
import { textReply } from '../replies.ts';
import { type Numbered, pick } from '../talk/about-offers.ts';

/** "use 1 and 3 in the press release": the next person who is offered them sees it. What is on record stays as it is. */
export async function markUsed(
  { which, where, isNamed }: Pointer & { readonly kind: 'use' },
  message: Message,
  { uses, conversations }: Desk,
): Promise<Reply> {
  const talk = conversations.of(message);
  const { offers } = talk;
  if (offers.length === 0) return textReply(QUOTING.noOffers);
  const meant = which === 'it' ? [talk.pointedAt ?? 1] : which;
  const picked = pick(meant, offers);
  if (!picked) return textReply(QUOTING.outOfRange(offers.length));
  const isOpen = which === 'it' && talk.pointedAt === null && offers.length > 1;
  // What is on record is not guessed at.
  if (isOpen && talk.isAboutOffers) return textReply(QUOTING.whichOfThem(offers.length));
  if (!talk.isAboutOffers && !isNamed)
    return textReply(askWhichToMark(isOpen ? offers.map(toNumbered) : picked));
  const by = message.person.name;
  const marked: number[] = [];
  const known: number[] = [];
  const noted: Use[] = [];
  for (const { number, offer } of picked) {
    const before = await uses.usesOf(offer);
    const isKnown = before.some(
      (use) => use.by === by && level(use.where) === level(where) && use.words.text === offer.text,
    );
    (isKnown ? known : marked).push(number);
    const { source, start, end, text } = offer;
    if (isKnown) continue;
    const use = { words: { source, start, end, text }, by, when: message.at.toISOString(), where };
    await uses.mark(use);
    noted.push(use);
  }
  conversations.noteMarked(message, noted);
  conversations.pointAt(message, picked[0]?.number ?? 1);
  const said = [
    ...(marked.length > 0 ? [QUOTING.marked(marked, where, wordsOf(marked, offers))] : []),
    ...(known.length > 0 ? [QUOTING.markedBefore(known, where)] : []),
  ];
  return textReply(said.join(' '));
}

function toNumbered(offer: QuotationOffer, at: number): Numbered {
  return { number: at + 1, offer };
}

function askWhichToMark(picked: readonly Numbered[]): string {
  return QUOTING.whichToMark(
    picked.map(({ number }) => number),
    picked.map(({ offer }) => offer.text),
  );
}

function wordsOf(numbers: readonly number[], offers: readonly QuotationOffer[]): string[] {
  return numbers.flatMap((number) => offers[number - 1]?.text ?? []);
}

function level(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:the|a|an|our) /, '')
    .trim();
}

/** "Undo that" after "use 1": the mark goes, and both stay on record. Null where nothing was marked just now. */
export async function takeBackMarks(message: Message, { uses, conversations }: Desk): Promise<Reply | null> {
  const { marked } = conversations.of(message);
  if (marked.length === 0 || !takesBack(message.text)) return null;
  for (const use of marked) await uses.takeBack(use, message.at.toISOString());
  conversations.noteMarked(message, []);
  return textReply(QUOTING.takenBack(marked.map(({ words }) => words.text)));
}

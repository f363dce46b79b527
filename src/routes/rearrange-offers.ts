import type { Desk } from '../bot.ts';
import type { Message, Reply } from '../chat.ts';
import { countPrintedWords } from '../quotes/count-words.ts';
import type { QuotationOffer } from '../quotes/offer.ts';
import { type ListOrder, readListOrder } from '../quotes/wish/read-list-order.ts';
import type { Quoting } from '../quotes/wish/wish.ts';
import { OFFERED, QUOTING } from '../quotes/wording.ts';
import { textReply } from '../replies.ts';
import { type Numbered, pick } from '../talk/about-offers.ts';
import { quotationsReply } from '../talk/quoting.ts';
import { withUses } from './with-uses.ts';

/** How many further ones are looked at for one that nobody has used. */
const LOOKED_AT = 12;

/** "Swap the second", "the previous one", "one not used yet": another list in the place of the one on show; null where a message says nothing of the kind. */
export async function rearrangeOffers(message: Message, desk: Desk): Promise<Reply | null> {
  const { quoting, offers } = desk.conversations.of(message);
  const order = readListOrder(message.text);
  if (!order || !quoting || offers.length === 0) return null;
  if (order.kind === 'swap') return swap(order, quoting, message, desk);
  return order.kind === 'previous' ? previous(quoting, message, desk) : unused(quoting, message, desk);
}

/** The same list with others in the place of some, each under its number. */
async function swap(
  { which, isShorter }: ListOrder & { readonly kind: 'swap' },
  quoting: Quoting,
  message: Message,
  desk: Desk,
): Promise<Reply> {
  const { offers } = desk.conversations.of(message);
  const picked = pick(which, offers);
  if (!picked) return textReply(QUOTING.outOfRange(offers.length));
  const most = isShorter ? Math.min(...picked.map(wordsOf)) - 1 : null;
  const others = desk.answering().others(quoting, picked.length, most);
  if (others.length === 0) return textReply(isShorter ? OFFERED.noShorter : OFFERED.noOther);
  const numbers = picked.map(({ number }) => number);
  const list = offers.flatMap((offer, at) => {
    const place = numbers.indexOf(at + 1);
    return place < 0 ? [offer] : (others[place] ?? []);
  });
  return show(
    list,
    { ...quoting, shown: [...quoting.shown, ...others] },
    OFFERED.swapped(numbers),
    message,
    desk,
  );
}

function wordsOf({ offer }: Numbered): number {
  return countPrintedWords(offer.text);
}

/** As many as are on show, of those that were shown before them. */
async function previous(quoting: Quoting, message: Message, desk: Desk): Promise<Reply> {
  const { offers } = desk.conversations.of(message);
  const isOnShow = ({ text }: QuotationOffer) => offers.some((offer) => offer.text === text);
  const first = quoting.shown.findIndex(isOnShow);
  const earlier = quoting.shown.slice(Math.max(0, first - offers.length), Math.max(0, first));
  if (earlier.length === 0) return textReply(OFFERED.noneBefore);
  return show(earlier, quoting, null, message, desk);
}

/** Those on show, then further ones, that nobody has marked as used. */
async function unused(quoting: Quoting, message: Message, desk: Desk): Promise<Reply> {
  const { offers } = desk.conversations.of(message);
  const further = desk.answering().others(quoting, LOOKED_AT, null);
  const all = [...offers, ...further];
  const uses = await Promise.all(all.map((offer) => desk.uses.usesOf(offer)));
  const free = all.filter((_, at) => uses[at]?.length === 0).slice(0, quoting.wish.count ?? offers.length);
  if (free.length === 0) return textReply(OFFERED.allUsed);
  const shown = [...quoting.shown, ...free.filter((offer) => !offers.includes(offer))];
  return show(free, { ...quoting, shown }, OFFERED.unused, message, desk);
}

function show(
  list: readonly QuotationOffer[],
  quoting: Quoting,
  note: string | null,
  message: Message,
  desk: Desk,
): Promise<Reply> {
  desk.conversations.offer(message, list, { ...quoting, isLast: true });
  return withUses({ reply: quotationsReply(list, desk.corpus, note), offers: list }, desk);
}

import type { Shown } from '../answers/about/tell-about.ts';
import { soundClaims } from '../answers/about/told.ts';
import type { Answer } from '../answers/answer.ts';
import { nearestTopics } from '../answers/coverage.ts';
import { NO_STATEMENTS } from '../answers/no-statements.ts';
import { replyTo } from '../answers/reply.ts';
import { shownClaims } from '../answers/reply-body.ts';
import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { QuotationOffer } from '../quotes/offer.ts';
import type { Quotes } from '../quotes/quotes.ts';
import type { Heard } from '../quotes/wish/change-wish.ts';
import { joinNotes } from '../quotes/wish/grant-wish.ts';
import { LAST, type Pointed } from '../quotes/wish/read-pointer.ts';
import { commonWish } from '../quotes/wish/split-wish.ts';
import { ANY_WISH, type Wish } from '../quotes/wish/wish.ts';
import { WISHES } from '../quotes/wish/wording.ts';
import { QUOTING } from '../quotes/wording.ts';
import { textReply } from '../replies.ts';
import type { Query } from '../retrieval/query.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import type { Answered } from './answered.ts';
import { quotationsReply, quoteClaims } from './quoting.ts';

interface Library {
  readonly corpus: Corpus;
  readonly retriever: Retriever;
}

/** The answer to a wish for quotations; null where what a recommendation asks for has to be told in other words. */
export function offerQuotations(
  question: string,
  heard: Heard,
  quotes: Quotes,
  { corpus, retriever }: Library,
): Answered | null {
  const { query, offers, note, isNearest, told } = quotes.grant(heard);
  const isFound = offers.length > 0;
  if (told.length > 0) return tellInstead(question, query, told, note, heard, corpus);
  // Without the document, what a recommendation asks for is told in other words.
  if (!isFound && note === null && query.recommendations.length > 0) return null;
  const quoted: Answer = {
    ...NO_STATEMENTS,
    ...{ question, query, claims: quoteClaims(offers, retriever, corpus), quotes: offers },
    outcome: isFound ? 'answered' : 'not-found',
    nearest: isFound || note ? [] : nearestTopics(query, retriever, corpus),
  };
  const reply = isFound
    ? quotationsReply(offers, corpus, note, isNearest)
    : note
      ? textReply(note)
      : replyTo(quoted, corpus);
  const shown = [...heard.shown, ...offers];
  return { answer: quoted, reply, offers, quoting: { wish: heard.wish, shown, isLast: true } };
}

/** Several wishes of one message, and what they have in common, with which "more" goes on. */
interface SeveralWishes {
  readonly each: readonly Heard[];
  readonly common: Wish;
  /** How many for each. */
  readonly count: number;
  /** Whether what only comes near one of them is left out: there is another in its place. */
  readonly isStrict: boolean;
}

/** Quotations for two wishes, one of each: "one good and one bad". */
export function ofBoth(first: Heard, second: Heard): SeveralWishes {
  return { each: [first, second], common: commonWish(first.wish, second.wish), count: 1, isStrict: false };
}

/** Quotations for each of the years that a wish names: none of them speaks for another. */
export function ofEachYear(heard: Heard): SeveralWishes {
  const { wish } = heard;
  const each = wish.years.map((year) => ({ ...heard, wish: { ...wish, years: [year] } }));
  const count = Math.max(1, Math.floor((wish.count ?? MOST_OF_YEARS) / each.length));
  return { each, common: wish, count, isStrict: true };
}

/** Side by side nobody reads more. */
const MOST_OF_YEARS = 6;

/** Quotations for each of several wishes, in their order; what one of them lacks is said. Null where there is none at all. */
export function offerOfEach(
  question: string,
  { each, common, count, isStrict }: SeveralWishes,
  quotes: Quotes,
  { corpus, retriever }: Library,
): Answered | null {
  const granted = each.map((one) => quotes.grant({ ...one, wish: { ...one.wish, count } }));
  const offers = granted
    .flatMap((one) => (isStrict && one.isNearest ? [] : one.offers.slice(0, count)))
    .filter(isFirst);
  const query = granted[0]?.query;
  if (offers.length === 0 || !query) return null;
  const notes = granted.map((one) => (one.offers.length > 0 ? one.note : WISHES.noOther));
  const note = joinNotes(...new Set(notes));
  const answer: Answer = {
    ...NO_STATEMENTS,
    ...{ question, query, claims: quoteClaims(offers, retriever, corpus), quotes: offers },
    outcome: 'answered',
  };
  const reply = quotationsReply(offers, corpus, note);
  return { answer, reply, offers, quoting: { wish: common, shown: offers, isLast: true } };
}

/** What the digest says of the topic of a wish, under a sentence that none of it can be printed as a quotation. */
function tellInstead(
  question: string,
  query: Query,
  told: readonly Statement[],
  note: string | null,
  heard: Heard,
  corpus: Corpus,
): Answered {
  const claims = soundClaims(told, corpus);
  const answer: Answer = { ...NO_STATEMENTS, ...{ question, query, claims, outcome: 'answered' } };
  const { blocks, ...reply } = replyTo(answer, corpus);
  const lead = note ? [{ type: 'text' as const, text: note }] : [];
  const quoting = { wish: heard.wish, shown: heard.shown, isLast: true };
  return { answer, reply: { ...reply, blocks: [...lead, ...blocks] }, offers: [], quoting };
}

/** What a reader takes in: the words behind further statements can be asked for by number. */
const MOST_BEHIND = 6;
const MOST_OF_ONE = 2;

/** "Give me that as a quote": the sources' own words behind the statements that were told, or those of them that are meant. */
export function quoteBehind(
  question: string,
  { answer: last }: Shown,
  which: Pointed,
  quotes: Quotes,
  { corpus, retriever }: Library,
): Answered {
  const claims = shownClaims(last);
  const meant =
    typeof which === 'string' ? claims : which.flatMap((at) => claims.at(at === LAST ? at : at - 1) ?? []);
  const found = meant.flatMap(({ statement }) => quotes.quoteStatement(statement).slice(0, MOST_OF_ONE));
  const offers = found.filter(isFirst).slice(0, MOST_BEHIND);
  const isFound = offers.length > 0;
  const answer: Answer = {
    ...NO_STATEMENTS,
    ...{ question, query: { ...last.query, shape: 'quote' }, outcome: isFound ? 'answered' : 'not-found' },
    ...{ claims: quoteClaims(offers, retriever, corpus), quotes: offers },
  };
  const reply = isFound ? quotationsReply(offers, corpus, QUOTING.behind) : textReply(QUOTING.notAtHand);
  const wish = quotes.hear(`a quote about ${last.query.text}`, null)?.wish ?? ANY_WISH;
  return { answer, reply, offers, quoting: { wish, shown: offers, isLast: isFound }, asks: null };
}

function isFirst({ source, text }: QuotationOffer, at: number, all: readonly QuotationOffer[]): boolean {
  return all.findIndex((other) => other.source === source && other.text === text) === at;
}

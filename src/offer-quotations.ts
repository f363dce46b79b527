import type { Answered } from './answering.ts';
import { soundClaims } from './answers/about/told.ts';
import type { Answer } from './answers/answer.ts';
import { nearestTopics } from './answers/coverage.ts';
import { NO_STATEMENTS } from './answers/no-statements.ts';
import { replyTo } from './answers/reply.ts';
import type { Corpus } from './corpus/library.ts';
import type { Statement } from './corpus/statements.ts';
import type { Quotes } from './quotes/quotes.ts';
import type { Heard } from './quotes/wish/change-wish.ts';
import { quotationsReply, quoteClaims } from './quoting.ts';
import { textReply } from './replies.ts';
import type { Query } from './retrieval/query.ts';
import type { Retriever } from './retrieval/retriever.ts';

/** The answer to a wish for quotations; null where what a recommendation asks for has to be told in other words. */
export function offerQuotations(
  question: string,
  heard: Heard,
  quotes: Quotes,
  { corpus, retriever }: { readonly corpus: Corpus; readonly retriever: Retriever },
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

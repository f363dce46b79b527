import type { Block, Reply } from '../chat.ts';
import type { Corpus } from '../corpus/library.ts';
import { nameSection } from '../corpus/places.ts';
import { createRetriever, type Retriever } from '../retrieval/retriever.ts';
import { MORE, speaker, WHO, WORDS } from '../wording.ts';
import type { Answer, Claim } from './answer.ts';
import { answerQuestion } from './answer-question.ts';
import { numberClaims, placeOf, replyTo, shownClaims } from './reply.ts';
import { findTwins } from './twins.ts';

/** Answers and what can be asked about them afterwards: the words behind, the speaker, more. */
export interface Answering {
  readonly retriever: Retriever;
  answer(question: string, history: readonly string[]): { answer: Answer; reply: Reply };
  words(answer: Answer | null, number: number | null): Reply;
  who(answer: Answer | null, number: number | null): Reply;
  /** Shows the further statements; the answer returned has them as its claims. */
  more(answer: Answer | null): { answer: Answer | null; reply: Reply };
}

/** Builds the index once; answering afterwards touches no disk. */
export function createAnswering(corpus: Corpus): Answering {
  const retriever = createRetriever(corpus);
  const deps = { corpus, retriever, twins: findTwins(retriever.statements, corpus.documents) };
  return {
    retriever,
    answer(question, history) {
      const answer = answerQuestion(question, history, deps);
      return { answer, reply: replyTo(answer, corpus) };
    },
    words: (answer, number) => withClaim(answer, number, (claim, at) => wordsReply(claim, at, corpus)),
    who: (answer, number) => withClaim(answer, number, (claim, at) => whoReply(claim, at, corpus)),
    more: (answer) => moreReply(answer, corpus),
  };
}

function withClaim(
  answer: Answer | null,
  number: number | null,
  say: (claim: Claim, number: number) => Reply,
): Reply {
  const claims = answer ? shownClaims(answer) : [];
  if (claims.length === 0) return sayText(WORDS.none);
  const claim = claims[(number ?? 1) - 1];
  return claim ? say(claim, number ?? 1) : sayText(WORDS.outOfRange(claims.length));
}

/** The source's own words behind a statement, character for character, or the place where they stand. */
function wordsReply(claim: Claim, number: number, corpus: Corpus): Reply {
  const lead = WORDS.which(number);
  const shown = claim.citations.filter(({ quote }) => quote !== null);
  if (shown.length === 0) return notAtHand(claim, corpus);
  const quotations = shown.map(
    ({ quote, section }): Block => ({
      type: 'quotation',
      text: quote ?? '',
      attribution: `${speaker(claim.voice, claim.year)}, ${nameSection(section, corpus)}`,
      ...{ before: '', after: '', caution: null },
    }),
  );
  return { summary: lead, blocks: [{ type: 'text', text: lead }, ...quotations] };
}

function notAtHand(claim: Claim, corpus: Corpus): Reply {
  const title = corpus.sources.get(claim.statement.source)?.title ?? claim.statement.source;
  const place = `${title}, ${nameSection(claim.statement.section, corpus)}`;
  const lead = WORDS.notAtHand(place, claim.statement.finding?.anchors[0] ?? '');
  return {
    summary: lead,
    blocks: [
      { type: 'text', text: lead },
      { type: 'hint', text: WORDS.bringIn },
    ],
  };
}

function whoReply(claim: Claim, number: number, corpus: Corpus): Reply {
  const title = corpus.sources.get(claim.statement.source)?.title ?? claim.statement.source;
  return sayText(WHO.says(number, placeOf(claim, corpus), title));
}

function moreReply(answer: Answer | null, corpus: Corpus): { answer: Answer | null; reply: Reply } {
  if (!answer || answer.claims.length === 0) return { answer: null, reply: sayText(MORE.none) };
  if (answer.further.length === 0) return { answer: null, reply: sayText(MORE.end) };
  const continued: Answer = { ...answer, claims: answer.further, further: [] };
  const claims = shownClaims(continued);
  const blocks: Block[] = [{ type: 'text', text: MORE.lead }, ...numberClaims(claims, claims, corpus)];
  return { answer: continued, reply: { summary: MORE.lead, blocks } };
}

function sayText(text: string): Reply {
  return { summary: text, blocks: [{ type: 'text', text }] };
}

import type { Answer } from '../answers/answer.ts';
import type { RemovedClaim } from '../answers/compose/compose.ts';
import { createWording } from '../answers/compose/create-wording.ts';
import { replyTo } from '../answers/reply.ts';
import { shownClaims } from '../answers/reply-body.ts';
import { findTwins } from '../answers/twins.ts';
import type { Reply } from '../chat.ts';
import type { Corpus } from '../corpus/library.ts';
import type { Voice } from '../corpus/types.ts';
import { lazily } from '../lazily.ts';
import type { Asker } from '../models/asker.ts';
import type { Models } from '../models/models.ts';
import type { QuotationOffer } from '../quotes/offer.ts';
import { loadQuotes } from '../quotes/quotes.ts';
import type { Quoting } from '../quotes/wish/wish.ts';
import { QUOTING } from '../quotes/wording.ts';
import { textReply } from '../replies.ts';
import type { MeaningIndex } from '../retrieval/meaning-index.ts';
import { createRetriever, type Retriever } from '../retrieval/retriever.ts';
import { WORDS } from '../wording.ts';
import { moreReply, whoReply, withClaim, wordsReply } from './about-statements.ts';
import type { Answered, Before } from './answered.ts';
import { type Checking, createChecking } from './checking.ts';
import { creditsReply, quotationsReply } from './quoting.ts';
import { createPlainAnswering, hearWish } from './ways-to-answer.ts';

/** Answers and what can be asked about them afterwards: the words behind, the speaker, a quotation, more. */
export interface Answering {
  readonly retriever: Retriever;
  /** Without a model. `before` is what was shown before; where it is not given, the history tells. */
  answer(question: string, history: readonly string[], before?: Before): Answered;
  /**
   * With the model, where one is configured and allowed for the person and the channel; else, and whenever it does not
   * work out, as `answer`, which then says so. Waits no longer than one deadline. `asker` null: a command of the machine.
   */
  respond(
    question: string,
    history: readonly string[],
    asker: Asker | null,
    before?: Before,
  ): Promise<Answered>;
  /** Whether a message can only be a wish for quotations, in the light of the one before. */
  isWish(text: string, quoting: Quoting | null): boolean;
  /** Further quotations for the wish of a conversation, none of which it has seen; of at most so many words where said. */
  others(quoting: Quoting, count: number, mostWords: number | null): readonly QuotationOffer[];
  /** What to ask where a message speaks of words that `before` had checked, and whether they may be printed; else null. */
  checkAgain: Checking['again'];
  /** The question that "and “…”?" asks after the check of `before`; null where it is something else. */
  checkNext: Checking['next'];
  /** The words that a message had checked; null where it was no check. */
  checkedBy: Checking['onShow'];
  /** How quotations of each document are credited. */
  credits(): Reply;
  /** Who a message would give words to ("can we attribute it to the peers?"); null where it names nobody. */
  namedSpeaker(text: string): Voice | null;
  words(answer: Answer | null, number: number | null): Reply;
  who(answer: Answer | null, number: number | null): Reply;
  /** "Quote this": the sentences that a statement rests on, ready to print. */
  quote(answer: Answer | null, number: number | null): { reply: Reply; offers: readonly QuotationOffer[] };
  /** Shows the further statements; the answer returned has them as its claims. */
  more(answer: Answer | null): { answer: Answer | null; reply: Reply };
  /** Does once, ahead of the first question, what only a first question has to wait for. */
  warmUp(): void;
}

/** What a model may add. With none of it everything works as it does without. */
export interface AnsweringHelp {
  readonly models?: Models | null;
  /** Names of people that are never sent to a model. */
  readonly names?: readonly string[];
  /** Nearness in meaning by the embeddings of a model, once its index is whole. */
  readonly meaning?: MeaningIndex | null;
  readonly onRemoved?: (removed: RemovedClaim) => void;
}

/** Builds the index once; answering afterwards touches no disk. Quotations are indexed when the first one is wanted. */
export function createAnswering(corpus: Corpus, help: AnsweringHelp = {}): Answering {
  const { models = null, meaning = null } = help;
  const retriever = createRetriever(corpus, meaning?.signal ?? null);
  const twins = findTwins(retriever.statements, corpus.documents);
  const quotes = lazily(() => loadQuotes(corpus.folder, corpus, retriever));
  const checking = createChecking(corpus, quotes);
  const answer = createPlainAnswering({ corpus, retriever, twins, quotes, checking });
  const isCovered = (question: string) => answer(question, []).answer.outcome === 'answered';
  const word = models && createWording({ corpus, retriever, isCovered, ...help, model: models.language });
  return {
    retriever,
    answer,
    isWish: (text, quoting) => hearWish(text, quoting, { quotes, checking }) !== null,
    others({ wish, shown }, count, mostWords) {
      const asked = { ...wish, count, mostWords: mostWords ?? wish.mostWords };
      return quotes().grant({ wish: asked, shown, kept: null, isText: false }).offers;
    },
    checkAgain: checking.again,
    checkNext: checking.next,
    checkedBy: checking.onShow,
    namedSpeaker: checking.namedSpeaker,
    credits: () => creditsReply(quotes().credits()),
    async respond(question, history, asker, before) {
      if (!models || !word || (asker && !models.isAllowed(asker))) return answer(question, history, before);
      const deadline = models.deadline();
      const name = asker?.person.name ?? null;
      await meaning?.prepare(retriever.understand(question, history).text, name, deadline);
      const plain = answer(question, history, before);
      // What checks or offers quotations, speaks of the last answer, or answers several questions is no matter for a model.
      if (plain.quoting || plain.asks !== undefined || plain.answer.inOrder || checking.isAsked(question))
        return plain;
      const worded = await word(plain.answer, history, name, deadline);
      return worded === plain.answer ? plain : { ...plain, answer: worded, reply: replyTo(worded, corpus) };
    },
    words: (answer, number) => withClaim(answer, number, (claim, at) => wordsReply(claim, at, corpus)),
    who: (answer, number) => withClaim(answer, number, (claim, at) => whoReply(claim, at, corpus)),
    quote(answer, number) {
      const claims = answer ? shownClaims(answer) : [];
      const claim = claims[(number ?? 1) - 1];
      if (!claim) return { reply: withClaim(answer, number, () => textReply(WORDS.none)), offers: [] };
      const offers = quotes().quoteStatement(claim.statement);
      const reply = offers.length > 0 ? quotationsReply(offers, corpus) : textReply(QUOTING.notAtHand);
      return { reply, offers };
    },
    more: (answer) => moreReply(answer, corpus),
    warmUp() {
      answer(`something we can quote about ${corpus.council.name}`, []);
    },
  };
}

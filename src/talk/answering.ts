import { type About, readAbout } from '../answers/about/read-about.ts';
import { isElliptic, isWhether } from '../answers/about/read-elliptic.ts';
import { type Shown, tellAbout } from '../answers/about/tell-about.ts';
import type { ProgressAt } from '../answers/about/told.ts';
import { whatIsMeant } from '../answers/about/what-is-meant.ts';
import { ABOUT } from '../answers/about/wording.ts';
import type { Answer } from '../answers/answer.ts';
import { answerEach, answerInTurn, joinTail } from '../answers/answer-each.ts';
import { answerQuestion } from '../answers/answer-question.ts';
import type { RemovedClaim } from '../answers/compose/compose.ts';
import { createWording } from '../answers/compose/create-wording.ts';
import { NO_STATEMENTS } from '../answers/no-statements.ts';
import { replyTo, shownClaims } from '../answers/reply.ts';
import { findTwins } from '../answers/twins.ts';
import type { Block, Reply } from '../chat.ts';
import type { Corpus } from '../corpus/library.ts';
import type { Voice } from '../corpus/types.ts';
import { lazily } from '../lazily.ts';
import type { Asker } from '../models/asker.ts';
import type { Models } from '../models/models.ts';
import type { QuotationOffer } from '../quotes/offer.ts';
import { loadQuotes } from '../quotes/quotes.ts';
import type { Heard } from '../quotes/wish/change-wish.ts';
import { readWordsBehind } from '../quotes/wish/read-words-behind.ts';
import { type Quoting, quotingAfter } from '../quotes/wish/wish.ts';
import { WISHES } from '../quotes/wish/wording.ts';
import { QUOTING } from '../quotes/wording.ts';
import { textReply } from '../replies.ts';
import type { MeaningIndex } from '../retrieval/meaning-index.ts';
import { asksForQuotation } from '../retrieval/quotation-cues.ts';
import { readMeeting } from '../retrieval/request-frame.ts';
import { createRetriever, type Retriever } from '../retrieval/retriever.ts';
import { splitTail } from '../retrieval/split-tail.ts';
import { asksWhetherItChanged } from '../retrieval/turns.ts';
import { WORDS } from '../wording.ts';
import { moreReply, outOfRange, whoReply, withClaim, wordsReply } from './about-statements.ts';
import { type Checking, createChecking } from './checking.ts';
import { readLength } from './of-length.ts';
import { offerQuotations, quoteBehind } from './offer-quotations.ts';
import { quotationsReply } from './quoting.ts';
import { readSaidBy, type SaidBy } from './said-by-person.ts';

/** An answer with its reply, and the quotations that it offers. */
export interface Answered {
  readonly answer: Answer;
  readonly reply: Reply;
  readonly offers: readonly QuotationOffer[];
  /** The wish for quotations, where it was one, with what has been shown for it. */
  readonly quoting?: Quoting | null;
  /** Where the message spoke of the last answer: the question it stands for, null for none. */
  readonly asks?: string | null;
  /** At the end where nothing is said. */
  readonly progressAt?: ProgressAt;
}

/** What came before a question; what is not given is told by the history. */
export interface Before {
  readonly quoting: Quoting | null;
  readonly last: Shown | null;
  /** The list of recommendations that was shown last, be it before other answers. */
  readonly list?: Shown | null;
}

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
  /** What to ask where a message speaks of words that `before` had checked, and whether they may be printed; else null. */
  checkAgain: Checking['again'];
  /** The words that a message had checked; null where it was no check. */
  checkedBy: Checking['onShow'];
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
  const deps = { corpus, retriever, twins: findTwins(retriever.statements, corpus.documents) };
  const quotes = lazily(() => loadQuotes(corpus.folder, corpus, retriever));
  const checking = createChecking(corpus, quotes);
  // The index of quotations is built for wishes alone.
  const hear = (question: string, quoting: Quoting | null): Heard | null => {
    if (!quoting && !asksForQuotation(question)) return null;
    const heard = quotes().hear(question, quoting);
    // Words in quotation marks are to be checked, unless they are to be mentioned.
    return heard?.wish.mentions.length === 0 && checking.isAsked(question) ? null : heard;
  };
  const answer = (question: string, history: readonly string[], before?: Before): Answered => {
    const findLast = () => (before ? before.last : replayLast(history, answer));
    const quoted = tellBehind(question, findLast) ?? grant(question, history, before);
    if (quoted) return quoted;
    if (isElliptic(question)) return answerElliptic(question, history);
    const told = tell(question, findLast, before?.list);
    if (told) return told;
    const framed = answerFramed(question, history, before);
    if (framed) return framed;
    // What was said about an answer says nothing of the subject.
    const asked = history.filter((earlier) => readAbout(earlier) === null);
    const withTail = answerTail(question, history);
    if (withTail) return withTail;
    const several = checking.isAsked(question) ? null : answerEach(question, asked, deps);
    if (several) return { ...several, offers: [] };
    const found = answerQuestion(question, asked, deps);
    const unclear = askBack(question, asked);
    if (unclear) return askWhatIsMeant(found, unclear);
    const checked = checking.check(question, found);
    if (checked) return checked;
    return {
      ...(answerInTurn(question, asked, found, deps) ?? { answer: found, reply: replyTo(found, corpus) }),
      offers: [],
    };
  };
  /** What there is for a wish for quotations; null where a message is none. */
  const grant = (question: string, history: readonly string[], before?: Before): Answered | null => {
    const heard = hear(question, before ? before.quoting : replay(history, answer));
    return heard && offerQuotations(question, heard, quotes(), { corpus, retriever });
  };
  /** The words behind the statements of the last answer; null where others are wanted, or it gave words already. */
  const tellBehind = (question: string, findLast: () => Shown | null): Answered | null => {
    const which = readWordsBehind(question);
    const last = which && findLast();
    if (!last || last.answer.claims.length === 0 || last.answer.query.shape === 'quote') return null;
    return quoteBehind(question, last, which, quotes(), deps);
  };
  /** "And did they?" asks once more whether what was asked before is so; where nothing was, it cannot be told. */
  const answerElliptic = (question: string, history: readonly string[]): Answered => {
    const last = history.at(-1);
    if (last !== undefined && isWhether(retriever.understand(last, [])))
      return { ...answer(last, history.slice(0, -1)), asks: null };
    return askWhatIsMeant(answerQuestion(question, [], deps), ABOUT.whichClaim);
  };
  /** Nobody speaks under a name: that is said, and what is told of the subject follows. */
  const tellNoWords = ({ name, rest }: SaidBy, question: string, history: readonly string[]): Answered => {
    const none = WISHES.noWordsOf(name);
    if (rest === '') return askWhatIsMeant(answerQuestion(question, [], deps), none);
    const { reply, ...told } = answer(rest, history);
    const lead: Block = { type: 'text', text: none };
    return { ...told, reply: { ...reply, summary: none, blocks: [lead, ...reply.blocks] } };
  };
  /** A question that says how long its answer may be, what it is for, or by whom words are wanted; null for all others. */
  const answerFramed = (question: string, history: readonly string[], before?: Before): Answered | null => {
    const sized = readLength(question);
    if (sized) return cutTo(sized.most, answer(sized.rest, history, before), question);
    const met = readMeeting(question);
    if (met) return answer(`what is said about ${met}`, history, before);
    const saidBy = readSaidBy(question, retriever.statements, corpus.council.place);
    return saidBy && tellNoWords(saidBy, question, history);
  };
  /** An answer that was asked for in so many sentences; what is left out comes with "more". */
  const cutTo = (most: number, whole: Answered, question: string): Answered => {
    if (whole.quoting || shownClaims(whole.answer).length <= most) return whole;
    const told = tellAbout({ kind: 'shorten', most, plain: false }, whole, deps);
    return told === null || 'ask' in told
      ? whole
      : { ...whole, ...told, answer: { ...told.answer, question } };
  };
  /** A question and what is asked of its answer, in one message; null where it is no such message. */
  const answerTail = (question: string, history: readonly string[]): Answered | null => {
    const parts = checking.isAsked(question) ? null : splitTail(question, mayFollow);
    const first = parts && answer(parts.first, history);
    if (!first || first.quoting || first.answer.outcome !== 'answered') return null;
    const told = answer(parts.tail, [...history, parts.first], { quoting: null, last: first });
    const joined = joinTail(parts, first.answer, told, corpus);
    return joined && { ...joined, offers: [] };
  };
  /** What is said about the last answer; null where the documents are asked, or there is no last answer. */
  const tell = (question: string, findLast: () => Shown | null, list?: Shown | null): Answered | null => {
    const about = readAbout(question);
    const shown = about && findLast();
    if (!about || !shown) return null;
    const last = whatIsMeant(about, shown, list ?? null);
    if (!last) return null;
    const told = tellAbout(about, last, deps);
    if (told === null)
      return { ...last, reply: outOfRange(last.answer), offers: [], asks: null, progressAt: null };
    if ('ask' in told) return { ...answer(told.ask, []), asks: told.ask };
    return { ...told, answer: { ...told.answer, question }, offers: [], asks: null };
  };
  const isCovered = (question: string) => answer(question, []).answer.outcome === 'answered';
  const word = models && createWording({ corpus, retriever, isCovered, ...help, model: models.language });
  return {
    retriever,
    answer,
    isWish: (text, quoting) => hear(text, quoting) !== null,
    checkAgain: checking.again,
    checkedBy: checking.onShow,
    namedSpeaker: checking.namedSpeaker,
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

/** What may be asked of an answer in the same breath. */
function mayFollow(text: string): boolean {
  const kind = readAbout(text)?.kind;
  return POINTS_BACK.test(text) && kind !== undefined && TAILS.includes(kind);
}

const TAILS: readonly About['kind'][] = ['response', 'asked', 'owner', 'recommendation', 'current'];
const POINTS_BACK = /\b(?:it|that|this|they|these|those|them)\b/i;

/** What to ask where a message points back at an answer, and there is none. */
function askBack(question: string, before: readonly string[]): string | null {
  if (before.length > 0 || !POINTS_BACK.test(question)) return null;
  if (asksWhetherItChanged(question)) return ABOUT.whatIsMeant;
  return readAbout(question)?.kind === 'owner' ? ABOUT.whichRecommendation : null;
}

/** "Has it improved?" with nothing before it: whatever the words found is about something else. */
function askWhatIsMeant(found: Answer, words: string): Answered {
  const answer: Answer = { ...found, ...NO_STATEMENTS, outcome: 'not-found' };
  return { answer, reply: textReply(words), offers: [], asks: null };
}

/** What the questions before have wished for, where nobody has kept it. */
function replay(history: readonly string[], answer: Answering['answer']): Quoting | null {
  return history.reduce<Quoting | null>((quoting, question, at) => {
    if (!quoting && !asksForQuotation(question)) return null;
    const last = null;
    return quotingAfter(quoting, answer(question, history.slice(0, at), { quoting, last }));
  }, null);
}

/** The answer to the question before, where nobody has kept it. */
function replayLast(history: readonly string[], answer: Answering['answer']): Shown | null {
  const question = history.at(-1);
  return question === undefined ? null : answer(question, history.slice(0, -1));
}

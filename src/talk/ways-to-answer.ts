import { type About, readAbout } from '../answers/about/read-about.ts';
import { isElliptic, isWhether } from '../answers/about/read-elliptic.ts';
import { type Shown, tellAbout } from '../answers/about/tell-about.ts';
import { whatIsMeant } from '../answers/about/what-is-meant.ts';
import { ABOUT } from '../answers/about/wording.ts';
import type { Answer } from '../answers/answer.ts';
import { answerEach, answerInTurn, joinTail } from '../answers/answer-each.ts';
import { answerQuestion } from '../answers/answer-question.ts';
import { NO_STATEMENTS } from '../answers/no-statements.ts';
import { replyTo } from '../answers/reply.ts';
import { shownClaims } from '../answers/reply-body.ts';
import type { AnswerDeps } from '../answers/strategy.ts';
import type { Block } from '../chat.ts';
import type { Quotes } from '../quotes/quotes.ts';
import type { Heard } from '../quotes/wish/change-wish.ts';
import { readWordsBehind } from '../quotes/wish/read-words-behind.ts';
import { splitWish } from '../quotes/wish/split-wish.ts';
import { type Quoting, quotingAfter } from '../quotes/wish/wish.ts';
import { WISHES } from '../quotes/wish/wording.ts';
import { textReply } from '../replies.ts';
import { asksForQuotation } from '../retrieval/quotation-cues.ts';
import { readMeeting } from '../retrieval/request-frame.ts';
import { splitTail } from '../retrieval/split-tail.ts';
import { asksWhetherItChanged } from '../retrieval/turns.ts';
import { outOfRange } from './about-statements.ts';
import type { Answered, Before } from './answered.ts';
import type { Checking } from './checking.ts';
import { readLength } from './of-length.ts';
import { ofBoth, ofEachYear, offerOfEach, offerQuotations, quoteBehind } from './offer-quotations.ts';
import { readSaidBy } from './said-by-person.ts';

/** What questions are answered with. The index of quotations is built for wishes alone. */
export interface Shelves extends AnswerDeps {
  readonly quotes: () => Quotes;
  readonly checking: Checking;
}

/** Answers one question in the light of those before. */
export type AnswerPlainly = (question: string, history: readonly string[], before?: Before) => Answered;

/** A question with what came before it. */
interface Turn {
  readonly question: string;
  readonly history: readonly string[];
  readonly before: Before | undefined;
}

/** What a way to answer works with: the shelves, and the other ways for the questions that it makes of one. */
interface Desk extends Shelves {
  readonly answer: AnswerPlainly;
}

/** Makes an answer of a question, or null where it is no question of its kind. */
type Way = (turn: Turn, desk: Desk) => Answered | null;

/** In the order in which they are tried; what none of them makes anything of is asked of the documents as it stands. */
const WAYS: readonly Way[] = [
  wordsBehind,
  quotationOfEach,
  quotations,
  elliptic,
  aboutLastAnswer,
  ofLength,
  forMeeting,
  underName,
  withTail,
  severalAtOnce,
];

/** Answers without a model. */
export function createPlainAnswering(shelves: Shelves): AnswerPlainly {
  const answer: AnswerPlainly = (question, history, before) => {
    const turn = { question, history, before };
    for (const way of WAYS) {
      const answered = way(turn, desk);
      if (answered) return answered;
    }
    return fromDocuments(turn, desk);
  };
  const desk: Desk = { ...shelves, answer };
  return answer;
}

/** The wish for quotations in a message; null where it has none, or has words checked rather than mentioned. */
export function hearWish(
  question: string,
  quoting: Quoting | null,
  { quotes, checking }: Pick<Shelves, 'quotes' | 'checking'>,
): Heard | null {
  if (!quoting && !asksForQuotation(question)) return null;
  const heard = quotes().hear(question, quoting);
  return heard?.wish.mentions.length === 0 && checking.isAsked(question) ? null : heard;
}

/** "The exact words of the second": the words behind the statements of the last answer, unless it gave words already. */
function wordsBehind(turn: Turn, desk: Desk): Answered | null {
  const which = readWordsBehind(turn.question);
  const last = which && lastShown(turn, desk);
  if (!last || last.answer.claims.length === 0 || last.answer.query.shape === 'quote') return null;
  return quoteBehind(turn.question, last, which, desk.quotes(), desk);
}

/** "Two quotes on finance, one good and one bad": one of each kind. */
function quotationOfEach({ question }: Turn, desk: Desk): Answered | null {
  const both = splitWish(question);
  const first = both && hearWish(both.first, null, desk);
  if (!first) return null;
  const second = hearWish(both.second, { wish: first.wish, shown: [], isLast: true }, desk);
  return second && offerOfEach(question, ofBoth(first, { ...second, kept: null }), desk.quotes(), desk);
}

function quotations({ question, history, before }: Turn, desk: Desk): Answered | null {
  const heard = hearWish(question, before ? before.quoting : replayWishes(history, desk.answer), desk);
  if (!heard) return null;
  const ofYears = heard.wish.years.length > 1 && heard.kept === null;
  return (
    (ofYears ? offerOfEach(question, ofEachYear(heard), desk.quotes(), desk) : null) ??
    offerQuotations(question, heard, desk.quotes(), desk)
  );
}

/** "And did they?" asks once more whether what was asked before is so; where nothing was, it cannot be told. */
function elliptic({ question, history }: Turn, desk: Desk): Answered | null {
  if (!isElliptic(question)) return null;
  const last = history.at(-1);
  if (last !== undefined && isWhether(desk.retriever.understand(last, [])))
    return { ...desk.answer(last, history.slice(0, -1)), asks: null };
  return askWhatIsMeant(answerQuestion(question, [], desk), ABOUT.whichClaim);
}

/** "Who said that?", "more on the third": what is said about the last answer. */
function aboutLastAnswer(turn: Turn, desk: Desk): Answered | null {
  const { question, before } = turn;
  const about = readAbout(question);
  const shown = about && lastShown(turn, desk);
  const last = shown && whatIsMeant(about, shown, before?.list ?? null);
  if (!last) return null;
  const told = tellAbout(about, last, desk);
  if (told === null)
    return { ...last, reply: outOfRange(last.answer), offers: [], asks: null, progressAt: null };
  if ('ask' in told) return { ...desk.answer(told.ask, []), asks: told.ask };
  return { ...told, answer: { ...told.answer, question }, offers: [], asks: null };
}

/** "… in two sentences": what is left out comes with "more". */
function ofLength({ question, history, before }: Turn, desk: Desk): Answered | null {
  const sized = readLength(question);
  if (!sized) return null;
  const whole = desk.answer(sized.rest, history, before);
  if (whole.quoting || shownClaims(whole.answer).length <= sized.most) return whole;
  const told = tellAbout({ kind: 'shorten', most: sized.most, plain: false }, whole, desk);
  return told === null || 'ask' in told ? whole : { ...whole, ...told, answer: { ...told.answer, question } };
}

/** "I have a meeting about …": what it is needed for is no part of the subject. */
function forMeeting({ question, history, before }: Turn, { answer }: Desk): Answered | null {
  const met = readMeeting(question);
  return met === null ? null : answer(`what is said about ${met}`, history, before);
}

/** "What did Cllr Hart say?" Nobody speaks under a name: that is said, and what is told of the subject follows. */
function underName({ question, history }: Turn, desk: Desk): Answered | null {
  const saidBy = readSaidBy(question, desk.retriever.statements, desk.corpus.council.place);
  if (!saidBy) return null;
  const none = WISHES.noWordsOf(saidBy.name);
  if (saidBy.rest === '') return askWhatIsMeant(answerQuestion(question, [], desk), none);
  const { reply, ...told } = desk.answer(saidBy.rest, history);
  const lead: Block = { type: 'text', text: none };
  return { ...told, reply: { ...reply, summary: none, blocks: [lead, ...reply.blocks] } };
}

/** A question and what is asked of its answer, in one message. */
function withTail({ question, history }: Turn, { answer, checking, corpus }: Desk): Answered | null {
  const parts = checking.isAsked(question) ? null : splitTail(question, mayFollow);
  const first = parts && answer(parts.first, history);
  if (!first || first.quoting || first.answer.outcome !== 'answered') return null;
  const told = answer(parts.tail, [...history, parts.first], { quoting: null, last: first });
  const joined = joinTail(parts, first.answer, told, corpus);
  return joined && { ...joined, offers: [] };
}

function severalAtOnce({ question, history }: Turn, desk: Desk): Answered | null {
  const several = desk.checking.isAsked(question) ? null : answerEach(question, askedIn(history), desk);
  return several && { ...several, offers: [] };
}

/** What the documents say; where a message points back at nothing or has words checked, that. */
function fromDocuments({ question, history }: Turn, desk: Desk): Answered {
  const asked = askedIn(history);
  const found = answerQuestion(question, asked, desk);
  const unclear = askBack(question, asked);
  if (unclear) return askWhatIsMeant(found, unclear);
  const checked = desk.checking.check(question, found);
  if (checked) return checked;
  const inTurn = answerInTurn(question, asked, found, desk);
  return { ...(inTurn ?? { answer: found, reply: replyTo(found, desk.corpus) }), offers: [] };
}

/** The questions before, without what was said about an answer: that says nothing of the subject. */
function askedIn(history: readonly string[]): readonly string[] {
  return history.filter((earlier) => readAbout(earlier) === null);
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

/** The answer before: as it was kept, or else made once more. */
function lastShown({ history, before }: Turn, { answer }: Desk): Shown | null {
  if (before) return before.last;
  const question = history.at(-1);
  return question === undefined ? null : answer(question, history.slice(0, -1));
}

/** What the questions before have wished for, where nobody has kept it. */
function replayWishes(history: readonly string[], answer: AnswerPlainly): Quoting | null {
  return history.reduce<Quoting | null>((quoting, question, at) => {
    if (!quoting && !asksForQuotation(question)) return null;
    const last = null;
    return quotingAfter(quoting, answer(question, history.slice(0, at), { quoting, last }));
  }, null);
}

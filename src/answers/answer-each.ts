import type { Block, Reply } from '../chat.ts';
import type { Corpus } from '../corpus/library.ts';
import type { Statement } from '../corpus/statements.ts';
import type { Shape } from '../retrieval/query.ts';
import { splitList, splitLoosely, splitQuestions } from '../retrieval/split-questions.ts';
import type { WithTail } from '../retrieval/split-tail.ts';
import type { Answer } from './answer.ts';
import { answerQuestion } from './answer-question.ts';
import { mark } from './blocks.ts';
import { nextSteps } from './next-steps.ts';
import { replyAlone } from './reply.ts';
import { shownClaims } from './reply-body.ts';
import { MOST_CLAIMS } from './select.ts';
import type { AnswerDeps } from './strategy.ts';

/** An answer to one part of a message, under the line that names what it answers. */
interface PartAnswer {
  readonly about: string;
  readonly answer: Answer;
  /** Where it is not told as every answer is. */
  readonly reply?: Reply;
}

/** What came before says who is meant where a part names its subject alone: "and what about the ferry?" */
const NAMES_SUBJECT_ALONE = /^(?:what|how) about\b/i;

/** Answers each question of a message that asks several; null where it asks one. */
export function answerEach(
  message: string,
  history: readonly string[],
  deps: AnswerDeps,
): { readonly answer: Answer; readonly reply: Reply } | null {
  const questions = splitQuestions(message, (text) => deps.retriever.understand(text, []));
  if (!questions) return null;
  const parts = questions.map((question, at) => {
    const before = [...history, ...questions.slice(0, at)];
    const asked = at === 0 || NAMES_SUBJECT_ALONE.test(question) ? before : [];
    return { about: nameQuestion(question), answer: answerQuestion(question, asked, deps) };
  });
  return joinAnswers(message, keepBest(parts, parts.length), deps.corpus);
}

/**
 * Answers the questions of a message one after the other, each with those before it, where it lists three, or no statement
 * speaks of enough of all of them together. `found` is the answer to the whole. Null where it is one question, or none of them is answered.
 */
export function answerInTurn(
  message: string,
  history: readonly string[],
  found: Answer,
  deps: AnswerDeps,
): { readonly answer: Answer; readonly reply: Reply } | null {
  const questions = splitList(message) ?? (found.outcome === 'answered' ? null : splitLoosely(message));
  if (!questions) return null;
  const parts = questions.map((question, at) => ({
    about: nameQuestion(question),
    answer: answerQuestion(question, [...history, ...questions.slice(0, at)], deps),
  }));
  if (!parts.some(({ answer }) => answer.outcome === 'answered')) return null;
  return joinAnswers(message, keepBest(parts, parts.length), deps.corpus);
}

/** A question and what is asked of its answer, in one reply; `told` is the answer to the latter. */
export function joinTail(
  { first, tail }: WithTail,
  answer: Answer,
  told: { readonly answer: Answer; readonly reply: Reply },
  corpus: Corpus,
): { readonly answer: Answer; readonly reply: Reply } | null {
  const asked = { about: nameQuestion(first), answer };
  const about = nameQuestion(tail);
  // "Who is she?" is put to the documents; what speaks of the answer is told in its own way.
  if (!told.answer.inOrder) {
    const parts = keepBest([asked, { about, answer: told.answer }], 2);
    return joinAnswers(`${first} and ${tail}`, parts, corpus);
  }
  // What tells nothing new has the statements of the answer that it speaks of.
  const isNew = told.answer.claims !== answer.claims;
  const then = isNew ? told.answer : { ...told.answer, claims: [], further: [] };
  const parts = [...keepBest([asked], 2), { about, answer: then, reply: told.reply }];
  return joinAnswers(`${first} and ${tail}`, parts, corpus);
}

/** The best statements of each part, each statement once, so that all parts together are no longer than one answer. */
function keepBest(parts: readonly PartAnswer[], among: number): PartAnswer[] {
  const most = Math.max(2, Math.floor(MOST_CLAIMS / among));
  const told = new Set<Statement>();
  return parts.map(({ about, answer }) => {
    if (!MAY_BE_CUT.includes(answer.query.shape)) return { about, answer };
    const shown = shownClaims(answer);
    const fresh = shown.filter(({ statement }, at) => at === 0 || !told.has(statement));
    for (const { statement } of fresh.slice(0, most)) told.add(statement);
    const further = [...fresh.slice(most), ...answer.further];
    return { about, answer: { ...answer, claims: fresh.slice(0, most), further } };
  });
}

/** Lists and comparisons are told whole. */
const MAY_BE_CUT: readonly Shape[] = ['finding', 'figure', 'overview', 'recommendation'];

/** "what about scrutiny" as a line of its own. */
export function nameQuestion(question: string): string {
  return `${question.charAt(0).toUpperCase()}${question.slice(1).replace(/[?.!\s]+$/, '')}?`;
}

/** Answers to several things in one reply: each under its own line, the statements numbered through. */
function joinAnswers(
  question: string,
  parts: readonly PartAnswer[],
  corpus: Corpus,
): { readonly answer: Answer; readonly reply: Reply } | null {
  const [first] = parts;
  if (!first) return null;
  const answers = parts.map(({ answer }) => answer);
  const answered = answers.some(({ outcome }) => outcome === 'answered');
  const answer: Answer = {
    ...first.answer,
    ...{ question, outcome: answered ? 'answered' : 'not-found', inOrder: true, verdict: null },
    claims: answers.flatMap(shownClaims),
    further: answers.flatMap(({ further }) => further),
    conflicts: answers.flatMap(({ conflicts }) => conflicts),
    recommendations: [...new Set(answers.flatMap(({ recommendations }) => recommendations))],
    nearest: answered ? [] : answers.flatMap(({ nearest }) => nearest),
    query: { ...first.answer.query, shape: 'finding' },
  };
  const replies = parts.map(({ answer: part, reply }) => reply ?? replyAlone(part, corpus));
  const blocks = parts.flatMap(({ about }, at): Block[] => [
    { type: 'heading', text: about },
    ...renumber(replies[at]?.blocks ?? [], countBefore(answers, at)),
  ]);
  const summary = replies.map((reply) => reply.summary).join(' ');
  return { answer, reply: { summary, blocks: [...blocks, ...nextSteps(answer, corpus)] } };
}

function countBefore(answers: readonly Answer[], at: number): number {
  return answers.slice(0, at).reduce((sum, answer) => sum + shownClaims(answer).length, 0);
}

/** The statements of one part go on counting where those of the part before end. */
function renumber(blocks: readonly Block[], by: number): Block[] {
  return blocks.map((block) => {
    if (block.type === 'statement') return { ...block, number: block.number + by };
    if (block.type !== 'text' || !block.text.endsWith(mark(1))) return block;
    return { ...block, text: block.text.slice(0, -mark(1).length) + mark(1 + by) };
  });
}

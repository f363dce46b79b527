import type { Block, Reply } from '../../chat.ts';
import type { Corpus } from '../../corpus/library.ts';
import type { Statement } from '../../corpus/statements.ts';
import type { Recommendation } from '../../corpus/types.ts';
import type { Answer, Claim } from '../answer.ts';
import { conflictBlocks, numberClaims, text } from '../blocks.ts';
import { findConflicts } from '../conflicts.ts';
import { shownClaims } from '../reply-body.ts';
import { claimOf } from '../select.ts';
import type { AnswerDeps } from '../strategy.ts';
import { isSound } from '../verify.ts';

/**
 * Where the progress on the recommendations comes in: before that block, or at the end; nowhere where null, because it was
 * shown with the answer that is spoken of.
 */
export type ProgressAt = number | 'end' | null;

/** What is told about the last answer, and the answer that a chat goes on from. */
export interface Told {
  readonly answer: Answer;
  readonly reply: Reply;
  readonly progressAt: ProgressAt;
}

/** Statements as claims; those that do not hold are left out, as in every answer. */
export function soundClaims(statements: readonly Statement[], corpus: Corpus): Claim[] {
  return statements.map((statement) => claimOf(statement, corpus)).filter((claim) => isSound(claim, corpus));
}

/** The last answer with other statements in place of its own. */
function withClaims(last: Answer, claims: readonly Claim[], { corpus, retriever }: AnswerDeps): Answer {
  const { question, query, recommendations } = last;
  return {
    ...{
      question,
      recommendations,
      query: { ...query, shape: 'finding' },
      claims,
      outcome: 'answered',
      inOrder: true,
    },
    ...{ further: [], quotes: [], nearest: [], elsewhere: [], verdict: null },
    conflicts: claims.length > 0 ? findConflicts(query, claims, corpus, retriever) : [],
    silence: { peers: false, since: null },
  };
}

/** What is told with the recommendations it is about, and at its end where those stand. */
export function withRecommendations(told: Told, items: readonly Recommendation[]): Told {
  const recommendations = items.map(({ id }) => id);
  return { ...told, answer: { ...told.answer, recommendations }, progressAt: 'end' };
}

/** A part of a reply: some of its statements under a sentence. */
export interface Part {
  readonly lead: string;
  readonly claims: readonly Claim[];
}

/** Statements in parts, each under its sentence, numbered through; then the figures that differ. Later parts may be empty. */
export function tellParts(last: Answer, parts: readonly Part[], deps: AnswerDeps): Told {
  const answer = withClaims(
    last,
    parts.flatMap(({ claims }) => claims),
    deps,
  );
  const shown = shownClaims(answer);
  const told = parts.filter(({ claims }, at) => at === 0 || claims.length > 0);
  const blocks = told.flatMap(({ lead, claims }): Block[] => [
    text(lead),
    ...numberClaims(claims, shown, deps.corpus),
  ]);
  const differ = answer.conflicts.flatMap((conflict) => conflictBlocks(conflict, deps.corpus));
  const summary = [parts[0]?.lead, parts[0]?.claims[0]?.text].filter(Boolean).join(' ');
  return { answer, reply: { summary, blocks: [...blocks, ...differ] }, progressAt: null };
}

import type { Corpus } from '../corpus/library.ts';
import { describeFailures } from './describe-failures.ts';
import type { EvaluationRun } from './evaluation-run.ts';
import type { Mode } from './evidence.ts';
import { groundOf } from './ground.ts';
import type { Question } from './question.ts';
import { type Asked, measureQuestions, scoreQuestions } from './score-questions.ts';

const TITLES: Readonly<Record<Mode, string>> = {
  digest: 'Questions, digest alone',
  documents: 'Questions, digest with documents',
};

/** Asks every question and scores the answers. */
export function runQuestions(
  questions: readonly Question[],
  ask: (question: Question) => Omit<Asked, 'question'>,
  corpus: Corpus,
  mode: Mode,
): EvaluationRun {
  const asked = questions.map((question) => ({ question, ...ask(question) }));
  const scores = scoreQuestions(asked, groundOf(corpus, mode));
  const { count, overall, kinds } = measureQuestions(scores);
  return {
    name: mode,
    title: `${TITLES[mode]} (${count})`,
    measures: overall,
    kinds,
    failures: describeFailures(scores),
  };
}

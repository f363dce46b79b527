import { renderReply } from '../../adapters/console/render.ts';
import type { Answer } from '../../src/answers/answer.ts';
import type { Corpus } from '../../src/corpus/library.ts';
import { type Answering, createAnswering } from '../../src/talk/answering.ts';

/** An answer, and the reply as the terminal shows it. */
export interface Asked {
  readonly answer: Answer;
  readonly text: string;
}

/** Asks the last question after the others: `ask('housing?', 'and in 2019?')`. */
export function createAsk(corpus: Corpus, answering: Answering = createAnswering(corpus)) {
  return (...questions: string[]): Asked => {
    const { answer, reply } = answering.answer(questions.at(-1) ?? '', questions.slice(0, -1));
    return { answer, text: renderReply(reply) };
  };
}

/** The text of every claim, in order. */
export function textsOf({ answer }: Asked): string[] {
  return answer.claims.map(({ text }) => text);
}

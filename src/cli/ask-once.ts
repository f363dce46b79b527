import { renderReply } from '../../adapters/console/render.ts';
import type { Answer } from '../answers/answer.ts';
import { type AskResult, toResult } from '../answers/result.ts';
import type { Corpus } from '../corpus/library.ts';
import { readIntent } from '../intents/intent.ts';
import { answerCommand } from '../replies.ts';
import type { Answering } from '../talk/answering.ts';

/** The same with the model, where one is configured. */
export async function respondOnce(
  question: string,
  history: readonly string[],
  answering: Answering,
  corpus: Corpus,
): Promise<{ readonly result: AskResult; readonly answer: Answer | null }> {
  const start = performance.now();
  const command = answerCommand(readIntent(question), corpus);
  const { answer, reply } = command
    ? { answer: null, reply: command }
    : await answering.respond(question, history, null);
  return { answer, result: toResult(question, answer, renderReply(reply), performance.now() - start) };
}

/** One question with its history, timed; `answer` is null where the message was a command such as "help". */
export function askOnce(
  question: string,
  history: readonly string[],
  answering: Answering,
  corpus: Corpus,
): { readonly result: AskResult; readonly answer: Answer | null } {
  const start = performance.now();
  const command = answerCommand(readIntent(question), corpus);
  const { answer, reply } = command ? { answer: null, reply: command } : answering.answer(question, history);
  return { answer, result: toResult(question, answer, renderReply(reply), performance.now() - start) };
}

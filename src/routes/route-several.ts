import { nameQuestion } from '../answers/answer-each.ts';
import type { Desk } from '../bot.ts';
import type { Message, Reply } from '../chat.ts';
import { readRecordIntent } from '../intents/read-record-intent.ts';
import { joinReplies } from '../replies.ts';
import { splitQuestions } from '../retrieval/split-questions.ts';

/**
 * "What about scrutiny, and what is overdue?": a message that asks several things, one of them of the record, is answered
 * part by part. Null where it asks one thing, or the documents alone, which answer all parts in one.
 */
export async function answerSeveral(
  message: Message,
  desk: Desk,
  route: (part: Message) => Promise<Reply>,
): Promise<Reply | null> {
  const isOfRecord = (text: string) => readRecordIntent(text) !== null;
  const understand = (text: string) => desk.answering().retriever.understand(text, []);
  const parts = splitQuestions(message.text, understand, isOfRecord);
  if (!parts?.some(isOfRecord)) return null;
  const replies: Reply[] = [];
  for (const [at, text] of parts.entries())
    replies.push(await route({ ...message, id: `${message.id} ${at + 1}`, text }));
  return joinReplies(
    replies.map((reply, at) => ({
      ...reply,
      blocks: [{ type: 'heading', text: nameQuestion(parts[at] ?? '') }, ...reply.blocks],
    })),
  );
}

import type { Desk } from '../bot.ts';
import type { Message } from '../chat.ts';

/** That a draft waits, as it is said under an answer; null where just that was said under one before. */
export function noteDraft(
  waiting: string | null,
  message: Message,
  { conversations }: Pick<Desk, 'conversations'>,
): string | null {
  if (waiting === null || conversations.of(message).toldWaiting === waiting) return null;
  conversations.noteWaiting(message, waiting);
  return waiting;
}

import type { Answer } from './answers/answer.ts';
import type { Message } from './chat.ts';
import type { QuotationOffer } from './quotes/offer.ts';

/** What a conversation has been about: earlier questions, oldest first, and the last answer. */
export interface Talk {
  readonly questions: readonly string[];
  readonly answer: Answer | null;
  /** The quotations offered last: "use 1" means the first of them. */
  readonly offers: readonly QuotationOffer[];
}

/** Remembers what was said, per conversation and person, so that "and in 2018?" has something to go on. */
export interface Conversations {
  of(message: Message): Talk;
  remember(message: Message, question: string, answer: Answer, offers: readonly QuotationOffer[]): void;
  /** The last answer has been continued ("more"). */
  replace(message: Message, answer: Answer): void;
  /** Quotations have been offered for the last answer. */
  offer(message: Message, offers: readonly QuotationOffer[]): void;
}

/** A follow-up reaches back this many questions. */
const QUESTIONS_KEPT = 4;
/** Beyond this many conversations the longest unused one is forgotten; it only loses its follow-ups. */
const CONVERSATIONS_KEPT = 5000;

export function createConversations(): Conversations {
  const talks = new Map<string, Talk>();
  const keyOf = ({ platform, conversation, person }: Message) => `${platform} ${conversation} ${person.id}`;
  const put = (message: Message, talk: Talk) => {
    const key = keyOf(message);
    talks.delete(key);
    talks.set(key, talk);
    const oldest = talks.keys().next().value;
    if (talks.size > CONVERSATIONS_KEPT && oldest !== undefined) talks.delete(oldest);
  };
  const of = (message: Message): Talk =>
    talks.get(keyOf(message)) ?? { questions: [], answer: null, offers: [] };
  return {
    of,
    remember: (message, question, answer, offers) => {
      const questions = [...of(message).questions, question].slice(-QUESTIONS_KEPT);
      put(message, { questions, answer, offers });
    },
    replace: (message, answer) => put(message, { ...of(message), answer }),
    offer: (message, offers) => put(message, { ...of(message), offers }),
  };
}

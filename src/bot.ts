import { type Answering, createAnswering } from './answering.ts';
import type { Bot, Message, Reply } from './chat.ts';
import { type Conversations, createConversations, type Talk } from './conversations.ts';
import type { Corpus } from './corpus/library.ts';
import { describeError } from './errors.ts';
import { readIntent } from './intent.ts';
import { lazily } from './lazily.ts';
import type { Log } from './log.ts';
import type { QuotationOffer } from './quotes/offer.ts';
import { addUses, type UseRegister } from './quotes/used-quotations.ts';
import { quotationsReply } from './quoting.ts';
import { answerCommand, textReply } from './replies.ts';
import { FAULTS, QUOTING } from './wording.ts';

export interface BotDeps {
  readonly corpus: Corpus;
  readonly log: Log;
  /** Which quotations have been printed, by whom and where. */
  readonly uses: UseRegister;
  /** A short reference that ties an apology to its log line. */
  readonly newReference: () => string;
}

export function createBot({
  corpus,
  log,
  uses,
  newReference,
}: BotDeps): Pick<Bot, 'warmUp'> & { handle(message: Message): Promise<Reply> } {
  const answering = lazily(() => createAnswering(corpus));
  const desk = { corpus, answering, conversations: createConversations(), uses };
  return {
    warmUp() {
      try {
        answering();
      } catch (cause) {
        log.error({ cause: describeError(cause) }, 'the index could not be built');
      }
    },
    async handle(message) {
      try {
        return await route(message, desk);
      } catch (cause) {
        const reference = newReference();
        const fields = { reference, cause: describeError(cause), platform: message.platform };
        log.error(fields, 'a message could not be answered');
        return textReply(FAULTS.unexpected(reference));
      }
    },
  };
}

interface Desk {
  readonly corpus: Corpus;
  readonly answering: () => Answering;
  readonly conversations: Conversations;
  readonly uses: UseRegister;
}

async function route(message: Message, desk: Desk): Promise<Reply> {
  const { corpus, conversations, uses } = desk;
  const intent = readIntent(message.text);
  const command = answerCommand(intent, corpus);
  if (command) return command;
  const answering = desk.answering();
  const talk = conversations.of(message);
  switch (intent.kind) {
    case 'words':
      return answering.words(talk.answer, intent.number);
    case 'who':
      return answering.who(talk.answer, intent.number);
    case 'quote': {
      const quoted = answering.quote(talk.answer, intent.number);
      conversations.offer(message, quoted.offers);
      return withUses(quoted, uses, corpus);
    }
    case 'use':
      return markUsed(talk, intent.number, intent.where, message, uses);
    case 'more': {
      const { answer, reply } = answering.more(talk.answer);
      if (answer) conversations.replace(message, answer);
      return reply;
    }
    default: {
      const question = intent.kind === 'question' ? intent.text : message.text;
      const answered = answering.answer(question, talk.questions);
      conversations.remember(message, question, answered.answer, answered.offers);
      return withUses(answered, uses, corpus);
    }
  }
}

interface Offering {
  readonly reply: Reply;
  readonly offers: readonly QuotationOffer[];
}

/** A quotation that has been printed before is offered with that. */
async function withUses({ reply, offers }: Offering, uses: UseRegister, corpus: Corpus): Promise<Reply> {
  const known = await addUses(offers, uses);
  return known.some(({ usedBy }) => usedBy.length > 0) ? quotationsReply(known, corpus) : reply;
}

/** "use 1 in the press release": the next person who is offered that quotation sees it. */
async function markUsed(
  { offers }: Talk,
  number: number | null,
  where: string,
  { person, at }: Message,
  uses: UseRegister,
): Promise<Reply> {
  if (offers.length === 0) return textReply(QUOTING.noOffers);
  const offer = offers[(number ?? 1) - 1];
  if (!offer) return textReply(QUOTING.outOfRange(offers.length));
  const { source, start, end, text } = offer;
  await uses.mark({ words: { source, start, end, text }, by: person.name, when: at.toISOString(), where });
  return textReply(QUOTING.marked(number ?? 1, where));
}

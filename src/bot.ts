import { type Answering, createAnswering } from './answers/answering.ts';
import type { Message, Reply } from './chat.ts';
import { type Conversations, createConversations } from './conversations.ts';
import type { Corpus } from './corpus/library.ts';
import { describeError } from './errors.ts';
import { readIntent } from './intent.ts';
import type { Log } from './log.ts';
import { answerCommand, textReply } from './replies.ts';
import { FAULTS } from './wording.ts';

/** The bot is one function from a message to a reply. Adapters translate both ends. */
export interface Bot {
  handle(message: Message): Promise<Reply>;
}

export interface BotDeps {
  readonly corpus: Corpus;
  readonly log: Log;
  /** A short reference that ties an apology to its log line. */
  readonly newReference: () => string;
}

export function createBot({ corpus, log, newReference }: BotDeps): Bot {
  const answering = createAnswering(corpus);
  const conversations = createConversations();
  return {
    async handle(message) {
      try {
        return route(message, corpus, answering, conversations);
      } catch (cause) {
        const reference = newReference();
        log.error(
          { reference, cause: describeError(cause), platform: message.platform },
          'a message could not be answered',
        );
        return textReply(FAULTS.unexpected(reference));
      }
    },
  };
}

function route(message: Message, corpus: Corpus, answering: Answering, conversations: Conversations): Reply {
  const command = answerCommand(message.text, corpus);
  if (command) return command;
  const intent = readIntent(message.text);
  const talk = conversations.of(message);
  switch (intent.kind) {
    case 'words':
      return answering.words(talk.answer, intent.number);
    case 'who':
      return answering.who(talk.answer, intent.number);
    case 'more': {
      const { answer, reply } = answering.more(talk.answer);
      if (answer) conversations.replace(message, answer);
      return reply;
    }
    default: {
      const question = intent.kind === 'question' ? intent.text : message.text;
      const { answer, reply } = answering.answer(question, talk.questions);
      conversations.remember(message, question, answer);
      return reply;
    }
  }
}

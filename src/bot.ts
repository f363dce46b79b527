import { type Audit, createAudit } from './audit.ts';
import type { Bot, FormAnswers, Message, Person, Post, QuotationBlock, Reply } from './chat.ts';
import type { Corpus } from './corpus/library.ts';
import { createDeliveries } from './deliveries.ts';
import { describeError, traceError, UserError } from './errors.ts';
import { homeReply } from './home.ts';
import { createLanes } from './lanes.ts';
import { lazily } from './lazily.ts';
import type { Log } from './log.ts';
import type { Progress } from './progress.ts';
import type { UseRegister } from './quotes/used-quotations.ts';
import { textReply } from './replies.ts';
import { forStaff } from './routes/for-staff.ts';
import { routeAction } from './routes/route-action.ts';
import { routeMessage } from './routes/route-message.ts';
import { withUses } from './routes/with-uses.ts';
import { type Answering, type AnsweringHelp, createAnswering } from './talk/answering.ts';
import { type Conversations, createConversations } from './talk/conversations.ts';
import { dayAt } from './updates/days.ts';
import type { People } from './updates/people.ts';
import type { Store } from './updates/record/store.ts';
import { FAULTS } from './wording.ts';

export interface BotDeps {
  readonly corpus: Corpus;
  readonly log: Log;
  /** Which quotations have been printed, by whom and where. */
  readonly uses: UseRegister;
  /** The record of updates, the drafts, the audit. */
  readonly store: Store;
  readonly people: People;
  /** Over the same record and people. */
  readonly progress: Progress;
  /** A short reference that ties an apology to its log line. */
  readonly newReference: () => string;
  /** An id that is used once: of a draft, of an answer. */
  readonly newId: () => string;
  /** Sends a message of the bot's own accord; without an adapter that can, nobody is told. */
  readonly send: (post: Post) => Promise<boolean>;
  /** A language model that may word answers, and embeddings; nothing where none is configured. */
  readonly help?: AnsweringHelp;
}

/** What the routes work with. */
export interface Desk extends BotDeps {
  readonly answering: () => Answering;
  readonly conversations: Conversations;
  readonly audit: Audit;
}

type By = Pick<Message, 'person' | 'platform'>;

/** The bot is one function from what comes in to a reply. Adapters translate both ends. */
export function createBot(deps: BotDeps): Bot {
  const { corpus, log, newReference } = deps;
  const answering = lazily(() => createAnswering(corpus, deps.help));
  const desk: Desk = {
    ...deps,
    answering,
    conversations: createConversations(),
    audit: createAudit(deps.store, deps.people, log),
  };
  const deliveries = createDeliveries();
  const lanes = createLanes();

  /**
   * What one person writes, clicks and fills in is done one after the other, wherever it comes from: their drafts are the
   * same on every platform, and what comes while one is on its way to the disk must find it as it is afterwards. People do
   * not wait for each other.
   */
  const inTurn = <T>({ person, platform }: By, run: () => Promise<T>): Promise<T | Reply> =>
    lanes.run(desk.progress.keyOf(person, platform), () => guarded(platform, run));

  /** A fault is shown where it says what to do; everything else is logged and apologised for with a reference. */
  const guarded = async <T>(platform: string, run: () => Promise<T>): Promise<T | Reply> => {
    try {
      return await run();
    } catch (cause) {
      if (cause instanceof UserError) {
        if (cause.cause !== undefined)
          log.warn({ ...traceError(cause.cause), platform }, 'a message met a fault');
        return textReply(cause.message);
      }
      const reference = newReference();
      log.error({ reference, ...traceError(cause), platform }, 'a message could not be answered');
      return textReply(FAULTS.unexpected(reference));
    }
  };

  return {
    warmUp() {
      try {
        answering().warmUp();
        desk.progress.warmUp();
      } catch (cause) {
        log.error({ cause: describeError(cause) }, 'what answers need could not be prepared');
      }
    },
    async handle(message) {
      if (!deliveries.isFirst(message)) return null;
      return inTurn(message, () => routeMessage(message, desk));
    },
    async act(action) {
      if (!deliveries.isFirst(action)) return null;
      return inTurn(action, () => routeAction(action, desk));
    },
    async openForm(request) {
      const opened = await guarded(request.platform, () => desk.progress.reporting.openForm(request));
      return 'summary' in opened ? { reply: opened } : opened;
    },
    async submitForm(answers: FormAnswers) {
      const outcome = await inTurn(answers, () => desk.progress.reporting.submitForm(answers));
      if ('summary' in outcome) return { kind: 'reply', reply: outcome };
      return outcome.kind === 'reply' ? { ...outcome, reply: forStaff(outcome.reply, answers) } : outcome;
    },
    home: (person, platform, at) =>
      guarded(platform, async () => {
        // Slack draws the page anew at every turn: once a day says who saw the record.
        const id = `home ${person.id} ${dayAt(at)}`;
        const visit = { id, platform, conversation: 'home', person, text: '', at };
        if (person.standing !== 'guest') await desk.audit.recordSeen('home', visit);
        return homeReply(person, platform, at, desk.progress);
      }),
    async findQuotations(topic, person, platform, at) {
      const found = await guarded(platform, () => findQuotations(topic, { person, platform, at }, desk));
      return 'summary' in found ? { reply: found } : { quotations: found };
    },
  };
}

/** Quotations on a topic, as a question for something quotable finds them. */
async function findQuotations(
  topic: string,
  by: { readonly person: Person; readonly platform: string; readonly at: Date },
  desk: Desk,
): Promise<readonly QuotationBlock[]> {
  const words = topic.trim();
  if (!words) return [];
  const found = desk.answering().answer(quotable(words), []);
  const { answer } = found;
  const reply = await withUses(found, desk);
  const id = desk.newId();
  const message: Message = { ...by, id, conversation: 'search', text: words };
  await desk.audit.answerShown(id, answer, message, null);
  return reply.blocks.filter((block): block is QuotationBlock => block.type === 'quotation');
}

function quotable(topic: string): string {
  return /\bquot/i.test(topic) ? topic : `something we can quote about ${topic}`;
}

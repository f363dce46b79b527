import type { Answer } from '../answers/answer.ts';
import type { Action, Message, Reply } from '../chat.ts';
import type { QuotationOffer } from '../quotes/offer.ts';
import type { Use } from '../quotes/used-quotations.ts';
import { type Quoting, quotingAfter } from '../quotes/wish/wish.ts';
import { createShelf } from '../shelf.ts';

/** What a conversation has been about: earlier questions, oldest first, and the last answer. */
export interface Talk {
  readonly questions: readonly string[];
  readonly answer: Answer | null;
  /** The list of recommendations that was shown last, be it before other answers. */
  readonly list: { readonly answer: Answer; readonly reply: Reply } | null;
  /** The quotations offered last, be it before another answer: "use 1" means the first of them. */
  readonly offers: readonly QuotationOffer[];
  /** Whether the last answer was about them. */
  readonly isAboutOffers: boolean;
  /** The number of the one that was pointed at last, which "it" then means. */
  readonly pointedAt: number | null;
  /** The uses that the last message but for questions about them has marked: "undo that" takes them back. */
  readonly marked: readonly Use[];
  /** The wish that "shorter" or "another one" changes. */
  readonly quoting: Quoting | null;
  /** The reply that gave the last answer, to be shown to others as it is. */
  readonly reply: Reply | null;
  /** The last message, which "log it" makes an update of. */
  readonly said: string | null;
  /** The question that was put to the record since the last answer of the documents. */
  readonly askedOfRecord: string | null;
  /** When the last question was asked, of the documents or of the record. */
  readonly askedAt: Date | null;
  /** What was said under an answer of a draft that waits: once is enough. */
  readonly toldWaiting: string | null;
  /** What was said last came from the draft that waits: "yes" and "great" are for it. */
  readonly draftSpoke: boolean;
}

/** Remembers what was said, per conversation and person, so that "and in 2018?" has something to go on. */
export interface Conversations {
  of(by: Message | Action): Talk;
  /** A question was answered; the answer can be asked for again under its id. */
  remember(
    by: Message | Action,
    id: string,
    question: string,
    answered: {
      readonly answer: Answer;
      readonly offers: readonly QuotationOffer[];
      readonly reply: Reply;
      readonly quoting?: Quoting | null;
      /** The question to go on from, where another than was typed; null for none. */
      readonly asks?: string | null;
    },
  ): void;
  /** The last answer has been continued ("more"). */
  replace(by: Message | Action, answer: Answer, reply: Reply): void;
  /** Quotations have been offered for the last answer, or others in the place of those on show. */
  offer(by: Message | Action, offers: readonly QuotationOffer[], quoting?: Quoting): void;
  /** One of the quotations offered was spoken of. */
  pointAt(by: Message | Action, number: number): void;
  /** It was said that a draft waits. */
  noteWaiting(by: Message | Action, words: string): void;
  /** Uses of quotations were marked, or taken back where there are none. */
  noteMarked(by: Message | Action, uses: readonly Use[]): void;
  /** Something was reported: the question before it is no longer what the next report goes on from. */
  noteReport(by: Message | Action): void;
  /** Whether the draft that waits spoke last; once another message has come, it no longer did. */
  takeDraftSpoke(by: Message): boolean;
  /** A question was put to the record. */
  noteAsked(by: Message | Action, question: string): void;
  /** An earlier answer becomes the last one again, because a button under it was pressed. False where it is gone. */
  recall(by: Message | Action, id: string): boolean;
}

/** A follow-up reaches back this many questions. */
const QUESTIONS_KEPT = 4;
/** Beyond this many conversations the longest unused one is forgotten; it only loses its follow-ups. */
const CONVERSATIONS_KEPT = 5000;
/** Answers whose buttons still work without asking again. */
const ANSWERS_KEPT = 2000;

const NOTHING_YET: Talk = {
  ...{ questions: [], answer: null, list: null, reply: null, said: null, askedOfRecord: null, askedAt: null },
  ...{ offers: [], isAboutOffers: false, pointedAt: null, marked: [], quoting: null, toldWaiting: null },
  draftSpoke: false,
};

export function createConversations(): Conversations {
  const talks = createShelf<string, Talk>(CONVERSATIONS_KEPT);
  const answered = createShelf<string, Talk>(ANSWERS_KEPT);
  const keyOf = ({ platform, conversation, person }: Message | Action) =>
    `${platform} ${conversation} ${person.id}`;
  const of = (by: Message | Action): Talk => talks.get(keyOf(by)) ?? NOTHING_YET;
  return {
    of,
    remember(by, id, question, { answer, offers, reply, quoting, asks = question }) {
      const before = of(by);
      const questions = [...before.questions, ...(asks === null ? [] : [asks])].slice(-QUESTIONS_KEPT);
      const isNew = offers.length > 0;
      const talk: Talk = {
        ...{ questions, answer, reply, said: question, quoting: quotingAfter(before.quoting, { quoting }) },
        list: answer.query.shape === 'recommendation-list' ? { answer, reply } : before.list,
        offers: isNew ? offers : before.offers,
        isAboutOffers: isNew || Boolean(quoting),
        pointedAt: isNew ? null : before.pointedAt,
        // More of them, or what is asked of them, may come between a mark and "undo".
        marked: isNew || quoting ? before.marked : [],
        askedOfRecord: null,
        askedAt: by.at,
        toldWaiting: before.toldWaiting,
        draftSpoke: false,
      };
      talks.put(keyOf(by), talk);
      answered.put(id, talk);
    },
    replace: (by, answer, reply) => talks.put(keyOf(by), { ...of(by), answer, reply }),
    offer(by, offers, quoting) {
      const before = of(by);
      const own = { offers, isAboutOffers: true, pointedAt: null, quoting: quoting ?? before.quoting };
      talks.put(keyOf(by), { ...before, ...own });
    },
    pointAt: (by, pointedAt) => talks.put(keyOf(by), { ...of(by), pointedAt, isAboutOffers: true }),
    noteWaiting: (by, toldWaiting) => talks.put(keyOf(by), { ...of(by), toldWaiting }),
    noteMarked: (by, marked) => talks.put(keyOf(by), { ...of(by), marked }),
    noteReport: (by) =>
      talks.put(keyOf(by), { ...of(by), askedAt: null, toldWaiting: null, marked: [], draftSpoke: true }),
    takeDraftSpoke(by) {
      const { draftSpoke } = of(by);
      if (draftSpoke) talks.put(keyOf(by), { ...of(by), draftSpoke: false });
      return draftSpoke;
    },
    noteAsked: (by, askedOfRecord) => talks.put(keyOf(by), { ...of(by), askedOfRecord, askedAt: by.at }),
    recall(by, id) {
      const talk = answered.get(id);
      if (talk) talks.put(keyOf(by), talk);
      return talk !== undefined;
    },
  };
}

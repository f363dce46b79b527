import type { Shown } from '../answers/about/tell-about.ts';
import type { ProgressAt } from '../answers/about/told.ts';
import type { Answer } from '../answers/answer.ts';
import type { Reply } from '../chat.ts';
import type { QuotationOffer } from '../quotes/offer.ts';
import type { Quoting } from '../quotes/wish/wish.ts';

/** An answer with its reply, and the quotations that it offers. */
export interface Answered {
  readonly answer: Answer;
  readonly reply: Reply;
  readonly offers: readonly QuotationOffer[];
  /** The wish for quotations, where it was one, with what has been shown for it. */
  readonly quoting?: Quoting | null;
  /** Where the message spoke of the last answer: the question it stands for, null for none. */
  readonly asks?: string | null;
  /** At the end where nothing is said. */
  readonly progressAt?: ProgressAt;
}

/** What came before a question; what is not given is told by the history. */
export interface Before {
  readonly quoting: Quoting | null;
  readonly last: Shown | null;
  /** The list of recommendations that was shown last, be it before other answers. */
  readonly list?: Shown | null;
}

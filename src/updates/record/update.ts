import type { StatusId } from '../statuses.ts';

/** Who did something. `person` is the same on every platform: an e-mail address, else "slack:U123". */
export interface Author {
  readonly person: string;
  readonly name: string;
  readonly platform: string;
}

/**
 * An update of the record: what a director reported on one recommendation at one time, in their own words. Texts are
 * as written; nothing is invented to fill a slot. Dates are YYYY-MM-DD, times ISO 8601 in UTC.
 */
export interface Update {
  /** Id of the draft that it was saved from: saving it twice writes it once. */
  readonly id: string;
  /** 1, and one more with each amendment. */
  readonly version: number;
  readonly recommendation: string;
  readonly status: StatusId;
  readonly progress: string | null;
  readonly nextStep: string | null;
  /** Date of the next step. */
  readonly due: string | null;
  readonly blocker: string | null;
  /** What is done about it, when off track. */
  readonly correctiveAction: string | null;
  /** A word on a status that jumps two steps, or on a green update that was challenged. */
  readonly explanation: string | null;
  readonly figures: readonly string[];
  readonly evidence: readonly string[];
  readonly author: Author;
  readonly at: string;
}

import type { StatusId } from '../statuses.ts';

/** What somebody wants with a message: record progress, be told something, or neither. */
export type Intent = 'update' | 'question' | 'other';

/** What an update needs, in the order in which it is shown. */
export const SLOTS = ['recommendation', 'status', 'progress', 'nextStep', 'due', 'blocker'] as const;
export type Slot = (typeof SLOTS)[number];

/**
 * One update as read from a message. Text slots are the sender's own words: each line of a slot is a span of a
 * message; spans that do not stand side by side are put on lines of their own.
 */
export interface Reading {
  /** Id of the recommendation ("cpc-2024/R5"); null when it was not said, or could be one of several. */
  readonly recommendation: string | null;
  readonly status: StatusId | null;
  readonly progress: string | null;
  readonly nextStep: string | null;
  /** Date of the next step, YYYY-MM-DD. */
  readonly due: string | null;
  readonly blocker: string | null;
  /** Sums of money as written. */
  readonly figures: readonly string[];
  /** Web addresses in the message, and papers that it names as what shows it. */
  readonly evidence: readonly string[];
}

/** A message, or several of one conversation, as read. */
export interface UpdateReading {
  readonly intent: Intent;
  /** The state after the last message. */
  readonly readings: readonly Reading[];
  /** What the bot would ask for after the first message. */
  readonly asks: readonly Slot[];
}

/**
 * What a reading still lacks. Recommendation and status always; progress unless nothing has started; next step and its
 * date unless the work is complete; the blocker where the status says that there is one.
 */
export function missingSlots(reading: Reading): Slot[] {
  const open = reading.status !== 'complete';
  const troubled = reading.status === 'at-risk' || reading.status === 'off-track';
  const wanted: Record<Slot, boolean> = {
    recommendation: true,
    status: true,
    progress: reading.status !== 'not-started',
    nextStep: open,
    due: open,
    blocker: troubled,
  };
  return SLOTS.filter((slot) => wanted[slot] && reading[slot] === null);
}

import { readFault } from './faults.ts';

/** How long to go on with a call that fails for a while. */
export interface Patience {
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Calls in all, the first among them. */
  readonly attempts: number;
}

/** Longer waits are refused by turning the call down: nobody waits that long for an answer in a chat. */
const LONGEST_WAIT = 120_000;

/**
 * Calls until it works, Slack refuses, or patience ends. After a 429 it waits as long as Slack says, without that word
 * ever longer, with a random part, so that many callers do not come back at once. After no answer at all `wasDone` is
 * asked first, because a message may have been posted although its answer was lost; what it gives is the result.
 *
 * The retries of `WebClient` are off: they would post twice after a timeout, and hold up the calls to every channel
 * when one channel is rate limited.
 */
export async function callPatiently<T>(
  call: () => Promise<T>,
  { wait, attempts }: Patience,
  wasDone: () => Promise<T | null> = async () => null,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (cause) {
      const pause = pauseAfter(cause, attempt);
      if (pause === null || attempt >= attempts) throw cause;
      await wait(pause);
      const done = readFault(cause).kind === 'unanswered' ? await wasDone() : null;
      if (done !== null) return done;
    }
  }
}

/** Milliseconds until the next try; null where another try is of no use. */
function pauseAfter(cause: unknown, attempt: number): number | null {
  const fault = readFault(cause);
  const growing = Math.min(1000 * 2 ** (attempt - 1), 30_000) * (0.75 + Math.random() / 2);
  if (fault.kind === 'unanswered') return growing;
  if (fault.kind !== 'limited') return null;
  const pause = fault.after === null ? growing : fault.after * 1000;
  return pause <= LONGEST_WAIT ? pause : null;
}

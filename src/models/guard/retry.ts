import type { ModelFailure, ModelOutcome } from '../outcome.ts';
import { pause } from './deadline.ts';

/** A second try has a chance after these. */
const PASSING: ReadonlySet<ModelFailure> = new Set(['rate-limited', 'server-error', 'unreachable']);
const USUAL_WAIT = 250;
/** Beyond this many milliseconds the person is better served by the answer without a model. */
const LONGEST_WAIT = 1500;

/** Tries, and once more where that may help and the server does not ask for more patience than a reply has. */
export async function withOneRetry<T>(
  attempt: () => Promise<ModelOutcome<T>>,
  deadline: AbortSignal,
): Promise<ModelOutcome<T>> {
  const first = await attempt();
  if (first.ok || !PASSING.has(first.failure)) return first;
  const wait = first.retryAfter ?? USUAL_WAIT;
  if (wait > LONGEST_WAIT) return first;
  return (await pause(wait, deadline)) ? attempt() : first;
}

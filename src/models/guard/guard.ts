import type { Purpose } from '../language-model.ts';
import { failed, type ModelFailure, type ModelOutcome, type Usage } from '../outcome.ts';
import type { Budget } from './budget.ts';
import type { CircuitBreaker } from './circuit-breaker.ts';
import { withinDeadline } from './deadline.ts';
import type { Queue } from './queue.ts';
import { withOneRetry } from './retry.ts';

export interface GuardDeps {
  readonly model: string;
  readonly breaker: CircuitBreaker;
  readonly queue: Queue;
  readonly budget: Budget;
  /** Hears of every call that gave nothing, by kind: whoever runs the bot must be able to see it. */
  readonly onFailure: (failure: ModelFailure, purpose: Purpose, detail?: string) => void;
}

/** A call as the guard sees it. */
export interface GuardedCall<T> {
  readonly purpose: Purpose;
  /** What it may use at most. */
  readonly estimate: Usage;
  readonly deadline: AbortSignal;
  readonly attempt: () => Promise<ModelOutcome<T>>;
}

/** Makes a call unless budget, circuit or queue forbid it; one retry; never longer than the deadline. */
export type Guard = <T>(call: GuardedCall<T>) => Promise<ModelOutcome<T>>;

const NOTHING: Usage = { input: 0, output: 0 };

export function createGuard(deps: GuardDeps): Guard {
  return async (call) => {
    const outcome = await makeCall(call, deps);
    if (!outcome.ok) deps.onFailure(outcome.failure, call.purpose, outcome.detail);
    return outcome;
  };
}

async function makeCall<T>(
  { purpose, estimate, deadline, attempt }: GuardedCall<T>,
  { model, breaker, queue, budget }: GuardDeps,
): Promise<ModelOutcome<T>> {
  const leave = await queue.enter(deadline);
  if (!leave) return failed(deadline.aborted ? 'late' : 'busy');
  try {
    // The budget first: a circuit that lets one call try whether the server is back must hear of that call.
    const settle = budget.reserve(estimate, { model, purpose });
    if (!settle) return failed('budget');
    if (!breaker.mayTry()) {
      settle(NOTHING);
      return failed('paused');
    }
    const outcome = await withinDeadline(withOneRetry(attempt, deadline), deadline);
    breaker.report(outcome);
    settle(usageOf(outcome, estimate));
    return outcome;
  } finally {
    leave();
  }
}

/** What was given up may have been paid for: it counts with what it was given to read. */
function usageOf(outcome: ModelOutcome<unknown>, estimate: Usage): Usage {
  if (outcome.usage) return outcome.usage;
  return !outcome.ok && outcome.failure === 'late' ? { input: estimate.input, output: 0 } : NOTHING;
}

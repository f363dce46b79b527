import type { ModelFailure, ModelOutcome } from '../outcome.ts';

/** Leaves a server alone that keeps failing, so that nobody waits for it in vain. */
export interface CircuitBreaker {
  /** Whether a call may be made now. While it rests one call at a time may try whether the server is back. */
  mayTry(): boolean;
  report(outcome: ModelOutcome<unknown>): void;
}

/** The server's fault, not that of one reply. */
const SERVER_FAULTS: ReadonlySet<ModelFailure> = new Set([
  'no-access',
  'no-model',
  'rejected',
  'rate-limited',
  'server-error',
  'unreachable',
  'late',
]);
/** So many failures in a row open the circuit. */
const MOST_FAILURES = 5;
const REST = 30_000;
/** A server that asks for an hour is asked again after this many milliseconds all the same. */
const LONGEST_REST = 10 * 60_000;

/** `now` in milliseconds. */
export function createCircuitBreaker(now: () => number): CircuitBreaker {
  let failures = 0;
  let restsUntil = 0;
  let trying = false;
  return {
    mayTry() {
      if (now() < restsUntil) return false;
      if (failures < MOST_FAILURES) return true;
      if (trying) return false;
      trying = true;
      return true;
    },
    report(outcome) {
      trying = false;
      if (outcome.ok || !SERVER_FAULTS.has(outcome.failure)) {
        failures = 0;
        return;
      }
      failures += 1;
      const asked = Math.min(outcome.retryAfter ?? 0, LONGEST_REST);
      const rest = failures >= MOST_FAILURES ? Math.max(REST, asked) : asked;
      restsUntil = Math.max(restsUntil, now() + rest);
    },
  };
}

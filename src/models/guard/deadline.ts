import { failed, type ModelOutcome } from '../outcome.ts';

/**
 * Waits for an outcome, and no longer than the deadline. The race is our own, because the package's abort is not heard
 * during every wait of its own. What comes later is thrown away.
 */
export async function withinDeadline<T>(
  outcome: Promise<ModelOutcome<T>>,
  deadline: AbortSignal,
): Promise<ModelOutcome<T>> {
  if (deadline.aborted) return failed('late');
  let stop = () => {};
  const late = new Promise<ModelOutcome<T>>((resolve) => {
    const onAbort = () => resolve(failed('late'));
    deadline.addEventListener('abort', onAbort, { once: true });
    stop = () => deadline.removeEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([outcome, late]);
  } finally {
    stop();
  }
}

/** Waits a while, or until the deadline; false where that came first. */
export function pause(milliseconds: number, deadline: AbortSignal): Promise<boolean> {
  if (deadline.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const onAbort = () => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      deadline.removeEventListener('abort', onAbort);
      resolve(true);
    }, milliseconds);
    deadline.addEventListener('abort', onAbort, { once: true });
  });
}

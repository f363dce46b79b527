/** Lets so many in at one time. */
export interface Queue {
  /** The way out again, to be called once; null where too many wait already, or the deadline came first. */
  enter(deadline: AbortSignal): Promise<(() => void) | null>;
}

/** For each call under way so many may wait; whoever comes then is better served without a model. */
const WAITING_EACH = 4;

export function createQueue(atOnce: number): Queue {
  const waiting: (() => void)[] = [];
  let inside = 0;
  const leave = () => {
    inside -= 1;
    waiting.shift()?.();
  };
  const letIn = () => {
    inside += 1;
    return leave;
  };
  return {
    enter(deadline) {
      if (deadline.aborted) return Promise.resolve(null);
      if (inside < atOnce) return Promise.resolve(letIn());
      if (waiting.length >= atOnce * WAITING_EACH) return Promise.resolve(null);
      return new Promise((resolve) => {
        const onTurn = () => {
          deadline.removeEventListener('abort', onAbort);
          resolve(letIn());
        };
        const onAbort = () => {
          waiting.splice(waiting.indexOf(onTurn), 1);
          resolve(null);
        };
        waiting.push(onTurn);
        deadline.addEventListener('abort', onAbort, { once: true });
      });
    },
  };
}

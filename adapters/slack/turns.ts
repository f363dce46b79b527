/**
 * Gives the work on incoming things its turn. Each conversation has one thing at a time, in the order in which people
 * wrote, as far as that is known when its turn comes: Slack delivers out of order. And one thing is begun per round of
 * the event loop: finding an answer keeps the processor busy, and between two of them the next deliveries have to be
 * acknowledged.
 */
export interface Turns {
  /** `order`: Slack's timestamp of what is worked on. */
  take<T>(conversation: string, order: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing waits and nothing is under way. */
  idle(): Promise<void>;
}

interface Waiting {
  readonly order: string;
  readonly start: () => Promise<void>;
}

export function createTurns(): Turns {
  const waiting = new Map<string, Waiting[]>();
  const due: string[] = [];
  let isPumping = false;
  let onIdle: (() => void)[] = [];

  const pump = () => {
    const conversation = due.shift();
    if (due.length > 0) setImmediate(pump);
    else isPumping = false;
    if (conversation !== undefined) void startNext(conversation);
  };
  const call = (conversation: string) => {
    due.push(conversation);
    if (isPumping) return;
    isPumping = true;
    setImmediate(pump);
  };
  const startNext = async (conversation: string) => {
    await takeEarliest(waiting.get(conversation) ?? [])?.start();
    if (waiting.get(conversation)?.length) return call(conversation);
    waiting.delete(conversation);
    if (waiting.size > 0) return;
    for (const resolve of onIdle.splice(0)) resolve();
  };

  return {
    take: (conversation, order, work) =>
      new Promise((resolve, reject) => {
        const entry = { order, start: () => work().then(resolve, reject) };
        const queue = waiting.get(conversation);
        if (queue) queue.push(entry);
        else {
          waiting.set(conversation, [entry]);
          call(conversation);
        }
      }),
    idle: () => {
      if (waiting.size === 0) return Promise.resolve();
      return new Promise<void>((resolve) => {
        onIdle = [...onIdle, resolve];
      });
    },
  };
}

/** Timestamps have one length ("1764000000.000100"), so they compare as text. */
function takeEarliest(queue: Waiting[]): Waiting | undefined {
  let earliest = 0;
  for (let at = 1; at < queue.length; at++)
    if ((queue[at] as Waiting).order < (queue[earliest] as Waiting).order) earliest = at;
  return queue.splice(earliest, 1)[0];
}

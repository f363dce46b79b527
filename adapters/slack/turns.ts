/**
 * Gives the work on incoming things its turn. Each conversation has one thing at a time, in the order in which people
 * wrote, as far as that is known when its turn comes: Slack delivers out of order. And work begins piece by piece, when
 * no more deliveries arrive: finding an answer keeps the processor busy, and Slack waits three seconds for an
 * acknowledgement.
 */
export interface Turns {
  /** `order`: Slack's timestamp of what is worked on. */
  take<T>(conversation: string, order: string, work: () => Promise<T>): Promise<T>;
  /** Before a piece of work that keeps the processor busy: resolves when it may begin. */
  slot(): Promise<void>;
  /** Something arrives: it is to be acknowledged before the next piece is begun. */
  noteArrival(): void;
}

interface Waiting {
  readonly order: string;
  readonly start: () => Promise<void>;
}

export function createTurns(): Turns {
  const waiting = new Map<string, Waiting[]>();
  const slots = createSlots();

  const startNext = async (conversation: string): Promise<void> => {
    await slots.slot();
    await takeEarliest(waiting.get(conversation) ?? [])?.start();
    if (waiting.get(conversation)?.length) return startNext(conversation);
    waiting.delete(conversation);
  };

  return {
    ...slots,
    take: (conversation, order, work) =>
      new Promise((resolve, reject) => {
        const entry = { order, start: () => work().then(resolve, reject) };
        const queue = waiting.get(conversation);
        if (queue) queue.push(entry);
        else {
          waiting.set(conversation, [entry]);
          void startNext(conversation);
        }
      }),
  };
}

/** Timestamps have one length ("1764000000.000100"), so they compare as text. */
function takeEarliest(queue: Waiting[]): Waiting | undefined {
  let earliest = 0;
  for (let at = 1; at < queue.length; at++)
    if ((queue[at] as Waiting).order < (queue[earliest] as Waiting).order) earliest = at;
  return queue.splice(earliest, 1)[0];
}

/**
 * Rounds of the event loop without an arrival before the next piece is begun. It takes several to accept a connection,
 * read it and answer it, and one round accepts one connection.
 */
const QUIET_ROUNDS = 8;
/** Milliseconds after which the next piece is begun, arrivals or not. */
const LONGEST_YIELD = 1000;

/** Lets waiting work begin, one piece at a time. */
function createSlots(): Pick<Turns, 'slot' | 'noteArrival'> {
  const due: (() => void)[] = [];
  let isPumping = false;
  let quietRounds = 0;
  let lastBegun = 0;

  const rest = () => {
    quietRounds = 0;
    lastBegun = performance.now();
  };
  const pump = () => {
    if (quietRounds++ < QUIET_ROUNDS && performance.now() - lastBegun < LONGEST_YIELD)
      return void setImmediate(pump);
    due.shift()?.();
    rest();
    isPumping = due.length > 0;
    if (isPumping) setImmediate(pump);
  };

  return {
    slot: () =>
      new Promise((resolve) => {
        due.push(resolve);
        if (isPumping) return;
        isPumping = true;
        rest();
        setImmediate(pump);
      }),
    noteArrival: () => {
      quietRounds = 0;
    },
  };
}

import type { TeamsTiming } from './options.ts';

/** The first try and what follows it. */
const MOST_TRIES = 5;

/**
 * Answers that say the request was not carried out. Teams asks for 429, 412, 502 and 504 to be tried again ("Optimize
 * your bot with rate limiting in Teams"); 503 is the same refusal. Any other failure of a post, a 500 or a broken
 * connection among them, may have come after the message was posted: trying again could post it twice.
 */
const NOT_CARRIED_OUT: readonly number[] = [412, 429, 502, 503, 504];
/** Failures before anything was sent. */
const NOT_SENT: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

export interface Backoff {
  readonly timing: Pick<TeamsTiming, 'backoff' | 'longestPause'>;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** From 0 up to 1: spreads the pauses of many at once. */
  readonly random: () => number;
}

/** Sends, and tries again with growing pauses where that cannot post anything twice. Throws the last failure. */
export async function sendWithBackoff<Sent>(send: () => Promise<Sent>, backoff: Backoff): Promise<Sent> {
  for (let tries = 1; ; tries++) {
    try {
      return await send();
    } catch (cause) {
      if (tries >= MOST_TRIES || !isSafeToRepeat(cause)) throw cause;
      await backoff.wait(pauseAfter(cause, tries, backoff));
    }
  }
}

function isSafeToRepeat(cause: unknown): boolean {
  const status = statusOf(cause);
  if (status !== null) return NOT_CARRIED_OUT.includes(status);
  const { code } = (cause ?? {}) as { code?: unknown };
  return typeof code === 'string' && NOT_SENT.includes(code);
}

/** What the service asks for, else doubled with each try; at least half of it, the rest by chance. In milliseconds. */
function pauseAfter(cause: unknown, tries: number, { timing, random }: Backoff): number {
  const asked = askedPause(cause);
  const growing = timing.backoff * 2 ** (tries - 1);
  const base = Math.min(asked ?? growing, timing.longestPause);
  // Never sooner than was asked for.
  return asked === null ? base * (0.5 + random() / 2) : base + growing * random();
}

function askedPause(cause: unknown): number | null {
  const { response } = (cause ?? {}) as {
    response?: { headers?: { get?(name: string): string | undefined } };
  };
  const seconds = Number(response?.headers?.get?.('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

/** The status with which the service refused; null where it did not answer. */
export function statusOf(cause: unknown): number | null {
  const { statusCode } = (cause ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : null;
}

/** A message that is safe and useful to show to the person who caused it. Everything else is logged, not shown. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** The text of anything thrown, for a log line. */
export function describeError(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}

/** What a log line holds of something that went wrong here: what it was, where, and what was behind it. */
export interface Trace {
  readonly cause: string;
  /** The places in our code that led to it, the innermost first; empty for what is no error. */
  readonly at: readonly string[];
  readonly causedBy?: Trace;
}

/** As many places as tell how it came about, and as many errors behind each other. */
const MOST_PLACES = 6;
const MOST_CAUSES = 4;

/** The trace of anything thrown. Stack lines name files and functions, and nothing that anybody wrote. */
export function traceError(cause: unknown, depth = 1): Trace {
  const isError = cause instanceof Error;
  const lines = isError ? (cause.stack ?? '').split('\n') : [];
  const at = lines.flatMap((line) => /^\s+at (.+)$/.exec(line)?.[1] ?? []).slice(0, MOST_PLACES);
  const behind = isError ? cause.cause : undefined;
  const isLast = behind === undefined || depth >= MOST_CAUSES;
  return {
    cause: describeError(cause),
    at,
    ...(isLast ? {} : { causedBy: traceError(behind, depth + 1) }),
  };
}

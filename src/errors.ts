/** A message that is safe and useful to show to the person who caused it. Everything else is logged, not shown. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** The text of anything thrown, for a log line. */
export function describeError(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}

/** The text of anything thrown, for a log line; what was said is never part of it. */
export function describe(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}

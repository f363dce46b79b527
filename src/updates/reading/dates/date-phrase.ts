import type { DateTime } from 'luxon';

/** How people in British councils name a day, beyond what a date library knows. Days are at noon. */
export interface DatePhrase {
  readonly pattern: RegExp;
  /** The day meant, or null where the words turn out to name none. */
  readonly resolve: (match: RegExpExecArray, today: DateTime) => DateTime | null;
  /** Before a noun it says of what kind that is, and names no day: "Christmas market", "Q3 report". */
  readonly modifies?: boolean;
}

import type { Message } from '../../chat.ts';
import { NUMBERED } from '../../corpus/numbered.ts';
import type { DraftReader } from '../reading/draft-reader.ts';

/** "…, and R3: green, …": behind something else, the number of a recommendation with its colon begins a report. */
const REPORT = new RegExp(
  `[,;.?!\\n]\\s*(?:(?:and|also|then|plus)\\s+)*(${NUMBERED}\\s*[:–-]\\s*\\S[\\s\\S]*)$`,
  'i',
);

/** A question, and the update behind it in the same message. */
export interface Untaken {
  readonly question: string;
  readonly report: string;
}

/** The update that stands behind a question in one message, and is not taken; null where there is none. */
export function untakenIn({ text, at }: Message, reader: Pick<DraftReader, 'first'>): Untaken | null {
  const found = REPORT.exec(text);
  const report = found?.[1]?.trim();
  if (!found || !report || !reader.first(report, at).sure) return null;
  return { question: text.slice(0, found.index).trim(), report };
}

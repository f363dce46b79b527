import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { createMemoryUsageRecord, type UsageEntry, type UsageRecord } from '../models/usage.ts';
import { parseJson } from '../parse-json.ts';

const Entry = z.object({
  day: z.string(),
  model: z.string(),
  purpose: z.enum(['answer', 'update', 'question', 'embedding']),
  input: z.number().min(0),
  output: z.number().min(0),
});

/**
 * What calls have used, in a file of JSON lines, so that a restart does not begin the budget of the day anew. A damaged
 * line is left out: the record guards a purse, not the truth, and must never stop an answer. `onFault`: a line could not
 * be written; until the next start it counts all the same.
 */
export function openUsageFile(file: string, onFault: (cause: unknown) => void): UsageRecord {
  const memory = createMemoryUsageRecord(readEntries(file));
  return {
    entriesOf: (day) => memory.entriesOf(day),
    add(entry) {
      memory.add(entry);
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        appendFileSync(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
      } catch (cause) {
        onFault(cause);
      }
    },
  };
}

function readEntries(file: string): UsageEntry[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const entry = Entry.safeParse(parseJson(line));
      return entry.success ? [entry.data] : [];
    });
}

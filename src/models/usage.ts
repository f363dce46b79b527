import { councilZone } from '../council-clock.ts';
import type { Purpose } from './language-model.ts';
import type { Prices } from './model-config.ts';
import type { Usage } from './outcome.ts';

/** One call that was paid for. Holds no content. */
export interface UsageEntry extends Usage {
  /** YYYY-MM-DD by the council's clocks: the budget of a day begins at midnight. */
  readonly day: string;
  readonly model: string;
  readonly purpose: Purpose;
}

/** What calls have used. Where it is a file, a restart does not begin the day anew. */
export interface UsageRecord {
  add(entry: UsageEntry): void;
  entriesOf(day: string): readonly UsageEntry[];
}

export function createMemoryUsageRecord(before: readonly UsageEntry[] = []): UsageRecord {
  const days = new Map<string, UsageEntry[]>();
  const add = (entry: UsageEntry) => {
    const entries = days.get(entry.day);
    if (entries) entries.push(entry);
    else days.set(entry.day, [entry]);
  };
  before.forEach(add);
  return { add, entriesOf: (day) => days.get(day) ?? [] };
}

const DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

/** The day of the budget, YYYY-MM-DD. */
export function budgetDay(now: Date): string {
  return now.toLocaleDateString('en-CA', { ...DAY, timeZone: councilZone() });
}

const MILLION = 1_000_000;

export function costOf({ input, output }: Usage, prices: Prices): number {
  return (input * prices.input + output * prices.output) / MILLION;
}

/** English in the usual tokenizers; src/DESIGN.md has what was counted. */
const CHARACTERS_PER_TOKEN = 4;

/** Tokens of a text, estimated from its length. The server's own count takes its place as soon as there is one. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}

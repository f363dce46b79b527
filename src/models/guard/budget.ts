import type { Purpose } from '../language-model.ts';
import type { DailyBudget, Prices } from '../model-config.ts';
import type { Usage } from '../outcome.ts';
import { budgetDay, costOf, type UsageRecord } from '../usage.ts';

/** Who spends it, and what on. */
export interface Spender {
  readonly model: string;
  readonly purpose: Purpose;
}

/** Keeps the day's spending within bounds. */
export interface Budget {
  /** Sets aside what a call may use; null where that would break the budget. Settled once, with what was used. */
  reserve(estimate: Usage, call: Spender): ((used: Usage) => void) | null;
}

export interface BudgetDeps {
  readonly limit: DailyBudget | null;
  readonly prices: Prices | null;
  readonly record: UsageRecord;
  readonly now: () => Date;
  /** Called once a day, with the share used, 0 to 1. */
  readonly warn: (share: number) => void;
}

/** Somebody should know before the answers lose their model. */
const WARN_AT = 0.8;

export function createBudget({ limit, prices, record, now, warn }: BudgetDeps): Budget {
  const measure = (usage: Usage) =>
    limit?.unit === 'pounds' && prices ? costOf(usage, prices) : usage.input + usage.output;
  // Calls under way count with what they may use, so that several at once cannot overdraw together.
  let reserved = 0;
  let warnedOn = '';
  const spent = (day: string) => record.entriesOf(day).reduce((sum, entry) => sum + measure(entry), 0);
  const warnOnce = (day: string) => {
    if (!limit || warnedOn === day || spent(day) < limit.most * WARN_AT) return;
    warnedOn = day;
    warn(spent(day) / limit.most);
  };
  return {
    reserve(estimate, call) {
      const share = measure(estimate);
      if (limit && spent(budgetDay(now())) + reserved + share > limit.most) return null;
      reserved += share;
      return (used) => {
        reserved -= share;
        const day = budgetDay(now());
        if (used.input + used.output > 0) record.add({ day, ...call, ...used });
        warnOnce(day);
      };
    },
  };
}

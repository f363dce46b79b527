import type { Update } from './update.ts';

/** The step that is still to be taken, and its day (YYYY-MM-DD). */
export interface OpenStep {
  readonly step: string | null;
  readonly due: string;
}

/**
 * The open step of a recommendation by its updates (oldest first): the last one that had a date. An update that names
 * none leaves it open, so that it cannot vanish by being passed over; only "complete" closes it. Null where none is open.
 */
export function findOpenStep(history: readonly Update[]): OpenStep | null {
  if (history.at(-1)?.status === 'complete') return null;
  const begun = history.slice(history.findLastIndex(({ status }) => status === 'complete') + 1);
  const dated = begun.findLast(({ due }) => due !== null);
  return dated?.due ? { step: dated.nextStep, due: dated.due } : null;
}

/** The open step, where its day lies behind `day` (YYYY-MM-DD). */
export function findOverdueStep(history: readonly Update[], day: string): OpenStep | null {
  const open = findOpenStep(history);
  return open && open.due < day ? open : null;
}

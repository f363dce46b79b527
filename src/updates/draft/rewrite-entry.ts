import { TEXT_SLOTS } from '../reading/draft.ts';
import { readMoney } from '../reading/figures.ts';
import type { DraftEntry } from './update-draft.ts';

/**
 * The entry with some of its words changed, and with the sums of what was `added` and its addresses. Figures follow the
 * text: a sum that stands in none of the lines any more goes, one that came with them is kept.
 */
export function rewrite(
  entry: DraftEntry,
  changed: Partial<DraftEntry['words']>,
  added = '',
  links: readonly string[] = [],
): DraftEntry {
  const words = { ...entry.words, ...changed };
  const text = TEXT_SLOTS.flatMap((slot) => words[slot]).join('\n');
  const old = TEXT_SLOTS.flatMap((slot) => entry.words[slot]).join('\n');
  const kept = words.figures.filter((figure) => text.includes(figure) || !old.includes(figure));
  return {
    ...entry,
    words: {
      ...words,
      figures: [...new Set([...kept, ...readMoney(added)])],
      evidence: [...new Set([...words.evidence, ...links])],
    },
  };
}

/** The entry with a pattern, which has to be a global one, replaced in all its text; null where that changes nothing. */
export function replaceIn(
  entry: DraftEntry,
  pattern: RegExp,
  by: (found: string) => string,
): DraftEntry | null {
  const swap = (text: string) => text.replace(pattern, by);
  const { words } = entry;
  const changed = {
    ...{ progress: words.progress.map(swap), nextStep: words.nextStep.map(swap) },
    ...{ blocker: words.blocker.map(swap), figures: words.figures.map(swap) },
  };
  const next = {
    ...entry,
    words: { ...words, ...changed },
    correctiveAction: entry.correctiveAction && swap(entry.correctiveAction),
    explanation: entry.explanation && swap(entry.explanation),
  };
  return JSON.stringify(next) === JSON.stringify(entry) ? null : next;
}

/** All that an entry says in words, line by line. */
export function textsOf({ words, correctiveAction, explanation }: DraftEntry): string[] {
  return [...TEXT_SLOTS.flatMap((slot) => words[slot]), correctiveAction ?? '', explanation ?? ''];
}

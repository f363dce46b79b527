import { isDeepStrictEqual } from 'node:util';
import { type Draft, EMPTY_DRAFT, toReading } from '../reading/draft.ts';
import type { Reading } from '../reading/reading.ts';
import type { Update } from '../record/update.ts';
import type { DraftEntry, UpdateDraft } from './update-draft.ts';

/** The last update on a recommendation; null where there is none. */
export type Latest = (recommendation: string) => Update | null;

/** An entry as a reading, for the rules that hang on one. */
export function readingOf(entry: DraftEntry): Reading {
  return toReading(entry.words);
}

export function emptyEntry(words: Draft = EMPTY_DRAFT, unchanged: string | null = null): DraftEntry {
  return {
    words: copyWords(words),
    ...{ correctiveAction: null, explanation: null, unchanged, skipped: [], checked: [] },
  };
}

/** Nothing has been read into it yet. */
export function isBlank({ words }: DraftEntry): boolean {
  return isDeepStrictEqual(words, copyWords(EMPTY_DRAFT));
}

/**
 * "Same as last week": status, step and date of the last update, its blocker too where the status has not changed. The
 * progress is what was said, and nothing that was reported before.
 */
export function carryOver(draft: UpdateDraft, latest: Latest): UpdateDraft {
  return { ...draft, entries: draft.entries.map((entry) => carryEntry(entry, latest)) };
}

function carryEntry(entry: DraftEntry, latest: Latest): DraftEntry {
  const { words, unchanged } = entry;
  if (unchanged === null) return entry;
  const last = words.recommendation ? latest(words.recommendation) : null;
  if (!last) return entry;
  const isAsBefore = words.status === null || words.status === last.status;
  const blocker = isAsBefore ? last.blocker : null;
  return {
    ...entry,
    words: fillOpen(words, { ...last, progress: unchanged, blocker }),
    correctiveAction: entry.correctiveAction ?? (isAsBefore ? last.correctiveAction : null),
  };
}

/** What has been read stays; what is still open is taken from elsewhere. */
export function fillOpen(
  words: DraftEntry['words'],
  from: Omit<Reading, 'figures' | 'evidence'>,
): DraftEntry['words'] {
  const keep = (own: string[], theirs: string | null) => (own.length > 0 || theirs === null ? own : [theirs]);
  return {
    ...words,
    recommendation: words.recommendation ?? from.recommendation,
    status: words.status ?? from.status,
    progress: keep(words.progress, from.progress),
    nextStep: keep(words.nextStep, from.nextStep),
    due: words.due ?? from.due,
    blocker: keep(words.blocker, from.blocker),
  };
}

/** The entries with what was read now; further updates of the message become further entries. */
export function withWords(draft: UpdateDraft, drafts: readonly Draft[]): UpdateDraft {
  const entries = drafts.map((words, at) => {
    const entry = draft.entries[at];
    return entry ? { ...entry, words: copyWords(words) } : emptyEntry(words);
  });
  return { ...draft, entries };
}

export function replaceEntry(draft: UpdateDraft, at: number, entry: DraftEntry): UpdateDraft {
  return { ...draft, entries: draft.entries.map((one, index) => (index === at ? entry : one)) };
}

function copyWords(words: Draft): DraftEntry['words'] {
  return {
    recommendation: words.recommendation,
    status: words.status,
    due: words.due,
    ...{ progress: [...words.progress], nextStep: [...words.nextStep], blocker: [...words.blocker] },
    ...{ figures: [...words.figures], evidence: [...words.evidence] },
  };
}

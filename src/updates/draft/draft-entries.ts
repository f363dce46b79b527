import { isDeepStrictEqual } from 'node:util';
import { type Draft, denialOf, EMPTY_DRAFT, toReading } from '../reading/draft.ts';
import type { Reading } from '../reading/reading.ts';
import type { Update } from '../record/update.ts';
import type { DraftEntry, UpdateDraft } from './update-draft.ts';

/** The last update on a recommendation; null where there is none. */
export type Latest = (recommendation: string) => Update | null;

/** An entry as a reading, for the rules that hang on one. */
export function readingOf(entry: DraftEntry): Reading {
  return toReading(entry.words);
}

/** Whether an entry says what an update has said already, and nothing beside it. */
export function saysNoMoreThan(entry: DraftEntry, update: Update): boolean {
  const { figures, evidence, ...slots } = readingOf(entry);
  const { correctiveAction, explanation } = entry;
  const isSame = Object.entries(slots).every(([slot, said]) => update[slot as keyof typeof slots] === said);
  const isWithin =
    [...figures, ...evidence].every((one) => update.figures.includes(one) || update.evidence.includes(one)) &&
    (correctiveAction === null || correctiveAction === update.correctiveAction) &&
    (explanation === null || explanation === update.explanation);
  return isSame && isWithin;
}

/** An entry of nothing but its words, of which nothing has been asked yet. */
export function emptyEntry(words: Draft = EMPTY_DRAFT): DraftEntry {
  return {
    words: copyWords(words),
    ...{ correctiveAction: null, explanation: null, skipped: [], checked: [] },
    ...{ unchanged: null, asBefore: false, stray: false },
  };
}

/** Entries of what was read; "same as last week" is kept with the one that it was said of. */
export function entriesOf(drafts: readonly Draft[], unchanged: readonly (string | null)[]): DraftEntry[] {
  return mergeEntries(
    drafts.map((words, at) => ({ ...emptyEntry(words), unchanged: unchanged[at] ?? null })),
  );
}

/** Nothing has been read into it yet. */
export function isBlank({ words }: DraftEntry): boolean {
  return isDeepStrictEqual(words, copyWords(EMPTY_DRAFT));
}

/**
 * What an entry takes from the last update on its recommendation. "Same as last week" takes status, step and date, and the
 * blocker where the status has not changed; its progress is what was said, and nothing that was reported before. A date or
 * a step without a status changes what stands, so that the status stays as it was; a date without a step, that of the step.
 */
export function carryOver(draft: UpdateDraft, latest: Latest): UpdateDraft {
  // An amendment has what its update says, and takes nothing from the one before.
  const isAmending = (at: number) => draft.amends !== null && at === 0;
  const carry = (entry: DraftEntry, at: number) => (isAmending(at) ? entry : carryEntry(entry, latest));
  return { ...draft, entries: draft.entries.map(carry) };
}

function carryEntry(entry: DraftEntry, latest: Latest): DraftEntry {
  const { words, unchanged } = entry;
  const last = words.recommendation ? latest(words.recommendation) : null;
  if (!last || (words.status === null && words.statusDenied)) return entry;
  const isStanding = words.status === null && changesStanding(words) && last.status !== 'complete';
  if (unchanged === null && !isStanding) return withStandingStep(entry, last);
  const isAsBefore = words.status === null || words.status === last.status;
  const carried = {
    ...{ recommendation: last.recommendation, status: last.status, progress: unchanged },
    nextStep: last.nextStep,
    due: unchanged === null ? null : last.due,
    blocker: isAsBefore ? last.blocker : null,
  };
  return {
    ...entry,
    words: fillOpen(words, carried),
    correctiveAction: entry.correctiveAction ?? (isAsBefore ? last.correctiveAction : null),
    asBefore: entry.asBefore || words.status === null,
  };
}

/** "R5 still amber, moved to 20 January": a date without a step moves that of the step on record. */
function withStandingStep(entry: DraftEntry, { nextStep, status }: Update): DraftEntry {
  const { words } = entry;
  if (words.due === null || words.nextStep.length > 0 || nextStep === null || status === 'complete')
    return entry;
  return words.status === 'complete' ? entry : { ...entry, words: { ...words, nextStep: [nextStep] } };
}

/** A date or a step is named: enough to change what stands. */
export function changesStanding({ due, nextStep }: Pick<Draft, 'due' | 'nextStep'>): boolean {
  return due !== null || nextStep.length > 0;
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
export function withWords(
  draft: UpdateDraft,
  drafts: readonly Draft[],
  unchanged: readonly (string | null)[],
): UpdateDraft {
  const entries = drafts.map((words, at) =>
    entryWith(draft.entries[at] ?? emptyEntry(words), words, unchanged[at] ?? null),
  );
  return { ...draft, entries };
}

/** An entry with what was read now. */
export function entryWith(entry: DraftEntry, words: Draft, unchanged: string | null): DraftEntry {
  return {
    ...entry,
    words: copyWords(words),
    unchanged: unchanged ?? entry.unchanged,
    asBefore: entry.asBefore && words.status === entry.words.status,
  };
}

/** What is said twice of one recommendation is one update: two could not both be the latest. */
export function mergeEntries(entries: readonly DraftEntry[]): DraftEntry[] {
  const merged: DraftEntry[] = [];
  for (const entry of entries) {
    const { recommendation } = entry.words;
    const at = merged.findIndex(
      ({ words }) => recommendation !== null && words.recommendation === recommendation,
    );
    const twin = merged[at];
    if (twin) merged[at] = joinEntries(twin, entry);
    else merged.push(entry);
  }
  return merged;
}

function joinEntries(first: DraftEntry, later: DraftEntry): DraftEntry {
  const both = (slot: 'progress' | 'nextStep' | 'blocker' | 'figures' | 'evidence') => [
    ...new Set([...first.words[slot], ...later.words[slot]]),
  ];
  return {
    words: {
      recommendation: first.words.recommendation,
      status: later.words.status ?? first.words.status,
      due: later.words.due ?? first.words.due,
      ...denialOf(first.words, later.words),
      ...{ progress: both('progress'), nextStep: both('nextStep'), blocker: both('blocker') },
      ...{ figures: both('figures'), evidence: both('evidence') },
    },
    correctiveAction: later.correctiveAction ?? first.correctiveAction,
    explanation: later.explanation ?? first.explanation,
    skipped: [...new Set([...first.skipped, ...later.skipped])],
    checked: [...new Set([...first.checked, ...later.checked])],
    unchanged: later.unchanged ?? first.unchanged,
    stray: false,
    asBefore: later.words.status === null ? first.asBefore : later.asBefore,
  };
}

/** The recommendations that some updates of a draft are on; those that name none are left out. */
export function recommendationsOf(entries: readonly DraftEntry[]): string[] {
  return entries.flatMap(({ words }) => words.recommendation ?? []);
}

/** Whether an update of a draft is on one of these recommendations; null stands for all. */
export function isOn({ words }: DraftEntry, only: readonly string[] | null): boolean {
  return only === null || only.includes(words.recommendation ?? '');
}

/** The draft with another entry in one place. */
export function replaceEntry(draft: UpdateDraft, at: number, entry: DraftEntry): UpdateDraft {
  return { ...draft, entries: draft.entries.map((one, index) => (index === at ? entry : one)) };
}

function copyWords(words: Draft): DraftEntry['words'] {
  return {
    recommendation: words.recommendation,
    status: words.status,
    due: words.due,
    ...denialOf(words),
    ...{ progress: [...words.progress], nextStep: [...words.nextStep], blocker: [...words.blocker] },
    ...{ figures: [...words.figures], evidence: [...words.evidence] },
  };
}

/** Beside a question as much is shown as can be read at a glance, in characters of all the slots together. */
const AT_A_GLANCE = 1_000;

/** Whether a draft is shown whole beside what is asked, so that nothing of it is saved unseen. */
export function fitsWhole(entries: readonly DraftEntry[]): boolean {
  const said = entries.flatMap(({ words, correctiveAction, explanation }) => [
    ...[words.progress, words.nextStep, words.blocker, words.figures, words.evidence].flat(),
    ...[correctiveAction ?? '', explanation ?? ''],
  ]);
  return said.join(' ').length <= AT_A_GLANCE;
}

/** Nothing of a draft has been shown to be saved. */
export const UNSEEN = { shown: false, told: false, only: null } as const;

/** A change: a new version, by which a button of an earlier one is recognised. */
export function touch(draft: UpdateDraft, now: Date): UpdateDraft {
  return { ...draft, version: draft.version + 1, touchedAt: now.toISOString(), ...UNSEEN };
}

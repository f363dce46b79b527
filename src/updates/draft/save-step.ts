import { isOn, type Latest, readingOf, recommendationsOf, touch } from './draft-entries.ts';
import { checksOf, goOn, type LeftOpen, type StepNote, type Stepped } from './next-question.ts';
import { type Check, openWants, wantOf } from './sense-checks.ts';
import type { DraftEntry, UpdateDraft } from './update-draft.ts';

/** Without these there is nothing that could be saved. */
export const NEEDED = ['recommendation', 'status'] as const;

/**
 * Saves what was shown, every word of it: beside a question, or by itself. What has not been shown whole is shown first, and
 * asked about once more, so that nothing is saved unseen; the questions that are left are not put again. What cannot be
 * saved goes on waiting. `only`: the recommendations that are meant; null for all.
 */
export function saveStep(
  draft: UpdateDraft,
  version: number | null,
  only: readonly string[] | null,
  now: Date,
  latest: Latest,
): Stepped {
  if (version !== null && version !== draft.version) return { draft, outcome: { kind: 'outdated' } };
  // "Save" once more means what was shown.
  const wanted = only ?? draft.only;
  const meant = draft.entries.flatMap((entry, at) => (canSave(entry) && isOn(entry, wanted) ? [at] : []));
  if (meant.length === 0) return { ...goOn(draft, now, latest), notes: [{ kind: 'not-saved' }] };
  const isUnfinished = draft.asking !== null || draft.only !== null;
  const isSeen = draft.shown && meant.every((at) => isOn(draft.entries[at] as DraftEntry, draft.only));
  const mustShow = !isSeen || isDoubtful(draft, wanted, now, latest);
  if (version === null && isUnfinished && mustShow) return showFirst(draft, wanted, now, latest);
  const open = version === null ? openOf(draft, meant, now, latest) : [];
  return { draft, outcome: { kind: 'save', entries: meant, ...(open.length > 0 ? { open } : {}) } };
}

/** Whether an entry has what no update can be without. */
export function canSave({ words }: DraftEntry): boolean {
  return NEEDED.every((slot) => words[slot] !== null);
}

/** What was still to be asked of the entries that are saved, and what was asked last. */
function openOf(
  { entries, asking }: UpdateDraft,
  meant: readonly number[],
  now: Date,
  latest: Latest,
): LeftOpen[] {
  return meant.flatMap((at) => {
    const entry = entries[at] as DraftEntry;
    const asked = asking?.entry === at ? [asking.want] : [];
    const later = openWants(entry, readingOf(entry), checksOf(entry, now, latest));
    const all = [...new Set([...asked, ...later])];
    // Where there is no step there is nothing that could be due.
    const wants = all.includes('nextStep') ? all.filter((want) => want !== 'due') : all;
    return wants.length > 0 ? [{ recommendation: entry.words.recommendation ?? '', wants }] : [];
  });
}

/** Green with red inside has to be seen as such; that nothing is told of can be said behind what was saved. */
function isDoubtful(draft: UpdateDraft, only: readonly string[] | null, now: Date, latest: Latest): boolean {
  return findChallenge(draft, only, now, latest)?.check.kind === 'watermelon';
}

/** Shows what "save" would put on record; nothing that is left open is asked for again. */
export function showFirst(
  draft: UpdateDraft,
  only: readonly string[] | null,
  now: Date,
  latest: Latest,
): Stepped {
  const entries = draft.entries.map((entry) => {
    if (!isOn(entry, only)) return entry;
    const open = openWants(entry, readingOf(entry), checksOf(entry, now, latest));
    const left = open.filter((want) => !NEEDED.some((slot) => slot === want));
    return {
      ...entry,
      skipped: [...new Set([...entry.skipped, ...left])],
      checked: [...new Set([...entry.checked, ...left])],
    };
  });
  const challenge = findChallenge(draft, only, now, latest);
  const asking = challenge && { entry: challenge.entry, want: wantOf(challenge.check) };
  const notes: StepNote[] = challenge
    ? [
        {
          ...{ kind: 'challenge', check: challenge.check },
          recommendation: draft.entries[challenge.entry]?.words.recommendation ?? null,
        },
      ]
    : [];
  const others = draft.entries.filter((entry) => !isOn(entry, only));
  const kept: StepNote[] =
    others.length > 0 ? [{ kind: 'kept', recommendations: recommendationsOf(others) }] : [];
  return {
    draft: { ...touch({ ...draft, entries, asking }, now), shown: true, told: true, only: only && [...only] },
    outcome: { kind: 'confirm' },
    notes: [{ kind: 'not-saved' }, ...kept, ...notes],
  };
}

/** What is not to be saved without a word, and has not been asked: green with red inside, red with nothing done about it. */
function findChallenge(
  { entries }: UpdateDraft,
  only: readonly string[] | null,
  now: Date,
  latest: Latest,
): { readonly entry: number; readonly check: Check } | null {
  for (const [at, entry] of entries.entries()) {
    if (!isOn(entry, only)) continue;
    const check = checksOf(entry, now, latest).find(
      (one) =>
        (one.kind === 'watermelon' || one.kind === 'corrective-action') &&
        !entry.checked.includes(wantOf(one)),
    );
    if (check) return { entry: at, check };
  }
  return null;
}

/** "Cancel R5": that one goes, and the others wait. */
export function dropSome(
  draft: UpdateDraft,
  recommendations: readonly string[],
  now: Date,
  latest: Latest,
): Stepped {
  const isMeant = (entry: DraftEntry) => isOn(entry, recommendations);
  const entries = draft.entries.filter((entry) => !isMeant(entry));
  if (entries.length === 0) return { draft, outcome: { kind: 'withdrawn' } };
  if (entries.length === draft.entries.length) return { draft, outcome: { kind: 'unclear' } };
  const [first] = draft.entries;
  const amends = first && isMeant(first) ? null : draft.amends;
  const gone = recommendationsOf(draft.entries.filter(isMeant));
  return {
    ...goOn(touch({ ...draft, entries, amends }, now), now, latest),
    notes: [{ kind: 'dropped', recommendations: gone }],
  };
}

import { isOn, type Latest, readingOf, recommendationsOf, touch } from './draft-entries.ts';
import { checksOf, goOn, type StepNote, type Stepped } from './next-question.ts';
import { type Check, openWants, wantOf } from './sense-checks.ts';
import type { DraftEntry, UpdateDraft } from './update-draft.ts';

/** Without these there is nothing that could be saved. */
export const NEEDED = ['recommendation', 'status'] as const;

/**
 * Saves what was shown. "Save" to a question shows first what would be saved, every word of it, and asks once more, so that
 * nothing is saved unseen; the questions that are left are not put again. What cannot be saved goes on waiting. `only`: the
 * recommendations that are meant; null for all.
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
  if (version === null && isUnfinished && !isSeen) return showFirst(draft, wanted, now, latest);
  return { draft, outcome: { kind: 'save', entries: meant } };
}

/** Whether an entry has what no update can be without. */
export function canSave({ words }: DraftEntry): boolean {
  return NEEDED.every((slot) => words[slot] !== null);
}

function showFirst(draft: UpdateDraft, only: readonly string[] | null, now: Date, latest: Latest): Stepped {
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
    draft: { ...touch({ ...draft, entries, asking }, now), shown: true, only: only && [...only] },
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

import { clearSlot } from './apply-edit.ts';
import { type Latest, replaceEntry, touch } from './draft-entries.ts';
import { ask, askAgain, askedCheck, goOn, type Stepped } from './next-question.ts';
import { NEEDED, saveStep } from './save-step.ts';
import type { NamedSlot } from './slot-names.ts';
import type { UpdateDraft, Want } from './update-draft.ts';

/** "Yes" to what was shown back saves it; "is on track still right?" needs no more; elsewhere it tells nothing. */
export function agree(draft: UpdateDraft, now: Date, latest: Latest): Stepped {
  if (!draft.asking) return saveStep(draft, null, null, now, latest);
  return askedCheck(draft, now, latest)?.kind === 'watermelon'
    ? skip(draft, now, latest)
    : askAgain(draft, now, latest);
}

/** "No" to "is on track still right?" asks which status is; elsewhere there is nothing to tell. */
export function disagree(draft: UpdateDraft, now: Date, latest: Latest): Stepped {
  const { asking } = draft;
  if (!asking) return { draft, outcome: { kind: 'change' } };
  // "No" to which it is about, or to how it stands: perhaps it was never meant as an update.
  const lacks = NEEDED.find((want) => want === asking.want);
  if (lacks && draft.entries[asking.entry]?.words[lacks] === null && draft.entries.length === 1)
    return lacks === 'recommendation'
      ? { draft, outcome: { kind: 'withdrawn' } }
      : { draft: { ...draft, doubted: true }, outcome: { kind: 'doubt' } };
  if (askedCheck(draft, now, latest)?.kind !== 'watermelon') return skip(draft, now, latest);
  return ask({ ...draft, asking: { entry: asking.entry, want: 'status' } }, null, false);
}

/** "We have no corrective action yet" leaves that open, whatever was asked for, and takes out what was there. */
export function leaveOpen(draft: UpdateDraft, want: NamedSlot, now: Date, latest: Latest): Stepped {
  const { asking, entries } = draft;
  const at = asking?.entry ?? (entries.length === 1 ? 0 : -1);
  const entry = entries[at];
  if (!entry || asking?.want === want) return skip(draft, now, latest);
  const cleared = clearSlot(entry, want);
  const checked = [...new Set([...cleared.checked, want])];
  const left = replaceEntry(draft, at, { ...cleared, checked });
  return { ...goOn(touch(left, now), now, latest), notes: [{ kind: 'left-open', want }] };
}

/** "No next step yet" leaves nothing that could be due. */
function withDay(want: Want): Want[] {
  return want === 'nextStep' ? ['nextStep', 'due'] : [want];
}

/** Leaves open what was asked for, where it may be left open. */
export function skip(draft: UpdateDraft, now: Date, latest: Latest): Stepped {
  const { asking } = draft;
  if (!asking) return { draft, outcome: { kind: 'confirm' } };
  const entry = draft.entries[asking.entry];
  if (!entry) return goOn(draft, now, latest);
  const needed = NEEDED.find((want) => want === asking.want);
  if (needed && entry.words[needed] === null)
    return { draft, outcome: { kind: 'cannot-skip', want: needed } };
  const skipped = { ...entry, skipped: [...new Set([...entry.skipped, ...withDay(asking.want)])] };
  return goOn(touch(replaceEntry(draft, asking.entry, skipped), now), now, latest);
}

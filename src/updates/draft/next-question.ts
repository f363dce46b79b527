import { dayAt } from '../days.ts';
import { SLOTS, type Slot } from '../reading/reading.ts';
import { fitsWhole, type Latest, readingOf, replaceEntry } from './draft-entries.ts';
import { type Check, findChecks, openWants, wantOf } from './sense-checks.ts';
import type { DraftEntry, UpdateDraft, Want } from './update-draft.ts';

export interface Stepped {
  readonly draft: UpdateDraft;
  readonly outcome: DraftOutcome;
  /** What has to be said beside the outcome. */
  readonly notes?: readonly StepNote[];
}

/** What must not pass unseen. */
export type StepNote =
  /** Words that were read for one recommendation stand under another now. */
  | { readonly kind: 'moved'; readonly from: string; readonly to: string }
  /** "Save" was said, and nothing is saved yet. */
  | { readonly kind: 'not-saved' }
  /** "Done", which may mean the work or the report. */
  | { readonly kind: 'just-done' }
  /** It was said that there is none. */
  | { readonly kind: 'left-open'; readonly want: Want }
  /** Others were shown back and have not been saved. */
  | { readonly kind: 'joined'; readonly recommendations: readonly string[] }
  /** What would have been asked, had it not been saved at once. */
  | { readonly kind: 'challenge'; readonly recommendation: string | null; readonly check: Check }
  /** It was said without a number, and is taken as more of what has just been saved. */
  | { readonly kind: 'added' }
  /** It was said without a number, and is taken to be on what was just asked about. */
  | { readonly kind: 'supposed' }
  /** A whole report has taken the place of what waited. */
  | { readonly kind: 'replaced'; readonly recommendations: readonly string[] }
  /** It named a recommendation that does not exist, and another has been reported on since: it is dropped. */
  | { readonly kind: 'stray'; readonly entry: DraftEntry }
  /** Head, signature or quoted lines of an e-mail were not read. */
  | { readonly kind: 'mail' }
  /** Who reports from now on was not read. */
  | { readonly kind: 'hand-over' }
  /** Some of it has been saved, and this has not. */
  | { readonly kind: 'waits' }
  /** Only some are shown to be saved: these go on waiting. */
  | { readonly kind: 'kept'; readonly recommendations: readonly string[] }
  | { readonly kind: 'dropped'; readonly recommendations: readonly string[] };

/** What an update was saved without, although it would have been asked for. */
export interface LeftOpen {
  readonly recommendation: string;
  readonly wants: readonly Want[];
}

/** What the bot has to say about a draft, or to do. */
export type DraftOutcome =
  | {
      readonly kind: 'ask';
      readonly entry: number;
      readonly want: Want;
      readonly check: Check | null;
      readonly again: boolean;
    }
  | { readonly kind: 'confirm' }
  /**
   * The entries that are saved; what else the draft has goes on waiting. `open`: they are saved from a question, and this
   * had still to be asked.
   */
  | { readonly kind: 'save'; readonly entries: readonly number[]; readonly open?: readonly LeftOpen[] }
  /** Nothing could be read from it, and nothing was changed. */
  | { readonly kind: 'unclear' }
  /** It was not said for which of several updates it is: that is asked. */
  | { readonly kind: 'which' }
  /** It might be meant to drop the draft: that is asked. */
  | { readonly kind: 'doubt' }
  /** Something is wrong with what was shown back, and it was not said what. */
  | { readonly kind: 'change' }
  | { readonly kind: 'withdrawn' }
  /** The message asks something, or says nothing about the draft: it is answered elsewhere, and the draft waits. */
  | { readonly kind: 'question' }
  /** A button of an earlier version was pressed. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'cannot-skip'; readonly want: Want };

/**
 * Asks for the next thing, or shows everything back. It begins with the update that is spoken of (`from`): an answer
 * without a number is meant for that one.
 */
export function goOn(
  draft: UpdateDraft,
  now: Date,
  latest: Latest,
  from: number = draft.asking?.entry ?? 0,
): Stepped {
  const inOrder = [...draft.entries.entries()];
  for (const [at, entry] of [...inOrder.slice(from), ...inOrder.slice(0, from)]) {
    const checks = checksOf(entry, now, latest);
    const [want] = openWants(entry, readingOf(entry), checks);
    if (want === undefined) continue;
    const check = isSlot(want) ? null : (checks.find((one) => wantOf(one) === want) ?? null);
    const put = check ? { ...entry, checked: [...entry.checked, want] } : entry;
    return ask({ ...replaceEntry(draft, at, put), asking: { entry: at, want } }, check, false);
  }
  return { draft: { ...draft, asking: null }, outcome: { kind: 'confirm' } };
}

/** Asks for the same thing in other words. */
export function askAgain(draft: UpdateDraft, now: Date, latest: Latest): Stepped {
  return ask(draft, askedCheck(draft, now, latest), true);
}

/** Asks for what the draft names as asked for. */
export function ask(draft: UpdateDraft, check: Check | null, again: boolean): Stepped {
  const { asking } = draft;
  if (!asking) return { draft, outcome: { kind: 'confirm' } };
  // What is asked again shows nothing: it was shown when it was asked first.
  const shown = draft.shown || (!again && fitsWhole(draft.entries));
  return { draft: { ...draft, shown }, outcome: { kind: 'ask', ...asking, check, again } };
}

/** The check that was put last, if one was and it still applies. */
export function askedCheck({ asking, entries }: UpdateDraft, now: Date, latest: Latest): Check | null {
  const entry = asking ? entries[asking.entry] : undefined;
  if (!asking || !entry) return null;
  return checksOf(entry, now, latest).find((one) => wantOf(one) === asking.want) ?? null;
}

/** The checks on sense that an entry does not pass, held against the latest update on its recommendation. */
export function checksOf(entry: DraftEntry, now: Date, latest: Latest): Check[] {
  const { recommendation } = entry.words;
  return findChecks(entry, readingOf(entry), recommendation ? latest(recommendation) : null, dayAt(now));
}

function isSlot(want: Want): want is Slot {
  return (SLOTS as readonly Want[]).includes(want);
}

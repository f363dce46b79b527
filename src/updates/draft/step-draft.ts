import { isDeepStrictEqual } from 'node:util';
import { levelTyped } from '../../typed-text.ts';
import type { DraftReader, FirstReading, LaterReading } from '../reading/draft-reader.ts';
import { SLOTS, type Slot } from '../reading/reading.ts';
import { withoutCorrection } from '../reading/take-correction.ts';
import { endsBlocker } from '../reading/trouble.ts';
import { answerCheck, keepLabelled } from './answer-check.ts';
import {
  carryOver,
  entriesOf,
  isBlank,
  isOn,
  type Latest,
  mergeEntries,
  recommendationsOf,
  replaceEntry,
  touch,
  withWords,
} from './draft-entries.ts';
import { editDraft } from './edit-draft.ts';
import { hearAction } from './hear-action.ts';
import { ask, askAgain, askedCheck, goOn, type StepNote, type Stepped } from './next-question.ts';
import { placeAddressed } from './place-addressed.ts';
import { readLabel } from './read-label.ts';
import { readNone } from './read-none.ts';
import { type Replaced, replaceReports } from './replace-report.ts';
import { dropSome, saveStep } from './save-step.ts';
import { agree, disagree, leaveOpen, skip } from './short-answers.ts';
import { reportBeside, straysOf } from './strays.ts';
import type { DraftEntry, UpdateDraft } from './update-draft.ts';
import { askWhich, isOfAny, placeSaid } from './which-of-several.ts';

/** What happens to a draft. */
export type DraftInput =
  /** `save`: the word stood beside it; what has changed is shown before it is saved. */
  | { readonly kind: 'said'; readonly text: string; readonly save?: boolean }
  /** Answers to what was asked; what was shown back is saved by the one, and to be changed for the other. */
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'skip' }
  /** Without a version: said in words, which mean what is there now. */
  | { readonly kind: 'save'; readonly version: number | null; readonly only?: readonly string[] }
  /** Some of several updates are dropped. */
  | { readonly kind: 'drop'; readonly recommendations: readonly string[] };

export interface DraftTools {
  readonly reader: DraftReader;
  readonly latest: Latest;
  /** The same as it was before an update that is being amended: against itself nothing it says is a change. */
  readonly before?: (update: string, now: Date) => Latest;
}

/** One step of a draft: what it becomes, and what is to be said. Pure: the same draft and input give the same step. */
export function stepDraft(before: UpdateDraft, input: DraftInput, now: Date, given: DraftTools): Stepped {
  const tools = toolsFor(before, now, given);
  // "Drop the draft?" is answered by the next thing that is said, or not at all.
  const draft = { ...before, doubted: false, unplaced: null };
  switch (input.kind) {
    case 'said': {
      const placed =
        before.unplaced &&
        placeSaid(draft, before.unplaced, input.text, now, {
          ...tools,
          hear: (one, text) => hearUnaddressed(one, text, now, tools),
        });
      if (placed) return placed;
      const hearRest = (one: UpdateDraft, text: string) => hear(one, text, now, tools);
      const stepped =
        hearAction(draft, input.text, now, { ...tools, hear: hearRest }) ?? hearRest(draft, input.text);
      return input.save ? { ...stepped, notes: [...(stepped.notes ?? []), { kind: 'not-saved' }] } : stepped;
    }
    case 'yes':
      return before.doubted ? { draft, outcome: { kind: 'withdrawn' } } : agree(draft, now, tools.latest);
    case 'no':
      return before.doubted ? goOn(draft, now, tools.latest) : disagree(draft, now, tools.latest);
    case 'skip':
      return skip(draft, now, tools.latest);
    case 'save':
      return saveStep(draft, input.version, input.only ?? null, now, tools.latest);
    case 'drop':
      return dropSome(draft, input.recommendations, now, tools.latest);
  }
}

/** The first thing to say about a draft that has just been made or filled in. */
export function openDraft(draft: UpdateDraft, now: Date, given: DraftTools): Stepped {
  const tools = toolsFor(draft, now, given);
  const carried = carryOver(draft, tools.latest);
  return goOn({ ...carried, entries: mergeEntries(carried.entries) }, now, tools.latest);
}

function toolsFor({ amends }: UpdateDraft, now: Date, tools: DraftTools): DraftTools {
  return amends && tools.before ? { ...tools, latest: tools.before(amends.update, now) } : tools;
}

function hear(draft: UpdateDraft, text: string, now: Date, tools: DraftTools): Stepped {
  const { reader } = tools;
  if (draft.entries.every(isBlank)) {
    const first = reader.first(text, now);
    if (first.drafts.length > 0) return goOn(withFirst(draft, first, now, tools), now, tools.latest);
  }
  const beside = reportBeside(draft, text, now, reader);
  if (beside) return takeIn(draft, beside, now, tools);
  const replaced = replaceReports(draft, text, now, reader);
  if (replaced) return putInPlace(draft, replaced, now, tools);
  const placed = placeAddressed(draft, text, now, reader);
  if (placed)
    return isDeepStrictEqual(placed.entries, draft.entries)
      ? notUnderstood(draft, now, tools)
      : takeIn(draft, placed, now, tools);
  return hearUnaddressed(draft, text, now, tools);
}

/** "Done", asked for something else or shown back: it may mean that the work is, or that the report is. */
function isJustDone(text: string): boolean {
  return /^(?:(?:it|that|this)(?:'s| is| has been) )?(?:(?:all|now|already) )*(?:done|finished)(?: (?:now|already|thanks|thank you))*[.!]*$/i.test(
    levelTyped(text).trim(),
  );
}

/** The update stays as it is, and what was asked is asked again. */
function sayWhichDone(draft: UpdateDraft, now: Date, { latest }: DraftTools): Stepped {
  const again = draft.asking ? ask(draft, askedCheck(draft, now, latest), false) : goOn(draft, now, latest);
  return { ...again, notes: [{ kind: 'just-done' }] };
}

/** What names neither a report nor a recommendation: a change, the answer to what was asked, or more of the same. */
function hearUnaddressed(draft: UpdateDraft, text: string, now: Date, tools: DraftTools): Stepped {
  const { reader } = tools;
  const { asking } = draft;
  const edited = editSaid(draft, text, now, tools);
  if (edited === 'unclear') return askWhich(draft, text) ?? notUnderstood(draft, now, tools);
  if (edited) return goOn(touch(edited, now), now, tools.latest);
  if (asking?.want !== 'status' && isJustDone(text)) return sayWhichDone(draft, now, tools);
  const none = readNone(text);
  if (none) return leaveOpen(draft, none, now, tools.latest);
  const label = readLabel(text);
  if (label) return goOn(touch(keepLabelled(draft, label, tools), now), now, tools.latest);
  const slot = SLOTS.find((name) => name === asking?.want) ?? null;
  const before = draft.entries.map(({ words }) => words);
  const heard = reader.later(before, text, now, asking && { draft: asking.entry, slot });
  if (heard.asks) return { draft, outcome: { kind: 'question' } };
  if (heard.withdrawn) return { draft, outcome: { kind: 'withdrawn' } };
  const read = withWords(draft, heard.drafts, heard.unchanged);
  const answered = asking && !slot && !heard.placed ? answerCheck(draft, read, text, tools) : read;
  const told = asking?.want === 'blocker' ? withoutBlocker(answered, asking.entry, text) : answered;
  if (!heard.placed && isOfAny(draft, told, text, reader))
    return askWhich(draft, text) ?? notUnderstood(draft, now, tools);
  if (!isDeepStrictEqual(draft.entries, told.entries)) return takeIn(draft, told, now, tools);
  return tookNothing(draft, heard, slot, now, tools);
}

/** A whole report in the place of another: what has gone by that is said. */
function putInPlace(
  before: UpdateDraft,
  { draft, recommendations }: Replaced,
  now: Date,
  tools: DraftTools,
): Stepped {
  const stepped = takeIn(before, draft, now, tools);
  const note: StepNote[] = recommendations.length > 0 ? [{ kind: 'replaced', recommendations }] : [];
  return { ...stepped, notes: [...note, ...(stepped.notes ?? [])] };
}

/** "R9 isn't blocked any more", asked what holds it up: there is none, and what else was said is kept. */
function withoutBlocker(draft: UpdateDraft, at: number, text: string): UpdateDraft {
  const entry = draft.entries[at];
  if (!entry || entry.words.blocker.length > 0 || !endsBlocker(levelTyped(text))) return draft;
  return replaceEntry(draft, at, { ...entry, skipped: [...new Set([...entry.skipped, 'blocker' as const])] });
}

/** A message that has changed nothing: it may want the draft gone, or say once more what stands; else it is asked again. */
function tookNothing(
  draft: UpdateDraft,
  heard: LaterReading,
  slot: Slot | null,
  now: Date,
  tools: DraftTools,
): Stepped {
  const { asking } = draft;
  if (!asking && heard.mayWithdraw) return { draft: { ...draft, doubted: true }, outcome: { kind: 'doubt' } };
  if (!asking && heard.speaks) return { draft, outcome: { kind: 'confirm' } };
  // The status that was doubted has been said once more.
  const isSettled = asking && slot !== null && !isOpen(draft.entries[asking.entry], slot);
  return isSettled ? goOn(draft, now, tools.latest) : notUnderstood(draft, now, tools);
}

/** Read as it was said, and without the words of correction around it: "no, the trial is on 5 February". */
function editSaid(draft: UpdateDraft, text: string, now: Date, { reader }: DraftTools) {
  const said = withoutCorrection(text, draft.asking !== null);
  const edited = editDraft(draft, text, { reader, now });
  if (said === text || (edited !== null && edited !== 'unclear')) return edited;
  return editDraft(draft, said, { reader, now }) ?? edited;
}

/** Goes on with what was read now; where words come to stand under another recommendation, that is said. */
function takeIn(before: UpdateDraft, after: UpdateDraft, now: Date, { latest }: DraftTools): Stepped {
  const notes = before.entries.flatMap((entry, at): StepNote[] => {
    const from = entry.words.recommendation;
    const to = after.entries[at]?.words.recommendation ?? null;
    return from !== null && to !== null && from !== to ? [{ kind: 'moved', from, to }] : [];
  });
  const lost = straysOf(before, after);
  const carried = carryOver(
    { ...after, entries: after.entries.filter((one) => !lost.includes(one)) },
    latest,
  );
  const merged = { ...carried, entries: mergeEntries(carried.entries) };
  const isAnother = after.entries.length > before.entries.length;
  const from = isAnother ? before.entries.length - lost.length : undefined;
  const shown =
    before.asking === null
      ? recommendationsOf(before.entries.filter((entry) => isOn(entry, before.only)))
      : [];
  const joined: StepNote[] =
    isAnother && shown.length > 0 ? [{ kind: 'joined', recommendations: shown }] : [];
  const strays = lost.map((entry): StepNote => ({ kind: 'stray', entry }));
  return { ...goOn(touch(merged, now), now, latest, from), notes: [...notes, ...strays, ...joined] };
}

/** Asks the same once more; where nothing was asked, says that nothing was changed. */
function notUnderstood(draft: UpdateDraft, now: Date, { latest }: DraftTools): Stepped {
  return draft.asking ? askAgain(draft, now, latest) : { draft, outcome: { kind: 'unclear' } };
}

function isOpen(entry: DraftEntry | undefined, slot: Slot): boolean {
  const words = entry?.words[slot] ?? null;
  return words === null || words.length === 0;
}

/** A draft that was begun with nothing is filled by the first message that reports something. */
function withFirst(draft: UpdateDraft, first: FirstReading, now: Date, tools: DraftTools): UpdateDraft {
  const filled = { ...draft, entries: entriesOf(first.drafts, first.unchanged) };
  return touch(carryOver(filled, tools.latest), now);
}

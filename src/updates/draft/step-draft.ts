import { isDeepStrictEqual } from 'node:util';
import type { DraftReader, FirstReading } from '../reading/draft-reader.ts';
import { SLOTS, type Slot } from '../reading/reading.ts';
import { carryOver, emptyEntry, isBlank, type Latest, replaceEntry, withWords } from './draft-entries.ts';
import { ask, askAgain, askedCheck, goOn, type Stepped } from './next-question.ts';
import { type Labelled, readLabel } from './read-label.ts';
import type { DraftEntry, UpdateDraft, Want } from './update-draft.ts';

/** What happens to a draft. */
export type DraftInput =
  | { readonly kind: 'said'; readonly text: string }
  /** Answers to what was asked; what was shown back is saved by the one, and to be changed for the other. */
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'skip' }
  /** Without a version: said in words, which mean what is there now. */
  | { readonly kind: 'save'; readonly version: number | null };

export interface DraftTools {
  readonly reader: DraftReader;
  readonly latest: Latest;
}

/** Without these there is nothing that could be saved. */
const NEEDED = ['recommendation', 'status'] as const;

/** One step of a draft: what it becomes, and what is to be said. Pure: the same draft and input give the same step. */
export function stepDraft(draft: UpdateDraft, input: DraftInput, now: Date, tools: DraftTools): Stepped {
  switch (input.kind) {
    case 'said':
      return hear(draft, input.text, now, tools);
    case 'yes':
      return agree(draft, now, tools);
    case 'no':
      return disagree(draft, now, tools);
    case 'skip':
      return skip(draft, now, tools);
    case 'save':
      return save(draft, input.version, now, tools);
  }
}

/** The first thing to say about a draft that has just been made or filled in. */
export function openDraft(draft: UpdateDraft, now: Date, tools: DraftTools): Stepped {
  return goOn(carryOver(draft, tools.latest), now, tools.latest);
}

function hear(draft: UpdateDraft, text: string, now: Date, tools: DraftTools): Stepped {
  const { reader } = tools;
  const { asking } = draft;
  if (draft.entries.every(isBlank)) {
    const first = reader.first(text, now);
    if (first.drafts.length > 0) return goOn(withFirst(draft, first, now, tools), now, tools.latest);
  }
  const label = readLabel(text);
  if (label) return goOn(touch(keepLabelled(draft, label, tools), now), now, tools.latest);
  const slot = SLOTS.find((name) => name === asking?.want) ?? null;
  const before = draft.entries.map(({ words }) => words);
  const heard = reader.later(before, text, now, asking && { draft: asking.entry, slot });
  if (heard.asks) return { draft, outcome: { kind: 'question' } };
  if (heard.withdrawn) return { draft, outcome: { kind: 'withdrawn' } };
  const read = withWords(draft, heard.drafts);
  const answered = asking && !slot && !heard.placed ? answerCheck(draft, read, text, tools) : read;
  if (!isDeepStrictEqual(draft.entries, answered.entries))
    return goOn(touch(carryOver(answered, tools.latest), now), now, tools.latest);
  if (!asking) return { draft, outcome: { kind: heard.speaks ? 'confirm' : 'question' } };
  // The status that was doubted has been said once more.
  const isSettled = slot !== null && !isOpen(draft.entries[asking.entry], slot);
  return isSettled ? goOn(draft, now, tools.latest) : askAgain(draft, now, tools.latest);
}

function isOpen(entry: DraftEntry | undefined, slot: Slot): boolean {
  const words = entry?.words[slot] ?? null;
  return words === null || words.length === 0;
}

/** A draft that was begun with nothing is filled by the first message that reports something. */
function withFirst(draft: UpdateDraft, first: FirstReading, now: Date, tools: DraftTools): UpdateDraft {
  const filled = {
    ...draft,
    entries: first.drafts.map((words, at) => emptyEntry(words, first.unchanged[at])),
  };
  return touch(carryOver(filled, tools.latest), now);
}

/** "Yes" to what was shown back saves it; "is on track still right?" needs no more; elsewhere it tells nothing. */
function agree(draft: UpdateDraft, now: Date, tools: DraftTools): Stepped {
  if (!draft.asking) return save(draft, null, now, tools);
  return askedCheck(draft, now, tools.latest)?.kind === 'watermelon'
    ? skip(draft, now, tools)
    : askAgain(draft, now, tools.latest);
}

/** "No" to "is on track still right?" asks which status is; elsewhere there is nothing to tell. */
function disagree(draft: UpdateDraft, now: Date, tools: DraftTools): Stepped {
  const { asking } = draft;
  if (!asking) return { draft, outcome: { kind: 'change' } };
  if (askedCheck(draft, now, tools.latest)?.kind !== 'watermelon') return skip(draft, now, tools);
  return ask({ ...draft, asking: { entry: asking.entry, want: 'status' } }, null, false);
}

/** The answer to a check is kept as it was said, unless it changes the status, which settles the check by itself. */
function answerCheck(before: UpdateDraft, read: UpdateDraft, text: string, tools: DraftTools): UpdateDraft {
  const asking = before.asking;
  const old = asking ? before.entries[asking.entry] : undefined;
  const next = asking ? read.entries[asking.entry] : undefined;
  if (!asking || !old || !next || next.words.status !== old.words.status) return read;
  const said = tools.reader.plainWords(text);
  if (said.text === '' && said.links.length === 0) return before;
  const words = { ...old.words, evidence: [...new Set([...old.words.evidence, ...said.links])] };
  return replaceEntry(before, asking.entry, answerWith(old, words, asking.want, said));
}

/** What is called corrective action or evidence is that, of the update that was asked about, else of the last. */
function keepLabelled(draft: UpdateDraft, { want, text }: Labelled, { reader }: DraftTools): UpdateDraft {
  const at = draft.asking?.entry ?? draft.entries.length - 1;
  const entry = draft.entries[at];
  if (!entry) return draft;
  const said = reader.plainWords(text);
  const words = { ...entry.words, evidence: [...new Set([...entry.words.evidence, ...said.links])] };
  return replaceEntry(draft, at, answerWith(entry, words, want, said));
}

function answerWith(
  entry: DraftEntry,
  words: DraftEntry['words'],
  want: Want,
  said: { readonly text: string; readonly links: readonly string[] },
): DraftEntry {
  switch (want) {
    case 'correctiveAction':
      return { ...entry, words, correctiveAction: said.text };
    case 'explanation':
      return { ...entry, words, explanation: said.text };
    default:
      // Evidence need not be an address: "minutes of the executive, item 7" can be looked up as well.
      return isMoreThan(said.links, said.text)
        ? { ...entry, words: { ...words, evidence: [...words.evidence, said.text] } }
        : { ...entry, words };
  }
}

/** Whether there are words beside the addresses: more than "here: https://…". */
function isMoreThan(links: readonly string[], text: string): boolean {
  const rest = links.reduce((words, link) => words.replaceAll(link, ' '), text);
  return links.length === 0 || rest.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length > 1;
}

function skip(draft: UpdateDraft, now: Date, tools: DraftTools): Stepped {
  const { asking } = draft;
  if (!asking) return { draft, outcome: { kind: 'confirm' } };
  const entry = draft.entries[asking.entry];
  if (!entry) return goOn(draft, now, tools.latest);
  const needed = NEEDED.find((want) => want === asking.want);
  if (needed && entry.words[needed] === null)
    return { draft, outcome: { kind: 'cannot-skip', want: needed } };
  const skipped = { ...entry, skipped: [...new Set([...entry.skipped, asking.want])] };
  return goOn(touch(replaceEntry(draft, asking.entry, skipped), now), now, tools.latest);
}

/** What can be saved is saved, even where something is still asked for: a check never blocks. */
function save(draft: UpdateDraft, version: number | null, now: Date, tools: DraftTools): Stepped {
  if (version !== null && version !== draft.version) return { draft, outcome: { kind: 'outdated' } };
  const lacking = draft.entries.findIndex(
    ({ words }) => words.recommendation === null || words.status === null,
  );
  if (lacking < 0 && draft.entries.length > 0) return { draft, outcome: { kind: 'save' } };
  return goOn(draft, now, tools.latest);
}

function touch(draft: UpdateDraft, now: Date): UpdateDraft {
  return { ...draft, version: draft.version + 1, touchedAt: now.toISOString() };
}

import type { Draft } from '../reading/draft.ts';
import { toReading } from '../reading/draft.ts';
import type { DraftReader } from '../reading/draft-reader.ts';
import { dayOf, ZONE } from '../reading/find-dates.ts';
import { type Reading, SLOTS, type Slot } from '../reading/reading.ts';
import type { Update } from '../record/update.ts';
import { type Check, findChecks, openWants, wantOf } from './sense-checks.ts';
import type { DraftEntry, UpdateDraft, Want } from './update-draft.ts';

/** What happens to a draft. */
export type DraftInput =
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'skip' }
  /** Without a version: said in words, which mean what is there now. */
  | { readonly kind: 'save'; readonly version: number | null };

/** What the bot has to say about it, or to do. */
export type DraftOutcome =
  | {
      readonly kind: 'ask';
      readonly entry: number;
      readonly want: Want;
      readonly check: Check | null;
      readonly again: boolean;
    }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'save' }
  | { readonly kind: 'withdrawn' }
  /** The message asks something: it is answered elsewhere, and the draft waits. */
  | { readonly kind: 'question' }
  /** A button of an earlier version was pressed. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'cannot-skip'; readonly want: Want };

export interface Stepped {
  readonly draft: UpdateDraft;
  readonly outcome: DraftOutcome;
}

export interface DraftTools {
  readonly reader: DraftReader;
  /** The last update on a recommendation. */
  latest(recommendation: string): Update | null;
}

/** Without these there is nothing that could be saved. */
const NEEDED: readonly Want[] = ['recommendation', 'status'];

/** One step of a draft: what it becomes, and what is to be said. Pure: the same draft and input give the same step. */
export function stepDraft(draft: UpdateDraft, input: DraftInput, now: Date, tools: DraftTools): Stepped {
  switch (input.kind) {
    case 'said':
      return hear(draft, input.text, now, tools);
    case 'skip':
      return skip(draft, now, tools);
    case 'save':
      return save(draft, input.version, now, tools);
  }
}

/** The first thing to say about a draft that has just been made or filled in. */
export function openDraft(draft: UpdateDraft, now: Date, tools: DraftTools): Stepped {
  return goOn(carryOver(draft, tools), now, tools);
}

/** An entry as a reading, for the rules that hang on one. */
export function readingOf(entry: DraftEntry): Reading {
  return toReading(entry.words);
}

export function emptyEntry(words: Draft): DraftEntry {
  return {
    words: copyWords(words),
    ...{ correctiveAction: null, explanation: null, skipped: [], checked: [] },
  };
}

function hear(draft: UpdateDraft, text: string, now: Date, tools: DraftTools): Stepped {
  const { asking } = draft;
  const slot = SLOTS.find((name) => name === asking?.want) ?? null;
  const heard = tools.reader.later(
    draft.entries.map(({ words }) => words),
    text,
    now,
    slot,
  );
  if (heard.asks) return { draft, outcome: { kind: 'question' } };
  if (heard.withdrawn) return { draft, outcome: { kind: 'withdrawn' } };
  const read = withWords(draft, heard.drafts);
  const answered = asking && slot === null ? answerCheck(draft, read, text, tools) : read;
  if (sameEntries(draft, answered) && asking) return askAgain(draft, now, tools);
  return goOn(touch(carryOver(answered, tools), now), now, tools);
}

/** The answer to a check is kept as it was said, unless it changes the status, which settles the check by itself. */
function answerCheck(before: UpdateDraft, read: UpdateDraft, text: string, tools: DraftTools): UpdateDraft {
  const asking = before.asking;
  const old = asking ? before.entries[asking.entry] : undefined;
  const next = asking ? read.entries[asking.entry] : undefined;
  if (!asking || !old || !next || next.words.status !== old.words.status) return read;
  const said = tools.reader.plainWords(text);
  const words = { ...old.words, evidence: [...new Set([...old.words.evidence, ...said.links])] };
  return replaceEntry(before, asking.entry, answerWith(old, words, asking.want, said));
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
      return {
        ...entry,
        words: said.links.length > 0 ? words : { ...words, evidence: [...words.evidence, said.text] },
      };
  }
}

function skip(draft: UpdateDraft, now: Date, tools: DraftTools): Stepped {
  const { asking } = draft;
  if (!asking) return { draft, outcome: { kind: 'confirm' } };
  if (NEEDED.includes(asking.want)) return { draft, outcome: { kind: 'cannot-skip', want: asking.want } };
  const entry = draft.entries[asking.entry];
  if (!entry) return goOn(draft, now, tools);
  const skipped = { ...entry, skipped: [...new Set([...entry.skipped, asking.want])] };
  return goOn(touch(replaceEntry(draft, asking.entry, skipped), now), now, tools);
}

/** What can be saved is saved, even where something is still asked for: a check never blocks. */
function save(draft: UpdateDraft, version: number | null, now: Date, tools: DraftTools): Stepped {
  if (version !== null && version !== draft.version) return { draft, outcome: { kind: 'outdated' } };
  const lacking = draft.entries.findIndex(
    ({ words }) => words.recommendation === null || words.status === null,
  );
  if (lacking < 0 && draft.entries.length > 0) return { draft, outcome: { kind: 'save' } };
  return goOn(draft, now, tools);
}

/** Asks for the next thing, or shows everything back. */
function goOn(draft: UpdateDraft, now: Date, tools: DraftTools): Stepped {
  for (const [at, entry] of draft.entries.entries()) {
    const checks = checksOf(entry, now, tools);
    const [want] = openWants(entry, readingOf(entry), checks);
    if (want === undefined) continue;
    const check = isSlot(want) ? null : (checks.find((one) => wantOf(one) === want) ?? null);
    const put = check ? { ...entry, checked: [...entry.checked, want] } : entry;
    const asked = { ...replaceEntry(draft, at, put), asking: { entry: at, want } };
    return { draft: asked, outcome: { kind: 'ask', entry: at, want, check, again: false } };
  }
  return { draft: { ...draft, asking: null }, outcome: { kind: 'confirm' } };
}

function askAgain(draft: UpdateDraft, now: Date, tools: DraftTools): Stepped {
  const { asking } = draft;
  const entry = asking ? draft.entries[asking.entry] : undefined;
  if (!asking || !entry) return { draft, outcome: { kind: 'confirm' } };
  const check = checksOf(entry, now, tools).find((one) => wantOf(one) === asking.want) ?? null;
  return { draft, outcome: { kind: 'ask', entry: asking.entry, want: asking.want, check, again: true } };
}

function checksOf(entry: DraftEntry, now: Date, { latest }: DraftTools): Check[] {
  const { recommendation } = entry.words;
  return findChecks(entry, readingOf(entry), recommendation ? latest(recommendation) : null, dayIn(now));
}

/** "Same as last week": status, step, date and blocker of the last update, with the words of this message as progress. */
function carryOver(draft: UpdateDraft, { latest }: DraftTools): UpdateDraft {
  if (!draft.unchanged) return draft;
  return { ...draft, entries: draft.entries.map((entry) => carryEntry(entry, latest)) };
}

function carryEntry(entry: DraftEntry, latest: DraftTools['latest']): DraftEntry {
  const { words } = entry;
  const last = words.recommendation ? latest(words.recommendation) : null;
  if (!last) return entry;
  const keep = (own: string[], theirs: string | null) => (own.length > 0 || theirs === null ? own : [theirs]);
  return {
    ...entry,
    words: {
      ...words,
      status: words.status ?? last.status,
      nextStep: keep(words.nextStep, last.nextStep),
      due: words.due ?? last.due,
      blocker: keep(words.blocker, last.blocker),
    },
    correctiveAction: entry.correctiveAction ?? last.correctiveAction,
  };
}

/** The entries with what was read now; further updates of the message become further entries. */
function withWords(draft: UpdateDraft, drafts: readonly Draft[]): UpdateDraft {
  const entries = drafts.map((words, at) => {
    const entry = draft.entries[at];
    return entry ? { ...entry, words: copyWords(words) } : emptyEntry(words);
  });
  return { ...draft, entries };
}

function replaceEntry(draft: UpdateDraft, at: number, entry: DraftEntry): UpdateDraft {
  return { ...draft, entries: draft.entries.map((one, index) => (index === at ? entry : one)) };
}

function touch(draft: UpdateDraft, now: Date): UpdateDraft {
  return { ...draft, version: draft.version + 1, touchedAt: now.toISOString() };
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

function sameEntries(one: UpdateDraft, other: UpdateDraft): boolean {
  return JSON.stringify(one.entries) === JSON.stringify(other.entries);
}

function isSlot(want: Want): want is Slot {
  return (SLOTS as readonly Want[]).includes(want);
}

/** The day of a moment in Europe/London, YYYY-MM-DD. */
export function dayIn(now: Date): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(now);
  return dayOf(day)?.toISODate() ?? day;
}

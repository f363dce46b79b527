import type { Block, Button, FactsBlock, Reply } from '../../chat.ts';
import { clipWords } from '../board/clip.ts';
import { printDay } from '../days.ts';
import type { Naming } from '../naming.ts';
import type { Reading } from '../reading/reading.ts';
import type { Update } from '../record/update.ts';
import { sayText } from '../say-text.ts';
import type { StatusId } from '../statuses.ts';
import { versionValue } from '../version-value.ts';
import { SLOT_LABELS } from '../wording.ts';
import { fitsWhole, isBlank, readingOf } from './draft-entries.ts';
import type { DraftOutcome } from './next-question.ts';
import type { DraftEntry, UpdateDraft, Want } from './update-draft.ts';
import { ASKS, DRAFT, LABELS } from './wording.ts';

/** What is said beside a draft: whose recommendation it is, a date that moves. */
export interface DraftNotes {
  /** Sentences above what is asked or shown. */
  readonly lead: readonly string[];
  /** The owners' names where somebody else has to accept the update; null where the author may save it. */
  readonly owner: string | null;
  /** Others of the draft are not shown: what could be meant for them, too, is not offered. */
  readonly isPart?: boolean;
}

/** How much of each slot is shown while the rest is asked for, where all of it would be too long to read. */
const SHOWN_SO_FAR = 80;

/** Asks for one thing. What has been read so far is shown, so that nothing is taken in unseen. */
export function askReply(
  draft: UpdateDraft,
  outcome: DraftOutcome & { kind: 'ask' },
  naming: Naming,
  notes: DraftNotes,
): Reply {
  const entry = draft.entries[outcome.entry];
  const name = draft.entries.length > 1 && entry ? nameOf(entry, naming) : null;
  const isBeginning = draft.entries.length === 1 && entry?.unchanged === null && isBlank(entry);
  const question = outcome.again
    ? ASKS.again(outcome.want)
    : isBeginning
      ? DRAFT.begin
      : outcome.check
        ? ASKS.check(outcome.check, name, naming.statusWord)
        : ASKS.want(outcome.want, name);
  const isNeeded = outcome.want === 'recommendation' || outcome.want === 'status';
  const others = draft.entries.filter((one) => one !== entry && !isBlank(one));
  const isWhole = fitsWhole(draft.entries);
  const most = isWhole ? Number.POSITIVE_INFINITY : SHOWN_SO_FAR;
  const soFar =
    entry && !outcome.again
      ? [entry, ...others].map((one) => summariseEntry(one, naming, most)).join('; ')
      : '';
  const blocks: Block[] = [
    ...notes.lead.map((text): Block => ({ type: 'text', text })),
    ...(soFar ? [{ type: 'hint', text: ASKS.read(soFar) } as const] : []),
    { type: 'text', text: question },
    { type: 'hint', text: isNeeded ? ASKS.needed : isWhole ? ASKS.skippable : ASKS.skippableUnseen },
  ];
  return { summary: question, blocks, audience: 'asker' };
}

/** Without it there is nothing that could be saved. */
export function cannotSkipReply(want: Want): Reply {
  return sayText(ASKS.cannotSkip(want));
}

/** Shows the whole back, to be saved, changed or dropped. */
export function confirmReply(
  draft: UpdateDraft,
  naming: Naming,
  notes: DraftNotes,
  lead: string = DRAFT.confirm,
  before: readonly string[] = [],
): Reply {
  const blocks: Block[] = [
    ...before.map((text): Block => ({ type: 'text', text })),
    { type: 'text', text: lead },
    ...draft.entries.map((entry) => entryFacts(entry, naming)),
    ...notes.lead.map((text): Block => ({ type: 'text', text })),
    { type: 'buttons', buttons: confirmButtons(draft, notes) },
    { type: 'hint', text: hintFor(notes) },
  ];
  const summary = [...before, lead, describeDraft(draft, naming)].join(' ');
  return { summary, blocks, audience: 'asker' };
}

function confirmButtons(draft: UpdateDraft, { owner, isPart }: DraftNotes): Button[] {
  const value = versionValue(draft);
  const label = owner ? DRAFT.passOn : DRAFT.save;
  const save: Button = { action: 'save', label, value, style: 'primary' };
  if (isPart) return [save];
  return [
    save,
    { action: 'edit', label: DRAFT.edit, value },
    { action: 'cancel', label: DRAFT.cancel, value },
  ];
}

function hintFor({ owner, isPart }: DraftNotes): string {
  if (isPart) return DRAFT.partHint;
  return owner ? DRAFT.suggestHint(owner) : DRAFT.confirmHint;
}

/** "recommendation 5 (Adult social care)", or how many updates there are. */
export function describeDraft({ entries }: UpdateDraft, naming: Naming): string {
  const [only] = entries;
  if (entries.length !== 1 || !only) return DRAFT.several(entries.length);
  const { recommendation } = only.words;
  return recommendation ? naming.recommendation(recommendation) : DRAFT.unknown;
}

function nameOf({ words }: DraftEntry, naming: Naming): string | null {
  return words.recommendation ? naming.Recommendation(words.recommendation) : null;
}

/** "recommendation 5 (Adult social care), 🟠 At risk, progress: “crews drawn up”, due 14 October 2026" */
export function summariseEntry(entry: DraftEntry, naming: Naming, most: number = SHOWN_SO_FAR): string {
  const { words } = entry;
  const { progress, nextStep, blocker, figures, evidence } = readingOf(entry);
  const said = (label: string, text: string | null) =>
    text === null ? '' : ASKS.said(label, clipWords(text, most));
  return [
    words.recommendation ? naming.recommendation(words.recommendation) : '',
    words.status ? nameStatus(entry, words.status, naming) : '',
    said(LABELS.progress, progress),
    said(LABELS.blocker, blocker),
    said(LABELS.correctiveAction, entry.correctiveAction),
    said(LABELS.nextStep, nextStep),
    words.due ? `due ${printDay(words.due)}` : '',
    said(LABELS.explanation, entry.explanation),
    said(SLOT_LABELS.figures, figures.join(', ') || null),
    said(LABELS.evidence, evidence.join(', ') || null),
  ]
    .filter(Boolean)
    .join(', ');
}

/** A status that was not said is marked as the one before. */
function nameStatus({ asBefore }: DraftEntry, status: StatusId, naming: Naming): string {
  return asBefore ? DRAFT.asBefore(naming.status(status)) : naming.status(status);
}

function entryFacts(entry: DraftEntry, naming: Naming): FactsBlock {
  const status = (id: StatusId) => nameStatus(entry, id, naming);
  return factsOf({ ...readingOf(entry), ...pick(entry) }, { ...naming, status });
}

function pick({ correctiveAction, explanation }: DraftEntry) {
  return { correctiveAction, explanation };
}

/** Everything that is known of an update, in the order of its slots; what is open is left out. */
export function factsOf(
  update: Reading & Pick<Update, 'correctiveAction' | 'explanation'>,
  naming: Naming,
): FactsBlock {
  const { recommendation, status, due } = update;
  const facts: [string, string | null][] = [
    [
      LABELS.recommendation,
      recommendation ? naming.Recommendation(recommendation).replace(/^Recommendation /, '') : null,
    ],
    [LABELS.status, status ? naming.status(status) : null],
    [LABELS.progress, update.progress],
    [LABELS.nextStep, update.nextStep],
    [LABELS.due, due ? printDay(due) : null],
    [LABELS.blocker, update.blocker],
    [LABELS.correctiveAction, update.correctiveAction],
    [LABELS.explanation, update.explanation],
    [SLOT_LABELS.figures, update.figures.join(', ') || null],
    [LABELS.evidence, update.evidence.join('\n') || null],
  ];
  return {
    type: 'facts',
    facts: facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
  };
}

import type { Message } from '../../chat.ts';
import { NUMBERED_OR_FIRST } from '../../corpus/numbered.ts';
import { dayAt } from '../days.ts';
import { changesStanding, emptyEntry, entriesOf, fillOpen, UNSEEN } from '../draft/draft-entries.ts';
import { reachOf } from '../draft/drafts.ts';
import { findRecovery } from '../draft/find-recovery.ts';
import { takeCorrectiveAction } from '../draft/read-label.ts';
import { findChecks, wantOf } from '../draft/sense-checks.ts';
import type { DraftEntry, UpdateDraft } from '../draft/update-draft.ts';
import { authorOf } from '../people/author-of.ts';
import { type Draft, EMPTY_DRAFT } from '../reading/draft.ts';
import { missingSlots } from '../reading/reading.ts';
import type { Update } from '../record/update.ts';
import { type Desk, type Doing, findBefore } from './desk.ts';

/** Begins the id of a draft that amends: without the draft, its form must not become a new update. */
const AMENDING = 'amend-';

/** The id of a draft that amends. */
export function amendingId(id: string): string {
  return `${AMENDING}${id}`;
}

/** Whether an id is that of a draft that amends. */
export function isAmending(id: string): boolean {
  return id.startsWith(AMENDING);
}

/** A draft from words; null words begin an empty one. */
export function draftFrom(words: string | null, by: Doing, desk: Desk): UpdateDraft {
  const blank = newDraft(by, desk);
  if (!words) return { ...blank, entries: [emptyEntry()] };
  if (isNamesOnly(words, desk)) return { ...blank, entries: entriesOf(ofNamed(words, desk), []) };
  const all = desk.reader.first(words, by.at).drafts;
  const isRed = all.length === 1 && all[0]?.status === 'off-track';
  const { action, rest } = takeCorrectiveAction(words, isRed);
  const { drafts, unchanged } = desk.reader.first(rest, by.at);
  if (action !== null && drafts.length === 1)
    return {
      ...blank,
      entries: entriesOf(drafts, unchanged).map((one) => ({ ...one, correctiveAction: action })),
    };
  // Of several updates it cannot be told whose action it is: it stays where it was said.
  const read = all.length > 0 ? all : [readAnyhow(words, by, desk)];
  const stray = desk.reader.unknownNumbers(words).length > 0;
  const entries = entriesOf(read, unchanged).map((one) =>
    stray && one.words.recommendation === null ? { ...one, stray } : one,
  );
  return { ...blank, entries: withRecovery(entries, words, by, desk) };
}

/** "Update R5 R6 R7": an update of each, of which nothing has been told yet. */
const ONLY_NAMES = new RegExp(`^(?:${NUMBERED_OR_FIRST}\\b[\\s,&]*(?:and\\b\\s*)?)+$`, 'i');

function isNamesOnly(words: string, { reader }: Desk): boolean {
  return ONLY_NAMES.test(words.trim()) && reader.unknownNumbers(words).length === 0;
}

function ofNamed(words: string, { reader }: Desk): Draft[] {
  const named = reader.named(words);
  const ids = named.length > 0 ? named : [null];
  return ids.map((recommendation) => ({ ...EMPTY_DRAFT, recommendation }));
}

/**
 * What a red update says in running words is done to bring it back is its corrective action, whatever it sounds like.
 * Where it is the next step, too, with its day or called so, it stays that.
 */
function withRecovery(entries: DraftEntry[], words: string, by: Doing, { reader }: Desk): DraftEntry[] {
  const [entry] = entries;
  if (!entry || entries.length > 1 || entry.words.status !== 'off-track') return entries;
  const found = findRecovery(words);
  if (!found) return entries;
  const { drafts, unchanged } = reader.first(found.rest, by.at);
  const [without] = entriesOf(drafts, unchanged);
  const isSame =
    without !== undefined &&
    drafts.length === 1 &&
    (['recommendation', 'status', 'due'] as const).every((slot) => without.words[slot] === entry.words[slot]);
  return [
    { ...(isSame && !/^next\b/i.test(found.action) ? without : entry), correctiveAction: found.action },
  ];
}

/**
 * "R2 due 17 December now", "same for R3": a draft of what stands with what is new. Null where the message tells a status,
 * or where nothing stands that it could change.
 */
export function standingDraft(words: string, by: Doing, desk: Desk): UpdateDraft | null {
  const { drafts, unchanged } = desk.reader.about(words, by.at);
  const changes = drafts.every(
    (one, at) =>
      one.status === null &&
      one.recommendation !== null &&
      desk.record.latest(one.recommendation) !== null &&
      (changesStanding(one) || (unchanged[at] ?? null) !== null),
  );
  return drafts.length > 0 && changes
    ? { ...newDraft(by, desk), entries: entriesOf(drafts, unchanged) }
    : null;
}

/** "No change on any of mine": each with the words, and everything else as it stands. */
export function unchangedDraft(ids: readonly string[], message: Message, desk: Desk): UpdateDraft {
  const drafts = ids.map((recommendation) => ({ ...EMPTY_DRAFT, recommendation }));
  return {
    ...newDraft(message, desk),
    entries: entriesOf(
      drafts,
      ids.map(() => message.text.trim()),
    ),
  };
}

/** Words that are no update by themselves: what they name is taken from them, and the rest is progress. */
function readAnyhow(words: string, { at }: Doing, { reader }: Desk): Draft {
  const [read = EMPTY_DRAFT] = reader.later([EMPTY_DRAFT], words, at, { draft: 0, slot: null }).drafts;
  const { text, links } = reader.plainWords(words);
  const isEmpty = JSON.stringify(read) === JSON.stringify(EMPTY_DRAFT);
  return isEmpty && text ? { ...EMPTY_DRAFT, progress: [text], evidence: links } : read;
}

/** A draft of an update that is on record: nothing is asked about it that was asked before. */
export function amendDraft(update: Update, by: Doing, desk: Desk): UpdateDraft {
  const lines = (text: string | null) => (text === null ? [] : [text]);
  const entry = emptyEntry({
    ...{ recommendation: update.recommendation, status: update.status, due: update.due },
    ...{ progress: lines(update.progress), nextStep: lines(update.nextStep), blocker: lines(update.blocker) },
    ...{ figures: update.figures, evidence: update.evidence },
  });
  const { correctiveAction, explanation } = update;
  const blank = newDraft(by, desk);
  const said = { ...entry, correctiveAction, explanation, skipped: missingSlots(update) };
  // Only what it was asked already: made green over a blocker, or red, it is asked what any such update is.
  const asked = findChecks(said, update, findBefore(update.id, by.at, desk.record), dayAt(by.at)).map(wantOf);
  return {
    ...blank,
    id: amendingId(blank.id),
    entries: [{ ...said, checked: asked }],
    amends: { update: update.id, version: update.version },
  };
}

/** A new draft of what stands: status, step, date and blocker, and nothing that has been reported before. */
export function draftOfStanding(update: Update, by: Doing, desk: Desk): UpdateDraft {
  const { recommendation } = update;
  const standing = fillOpen({ ...emptyEntry().words, recommendation }, { ...update, progress: null });
  const entry = { ...emptyEntry(standing), correctiveAction: update.correctiveAction, asBefore: true };
  return { ...newDraft(by, desk), entries: [entry] };
}

/** The entry on a recommendation; as it is where it has one, or none is given. */
export function withRecommendation(entry: DraftEntry, recommendation: string | undefined): DraftEntry {
  if (!recommendation || entry.words.recommendation) return entry;
  return { ...entry, words: { ...entry.words, recommendation } };
}

/**
 * "Where are we on R7?", then "amber, tender out": the report is taken to be on what was just asked about. Null where its
 * words speak of a recommendation, be it one that there is not, or where the question named none or several.
 */
export function supposeTarget(
  draft: UpdateDraft,
  words: string,
  asked: string,
  { reader }: Desk,
): UpdateDraft | null {
  const [entry, ...others] = draft.entries;
  const [named, ...more] = reader.named(asked);
  if (!entry || others.length > 0 || entry.words.recommendation !== null || !named || more.length > 0)
    return null;
  const speaksOfOne = reader.unknownNumbers(words).length > 0 || SPEAKS_OF_ONE.test(words);
  if (speaksOfOne || reader.named(words).length > 0) return null;
  return { ...draft, entries: [withRecommendation(entry, named)] };
}

/** "Not R7", "the other one", "recommendation eleven". */
const SPEAKS_OF_ONE = /\b(?:r ?\d{1,2}|recs?|recommendations?|(?:an)?other one|different one)\b/i;

function newDraft(by: Doing, desk: Desk): UpdateDraft {
  const at = by.at.toISOString();
  return {
    ...{ id: desk.newId(), version: 1, author: authorOf(by, desk.people), reach: reachOf(by.person) },
    ...{ conversation: by.conversation, startedAt: at, touchedAt: at },
    ...{ entries: [], asking: null, amends: null, doubted: false, unplaced: null, ...UNSEEN },
  };
}

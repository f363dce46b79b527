import type { Block, Reply } from '../../chat.ts';
import { joinWords } from '../../spell-out.ts';
import { dayAt, printDay, printMoment } from '../days.ts';
import { isOn, readingOf, recommendationsOf, saysNoMoreThan, UNSEEN } from '../draft/draft-entries.ts';
import {
  askReply,
  cannotSkipReply,
  confirmReply,
  describeDraft,
  summariseEntry,
} from '../draft/draft-reply.ts';
import type { DraftPlace } from '../draft/drafts.ts';
import type { StepNote, Stepped } from '../draft/next-question.ts';
import { openDraft } from '../draft/step-draft.ts';
import type { DraftEntry, UpdateDraft } from '../draft/update-draft.ts';
import { ASKS, DATES, DRAFT } from '../draft/wording.ts';
import type { Naming } from '../naming.ts';
import { authorOf } from '../people/author-of.ts';
import type { DateDoubt } from '../reading/dates/date-doubts.ts';
import type { Reading } from '../reading/reading.ts';
import { findOpenStep } from '../record/open-step.ts';
import { saveDraft } from '../save-draft.ts';
import { sayText } from '../say-text.ts';
import { amendingId } from './begin-draft.ts';
import { type Desk, type Doing, toolsOf } from './desk.ts';
import { followedBy, receiptReply } from './receipts.ts';

const NO_NOTES = { lead: [], owner: null } as const;

/**
 * Does what a step of a draft asks for, and says it. Null where the message is for somebody else to answer. `isNew`: the
 * author has seen nothing of the draft yet, and is told whose recommendation it is.
 */
export async function settleStep(
  stepped: Stepped,
  by: Doing,
  place: DraftPlace,
  desk: Desk,
  isNew = false,
): Promise<Reply | null> {
  const { drafts, naming, rights } = desk;
  const { draft, outcome } = stepped;
  const notes = [
    ...(stepped.notes ?? []).map((note) => sayNote(note, stepped, naming)),
    ...doubtDates(by, desk),
  ];
  switch (outcome.kind) {
    case 'question':
      return null;
    case 'change':
      return sayText(DRAFT.editHint);
    case 'withdrawn':
      return dropDraft(place, by.at, desk);
    case 'outdated':
      return showDraft(draft, by, desk, DRAFT.outdated);
    case 'cannot-skip':
      return cannotSkipReply(outcome.want);
    case 'ask': {
      await drafts.put(place, draft);
      const rightsNotes = isNew ? rights.notes(draft, by, naming).lead : [];
      const unknown = outcome.want === 'recommendation' ? noSuchNumber(by, desk) : [];
      const lead = [...rightsNotes, ...notes, ...unknown];
      return askReply(draft, outcome, naming, { ...NO_NOTES, lead });
    }
    case 'confirm':
      await drafts.put(place, draft);
      return showDraft(draft, by, desk, undefined, notes, draft.only);
    case 'unclear':
      return sayLines([...notes, DRAFT.unclear]);
    case 'doubt':
      await drafts.put(place, draft);
      return sayText(DRAFT.dropIt);
    case 'save':
      return saveAndSay(draft, outcome.entries, by, place, desk);
  }
}

/** What must not pass unseen, in words. */
function sayNote(note: StepNote, { draft, outcome }: Stepped, naming: Naming): string {
  switch (note.kind) {
    case 'moved':
      return DRAFT.moved(naming.recommendation(note.from), naming.recommendation(note.to));
    case 'not-saved':
      if (outcome.kind !== 'confirm') return DRAFT.notSavedYet;
      return draft.only === null ? DRAFT.notYetSaved : DRAFT.partNotYetSaved;
    case 'left-open':
      return DRAFT.leftOpen(note.want);
    case 'joined':
      return DRAFT.joined(joinWords(note.recommendations.map(naming.recommendation)));
    case 'challenge': {
      const recommendation = draft.entries.length > 1 ? note.recommendation : null;
      return ASKS.check(
        note.check,
        recommendation && naming.Recommendation(recommendation),
        naming.statusWord,
      );
    }
    case 'added':
      return DRAFT.added(describeDraft(draft, naming));
    case 'supposed':
      return DRAFT.supposed(describeDraft(draft, naming));
    case 'replaced':
      return DRAFT.replaced(joinWords(note.recommendations.map(naming.recommendation)));
    case 'stray':
      return DRAFT.stray(summariseEntry(note.entry, naming));
    case 'mail':
      return DRAFT.mail;
    case 'waits':
      return DRAFT.waitsStill(describeDraft(draft, naming));
    case 'kept':
      return DRAFT.kept(
        joinWords(note.recommendations.map(naming.recommendation)),
        note.recommendations.length === 1,
      );
    case 'dropped':
      return DRAFT.droppedSome(joinWords(note.recommendations.map(naming.recommendation)));
  }
}

function sayLines(lines: readonly string[]): Reply {
  return { ...sayText(lines.join(' ')), blocks: lines.map((text): Block => ({ type: 'text', text })) };
}

/** "31 November", "Monday 8 December", "the 8th or the 15th": said, and left to the author to put right. */
function doubtDates(by: Doing, { reader }: Desk): string[] {
  if (!('text' in by) || !by.text) return [];
  return reader.facts(by.text, by.at).doubts.map(sayDoubt);
}

function sayDoubt(doubt: DateDoubt): string {
  switch (doubt.kind) {
    case 'no-such-day':
      return DATES.noSuchDay(doubt.said, printDay(doubt.last));
    case 'weekday':
      return DATES.otherWeekday(printDay(doubt.day), doubt.weekday, printDay(doubt.other));
    case 'either':
      return DATES.either(printDay(doubt.days[0]), printDay(doubt.days[1]));
  }
}

/** "R12", where there are ten: said, not passed over. */
function noSuchNumber(by: Doing, { reader, recommendations }: Desk): string[] {
  const numbers = 'text' in by && by.text ? reader.unknownNumbers(by.text) : [];
  const last = Math.max(...recommendations.map(({ number }) => number ?? 0));
  return numbers.length > 0 ? [ASKS.noSuchNumber(numbers, last)] : [];
}

/** Shows the whole back, or of several those that are to be saved, with what its author has to know. */
export function showDraft(
  draft: UpdateDraft,
  by: Doing,
  desk: Desk,
  lead?: string,
  before: readonly string[] = [],
  only: readonly string[] | null = null,
): Reply {
  const seen = { ...draft, entries: draft.entries.filter((entry) => isOn(entry, only)) };
  const isPart = seen.entries.length < draft.entries.length;
  const notes = desk.rights.notes(seen, by, desk.naming);
  const same = draft.amends ? [] : seen.entries.flatMap((entry) => sameAgain(entry, desk));
  const dates = seen.entries.flatMap((entry) =>
    dateNotes(readingOf(entry), dayAt(by.at), draft.amends, desk),
  );
  return confirmReply(
    seen,
    desk.naming,
    { ...notes, lead: [...notes.lead, ...same, ...dates], isPart },
    lead,
    before,
  );
}

/** Drops the draft of a place, and names what was in it where that was more than one update. */
export async function dropDraft(place: DraftPlace, now: Date, { drafts, naming }: Desk): Promise<Reply> {
  const entries = drafts.of(place, now)?.entries ?? [];
  await drafts.remove(place);
  const names = recommendationsOf(entries).map(naming.recommendation);
  return sayText(names.length > 1 ? DRAFT.droppedSome(joinWords(names)) : DRAFT.cancelled);
}

async function saveAndSay(
  draft: UpdateDraft,
  meant: readonly number[],
  by: Doing,
  place: DraftPlace,
  desk: Desk,
): Promise<Reply> {
  const { record, drafts, people, notifyOwners } = desk;
  const overtaken = await showOvertaken(draft, by, place, desk);
  if (overtaken) return overtaken;
  const author = authorOf(by, people);
  // Kept until everything is on disk: what fails can be saved again, and what was saved is not saved twice.
  await drafts.put(place, draft);
  const mayWrite = (recommendation: string) => people.mayWrite(by.person, by.platform, recommendation);
  const saved = await saveDraft(draft, author, by.at, { record, mayWrite }, meant);
  const rest = restOf(draft, meant, by, desk);
  // What has come meanwhile was not saved with the rest, and stays.
  const isStill = drafts.isStill(place, draft);
  if (isStill) await (rest ? drafts.put(place, rest) : drafts.remove(place));
  for (const one of saved) if (one.kind === 'suggested') await notifyOwners(one.suggestion);
  const receipt = receiptReply(saved, desk);
  return isStill && rest ? followedBy(receipt, await goOnWith(rest, by, place, desk)) : receipt;
}

/** What was not saved waits under an id of its own: that of the draft has been used up. */
function restOf(
  draft: UpdateDraft,
  meant: readonly number[],
  by: Doing,
  { newId }: Desk,
): UpdateDraft | null {
  const entries = draft.entries.filter((_, at) => !meant.includes(at));
  if (entries.length === 0) return null;
  const amends = meant.includes(0) ? null : draft.amends;
  const id = amends ? amendingId(newId()) : newId();
  return {
    ...draft,
    id,
    amends,
    entries,
    asking: null,
    ...UNSEEN,
    version: 1,
    touchedAt: by.at.toISOString(),
  };
}

/** Says what waits, and asks for what it lacks. */
async function goOnWith(rest: UpdateDraft, by: Doing, place: DraftPlace, desk: Desk): Promise<Reply | null> {
  const stepped = openDraft(rest, by.at, toolsOf(desk));
  return settleStep({ ...stepped, notes: [{ kind: 'waits' }] }, by, place, desk);
}

/** Somebody else has amended the same update meanwhile: theirs is not written over before the author knows of it. */
async function showOvertaken(
  draft: UpdateDraft,
  by: Doing,
  place: DraftPlace,
  desk: Desk,
): Promise<Reply | null> {
  const { amends } = draft;
  const current = amends && desk.record.find(amends.update);
  if (!amends || !current || current.version <= amends.version) return null;
  const told = {
    ...draft,
    version: draft.version + 1,
    amends: { update: amends.update, version: current.version },
  };
  await desk.drafts.put(place, told);
  return showDraft(told, by, desk, DRAFT.overtaken(current.author.name, current.version));
}

/** A message that was sent once more, on a bad line or by mistake, is not to be a second update without a word. */
function sameAgain(entry: DraftEntry, { record }: Desk): string[] {
  const { recommendation } = entry.words;
  const last = recommendation ? record.latest(recommendation) : null;
  if (!last || entry.unchanged !== null || !saysNoMoreThan(entry, last)) return [];
  return [DRAFT.sameAgain(last.author.name, printMoment(last.at))];
}

/** A date that moves is said to move; one that has passed, that it has; and a step that is passed over, that it stays open. */
function dateNotes(
  { recommendation, nextStep, due, status }: Reading,
  today: string,
  amends: UpdateDraft['amends'],
  { record }: Desk,
): string[] {
  if (!recommendation || status === 'complete') return [];
  const history = record.history(recommendation);
  if (!due) {
    const open = findOpenStep(history.filter(({ id }) => id !== amends?.update));
    return open ? [DRAFT.staysOpen(open.step, printDay(open.due), nextStep === null)] : [];
  }
  const before = findOpenStep(history)?.due;
  const moved = before && before !== due ? [DRAFT.movedDue(printDay(before), printDay(due))] : [];
  return [...moved, ...(due < today ? [DRAFT.pastDue(printDay(due))] : [])];
}

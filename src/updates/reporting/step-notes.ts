import { joinWords } from '../../spell-out.ts';
import { printDay, printMoment } from '../days.ts';
import { saysNoMoreThan } from '../draft/draft-entries.ts';
import { describeDraft, summariseEntry } from '../draft/draft-reply.ts';
import type { StepNote, Stepped } from '../draft/next-question.ts';
import type { DraftEntry, UpdateDraft } from '../draft/update-draft.ts';
import { ASKS, DATES, DRAFT } from '../draft/wording.ts';
import type { Naming } from '../naming.ts';
import type { DateDoubt } from '../reading/dates/date-doubts.ts';
import type { Reading } from '../reading/reading.ts';
import { findOpenStep } from '../record/open-step.ts';
import type { Desk } from './desk.ts';

/** What is said beside a step of a draft, and beside a draft that is shown back. */

/** What must not pass unseen, in words. */
export function sayNote(note: StepNote, { draft, outcome }: Stepped, naming: Naming): string {
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

/** "31 November", "Monday 8 December", "the 8th or the 15th": said, and left to the author to put right. */
export function doubtDates(words: string | null, at: Date, { reader }: Desk): string[] {
  if (!words) return [];
  return reader.doubts(words, at).map(sayDoubt);
}

function sayDoubt(doubt: DateDoubt): string {
  switch (doubt.kind) {
    case 'no-such-day':
      return DATES.noSuchDay(doubt.said, printDay(doubt.last));
    case 'weekday':
      return DATES.otherWeekday(printDay(doubt.day), doubt.weekday, printDay(doubt.other));
    case 'passed':
      return DATES.passed(printDay(doubt.day));
    case 'either':
      return DATES.either(printDay(doubt.days[0]), printDay(doubt.days[1]));
  }
}

/** "R12", where there are ten: said, not passed over. */
export function noSuchNumber(words: string | null, { reader, recommendations }: Desk): string[] {
  const numbers = words ? reader.unknownNumbers(words) : [];
  const last = Math.max(...recommendations.map(({ number }) => number ?? 0));
  return numbers.length > 0 ? [ASKS.noSuchNumber(numbers, last)] : [];
}

/** A message that was sent once more, on a bad line or by mistake, is not to be a second update without a word. */
export function sameAgain(entry: DraftEntry, { record }: Desk): string[] {
  const { recommendation } = entry.words;
  const last = recommendation ? record.latest(recommendation) : null;
  if (!last || entry.unchanged !== null || !saysNoMoreThan(entry, last)) return [];
  return [DRAFT.sameAgain(last.author.name, printMoment(last.at))];
}

/** A date that moves is said to move; one that has passed, that it has; and a step that is passed over, that it stays open. */
export function dateNotes(
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

import { NUMBERED } from '../../corpus/numbered.ts';
import { joinWords } from '../../spell-out.ts';
import { printDay, printMoment } from '../days.ts';
import { recommendationsOf, saysNoMoreThan } from '../draft/draft-entries.ts';
import { describeDraft, summariseEntry } from '../draft/draft-reply.ts';
import type { DraftOutcome, StepNote, Stepped } from '../draft/next-question.ts';
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
    case 'just-done':
      return DRAFT.justDone;
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
    case 'hand-over':
      return DRAFT.handOver;
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
    case 'day-or-year':
      return DATES.dayOrYear(doubt.said, printDay(doubt.day), doubt.month);
    case 'passed':
      return DATES.passed(printDay(doubt.day));
    case 'either':
      return DATES.either(printDay(doubt.days[0]), printDay(doubt.days[1]));
  }
}

/** "R12", where there are ten: said, not passed over. */
function noSuchNumber(words: string | null, { reader, recommendations }: Desk): string[] {
  const numbers = words ? reader.unknownNumbers(words) : [];
  const last = Math.max(...recommendations.map(({ number }) => number ?? 0));
  return numbers.length > 0 ? [ASKS.noSuchNumber(numbers, last)] : [];
}

/** Why something is asked though it seems to have been told. */
export function whyAsked(
  { entry: at, want, again }: DraftOutcome & { kind: 'ask' },
  draft: UpdateDraft,
  words: string | null,
  sentAt: Date,
  desk: Desk,
): string[] {
  if (words === null) return [];
  if (want === 'recommendation') return [...noSuchNumber(words, desk), ...otherName(draft, words, desk)];
  if (want !== 'status' || again) return [];
  const nothing = nothingBefore(draft, desk);
  if (nothing.length > 0 || draft.entries.length > 1) return nothing;
  const named = desk.reader.facts(words, sentAt).statuses;
  const [one, other] = named;
  return draft.entries[at] && one && other && named.length === 2
    ? [ASKS.eitherStatus(lowerFirst(desk.naming.statusWord(one)), lowerFirst(desk.naming.statusWord(other)))]
    : [];
}

/** "R1 green, roadmap published": a number, and words that speak of another recommendation. */
function otherName(draft: UpdateDraft, words: string, { reader, naming }: Desk): string[] {
  if (!OPENS_WITH_NUMBER.test(words)) return [];
  const taken = recommendationsOf(draft.entries);
  const [doubted, ...more] = reader.named(words).filter((id) => !taken.includes(id));
  return doubted && more.length === 0 ? [ASKS.otherWords(naming.recommendation(doubted))] : [];
}

/** "Amber, waiting for R6" names it as something else. */
const OPENS_WITH_NUMBER = new RegExp(
  `^\\W*(?:(?:hi|hiya|hello|morning|afternoon|ok|and|update)[ ,:]+)*${NUMBERED}`,
  'i',
);

/** "R1 to R3 no change", where nothing has been reported on them yet. */
function nothingBefore({ entries }: UpdateDraft, { naming, record }: Desk): string[] {
  const open = entries.filter(({ unchanged, words }) => unchanged !== null && words.status === null);
  const ids = recommendationsOf(open).filter((id) => record.latest(id) === null);
  return ids.length > 0 ? [ASKS.noneBefore(joinWords(ids.map(naming.recommendation)), ids.length === 1)] : [];
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

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

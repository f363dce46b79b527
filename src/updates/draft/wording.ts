import { printDay } from '../days.ts';
import { SLOT_LABELS } from '../wording.ts';
import type { Check } from './sense-checks.ts';
import type { Want } from './update-draft.ts';

/** What the bot says while an update is being written: what it asks, and what it shows back. */

export const LABELS: Readonly<Record<Want, string>> = {
  recommendation: 'Recommendation',
  status: 'Status',
  ...SLOT_LABELS,
};

/** What an update was saved without. */
export const OPEN: Readonly<Record<Want, string>> = {
  recommendation: 'the recommendation',
  status: 'the status',
  progress: 'what has happened',
  nextStep: 'the next step',
  due: 'the date',
  blocker: 'what holds it up',
  correctiveAction: 'what brings it back on track',
  evidence: 'evidence',
  explanation: 'a word on the status',
};

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
/** How a question about one of several updates begins: "Recommendation 3 (Delivery of the 2040 vision): …". */
const about = (name: string | null, question: string) => (name ? `${name}: ${lower(question)}` : question);

const QUESTIONS: Readonly<Record<Want, string>> = {
  recommendation: 'Which recommendation is this about? Give its number or its name.',
  status: 'How does it stand: complete, on track, at risk, off track or not started?',
  progress: 'What has happened?',
  nextStep: 'What is the next step?',
  due: 'When is that due? A date or something like “end of November” will do.',
  blocker: 'What is holding it up?',
  correctiveAction: 'What is being done to bring it back on track?',
  evidence: 'Is there anything that shows it, a link or a paper?',
  explanation: 'Would you add a word of explanation?',
};

/** What is meant by each, with an example. */
const MEANINGS: Readonly<Record<Want, string>> = {
  recommendation: 'The number of the recommendation will do, for example “R5”.',
  status:
    'The status is how the recommendation stands: complete (blue), on track (green), at risk (amber), off track (red) or not started (grey).',
  progress:
    'Progress is what has happened since the last update, in a sentence or two, for example “two of five sites sold, terms agreed on a third”.',
  nextStep:
    'The next step is what will be done next, and by when, for example “second workshop on 14 January”.',
  due: 'The date is the day by which the next step is to be done, for example “14 January” or “end of March”.',
  blocker:
    'A blocker is what stands in the way, or may, for example “no officer for the bid until March”. I ask for it where the status is at risk or off track.',
  correctiveAction:
    'Corrective action is what is done to bring it back on track, for example “second contractor from January”.',
  evidence:
    'Evidence is whatever shows it: a link, a paper, a figure or a decision, for example “minutes of the board, 19 November”.',
  explanation: 'A word on why it stands as you say, although what you told sounds otherwise.',
};

const AGAIN: Readonly<Record<Want, string>> = {
  recommendation: 'I can’t tell which recommendation that is. Give its number, for example “5”, or its name.',
  status:
    'I can’t read a status in that. Say complete, on track, at risk, off track or not started; blue, green, amber, red or grey will do too.',
  progress: 'I can’t find what happened in that. Please tell it in a sentence.',
  nextStep: 'I can’t find a next step in that. Please tell it in a sentence.',
  due: 'I can’t read a date in that. Say for example “14 October” or “end of November”.',
  blocker: 'I can’t find what holds it up in that. Please tell it in a sentence.',
  correctiveAction: 'I can’t find in that what is being done about it. Please tell it in a sentence.',
  evidence: 'Please paste a link or name the paper.',
  explanation: 'Please say it in a sentence.',
};

export const ASKS = {
  want: (want: Want, name: string | null) => about(name, QUESTIONS[want]),
  again: (want: Want) => AGAIN[want],
  meaning: (want: Want) => MEANINGS[want],
  check: (check: Check, name: string | null, statusWord: (id: string) => string): string =>
    about(name, checkQuestion(check, statusWord)),
  skippable: 'Say “skip” to leave it open, “save” to save it as it is, “cancel” to drop it.',
  skippableUnseen:
    'Say “skip” to leave it open, “save” to see it all and save it as it is, “cancel” to drop it.',
  needed: 'Say “cancel” to drop it.',
  noSuchNumber: (numbers: readonly number[], last: number) =>
    `There is no recommendation ${numbers.join(' or ')}; they go from 1 to ${last}.`,
  otherWords: (name: string) =>
    `You wrote ${name}, but the words read like those of another. If it is that one, give its number once more.`,
  eitherStatus: (one: string, other: string) => `You named two, ${one} and ${other}: say which it is now.`,
  noneBefore: (names: string, isOne: boolean) =>
    `Nothing has been reported on ${names} so far, so ${isOne ? 'it needs' : 'each needs'} a status before it can stay unchanged.`,
  cannotSkip: (want: Want) => `Without this there is nothing to record. ${QUESTIONS[want]}`,
  read: (what: string) => `So far: ${what}.`,
  said: (label: string, words: string) => `${lower(label)} “${words}”`,
} as const;

function checkQuestion(check: Check, statusWord: (id: string) => string): string {
  switch (check.kind) {
    case 'corrective-action':
      return QUESTIONS.correctiveAction;
    case 'complete-evidence':
      return 'Is there anything that shows it is complete, a link or a paper? The progress review will want to see it.';
    case 'green-evidence':
      return 'Is there anything that shows it is on track: a link, a figure or a decision?';
    case 'watermelon':
      return `${watermelonReason(check)}. Is ${lower(statusWord('on-track'))} still right? Say why, or give another status.`;
    case 'jump':
      return `That goes from ${lower(statusWord(check.from))} to ${lower(statusWord(check.to))} in one update. What changed?`;
  }
}

function watermelonReason({ overdueSince, blocker }: Check & { kind: 'watermelon' }): string {
  const passed = overdueSince ? `the date ${printDay(overdueSince)} has passed` : '';
  const named = blocker ? 'a blocker is named' : '';
  const reasons = [passed, named].filter(Boolean).join(' and ');
  return reasons.charAt(0).toUpperCase() + reasons.slice(1);
}

export const DRAFT = {
  confirm: 'This is what I would record:',
  asBefore: (status: string) => `${status} (as before)`,
  moved: (from: string, to: string) => `I moved this from ${from} to ${to}.`,
  notYetSaved: 'Not saved yet: this is the whole of it. Say “save” once more to record it.',
  partNotYetSaved: 'Not saved yet: this is what you asked me to save. Say “save” once more to record it.',
  leftOpen: (want: Want) => `${LABELS[want]}: left open.`,
  justDone: 'If all of it is complete, say “complete”. If that is all you have to say, say “save”.',
  joined: (names: string) =>
    `Not saved yet either: your update on ${names}. “Save” takes all that has been shown back.`,
  added: (what: string) => `I took this as more on ${what}, which you have just saved.`,
  supposed: (what: string) => `I took this to be on ${what}, which you asked about.`,
  mail: 'I left out what belongs to the e-mail only: its head, its signature and what it quotes.',
  handOver:
    'I left out who takes over: owners stand in the register of people, which only whoever runs Peersay for you can change.',
  replaced: (names: string) => `This takes the place of what you had told me on ${names}.`,
  stray: (words: string) =>
    `Not taken: ${words}. No recommendation has that number; send it again with the right one.`,
  notKept: (what: string) =>
    `No: your update on ${what} is not saved yet. Say “save” to record it, “show draft” to see it, or “cancel”.`,
  notShown: 'Your own update on this is not saved yet, so it is not among what follows.',
  notSavedYet: 'Nothing of this is saved yet.',
  waitsStill: (what: string) => `Not saved yet: your update on ${what}.`,
  kept: (names: string, isOne: boolean) =>
    isOne ? `Your update on ${names} is still waiting.` : `Your updates on ${names} are still waiting.`,
  droppedSome: (names: string) => `Dropped: ${names}. Nothing of this was recorded.`,
  dropIt: 'Drop the draft? Say “yes” to drop it or “no” to keep it.',
  which: (names: readonly string[]) =>
    `Which is that for: ${names.slice(0, -1).join(', ')} or ${names.at(-1)}? Nothing has been changed yet.`,
  unclear:
    'I could not tell what to change, so nothing was changed. Say for example “change the date to 5 January”; “save” records it as it stands, “cancel” drops it.',
  confirmHint: 'Say “save”, or what to change (“make that red”, “due 14 November”), or “cancel”.',
  partHint:
    'Say “save” to record it. To change it, name it: “make R5 red”. “Show draft” shows all that waits.',
  suggestHint: (owner: string) =>
    `${owner} reports on this recommendation. Say “pass it on” and I give it to them as a suggestion, or “cancel”.`,
  save: 'Save',
  passOn: 'Pass it on',
  edit: 'Edit',
  cancel: 'Cancel',
  editHint:
    'Say what to change, for example “make that red”, “due 14 November” or “blocker: no planning officer until March”.',
  cancelled: 'Dropped. Nothing was recorded.',
  none: 'There is no update waiting. To begin one, say for example “R5: amber, …”.',
  noneToSave: 'There is nothing waiting to be saved. To begin an update, say for example “R5: amber, …”.',
  nothingAsked:
    'Nothing is waiting for an answer. Ask me a question, or tell me how a recommendation stands.',
  notSaved: 'Nothing of this is saved yet. Say “cancel” to drop it.',
  outdated: 'The update has changed since that button was shown. This is how it stands now:',
  gone: 'That update is no longer waiting: it has been saved or dropped.',
  waiting: (what: string, asked: Want | null) =>
    asked
      ? `Your update${asked === 'recommendation' ? '' : ` on ${what}`} is still waiting for an answer: ${lower(QUESTIONS[asked])}`
      : `Your update on ${what} is still waiting. Say “save”, what to change, or “cancel”.`,
  waitingQuietly: 'Your update is still waiting. Say “show my draft” to see it, or “cancel”.',
  first: 'This one is still waiting. Save it or cancel it first:',
  overtaken: (by: string, version: number) =>
    `${by} has changed that update meanwhile; theirs is version ${version}. Say “cancel” to keep theirs, or “save” to put this in its place:`,
  amending: 'This is on record now. Say what to change:',
  begin:
    'Tell me in your own words how it stands, for example “R5: amber, land deal slipped, executive decision by the end of next month”.',
  expired: (what: string, since: string) =>
    `Your update on ${what} of ${since} was never saved, and I have put it aside. Nothing was recorded. These were your words:`,
  unreadable:
    'An update of yours was waiting here, and it can no longer be read. It has been kept, and nothing was recorded. Please tell it again; whoever runs Peersay can look it up.',
  nothingStands: 'None of your recommendations has an open update that could stay as it is.',
  aside: (what: string) =>
    `Your update on ${what} had no status yet, and I have put it aside. Nothing was recorded. These were your words:`,
  movedDue: (from: string, to: string) =>
    `The date moves from ${from} to ${to}. The earlier date stays on record.`,
  sameAgain: (by: string, moment: string) =>
    `All of this is on record already: ${by} saved it on ${moment}. “Save” records it a second time; “cancel” drops it.`,
  staysOpen: (step: string | null, day: string, isStepless: boolean) =>
    `${isStepless ? 'No next step is named' : 'No date is named'}: ${step ? `“${step}”, due ${day},` : `what was due on ${day}`} stays open as before.`,
  pastDue: (day: string) => `The date ${day} has passed already.`,
  unsure: 'I took this as a question. If it is progress to record, say “log it”.',
  untaken: (words: string) =>
    `I have answered the question only; the update was not taken. To record it, send it by itself: “${words}”.`,
  several: (count: number) => `${count} recommendations`,
  unknown: 'a recommendation not named yet',
} as const;

/** What is said to remarks, which are no report. */
export const REMARKS = {
  waits: 'All right, it waits. Nothing is saved until you say “save”.',
  notTaken: 'I did not take that as part of the update, and left it as it is.',
  unrecorded: 'All right: nothing of that was recorded.',
  later: 'All right: nothing was recorded. Send it when you are ready.',
  nothing: 'Nothing was recorded.',
  rewordsNothing:
    'I record your words as you write them and do not reword them. To change some, say for example “replace legal with procurement”.',
  attached:
    'I cannot read attached files, so nothing of it was recorded. Write here in a sentence or two what has happened, how it stands and what comes next; a link to the file can go in as evidence.',
  aside:
    'I took that as a remark, so nothing was recorded. To report, say how it stands now, for example “R5: amber, …”.',
  stands: (name: string, status: string, day: string) =>
    `${name} stands at ${status}, as reported on ${day}.`,
  noUpdate: (name: string) => `${name} has no update yet.`,
  slip: (typed: string, word: string) =>
    `I do not know “${typed}”, so nothing was changed. If you mean “${word}”, say it again.`,
  question: (asked: string) => `Not answered yet: “${asked}” Ask it by itself, and I will look.`,
} as const;

/** What is wrong with a day that was named. */
export const DATES = {
  noSuchDay: (said: string, last: string) =>
    `There is no such day as ${said}, so I took no date from it. Do you mean ${last}?`,
  otherWeekday: (day: string, weekday: string, other: string) =>
    `${day} is not a ${weekday}. If you mean ${weekday} ${other}, say so; otherwise nothing needs to be done.`,
  dayOrYear: (said: string, day: string, month: string) =>
    `I took “${said}” for ${day}. If you mean the month, say “due ${month}”.`,
  passed: (day: string) =>
    `${day} has passed, so I took no due date from it. If it is done, say so; if not, give the new date.`,
  either: (one: string, other: string) =>
    `Two days are named, ${one} and ${other}. Say which is meant if the one shown is wrong.`,
} as const;

import { printDay } from './days.ts';
import type { Check } from './draft/sense-checks.ts';
import type { Want } from './draft/update-draft.ts';

/** What the bot says about progress. Plain British English: what happened, and what can be done next. */

/** What the slots of an update are called, wherever they are asked for, shown or exported. */
export const SLOT_LABELS = {
  progress: 'Progress',
  nextStep: 'Next step',
  due: 'Due',
  blocker: 'Blocker',
  correctiveAction: 'Corrective action',
  explanation: 'On the status',
  figures: 'Figures',
  evidence: 'Evidence',
} as const;

export const LABELS: Readonly<Record<Want, string>> = {
  recommendation: 'Recommendation',
  status: 'Status',
  ...SLOT_LABELS,
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
  check: (check: Check, name: string | null, statusWord: (id: string) => string): string =>
    about(name, checkQuestion(check, statusWord)),
  skippable: 'Say “skip” to leave it open, “save” to see it all and save it as it is, “cancel” to drop it.',
  needed: 'Say “cancel” to drop it.',
  noSuchNumber: (numbers: readonly number[], last: number) =>
    `There is no recommendation ${numbers.join(' or ')}; they go from 1 to ${last}.`,
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
  joined: (names: string) =>
    `Not saved yet either: your update on ${names}. “Save” takes all that has been shown back.`,
  added: (what: string) => `I took this as more on ${what}, which you have just saved.`,
  supposed: (what: string) => `I took this to be on ${what}, which you asked about.`,
  notKept: (what: string) =>
    `No: your update on ${what} is not saved yet. Say “save” to record it, “show draft” to see it, or “cancel”.`,
  notShown: 'Your own update on this is not saved yet, so it is not among what follows.',
  notSavedYet: 'Nothing of this is saved yet.',
  waitsStill: (what: string) => `Not saved yet: your update on ${what}.`,
  kept: (names: string, isOne: boolean) =>
    isOne ? `Your update on ${names} is still waiting.` : `Your updates on ${names} are still waiting.`,
  droppedSome: (names: string) => `Dropped: ${names}. Nothing of this was recorded.`,
  dropIt: 'Drop the draft? Say “yes” to drop it or “no” to keep it.',
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
  nothingStands: 'None of your recommendations has an open update that could stay as it is.',
  aside: (what: string) =>
    `Your update on ${what} had no status yet, and I have put it aside. Nothing was recorded. These were your words:`,
  movedDue: (from: string, to: string) =>
    `The date moves from ${from} to ${to}. The earlier date stays on record.`,
  pastDue: (day: string) => `The date ${day} has passed already.`,
  unsure: 'I took this as a question. If it is progress to record, say “log it”.',
  untaken: (words: string) =>
    `I have answered the question only; the update was not taken. To record it, send it by itself: “${words}”.`,
  several: (count: number) => `${count} recommendations`,
  unknown: 'a recommendation not named yet',
} as const;

export const RECEIPTS = {
  saved: (name: string, status: string, by: string, day: string) =>
    `Saved: ${name} is ${status}, reported by ${by} on ${day}.`,
  amended: (name: string, status: string, version: number) =>
    `Changed: ${name} is ${status}. This is version ${version}; the earlier one stays on record.`,
  unchanged: (name: string, version: number) =>
    `Nothing was changed: the update on ${name} stays on record as it is, version ${version}.`,
  kept: (name: string, day: string) =>
    `Yes: your last update, on ${name}, is on record since ${printDay(day)}. No other is waiting here.`,
  notKept: 'No: your last update was taken back, and no other is waiting here.',
  neverKept: 'No: nothing of yours is on record, and no update is waiting here.',
  known: (name: string) => `That update on ${name} was on record already; nothing was written twice.`,
  next: (minutes: number) =>
    `You can say “undo” within ${minutes} minutes, “amend” at any time, “board” to see all.`,
  nextOfSeveral: (minutes: number) =>
    `You can say “undo” within ${minutes} minutes to take back the last of them, “board” to see all.`,
  undo: 'Undo',
  amend: 'Amend',
  board: 'Board',
  undone: (name: string) =>
    `Taken back: the update on ${name} no longer counts. The record keeps that it was made.`,
  undoneTo: (name: string, status: string, day: string) =>
    `Taken back. ${name} stands as reported on ${day}: ${status}.`,
  sayUndo: 'Your last update has been saved. Say “undo” to take it back.',
  nothingToUndo: 'There is no update of yours to take back.',
  goneBefore: 'That update has been taken back already. Nothing was changed.',
  notAuthor: (name: string) => `Only ${name}, who wrote it, can take that update back.`,
  notLatest: 'There is a later update on that recommendation, so this one stays. You can post a new one.',
  tooLate: (minutes: number) =>
    `An update can be taken back for ${minutes} minutes; after that say “amend”, which keeps both versions.`,
  nothingToAmendOn: (name: string) => `There is no update on ${name} to amend.`,
  nothingToAmend: 'There is no update of yours to amend. To begin one, say for example “R5: amber, …”.',
} as const;

export const GONE = {
  order: (name: string, day: string, about: string) =>
    `To take back your update on ${name} of ${day}, say “undo ${about}”.`,
  undo: (name: string, day: string, about: string) =>
    `To take back your update on ${name} of ${day}, say “undo ${about}”. The scale has no status for work that is withdrawn.`,
  amend: (name: string, by: string, day: string, about: string) =>
    `The last update on ${name} is by ${by}, of ${day}. It can no longer be taken back; say “amend ${about}” to put it right.`,
  nothing: (name: string) => `No update is recorded on ${name}, so there is nothing to take back.`,
  superseded: (name: string) =>
    `The scale has no status for work that is no longer needed. Report ${name} as complete and say why, or ask an administrator. Nothing was recorded.`,
} as const;

export const RIGHTS = {
  guest: 'Progress can be recorded and seen by the council’s own staff only.',
  notYours: (name: string, owner: string) => `${name} is ${owner}’s to report on.`,
  toSuggest: (owner: string) => `What you write goes to ${owner} as a suggestion.`,
  nobodysYet: (name: string) =>
    `Nobody is named as the owner of ${name}, so only an administrator can report on it.`,
  passedOn: (owner: string, name: string) =>
    `Passed on: ${owner} can accept or decline your suggestion on ${name}. Nothing is recorded until then.`,
  suggestion: (from: string, name: string) => `${from} suggests an update on ${name}:`,
  accept: 'Accept',
  decline: 'Decline',
  accepted: (name: string, from: string) => `Accepted and saved: the update on ${name} by ${from}.`,
  declined: (name: string, from: string) =>
    `Declined: the suggestion on ${name} by ${from} was not recorded.`,
  settled: 'That suggestion has been dealt with already.',
  toldAccepted: (by: string, name: string) => `${by} has accepted your update on ${name}. It is on record.`,
  toldDeclined: (by: string, name: string) =>
    `${by} has declined your suggestion on ${name}. Nothing was recorded.`,
  noSuggestions: 'No suggestions are waiting for you.',
  notYoursToSettle: 'Only those who report on that recommendation can accept or decline it.',
} as const;

export const FORM = {
  title: 'Progress update',
  submit: 'Save',
  hints: {
    progress: 'What has happened, in your own words',
    due: 'Date of the next step',
    blocker: 'Needed when at risk or off track',
    correctiveAction: 'Needed when off track',
    evidence: 'Links, one on each line',
  },
  errors: {
    recommendation: 'Choose the recommendation.',
    waiting:
      'Another update of yours is waiting in the chat. Save or cancel it there, then send this form once more.',
    status: 'Choose a status.',
    progress: 'Say what has happened, in a sentence.',
    due: 'Give a date as year, month and day, for example 2026-11-14.',
    length: (most: number) => `Please keep this under ${most.toLocaleString('en-GB')} characters.`,
  },
  gone: 'This form belongs to an update that has been saved or dropped. Nothing was recorded twice.',
} as const;

/** What others do, and how. */
export const GUIDES = {
  export:
    'I cannot attach a file here. Ask whoever runs Peersay for you: they can give you the progress-review pack as a Word file and the record as a spreadsheet. “board” shows how everything stands here.',
  update:
    'Once a week, for each recommendation of yours: where it stands (on track, at risk and so on), what has happened, the next step with its date, and what holds it up where it is at risk or off track. One message will do, for example “R5: amber, first draft is with the board, final version by 30 June”; I ask only for what is missing.',
  save: 'Say “save” once your update has been shown back to you; until then nothing is on record. “board” shows what is. An answer stays in this chat; as a file, whoever runs Peersay for you can give you the progress-review pack.',
  reminders:
    'Once a week, on Thursday at 10:00 unless your administrator has set another time, owners without an update in that week are reminded of all that is theirs. Single reminders cannot be set; “snooze” puts yours off until tomorrow, “stop reminders” ends them.',
  owners:
    'Owners stand in the register of people, which I cannot change. Ask whoever runs Peersay for you; “who owns R5?” tells who it is now.',
  change:
    'Say “amend R5: amber” or “amend R5: the date is 5 January” at any time: the earlier version stays on record. Within an hour you can also say “undo R5”, which takes your update back.',
  several:
    'Yes, in one message: name each recommendation before what you say of it, for example “R2: green, 30 of 48 trained, next session 14 January. R8: amber, interviews moved to 9 December”. Each is shown back as an update of its own. “No change on any of mine” carries all of yours over.',
  why: 'The progress review asks how each recommendation stands and what comes next. So I ask for the next step and its date; for what holds it up where it is at risk or off track; and for something that shows it where it is on track or complete. You can say “skip” to leave any of these open: only the recommendation and its status are needed.',
  chase:
    'I cannot write to anybody on request. Owners without an update in a week are reminded once, on Thursday at 10:00 unless your administrator has set another time. “Who hasn’t reported” shows whose updates are missing, so that you can ask them yourself.',
  leave:
    'An administrator enters your leave in the register of people; while it lasts, your deputy is reminded in your place and can report for you.',
} as const;

export const SEEING = {
  staffOnly: 'Progress on the recommendations can be seen by the council’s own staff only.',
  aloneBesideGuests: 'Guests may read along here, so this is shown to you alone.',
  noteBesideGuests: 'Guests may read along here. Ask in a direct message to see where this stands.',
  noneMine: 'No recommendation is in your name. “Board” shows all of them.',
  nobodyConfigured:
    'Nobody is named as an owner yet, so I cannot tell which recommendations are yours. “Board” shows all of them.',
} as const;

import { joinWords } from '../spell-out.ts';
import { printDay } from './days.ts';

/** What the bot says about progress, but for the draft and the board. Plain British English: what happened, and what can be done next. */

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

export const RECEIPTS = {
  saved: (name: string, status: string, by: string, day: string) =>
    `Saved: ${name} is ${status}, reported by ${by} on ${day}.`,
  amended: (name: string, status: string, version: number) =>
    `Changed: ${name} is ${status}. This is version ${version}; the earlier one stays on record.`,
  leftOpen: (name: string | null, things: readonly string[]) =>
    `Left open${name ? ` on ${name}` : ''}: ${joinWords(things)}.`,
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
  notCorrected: (name: string) =>
    `Your saved update on ${name} was not changed: I could not tell what to put right. Say for example “make it 25 posts” or “change the date to 5 January”.`,
  sayUndo: 'Your last update has been saved. Say “undo” to take it back.',
  nothingToUndo: 'There is no update of yours to take back.',
  goneBefore: 'That update has been taken back already. Nothing was changed.',
  stillStands: (name: string, moment: string, reference: string) =>
    `Your update on ${name} of ${moment} still stands: say “undo ${reference}” to take that back as well.`,
  restoring: 'This was taken back. Say “save” to record it again, or what to change:',
  nothingToRestore:
    'There is no update of yours that was taken back and could be put in its place again. A draft that was dropped is not kept: please send it once more.',
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
    'Once a week, on Thursday at 10:00 unless your administrator has set another time, owners without an update in that week are reminded of all that is theirs; “who hasn’t reported” shows whose that are so far. Single reminders cannot be set; “snooze” puts yours off until tomorrow, “stop reminders” ends them.',
  owners:
    'Owners stand in the register of people, which I cannot change. Ask whoever runs Peersay for you; “who owns R5?” tells who it is now.',
  change:
    'Say “amend R5: amber” or “amend R5: the date is 5 January” at any time: the earlier version stays on record. Within an hour you can also say “undo R5”, which takes your update back.',
  several:
    'Yes, in one message: name each recommendation before what you say of it, for example “R2: green, 30 of 48 trained, next session 14 January. R8: amber, interviews moved to 9 December”. Each is shown back as an update of its own. “No change on any of mine” carries all of yours over.',
  why: 'The progress review asks how each recommendation stands and what comes next. So I ask for the next step and its date; for what holds it up where it is at risk or off track; and for something that shows it where it is on track or complete. You can say “skip” to leave any of these open: only the recommendation and its status are needed.',
  chase:
    'I cannot write to anybody on request. Owners without an update in a week are reminded once, on Thursday at 10:00 unless your administrator has set another time. “Who hasn’t reported” shows whose updates are missing, so that you can ask them yourself.',
  nothing:
    'Nothing goes on record then. Where a recommendation stands as it did, say “no change on R5”, or “no change on any of mine” for all of yours: either counts as this week’s update.',
  leave:
    'An administrator enters your leave in the register of people; while it lasts, your deputy is reminded in your place and can report for you.',
} as const;

export const SEEING = {
  staffOnly: 'Progress on the recommendations can be seen by the council’s own staff only.',
  aloneBesideGuests: 'Guests may read along here, so this is shown to you alone.',
  noteBesideGuests: 'Guests may read along here. Ask in a direct message to see where this stands.',
  noSuchDay: (said: string) => `I know no such day as “${said}”. Name it like “1 October” or “last Friday”.`,
  late: (day: string) => `Yes: its next step was due on ${day}.`,
  notLate: (day: string) => `No: its next step is due on ${day}.`,
  notYetLate: (day: string) =>
    `Not yet: its next step is due on ${day}. Whether it will be met is in doubt, as the status says.`,
  isComplete: 'No: it is complete.',
  noDate: 'No date is on record for its next step, so it cannot be told.',
  noneMine: 'No recommendation is in your name. “Board” shows all of them.',
  nobodyConfigured:
    'Nobody is named as an owner yet, so I cannot tell which recommendations are yours. “Board” shows all of them.',
} as const;

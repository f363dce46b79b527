import { anyForm } from '../../forms.ts';
import { BLOCKER_CUE, BLOCKER_LEAD, REASON_LEAD } from './blocker-words.ts';
import type { FoundDate } from './dates/find-dates.ts';
import { ACTION_NAMES, type LabelRole } from './labels.ts';
import type { Piece, Role, SlotContext, Sorted } from './pieces.ts';
import { IMPERATIVE, NEXT_CUE, NEXT_LEAD, SAME_IN_PAST } from './step-words.ts';
import { hasPast } from './tense.ts';
import { isRelief, isTrouble, soundsLikeTrouble } from './trouble.ts';

/** A clause with what its role is judged by. */
export interface Judged {
  readonly text: string;
  readonly piece: Piece;
  readonly dates: readonly FoundDate[];
  /** It names a coming day on which something is to happen. */
  readonly future: boolean;
  /** It speaks of a status that may come: "should be green by June". */
  readonly outlook: boolean;
  readonly last: Sorted | undefined;
  readonly known: SlotContext['known'];
}

interface Rule {
  readonly role: Role;
  readonly sure: boolean;
  readonly fits: (judged: Judged) => boolean;
}

/** Read top to bottom: the first rule that fits decides. */
const RULES: readonly Rule[] = [
  {
    role: 'loose',
    sure: false,
    fits: ({ text }) => /^not (?:because|due to|down to|for lack of)\b/i.test(text),
  },
  { role: 'loose', sure: false, fits: ({ text }) => SAYS_THAT.test(text) },
  {
    role: 'blocker',
    sure: true,
    fits: ({ text }) => BLOCKER_LEAD.test(text) && !OTHER_CAUSE.test(text) && !isNoBlocker(text),
  },
  { role: 'nextStep', sure: true, fits: ({ text, known }) => known === 'complete' && NEXT_LEAD.test(text) },
  { role: 'loose', sure: false, fits: ({ known }) => known === 'complete' },
  { role: 'blocker', sure: true, fits: ({ text, known }) => hasReasons(known) && CANNOT.test(text) },
  {
    role: 'loose',
    sure: false,
    fits: ({ text, outlook }) => outlook || (isRelief(text) && !NEXT_LEAD.test(text)),
  },
  { role: 'loose', sure: false, fits: ({ text }) => PUTS_IT_BACK.test(text) },
  { role: 'blocker', sure: true, fits: ({ text }) => isTrouble(text) },
  { role: 'blocker', sure: true, fits: ({ text }) => BLOCKER_CUE.test(text) && !isNoBlocker(text) },
  { role: 'nextStep', sure: true, fits: ({ text }) => NEXT_LEAD.test(text) },
  { role: 'blocker', sure: true, fits: (judged) => givesReason(judged) || tellsOfWhomIsAwaited(judged) },
  {
    role: 'blocker',
    sure: true,
    fits: ({ text, known }) => hasReasons(known) && FROM_THEN_ON.test(text) && soundsLikeTrouble(text),
  },
  {
    role: 'loose',
    sure: false,
    fits: ({ text, known }) => !hasReasons(known) && FROM_THEN_ON.test(text) && soundsLikeTrouble(text),
  },
  { role: 'nextStep', sure: true, fits: ({ text, future }) => future && !STUCK.test(text) },
  {
    role: 'blocker',
    sure: false,
    fits: ({ text, known }) => hasReasons(known) && soundsLikeTrouble(text),
  },
  { role: 'blocker', sure: false, fits: isBareReason },
  {
    role: 'blocker',
    sure: false,
    fits: ({ text, piece, known }) => hasReasons(known) && piece.before === 'comma' && BARE_CAUSE.test(text),
  },
  { role: 'nextStep', sure: false, fits: (judged) => judged.last?.role === 'nextStep' && continues(judged) },
  { role: 'blocker', sure: false, fits: (judged) => judged.last?.role === 'blocker' && continues(judged) },
  {
    role: 'blocker',
    sure: false,
    fits: ({ text, piece, last }) =>
      piece.before === 'comma' &&
      last?.role === 'blocker' &&
      last.piece.sentence === piece.sentence &&
      NOT_DONE.test(text),
  },
  {
    role: 'nextStep',
    sure: true,
    fits: ({ text }) => NEXT_CUE.test(text.replace(WHERE_TO_BE, '')) && !hasPast(text) && !STUCK.test(text),
  },
  { role: 'nextStep', sure: false, fits: ({ text, dates }) => dates.length > 0 && MOVED_EVENT.test(text) },
  { role: 'nextStep', sure: false, fits: ({ text }) => IMPERATIVE.test(text) && !SAME_IN_PAST.test(text) },
];

/** "I want to say that it is going well": what is said is told, and nothing is to be done. */
export const SAYS_THAT =
  /^(?:(?:and|so|just|also) )*(?:i|we)(?:'d like| want| wanted| would like| need| have)?(?: just| also)? to (?:say|report|flag|add|mention|confirm|let you know|tell you|point out)(?: that)? (?=\S)/i;

/** "Need to push R5 back a month" tells of the plan, and is nothing to be done under it. */
const PUTS_IT_BACK =
  /^(?:(?:and|so|we|i|we'll|will|going|now|need|have|had|want|are|is|to) )*(?:push|move|put|shift|slip|delay|defer)(?:ed|d|ing)? (?:back |out )?(?:it|this|that|the (?:date|deadline)|(?:r|rec(?:ommendation)?) ?\d+)\b(?: (?:back|out))?(?: by)? (?:a|an|another|one|two|three|four|six|\d+|a couple of|a few) (?:days?|weeks?|months?|quarters?)\W*$/i;

/** "Workshop moved to 6 September": what is still to be held. */
const MOVED_EVENT = anyForm(
  {
    'workshop moved to':
      /workshop|meeting|session|event|panel|launch|conference|interviews?|hearing|visit|consultation/,
    'training moved to': /training|handover|tender|opening|seminar|briefing|forum/,
  },
  {
    before: /^(?:the |our )?(?:[\p{L}'-]+ ){0,3}/u,
    after:
      /s?(?: (?:has|have|been|is|was|now))* (?:moved|rescheduled|rearranged|postponed|pushed back|pushed|put back|brought forward|shifted|slipped) (?:back |forward )?to\b/,
  },
);

/** "Nobody can get on, licences weren't renewed": what was not done is why. */
export const NOT_DONE = /\b(?:was|were|did|had)n'?t\b/i;

const CANNOT = /^(?:(?:we|i|they|still) )*(?:can't|cant|cannot|can not|unable to|not able to) /i;

/** What a piece is: by the label over it, else by the first rule that fits. `sure`: its words say so themselves. */
export function roleOf(scope: LabelRole | null, judged: Judged): { role: Role; sure: boolean } {
  if (scope === 'action' || ACTION_LEAD.test(judged.text)) return { role: 'progress', sure: true };
  if (scope === 'progress' || scope === 'nextStep' || scope === 'blocker')
    return { role: scopedRole(scope, judged.text, judged.dates), sure: true };
  return RULES.find(({ fits }) => fits(judged)) ?? { role: 'loose', sure: false };
}

/** "Corrective action is …": what is done about trouble, neither the next step nor a reason. */
export const ACTION_LEAD = new RegExp(
  `^(?:(?:and|our|the) )*(?:${ACTION_NAMES}) (?:is|are|will be|being)\\b`,
  'i',
);

/** "down to 188", "thanks to the team": the same words with another meaning. */
const OTHER_CAUSE = /^(?:down to|thanks to|cause) (?!is|was)/i;

/** "amber as the contractor has gone" */
function givesReason({ text, piece, future, known }: Judged): boolean {
  const troubled = known === 'at-risk' || known === 'off-track';
  return troubled && (piece.cut || piece.before === 'word') && REASON_LEAD.test(text) && !future;
}

/** "…, recruit the fifth by 12 January, market pay": behind the step and its day, a thing without a verb is the reason. */
function isBareReason({ text, piece, dates, last, known }: Judged): boolean {
  const troubled = known === 'at-risk' || known === 'off-track';
  return (
    troubled &&
    last?.role === 'nextStep' &&
    last.dates.length > 0 &&
    last.piece.sentence === piece.sentence &&
    piece.before === 'comma' &&
    dates.length === 0 &&
    BARE_THING.test(text) &&
    !IS_A_STEP.test(text) &&
    !NAMES_PERSON.test(text) &&
    !IMPERATIVE.test(text) &&
    !NEXT_CUE.test(text) &&
    !hasPast(text)
  );
}

/** A thing in a word or three, without a verb. */
export const BARE_THING =
  /^(?!(?:with|for|by|to|from|at|in|on|and|then|via|plus|or|tbc|tba|please|thanks|asap|also|led|chaired|attended|subject)\b)(?:the |a |an |our )?\p{L}[\p{L}'-]*(?: \p{L}[\p{L}'-]*){0,2}$/iu;
/** "Amber, comms capacity": what work is short of, and no more said. */
const BARE_CAUSE =
  /^(?:\p{L}[\p{L}'-]* ){0,2}(?:capacity|resources?|resourcing|funding|budgets?|staffing|vacancy|vacancies|sickness|absences?|turnover|procurement|legals?|money|cash|data quality|skills)$/iu;
/** Who is to take it. */
const NAMES_PERSON = /^\p{Lu}\p{Ll}[\p{L}'-]*(?: \p{Lu}\p{Ll}[\p{L}'-]*)+$/u;
const IS_A_STEP = anyForm({
  workshop: /workshops?|sessions?|meetings?|tenders?|adverts?|interviews?|papers?|reports?|reviews?|launch/,
  consultation: /training|consultation|sign-?off|approval|decision|boards?|exec(?:utive)?|clt|cabinet/,
  committee: /committees?|panels?|drafts?|plans?|roll-?out|go[- ]live|pilot|survey|cohort|slides?|invites?/,
  contract: /contracts?|awards?|procurement|appointments?|onboarding|inductions?|evaluation|baseline/,
  'business case': /business case|scoping|bids?|\p{L}+ing/u,
});

/** "Waiting for the new head of service, she joins on 16 September": when those come who are waited for. */
function tellsOfWhomIsAwaited({ text, piece, last }: Judged): boolean {
  return (
    last?.role === 'blocker' &&
    last.piece.sentence === piece.sentence &&
    /^(?:who|she|he|they|which|it) (?:is |are |will )?(?:joins?|joining|starts?|starting|arrives?|arriving|comes?|coming|returns?|returning|back)\b/i.test(
      text,
    )
  );
}

/** "The post is vacant from September": no day on which something is to be done. */
const FROM_THEN_ON = /\b(?:from|since) (?:the |mid |early |late |end of )*(?:\d|\p{L}+)[^,;]*$/iu;

/** "risk: none", "no blockers" */
function isNoBlocker(text: string): boolean {
  return (
    /\b(?:no|not|isn't|isnt|without|any|nothing)\b(?:\s+\p{L}+)?\s+(?:the |a |an |blocked|waiting|held|issue|problem|risk|blocker|longer)/iu.test(
      text,
    ) && !/\b(?:capacity|lead|staff|one|money|funding)\b/i.test(text)
  );
}

const STUCK =
  /\b(?:can't|cant|cannot|won't|wont|unable|nothing (?:can|will)|until|till|til|not (?:until|before))\b/i;

/** A label holds, but a clear word to the contrary inside a running sentence holds more. */
function scopedRole(
  scope: 'progress' | 'nextStep' | 'blocker',
  text: string,
  dates: readonly FoundDate[],
): Role {
  if (scope !== 'blocker' && BLOCKER_LEAD.test(text)) return 'blocker';
  if (scope !== 'nextStep' && NEXT_LEAD.test(text) && (dates.length > 0 || /^next\b/i.test(text)))
    return 'nextStep';
  return scope;
}

/** Whether a status is one that has reasons. */
function hasReasons(known: SlotContext['known']): boolean {
  return known === 'at-risk' || known === 'off-track' || known === 'not-started';
}

/** "next: agree the brief, issue the tender": what follows a step in the same breath is part of it. */
function continues({ piece, last, text, dates }: Judged): boolean {
  const counts = COUNTED.test(text) || CAME_IN.test(text);
  if (!last?.sure || last.piece.sentence !== piece.sentence || hasPast(text) || counts) return false;
  if (piece.before !== 'comma' && piece.before !== 'word') return false;
  return last.role === 'nextStep' || (dates.length === 0 && !NEXT_CUE.test(text) && !/\d/.test(text));
}

/** "We are where we need to be" says how it stands. */
const WHERE_TO_BE =
  /\bwhere (?:we|it|things|this|they) (?:need|want|ought|hope|plan|expect)\p{L}* to be\b/giu;
/** "412 responses": what has come in so far. */
const CAME_IN =
  /^(?:only |over |about |around |already )?\d[\d,]*%? (?:\p{L}+ )?(?:responses?|replies|sign-?ups?|applicants?|applications?|attendees|bookings?|submissions?|views?|votes?|signatures?|referrals?|returns?|registrations?|expressions of interest)(?: so far)?$/iu;
/** "120 booked": what has been reached, not what is to be done. */
const COUNTED =
  /^(?:only |over |about |around )?\d[\d,]*%? (?:\p{L}+ )*(?:booked|signed up|registered|confirmed|invited|enrolled|coming|attending|so far|done|in|left)$/iu;

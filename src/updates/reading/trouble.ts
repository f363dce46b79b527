import { CARDINALS } from '../../corpus/number-words.ts';
import { ANYWHERE, anyForm } from '../../forms.ts';
import { TROUBLE } from './blocker-words.ts';
import { IMPERATIVE, PAST } from './step-words.ts';
import { anyOf } from './words.ts';

/** Trouble as a small grammar: who or what goes, what is going to go wrong, and what is late or lacking. */

/** What the work rests on. */
const SUPPORT = anyOf(
  'director|manager|lead|officer|pm|sro|head|chief|planner|analyst|consultants?|contractors?|contract|funding|grant|licen[cs]e|lease|secondment|secondee|post|cover|supplier|resource|team|budget|money|architect|lawyer|solicitor|adviser|partner|engineer|agreement',
);
const GOES = anyOf(
  'leaves|is leaving|are leaving|leaving|is off|goes(?! (?:in|live|out|ahead|up|on|to)\\b)|is going|retires|is retiring|ends|is ending|end|expires|runs? out|lapses|steps? down|moves? on|resigns',
);
/** "the programme director leaves on 18 Dec", "PM contract ends 31 Dec": never a step, whatever day it names. */
const DEPARTURE = new RegExp(
  `\\b${SUPPORT}(?:'s)? (?:(?:\\p{L}+ly|now|also|both|then|just|still|who|has|have|contract|post|licence|funding) )?${GOES}(?=\\s*(?:$|[,;.)]|\\d|(?:on|at|in|by|from|next|this|end|before|for|and|with|after)\\b))`,
  'iu',
);
/** "going to miss its date", "will slip again" */
const AHEAD = new RegExp(
  `\\b(?:going to|gonna|will|'ll|likely to|may|might|could|set to|about to|bound to) (?:now |probably |almost certainly |also |all |still )?${anyOf(
    `miss|slip|overrun|overspend|fail|run out|run over|be (?:very |too |rather )?(?:late|delayed|short|tight|over budget|missed|lost|breached|refused|cancelled|withdrawn)|lose|not (?:make|meet|hit|happen|be (?:ready|done|in place))|drift|breach|struggle|fall (?:behind|short)`,
  )}\\b`,
  'iu',
);
/** "I don't think we'll hit March", "won't make the deadline" */
const WILL_NOT = anyForm(
  {
    "don't see how we can be there":
      /\b(?:(?:don't|do not|doubt(?: that)?) ?(?:think |believe |see how )?(?:we|it|they|this)(?:'ll| will| can)|(?:we|it|they|this)(?:'ll| will)? (?:won't|will not|can't|cannot|unlikely to|not going to)) (?:hit|make|meet|be (?:ready|done|there|finished|in place)|finish|get (?:there|it done)|deliver)\b/,
    'not going to make its target':
      /\b(?:won't|will not|unlikely to|not going to) (?:hit|make|meet) (?:the |our |its )?(?:date|deadline|target|\p{L}+)\b/u,
  },
  { before: ANYWHERE, after: ANYWHERE },
);
/** "consultants late", "police data missing", "grant not confirmed", "testing delayed by data errors" */
const LACKING = anyForm(
  {
    'contractor slow':
      /slow|slower than \p{L}+|late|missing|overdue|delayed|stuck|stalled|deadlocked|outstanding/u,
    'funding unconfirmed': /unconfirmed|unsigned|unfunded/,
    'partners not responding':
      /not (?:engaging|responding|replying|playing ball|turning up|cooperating|co-operating|signing|paying|moving)/,
    'R5 not signed':
      /not (?:yet )?(?:been )?(?!started|needed|required|affected|expected|begun|finished|delayed)(?:\p{L}+(?:ed|en)|in place|through|back|ready|here|available)/u,
  },
  {
    before:
      /^(?:[\p{L}\p{N}'&/-]+ ){1,6}(?:(?:is|are|was|were|still|running|all|now|have|has|been|very|too|yet|again) )*(?<!\b(?:days?|weeks?|wks?|months?|mths?|years?) )/u,
    after: /(?:$| (?:by|from|until|because|at|for|again|so|on|with|since|still|yet)\b)/,
  },
);
/** "Homes England said no", "the bank turned it down": somebody else refused. */
const REFUSED = anyForm(
  {
    'Homes agency said no': /sa(?:id|ys?) no/,
    'the bank turned us down': /turned (?:us |it |this |that |them )?down/,
    'plan knocked back': /knocked (?:us |it |this )?back/,
    'partner pulled out': /pulled out|backed out/,
    "union won't sign": /won't (?:sign|fund|agree|play)/,
    'landlord refused': /refuses?|refused/,
  },
  {
    before:
      /^(?!(?:we|i|exec(?:utive)?|cabinet|clt|council)\b)(?:[\p{L}\p{N}'&/-]+ ){1,5}(?:(?:has|have|had|just|now|again) )*/u,
    after: /(?:$| (?:to|by|on|at|of|again|yesterday|today|last)\b)/,
  },
);
/** "no OD lead in post", "still no budget": what is not there; not "no change", "no issues". */
const MISSING =
  /^(?:(?:but|still|currently|now|there(?:'s| is| are| was| were)) )*no (?!(?:\p{L}+ )?(?:change|further|more|issues?|problems?|news|updates?|blockers?|risks?|concerns?|delays?|complaints?|objections?|next|major|need|longer|doubt|surprises?|slippage)\b)/iu;
/** What ends trouble, or ended it. */
const GAIN =
  /\b(?:confirmed|approved|granted|awarded|appointed|recruited|hired|filled|resolved|unblocked|lifted|cleared|sorted|secured|won|fixed(?! (?:for|on|at)\b)|settled|overcome|off hold|back in post|up and running)\b/iu;
const NOT_YET =
  /\b(?:not|no|nobody|noone|none|never|only|nothing|yet|un\p{L}+ed|\p{L}+n't|cant|wont|isnt|hasnt|havent|to be)\b/iu;
/** "down to 1,140", "rose to 11.2 days" measures; it gives no reason. */
export const TREND =
  /\b(?:rose|risen|fell|fallen|dropped|increased|decreased|reduced|went (?:up|down)|(?<!-)up|down|grew|grown)\b (?:\p{L}+ )*(?:to|by|from|at)? ?£?\d(?!\d?(?:st|nd|rd|th)\b)|\b(?:cut|halved|doubled) (?:back |down )?(?:to|by|from) £?\d/iu;

/** "Overspend is £2.7m" tells how much; why it is so is still to be told. */
const MEASURED =
  /\b(?:is|are|stands? at|now) (?:now |at |over |about |around |still )?£?\d|\b(?:over|under)spend of £\d/iu;
/** "4 of the 13 workstreams have no lead" counts how far the work is. */
const COUNTED_OUT = new RegExp(
  `^(?:(?:only|just|still|about|around|over|under|nearly|almost) )*(?:\\d+|${CARDINALS.join('|')}|half|most|none) (?:out )?of (?:the |our |all )?(?:last |first |past )?(?:\\d+|${CARDINALS.join('|')})\\b`,
  'i',
);

/** "Re-book the three that were cancelled": tells which ones. */
const WHICH_WERE = / (?:that|which|who) (?:was|were|has been|have been|had been|got) \p{L}+(?=$| )/giu;

/** What the clause itself says, without what it says in brackets or of which things. */
function mainClause(text: string): string {
  return (
    text
      .replace(/\s*\([^()]*\)/g, '')
      .replace(WHICH_WERE, '')
      .trim() || text
  );
}

/** Says that trouble is over: never a blocker, however it is worded. */
export function isRelief(text: string): boolean {
  const main = mainClause(text);
  return GAIN.test(main) && !NOT_YET.test(main);
}

/** Trouble beyond doubt, whatever the status. */
export function isTrouble(text: string): boolean {
  const main = mainClause(text);
  return (
    WILL_NOT.test(main) ||
    ((DEPARTURE.test(main) || AHEAD.test(main)) &&
      !/\b(?:not|won't|wont|never) (?:going to|be|miss|slip)\b/i.test(main))
  );
}

/** Sounds like trouble: a reason where the status says that there is one. */
export function soundsLikeTrouble(text: string): boolean {
  const main = mainClause(text);
  return (
    (TROUBLE.test(main) || LACKING.test(main) || MISSING.test(main) || REFUSED.test(main)) &&
    !TREND.test(main) &&
    !COUNTED_OUT.test(main) &&
    !MEASURED.test(main) &&
    !isRelief(main)
  );
}

/** Trouble that has come, in one clause, and nobody who does anything about it. */
export function isTroubleOnly(text: string): boolean {
  const acts =
    /[,;:]|\b(?:and|but|so|to|we|we're|we've|i|i'm|our team|instead)\b/i.test(text) || IMPERATIVE.test(text);
  return soundsLikeTrouble(text) && PAST.test(text) && !acts;
}

/** "No blocker now", "we're unblocked", "isn't blocked any more": what was in the way is no longer. */
const ENDS_BLOCKER = anyForm({
  'no blockers':
    /no (?:more |longer any |longer a )?(?:blockers?|blockages?|hold[ -]?ups?)(?: (?:now|left|any ?more|at all|remaining))?/,
  'nothing is holding up it now':
    /nothing (?:is )?(?:blocking|stopping|holding up|holding back)(?: us| it)?(?: now| any ?more)?/,
  'we’re unblocked, make it green': /(?:is |are |been |now )?unblocked/,
  'the blocker is gone':
    /(?:blockers?|blockages?|hold[ -]?ups?)(?:'s| is| are| has| have)? (?:now |been |all )*(?:gone|cleared|lifted|resolved|removed|sorted|fixed|over|out of the way)/,
  'R8 is not held up any more':
    /(?:no longer|not|isn't|isnt|aren't|arent) (?:really |actually )?(?:blocked|held up|stuck)/,
  'blockers no longer an issue':
    /(?:blocker|issue|hold[ -]?up)s? no longer (?:applies|apply|stands?|there|an issue)/,
  'drop the blocker': /(?:remove|clear|drop|delete|take (?:off|out)) the blocker/,
  'R7 blocker: none': /blocker[:=]? (?:none|nil)/,
});

/** Where the words begin that say so. */
export function blockerEnd(text: string): number | null {
  return ENDS_BLOCKER.exec(text)?.index ?? null;
}

/** … unless it only may be over, or is not. */
export function endsBlocker(text: string): boolean {
  const at = blockerEnd(text);
  return (
    at !== null &&
    !/\b(?:once|until|till|til|when|if|unless|before|as soon as|not|never|\p{L}+n't|hasnt|isnt|wont)\b/iu.test(
      text.slice(0, at),
    )
  );
}

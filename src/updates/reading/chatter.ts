import { anyForm } from '../../forms.ts';
import { anyOf, either } from './words.ts';

/** What is said around an update and reports nothing of the work: greetings, excuses, closing remarks. */

/** "Hi Sue", "dear Sue and Bob"; "hi all green" goes on. */
const GREETS_BY_NAME =
  '(?:hi|hiya|hello|hey|dear|good morning|good afternoon) (?!(?:all|done|green|amber|red|blue|grey|on|off|at|not|complete)\\b)\\p{L}{2,20}(?: (?:and|&) \\p{L}{2,20})?[\\s,]*$';
/** "Hi, it's Sue here"; "hi, it's amber" goes on. */
const SAYS_WHO =
  "(?:hi|hiya|hello|hey|morning|afternoon|evening)(?: all| team| both)?,? (?:it's|its|this is|im|i'm) (?!all|done|green|amber|red|blue|grey|on|off|at|not|fine|good|ok|late|going|still|a|the|my|just|been)[\\p{L}'-]{2,20}(?: here)?";

/** "It's Priya covering for Sam this week" */
const STANDS_IN =
  "(?:(?:it's|its|this is|i'm|im|i am) )?(?:\\p{L}[\\p{L}'-]{1,20} )?(?:here )?(?:covering|standing in|filling in|deputising|acting|reporting|writing|posting)(?: here| up| this)? (?:for|on behalf of|instead of) \\p{L}[\\p{L}'-]{1,20}(?: \\p{Lu}[\\p{L}'-]{1,20})?(?: (?:this|today|while|for|until|till|who) .*| today)?";

/** Sentences that only greet, apologise or thank. */
export const CHATTER = new RegExp(
  `^(?:${GREETS_BY_NAME}|${SAYS_WHO}|${STANDS_IN}|on behalf of \\p{L}[\\p{L}'-]+(?: \\p{L}[\\p{L}'-]+)?|${anyOf(
    // greetings
    'hi|hi all|hello|hello all|hey|hey all|hiya|dear all|dear colleagues',
    'hi (?:team|both|folks|everyone|there|bot|peersay)|morning|good morning|morning all|afternoon',
    'afternoon all|good afternoon|evening|happy (?:monday|tuesday|wednesday|thursday|friday|new year)',
    'all|folks|team|everyone',
    // thanks and farewells
    '(?:many )?(?:thanks|thank you|thx|ta|cheers) for (?:the |your |that |this )*(?:reminder|nudge|chaser|prompt|message|note|e-?mail|chase|ping)s?',
    'cheers|ta|thanks?|many thanks|thank you|thx|thanks (?:all|both|again|everyone)|kind regards',
    'regards|best|best wishes',
    // apologies
    "sorry|sorry all|apologies|oops|ps|fyi|hope (?:everyone|you|all|that|this|youre|you're).*",
    "sorry (?:this is|its|it's|for|im|i'm|about|to be).*|apologies (?:for|this|that).*|sorry",
    // what introduces an update
    "as requested|as promised|my update|here (?:is|are) .*|here's .*|heres .*",
    '(?:please |pls )?(?:see|find) (?:below|attached|our update|my update).*',
    '(?:one|two|three|four|five|a couple|couple|a few|several|quick ones?|bits?) (?:from|of updates from) (?:me|us)(?: this week| today)?',
    '(?:a )?quick (?:one|line|note|word)(?: (?:on|about|re) (?:rec|recommendation|number)? ?\\d{1,2})? (?:ahead of|before) \\p{L}+',
    "quick one before (?:i|my|the|our|we|going|clt|exec|cabinet|lunch)\\b.*|(?:just |this is |so |i'm |writing )*(?:to confirm|confirming)(?: that)?",
    '(?:please |pls )?(?:ignore|disregard|scrap) (?:everything|all|whatever|anything|the)(?: of)?(?: (?:i )?(?:said|wrote|sent|put|typed))?(?: messages?)? (?:above|before|earlier|previously|so far)(?: .*)?',
    '(?:sorry )?wrong (?:window|chat|channel|thread|person|bot)',
    "(?:(?:i'm|im|i am|we're|really|very|so) )*(?:not )?(?:happy|unhappy|pleased|thrilled|delighted)(?: (?:with|about))?(?: (?:it|this|that))?",
    'a quick (?:one|update).*|(?:my|our) (?:returns?|updates?|reports?) (?:as follows|below|follow).*',
    "(?:(?:ps|nb|btw|fyi|by the way)\\W+)?(?:i'm|im|i am|i'll be|i will be) (?:away|off|out of (?:the )?office|on (?:annual )?leave) (?:from|until|till|next|for|all|tomorrow) .*",
    'weekly update|update|updates|update from me',
    '(?:an |a |my |quick |weekly )*updates? (?:for|on|re) (?:both |all )?(?:(?:(?:r|recs?|recommendations?) ?)?\\d{1,2}(?: ?(?:,|and|&|\\+) ?)?)+(?: (?:please|pls))?',
    // what ends one
    "all for now|that's all|thats all|that's it|thats it|let me know.*|shout if.*",
    '(?:.* )?excuse(?: the| my| any)? (?:typos?|spelling|brevity|errors|thumbs).*',
    // an answer that is put off
    "(?:i'll|i will|we'll|we will|will|can) (?:come|get) back to (?:you|u)(?: on (?:it|that|this))?(?: (?:later|soon|shortly|asap|tomorrow|when i can|next week))?",
    "ok ok|okay okay|alright|alright then|fine then|go on then|(?:i )?(?:don't|dont) know yet",
    '(?:please |pls )?(?:ask|chase|try) me(?: again| then)?(?: (?:in|next|on|after|later|when|nearer) .*)?',
    '(?:(?:weekly|monthly|progress|highlight) )*(?:returns?|reports?|updates?)(?: for)? (?:w/e|w/c|week ending|week commencing|period ending|month ending|as at) .*',
    'not sure yet',
    "(?:i'll|i will|we'll|we will|will) (?:let you know|confirm|check|find out)(?: (?:it|that|this|the date|with them|and let you know|and come back(?: to you)?|later|soon|shortly|asap|tomorrow|when i can|next week))*",
    // an offer, a wish
    'any questions.*|happy to (?:discuss|chat|talk).*|more (?:soon|to follow|next week)',
    'have a (?:good|great|nice).*|see (?:you|u).*',
    // yes, no and the like
    '(?:oh|ah|er|um|yes|yeah|no),? (?:yes|yeah|yep|no|sorry|right|sure|ok)|no worries|np|ok|okay|yes|yep|yeah|yup|no|nope|great|perfect|lovely|done|ok thanks|please|pls|lol',
    'haha',
    // nothing to tell
    "tbc|tba|not sure|dont know|don't know|no idea|n/a|none|nothing|skip|will do|noted|hang on|hold on",
    // as it is, or the other way round
    'leave it|leave it then|leave that',
    'swap (?:them|those|these|the two|it|both)(?: (?:round|around|over))?',
    "(?:(?:it is|it's|its|they are|they're|theyre|those are|that's|thats|i (?:had|got|have) (?:it|them)) )?(?:the )?(?:wrong|other) way (?:round|around)",
    // agreement
    "fine|that's fine|thats fine|skip it|skip that|no worries|brilliant|fab|got it|fair enough",
    'hard to (?:say|tell|call)|not sure which|good point|ah|oh',
  )})[\\s.!,]*$`,
  'iu',
);

/** "Sorry this is late", "apologies for the delay": a reason may follow. */
export const APOLOGY = /\b(?:sorry|apologies)\b/i;
/** What people are late for, and nothing of the work: whatever else stands behind an apology is kept. */
export const EXCUSE = anyForm(
  {
    'budget season': /season/,
    'half term': /half[- ]?term(?: (?:chaos|madness))?/,
    'year end': /year[- ]?end|annual leave|holidays?/,
    'chaotic few days':
      /(?:busy|manic|mad|hectic|crazy|chaotic|long|short|full on) (?:week|month|day|time|few days)/,
    chaos: /chaos|madness|inbox(?: \p{L}+)?/u,
    'it problems': /it (?:issues?|trouble|problems?)/,
    'my laptop died': /laptop (?:died|trouble|issues?|problems?)/,
    childcare: /childcare|jury service/,
  },
  {
    before: /^(?:(?:it'?s|been|was|just|a|an|the|my|so|very|really|bit|of|what|such) )*(?:[\p{L}-]+ )?/u,
    after: /$/,
  },
);

/** When it was to be sent, or since when somebody has been away. */
const LATE_TIME =
  '(?:[ ,]+(?:on|last|this|by|for|all|most of|since|until|yesterday|today|earlier|before|sooner|in time|end of|the|months?|(?:mon|tues|wednes|thurs|fri)day|afternoon|morning|night|again|past|few|couple of|two|three|days?|weeks?|late)(?![\\p{L}\\d]))*';
const TO_SEND =
  '(?:send|sent|do|done|post|posted|submit|submitted|file|log|write|share) (?:this|it|my|the|one|these|an?)(?: (?:weekly|update|return|report|one|in|over|off|out|up))*';
/** "Forgot to", "should have", "ran out of time to" */
const FAILED = either([
  'forgot(?:ten)?|meant|intended|going|(?:was|were|am) (?:going|meant|supposed|due|planning|meaning)',
  "should have|failed|couldn't|could not|wasn't able|didn't (?:get|have|manage)|did not (?:get|have|manage)",
  'never got|had hoped|hoped|ran out of time',
]);
const AWAY =
  '(?:off|away|out|on (?:annual |sick |special )?leave|ill|unwell|poorly|sick|snowed under|swamped|tied up)(?: sick| ill| work)?';
/**
 * Why an update comes late, or was not sent before, with or without the day of it. It is about whoever writes, so nothing
 * of it goes on record: a weekday in it is no date of the work, and "off sick" is nobody's business.
 */
export const LATE_SENDER = new RegExp(
  `^(?:(?:so |very |really |oops |whoops |and )*(?:sorry|apologies|oops|whoops)[ ,:–-]*)?(?:(?:but|that|and|so|all|as|because) )*(?:${[
    `(?:(?:i|we)(?:'d|'ve|'m| had| have| am)? )?(?:just |only |completely |totally |clean |really )*${FAILED}(?: (?:to|got|get|have|had|round|around|time|the|a|chance|been|able|manage))* ${TO_SEND}${LATE_TIME}`,
    `(?:i(?:'ve|'m)? |i have |i had )?(?:(?:was|been|am) )+${AWAY}${LATE_TIME},? (?:so|hence|which is why) (?:(?:this|it|the update|my update)(?:'s| is| was| will be| comes)? |i'm |am )?(?:a (?:bit|day|few days|week|little) |very |rather |so )?(?:late|overdue|behind|delayed|short|brief)${LATE_TIME}`,
    `(?:this|it)(?:'s| is) (?:a (?:bit|day|few days|week|little) |very |rather |so )?(?:late|overdue)(?: again)?(?: i know)?${LATE_TIME}`,
  ].join('|')})[\\s.!,]*$`,
  'iu',
);
/** Behind an apology: where whoever writes has been. */
export const WAS_AWAY = new RegExp(
  `^(?:(?:and|as|because|but|i(?:'ve|'m)?|i have|have|had|just|only|been|was|am) )*${AWAY}${LATE_TIME}[\\s.!,]*$`,
  'iu',
);

/** "Nothing further to do": the end of a finished piece of work, not something that happened. */
export const CLOSING_REMARK = new RegExp(
  `^(?:so |and )?(?:${anyOf(
    // nothing is left
    'nothing (?:more|else|further|left|outstanding|to add)(?: to (?:do|report|add))?(?: here| on this(?: one)?)?',
    'no(?: further| more| other| outstanding)? (?:actions?|work|steps?)(?: needed| required| outstanding)?',
    'no further updates?|no next steps?(?: yet)?|no dates?(?: or (?:next )?steps?)?(?: yet| as yet)?',
    'no (?:next )?steps? or dates?(?: yet)?',
    // when more is to be heard
    'next update (?:is |will be |to follow |due )*(?:(?:in|on|by|after|at) (?:the )?(?:new year|end of \\p{L}+|\\p{L}+|\\d{1,2}(?:st|nd|rd|th)?(?: \\p{L}+)?)|(?:next|this) \\p{L}+|tomorrow)',
    // all the rest is as before
    'nothing else (?:changes|has changed|to change)',
    '(?:the rest|everything else|all else) (?:(?:is|are|stays?|remains?) )?(?:the same|as (?:before|it was|it is|they were|they are)|unchanged)',
    'same (?:problem|issue|reason|blocker|story)(?: (?:for|with) (?:both|all))?',
    // nothing stands in the way
    'no blockers?|no risks?|no issues?(?: to (?:report|flag))?|nothing to (?:flag|report|escalate)',
    'nothing blocking(?: us)?|blockers? none',
    // it may be closed
    'can (?:we|you) close.*|ready to close.*|happy to close.*|please close.*|pls close.*',
  )})[\\s.!]*$`,
  'iu',
);

/** "I need to flag", before the number: why it is sent. */
export const WHY_SENT =
  /^(?:(?:just|i|we|i'd|would|like|need|want|have|wanted) )*(?:to (?:flag|report|raise|let you know|say|tell you|log|record)|flagging|reporting)(?: that| about| on)?$/i;

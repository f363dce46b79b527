import { anyForm } from '../../forms.ts';
import { MONTH_STEMS } from './dates/date-words.ts';
import { anyOf, BODIES, either } from './words.ts';

/** What names a blocker, stands before one, or only sounds like one. */

/** "Due to sickness" gives a cause; "due to launch", "due to exec 20 Oct", "due to the board" say when and where. */
export const CAUSED_BY = [
  'due to\\b(?!\\s(?:go|be|start|meet|report|launch|open|finish|complete|take|come|publish|sign|begin|present|submit|close|run)\\b',
  // land may be bought, too
  '|\\sland(?= (?:on|by|in|at|next|this|before|with|around)\\b| \\d)',
  `|\\s(?:(?:the|our|full|joint)\\s)*(?:${BODIES})\\s*(?:$|[,;.)]|(?:on|by|in|at|before|around)\\s(?!hold|leave)|\\d`,
  `|(?:next|this|mid|early|late|end)\\b|(?:mon|tue|wed|thu|fri|${MONTH_STEMS.join('|')})))`,
].join('');

/** What stands before a blocker and is not part of it. */
export const BLOCKER_LEAD = new RegExp(
  `^(?:(?:and|so|but|also|our|my|the|main|key|biggest|only|big|current|a|one|this is|that's|thats|its|it's|mainly|mostly|largely|all|partly|just) )*${either(
    [
      "(?:blockers?|barriers?|risks?|issues?|problems?|challenges?|obstacles?|concerns?|constraints?|reasons?|cause|hold[ -]?ups?|delay|snag|sticking point|bottleneck|pinch point|worry|headache|drag|trouble|difficulty|crux(?: of it)?)(?: (?:here|now|for us|still|there|at the moment))? (?:is|are|remains|being|was|'s)(?: (?:that|still|with|around|really|actually))?",
      'blockers?(?: still)?(?! (?:to|on|for|in|and|with|was|were|is|are|has|have|had|log|list|removed?|cleared|resolved|gone|lifted|now|identified|of|at|as|but|remains?|by|being)\\b)',
      'blocked (?:by|on)',
      "what(?:'s| is|s)? (?:stopping|holding|blocking|slowing|delaying|keeping|killing) (?:us|it|this|that|things)(?: up| back| down)? (?:is|are)",
      'what (?:still |really |most )?(?:worries|bothers|concerns) (?:me|us)(?: still| most)? is',
      "what(?:'s| is|s)? (?:in the way|missing|outstanding|needed|wrong|lacking|the (?:problem|issue|blocker|hold[ -]?up|snag)) (?:is|are)",
      `because(?: of)?|cos(?: of)?|coz|cause|bc|${CAUSED_BY}|owing to|on account of|down to|thanks to`,
      'as a result of',
    ],
  )}(?= )`,
  'iu',
);

/** "Still worried about funding", said of oneself. */
const FEAR =
  "^(?:(?:but|and|though|still|we|i|we're|i'm|are|am|a|bit|little|really|quite|very|also) )*(?:worried|concerned|anxious|nervous) (?:about|over|that)\\b";

/** Names a blocker whatever the status. */
export const BLOCKER_CUE = new RegExp(
  `\\b${anyOf(
    // held up, waiting
    'blocked (?:by|on|until|at)|held up|holding (?:us|it|things) (?:up|back)|held back|hold ?up',
    'hold ?ups|waiting (?:on|for|to hear)|awaiting',
    // reasons
    `because|cos|coz|${CAUSED_BY}|owing to`,
    // stuck, hampered, caused
    'stuck (?:on|with|at|in|behind|until|waiting)|hampered|hindered|caused by|driven by|blamed on',
    'the result of',
    // what it depends on
    'dependent on|depends? on|depending on|hinges on|contingent on',
    // what is lacking
    'no capacity|lack of|lacking|shortage of|short of|out of our hands',
    // until when
    'on hold (?:until|pending|while|because)|pending (?!confirmation by)',
    // names of it
    'sticking point|bottleneck|pinch point',
  )}\\b|${FEAR}|\\b(?:is|are|remains?|being)\\s+(?:still\\s+)?(?:the|our|a|an)\\s+(?:\\w+\\s+)?(?:issue|problem|hold[ -]?up|blocker|challenge|barrier|risk|concern|bottleneck|sticking point|worry|headache|sticking|obstacle|snag|reason|cause|drag)s?\\b`,
  'iu',
);

/** Sounds like a reason where the status says that there is one: loss, lack, refusal, delay by others. */
export const TROUBLE = new RegExp(
  `\\b${anyOf(
    // gone, or not there
    'left(?! to)|leaving|leaves|lost|losing|vacan(?:t|cy|cies)|nobody|no one|noone',
    '(?:has|have|having|got|with|is|are) no|have not(?! been)|has not(?! been)|no lead|no budget',
    'no funding|no money|no staff|no resource|no resources|no officer|no project manager|no replacement',
    'no agreement|no response|no reply|no sign off|no answer|no decision|no legal',
    // too few hands, too much to do
    'not enough|too few|too busy|too many|too much|overstretched|stretched|shortages?|shortfall',
    'understaffed|short staffed',
    // people away, firms gone
    'off sick|off long term|long term sick|sick leave|sickness|mat leave|maternity leave|on leave',
    'resigned|quit|gone bust|went bust|bust|insolvent|administration',
    // others step back, or say no
    'pulled out|pulling out|pulls out|backed out|dropped out|walked away|withdrawn|withdrew|refused',
    'refusing|rejected|turned down|objection|objections|objected|dispute|disputed|appeal|challenge',
    "disagree|can't agree|cant agree|cannot agree",
    // what cannot be done or has not been
    "won't|wont|will not|can't|cant|cannot|don't have|dont have|do not have|don't know|dont know",
    "doesn't have|doesnt have|unable to|haven't|havent|hasn't|hasnt|isn't|isnt|aren't|arent|not agreed",
    'not signed|not got|yet to agree',
    // put off, held up, cut
    'keeps? cancelling|keep cancelling|cancelled|cancels|delays|hold ?ups?|backlog|freeze|frozen|cuts?',
    // money
    "overrun|overspend|unaffordable|not stacking up|doesn't stack up|doesnt stack up",
    'viability (?:gap|issues?|problems?|concerns?)|not viable|unviable',
    // what stands in the way
    'clash(?:es|ed|ing)?|conflict|elections?|purdah|pre election|moratorium',
    // issues of a kind
    'procurement issues?|planning issues?|legal issues?|it issues?|system issues?|data issues?',
    'capacity issues?|staffing issues?',
    // means and people drawn off
    'funding gap|bottleneck|strike|industrial action|redeployed|diverted|pulled onto|distracted',
    'moved elsewhere|competing priorities|other priorities',
    // prices, capacity
    'inflation|rising costs?|(?:costs?|prices?|rates?|rents?|quotes?|bills?) (?:(?:has|have|is|are|all|now) )*(?:gone up|going up|risen|rising|up|doubled|soared)',
    'capacity (?:is )?(?:tight|short|limited|stretched|an issue|issues?)',
    'resourc(?:e|ing) (?:is )?(?:tight|limited|stretched|an issue)',
    // late, broken, unclear
    '(?:overdue|outstanding|late|missing) from|failed to|broke down|collapsed|fell through',
    'fallen through|slipped|stalled|gone quiet|not responding|no show|uncertainty|unclear|slow to',
    'dragging',
    // still open
    'still (?:empty|vacant|unfilled|with|missing|not)(?! written)|unfilled|secondment|retired|moved on',
    // what others want, and where they are
    'keeps? \\p{L}+ing',
    '(?:want|wants|wanted|asking for|asked for|demanding|insist(?:s|ed)? on) (?:a|an|more|the|to|double|extra|further|changes?)',
    'locked in|away (?:until|till|for)|(?:is|are) away|comes? first|takes? priority|tied up|pricing in',
    // walls, and what takes long
    'hit (?:a|the|another) (?:brick )?(?:wall|snag|problem|hitch|buffers|roadblock)|expired|takes? (?:another )?\\d+ (?:weeks|months)',
    // too much of it, or not yet
    'too (?:expensive|slow|late|little|small|stretched)|over budget',
    'not (?:followed|signed off|responded|replied|engaged|released|available|enough)|sitting with',
    // resistance
    'st(?:ood|ands|anding|eps|epped|epping) down|walked (?:off|out|away)|declined|vetoed|called in|abstracted|poached|reluctant|pushback|push back',
    'resistance|opposition|unhappy|concerns? (?:about|over|from)|worried',
    // let down
    'let(?:ting)? us down|never (?:materialised|arrived|came|turned up)|flat out',
  )}\\b`,
  'iu',
);
/** After a comma: "amber as the contractor has gone". */
export const REASON_LEAD =
  /^(?:as|since|given|with|after|while|until|unless) (?:the |a |we |our |they |there |no |so |\w+ )/iu;

/** What stands before the number of a recommendation that another waits for or depends on. */
export const LEADS_TO_REASON = anyForm(
  {
    'held up by ': /(?:held|holding|hold) (?:it |us |this )?(?:up|back) (?:by|on)/,
    'delayed by ': /(?:blocked|delayed|stalled|stopped|slowed|affected|hit) by/,
    'stuck on ': /stuck (?:on|behind)/,
    'waiting for ': /(?:waiting|awaiting|wait) (?:on|for)?/,
    'because of ': /(?:because|cos|coz|as a result|on account) of/,
    'tied to ': /(?:due|owing|tied|linked|subject) to/,
    'depends on ': /(?:depends?|depending|dependent|reliant|relies|rel(?:y|ying)) (?:up)?on/,
    'pending ': /pending|knock[ -]on (?:from|of)|until|behind|after|before/,
    'same reason as ': /same (?:reason|issue|problem|blocker) as/,
  },
  { after: / +$/ },
);

import { MONTH_STEMS } from './dates/date-words.ts';

/**
 * The words that people use around an update, as tables. What they say about the status stands in
 * knowledge/statuses.yml; what they call a recommendation, in knowledge/recommendations.yml.
 * Everything is matched against levelled text: straight quotes, plain spaces, any case.
 */

/** Builds "any of these, as whole words" from a readable list; a blank matches any run of blanks or a hyphen. */
export function anyOf(list: string): string {
  const terms = list.split('|').map((term) => term.trim().replace(/ /g, '[\\s-]+'));
  return `(?:${terms.join('|')})`;
}

/** The names of the statuses, as they stand in a report; "done" may be said of anything, and not everywhere means one. */
export const STATUS_NAME =
  '(?:green|amber|red|blue|grey|complete|(?:on|off)[ -]track|at[ -]risk|not[ -]started)';
export const STATUS_WORD = `(?:${STATUS_NAME}|done)`;

/** The words of a readable list. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Words that only frame a status or a recommendation: a stretch made of nothing else says nothing further. */
export const FRAME_WORDS = words(`
  's a about above afraid again either all oops whoops obvs obviously also alright am an and another are as at be been being both but by call calling currently
  definitely each everything everyone far feeling feels fine firmly for from further get getting go going good gone got has
  have having here hi honest i i'd i'll i'm i've im in is it it's its just lets let's lot made make mark marked me mine moment
  month morning move moved moving my now of off on one ones only our out over overall part please pls position pretty probably
  put quarter quite rag rated rating reading really remain remaining remains right say scale set should so sorry squarely
  staying stays stay still stuff status tbh than that that's thats the their them then there these they they're thing
  things think this though time to today too turn turned turning two three up update updated updates us very was
  we we'd we're we've week weekly well were with would yet you your
  actually back bit basically continues continue continuing current mostly looking look looks somewhere between pending confirm
  rec recs recommendation recommendations number no. item work project programme workstream piece area action actions task
  progress report reporting summary headline headlines quick short next latest heres here's hello afternoon evening team folks
  guess suppose reckon maybe leaning go-ahead im can could may might be solidly solid holding held keep keeping kept
  yep yes yeah yup aye ok okay bang spot dead comfortably broadly generally happily
  she he asked told ask saying behalf goes falls belongs sits file filed under
  down verging bordering hovering sitting defo probs imo imho ngl note log record show logged recorded
`);

/** Sentences that only greet, apologise or thank. */
export const CHATTER = new RegExp(
  `^(?:(?:hi|hello|hey|hiya|dear|good morning|good afternoon) (?!(?:all|done|green|amber|red|blue|grey|on|off|at|not|complete)\\b)\\p{L}{2,20}(?: (?:and|&) \\p{L}{2,20})?[\\s,]*$|(?:hi|hello|hey|hiya|morning|afternoon|evening)(?: all| team| both)?,? (?:it's|its|this is|im|i'm) (?!all|done|green|amber|red|blue|grey|on|off|at|not|fine|good|ok|late|going|still|a|the|my|just|been)[\\p{L}'-]{2,20}(?: here)?|${anyOf(`hi|hi all|hello|hello all|hey|hey all|hiya|dear all|dear colleagues|hi (?:team|both|folks|everyone|there|bot|peersay)|morning|good morning|morning all|afternoon|afternoon all|good afternoon|evening|happy (?:monday|tuesday|wednesday|thursday|friday|new year)|all|folks|team|everyone|cheers|ta|thanks?|many thanks|thank you|thx|thanks (?:all|both|again|everyone)|kind regards|regards|best|best wishes|sorry|sorry all|apologies|oops|ps|fyi|hope (?:everyone|you|all|that|this|youre|you're).*|sorry (?:this is|its|it's|for|im|i'm|about|to be).*|apologies (?:for|this|that).*|sorry|as requested|as promised|my update|here (?:is|are) .*|here's .*|heres .*|(?:please |pls )?(?:see|find) (?:below|attached|our update|my update).*|(?:one|two|three|four|five|a couple|couple|a few|several|quick ones?|bits?) (?:from|of updates from) (?:me|us)(?: this week| today)?|(?:a )?quick (?:one|line|note|word)(?: (?:on|about|re) (?:rec|recommendation|number)? ?\\d{1,2})? (?:ahead of|before) \\p{L}+|a quick (?:one|update).*|(?:my|our) (?:returns?|updates?|reports?) (?:as follows|below|follow).*|(?:i'm|im|i am|i'll be) (?:away|off|on (?:annual )?leave) (?:from|until|till|next|for|all|tomorrow) .*|weekly update|update|updates|update from me|all for now|that's all|thats all|that's it|thats it|let me know.*|shout if.*|(?:.* )?excuse(?: the| my| any)? (?:typos?|spelling|brevity|errors|thumbs).*|(?:i'll|i will|we'll|we will|will|can) (?:come|get) back to (?:you|u)(?: on (?:it|that|this))?(?: (?:later|soon|shortly|asap|tomorrow|when i can|next week))?|ok ok|okay okay|alright|alright then|fine then|go on then|(?:i )?(?:don't|dont) know yet|(?:please |pls )?(?:ask|chase|try) me(?: again| then)?(?: (?:in|next|on|after|later|when|nearer) .*)?|(?:(?:weekly|monthly|progress|highlight) )*(?:returns?|reports?|updates?)(?: for)? (?:w/e|w/c|week ending|week commencing|period ending|month ending|as at) .*|not sure yet|(?:i'll|i will|we'll|we will|will) (?:let you know|confirm|check|find out)(?: (?:it|that|this|the date|with them|and let you know|and come back(?: to you)?|later|soon|shortly|asap|tomorrow|when i can|next week))*|any questions.*|happy to (?:discuss|chat|talk).*|more (?:soon|to follow|next week)|have a (?:good|great|nice).*|see (?:you|u).*|no worries|np|ok|okay|yes|yep|yeah|yup|no|nope|great|perfect|lovely|done|ok thanks|please|pls|lol|haha|tbc|tba|not sure|dont know|don't know|no idea|n/a|none|nothing|skip|will do|noted|hang on|hold on|leave it|leave it then|leave that|swap (?:them|those|these|the two|it|both)(?: (?:round|around|over))?|(?:(?:it is|it's|its|they are|they're|theyre|those are|that's|thats|i (?:had|got|have) (?:it|them)) )?(?:the )?(?:wrong|other) way (?:round|around)|fine|that's fine|thats fine|skip it|skip that|no worries|brilliant|fab|got it|fair enough|hard to (?:say|tell|call)|not sure which|good point|ah|oh`)})[\\s.!,]*$`,
  'iu',
);

/** "Sorry this is late", "apologies for the delay": a reason may follow. */
export const APOLOGY = /\b(?:sorry|apologies)\b/i;
/** What people are late for, and nothing of the work: whatever else stands behind an apology is kept. */
export const EXCUSE =
  /^(?:(?:it'?s|been|was|just|a|an|the|my|so|very|really|bit|of|what|such) )*(?:[\p{L}-]+ )?(?:season|half[- ]?term(?: (?:chaos|madness))?|year[- ]?end|annual leave|holidays?|(?:busy|manic|mad|hectic|crazy|chaotic|long|short|full on) (?:week|month|day|time|few days)|chaos|madness|inbox(?: \p{L}+)?|it (?:issues?|trouble|problems?)|laptop (?:died|trouble|issues?|problems?)|childcare|jury service)$/iu;

/** When it was to be sent, or since when somebody has been away. */
const LATE_TIME =
  '(?:[ ,]+(?:on|last|this|by|for|all|most of|since|until|yesterday|today|earlier|before|sooner|in time|end of|the|months?|(?:mon|tues|wednes|thurs|fri)day|afternoon|morning|night|again|past|few|couple of|two|three|days?|weeks?|late)(?![\\p{L}\\d]))*';
const TO_SEND =
  '(?:send|sent|do|done|post|posted|submit|submitted|file|log|write|share) (?:this|it|my|the|one|these|an?)(?: (?:weekly|update|return|report|one|in|over|off|out|up))*';
const AWAY =
  '(?:off|away|out|on (?:annual |sick |special )?leave|ill|unwell|poorly|sick|snowed under|swamped|tied up)(?: sick| ill| work)?';
/**
 * Why an update comes late, or was not sent before, with or without the day of it. It is about whoever writes, so nothing
 * of it goes on record: a weekday in it is no date of the work, and "off sick" is nobody's business.
 */
export const LATE_SENDER = new RegExp(
  `^(?:(?:so |very |really |oops |whoops |and )*(?:sorry|apologies|oops|whoops)[ ,:–-]*)?(?:(?:but|that|and|so|all|as|because) )*(?:${[
    `(?:(?:i|we)(?:'d|'ve|'m| had| have| am)? )?(?:just |only |completely |totally |clean |really )*(?:forgot(?:ten)?|meant|intended|going|(?:was|were|am) (?:going|meant|supposed|due|planning|meaning)|should have|failed|couldn't|could not|wasn't able|didn't (?:get|have|manage)|did not (?:get|have|manage)|never got|had hoped|hoped|ran out of time)(?: (?:to|got|get|have|had|round|around|time|the|a|chance|been|able|manage))* ${TO_SEND}${LATE_TIME}`,
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
  `^(?:so |and )?(?:${anyOf(`nothing (?:more|else|further|left|outstanding|to add)(?: to (?:do|report|add))?(?: here| on this(?: one)?)?|no(?: further| more| other| outstanding)? (?:actions?|work|steps?)(?: needed| required| outstanding)?|no further updates?|nothing else (?:changes|has changed|to change)|(?:the rest|everything else|all else) (?:(?:is|are|stays?|remains?) )?(?:the same|as (?:before|it was|it is|they were|they are)|unchanged)|same (?:problem|issue|reason|blocker|story)(?: (?:for|with) (?:both|all))?|no next steps?(?: yet)?|no dates?(?: or (?:next )?steps?)?(?: yet| as yet)?|no (?:next )?steps? or dates?(?: yet)?|no blockers?|no risks?|no issues?(?: to (?:report|flag))?|nothing to (?:flag|report|escalate)|nothing blocking(?: us)?|blockers? none|can (?:we|you) close.*|ready to close.*|happy to close.*|please close.*|pls close.*`)})[\\s.!]*$`,
  'iu',
);

// ---- Next step ----

/** What stands before a next step and is not part of it: "next step is to", "next we", "plan is to". */
export const NEXT_LEAD =
  /^(?:(?:and|so|then|but|also|our|my|the|immediate|now)[ ,]+)*(?:next (?:steps?|up)(?: for us| for both| for all| now| here)?(?:,? (?:is|are|will be|would be|being))?(?: (?:to|that we|for us to|that))?|next (?:things?|actions?|milestones?|stage|task|job|move|bit|part|one|phase|piece)(?: for us| now| here| up)?(?:(?:'s(?! (?:on |the )?\d)| is| are| will be| would be)(?: (?:to|that we|on|about))?| to)|next,? (?:is|are|we'll|we will|we're|we are|we|i'll|i|they|up)(?: (?:will|need to|plan to|are going to|are|aim to|hope to|to|then|have to|want to|must))?|next,? to|next,|plan (?:for (?:\w+ ){1,4})?is(?: now| still)? (?:to|for)|(?:the )?(?:first|main|top|big|next) (?:job|task|priority|thing|step|action)(?: (?:for|of) \w+)? (?:is|will be)(?: to)?|(?:we|i)(?:'ll| will|'re going to| are going to| plan to| aim to| hope to| intend to| need to|'re planning to| are planning to|'re aiming to| are aiming to| are due to|'re due to| still need to| still have to| have to| expect to| want to)(?: then| now| also| next)?|will(?: then| now| also| next)?|(?:all )?(?:that's |that is |what's |what is |whats )?(?:still )?(?:left|remaining|outstanding|to come|to do)(?: (?:to do|now|here))? (?:is|are)(?: to)?|(?:starting|kicking off|beginning) (?:with|by)|(?:planning|aiming|hoping|intending|expecting|looking|due|set|need|aim|plan|hope|intend|expect) to|going to(?! (?:the|our|a|an|full|exec|executive|cabinet|clt|cmt|slt|smt|board|council|committee|scrutiny|members)\b)|then|after that,?)(?= )/iu;

/** Says that something lies ahead. */
export const NEXT_CUE = new RegExp(
  `(?:^next\\b|\\b${anyOf(
    `will|we'll|i'll|they'll|it'll|shall|going to|gonna|plan(?:ning|s|ned)? (?:to|for)|plan is (?:to|for)|aim(?:ing|s)? (?:to|for)|intend(?:ing|s)? to|hop(?:e|ing|es) to|expect(?:ing|s)? to|looking to|about to|(?:is|are|were|all|now|we're) due to|due (?:to|at|in|back|with|on|by|for|out)|still to|need(?:s)? to|gets? \\p{L}+(?:ed|en)|is next|are next|comes next|next up|next step|coming up|to follow|scheduled|pencilled in|diarised|lined up|in the diary|kick(?:s|ing) off|goes (?:to|live|out|in|back)|going (?:out|live|back|in)|to go (?:to|out|live|in)|taking (?:\\p{L}+ ){1,5}to|to be \\p{L}+(?:ed|en)|slated|targeting|aiming|(?:to|for) (?:exec|executive|cabinet|clt|cmt|slt|smt|board|council|committee|scrutiny|leader|members)|remaining|left to`,
  )}\\b)`,
  'iu',
);

/** A clause that opens with something to do: "publish the plan", "share it with the board". */
const BASE_VERB = anyOf(
  `agree|sign off|sign|publish|share|take|launch|hold|draft|write|send|chase|recruit|appoint|interview|meet|present|submit|consult|extend|roll out|start|begin|bring|review|confirm|finalise|finalize|develop|deliver|build|procure|tender|award|issue|run|kick off|follow up|train|book|arrange|get|move|pilot|brief|engage|secure|commission|approve|seek|circulate|set up|set|put|cut|complete|finish|close|report|go|do|make|work|push|borrow|ring|re-book|rebook|reschedule|phone|test|update|refresh|re-run|rerun|retender|re-tender|relaunch|reconvene|appeal|negotiate|renegotiate|switch|map|speak|talk|invite|survey|visit|hire|fill|advertise|readvertise|re-advertise|onboard|collect|gather|analyse|scope|cost|model|sort|fix|resolve|escalate|raise|table|bid|apply|plan|prepare|lock|land|mobilise|embed|prioritise|cleanse|hand over|wrap up`,
);
export const IMPERATIVE = new RegExp(
  `^(?:(?:and|then|now|also|to)\\s+)*(?!(?:survey|report|plan|brief|briefing|review|update|bid|tender|model|test|pilot|award)s? (?:out|back|in|through|up)\\b|take[ -]?up of|set[ -]?up of|build[ -]?up of|run[ -]?up)(?:${BASE_VERB}\\s+(?:the|a|an|our|all|it|them|this|these|those|out|up|remaining|final|more|new|every|each|both|any|another|through|back|some|two|three|four|\\d+)|(?:go|speak|talk|meet|present|submit|consult|share|agree|engage|negotiate|apply|move|switch|get|take|bring)\\s+(?:to|with|on|for|back))\\b`,
  'iu',
);
/** Base forms that are past forms too: alone they do not tell which is meant. */
export const SAME_IN_PAST = /^(?:(?:and|then|now|also)\s+)*(?:set|put|cut|run|hit|read|let)\b/iu;

/** Says that something has happened or stands so. */
export const PAST = new RegExp(
  `\\b(?:(?!${anyOf('need|feed|speed|bed|red|shed|indeed|proceed|exceed|succeed|seed|weed|hundred|led|bred|embed|unsigned|med|scheduled|booked|rebooked|planned|pencilled|expected|targeted|proposed|anticipated|diarised|slated')}\\b)\\p{L}{2,}ed|${anyOf(
    `met|held|ran|went|came|got|had|was|were|been|began|begun|left(?! to)|lost|won|built|brought|bought|sent|took|taken|gave|given|made|did|done|wrote|written|saw|seen|spent|found|kept|grew|rose|risen|fell|fallen|drew|drawn|chose|chosen|spoke|shown|paid|sold|told|became|didnt|didn't|withdrew|withdrawn|broke|broken|caught|heard|dealt|laid|shut|stood|stuck|struck|taught|thought|threw|thrown|quit|swept|rang|shook|shaken|under way|underway|(?:is|are|now) live|(?:is|are|now) in place|up and running|gone|in the bag`,
  )})\\b`,
  'iu',
);

/** A past form that speaks of what is to come: "booked for 14 November". */
export const SCHEDULED =
  /\b(?:scheduled|(?:re)?booked|rescheduled|rearranged|planned|pencilled|expected|targeted|proposed|diarised|slated|lined up|(?:agreed|confirmed|set|fixed|arranged|organised|called) (?:for|on(?! (?:mon|tues|wednes|thurs|fri)day\b(?! \d)))|(?:in the diary|due|down|rearranged|rescheduled) (?:for|on))\b/iu;

/** A date that moved: the new one counts where no next step names another. */
export const SLIPPED =
  /\b(?:slip(?:ped|s|ping)?|moved?|push(?:ed|es)?|put|delayed?|defer(?:red)?|postponed?|extend(?:ed)?|rescheduled|rearranged|shifted|bumped|knocked|pulled|brought|revised|(?:gone|went|goes|going) (?=back|out))\b(?: (?:back|out|forward|on))?[^,;.]*?\b(?:to|until|till|til|into)\b/iu;

// ---- Blocker ----

/** Those who meet and decide. */
const BODY =
  '(?:exec|executive|cabinet|clt|cmt|slt|smt|dmt|board|council|committee|scrutiny|leader|members|portfolio holder|chief exec)';
/** "Due to sickness" gives a cause; "due to launch", "due to exec 20 Oct", "due to the board" say when and where. */
export const CAUSED_BY = `due to\\b(?!\\s(?:go|be|start|meet|report|launch|open|finish|complete|take|come|land|publish|sign|begin|present|submit|close|run)\\b|\\s(?:(?:the|our|full|joint)\\s)*${BODY}\\s*(?:$|[,;.)]|(?:on|by|in|at|before|around)\\s(?!hold|leave)|\\d|(?:next|this|mid|early|late|end)\\b|(?:mon|tue|wed|thu|fri|${MONTH_STEMS.join('|')})))`;

/** What stands before a blocker and is not part of it. */
export const BLOCKER_LEAD = new RegExp(
  `^(?:(?:and|so|but|also|our|my|the|main|key|biggest|only|big|current|a|one|this is|that's|thats|its|it's|mainly|mostly|largely|all|partly|just) )*(?:(?:blockers?|barriers?|risks?|issues?|problems?|challenges?|obstacles?|concerns?|constraints?|reasons?|cause|hold[ -]?ups?|delay|snag|sticking point|bottleneck|pinch point|worry|headache|drag|trouble|difficulty|crux(?: of it)?)(?: (?:here|now|for us|still|there|at the moment))? (?:is|are|remains|being|was|'s)(?: (?:that|still|with|around|really|actually))?|blockers?(?: still)?(?! (?:to|on|for|in|and|with|was|were|is|are|has|have|had|log|list|removed?|cleared|resolved|gone|lifted|now|identified|of|at|as|but|remains?|by|being)\\b)|blocked (?:by|on)|what(?:'s| is|s)? (?:stopping|holding|blocking|slowing|delaying|keeping|killing) (?:us|it|this|that|things)(?: up| back| down)? (?:is|are)|what (?:still |really |most )?(?:worries|bothers|concerns) (?:me|us)(?: still| most)? is|what(?:'s| is|s)? (?:in the way|missing|outstanding|needed|wrong|lacking|the (?:problem|issue|blocker|hold[ -]?up|snag)) (?:is|are)|because(?: of)?|cos(?: of)?|coz|cause|bc|${CAUSED_BY}|owing to|on account of|down to|thanks to|as a result of)(?= )`,
  'iu',
);

/** Names a blocker whatever the status. */
export const BLOCKER_CUE = new RegExp(
  `\\b${anyOf(
    `blocked (?:by|on|until|at)|held up|holding (?:us|it|things) (?:up|back)|held back|hold ?up|hold ?ups|waiting (?:on|for|to hear)|awaiting|because|cos|coz|${CAUSED_BY}|owing to|stuck (?:on|with|at|in|behind|until|waiting)|hampered|hindered|caused by|driven by|blamed on|the result of|dependent on|depends? on|depending on|hinges on|contingent on|no capacity|lack of|lacking|shortage of|short of|out of our hands|on hold (?:until|pending|while|because)|pending (?!confirmation by)|sticking point|bottleneck|pinch point`,
  )}\\b|\\b(?:is|are|remains?|being)\\s+(?:still\\s+)?(?:the|our|a|an)\\s+(?:\\w+\\s+)?(?:issue|problem|hold[ -]?up|blocker|challenge|barrier|risk|concern|bottleneck|sticking point|worry|headache|sticking|obstacle|snag|reason|cause|drag)s?\\b`,
  'iu',
);

/** Sounds like a reason where the status says that there is one: loss, lack, refusal, delay by others. */
export const TROUBLE = new RegExp(
  `\\b${anyOf(
    `left(?! to)|leaving|leaves|lost|losing|vacan(?:t|cy|cies)|nobody|no one|noone|(?:has|have|having|got|with|is|are) no|have not(?! been)|has not(?! been)|no lead|no budget|no funding|no money|no staff|no resource|no resources|no officer|no project manager|no replacement|no agreement|no response|no reply|no sign off|no answer|no decision|no legal|not enough|too few|too busy|too many|too much|overstretched|stretched|shortages?|shortfall|understaffed|short staffed|off sick|off long term|long term sick|sick leave|sickness|mat leave|maternity leave|on leave|resigned|quit|gone bust|went bust|bust|insolvent|administration|pulled out|pulling out|pulls out|backed out|dropped out|walked away|withdrawn|withdrew|refused|refusing|rejected|turned down|objection|objections|objected|dispute|disputed|appeal|challenge|disagree|can't agree|cant agree|cannot agree|won't|wont|will not|can't|cant|cannot|don't have|dont have|do not have|don't know|dont know|doesn't have|doesnt have|unable to|haven't|havent|hasn't|hasnt|isn't|isnt|aren't|arent|not agreed|not signed|not got|yet to agree|keeps? cancelling|keep cancelling|cancelled|cancels|delays|hold ?ups?|backlog|freeze|frozen|cuts?|overrun|overspend|unaffordable|not stacking up|doesn't stack up|doesnt stack up|viability (?:gap|issues?|problems?|concerns?)|not viable|unviable|clash(?:es|ed|ing)?|conflict|elections?|purdah|pre election|moratorium|procurement issues?|planning issues?|legal issues?|it issues?|system issues?|data issues?|capacity issues?|staffing issues?|funding gap|bottleneck|strike|industrial action|redeployed|diverted|pulled onto|distracted|moved elsewhere|competing priorities|other priorities|inflation|costs? (?:has|have)? ?(?:gone up|risen|rising)|rising costs?|capacity (?:is )?(?:tight|limited|stretched|an issue|issues?)|resourc(?:e|ing) (?:is )?(?:tight|limited|stretched|an issue)|(?:overdue|outstanding|late|missing) from|failed to|broke down|collapsed|fell through|fallen through|slipped|stalled|gone quiet|not responding|no show|uncertainty|unclear|slow to|dragging|still (?:empty|vacant|unfilled|with|missing|not)(?! written)|unfilled|secondment|retired|moved on|keeps? \\p{L}+ing|(?:want|wants|wanted|asking for|asked for|demanding|insist(?:s|ed)? on) (?:a|an|more|the|to|double|extra|further|changes?)|locked in|away (?:until|till|for)|(?:is|are) away|comes? first|takes? priority|tied up|pricing in|too (?:expensive|slow|late|little|small|stretched)|over budget|not (?:followed|signed off|responded|replied|engaged|released|available|enough)|sitting with|walked (?:off|out|away)|declined|vetoed|called in|abstracted|poached|reluctant|pushback|push back|resistance|opposition|unhappy|concerns? (?:about|over|from)|worried|let(?:ting)? us down|never (?:materialised|arrived|came|turned up)|flat out`,
  )}\\b`,
  'iu',
);
/** After a comma: "amber as the contractor has gone". */
export const REASON_LEAD =
  /^(?:as|since|given|with|after|while|until|unless) (?:the |a |we |our |they |there |no |so |\w+ )/iu;

/** Where a thing is taken or decided, which tells nothing of what it is about: "signed off at exec". */
export const VENUE =
  /\b(?:to|at|by|with|from|before|via|of|on)\s+(?:the\s+|our\s+|full\s+|joint\s+)*(?:exec|executive|cabinet|clt|cmt|slt|smt|dmt|board|council|committee|scrutiny|leader|members|cllrs|councillors|councill?ors|portfolio holder|chief exec|cx|s151|partners|peers|lga|managers|staff|directors?)\b/giu;

// ---- Intent ----

/** Asks something, question mark or not. */
export const QUESTION_OPENING =
  /^(?:(?:and|so|but|also|ok|okay|hi|hello|hey|hi all|morning|afternoon|quick (?:one|question|q)|question|q|ps|btw|please|sorry|just wondering|wondering|thanks|cheers|oh)[\s,:–-]+)*(?:what(?:'?s| is| are| did| do| does| was| were| about| else| happened| would| should| if| has| have| kind| exactly| \w+ (?:did|do|is|are|have|has|was|were))?\b|whats\b|wheres?\b|where'?s?\b|who(?:'?s|se)?\b|why\b|how(?:'?s| is| are| did| do| does| many| much| come| have| has| long| far| often| would| should| can| was| were|'re)\b|hows\b|which\b|when(?:'?s| is| are| did| do| does| was| were| will| can| should)\b|whens\b|(?:is|are|was|were|has|have|do|does|did|can|could|will|would|should|shall|may|am|isn't|aren't|haven't|hasn't|didn't|don't)\s+(?:we|you|they|i|it|he|she|there|the|this|that|these|those|any|anyone|anybody|someone|our|my|your|everyone|peers?|rec\b|recs?|recommendation|r\d|number|#\d|all|ofsted|lga|staff|people|cllrs?|councillors?|either|anything)\b|any (?:update|updates|news|progress|word|idea|chance|joy|thoughts?|progress)\b|anything (?:on|about|new|positive)\b|anyone\b|i(?:'d| would) like to know\b|i want to know\b|need to know\b|do(?:es)?n'?t? (?:we|it|the)\b|wondering (?:what|if|how|where|whether)|not sure (?:what|if|how|where|whether|who)\b)/iu;

/** What follows a helping verb whose subject was left out: "have now met", "is on track", "are keen to start". */
const NO_SUBJECT = anyOf(
  `\\p{L}+ed|\\p{L}+ing|\\p{L}+ly|\\p{L}+n't|been|had|met|held|gone|done|made|got|taken|given|written|begun|built|sent|set|put|run|now|also|already|just|still|not|no|yet|since|then|all|both|well|very|too|quite|more|less|almost|about|a|an|to|on|in|at|for|with|by|from|under|behind|ahead|back|off|up|down|out|over|through|within|green|amber|red|blue|grey|complete|ready|due|keen|confident|happy|able|unable|available|live|open|closed|late|early|good|fine|ok|strong|clear|full|short|low|high|better|worse|busy|sure|aware|important|useful|part|one|two|three`,
);
const PEOPLE =
  '(?:things|people|staff|partners|residents|councillors|members|officers|directors|managers|anything|everything|everybody)';
/** A helping verb before its subject asks, mark or not: "have things got better", "is the mayor any good". */
export const VERB_BEFORE_SUBJECT = new RegExp(
  `^(?:(?:and|so|but|also|ok|okay|oh)[\\s,]+)*(?:(?:have|has) (?!${NO_SUBJECT}\\b)(?:\\p{L}+ ){1,4}?(?:been|got|gone|made|done|taken|become|\\p{L}{2,}ed)\\b|(?:is|are|was|were|does) (?!${NO_SUBJECT}\\b)\\p{L}+ \\p{L}+|(?:do|did|can|could|should|would|will|have|has|is|are) ${PEOPLE}\\b)`,
  'iu',
);

/** An opening that asks even without a mark: "when is it due", "can you", "any news". Others open statements as well: "which means". */
export const SURE_QUESTION =
  /^(?:(?:and|so|but|also|ok|okay|hi|hello|hey|please|sorry|thanks|oh|ps|btw|question|q|quick (?:one|question|q))[\s,:–-]+)*(?:(?:(?:where|who|why|how|when)|(?:what|which)(?: (?!we\b|they\b|i\b|you\b|it\b|that\b|this\b)\w+){0,2}) (?:is|are|was|were|do|does|did|has|have|will|would|can|could|should)\b|(?:what|where|who|how|when|why)'?s\b|how (?:many|much|long|far|come|often)\b|(?:who|what|which) (?:said|owns|leads|told|happened|recs?|recommendations?)\b|(?:is|are|was|were|has|have|do|does|did|can|could|will|would|should|shall|may|am)(?:n't)? (?:we|you|they|i|it|he|she|there|this|that|any\w*|some\w*|everyone|everybody)\b|any\w*\b|i(?:'d| would) like to know\b|i want to know\b|need to know\b|wondering\b|just wondering\b|not sure\b)/iu;

/** Tells the bot what to record: "can you put R6 down as amber". */
export const COMMAND_OPENING =
  /^(?:(?:please|pls|plz|hi|hello|hey|ok|morning|afternoon|can (?:you|we|u)|could (?:you|we))[\s,:–-]+)*(?:put|mark|make|set|call|rate|record|log|note|change|move|turn|update)\b[^\n?]*\b(?:green|amber|red|blue|grey|gray|complete|closed|done|(?:on|off)[ -]track|at[ -]risk|not[ -]started)\b/iu;

/** Requests something of the bot; only at the head of a message, because "quote" and "list" are things as well. */
export const REQUEST_OPENING =
  /^(?:(?:please|pls|hi|hello|hey|ok|morning|afternoon|can you|could you)[\s,:–-]+)*(?:remind me\b|show (?:me|us|the)\b|tell (?:me|us)\b|give (?:me|us)\b|list (?:the|all|every|our|of)\b|explain\b|find (?:me |us |something|anything|a |the )|summari[sz]e\b|compare\b|quotes? (?:me|us|on|about|something|anything|from|for|a)\b|look up\b|send me\b|(?:the )?(?:board|digest|overdue|status)$)/iu;

/** Addresses colleagues, not the bot: "is anyone on it?", "can you cover?" */
export const TO_COLLEAGUES =
  /\b(?:any(?:one|body)|some(?:one|body)|who'?s (?:in|about|around|free|up for|got|coming|bringing|on)|can (?:you|someone|anyone|everyone|everybody|all|people|folks) (?:send|call|ring|cover|join|pop|forward|let me|dial|book|print|bring|move|share|resend|pick)|could (?:you|someone|anyone|everyone|everybody|all|people|folks) (?:send|call|ring|cover|join|pop|forward|let me|dial|book|print|bring|move|share|resend)|(?:send|share|forward|email|ping) (?:me|us) (?:the|your) (?:slides|notes|deck|recording|link|minutes)|who'?s (?:the|our|your) (?:(?:best|main|right) )?(?:contact|person)|who (?:left|took|moved|nicked|borrowed|used|has got|has (?:the|my)(?! lead))\b|are you (?:free|around|in|about|coming|joining|ok|there)|is (?:it|that|this) (?:the new|working|a bot|on)|this (?:the )?(?:new )?bot|lunch|coffee|cake|parking|the (?:printer|lift|kettle|canteen|zoom|teams) )/iu;

/** Speaks of the running of meetings and people's whereabouts. */
export const LOGISTICS =
  /\b(?:(?:can|could|shall) we (?:move|push|shift|start|rearrange|swap|cancel|bring forward) .*(?:\d ?(?:am|pm)\b|room|meeting|session|call|slot)|running (?:\w+ )*late|\d+ ?min(?:ute)?s? late|start without me|late for|on (?:annual )?leave|out of (?:the )?office|ooo\b|off (?:today|tomorrow|sick today)|working from home|wfh|back (?:on|in|at) (?:mon|tue|wed|thu|fri|the office)\w*|can't make|cant make|won't make|wont make|dial(?:ling)? in|call in|join(?:ing)? (?:the call|on teams|late|us)|teams link|zoom link|meeting room|room \w+\b|room is|(?:catch[ -]?up|meeting|call|session|slot|1:1|one to one|workshop|stand[ -]?up|mtg) (?:is |has |been |now |has been |is now )*(?:moved|cancelled|at|in room|pushed|shifted|rearranged|starts? at|from) ?(?:to )?(?:\d{1,2}(?::\d\d|\.\d\d)? ?(?:am|pm)?\b|half|noon|room|teams|later|today|tomorrow)|apologies for (?:today|tomorrow|the meeting|thursday|monday|tuesday|wednesday|friday|missing)|send (?:my )?apologies|give my apologies|see you (?:there|at|later|tomorrow|all)|lunch|coffee|cake|birthday|leaving (?:do|drinks|card|collection)|drinks|the train|traffic|parking|printer|password|laptop|invite|calendar|agenda|fire drill|fire alarm|wi-?fi|happy birthday|congratulations|congrats|well done|welcome|covering for me|will be covering|is covering|out today|in today|running behind for|stuck (?:on (?:a|the) (?:train|bus|tube|motorway|m\d+|a\d+)|in (?:a |another )?(?:traffic|meeting|call|interview)s?|at (?:home|work|the (?:office|station|airport|dentist|doctors?|hospital|school|garage|border|lights)))|(?:be|get) there (?:in|by|soon|at)|on my way|the lift|kettle|milk|free for a chat|(?:will|i'll|ill|going to|need to|can i|let me) (?:do|send|post|write|get|give you|type up|submit) (?:(?:you|my|the|an?|our|this|rec|r) ?)*(?:\w+ ){0,2}updates?|stuck in meetings|in meetings all|back to back|good luck|have a minute|got a minute|quick call)\b/iu;

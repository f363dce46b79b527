import { anyForm } from '../../forms.ts';
import { anyOf, either } from './words.ts';

/** What tells whether a clause is a next step, something that has happened, or a day that has moved. */

/** What stands before a next step and is not part of it: "next step is to", "next we", "plan is to". */
export const NEXT_LEAD = new RegExp(
  `^(?:(?:and|so|then|but|also|our|my|the|immediate|now)[ ,]+)*${either([
    'next (?:steps?|up)(?: for us| for both| for all| now| here)?(?:,? (?:is|are|will be|would be|being))?(?: (?:to|that we|for us to|that))?',
    "next (?:things?|actions?|milestones?|stage|task|job|move|bit|part|one|phase|piece)(?: for us| now| here| up)?(?:(?:'s(?! (?:on |the )?\\d)| is| are| will be| would be)(?: (?:to|that we|on|about))?| to)",
    "next,? (?:is|are|we'll|we will|we're|we are|we|i'll|i|they|up)(?: (?:will|need to|plan to|are going to|are|aim to|hope to|to|then|have to|want to|must))?",
    "(?:coming )?up next,? (?:is|are|we have|we've got|it's)(?: to)?",
    'next,? to|next,|plan (?:for (?:\\w+ ){1,4})?is(?: now| still)? (?:to|for)',
    '(?:the )?(?:first|main|top|big|next) (?:job|task|priority|thing|step|action)(?: (?:for|of) \\w+)? (?:is|will be)(?: to)?',
    "(?:we|i)(?:'ll| will|'re going to| are going to| plan to| aim to| hope to| intend to| need to|'re planning to| are planning to|'re aiming to| are aiming to| are due to|'re due to| still need to| still have to| have to| expect to| want to)(?: then| now| also| next)?(?: be(?= \\p{L}+ing\\b))?",
    'will(?: then| now| also| next)?',
    "(?:all )?(?:that's |that is |what's |what is |whats )?(?:still )?(?:left|remaining|outstanding|to come|to do)(?: (?:to do|now|here))? (?:is|are)(?: to)?",
    '(?:starting|kicking off|beginning) (?:with|by)',
    '(?:planning|aiming|hoping|intending|expecting|looking|wanting|due|set|need|aim|hope|intend|expect|want) to|plan to(?! (?:the|our|an?|full|exec|executive|cabinet|clt|board|council|committee|members)\\b)',
    'going to(?! (?:agency|market|tender|court|print|press|audit|appeal|consultation|committee stage|the|our|a|an|full|exec|executive|cabinet|clt|cmt|slt|smt|board|council|committee|scrutiny|members)\\b)',
    'then|after that,?',
  ])}(?= )`,
  'iu',
);

/** Says that something lies ahead. */
export const NEXT_CUE = new RegExp(
  `(?:^next\\b|\\b${anyOf(
    `will|we'll|i'll|they'll|it'll|shall|going to|gonna|plan(?:ning|s|ned)? (?:to|for)`,
    `plan is (?:to|for)|aim(?:ing|s)? (?:to|for)|intend(?:ing|s)? to|hop(?:e|ing|es) to`,
    `expect(?:ing|s)? to|looking to|about to|(?:is|are|were|all|now|we're) due to`,
    `due (?:to|at|in|back|with|on|by|for|out)|still to|need(?:s)? to|gets? \\p{L}+(?:ed|en)|is next`,
    `are next|comes next|next up|next step|coming up|to follow|scheduled|pencilled in|diarised|lined up`,
    `in the diary|kick(?:s|ing) off|goes (?:to|live|out|in|back)|going (?:out|live|back|in)`,
    `to go (?:to|out|live|in)|taking (?:\\p{L}+ ){1,5}to|to be \\p{L}+(?:ed|en)|slated|targeting|aiming`,
    `(?:to|for) (?:exec|executive|cabinet|clt|cmt|slt|smt|board|council|committee|scrutiny|leader|members)`,
    `remaining|left to|after (?:easter|christmas|xmas|the (?:holidays?|summer|elections?|recess))`,
  )}\\b)`,
  'iu',
);

/** What can be done as a next step. */
export const BASE_VERB = anyOf(
  `agree|sign off|sign|publish|share|take|launch|hold|draft|write|send|chase|recruit|appoint`,
  `interview|meet|present|submit|consult|extend|roll out|start|begin|bring|review|confirm|finalise`,
  `finalize|develop|deliver|build|procure|tender|award|issue|run|kick off|follow up|train|book`,
  `arrange|get|move|pilot|brief|engage|secure|commission|approve|seek|circulate|set up|set|put|cut`,
  `complete|finish|close|report|go|do|make|work|push|borrow|ring|re-book|rebook|reschedule|phone|test`,
  `update|refresh|re-run|rerun|retender|re-tender|relaunch|reconvene|appeal|negotiate|renegotiate`,
  `switch|map|speak|talk|invite|survey|visit|hire|fill|advertise|readvertise|re-advertise|onboard`,
  `collect|gather|analyse|scope|cost|model|sort|fix|resolve|escalate|raise|table|bid|apply|plan`,
  `prepare|lock|land|mobilise|embed|prioritise|cleanse|hand over|wrap up`,
);
/** "Survey 40% back", "report out", "take-up of": a thing, though the word may be a verb. */
const NAMES_A_THING = either([
  'survey \\d+ ?%',
  '(?:survey|report|plan|brief|briefing|review|update|bid|tender|model|test|pilot|award)s? (?:out|back|in|through|up)\\b',
  'take[ -]?up of|set[ -]?up of|build[ -]?up of|run[ -]?up',
]);
/** A clause that opens with something to do: "publish the plan", "share it with the board". */
export const IMPERATIVE = new RegExp(
  `^(?:(?:and|then|now|also|to)\\s+)*(?!${NAMES_A_THING})(?:${BASE_VERB}\\s+(?:the|a|an|our|all|it|them|this|these|those|out|up|remaining|final|more|new|every|each|both|any|another|through|back|some|two|three|four|\\d+)|(?:go|speak|talk|meet|present|submit|consult|share|agree|engage|negotiate|apply|move|switch|get|take|bring)\\s+(?:to|with|on|for|back))\\b`,
  'iu',
);
/** Base forms that are past forms too: alone they do not tell which is meant. */
export const SAME_IN_PAST = /^(?:(?:and|then|now|also)\s+)*(?:set|put|cut|run|hit|read|let)\b/iu;

/** Says that something has happened or stands so. */
export const PAST = new RegExp(
  `\\b(?:(?!(?:we|i|you|they|he|she|it|who|there|that|this|how|what|when|where)'d\\b)\\p{L}{2,}'d(?=[\\s,.;]|$)|(?!${anyOf('need|feed|speed|bed|red|shed|indeed|proceed|exceed|succeed|seed|weed|hundred|led|bred|embed|unsigned|med|scheduled|booked|rebooked|planned|pencilled|expected|targeted|proposed|anticipated|diarised|slated')}\\b)\\p{L}{2,}ed|${anyOf(
    `met|held|ran|went|came|got|had|was|were|been|began|begun|left(?! to)|lost|won|built|brought|bought`,
    `sent|took|taken|gave|given|made|did|done|wrote|written|saw|seen|spent|found|kept|grew|rose|risen`,
    `fell|fallen|drew|drawn|chose|chosen|spoke|shown|paid|sold|told|became|didnt|didn't|withdrew`,
    `withdrawn|broke|broken|caught|heard|dealt|laid|shut|stood|stuck|struck|taught|thought|threw|thrown`,
    `quit|swept|rang|shook|shaken|under way|underway|(?:is|are|now) live|(?:is|are|now) in place`,
    `up and running|gone|in the bag`,
  )})\\b`,
  'iu',
);

/** A past form that speaks of what is to come: "booked for 14 November". */
export const SCHEDULED = anyForm(
  {
    scheduled: /scheduled|(?:re)?booked|rescheduled|rearranged|planned|pencilled|expected|targeted|proposed/,
    diarised: /diarised|slated|lined up/,
    '“fixed for Friday” is one':
      /(?:agreed|confirmed|set|fixed|arranged|organised|called) (?:for|on(?! (?:mon|tues|wednes|thurs|fri)day\b(?! \d)))/,
    'R5 is due on Friday.': /(?:in the diary|due|down|rearranged|rescheduled) (?:for|on)/,
  },
  { flags: 'iu' },
);

/** "The plan now runs to July": how far something reaches, which nobody has to do. */
export const REACHES =
  /\b(?:runs?|covers?|lasts?|extends?|stretches)(?: now)?(?: right| all the way| us| through| up)? (?:to|until|till)\b/i;

/** A date that moved: the new one counts where no next step names another. */
export const SLIPPED =
  /\b(?:slip(?:ped|s|ping)?|moved?|push(?:ed|es)?|put|delayed?|defer(?:red)?|postponed?|extend(?:ed)?|rescheduled|rearranged|shifted|bumped|knocked|pulled|brought|revised|(?:gone|went|goes|going) (?=back|out))\b(?: (?:back|out|forward|on))?[^,;.]*?\b(?:to|until|till|til|into)\b/iu;

import { CLOCK_ASKED } from './record-clock.ts';
import type { RecordIntent } from './record-intent.ts';
import { MONTHS, ONE, STATUS, UPDATE } from './record-parts.ts';
import { firstGroup, readWhole, wholePatterns } from './whole-patterns.ts';

/** What of the record is asked to be seen, in so many words. */

const ALL = String.raw`(?:all |all of |each of )?(?:the |our )?(?:peer |cpc |lga |key |ten |\d+ )*(?:recs|recommendations)`;
const WHICH = `(?:what|which(?: of (?:the|our|them))?(?: ones| recs| recommendations| actions| dates)?|whats)(?:'s| is| are| has| have)?`;
/** Those of the newest review; one with its year is a matter for the documents. */
const VISITORS =
  '(?:they|(?:the |our )?(?:lga )?(?:peers?|peer team|review team|team|lga|reviewers|peer challenge|cpc)(?: team)?)';
const VISIT =
  "(?:the |our )?(?:last |latest |most recent |recent )?(?:lga )?(?:corporate )?(?:peer challenge|peer review|cpc|lga visit|lga review|peers?'? visit)";
/** "Come back", "returned for the progress review" */
const COME_BACK =
  "(?:(?:come|came|coming|be|been|visit|visited|visiting|due) (?:back|again|here again)|back|return(?:ed|ing)?)(?: (?:here|yet|again|since|after that|afterwards|to (?:us|check|see)(?: on us| how we(?:'re| are) doing| the progress)?|for (?:the|a|our) (?:progress )?(?:review|check)))*";

/** What is asked to be seen, once "show me" is off. */
const SEEN = wholePatterns<RecordIntent>([
  [
    [
      '(?:the |our )?(?:(?:status|progress|rag|brag) )?(?:board|status report|rag report|rag ratings?|progress overview|overview of progress|summary of progress)',
      'status',
      'statuses',
      'rag(?: status)?',
      "(?:how(?:'s| is) )?progress(?: so far| to date)?",
    ],
    { kind: 'board' },
  ],
  [
    [
      `(?:how(?:'s| is| are| well are| far are| far have)?\\b.*\\b(?:doing|going|getting on|got|progress\\w*|along|stand)\\b.*|(?:what(?:'s| is| has been)? )?(?:the |our )?(?:latest |overall |an? )?(?:progress|status|statuses|update)\\b.*|where (?:are|do) we(?: stand)?\\b.*|are we on track\\b.*|where do )\\b${ALL}(?: (?:stand|so far|overall))?`,
      `${ALL} and (?:their|the) status(?:es)?`,
    ],
    { kind: 'board' },
  ],
  [
    [
      "(?:where (?:are|do) we(?: stand)?|how are we doing|how(?:'s|s| is| are) (?:it|things|everything)(?: going| looking)?|are we on track|where everything (?:is|stands))(?: overall| so far)?",
    ],
    { kind: 'board' },
  ],
  [
    [
      `${WHICH} (?:still )?${STATUS}`,
      `how many(?: of (?:them|${ALL})| recs| recommendations)? are ${STATUS}`,
    ],
    { kind: 'board' },
  ],
  [
    [
      '(?:draw |make )?(?:a |the )?(?:(?:picture|chart|image|graph|drawing) of (?:the |our )?(?:board|progress|statuses)|(?:board|progress|status) (?:picture|chart|image|graph))',
      'draw (?:me )?the board',
    ],
    { kind: 'picture' },
  ],
  [
    [
      `(?:${WHICH} (?:been )?(?:changed|changes|new|moved|happened|reported|posted|been reported|been posted)|anything new|(?:the |any )?(?:weekly |latest |recent |new )?(?:digest|changes|updates))(?: (?:since (?:monday|last week|the last digest)|this week|in the last week|last week|lately|recently|on ${ALL}|on the board))*`,
      'who (?:else )?(?:has |have )?(?:posted|reported|updated)(?: this week| so far)?',
    ],
    { kind: 'changes' },
  ],
  [
    [
      `(?:${WHICH} |are we |anything |is anything |any |what are we |what do we have )?(?:that(?:'s| is) )?(?:over ?due|late|running late|slipping|late on|behind schedule|past (?:its|their|the) (?:due )?dates?|missed (?:its|their|the) (?:due )?dates?)(?: (?:actions|recs|recommendations|steps|items|dates))?`,
      'are we (?:late|behind|overdue|slipping) (?:on|with|for) (?:any|anything|something|any of (?:it|them))',
    ],
    { kind: 'overdue' },
  ],
  [
    [
      `(?:who|which (?:owners?|directors?|recommendations?|recs?))(?: has| have|'s)?(?:n't| not|nt) (?:yet )?(?:been |had )?(?:posted|reported|updated|logged|sent(?: in)?|given)(?: (?:an |any |their |its )?(?:${UPDATE}|anything))?(?: (?:yet|this week|so far))*`,
    ],
    { kind: 'silent' },
  ],
  [
    [
      `who (?:still )?(?:needs|has|is|are|have)(?: still| yet)* to (?:post|report|update|give|send)(?: (?:an |any |their )?(?:${UPDATE}|anything))?(?: this week)?`,
      "(?:who|which (?:recommendations?|recs?))(?:'s| is| are| have| has)? (?:missing|outstanding|silent|late|no updates?|stale|without an update)(?: (?:this week|an update|with (?:an |their )updates?))?",
      'whose updates? (?:is|are) (?:missing|late|outstanding)',
      "(?:(?:and |so )?(?:which|who)(?: ones?| (?:of them|of those))?(?:'s| is| are)? (?:still )?missing)",
      '(?:missing|outstanding|late|stale) updates',
      `${WHICH} stale`,
      'which updates are (?:stale|missing|late)',
    ],
    { kind: 'silent' },
  ],
  [
    [
      "(?:the )?(?:cpc|peer challenge|lga|progress review)(?:'s)? (?:clock|timetable|timeline|deadlines?|milestones?|dates?)",
      'where are we (?:on|with|in) the (?:cpc|peer challenge|lga|progress[- ]review)(?: (?:clock|timetable|timeline|process|cycle|calendar))?',
      "(?:when|how long until)(?:'s|s| is| are| do we have)?(?: our| the)? (?:next )?(?:progress review|action plan|peer challenge progress review)(?: and (?:action plan|report))?(?: due)?",
      '(?:the )?clock',
      "(?:and |so |ok )?what(?: happens|(?:'s|s| is)(?: (?:meant|supposed) to happen)?| comes)(?: next| now)(?: (?:in|with|for|after) (?:the |this |our )?(?:cpc|peer challenge|challenge|peer review|review|process|report))?",
      `when(?: exactly)?(?: (?:did|were|was|are))? ${VISITORS} (?:come|visit|here|on ?site|arrive|last here)`,
      `how long (?:was|were) (?:the|their|that|its) (?:(?:peer|lga|peers['’]?|team['’]?s?|20\\d\\d) )*(?:visit|stay|review|challenge)(?: (?:for|here))?`,
      `how long (?:did|were|was) ${VISITORS} (?:here|stay|visit|visiting|on ?site|with us|around|there)(?: for)?`,
      `(?:was|were|is) (?:${VISIT}|the visit|${VISITORS} here) (?:in|on|during|back in) (?:${MONTHS}|spring|summer|autumn|winter)(?: 20\\d\\d)?`,
      `(?:when(?:'s| exactly)?(?: (?:did|was|is))?|what (?:date|dates|day|days|month|year) (?:was|were|is)) ${VISIT}(?: (?:held|happen|take place|on|start|finish|carried out|done))?`,
    ],
    { kind: 'clock' },
  ],
  [
    [
      `(?:when|how soon|did|do|does|have|has|will|are|is)(?: (?:will|are|do|did|have|is))? ${VISITORS} (?:(?:ever|already|really|actually|going to|supposed to|meant to|due) )*${COME_BACK}`,
    ],
    { kind: 'clock', asks: 'return' },
  ],
  [
    [
      '(?:did|has|have|was|were|is) (?:the |our |a |there (?:ever )?(?:been )?a )?(?:progress review|follow-up visit)(?: (?:been|ever|already|actually|take|taken|place|happen|happened|held|done|yet|at all))*',
    ],
    { kind: 'clock', asks: 'return' },
  ],
  ...CLOCK_ASKED,
  [
    [
      "(?:what(?:'s| is| are)|which are)? ?(?:my (?:recs|recommendations|updates|actions|items)|mine)",
      "what(?:'s| is| do i have)? due(?: from me)?",
      'what (?:do|am) i (?:(?:have to|need to)(?! (?:put|say|write|include|enter|give|send)\\b)|own|owe|report on|responsible for).*',
      `do i owe (?:an |any )?${UPDATE}`,
      'have i (?:posted|reported)(?: this week)?',
    ],
    { kind: 'mine' },
  ],
  [
    [
      '(?:the |my |open |any |pending )*suggestions?(?: (?:waiting|for me|open))*',
      'what suggestions are (?:waiting|open)',
      'is anything waiting for me(?: to accept)?',
    ],
    { kind: 'suggestions' },
  ],
  [
    [
      '(?:the )?(?:ratings|feedback|unhelpful answers|unanswered questions)',
      '(?:what|which)? ?questions (?:without|that found|found|with|had) (?:an answer|no answer|nothing)',
      'what could you not answer',
      '(?:what|which answers) (?:was|were) (?:not helpful|unhelpful)',
    ],
    { kind: 'ratings' },
  ],
]);

const STANDING: readonly RegExp[] = [
  `(?:where (?:are we|do we|have we|we are|we're)(?: got)?(?: stand| now| at| up)?(?: to)?|(?:what(?:'s|s| is)? )?(?:the |an? |any )?(?:latest|status|progress|position|state of play|updates?|news|history|trend)|how(?:'s|s| is| are)? (?:we|things|it)(?: doing| going| getting on)?)(?: so far)? (?:on|of|with|for|about) (.+)`,
  `(?:has|have|is) (?:anything|something|much|there anything) (?:new|happened|happening|been happening|been done|changed|moved|going on)(?: lately| recently| yet| so far| since)? (?:on|with|about|for) (.+)`,
  `how(?:'s|s| is)? (${ONE}|.+) (?:doing|going|getting on|coming along|progressing)`,
  `(?:is|are|why is|why are) (${ONE}) (?:still |now )?(?:${STATUS}|late|overdue|started)(?: yet)?`,
  `(${ONE}) (?:status|progress|latest|history|trend|slips)`,
  `(?:where(?:'s|s| is)|how far along is|when(?:'s|s| is)|what(?:'s|s| is) (?:next on|blocking|holding up|happening (?:on|with|to))|has anyone (?:updated|reported on)|who (?:reported|posted) on|who updated|how (?:many times|often) has) (${ONE})(?: (?:due|slipped|at|now))?`,
].map((source) => new RegExp(`^(?:${source})$`, 'i'));

/** What was said in a document is for the documents to answer. */
const ABOUT_DOCUMENTS = /\b(?:peers?|peer team|lga|ofsted|said|says?|report|document)\b/i;

/** Reads what is to be seen of all; null where it is nothing of the record. */
export function readView(text: string): RecordIntent | null {
  return readWhole(SEEN, text);
}

/** Reads which recommendation is to be seen, by the words that name it. */
export function readStanding(text: string): RecordIntent | null {
  const about = firstGroup(STANDING, text);
  return about && !ABOUT_DOCUMENTS.test(about) && !REPORTS.test(about) ? { kind: 'standing', about } : null;
}

/** "Update on R5: amber, 12 homes started": what stands behind the name is the report itself. */
const ASKS_ON =
  '(?:is|are|was|were|has|have|had|what|when|where|who|why|how|did|does|do|can|could|will|any|please|pls|thanks|and|or|since|if)\\b';
const NEXT_NUMBER = `(?:${ONE}|\\d{1,2}(?=\\s*(?:$|,|&|and\\b)))`;
const REPORTS = new RegExp(
  `^(?:[^:?]{2,60}?(?::|\\s[-–])|(?:the )?${ONE}(?: please| pls)?,(?!\\s+${NEXT_NUMBER}))\\s+(?!${ASKS_ON})\\S`,
  'i',
);

import { readAskedOfRecord } from './record-asked.ts';
import { readRecordQuestion } from './record-questions.ts';
import { straighten } from './typed-text.ts';
import { NUMBERED_PLAINLY as ONE } from './updates/reading/numbered.ts';
import type { GUIDES } from './updates/wording.ts';

/** What a message wants from the record of updates. */
export type RecordIntent =
  /** `only`: the words for the statuses that are asked about. */
  | { readonly kind: 'board'; readonly only?: readonly string[]; readonly mine?: boolean }
  /** What holds up those of some statuses; without any, all that name a blocker. */
  | { readonly kind: 'blocked'; readonly only?: readonly string[]; readonly mine?: boolean }
  /** Those that have become worse, or better. */
  | { readonly kind: 'travel'; readonly direction: 'worse' | 'better'; readonly mine?: boolean }
  /** What is in trouble, late or long unreported. */
  | { readonly kind: 'attention'; readonly mine?: boolean }
  | { readonly kind: 'picture' }
  /** "Where are we on R5": the words that name the recommendation. */
  | { readonly kind: 'standing'; readonly about: string }
  /** `period`: the words that name the days. */
  | { readonly kind: 'changes'; readonly period?: string }
  | { readonly kind: 'due'; readonly mine: boolean; readonly period: string | null }
  /** What was saved last: by somebody with the name `by`, on the recommendation `of`, in a period. */
  | {
      readonly kind: 'saved';
      readonly mine: boolean;
      readonly by?: string;
      readonly of?: string;
      readonly period?: string;
    }
  /** Whether what was said is on record; `whole`: what has been taken down of it. */
  | { readonly kind: 'kept'; readonly whole?: boolean }
  /** "No change on any of mine". */
  | { readonly kind: 'unchanged' }
  /** What the bot does not do itself: who does, and how. */
  | {
      readonly kind: 'guide';
      readonly topic: keyof typeof GUIDES;
    }
  | { readonly kind: 'overdue'; readonly mine?: boolean }
  /** Those without an update in a period. */
  | { readonly kind: 'silent'; readonly period?: string; readonly mine?: boolean }
  /** Those whose last update is old. */
  | { readonly kind: 'stale'; readonly mine?: boolean }
  /** `returns`: whether or when the peers come back. */
  | { readonly kind: 'clock'; readonly returns?: boolean }
  | { readonly kind: 'mine' }
  /** The last update of the person, else the latest on the recommendation `of`. */
  | { readonly kind: 'undo'; readonly of?: string }
  /** The last update of the person, else that on the recommendation `of`; `words` say what to change. */
  | { readonly kind: 'amend'; readonly of?: string; readonly words?: string }
  /** Begins a draft; null takes the message before. */
  | { readonly kind: 'log'; readonly words: string | null }
  | { readonly kind: 'suggestions' }
  | { readonly kind: 'ratings' };

const ALL = String.raw`(?:all |all of |each of )?(?:the |our )?(?:peer |cpc |lga |key |ten |\d+ )*(?:recs|recommendations)`;
const WHICH = `(?:what|which(?: of (?:the|our|them))?(?: ones| recs| recommendations| actions| dates)?|whats)(?:'s| is| are| has| have)?`;
const STATUS = '(?:red|amber|green|blue|grey|on track|at risk|off track|complete|done|finished|not started)';
/** Those of the newest review; one with its year is a matter for the documents. */
const VISITORS =
  '(?:they|(?:the |our )?(?:lga )?(?:peers?|peer team|review team|team|lga|reviewers|peer challenge|cpc)(?: team)?)';
const VISIT =
  "(?:the |our )?(?:last |latest |most recent |recent )?(?:lga )?(?:corporate )?(?:peer challenge|peer review|cpc|lga visit|lga review|peers?'? visit)";
const UPDATE = '(?:updates?|progress|reports?)';

/** Politeness before and after; what is left is what is wanted. */
const BEFORE =
  /^(?:(?:so|and|ok|okay|right|hi|hey|hello|morning|oops|sorry|please|pls|peersay|just)[ ,]+|(?:can|could|would|will) (?:you|we|i) |i(?:'d| would)? (?:want|like|need) to |let me |let's )+/i;
const AFTER = /(?:[ ,]+(?:please|pls|thanks|thank you|now|today|at the moment|currently|for me|for us))+$/i;
const THANKS = /(?:[ ,]+(?:please|pls|thanks|thank you|for me|for us))+$/i;
const SHOW =
  /^(?:show|see|open|give|get|view|list|tell|send|post|pull up|bring up)(?: me| us)?(?: about)? (?:what(?:'s| is) )?/i;

/** What is asked to be seen, once "show me" is off. */
const SEEN: readonly (readonly [string, RecordIntent])[] = [
  [
    `(?:the |our )?(?:(?:status|progress|rag|brag) )?(?:board|status report|rag report|rag ratings?|progress overview|overview of progress|summary of progress)|status|statuses|rag(?: status)?|(?:how(?:'s| is) )?progress(?: so far| to date)?`,
    { kind: 'board' },
  ],
  [
    `(?:how(?:'s| is| are| well are| far are| far have)?\\b.*\\b(?:doing|going|getting on|got|progress\\w*|along|stand)\\b.*|(?:what(?:'s| is| has been)? )?(?:the |our )?(?:latest |overall |an? )?(?:progress|status|statuses|update)\\b.*|where (?:are|do) we(?: stand)?\\b.*|are we on track\\b.*|where do )\\b${ALL}(?: (?:stand|so far|overall))?|${ALL} and (?:their|the) status(?:es)?`,
    { kind: 'board' },
  ],
  [
    "(?:where (?:are|do) we(?: stand)?|how are we doing|how(?:'s|s| is| are) (?:it|things|everything)(?: going| looking)?|are we on track|where everything (?:is|stands))(?: overall| so far)?",
    { kind: 'board' },
  ],
  [
    `${WHICH} (?:still )?${STATUS}|how many(?: of (?:them|${ALL})| recs| recommendations)? are ${STATUS}`,
    { kind: 'board' },
  ],
  [
    '(?:draw |make )?(?:a |the )?(?:(?:picture|chart|image|graph|drawing) of (?:the |our )?(?:board|progress|statuses)|(?:board|progress|status) (?:picture|chart|image|graph))|draw (?:me )?the board',
    { kind: 'picture' },
  ],
  [
    `(?:${WHICH} (?:been )?(?:changed|changes|new|moved|happened|reported|posted|been reported|been posted)|anything new|(?:the |any )?(?:weekly |latest |recent |new )?(?:digest|changes|updates))(?: (?:since (?:monday|last week|the last digest)|this week|in the last week|last week|lately|recently|on ${ALL}|on the board))*|who (?:else )?(?:has |have )?(?:posted|reported|updated)(?: this week| so far)?`,
    { kind: 'changes' },
  ],
  [
    `(?:${WHICH} |are we |anything |is anything |any |what are we |what do we have )?(?:that(?:'s| is) )?(?:over ?due|late|running late|slipped|slipping|late on|behind schedule|past (?:its|their|the) (?:due )?dates?|missed (?:its|their|the) (?:due )?dates?)(?: (?:actions|recs|recommendations|steps|items|dates))?`,
    { kind: 'overdue' },
  ],
  [
    `(?:who|which (?:owners?|directors?|recommendations?|recs?))(?: has| have|'s)?(?:n't| not|nt) (?:yet )?(?:been |had )?(?:posted|reported|updated|logged|sent(?: in)?|given)(?: (?:an |any |their |its )?(?:${UPDATE}|anything))?(?: (?:yet|this week|so far))*`,
    { kind: 'silent' },
  ],
  [
    `who (?:still )?(?:needs|has|is|are|have)(?: still| yet)* to (?:post|report|update|give|send)(?: (?:an |any |their )?(?:${UPDATE}|anything))?(?: this week)?|(?:who|which (?:recommendations?|recs?))(?:'s| is| are| have| has)? (?:missing|outstanding|silent|late|no updates?|stale|without an update)(?: (?:this week|an update|with (?:an |their )updates?))?|whose updates? (?:is|are) (?:missing|late|outstanding)|(?:missing|outstanding|late|stale) updates|${WHICH} stale|which updates are (?:stale|missing|late)`,
    { kind: 'silent' },
  ],
  [
    `(?:the )?(?:cpc|peer challenge|lga|progress review)(?:'s)? (?:clock|timetable|timeline|deadlines?|milestones?|dates?)|where are we (?:on|with|in) the (?:cpc|peer challenge|lga|progress[- ]review)(?: (?:clock|timetable|timeline|process|cycle|calendar))?|(?:when|how long until)(?:'s|s| is| are| do we have)?(?: our| the)? (?:next )?(?:progress review|action plan|peer challenge progress review)(?: and (?:action plan|report))?(?: due)?|(?:the )?clock|when(?: exactly)?(?: (?:did|were|was|are))? ${VISITORS} (?:come|visit|here|on ?site|arrive|last here)|(?:when(?:'s| exactly)?(?: (?:did|was|is))?|what (?:date|dates|day|days|month|year) (?:was|were|is)) ${VISIT}(?: (?:held|happen|take place|on|start|finish|carried out|done))?`,
    { kind: 'clock' },
  ],
  [
    `(?:when|how soon|did|do|does|have|has|will|are|is)(?: (?:will|are|do|did|have|is))? ${VISITORS} (?:(?:ever|already|really|actually|going to|supposed to|meant to|due) )*(?:(?:come|came|coming|be|been|visit|visited|visiting|due) (?:back|again|here again)|back|return(?:ed|ing)?)(?: (?:here|yet|again|since|after that|afterwards|to (?:us|check|see)(?: on us| how we(?:'re| are) doing| the progress)?|for (?:the|a|our) (?:progress )?(?:review|check)))*`,
    { kind: 'clock', returns: true },
  ],
  [
    '(?:did|has|have|was|were|is) (?:the |our |a |there (?:ever )?(?:been )?a )?(?:progress review|follow-up visit)(?: (?:been|ever|already|actually|take|taken|place|happen|happened|held|done|yet|at all))*',
    { kind: 'clock', returns: true },
  ],
  [
    `(?:what(?:'s| is| are)|which are)? ?(?:my (?:recs|recommendations|updates|actions|items)|mine)|which (?:ones|recs|recommendations) (?:are mine|do i own)|what(?:'s| is| do i have)? due(?: from me)?|what (?:do|am) i (?:have to|need to|own|owe|report on|responsible for).*|do i owe (?:an |any )?${UPDATE}|have i (?:posted|reported)(?: this week)?`,
    { kind: 'mine' },
  ],
  [
    '(?:the |my |open |any |pending )*suggestions?(?: (?:waiting|for me|open))*|what suggestions are (?:waiting|open)|is anything waiting for me(?: to accept)?',
    { kind: 'suggestions' },
  ],
  [
    '(?:the )?(?:ratings|feedback|unhelpful answers|unanswered questions)|(?:what|which)? ?questions (?:without|that found|found|with|had) (?:an answer|no answer|nothing)|what could you not answer|(?:what|which answers) (?:was|were) (?:not helpful|unhelpful)',
    { kind: 'ratings' },
  ],
];

/** What is asked to be done. */
const DONE: readonly (readonly [string, RecordIntent])[] = [
  [
    '(?:undo|revert)(?: (?:it|that|this|my (?:last )?update|the last (?:one|update)))?|take (?:it|that|my (?:last )?update) back|take back (?:that|my (?:last )?update)|(?:delete|remove|withdraw) (?:my (?:last )?update|the last (?:one|update)|that update|what i (?:posted|saved|logged))',
    { kind: 'undo' },
  ],
  [
    '(?:amend|correct|change|edit|fix) (?:my (?:last )?update|(?:the )?last (?:one|update)|what i (?:posted|saved|logged))|amend(?: (?:it|that))?|i made a mistake in my (?:last )?update',
    { kind: 'amend' },
  ],
  [
    '(?:log|record|save) (?:it|that|this)(?: (?:as (?:an |a progress )?update|as progress))*',
    { kind: 'log', words: null },
  ],
  [
    `(?:log|post|record|add|make|give|start|submit|report|do)(?: my| an?| some| the| this week's)?(?: weekly| progress| status| new)* ${UPDATE}|log|new update|update|report progress`,
    { kind: 'log', words: '' },
  ],
];

/** What is to be logged follows at once. */
const LOG: readonly RegExp[] = [
  /^(?:log|record|note|update)(?: (?:this|an update|progress))?\s*[:,–-]\s*(\S.*)$/is,
  /^(?:log|record|note)(?: down)? that (\S.*)$/is,
  /^(?:log|post|record|add|make|give|start|submit)(?: an?| my| the| some)?(?: new| progress| weekly)* updates? (?:for|on|to|about|that) (\S.*)$/is,
  /^new update (?:for|on) (\S.*)$/is,
  new RegExp(`^(?:log|record|note|update|set|mark|make|change|move|put) (${ONE}\\b(?!'s).*)$`, 'is'),
];

/** "Amend R5: status amber". */
const AMEND = new RegExp(
  `^(?:amend|correct|fix)(?: (?:my|the))?(?: last| latest)?(?: update)?(?: (?:on|for|to|of))? (${ONE})(?:'s)?(?: update)?(?:\\s*[:,–-]\\s*|\\s+to\\s+|\\s+|$)(.*)$`,
  'is',
);

/** "Undo R5". */
const UNDO = new RegExp(
  `^(?:undo|revert|take back|withdraw|retract)(?: (?:my|the))?(?: (?:last|latest))?(?: update)?(?: (?:on|for|of))? (${ONE})(?: (?:update|back|please))*[.!]?$`,
  'i',
);

const STANDING: readonly string[] = [
  `(?:where (?:are we|do we|have we|we are|we're)(?: got)?(?: stand| now| at| up)?(?: to)?|(?:what(?:'s|s| is)? )?(?:the |an? |any )?(?:latest|status|progress|position|state of play|updates?|news|history|trend)|how(?:'s|s| is| are)? (?:we|things|it)(?: doing| going| getting on)?)(?: so far)? (?:on|of|with|for|about) (.+)`,
  `how(?:'s|s| is)? (${ONE}|.+) (?:doing|going|getting on|coming along|progressing)`,
  `(?:is|are|why is|why are) (${ONE}) (?:still |now )?(?:${STATUS}|late|overdue|started)(?: yet)?`,
  `(${ONE}) (?:status|progress|latest|history|trend|slips)`,
  `(?:where(?:'s|s| is)|how far along is|when(?:'s|s| is)|what(?:'s|s| is) (?:next on|blocking|holding up|happening (?:on|with|to))|has anyone (?:updated|reported on)|who (?:reported|posted) on|who updated|how (?:many times|often) has) (${ONE})(?: (?:due|slipped|at|now))?`,
];

const compile = <T>(list: readonly (readonly [string, T])[]) =>
  list.map(([source, intent]) => [new RegExp(`^(?:${source})$`, 'i'), intent] as const);
const SEEN_PATTERNS = compile(SEEN);
const DONE_PATTERNS = compile(DONE);
const STANDING_PATTERNS = STANDING.map((source) => new RegExp(`^(?:${source})$`, 'i'));

/** What is longer tells a story and is no command. */
const LONGEST_COMMAND = 120;

/** Reads what a message wants from the record; null where it wants nothing of it. */
export function readRecordIntent(text: string): RecordIntent | null {
  const asked = straighten(text).trim().replace(BEFORE, '');
  const log = firstGroup(LOG, asked);
  if (log) return { kind: 'log', words: log };
  const [, of, words] = AMEND.exec(asked) ?? [];
  if (of) return { kind: 'amend', of, ...(words ? { words } : {}) };
  const undone = UNDO.exec(asked)?.[1];
  if (undone) return { kind: 'undo', of: undone };
  if (asked.length > LONGEST_COMMAND) return null;
  const level = asked.replace(/\p{Cc}+|\s+/gu, ' ').replace(/[.!?\s]+$/, '');
  const bare = level.replace(AFTER, '');
  const core = bare.replace(SHOW, '');
  return (
    find(DONE_PATTERNS, bare) ??
    readByParts(level.replace(THANKS, '')) ??
    readRecordQuestion(text, core) ??
    readRecordQuestion(text, bare) ??
    find(SEEN_PATTERNS, core) ??
    find(SEEN_PATTERNS, bare) ??
    readStanding(core) ??
    readStanding(bare)
  );
}

/** "Today" is a part of a question; "show me" is none. */
function readByParts(level: string): RecordIntent | null {
  return readAskedOfRecord(level) ?? readAskedOfRecord(level.replace(SHOW, 'show '));
}

/** What was said in a document is for the documents to answer. */
const ABOUT_DOCUMENTS = /\b(?:peers?|peer team|lga|ofsted|said|says?|report|document)\b/i;

function readStanding(text: string): RecordIntent | null {
  const about = firstGroup(STANDING_PATTERNS, text);
  return about && !ABOUT_DOCUMENTS.test(about) ? { kind: 'standing', about } : null;
}

function find(patterns: typeof SEEN_PATTERNS, text: string): RecordIntent | null {
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function firstGroup(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1];
    if (found) return found;
  }
  return null;
}

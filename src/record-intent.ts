/** What a message wants from the record of updates. */
export type RecordIntent =
  | { readonly kind: 'board' }
  | { readonly kind: 'picture' }
  /** "Where are we on R5": the words that name the recommendation. */
  | { readonly kind: 'standing'; readonly about: string }
  | { readonly kind: 'changes' }
  | { readonly kind: 'overdue' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'clock' }
  | { readonly kind: 'mine' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'amend' }
  /** Begins a draft; null takes the message before. */
  | { readonly kind: 'log'; readonly words: string | null }
  | { readonly kind: 'suggestions' }
  | { readonly kind: 'ratings' };

const RECOMMENDATION = String.raw`(?:r|recs?|recommendation)\s*(?:no\.?|number|#)?\s*\d{1,2}`;

const WHOLE: readonly (readonly [RegExp, RecordIntent])[] = [
  [
    /^(?:(?:show|see|open|give|get|view)(?: me| us)? )?(?:the |our )?(?:(?:status|progress|rag|brag) )?(?:board|status report|rag report|overview of progress|progress overview)(?: now| today)?$/i,
    { kind: 'board' },
  ],
  [
    /^(?:so )?(?:how(?:'s| is| are| well are| far are| far have| far)\b.*\b(?:doing|going|getting on|got|progress\w*|along|stand)|what(?:'s| is| has been)? (?:the |our )?(?:latest )?(?:overall )?(?:progress|status)|where (?:are|do) we(?: stand)?|are we on track)\b.*\b(?:recs|recommendations)(?: (?:today|now|so far|overall))?$/i,
    { kind: 'board' },
  ],
  [
    /^(?:so )?(?:where (?:are|do) we(?: stand)?|how are we doing|are we on track)(?: overall| today| now| so far)?$/i,
    { kind: 'board' },
  ],
  [
    /^(?:(?:show|see|give|get|draw|make|post)(?: me| us)? )?(?:a |the )?(?:picture|chart|image|graph|drawing) of (?:the |our )?(?:board|progress|statuses)$|^(?:the )?(?:board|progress|status) (?:picture|chart|image|graph)$/i,
    { kind: 'picture' },
  ],
  [
    /^(?:what(?:'s|s| is| has)? (?:changed|new|moved|happened|been reported|been posted)|(?:show|give)(?: me| us)? (?:the )?(?:weekly )?(?:digest|changes)|(?:the )?(?:weekly )?(?:digest|changes|updates))(?: (?:since (?:monday|last week|the last digest)|this week|in the last week|last week|lately|recently|on the recommendations|on the board))*$/i,
    { kind: 'changes' },
  ],
  [
    /^(?:what(?:'s|s| is)?|which(?: ones| recommendations| recs)?(?: are| is)?|anything|is anything|show(?: me)?(?: what is)?|what do we have)?\s*(?:over ?due|running late|behind schedule|past (?:its|their|the) (?:due )?dates?)(?: now| today| at the moment)?$/i,
    { kind: 'overdue' },
  ],
  [
    /^(?:who|which (?:owners?|directors?|recommendations?|recs?))(?: has|'s| have|s)?(?:n't| not|nt)? (?:yet )?(?:posted|reported|updated|logged|sent(?: in)?|given)(?: (?:an |any |their |its )?(?:updates?|progress|anything))?(?: (?:yet|this week|so far))?$|^(?:who|which (?:recommendations?|recs?))(?:'s| is| are)? (?:missing|outstanding|silent|late)(?: (?:this week|an update|with (?:an |their )?updates?))?$|^missing updates$/i,
    { kind: 'silent' },
  ],
  [
    /^(?:(?:show|see)(?: me)? )?(?:the )?(?:cpc|peer challenge|lga|progress review)(?:'s)? (?:clock|timetable|timeline|deadlines?|milestones?|dates?)$|^where are we (?:on|with|in) the (?:cpc|peer challenge|lga|progress[- ]review)(?: (?:clock|timetable|timeline|process|cycle|calendar))?$|^when(?:'s|s| is| are| do we have)?(?: our| the)? (?:next )?(?:progress review|action plan|peer challenge progress review)(?: and (?:action plan|report))?(?: due)?$|^(?:the )?clock$/i,
    { kind: 'clock' },
  ],
  [
    /^(?:(?:show|list|what are|which are|see)(?: me)? )?my (?:recs|recommendations|updates|actions|items)$|^what(?:'s| is| do i have)? due(?: from me)?$|^what do i (?:have to|need to|own|report on).*$/i,
    { kind: 'mine' },
  ],
  [
    /^(?:please )?(?:undo|take (?:it|that|my (?:last )?update) back|revert)(?: (?:it|that|this|my (?:last )?update|the last (?:one|update)))?$/i,
    { kind: 'undo' },
  ],
  [
    /^(?:please )?(?:amend|correct|change|edit) (?:my (?:last )?update|the last (?:one|update)|what i (?:posted|saved|logged))$|^amend$/i,
    { kind: 'amend' },
  ],
  [
    /^(?:please )?(?:log|record|save) (?:it|that|this)(?: (?:as (?:an |a progress )?update|as progress|please))*$/i,
    { kind: 'log', words: null },
  ],
  [
    /^(?:i(?:'d| would)? (?:want|like|need) to |can i |let me |please )?(?:log|post|record|add|make|give|start|submit|report|do)(?: my| an?| some| the| this week's)?(?: weekly| progress| status| new)* (?:update|progress|report)s?(?: please)?$|^log$|^new update$/i,
    { kind: 'log', words: '' },
  ],
  [
    /^(?:(?:show|list|see)(?: me)? )?(?:the |my |open )*suggestions?(?: waiting| for me)*$/i,
    { kind: 'suggestions' },
  ],
  [
    /^(?:(?:show|list|see)(?: me)? )?(?:the )?(?:ratings|feedback|unhelpful answers|(?:unanswered )?questions (?:without|that found|with) (?:an answer|no answer|nothing)|unanswered questions|what (?:was|were) not helpful)$/i,
    { kind: 'ratings' },
  ],
];

const STANDING: readonly RegExp[] = [
  /^(?:so )?(?:where (?:are|do) we(?: stand| now| at| up to)?|what(?:'s|s| is)? (?:the )?(?:latest|status|progress|position|state of play|update)|how(?:'s|s| is| are)? (?:we|things|it)(?: doing| going| getting on)?|(?:show|give)(?: me)? (?:the )?(?:status|progress|history|trend|latest)|latest|status|progress|history|trend|update)(?: so far)? (?:on|of|with|for|about) (.+)$/i,
  new RegExp(
    `^(?:so )?(?:how(?:'s|s| is)?) (${RECOMMENDATION}|.+) (?:doing|going|getting on|coming along|progressing)$`,
    'i',
  ),
  new RegExp(
    `^(?:is|are) (${RECOMMENDATION}) (?:on track|at risk|off track|complete|done|finished|late|overdue|green|amber|red|blue|started)(?: yet| now)?$`,
    'i',
  ),
  new RegExp(String.raw`^(${RECOMMENDATION}) (?:status|progress|latest|history|trend)$`, 'i'),
];
const LOG = /^(?:please )?(?:log|record)(?: (?:this|an update|progress))?\s*[:,–-]\s*(\S.*)$/is;

/** Reads what a message wants from the record; null where it wants nothing of it. */
export function readRecordIntent(text: string): RecordIntent | null {
  const log = LOG.exec(text.trim());
  if (log) return { kind: 'log', words: log[1] ?? '' };
  const plain = text
    .replace(/[’‘]/g, "'")
    .replace(/\p{Cc}+|\s+/gu, ' ')
    .trim();
  if (plain.length > LONGEST_COMMAND) return null;
  const bare = plain.replace(/[.!?]+$/, '').trim();
  const whole = WHOLE.find(([pattern]) => pattern.test(bare));
  if (whole) return whole[1];
  for (const pattern of STANDING) {
    const about = pattern.exec(bare)?.[1];
    if (about) return { kind: 'standing', about };
  }
  return null;
}

/** What is longer tells a story and is no command. */
const LONGEST_COMMAND = 120;
